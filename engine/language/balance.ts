/** Lists and tables of changes that sum to nothing: «A: - 100 000, B: + 40 000, C: + 60 000» is two transfers. */
import { isFiniteVerb, mentionsBetween, type Reading } from "./clause.ts";
import { type Draft, draft, fill, role } from "./draft.ts";
import type { Mention } from "./mention.ts";
import type { Sentence } from "./sentences.ts";

export interface Change {
  readonly place: Mention;
  readonly money: { readonly start: number; readonly end: number };
  readonly sum: number;
}

/** What the words around the lines say of their sums. */
interface Shown {
  /** The two sums of a line are what it had and what it gets. */
  readonly compared: boolean;
  /** What it had stands last. */
  readonly former: boolean;
}

/** Transfers where one line gives what the others get, or the other way round; none where the sums do not meet. `decided`: the words before a table say that money is moved. */
export function balanced(
  reading: Reading,
  lines: readonly Sentence[],
  rows: readonly Change[] = [],
  decided = false,
): Draft[] {
  const changes: Change[] = [...rows];
  if (!decided && lines.some((line) => tellsFigures(reading, line))) return [];
  const former = formerLast.test(reading.text);
  const shown: Shown = {
    compared: former || lines.some((line) => namesBoth(reading, line)),
    former,
  };
  for (const line of rows.length > 0 ? [] : lines) {
    const change = changeOf(reading, line, shown);
    if (change) changes.push(change);
    else changes.push(...endsIn(reading, line));
  }
  return met(changes);
}

/** The transfers of changes that sum to nothing, where one line gives what the others get or the other way round. */
export function met(changes: readonly Change[]): Draft[] {
  const minus = changes.filter((one) => one.sum < 0);
  const plus = changes.filter((one) => one.sum > 0);
  const total = changes.reduce((sum, one) => sum + one.sum, 0);
  if (minus.length === 0 || plus.length === 0 || total !== 0 || (minus.length > 1 && plus.length > 1)) return [];
  const [single, many] = minus.length === 1 ? [minus[0]!, plus] : [plus[0]!, minus];
  return many.map((one) => {
    const [from, to] = minus.length === 1 ? [single, one] : [one, single];
    const found = draft("pengeflyt", one.place.start, one.money.end, "flytt");
    fill(found, "fra", placeRole(from.place));
    fill(found, "til", placeRole(to.place));
    fill(found, "beløp", role(Math.abs(one.sum), one.money));
    return found;
  });
}

const isPlace = (one: Mention | undefined): boolean => one?.slag === "delprosjekt" || one?.slag === "sitat";

/** «Regnskap», «prognose», «avvik»: figures that are told. */
function tellsFigures({ tokens }: Reading, { from, to }: Sentence): boolean {
  for (let i = from; i < to; i++) if (tokens[i]!.ord.kjenne.includes("tall")) return true;
  return false;
}

/** The parts between the commas of a line, where each may be a change: «A –130 000, B +130 000». */
export function partsOf({ tokens, eier, mentions }: Reading, line: Sentence): Sentence[] {
  const parts: Sentence[] = [];
  let { from } = line;
  for (let i = line.from; i <= line.to; i++) {
    if (i < line.to && (eier[i] !== -1 || !/^[,;:]$/.test(tokens[i]!.lower))) continue;
    // «A: -50 000» is one part, «Budsjettet justeres slik: A -50 000» two.
    if (i < line.to && tokens[i]!.lower === ":" && (i === line.from || isPlace(mentions[eier[i - 1]!]))) continue;
    if (i > from) parts.push({ ...line, from, to: i });
    from = i + 1;
  }
  return parts;
}

const placeRole = (place: Mention): ReturnType<typeof role> => ({ ...role(place.value, place), slag: place.slag });

/** «(tidligere budsjett i parentes)» */
const formerLast =
  /(?:tidligere|tidlegare|gammelt|gammalt|opprinnelig|opphavleg|vedtatt|vedteke)[^().\n]{0,30} i parentes/iu;

/** «Delprosjekt | Før | Etter»: the two sums of a line are what it had and what it gets. */
function namesBoth({ tokens }: Reading, { from, to }: Sentence): boolean {
  const words = tokens.slice(from, to).map((one) => one.lower);
  return (
    to - from < 16 &&
    words.some((one) =>
      /^(?:før|dagens|gjeldende|gjeldande|opprinnelig|opphavleg|gml|gammel|gammal|gammelt|gammalt)$/.test(one),
    ) &&
    words.some((one) => /^(?:etter|ny|nytt|nye|revidert)$/.test(one))
  );
}

function changeOf(reading: Reading, line: Sentence, { compared, former }: Shown): Change | null {
  const { tokens, eier } = reading;
  for (let i = line.from; i < line.to; i++) if (eier[i] === -1 && isFiniteVerb(tokens[i]!)) return null;
  const inside = mentionsBetween(reading, line.from, line.to);
  const place = inside.find(
    (one) => one.slag === "delprosjekt" || one.slag === "fond" || (one.slag === "sitat" && one.navn),
  );
  const sums = inside.filter((one) => one.slag === "penger");
  const money = sums[0];
  const last = sums[1];
  const lead = (one: Mention): string => tokens[one.from - 1]?.lower ?? "";
  // «A: fra kr 300 000 til kr 250 000» gives the difference.
  if (
    place &&
    sums.length === 2 &&
    money?.slag === "penger" &&
    last?.slag === "penger" &&
    ((/^(?:fra|frå)$/.test(lead(money)) && lead(last) === "til") || /^[→>]$/.test(lead(last)) || compared) &&
    typeof money.value === "number" &&
    typeof last.value === "number"
  )
    return { place, money: last, sum: (former ? -1 : 1) * (last.value - money.value) };
  // «A: 700 000 (ned 50 000)»
  const signed = sums.length === 2 && last && tokens[last.from - 2]?.lower === "(" ? signs.get(lead(last)) : undefined;
  if (place && signed !== undefined && last?.slag === "penger" && typeof last.value === "number")
    return { place, money: last, sum: signed * last.value };
  if (!place || sums.length !== 1 || money?.slag !== "penger" || typeof money.value !== "number") return null;
  const sign =
    (reading.text.slice(0, money.start).trimEnd().endsWith("./.") ? -1 : undefined) ??
    signs.get(lead(money)) ??
    signs.get(tokens[money.from]!.lower) ??
    signs.get(tokens[money.from + 1]?.lower ?? "");
  return sign === undefined ? null : { place, money, sum: sign * money.value };
}

/** «Fra A: kr 120 000», «Til: B (kr 70 000) og C (kr 50 000)» in lines of their own. */
function endsIn(reading: Reading, { from, to }: Sentence): Change[] {
  const sign = ends.get(reading.tokens[from]!.lower);
  const inside = sign === undefined ? [] : mentionsBetween(reading, from, to);
  const found: Change[] = [];
  for (const [i, money] of inside.entries()) {
    const place = inside[i - 1];
    if (money.slag !== "penger") continue;
    if (place?.slag !== "delprosjekt" || typeof money.value !== "number") return [];
    found.push({ place, money, sum: sign! * money.value });
  }
  return found;
}

const ends = new Map<string, number>([
  ["fra", -1],
  ["frå", -1],
  ["til", 1],
]);

const signs = new Map<string, number>([
  ["-", -1],
  ["–", -1],
  ["−", -1],
  ["minus", -1],
  ["+", 1],
  ["pluss", 1],
  ["ned", -1],
  ["opp", 1],
]);
