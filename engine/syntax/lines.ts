/** Lines: one pass over a text, each line with its offsets and its first and last word. */
import type { TextEdit } from "./text-edit.ts";

export interface Line {
  /** First and after-last offset, without the line end. */
  readonly start: number;
  readonly end: number;
  /** Offsets without white space at either side; equal when the line is blank. */
  readonly from: number;
  readonly to: number;
  /** Columns of white space before the first word; a tab counts to the next multiple of four. */
  readonly indent: number;
}

export const linesOf = (text: string): readonly Line[] => {
  const lines: Line[] = [];
  addLines(lines, text, 0, text.length + 1);
  return lines;
};

/** The lines of `text` from those before the edit that made it. */
export function linesAgain(before: readonly Line[], text: string, edit: TextEdit): readonly Line[] {
  // The character that a line begins with must be an old one, so that its line end is.
  let kept = 0;
  while (kept + 1 < before.length && before[kept + 1]!.start < edit.start) kept++;
  const lines = before.slice(0, kept);
  const by = edit.newEnd - edit.oldEnd;
  let rest = kept;
  while (rest < before.length && before[rest]!.start <= edit.oldEnd) rest++;
  const next = before[rest];
  addLines(lines, text, before[kept]?.start ?? 0, next ? next.start + by : text.length + 1);
  for (let at = rest; at < before.length; at++) lines.push(by === 0 ? before[at]! : movedLine(before[at]!, by));
  return lines;
}

const movedLine = (line: Line, by: number): Line => ({
  start: line.start + by,
  end: line.end + by,
  from: line.from + by,
  to: line.to + by,
  indent: line.indent,
});

/** The lines that begin before `until`. */
function addLines(lines: Line[], text: string, from: number, until: number): void {
  let start = from;
  while (start < until && start <= text.length) {
    let end = start;
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
    lines.push(lineAt(text, start, end));
    if (end >= text.length) break;
    start = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
  }
}

export const isBlank = (line: Line): boolean => line.from === line.to;

export const wordsOf = (text: string, line: Line): string => text.slice(line.from, line.to);

/** White space of any kind that documents carry: also no-break spaces, form feeds, zero-width marks and byte-order marks. */
export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0xad ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x202f ||
    code === 0xfeff
  );
}

/** The `>` of a Markdown block quote, at the head of a line only. */
const isQuoteMark = (text: string, at: number, end: number): boolean =>
  text.charCodeAt(at) === 62 && (at + 1 === end || isSpace(text.charCodeAt(at + 1)) || text.charCodeAt(at + 1) === 62);

/** The line from `start` to `end`. */
export function lineAt(text: string, start: number, end: number): Line {
  let from = start;
  let to = end;
  let indent = 0;
  while (from < to && (isSpace(text.charCodeAt(from)) || isQuoteMark(text, from, to))) {
    const code = text.charCodeAt(from++);
    indent += code === 9 ? 4 - (indent % 4) : 1;
  }
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { start, end, from, to, indent };
}
