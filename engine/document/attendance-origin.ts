/** Groups in one line, each before its people: «Hole kommune: A, B. NHO Viken: C», «Hole: A og B, Modum: C», «Ordførere: A. Rådmenn: B». */
import { type Passage, part } from "../text/passage.ts";
import { roleIn } from "./attendance-role.ts";
import type { DocumentLexicon } from "./lexicon.ts";
import { beginsWithRole, entriesOf } from "./person.ts";

/** The line cut before each of its groups, when it has several; otherwise the line alone. */
export function byGroup(line: Passage, lexicon: DocumentLexicon): readonly Passage[] {
  const { text } = line;
  const groups = [...text.matchAll(group)].flatMap((match) => {
    const end = match.index + match[0].length;
    const start = match.index + match[0].indexOf(match[1]!);
    const words = part(line, start, start + match[1]!.length);
    // «Leder: A, nestleder: B» are roles of one each.
    const isGroup = !beginsWithRole(words.text, lexicon) || roleIn(words, lexicon)?.several;
    return isGroup && entriesOf(text.slice(end, end + farEnough), lexicon)[0]?.start === 0
      ? [{ before: match.index, start }]
      : [];
  });
  if (groups.length < 2) return [line];
  const ends = [...groups.slice(1).map(({ before }) => before), text.length];
  const each = groups.map(({ start }, at) => part(line, start, ends[at]!));
  return groups[0]!.before > 0 ? [part(line, 0, groups[0]!.before), ...each] : each;
}

/** A role may stand before the first name. */
const farEnough = 120;

const group = /(?:^|[.,;]\s(?:og\s|samt\s)?)(\p{Lu}[\p{L} -]{1,45}):\s/gu;
