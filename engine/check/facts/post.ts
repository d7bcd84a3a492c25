/** Facts of a post: a line of the PSD that a sak takes money from or takes out, with what it holds and what is left. */

import { moneyIn } from "../../document/written-money.ts";
import type { Delprosjekt, Psd } from "../../project/psd.ts";
import type { CalendarDate } from "../../text/calendar-date.ts";
import { isReadable } from "../../text/fact.ts";
import { withoutGaps } from "../../text/gap.ts";
import { kept } from "../../text/kept.ts";
import { inKroner } from "../../text/money.ts";
import type { Span } from "../../text/span.ts";
import type { SakInContext } from "../../workspace/workspace.ts";
import { absent, type FactTable, type Known, plain, unknown, value } from "../subject.ts";
import { foldName } from "../words/names.ts";
import { type Bevegelse, bevegelserIn, inMoney, isWhole, lineNamed, removedIn, spentOf, unspent } from "./bevegelse.ts";
import { passagesOf } from "./passages.ts";
import type { Kort } from "./workspace-cards.ts";
import type { Pengesak } from "./workspace-money.ts";

export interface Post {
  readonly navn: string;
  readonly span: Span;
  readonly tolket: boolean;
  readonly tasUt: boolean;
  readonly linje: Delprosjekt | null;
  readonly sak: SakInContext;
  readonly dato: CalendarDate | null;
  readonly tidligere: readonly Pengesak[];
}

export const postFacts: FactTable<Post> = {
  "post.navn": ({ navn, span }) => value(navn, span),
  "post.ord": ({ span, tolket }) => value(true, span, tolket),
  "post.tasUt": ({ tasUt }) => value(tasUt),
  "post.budsjett": ({ linje, sak }) => (sak.prosjekt ? plain(linje && unspent(linje)) : unknown("psd")),
  "post.tilgjengelig": available,
  "post.ut": (of) => moved(of, "minst"),
  "post.utHøyst": (of) => moved(of, "høyst"),
  /** The amount of the only transfer out of the line, as written, where something is left of the line. */
  "post.enesteBeløp": onlyAmount,
  /** What the transfers lack. */
  "post.mangler": (of) => difference(of, (out, there) => out.minst - there),
  /** What the transfers leave behind. */
  "post.rest": (of) => difference(of, (out, there) => there - out.høyst),
  /** The points speak of money at all. */
  "post.pengerErNevnt": ({ sak }) =>
    value(
      sak.punkter.some(({ punkt }) =>
        /midl(?:er|ar|ene|ane)(?!\p{L})|(?<!\p{L})kr(?:oner)?(?!\p{L})|beløp|ramme|budsjett|penge|peng/iu.test(
          punkt.tekst.text,
        ),
      ),
    ),
  /** The case says where the rest goes, or that money is spent where the PSD does not tell how much. */
  "post.restErPlassert": (of) => {
    const text = withoutGaps([...passagesOf(of.sak)].map((one) => one.text).join("\n"));
    return value(
      placed.test(text) || (of.linje?.forbruk == null && spent.test(text.replace(nothingSpent, " "))) || isSpoken(of),
    );
  },
};

const placed =
  /(?<!\p{L})(?:rest(?:en|beløp\p{L}*|midl\p{L}*)?|resterende|resterande|gjenstående|gjenståande|gjenværende|attverande|overskytende|overskytande|tilbakefør\p{L}*|føre?s tilbake|halvparten|avsettes|avsett)(?!\p{L})/iu;
const spent =
  /(?<!\p{L})(?:ubrukte?|(?:for)?brukt|(?:for)?bruk|påløp\p{L}*|medgått|(?:står|er|som) (?:igjen|att|til overs|unytt\p{L}*)|gjenstår|mindreforbruk\p{L}*)(?!\p{L})/iu;

/** «Det er ikke brukt noe av rammen», «Ingenting av rammen er brukt», «Det er brukt kr 0», «Hele rammen er ubrukt»: all of it is left. */
const nothingSpent =
  /(?<!\p{L})(?:(?:ikke|ikkje) (?:\p{L}+ ){0,2}(?:(?:for)?brukt|nytta|påløpt)(?! (?:mer|meir|over|alt|alle|hele|heile|opp|all)(?!\p{L}))|(?:ingenting|ingen|inkje|intet)(?!\p{L})[^.;\n]{0,80}?(?:(?:for)?brukt|nytta|påløpt)|(?:(?:for)?brukt|nytta|påløpt) (?:kr )?0(?:,-| kr(?:oner)?)?(?![\d.,]*\d)|(?:hele|heile)(?!\p{L})[^.;\n]{0,60}? (?:er|står) (?:\p{L}+ )?(?:ubrukt|unytta))(?!\p{L})/giu;

/** «Kr 50 000 av midlene til A går til festivalen»: a point speaks of what is left of the line, whatever becomes of it. */
function isSpoken(of: Post): boolean {
  const out = outOf(of);
  const there = holds(of)?.known;
  if (out === null || there === undefined) return false;
  const isIt = isLine(of);
  return of.sak.punkter.some(
    ({ punkt: { tekst }, effekter }) =>
      effekter.every(({ fra }) => !isReadable(fra) || !isIt(fra.value)) &&
      foldName(tekst.text).includes(foldName(of.navn)) &&
      moneyIn(tekst.text).some(({ money }) => money !== null && inKroner(money) === there - out.høyst),
  );
}

/** One for each line; without a PSD each source the words name. */
export function posterIn(
  sak: SakInContext,
  dato: CalendarDate | null,
  tidligere: readonly Pengesak[],
): readonly Post[] {
  const posts = new Map<string, Post>();
  const add = (navn: string, span: Span, tolket: boolean, tasUt: boolean): void => {
    const linje = lineNamed(sak.prosjekt, navn);
    if (sak.prosjekt && !linje) return;
    const key = foldName(linje?.navn.value ?? navn);
    const known = posts.get(key);
    posts.set(
      key,
      known ? { ...known, tasUt: known.tasUt || tasUt } : { navn, span, tolket, tasUt, linje, sak, dato, tidligere },
    );
  };
  for (const { navn, effekt } of removedIn(sak.punkter))
    add(navn, effekt.span, effekt.tolket, isWhole(effekt, lineNamed(sak.prosjekt, navn)));
  for (const { fra, span, tolket } of bevegelserIn(sak.punkter)) if (fra !== null) add(fra, span, tolket, false);
  return [...posts.values()];
}

/** What the line holds: its budget less what is spent, after earlier decisions. */
function available(of: Post): Known {
  const there = holds(of);
  return there === null ? unknown(missing(of)) : value(there.known, null, of.tolket);
}

/** `known` by what is decided; `possible` if saker nobody knows the outcome of were adopted too. */
function holds({ linje, sak, dato, tidligere }: Post): { readonly known: number; readonly possible: number } | null {
  const start = linje && unspent(linje);
  if (!linje || start === null || !sak.prosjekt) return null;
  if (isLater(sak, dato)) return null;
  let known = start;
  let possible = start;
  for (const { kort, status } of tidligere) {
    if (isInPsd(sak.prosjekt, kort.dato, kort.nr)) continue;
    const change = changeOf(kort.bevegelser, linje, sak.prosjekt);
    if (change === null) return null;
    // What this sak changes gives the line back what it took; what it brought in may be spoken of no more.
    if (change < 0 && kort.nr !== null && undoes(sak, kort.nr)) continue;
    if (status === "vedtatt") known += change;
    possible += status === "vedtatt" ? change : Math.max(0, change);
  }
  return { known, possible };
}

/** «Vedtaket i sak 6/22 endres slik: …». */
const undoes = ({ punkter }: SakInContext, nr: string): boolean =>
  punkter.some(({ effekter }) =>
    effekter.some(({ type, sak }) => type === "omgjøring" && isReadable(sak) && sak.value === nr),
  );

/** A PSD made after the sak says nothing of what there was before it. */
const isLater = ({ prosjekt, sak }: SakInContext, dato: CalendarDate | null): boolean =>
  (prosjekt?.versjonsdato != null && dato !== null && dato < prosjekt.versjonsdato.value) ||
  (sak.nr !== null && (prosjekt?.endringslogg.some((one) => one.sak?.value === sak.nr) ?? false));

const missing = ({ sak, dato }: Post): string =>
  !sak.prosjekt ? "psd" : isLater(sak, dato) ? "psd.versjon" : "psd.budsjett";

/** A version made after the decision has it already. */
const isInPsd = ({ versjonsdato, endringslogg }: Psd, dato: string | null, nr: string | null): boolean =>
  (versjonsdato !== null && dato !== null && dato <= versjonsdato.value) ||
  endringslogg.some(({ sak }) => sak !== null && sak.value === nr);

/** What an earlier sak did to the line; null where its amounts cannot be known. Remembered by the identity of its moves. */
function changeOf(moves: Kort["bevegelser"], line: Delprosjekt, psd: Psd): number | null {
  const known = changes.get(moves) ?? new WeakMap<Delprosjekt, number | null>();
  changes.set(moves, known);
  if (!known.has(line)) known.set(line, countChange(moves, line, psd));
  return known.get(line)!;
}

const changes = kept<Kort["bevegelser"], WeakMap<Delprosjekt, number | null>>();

function countChange(moves: Kort["bevegelser"], line: Delprosjekt, psd: Psd): number | null {
  const names = (name: string | null): boolean => name !== null && lineNamed(psd, name) === line;
  let change = 0;
  for (const { fra, til, beløp } of moves) {
    if (!names(fra) && !names(til)) continue;
    const source = fra === null ? null : lineNamed(psd, fra);
    const there = source ? (unspent(source) ?? null) : null;
    const amount =
      beløp === "resten"
        ? there === null
          ? null
          : { minst: there, høyst: there }
        : inMoney(beløp, there ?? 0, spentOf(source));
    if (amount === null || amount.minst !== amount.høyst) return null;
    change += (names(til) ? amount.minst : 0) - (names(fra) ? amount.minst : 0);
  }
  return change;
}

/** All that this sak moves out of the line, less what it moves in; null where an amount cannot be known. */
function outOf(of: Post): { readonly minst: number; readonly høyst: number; readonly said: boolean } | null {
  const { sak } = of;
  const there = holds(of)?.known ?? 0;
  const isIt = isLine(of);
  const moves = bevegelserIn(sak.punkter);
  const from = moves.filter(({ fra }) => isIt(fra));
  if (from.some(({ beløp }) => beløp === null)) return null;
  const named = from.filter(({ beløp }) => beløp !== "resten");
  const sums = named.map(({ beløp }) => inMoney(beløp, there, spentOf(of.linje))!);
  const all = from.some(({ beløp }) => beløp === "resten");
  const incoming = sumOf(moves.filter(({ fra, til }) => isIt(til) && !isIt(fra)));
  if (incoming === null) return null;
  const minst = sums.reduce((sum, one) => sum + one.minst, 0) - incoming;
  const høyst = sums.reduce((sum, one) => sum + one.høyst, 0) - incoming;
  return { minst, høyst: all ? Math.max(høyst, there) : høyst, said: from.length > 0 };
}

const isLine =
  ({ sak, linje, navn }: Post) =>
  (name: string | null): boolean =>
    name !== null && (linje ? lineNamed(sak.prosjekt, name) === linje : foldName(name) === foldName(navn));

function onlyAmount(of: Post): Known {
  const isIt = isLine(of);
  const moves = bevegelserIn(of.sak.punkter).filter(({ fra, til }) => isIt(fra) || isIt(til));
  const [only] = of.sak.punkter
    .flatMap(({ effekter }) => effekter)
    .filter(({ fra }) => isReadable(fra) && isIt(fra.value));
  const amount = only?.beløp;
  if (moves.length !== 1 || !isReadable(amount) || typeof amount.value !== "number") return absent;
  return (holds(of)?.known ?? 0) > 0 ? value(amount.value, amount.span) : absent;
}

function sumOf(moves: readonly Bevegelse[]): number | null {
  let sum = 0;
  for (const { beløp } of moves) {
    const amount = inMoney(beløp, 0, 0);
    if (amount === null || (beløp !== null && beløp !== "resten" && "andel" in beløp)) return null;
    sum += amount.høyst;
  }
  return sum;
}

function moved(of: Post, bound: "minst" | "høyst"): Known {
  const out = outOf(of);
  return out === null ? unknown("post.ut") : out.said ? value(out[bound], of.span, of.tolket) : absent;
}

function difference(of: Post, by: (out: { minst: number; høyst: number }, there: number) => number): Known {
  const there = holds(of);
  const out = outOf(of);
  if (there === null) return unknown(missing(of));
  if (out === null) return unknown("post.ut");
  const least = by(out, there.known);
  // A proposal nobody knows the outcome of may have given what is missing.
  if (least > 0 && by(out, there.possible) <= 0) return unknown("tidligere.status");
  return value(Math.max(0, least), of.span, of.tolket);
}
