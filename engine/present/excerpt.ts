/** The line a finding marks, cut to the width of the screen, with the marked words underlined by carets. */
import { lineStarts, type Range, type SourceText } from "../text/source-text.ts";
import { printable } from "./printable.ts";
import type { Style } from "./style.ts";

/** Two lines, or none where the range is empty. A range over several lines is shown to the end of its first. */
export function excerpt(
  source: SourceText,
  { start, end }: Range,
  columns: number,
  indent: string,
  style: Style,
): readonly string[] {
  const starts = lineStarts(source);
  const from = starts[start.line - 1] ?? 0;
  const line = source.text.slice(from, starts[start.line] ?? source.text.length).replace(/[\r\n]+$/, "");
  const first = start.column - 1;
  const last = end.line > start.line ? line.length : Math.min(line.length, end.column - 1);
  if (last <= first) return [];
  const width = Math.max(20, columns - indent.length);
  const length = Math.min(last - first, width - 2);
  const left = Math.max(0, Math.min(first - 12, line.length - width + 2));
  const cut = first + length + 20 > width - 2 && left > 0 ? left : 0;
  const right = Math.min(line.length, cut + width - 2);
  const shownEnd = Math.min(first + length, right);
  const before = (cut > 0 ? "…" : "") + printable(line.slice(cut, first));
  const marked = printable(line.slice(first, shownEnd));
  const after = printable(line.slice(shownEnd, right)) + (right < line.length ? "…" : "");
  const spaces = before.match(/^ */)![0].length;
  return [
    `${indent}${before.slice(spaces)}${style.mark(marked)}${after}`.trimEnd(),
    `${indent}${" ".repeat([...before.slice(spaces)].length)}${"^".repeat([...marked].length)}`,
  ];
}
