/** Lists with the surname first: «Fosse, Gry (SV)», «Moe, Per Olav (Ap)». */
import type { Block } from "../syntax/blocks.ts";
import { fact } from "../text/fact.ts";
import { join, type Passage, part, spanIn, spanOf } from "../text/passage.ts";
import { type DocumentLexicon, fold } from "./lexicon.ts";
import type { Deltaker } from "./meeting-document.ts";

/** The lines from `at` on are such a list: single words around a comma, in one line with a party after them or in two lines. */
export function surnamesFirst(blocks: readonly Block[], at: number, lexicon: DocumentLexicon): boolean {
  let alike = 0;
  for (let next = at; next < blocks.length && next < at + 20; next++) {
    const block = blocks[next]!;
    const match = block.kind === "row" ? null : turned.exec(block.passage.text);
    if (!match) break;
    // «Gry Fosse, Hole» and «Hole, Gry Fosse» are a name and a place.
    if (match[1]!.includes(" ") || match[2]!.includes(" ")) continue;
    if (match[3] && (lexicon.partier.has(fold(match[3])) || /^\p{Lu}{1,5}$/u.test(match[3]))) return true;
    if (++alike === 2) return true;
  }
  return false;
}

/** The people of a line whose names `read` finds when they stand the usual way round. */
export function inUsualOrder(line: Passage, read: (words: Passage) => readonly Deltaker[]): readonly Deltaker[] {
  const match = turned.exec(line.text);
  if (!match) return read(line);
  const comma = match[1]!.length;
  const given = comma + 2 + match[2]!.length;
  const words = join([part(line, comma + 2, given), part(line, 0, comma), part(line, given, line.text.length)], " ");
  return read(words).map((one) => ({
    ...one,
    navn: fact(one.navn.value, spanIn(line, 0, given)),
    span: spanOf(line),
  }));
}

const turned =
  /^(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?), (\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}.-]*)?)(?: \(([^()]{1,40})\)[^()]{0,60})?$/u;
