/** The reader of effects: the points of one sak to what each of them would do. */
import { fact, type Role } from "../text/fact.ts";
import { keptByWords } from "../text/kept-by-words.ts";
import { type Passage, spanIn } from "../text/passage.ts";
import type { Draft, DraftRole } from "./draft.ts";
import type { Effekt, Kandidat, Navneverk } from "./effect.ts";
import type { Lexicon } from "./lexicon.ts";
import { merge, type Nevnt } from "./merge.ts";
import { type Point, readPoint } from "./read-point.ts";

export { compileLexicon } from "./compile-lexicon.ts";

/**
 * The effects of each point of one sak, in order; a point where none is understood has one `annet`.
 * A later point may refer back to an earlier one («midlene»). Never throws; time is linear in the text.
 */
export function readEffects(
  punkter: readonly Passage[],
  names: Navneverk,
  lexicon: Lexicon,
): readonly (readonly Effekt[])[] {
  const first = punkter.map((punkt, index) => atPoint(readPoint(punkt.text, names, lexicon), index));
  const own = ownNames(names, first);
  const created = own ? null : createdNames(names, first);
  const again = (one: Point, index: number): Navneverk | null => {
    const { text } = punkter[index]!;
    if (own) return hasMore(text, one, own) ? own : null;
    // Only what money says of it: «PSD får et kapittel om Fjordbadet» needs no name.
    const told = one.antallBeløp > 0 && created?.names.some(({ navn, punkt }) => punkt < index && text.includes(navn));
    return told ? created!.with : null;
  };
  const read = first.map((one, index) => {
    const known = again(one, index);
    return known ? atPoint(readPoint(punkter[index]!.text, known, lexicon), index) : one;
  });
  const merged = merge(
    read.flatMap((one) => one.drafts),
    read.flatMap((one) => one.nevnt),
    read.map((one) => one.antallBeløp),
    read.map((one) => one.omtalt),
  );
  return punkter.map((punkt, index) => {
    const { vilkår, kandidat } = read[index]!;
    const conditions = vilkår.map(({ start, end }) => fact(punkt.text.slice(start, end), spanIn(punkt, start, end)));
    const effects = merged.drafts.filter((one) => one.punkt === index).map((one) => finish(one, punkter, conditions));
    if (effects.length > 0) return effects;
    const others = merged.kandidat.filter((one) => one.punkt === index).map((one) => one.kandidat);
    return [nothing(punkt, conditions, unique([...kandidat, ...others]))];
  });
}

/** «1. Delprosjektet A avsluttes. 2. Det som er igjen i A, …»: where no project names its parts, one point tells the next. */
function ownNames(names: Navneverk, read: readonly Point[]): Navneverk | null {
  if (names.delprosjekter.length > 0 || read.length < 2) return null;
  const told = new Set(
    read.flatMap(({ nevnt, drafts }) => [...nevnt.map(({ navn }) => navn), ...drafts.flatMap(ends)]),
  );
  if (told.size === 0) return null;
  return learnt(names, [...told], () => ({
    ...names,
    delprosjekter: [...told].map((navn) => ({ navn, alias: [], lært: true })),
  }));
}

/** «1. Delprosjektet Fjordbadet opprettes. 2. Fjordbadet får kr 95 000 fra A»: what one point creates the next ones know. */
function createdNames(
  names: Navneverk,
  read: readonly (Point & { readonly drafts: readonly Draft[] })[],
): { readonly names: readonly { readonly navn: string; readonly punkt: number }[]; readonly with: Navneverk } | null {
  if (read.length < 2) return null;
  const created = read.flatMap(({ drafts }) =>
    drafts.flatMap(({ type, punkt, roles: { navn, under } }) =>
      type === "opprettelse" && navn && !navn.uleselig && !under ? [{ navn: String(navn.value), punkt }] : [],
    ),
  );
  if (created.length === 0) return null;
  const told = created.map(({ navn }) => navn);
  return {
    names: created,
    with: learnt(names, told, () => ({
      ...names,
      delprosjekter: [...names.delprosjekter, ...told.map((navn) => ({ navn, alias: [], lært: true }))],
    })),
  };
}

/** The same value for the same names, by which points are remembered. */
const learnt = keptByWords<Navneverk, Navneverk>();

/** «… flyttes fra Hvalveien til Tilflytterløftet»: what gives and gets within the project. */
function ends({ type, modus, roles: { fra, til } }: Draft): string[] {
  const both = [fra, til].map((one) => (one && !one.uleselig && one.slag === undefined ? String(one.value) : ""));
  return type === "pengeflyt" &&
    modus === "flytt" &&
    both.every((name) => properName.test(name) && !outsider.test(name))
    ? both
    : [];
}

const properName = /^\p{Lu}\p{Ll}[\p{L}-]*(?: \p{L}[\p{L}-]*){0,3}$/u;
const outsider = /kommun|fylke|fond|direktorat|departement|(?:^| )(?:AS|SA|IKS|BA)$/iu;

/** Whether a name, by how it begins, stands in a point more often than the point was seen to name it. */
const hasMore = (text: string, { nevnt }: Point, { delprosjekter }: Navneverk): boolean =>
  delprosjekter.some(({ navn }) => {
    const times = text.split(navn.slice(0, beginning)).length - 1;
    return times > nevnt.filter((one) => one.navn === navn).length;
  });
const beginning = 5;

/** A point's own copy of what was read, since drafts are joined over points. */
function atPoint(point: Point, punkt: number): Point & { readonly nevnt: readonly Nevnt[] } {
  return {
    ...point,
    drafts: point.drafts.map((one) => ({ ...one, roles: { ...one.roles }, punkt })),
    nevnt: point.nevnt.map((one) => ({ ...one, punkt })),
  };
}

function finish(one: Draft, punkter: readonly Passage[], vilkår: Effekt["vilkår"]): Effekt {
  const punkt = punkter[one.punkt]!;
  const roles: Record<string, Role<unknown>> = {};
  for (const [name, value] of Object.entries(one.roles))
    roles[name] = roleIn(punkter[value.punkt ?? one.punkt]!, value);
  return {
    type: one.type === "pengeflyt" ? "overføring" : one.type,
    span: spanIn(punkt, ...wholeQuotes(punkt.text, one.start, one.end)),
    vilkår,
    tolket: one.tolket,
    kandidat: [],
    ...roles,
  };
}

/** A span that holds one mark of a quote holds the other too. */
function wholeQuotes(text: string, start: number, end: number): [number, number] {
  const inside = text.slice(start, end);
  const open = inside.lastIndexOf("«");
  const close = inside.indexOf("»");
  const opening =
    close >= 0 && (inside.indexOf("«") < 0 || inside.indexOf("«") > close) ? text.lastIndexOf("«", start) : start;
  const closing = open >= 0 && inside.lastIndexOf("»") < open ? text.indexOf("»", end) + 1 : end;
  return [opening < 0 ? start : opening, closing <= 0 ? end : closing];
}

const roleIn = (punkt: Passage, { value, uleselig, start, end }: DraftRole): Role<unknown> =>
  uleselig === undefined ? fact(value, spanIn(punkt, start, end)) : { uleselig, span: spanIn(punkt, start, end) };

function nothing(punkt: Passage, vilkår: Effekt["vilkår"], kandidat: readonly Kandidat[]): Effekt {
  const start = punkt.text.length - punkt.text.trimStart().length;
  const end = Math.max(start, punkt.text.trimEnd().length);
  return { type: "annet", span: spanIn(punkt, start, end), vilkår, tolket: false, kandidat };
}

function unique(all: readonly Kandidat[]): readonly Kandidat[] {
  return all
    .filter((one, i) => all.findIndex((other) => other.type === one.type && other.grunn === one.grunn) === i)
    .slice(0, 8);
}
