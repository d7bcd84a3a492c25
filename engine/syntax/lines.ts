/** Lines: one pass over a text, each line with its offsets and its first and last word. */

export interface Line {
  /** First and after-last offset, without the line end. */
  readonly start: number;
  readonly end: number;
  /** Offsets without white space at either side; equal when the line is blank. */
  readonly from: number;
  readonly to: number;
  /** Columns of white space before the first word; a tab counts to the next multiple of four. */
  readonly indent: number;
  /** A form feed stands in the line: a page begins. */
  readonly pageBreak: boolean;
}

export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    let end = start;
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
    lines.push(lineAt(text, start, end));
    if (end >= text.length) break;
    start = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
  }
  return lines;
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
  let pageBreak = false;
  while (from < to && (isSpace(text.charCodeAt(from)) || isQuoteMark(text, from, to))) {
    const code = text.charCodeAt(from++);
    if (code === 12) pageBreak = true;
    indent += code === 9 ? 4 - (indent % 4) : 1;
  }
  while (to > from && isSpace(text.charCodeAt(to - 1))) {
    if (text.charCodeAt(--to) === 12) pageBreak = true;
  }
  return { start, end, from, to, indent, pageBreak };
}
