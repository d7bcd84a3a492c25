/** A source text: the characters of one file and the way from offsets to lines and columns. */
import type { Span } from "./span.ts";

export interface SourceText {
  /** Path relative to the workspace, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** 1-based line and column; columns count UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** 1-based, end exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export const sourceText = (path: string, text: string): SourceText => ({ path, text });

export function positionAt(source: SourceText, offset: number): Position {
  const starts = lineStarts(source);
  const line = Math.max(1, countBelow(starts, offset + 1));
  return { line, column: offset - starts[line - 1]! + 1 };
}

export const rangeOf = (source: SourceText, at: Span): Range => ({
  start: positionAt(source, at.start),
  end: positionAt(source, at.end),
});

export const slice = (source: SourceText, at: Span): string => source.text.slice(at.start, at.end);

/** The text with `put` in the place of `start..end`; its lines are counted from those of the text before. */
export function editedText(source: SourceText, { start, end }: Span, put: string): SourceText {
  const edited = sourceText(source.path, source.text.slice(0, start) + put + source.text.slice(end));
  const before = lineStarts(source);
  // Where a line begins rests on the characters before it and after it, which an edit may have parted.
  const kept = before.slice(0, countBelow(before, Math.max(start, 1)));
  const by = start + put.length - end;
  const rest = before.slice(countBelow(before, end + 1)).map((one) => one + by);
  remembered.set(edited, [...kept, ...startsIn(edited.text, kept.at(-1)!, start + put.length), ...rest]);
  return edited;
}

/** Offsets where lines begin; `\n`, `\r\n` and a lone `\r` end a line. */
export function lineStarts(source: SourceText): readonly number[] {
  const known = remembered.get(source);
  if (known) return known;
  const starts = [0, ...startsIn(source.text, 0, source.text.length)];
  remembered.set(source, starts);
  return starts;
}

/** Of the lines that follow a line break in `from..to`. */
function startsIn(text: string, from: number, to: number): number[] {
  const starts: number[] = [];
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

/** How many of the numbers, which grow, are below. */
function countBelow(numbers: readonly number[], below: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < below) low = middle + 1;
    else high = middle;
  }
  return low;
}

const remembered = new WeakMap<SourceText, readonly number[]>();
