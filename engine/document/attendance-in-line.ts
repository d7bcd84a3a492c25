/** A label in the middle of a line of names: «Kari Moe og Ola Li (prosjektleder). Fra administrasjonen: Per Vik» is two lists. */
import { type Block, reworded } from "../syntax/blocks.ts";
import { part, spanOf } from "../text/passage.ts";
import { statusOf } from "./attendance-label.ts";
import { type DocumentLexicon, fold } from "./lexicon.ts";
import { entriesOf } from "./person.ts";

/** The block as one for each list; a line that a label opens is cut at its fields elsewhere. */
export function cutAtLabel(block: Block, lexicon: DocumentLexicon): readonly Block[] {
  if (block.kind !== "text" || block.passage.text.length > longest) return [block];
  const { passage } = block;
  const { text } = passage;
  const found = [...text.matchAll(/[.;]\s(?=(\p{Lu}[\p{L} ]{4,40}):\s)/gu)].find(
    ({ index, 0: mark, 1: words }) =>
      (lexicon.felt.get(fold(words!)) ?? "") in statusOf &&
      entriesOf(text.slice(index + mark.length + words!.length + 2), lexicon)[0]?.start === 0,
  );
  if (!found || entriesOf(text, lexicon)[0]?.start !== 0) return [block];
  const first = part(passage, 0, found.index);
  const rest = part(passage, found.index + found[0].length, text.length);
  return [
    { ...reworded(block, { passage: first }), span: spanOf(first) },
    ...cutAtLabel({ ...reworded(block, { passage: rest }), span: spanOf(rest), gap: false }, lexicon),
  ];
}

/** A line of a list is no paragraph. */
const longest = 600;
