/** Sections laid out as a table: «Drøfting | …», «Vedtak | …», and more words in rows whose first cell is empty. */
import { type Block, blockOfWords, type Row } from "../syntax/blocks.ts";
import { spanOf } from "../text/passage.ts";
import { type DocumentLexicon, fold } from "./lexicon.ts";

/** The blocks with such rows as headings and the words below them; rows of other tables stay. */
export function withTableSections(blocks: readonly Block[], lexicon: DocumentLexicon): readonly Block[] {
  if (!blocks.some((block) => block.kind === "row" && isLabelled(block, lexicon))) return blocks;
  const found: Block[] = [];
  let inside = false;
  for (const block of blocks) {
    if (block.kind !== "row") {
      inside = false;
      found.push(block);
      continue;
    }
    const [label, words] = block.cells;
    const labelled = isLabelled(block, lexicon);
    // «Ansvar / frist | SK / 9. mai» ends what stands above it.
    if (inside && label?.text && !labelled && block.cells.length === 2) continue;
    inside = labelled || (inside && block.cells.length === 2);
    if (!inside || !label || !words) {
      found.push(block);
      continue;
    }
    const { gap, indent } = block;
    if (labelled) found.push({ kind: "heading", level: 0, passage: label, span: spanOf(label), gap, indent });
    if (words.text) found.push(blockOfWords(words, gap, indent));
  }
  return found;
}

const isLabelled = ({ cells }: Row, lexicon: DocumentLexicon): boolean =>
  cells.length === 2 && cells[1]!.text.length > 0 && sections.has(lexicon.seksjon.get(fold(cells[0]!.text)) ?? "");

const sections: ReadonlySet<string> = new Set(["forslag", "vedtak", "behandling", "vurdering", "saksopplysninger"]);
