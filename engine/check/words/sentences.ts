/** Sentences of a passage, each with the way back to its place; abbreviations and dates do not end one. */
import { kept } from "../../text/kept.ts";
import { type Passage, part } from "../../text/passage.ts";

/** A sentence longer than this is cut: no rule looks further. */
const longest = 1200;
const abbreviation =
  /(?:^|[\s(«])(?:kr|jf|pkt|nr|ca|s|f\.eks|bl\.a|mv|mill|tlf|ev|evt|inkl|ref|kl|art|kap|\d{1,2})\.$/iu;

/** «… står på side 11. Stiene …»: a number that counts, no day or place in a row. */
const counted = /(?:side|sidene|s\.|punkt|pkt\.|kapittel|kap\.) \d{1,3}\.$/iu;

export function sentencesOf(passage: Passage): readonly Passage[] {
  const known = remembered.get(passage);
  if (known) return known;
  const { text } = passage;
  const sentences: Passage[] = [];
  let start = 0;
  const cut = (end: number): void => {
    for (let from = start; from < end; from += longest) {
      const to = Math.min(end, from + longest);
      if (text.slice(from, to).trim() !== "") sentences.push(part(passage, from, to));
    }
    start = end;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === "\n" || char === ";") cut(at + 1);
    else if (
      (char === "." || char === "!" || char === "?") &&
      /^(?:[»”")]*\s+[\p{Lu}«]|[»”")]*\s*$)/u.test(text.slice(at + 1, at + 12))
    ) {
      const before = text.slice(Math.max(start, at - 12), at + 1);
      if (!abbreviation.test(before.slice(-9)) || counted.test(before) || text.slice(at + 1).trim() === "") cut(at + 1);
    }
  }
  cut(text.length);
  remembered.set(passage, sentences);
  return sentences;
}

const remembered = kept<Passage, readonly Passage[]>();
