/** A source text: the characters of one file and the way from offsets to lines and columns. */
import { kept } from "./kept.ts";
import { countBelow } from "./sorted.ts";
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
  const kept = countBelow(before, Math.max(start, 1));
  const rest = countBelow(before, end + 1);
  const made = startsIn(edited.text, before[kept - 1]!, start + put.length);
  const starts = new Int32Array(kept + made.length + before.length - rest);
  starts.set(before.subarray(0, kept));
  starts.set(made, kept);
  const by = start + put.length - end;
  for (let at = rest, later = kept + made.length; at < before.length; at++, later++) starts[later] = before[at]! + by;
  remembered.set(edited, starts);
  return edited;
}

/** Offsets where lines begin; `\n`, `\r\n` and a lone `\r` end a line. */
export function lineStarts(source: SourceText): Int32Array {
  const known = remembered.get(source);
  if (known) return known;
  const starts = Int32Array.from([0, ...startsIn(source.text, 0, source.text.length)]);
  remembered.set(source, starts);
  return starts;
}

/** Of the lines that follow a line break in `from..to`. */
function startsIn(text: string, from: number, to: number): readonly number[] {
  const starts: number[] = [];
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

const remembered = kept<SourceText, Int32Array>();
