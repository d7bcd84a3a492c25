/** Attendance tables whose columns do not line up: missing tabs, tabs that only align, columns that touch. */
import { type Row, reworded } from "../syntax/blocks.ts";
import { type Passage, part } from "../text/passage.ts";
import type { Kolonner } from "./attendance-table.ts";

/** Headings stand further left than their columns where a tab is missing: those after the gap move right to the table's width. */
export function aligned(columns: Kolonner, header: readonly Passage[], rows: readonly Row[]): Kolonner {
  const width = Math.max(...rows.map((row) => row.cells.length), 0);
  const gap = header.findIndex((cell) => cell.text.length === 0);
  const missing = width - header.length;
  if (gap < 0 || missing <= 0) return columns;
  const moved = (index: number): number => (index > gap ? index + missing : index);
  return {
    ...columns,
    at: new Map([...columns.at].map(([column, index]) => [column, moved(index)])),
    roles: columns.roles.map((one) => ({ ...one, index: moved(one.index) })),
  };
}

/** The cells that hold words. */
export const filled = ({ cells }: Row): readonly Passage[] => cells.filter((cell) => cell.text.length > 0);

/** Rows whose tabs only align: their words in the columns of the heading's, the last in the last. The same rows where the cells are a grid. */
export function tightened(header: Row, rows: readonly Row[]): readonly Row[] {
  const columns = filled(header).length;
  const loose = rows.filter(({ cells }) => !cells.some((cell, at) => cell.text && cells[at + 1]?.text)).length;
  const fitting = rows.filter((row) => filled(row).length === columns).length;
  if (header.cells.length === columns || loose * 2 < rows.length || fitting * 2 < rows.length) return rows;
  return rows.map((row) => {
    const cells = filled(row);
    const last = cells.at(-1);
    if (!last || cells.length >= columns || cells.length < 2) return reworded(row, { cells });
    const none = part(last, 0, 0);
    return reworded(row, { cells: [...cells.slice(0, -1), ...Array(columns - cells.length).fill(none), last] });
  });
}

/** A row with fewer cells than the table has columns, cut again where two spaces stand: columns that touch. */
export function recut(row: Row, width: number): Row {
  if (row.cells.length >= width) return row;
  const cells = row.cells.flatMap((cell) => {
    const at = /\S {2,}(?=\S)/.exec(cell.text);
    if (!at) return [cell];
    return [part(cell, 0, at.index + 1), part(cell, at.index + at[0].length, cell.text.length)];
  });
  return reworded(row, { cells });
}
