/** The figures of a votering where only one side is told: the rest is reckoned from those present, or from «9 av 15 stemmer». */
import type { Votering } from "../../document/meeting-document.ts";
import { pattern } from "../../text/pattern.ts";
import { numberOf } from "./headcount.ts";

export interface Tally {
  readonly for: number;
  readonly mot: number;
}

/** Null where no figure is told; `ukjent` where one is, and nobody knows how many voted. `present`: null where it is not known. */
export function tallyOf(
  { for: ayes, mot: noes, blanke }: Votering,
  words: string,
  present: () => number | null,
): Tally | "ukjent" | null {
  if (ayes && noes) return ayes.value + noes.value > 0 ? { for: ayes.value, mot: noes.value } : null;
  const told = ayes ?? noes;
  if (!told) return null;
  const all = share.exec(words);
  // «mot 6 stemmer»: all others who were there voted for. How many voted against «9 stemmer» is told by nobody.
  const cast = all ? numberOf(all[2]!) : noes ? present() : null;
  const rest = cast === null ? -1 : cast - told.value - (blanke?.value ?? 0);
  if (rest < 0) return "ukjent";
  return ayes ? { for: told.value, mot: rest } : { for: rest, mot: told.value };
}

const number = "(\\d{1,3}|en|én|ein|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|tretten|fjorten|femten)";
const share = pattern(
  `(?<![\\p{L}\\d])${number} av (?:de |dei )?${number} (?:avgitte |gitte |gjevne )?(?:stemmer|røyster|stemmene|røystene)(?!\\p{L})`,
  "iu",
);
