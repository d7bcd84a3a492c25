/** Which source, receiver and sum of a clause belong together. */
import { type Amount, isPart, restOf } from "./amounts.ts";
import { type Draft, type DraftRole, draft, fill, role, unreadable } from "./draft.ts";
import type { Beløp } from "./effect.ts";
import { rolle } from "./lexicon.ts";
import type { Penger } from "./mention.ts";
import type { Ends, Place } from "./money-places.ts";
import type { View } from "./view.ts";

/** Joins sources, receivers and sums: one draft a receiver (or a source). */
export function pair(view: View, ends: Ends, amounts: readonly Amount[], modus: string, at: number): Draft[] {
  const { til } = ends;
  // «tilskuddet fra fylkeskommunen flyttes fra A»: one sum leaves the line, whoever gave it.
  const lines = ends.fra.filter((one) => one.role.slag === "delprosjekt");
  const fra = modus === "flytt" && amounts.length <= 1 && lines.length > 0 ? lines : ends.fra;
  const { tokens } = view.reading;
  const make = (source: Place | undefined, receiver: Place | undefined, amount: DraftRole | undefined): Draft => {
    const one = draft("pengeflyt", tokens[at]!.start, tokens[at]!.end, modus);
    fill(one, "fra", source?.role);
    fill(one, "til", receiver?.role);
    fill(one, "beløp", amount);
    return one;
  };
  const many = til.length > 1 && fra.length <= 1 ? til : fra.length > 1 && til.length <= 1 ? fra : null;
  if (!many) {
    if (fra.length > 1 && fra.length === til.length)
      return fra.map((one, i) => make(one, til[i], amounts.length === fra.length ? amounts[i]!.role : undefined));
    if (fra.length > 1 || til.length > 1) {
      const first = make(undefined, undefined, single(amounts));
      if (fra[0]) fill(first, "fra", fra.length > 1 ? unreadable("flere mulige fra", fra[0].role) : fra[0].role);
      if (til[0]) fill(first, "til", til.length > 1 ? unreadable("flere mulige til", til[0].role) : til[0].role);
      return [first];
    }
    const yearly = amounts.length > 1 && til[0] && eachYear(view, amounts);
    return yearly ? amounts.map((one) => make(fra[0], til[0], one.role)) : [make(fra[0], til[0], single(amounts))];
  }
  const distinct = many.filter((one, i) => many.findIndex((other) => other.role.value === one.role.value) === i);
  // «kr 40 000 fra A og like mye fra B»
  const each = view.clause.tokens.some(
    (i) => tokens[i]!.ord.rolle & rolle.hver || /^like (?:mye|mykje)$/.test(tokens[i]!.lower),
  );
  if (each) amounts = withoutTotal(amounts, distinct.length);
  const evenly = view.clause.tokens.some((i) => tokens[i]!.ord.rolle & rolle.likt);
  const rest = amounts.length === 1 && typeof amounts[0]!.role.value === "object";
  const sums = evenly && rest ? null : matched(distinct, withRest(view, amounts, distinct.length));
  return distinct.map((one, i) => {
    const amount = sums
      ? sums[i]
      : amounts.length === 1 && (each || distinct.length === 1)
        ? amounts[0]!.role
        : evenly && amounts.length === 1 && typeof amounts[0]!.role.value === "number"
          ? { ...amounts[0]!.role, value: amounts[0]!.role.value / distinct.length }
          : evenly
            ? evenShare(distinct.length, amounts[0]?.role, one.role)
            : amounts.length === 0
              ? undefined
              : unreadable("fordelingen er ikke sagt", amounts[0]!.role);
    return many === til ? make(fra[0], one, amount) : make(one, til[0], amount);
  });
}

/** «deles likt mellom A og B»: a half each of what is there, or of what it may be at most. */
function evenShare(parts: number, amount: DraftRole | undefined, place: DraftRole): DraftRole {
  const { start, end, value } = amount ?? place;
  const most = typeof value === "object" && value !== null && "høyst" in value ? Number(value.høyst) : null;
  const share: Beløp = most === null ? { andel: Math.round(1e10 / parts) / 1e10 } : { høyst: most / parts };
  return role(share, { start, end });
}

const single = (amounts: readonly Amount[]): DraftRole | undefined =>
  amounts.some((one) => JSON.stringify(one.role.value) !== JSON.stringify(amounts[0]!.role.value))
    ? unreadable("flere mulige beløp", amounts[0]!.role)
    : amounts[0]?.role;

/** «kr 40 000 i 2023 og inntil kr 30 000 i 2024»: a year after each sum. */
function eachYear(view: View, amounts: readonly Amount[]): boolean {
  const years = view.mentions.filter((one) => one.slag === "år");
  return (
    years.length === amounts.length &&
    years.every((year, i) => year.from > amounts[i]!.at && year.from < (amounts[i + 1]?.at ?? Number.POSITIVE_INFINITY))
  );
}

/** «en femtedel til A, resten til B»: what is left is the last sum. */
function withRest(view: View, amounts: readonly Amount[], places: number): readonly Amount[] {
  if (amounts.length === 0 || amounts.length !== places - 1) return amounts;
  const rest = restOf(view, true);
  if (!rest || rest.start <= amounts[amounts.length - 1]!.role.start) return amounts;
  return [...amounts, { role: restOfWhole(view, amounts, rest), at: 0 }];
}

/** «kr 55 000, hvorav kr 30 000 fra A og resten fra B»: what the sum before leaves. */
function restOfWhole(view: View, amounts: readonly Amount[], rest: DraftRole): DraftRole {
  const { clause, mentions, reading } = view;
  const [first] = amounts;
  const part = mentions.find((one) => one.slag === "penger" && one.start === first!.role.start);
  if (!part || !isPart(reading.tokens, part)) return rest;
  const whole = [...(clause.bror?.mentions ?? []), ...mentions].findLast(
    (one): one is Penger => one.slag === "penger" && one.to <= part.from,
  );
  const left = amounts.reduce((sum, { role: { value } }) => sum - Number(value), Number(whole?.value));
  return left > 0 ? { ...rest, value: left } : rest;
}

/** «reserven, kr 30 000, overføres med kr 15 000 til hver av A og B»: the sum that holds all of them is left out. */
function withoutTotal(amounts: readonly Amount[], places: number): readonly Amount[] {
  const [first, last] = amounts.map(({ role: { value } }) => Number(value));
  if (amounts.length !== 2) return amounts;
  // «kr 15 000 hver, til sammen kr 30 000»
  return first === last! * places ? amounts.slice(1) : last === first! * places ? amounts.slice(0, 1) : amounts;
}

/** As many sums as places, each nearest its own, in order; a total before them is left out. */
function matched(placesOf: readonly Place[], amounts: readonly Amount[]): DraftRole[] | null {
  if (amounts.length === placesOf.length) return amounts.map((one) => one.role);
  if (amounts.length === placesOf.length + 1 && amounts[0]!.at < placesOf[0]!.at)
    return amounts.slice(1).map((one) => one.role);
  return null;
}
