/** Votes against that are told by whose they were: «mot røysta til Per Vik», «mot Høyres 3 stemmer». */
import { type Fact, fact } from "../text/fact.ts";
import { type Passage, spanIn } from "../text/passage.ts";
import { pattern } from "../text/pattern.ts";

/** How many they were, where the words tell it; a party's votes without a figure are not counted. */
export function opponentsIn(passage: Passage): Fact<number> | null {
  const match = theirVotes.exec(passage.text);
  const groups = match?.groups;
  if (!match || !groups) return null;
  const count = groups["figure"]
    ? Number(groups["figure"])
    : groups["one"] || groups["ones"]
      ? 1
      : (groups["names"]?.split(/,\s|\sog\s/u).length ?? 0);
  return count > 0 ? fact(count, spanIn(passage, match.index, match.index + match[0].length)) : null;
}

/** Somebody voted against, be they counted or not. */
export const hasOpponents = (text: string): boolean => someVotes.test(text);

/** «Alle stemte for, unntatt Moe og Dal»: not all did. */
export const hasExceptions = (text: string): boolean => exceptions.test(text);

const exceptions = pattern(
  "(?<!\\p{L})(?:alle|samtlige|samtlege)\\s[^.;]{0,40}?(?:stemte|stemde|røysta|røystet)\\sfor(?!\\p{L})[^.;]{0,30}?(?<!\\p{L})(?:unntatt|unnateke|(?:med )?(?:unntak|unnatak) av|bortsett fr[aå]|utanom|utenom|så nær som|minus)(?!\\p{L})",
  "iu",
);

const party = "(?:\\s\\([^)]{1,24}\\))?";
const person = `\\p{Lu}[\\p{L}-]+(?:\\s\\p{Lu}[\\p{L}-]+){1,3}${party}`;
/** «Per Viks», «SVs», «Høyre si», «Høyre sine» */
const owner = "\\p{Lu}[\\p{L}-]*(?:\\s\\p{Lu}[\\p{L}-]+){0,3}(?:s|\\ssin|\\ssi|\\ssine)";
const theirVotes = pattern(
  `(?<!\\p{L})mot\\s(?:(?<one>(?:røsten|stemmen|stemma|røysta)\\s(?:til|fr[aå])\\s\\p{Lu})|(?:røstene|stemmene|røystene)\\s(?:til|fr[aå])\\s(?<names>${person}(?:(?:,\\s|\\sog\\s)${person}){1,6})(?!\\p{L})|${owner}\\s(?:(?<ones>stemme|røst|røyst)(?!\\p{L})|(?<figure>\\d{1,3})(?=\\s(?:stemme|røyst|røst)|[.,]?$)))`,
  "u",
);
const someVotes = pattern(
  `(?<!\\p{L})mot\\s(?:(?:røst|stemm|røyst)(?:en|a|ene|ane)\\s(?:til|fr[aå])\\s\\p{Lu}|${owner}\\s(?:stemme|røst|røyst))`,
  "u",
);
