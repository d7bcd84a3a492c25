/** Lost tables: columns of attendance that a PDF import left as one cell a line, made rows again. */
import type { Block, Paragraph, Row } from "../syntax/blocks.ts";
import { cover } from "../text/span.ts";
import { openingLabel } from "./attendance-label.ts";
import { tableColumns } from "./attendance-table.ts";
import type { DocumentLexicon } from "./lexicon.ts";
import { isName } from "./person.ts";

/** The blocks with each run of column headings and the lines after it as rows; a row begins at the column of the name. */
export function withLostTables(blocks: readonly Block[], lexicon: DocumentLexicon): readonly Block[] {
  const found: Block[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const header = headerRun(blocks, at, lexicon);
    // Two columns only right under the label of a list, and no further than the next empty line.
    const narrow = header.length === 2 && isUnderLabel(blocks[at - 1], lexicon);
    if (header.length < 3 && !narrow) {
      found.push(blocks[at]!);
      continue;
    }
    const nameAt =
      [
        ...(tableColumns(
          header.map((one) => one.passage),
          lexicon,
        )?.at ?? []),
      ].find(([column]) => column === "navn")?.[1] ?? 0;
    const lines: Paragraph[] = [];
    for (let next = at + header.length; next < blocks.length; next++) {
      const block = blocks[next]!;
      if (block.kind !== "text" || block.passage.text.length > 40 || /[.:]$/.test(block.passage.text)) break;
      if (narrow && block.gap) break;
      lines.push(block);
    }
    const starts = apart(
      lines.flatMap((line, index) => (isName(line.passage.text, lexicon) && index >= nameAt ? [index - nameAt] : [])),
      Math.max(2, header.length - 1),
    );
    const used = starts.length > 0 ? usedLines(lines, starts, header.length) : 0;
    if (used === 0) {
      found.push(blocks[at]!);
      continue;
    }
    found.push(
      rowOf(header),
      ...starts.map((start, index) =>
        rowOf(lines.slice(start, Math.min(starts[index + 1] ?? used, start + header.length))),
      ),
    );
    at += header.length + used - 1;
  }
  return found;
}

/** «Fra administrasjonen møtte:» */
const isUnderLabel = (block: Block | undefined, lexicon: DocumentLexicon): boolean =>
  block !== undefined && openingLabel(block, lexicon)?.verdi.text === "";

/** «Midtre Gauldal» looks like a name too: a row is at least `step` lines. */
function apart(starts: readonly number[], step: number): readonly number[] {
  const kept: number[] = [];
  for (const start of starts) if (kept.length === 0 || start - kept.at(-1)! >= step) kept.push(start);
  return kept;
}

/** The last row ends where the columns are full, or before the next gap. */
function usedLines(lines: readonly Paragraph[], starts: readonly number[], width: number): number {
  const last = starts.at(-1)!;
  let end = last + 1;
  while (end < lines.length && end < last + width && !lines[end]!.gap) end++;
  return end;
}

/** Neighbouring lines that are each the heading of a column. */
function headerRun(blocks: readonly Block[], at: number, lexicon: DocumentLexicon): readonly Paragraph[] {
  const run: Paragraph[] = [];
  for (let next = at; next < Math.min(blocks.length, at + 7); next++) {
    const block = blocks[next]!;
    if (block.kind !== "text" || block.passage.text.length > 20) break;
    const cells = [...run.map((one) => one.passage), block.passage];
    if (!isColumn(block, lexicon)) break;
    if (cells.length > 6) break;
    run.push(block);
  }
  const columns =
    run.length >= 2
      ? tableColumns(
          run.map((one) => one.passage),
          lexicon,
        )
      : null;
  return columns?.at.has("navn") ? run : [];
}

const isColumn = (block: Paragraph, lexicon: DocumentLexicon): boolean => {
  const alone = tableColumns([block.passage, block.passage], lexicon);
  return (
    alone !== null ||
    /^(?:verv|rolle|funksjon|merknad|merknader|status|parti|kommune|stilling|tittel|oppmøte|frammøte|møtt)$/i.test(
      block.passage.text,
    )
  );
};

const rowOf = (lines: readonly Paragraph[]): Row => ({
  kind: "row",
  cells: lines.map((one) => one.passage),
  span: lines.map((one) => one.span).reduce(cover),
  gap: lines[0]!.gap,
  indent: lines[0]!.indent,
});
