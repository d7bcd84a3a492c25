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
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - starts[low]! + 1 };
}

export const rangeOf = (source: SourceText, at: Span): Range => ({
  start: positionAt(source, at.start),
  end: positionAt(source, at.end),
});

export const slice = (source: SourceText, at: Span): string => source.text.slice(at.start, at.end);

/** Offsets where lines begin; `\n`, `\r\n` and a lone `\r` end a line. */
export function lineStarts(source: SourceText): readonly number[] {
  const known = remembered.get(source);
  if (known) return known;
  const starts = [0];
  const { text } = source;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  remembered.set(source, starts);
  return starts;
}

const remembered = new WeakMap<SourceText, readonly number[]>();
