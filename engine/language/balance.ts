/** Lists and tables of changes that sum to nothing: «A: - 100 000, B: + 40 000, C: + 60 000» is two transfers. */
import { isFiniteVerb, mentionsBetween, type Reading } from "./clause.ts";
import { type Draft, draft, fill, role } from "./draft.ts";
import type { Mention } from "./mention.ts";
import type { Sentence } from "./sentences.ts";
import { kind } from "./tokens.ts";

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
  readonly thousands: boolean;
}

/** Transfers where one line gives what the others get, or the other way round; none where the sums do not meet. */
export function balanced(reading: Reading, lines: readonly Sentence[], rows: readonly Change[] = []): Draft[] {
  const changes: Change[] = [...rows];
  for (const { from, to } of lines)
    for (let i = from; i < to; i++) if (reading.tokens[i]!.ord.kjenne.includes("tall")) return [];
  const former = formerLast.test(reading.text);
  const shown: Shown = {
    compared: former || lines.some((line) => namesBoth(reading, line)),
    former,
    thousands: countsThousands.test(reading.text),
  };
  for (const line of rows.length > 0 ? [] : lines) {
    const change = changeOf(reading, line, shown);
    if (change) changes.push(change);
  }
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

/** The parts between the commas of a line, where each may be a change: «A –130 000, B +130 000». */
export function partsOf({ tokens, eier }: Reading, line: Sentence): Sentence[] {
  const parts: Sentence[] = [];
  let { from } = line;
  for (let i = line.from; i <= line.to; i++) {
    if (i < line.to && (eier[i] !== -1 || !/^[,;]$/.test(tokens[i]!.lower))) continue;
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

/** «A -120» under «tall i 1000 kr». */
function inThousands({ tokens, eier }: Reading, { from, to }: Sentence, place: Mention): Change | null {
  let at = Math.max(from, place.to);
  while (at < to && !(tokens[at]!.kind === kind.tall && eier[at] === -1)) at++;
  const sign = at >= to ? undefined : signs.get(tokens[at - 1]!.lower);
  if (sign === undefined) return null;
  const { start, end, lower } = tokens[at]!;
  return { place, money: { start, end }, sum: sign * Number(lower) * 1000 };
}

/** «(tall i 1000 kr)», «alle beløp i hele tusen». */
const countsThousands = /(?:tall|tal|beløp|sum|kr|kroner)\s(?:er\s)?i\s(?:hele\s|heile\s)?(?:1\s?000|tusen)/iu;

function changeOf(reading: Reading, line: Sentence, { compared, former, thousands }: Shown): Change | null {
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
  if (place && sums.length === 0 && thousands) return inThousands(reading, line, place);
  if (!place || sums.length !== 1 || money?.slag !== "penger" || typeof money.value !== "number") return null;
  const sign =
    (reading.text.slice(0, money.start).trimEnd().endsWith("./.") ? -1 : undefined) ??
    signs.get(lead(money)) ??
    signs.get(tokens[money.from]!.lower) ??
    signs.get(tokens[money.from + 1]!.lower);
  return sign === undefined ? null : { place, money, sum: sign * money.value };
}

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
