/** Tables of attendance whose cells came out of their page one in each paragraph: rows again, where every cell can be accounted for. */
import type { Block, Paragraph, Row } from "../syntax/blocks.ts";
import { cover } from "../text/span.ts";
import { columnOf, type Kolonne } from "./attendance-columns.ts";
import { openingLabel } from "./attendance-label.ts";
import { fieldsIn } from "./field.ts";
import type { DocumentLexicon } from "./lexicon.ts";
import { isName, namesIn } from "./person.ts";

/** «Navn», «Møtte for», «Representerer» and then «Kari Moe», «Ola Li», «AP», each in a paragraph. */
export function withCellLines(blocks: readonly Block[], lexicon: DocumentLexicon): readonly Block[] {
  const found: Block[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const rows = rowsFrom(blocks, at, lexicon);
    found.push(...(rows.length > 0 ? rows : [blocks[at]!]));
    at += Math.max(0, rows.length * (rows[0]?.cells.length ?? 0) - 1);
  }
  return found;
}

/** The headings as a row, and the rows below them; none where a cell is missing, since all below it would be in the wrong column. */
function rowsFrom(blocks: readonly Block[], at: number, lexicon: DocumentLexicon): readonly Row[] {
  const columns = headingsFrom(blocks, at);
  if (columns.length < 2 || columns[0] !== "navn" || new Set(columns).size < columns.length) return [];
  const cells: Paragraph[] = [];
  for (let next = at + columns.length; next < blocks.length; next++) {
    const block = blocks[next]!;
    // «Møtesekretær» may be the office of who is named before it.
    if (!isCell(block) || (cells.length % columns.length === 0 && isLabel(block, lexicon))) break;
    // «Medlem» alone is a role; with other headings after it a table of its own begins.
    const others = headingsFrom(blocks, next);
    if (others[0] === "navn" && others.length > 1) break;
    cells.push(block);
  }
  if (cells.length === 0 || cells.length % columns.length > 0) return [];
  if (!cells.every(({ passage }, index) => fits(passage.text, columns[index % columns.length]!, lexicon))) return [];
  const all = [...(blocks.slice(at, at + columns.length) as Paragraph[]), ...cells];
  return Array.from({ length: all.length / columns.length }, (_, row) =>
    rowOf(all.slice(row * columns.length, (row + 1) * columns.length)),
  );
}

function headingsFrom(blocks: readonly Block[], at: number): readonly Kolonne[] {
  const columns: Kolonne[] = [];
  for (const block of blocks.slice(at, at + most)) {
    const column = isCell(block) ? columnOf(block.passage.text) : null;
    if (column === null) break;
    columns.push(column);
  }
  return columns;
}

/** More columns than these no such table has. */
const most = 6;

const isCell = (block: Block): block is Paragraph =>
  block.kind === "text" && block.gap && block.passage.text.length <= 60 && !/[\d:]|\.$/.test(block.passage.text);

const isLabel = (block: Paragraph, lexicon: DocumentLexicon): boolean =>
  openingLabel(block, lexicon) !== null || fieldsIn(block, lexicon).length > 0;

/** A name in each column of names, and none in another. */
const fits = (text: string, column: Kolonne, lexicon: DocumentLexicon): boolean =>
  column === "navn" || column === "møtteFor" || column === "vara"
    ? isName(text, lexicon)
    : namesIn(text, lexicon).length === 0 || column === "representerer";

const rowOf = (cells: readonly Paragraph[]): Row => ({
  kind: "row",
  span: cells.map(({ span }) => span).reduce(cover),
  gap: false,
  indent: cells[0]!.indent,
  cells: cells.map(({ passage }) => passage),
});
