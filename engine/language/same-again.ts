/** A move of money told by the one before it: «Det samme gjelder kr 20 000 fra B.», «… fra samme delprosjekt». */
import { mentionsBetween, type Reading } from "./clause.ts";
import { type Draft, draft, fill, role } from "./draft.ts";
import { rolle } from "./lexicon.ts";
import type { Sentence } from "./sentences.ts";
import type { View } from "./view.ts";

/** One sum and one place; the other end is the one of the move before. */
export function sameAgain(reading: Reading, { from, to }: Sentence): Draft | null {
  const { tokens, text, eier } = reading;
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!first || !last || !again.test(text.slice(first.start, last.end))) return null;
  const unsure = rolle.negasjon | rolle.kan | rolle.bør | rolle.vilkår;
  for (let i = from; i < to; i++) if (eier[i] === -1 && tokens[i]!.ord.rolle & unsure) return null;
  const mentions = mentionsBetween(reading, from, to);
  const [sum, ...sums] = mentions.filter(({ slag }) => slag === "penger");
  const [place, ...places] = mentions.filter(({ slag }) => slag === "delprosjekt");
  if (sum?.slag !== "penger" || sums.length > 0 || place?.slag !== "delprosjekt" || places.length > 0) return null;
  const way = /^(?:fra|frå)$/.test(tokens[place.from - 1]!.lower) ? "fra" : "til";
  if (way === "til" && tokens[place.from - 1]!.lower !== "til") return null;
  const found = draft("pengeflyt", first.start, last.end, "flytt");
  fill(found, way, { ...role(place.value, place), slag: place.slag });
  fill(found, "beløp", role(sum.value, sum));
  found.igjen = true;
  return found;
}

const again = /^(?:det samme gjelder|det same gjeld)(?!\p{L})|(?:samme vei(?:en)?|same veg(?:en)?)(?!\p{L})/iu;

/** «… tilføres A kr 15 000 fra samme delprosjekt» */
export const fromSame = ({ clause, reading: { tokens } }: View): boolean =>
  clause.tokens.some(
    (i) =>
      /^(?:fra|frå)$/.test(tokens[i]!.lower) &&
      /^(?:samme|same)$/.test(tokens[i + 1]?.lower ?? "") &&
      /^(?:delprosjekt|post|kilde|kjelde|sted|stad|pott|linje)$/.test(tokens[i + 2]?.lower ?? ""),
  );

/** Takes the end that is not told from the move before; false where there is none to take it from. */
export function completedAgain(one: Draft, before: Draft | undefined): boolean {
  const known = before?.type === "pengeflyt" && one.punkt - before.punkt <= 1 ? before.roles : {};
  const open = one.roles["fra"] && !one.roles["fra"].uleselig ? "til" : "fra";
  const end = known[open];
  if (!end || end.uleselig || !known["fra"] || !known["til"]) return false;
  one.roles[open] = { ...end, punkt: end.punkt ?? before!.punkt };
  return true;
}
