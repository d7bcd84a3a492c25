/** Lists of people that were joined to the line above them, since no full stop ends it: lines of their own again. */
import { type Block, type Paragraph, reworded } from "../syntax/blocks.ts";
import { join, linesIn, type Passage, spanOf } from "../text/passage.ts";
import { isFlatHeader } from "./attendance-columns.ts";
import { openingLabel } from "./attendance-label.ts";
import { toldLabel } from "./attendance-told-label.ts";
import type { DocumentLexicon } from "./lexicon.ts";
import { namesIn } from "./person.ts";

/** «… Møtt for» asks for more, as does «Forfall meldt frå følgjande medlemmer i utvalet». */
export const listsApart = (blocks: readonly Block[], lexicon: DocumentLexicon): readonly Block[] =>
  blocks.flatMap((block): readonly Block[] => {
    const lines = block.kind === "text" && block.passage.pieces ? linesIn(block.passage) : [];
    if (lines.length < 2) return [block];
    const paragraphs = lines.map((passage, at) => ({
      ...reworded(block as Paragraph, { passage }),
      span: spanOf(passage),
      gap: at === 0 && block.gap,
    }));
    const [first, ...rest] = paragraphs;
    if (isFlatHeader(first!.passage.text) || opensList(first!, rest[0]!.passage, lexicon)) return paragraphs;
    const starts = lines.flatMap(({ text }, at) => (at === 0 || opensTold(text, lexicon) ? [at] : []));
    return starts.length < 2 ? [block] : starts.map((from, at) => linesAsOne(paragraphs.slice(from, starts[at + 1])));
  });

/** «I tillegg møtte …» under «Fra administrasjonen møtte …». */
const opensTold = (text: string, lexicon: DocumentLexicon): boolean =>
  /^\p{Lu}/u.test(text) && toldLabel(text, lexicon) !== null;

function linesAsOne(lines: readonly Paragraph[]): Paragraph {
  const [first, ...more] = lines;
  if (more.length === 0) return first!;
  const passage = join(
    lines.map((line) => line.passage),
    " ",
  );
  return { ...reworded(first!, { passage }), span: spanOf(passage) };
}

/** A label and nothing else, over a line that a name begins. */
const opensList = (line: Paragraph, next: Passage, lexicon: DocumentLexicon): boolean =>
  openingLabel(line, lexicon)?.verdi.text === "" && namesIn(next.text, lexicon)[0]?.start === 0;
