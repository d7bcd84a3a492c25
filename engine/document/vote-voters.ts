/** Votes told by who cast them: «Sp (3) og Ap (4) stemte for, SV (2) stemte mot», «medan Anne Li røysta imot». */
import { fact } from "../text/fact.ts";
import { type Passage, spanIn } from "../text/passage.ts";
import { pattern } from "../text/pattern.ts";
import type { Stemmetall } from "./vote-counts.ts";
import { numberAt } from "./vote-number.ts";

/** The sides of a sentence that names its voters; null where it names none. */
export const votersIn = (passage: Passage, blanke: Stemmetall["blanke"]): Stemmetall | null =>
  partiesOf(passage, blanke) ?? opposedByName(passage, blanke) ?? dissentOf(passage, blanke);

/** «Sp (3) og Ap (4) stemte for, SV (2) stemte mot»: each party with its figure. */
function partiesOf(passage: Passage, blanke: Stemmetall["blanke"]): Stemmetall | null {
  const match = byParty.exec(passage.text);
  if (!match) return null;
  const [votesFor, against] = [match[1]!, match[2]!].map((list) => {
    const start = match.index + match[0].indexOf(list);
    const sum = (list.match(/\d+/g) ?? []).reduce((all, one) => all + Number(one), 0);
    return fact(sum, spanIn(passage, start, start + list.length));
  });
  return { for: votesFor!, mot: against!, blanke, valg: false };
}

const parties =
  "\\p{Lu}[\\p{L}]{0,14}\\s\\(\\d{1,2}\\)(?:(?:,\\s|\\sog\\s)\\p{Lu}[\\p{L}]{0,14}\\s\\(\\d{1,2}\\)){0,9}";
const byParty = pattern(
  `^(${parties})\\s(?:stemte|stemde|røysta|røystet)\\sfor(?!\\p{L})[^.;()]{0,40}?[,\\s](?:og\\s|mens\\s|medan\\s)?(${parties})\\s(?:stemte|stemde|røysta|røystet)?\\s?i?mot(?!\\p{L})`,
  "u",
);

/** «Fire røysta for, medan Terje Losna og Anne Li røysta imot»: those against by name. */
function opposedByName(passage: Passage, blanke: Stemmetall["blanke"]): Stemmetall | null {
  const match = byName.exec(passage.text);
  const votes = numberAt(passage, match, 1);
  if (!match || !votes) return null;
  const names = match[2]!;
  const start = match.index + match[0].lastIndexOf(names);
  const against = fact(names.split(/,\s|\sog\s/u).length, spanIn(passage, start, start + names.length));
  return { for: votes, mot: against, blanke, valg: false };
}

/** «Per Vik (H) og Anne Li stemte mot.» */
function dissentOf(passage: Passage, blanke: Stemmetall["blanke"]): Stemmetall | null {
  const match = dissenting.exec(passage.text);
  if (!match) return null;
  const against = fact(match[1]!.split(/,\s|\sog\s/u).length, spanIn(passage, 0, match[1]!.length));
  return { for: null, mot: against, blanke, valg: false };
}

const person = "\\p{Lu}[\\p{L}-]+(?:\\s\\p{Lu}[\\p{L}-]+){1,3}";
const dissenting = pattern(
  `^(${person}(?:\\s\\([^)]{1,24}\\))?(?:(?:,\\s|\\sog\\s)${person}(?:\\s\\([^)]{1,24}\\))?){0,4})\\s(?:stemte|stemde|røysta|røystet)\\si?mot[.!]?$`,
  "u",
);
const byName = pattern(
  `(?<![\\p{L}\\d])(\\p{L}{2,8}|\\d{1,3})\\s(?:stemte|stemde|røysta|røystet)\\sfor(?!\\p{L})[^.;]{0,80}?(?:mens|medan|og)\\s(${person}(?:(?:,\\s|\\sog\\s)${person}){0,4})\\s(?:stemte|stemde|røysta|røystet)\\si?mot(?!\\p{L})`,
  "u",
);
