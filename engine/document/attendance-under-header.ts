/** Rows of plain text where a cell may be empty: each of the others is in the column that it stands under. */
import { type Block, type Row, reworded } from "../syntax/blocks.ts";
import { type Passage, part, spanOf } from "../text/passage.ts";
import { columnOf } from "./attendance-columns.ts";

/** Under «Navn   Kommune   Møtt   Forfall» the «X» of who was away is the third cell of its row, and stands in the fourth column. */
export function underHeader(header: Row, rows: readonly Row[]): readonly Row[] {
  if (!header.spaced || header.cells.length < 3) return rows;
  const columns = header.cells.map((cell) => placeOf(cell, header));
  const placed = rows.map((row) => (row.spaced && isOneLine(row) ? placedRow(row, columns) : null));
  const missed = placed.filter((row) => row === null).length;
  // A full row beside its columns: the table was not set by hand.
  const askew = rows.some(({ cells }, at) => cells.length === columns.length && placed[at] === null);
  return askew || missed * 3 > rows.length ? rows : rows.map((row, at) => placed[at] ?? row);
}

/** «Nestleder, Røysli Ordfører Rune Kjølås (H)»: words that fill their column leave one space to the name under the next heading, as in no paragraph. */
export function rowUnder(header: Block, block: Block): Row | null {
  if (header.kind !== "row" || !header.spaced || block.kind !== "text" || block.gap || block.passage.pieces)
    return null;
  // «Forfall: Kari Nordmann» below a table opens a list of its own.
  if (/[:]|\p{L}{3}\.$/u.test(block.passage.text)) return null;
  const { passage, span, indent } = block;
  const row: Row = { kind: "row", span, gap: false, indent, cells: [passage], spaced: true };
  const columns = header.cells.map((cell) => placeOf(cell, header));
  const cells = cutAtColumn(passage, row, columns);
  const at = cells.length > 1 ? columnOver(placeOf(cells[1]!, row), columns) : -1;
  return at >= 0 && columnOf(header.cells[at]!.text) === "navn" ? reworded(row, { cells }) : null;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Counted in characters from the margin. */
function placeOf(cell: Passage, row: Row): Place {
  const { start, end } = spanOf(cell);
  const margin = row.span.start - row.indent;
  return { start: start - margin, end: end - margin };
}

const isOneLine = ({ cells }: Row): boolean => cells.every(({ pieces }) => pieces === null);

/** The row with a cell for each column, or null when two cells are in one column or out of order. */
function placedRow(row: Row, columns: readonly Place[]): Row | null {
  const cells = row.cells.flatMap((cell) => cutAtColumn(cell, row, columns));
  const found: (Passage | null)[] = columns.map(() => null);
  let last = -1;
  for (const cell of cells) {
    const column = columnOver(placeOf(cell, row), columns);
    if (column <= last) return null;
    found[column] = cell;
    last = column;
  }
  const none = part(row.cells[0]!, 0, 0);
  return reworded(row, { cells: found.map((cell) => cell ?? none) });
}

/** «Varaordfører for Kari Moe Hole»: words that fill their column, and after a single space those of the next. */
function cutAtColumn(cell: Passage, row: Row, columns: readonly Place[]): readonly Passage[] {
  const { start, end } = placeOf(cell, row);
  const at = columns.find((column) => column.start > start + 1 && column.start < end)?.start;
  const from = at === undefined ? 0 : at - start;
  return at !== undefined && /\s/.test(cell.text[from - 1]!) && /\S/.test(cell.text[from]!)
    ? [part(cell, 0, cell.text.slice(0, from).trimEnd().length), part(cell, from, cell.text.length)]
    : [cell];
}

/** The column whose heading begins where the words do, else the one whose heading they stand under, else the last that began before them. */
function columnOver({ start, end }: Place, columns: readonly Place[]): number {
  const same = columns.findIndex((column) => column.start === start);
  if (same >= 0) return same;
  const shared = columns.map((column) => Math.min(end, column.end) - Math.max(start, column.start));
  const most = Math.max(...shared);
  return most > 0 ? shared.indexOf(most) : columns.findLastIndex((column) => column.start <= start);
}
