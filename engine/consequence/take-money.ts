/** Effects that move money: from a delprosjekt to another, in and out of the project, for a new delprosjekt, off one taken out. */
import { type Bevegelse, isWhole as isWholeOf } from "../check/facts/bevegelse.ts";
import type { Beløp, Effekt } from "../language/effect.ts";
import { isReadable, type Role } from "../text/fact.ts";
import type { Draft } from "./draft.ts";
import { type Note, note } from "./outcome.ts";
import { lineNamed, type Named, named } from "./purse.ts";
import { minus } from "./state.ts";
import type { Item } from "./step.ts";

/** An overføring, tilbakeføring or bevilgning. */
export function takeMoney(item: Item, move: Bevegelse | null, draft: Draft): readonly Note[] {
  const { effekt, because } = item;
  if (!move) return [note(effekt.til ? "ukjent-kilde" : "ukjent-mottaker", { navn: "" })];
  const fra = sourceOf(effekt, move, draft);
  if ("kode" in fra) return [fra];
  const til = receiverOf(effekt, move, draft, item);
  if ("kode" in til) return [til];
  const beløp = amountOf(item, move, fra, draft);
  if (beløp === null) return [note("ukjent-beløp")];
  const allowed = Math.min(beløp.kroner, item.høyst ?? beløp.kroner);
  const notes: Note[] = beløp.inntil ? [note("inntil", { beløp: allowed })] : [];
  if (fra.slag === "delprosjekt" && til.slag === "delprosjekt")
    notes.push(...moveYears(fra.navn, til.navn, allowed, item, draft));
  draft.move(fra, til, allowed, because);
  // The project as a whole gets or gives: its ramme follows.
  if (fra.slag === "utenfor" && til.slag === "uten post") draft.changeRamme(allowed, because);
  if (fra.slag === "uten post" && til.slag === "utenfor") draft.changeRamme(-allowed, because);
  if (fra.slag === "utenfor") notes.push(note("nye-midler", { beløp: allowed, navn: fra.navn }));
  if (til.slag === "utenfor") notes.push(note("ut-av-prosjektet", { beløp: allowed, navn: til.navn }));
  return notes;
}

/** A new delprosjekt, or a tiltak under one, with its money unless another punkt of the sak moves money to it. */
export function takeCreation(item: Item, items: readonly Item[], draft: Draft): readonly Note[] {
  const { effekt, because } = item;
  if (!isReadable(effekt.navn)) return [note("ukjent-post", { navn: "" })];
  const navn = effekt.navn.value;
  if (named(navn, draft.psd)?.slag === "delprosjekt") return [note("finnes-fra-før", { navn })];
  const under = isReadable(effekt.under) ? lineNamed(draft.psd, effekt.under.value) : null;
  if (under) draft.createTiltak(under.navn, { navn, budsjett: 0 }, because);
  else draft.create({ navn, budsjett: 0 }, because);
  const beløp = fixed(effekt.beløp);
  if (beløp === null || items.some((other) => isSentTo(other.effekt, navn))) return [];
  const til = named(navn, draft.psd)!;
  const kilde = isReadable(effekt.kilde) ? named(effekt.kilde.value, draft.psd) : null;
  if (effekt.kilde && !kilde)
    return [note("ukjent-kilde", { navn: isReadable(effekt.kilde) ? effekt.kilde.value : "" })];
  if (under && !kilde) {
    // Within what the delprosjekt has: only the tiltak gets a number.
    draft.move({ slag: "delprosjekt", navn: under.navn, tiltak: null }, til, beløp, because);
    return [];
  }
  draft.move(kilde ?? { slag: "uten post" }, til, beløp, because);
  return kilde?.slag === "utenfor" ? [note("nye-midler", { beløp, navn: kilde.navn })] : [];
}

/** A delprosjekt leaves the project, or gives up a part; the money that no punkt moves stays within the ramme. */
export function takeRemoval({ effekt, because }: Item, draft: Draft): readonly Note[] {
  const name = isReadable(effekt.delprosjekt) ? effekt.delprosjekt.value : "";
  const line = lineNamed(draft.psd, name);
  if (!line) return [note("ukjent-post", { navn: name })];
  const moved = draft.flows
    .filter(({ fra }) => fra.slag === "delprosjekt" && fra.navn === line.navn)
    .reduce((sum, { beløp }) => sum + beløp, 0);
  const part = fixed(effekt.beløp);
  const had = (line.budsjett ?? 0) + moved;
  if (effekt.beløp && part === null) {
    const share = isReadable(effekt.beløp) && typeof effekt.beløp.value === "object" && "andel" in effekt.beløp.value;
    if (!share) return [note("ukjent-beløp")];
  }
  const isWhole = part === null ? !effekt.beløp || isWholeOf(effekt, null) : part >= had;
  if (isWhole) {
    const rest = line.budsjett ?? 0;
    const spent = Math.min(Math.max(0, rest), line.forbruk ?? 0);
    const left: readonly Note[] =
      rest > spent ? [note("uten-post", { beløp: minus(rest, spent), navn: line.navn })] : [];
    if (spent === 0) {
      draft.remove(line.navn, because);
      return left;
    }
    // Money that is spent was never left to give, and is accounted for where it was.
    if (rest > spent)
      draft.move(
        { slag: "delprosjekt", navn: line.navn, tiltak: null },
        { slag: "uten post" },
        minus(rest, spent),
        because,
      );
    return [note("brukt", { beløp: spent, navn: line.navn }), ...left];
  }
  const share =
    isReadable(effekt.beløp) && typeof effekt.beløp.value === "object" && "andel" in effekt.beløp.value
      ? effekt.beløp.value.andel
      : 0;
  const rest = minus(part ?? share * had, moved);
  if (rest <= 0) return [];
  draft.move({ slag: "delprosjekt", navn: line.navn, tiltak: null }, { slag: "uten post" }, rest, because);
  return [note("uten-post", { beløp: rest, navn: line.navn })];
}

function sourceOf(effekt: Effekt, move: Bevegelse, draft: Draft): Named | Note {
  if (move.fra !== null) return named(move.fra, draft.psd) ?? note("ukjent-kilde", { navn: move.fra });
  // A bevilgning needs no source: it is within what is not shared out, else new money.
  if (effekt.type !== "bevilgning") return note("ukjent-kilde", { navn: "" });
  const amount = move.beløp !== null && typeof move.beløp === "object" && "høyst" in move.beløp ? move.beløp.høyst : 0;
  const toProject = isReadable(effekt.til) && named(effekt.til.value, draft.psd)?.slag === "uten post";
  return draft.unplaced >= amount && !toProject ? { slag: "uten post" } : { slag: "utenfor", navn: "" };
}

function receiverOf(effekt: Effekt, move: Bevegelse, draft: Draft, item: Item): Named | Note {
  const navn = effekt.type === "tilbakeføring" ? (isReadable(effekt.til) ? effekt.til.value : null) : move.til;
  const known = navn === null ? null : named(navn, draft.psd);
  if (known) return known;
  if (effekt.type === "tilbakeføring") return { slag: "utenfor", navn: navn ?? "" };
  if (navn === null)
    return effekt.type === "bevilgning" ? { slag: "uten post" } : note("ukjent-mottaker", { navn: "" });
  const under = isReadable(effekt.under) ? lineNamed(draft.psd, effekt.under.value) : null;
  if (!under) return note("ukjent-mottaker", { navn });
  draft.createTiltak(under.navn, { navn, budsjett: 0 }, item.because);
  return { slag: "delprosjekt", navn: under.navn, tiltak: navn };
}

function amountOf(
  { effekt, because }: Item,
  { beløp }: Bevegelse,
  fra: Named,
  draft: Draft,
): { readonly kroner: number; readonly inntil: boolean } | null {
  if (beløp === null) return null;
  const there = fra.slag === "delprosjekt" ? draft.available(fra) : fra.slag === "uten post" ? draft.unplaced : null;
  if (beløp === "resten") return there === null ? null : { kroner: Math.max(0, there), inntil: false };
  if ("andel" in beløp) {
    const av =
      isReadable(effekt.beløp) && typeof effekt.beløp.value === "object" && "av" in effekt.beløp.value
        ? effekt.beløp.value.av
        : null;
    const line = av && av !== "budsjettet" ? lineNamed(draft.psd, av) : null;
    const left = line ? draft.available({ slag: "delprosjekt", navn: line.navn, tiltak: null }) : there;
    if (left === null) return null;
    const whose = line ?? (fra.slag === "delprosjekt" ? lineNamed(draft.psd, fra.navn) : null);
    const spent = av === "budsjettet" ? (whose?.forbruk ?? 0) : 0;
    // «Halvparten går til A og halvparten til B»: shares of one punkt are of what there was before it.
    const whole = left + spent + draft.taken(line?.navn ?? (fra.slag === "delprosjekt" ? fra.navn : null), because);
    return { kroner: Math.round(beløp.andel * whole * 100) / 100, inntil: false };
  }
  return { kroner: beløp.høyst, inntil: beløp.minst !== beløp.høyst };
}

/** Money that leaves a delprosjekt whole takes its years along; for a part the words would have to say which years. */
function moveYears(fra: string, til: string, beløp: number, { because }: Item, draft: Draft): readonly Note[] {
  const [from, to] = [lineNamed(draft.psd, fra), lineNamed(draft.psd, til)];
  const years = Object.entries(from?.perÅr ?? {});
  if (!from || !to || (years.length === 0 && !to.perÅr)) return [];
  const total = years.reduce((sum, [, amount]) => sum + amount, 0);
  if (years.length === 0 || total !== beløp || from.budsjett !== beløp) return [note("år-ikke-sagt", { navn: til })];
  if (!to.perÅr && (to.budsjett ?? 0) > 0) return [note("år-ikke-sagt", { navn: til })];
  const added = { ...to.perÅr };
  for (const [year, amount] of years) added[year] = minus(amount, -(added[year] ?? 0));
  draft.setYears(til, added, because);
  draft.setYears(fra, Object.fromEntries(years.map(([year]) => [year, 0])), because);
  return [];
}

const isSentTo = ({ type, til }: Effekt, navn: string): boolean =>
  (type === "overføring" || type === "bevilgning") && isReadable(til) && til.value.toLowerCase() === navn.toLowerCase();

/** An amount that stands in the words, or the most they allow. */
function fixed(role: Role<Beløp> | undefined): number | null {
  if (!isReadable(role)) return null;
  const { value } = role;
  return typeof value === "number" ? value : "høyst" in value ? value.høyst : null;
}
