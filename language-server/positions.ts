/** Places between the engine's offsets and the protocol's lines and characters, in the units the client counts. */
import type { Position, Range } from "vscode-languageserver";
import {
  positionAt as lineOf,
  lineStarts,
  type Range as ShownRange,
  type SourceText,
  type Span,
  span,
} from "../engine/index.ts";

/** What a `character` counts: UTF-16 units, or bytes of UTF-8. */
export type Encoding = "utf-16" | "utf-8";

export function offsetAt(source: SourceText, { line, character }: Position, encoding: Encoding): number {
  const starts = lineStarts(source);
  const start = starts[line];
  if (start === undefined) return source.text.length;
  const end = endOfLine(source, line);
  return encoding === "utf-16" ? Math.min(start + character, end) : unitsIn(source.text, start, end, character);
}

export function positionAt(source: SourceText, offset: number, encoding: Encoding): Position {
  const line = lineOf(source, offset).line - 1;
  return { line, character: width(source.text, lineStarts(source)[line]!, offset, encoding) };
}

export const rangeAt = (source: SourceText, at: Span, encoding: Encoding): Range => ({
  start: positionAt(source, at.start, encoding),
  end: positionAt(source, at.end, encoding),
});

export const spanAt = (source: SourceText, range: Range, encoding: Encoding): Span =>
  span(offsetAt(source, range.start, encoding), offsetAt(source, range.end, encoding));

/** The span of a range as reports have it (from 1, in UTF-16 units). */
export function spanOfShown(source: SourceText, { start, end }: ShownRange): Span {
  const starts = lineStarts(source);
  const offset = (line: number, column: number): number =>
    Math.min((starts[line - 1] ?? source.text.length) + column - 1, source.text.length);
  return span(offset(start.line, start.column), offset(end.line, end.column));
}

export const rangeOfShown = (source: SourceText, range: ShownRange, encoding: Encoding): Range =>
  rangeAt(source, spanOfShown(source, range), encoding);

/** Where the characters of a line end, before its line break. */
export function endOfLine(source: SourceText, line: number): number {
  const starts = lineStarts(source);
  let end = starts[line + 1] ?? source.text.length;
  while (end > starts[line]! && /[\r\n]/.test(source.text[end - 1]!)) end--;
  return end;
}

function width(text: string, start: number, end: number, encoding: Encoding): number {
  if (encoding === "utf-16") return end - start;
  let bytes = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const pair = code >= 0xd800 && code < 0xdc00 && at + 1 < end;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : pair ? 4 : 3;
    if (pair) at++;
  }
  return bytes;
}

function unitsIn(text: string, start: number, end: number, bytes: number): number {
  let at = start;
  for (let left = bytes; at < end && left > 0; ) {
    const code = text.charCodeAt(at);
    const pair = code >= 0xd800 && code < 0xdc00 && at + 1 < end;
    left -= code < 0x80 ? 1 : code < 0x800 ? 2 : pair ? 4 : 3;
    at += pair ? 2 : 1;
  }
  return at;
}
