/** Numbers of votes, in figures and in words. */
import { type Fact, fact } from "../text/fact.ts";
import { type Passage, spanIn } from "../text/passage.ts";

/** A group for one number, to be put in a pattern that ignores case. */
export const number =
  "(\\d{1,3}|ingen|en|én|ein|éin|ei|éi|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|tjue)";
/** The `n`-th number that the match holds, with its place. */
export function numberAt(passage: Passage, match: RegExpExecArray | null, n = 1): Fact<number> | null {
  const groups = match?.slice(1).filter((group) => group !== undefined) ?? [];
  const words = groups[n - 1];
  const value = words === undefined ? null : valueOfWord(words);
  if (!match || words === undefined || value === null) return null;
  let start = match.index;
  for (const group of groups.slice(0, n))
    start = passage.text.indexOf(group, start) + (group === words ? 0 : group.length);
  return fact(value, spanIn(passage, start, start + words.length));
}

const words =
  "null en to tre fire fem seks sju åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tjue".split(
    " ",
  );

function valueOfWord(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  if (/^ingen$/i.test(text)) return 0;
  const index = words.indexOf(
    text
      .toLowerCase()
      .replace(/^(?:én|ein|éin|ei|éi)$/, "en")
      .replace("syv", "sju"),
  );
  return index < 0 ? null : index;
}
