/** A passage: words of a document as one logical text (torn lines joined), with the way back to the source. */
import { type Span, span } from "./span.ts";

/** `length` characters of the logical text from `at` stand in the source from `source`. */
export interface Piece {
  readonly at: number;
  readonly source: number;
  readonly length: number;
}

/** Line breaks that mean something (list items, table rows, paragraphs) are `\n` in `text`; torn lines are joined by one space. */
export interface Passage {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** A passage whose logical text stands in the source unbroken from `source`. */
export const passageOf = (text: string, source = 0): Passage => ({
  text,
  pieces: [{ at: 0, source, length: text.length }],
});

/** The source span of `start..end` of the logical text; both ends lie on characters that were read. */
export function spanIn(passage: Passage, start: number, end: number): Span {
  const from = sourceOffset(passage, start);
  const to = end > start ? sourceOffset(passage, end - 1) + 1 : from;
  return span(from, Math.max(from, to));
}

export const spanOf = (passage: Passage): Span => spanIn(passage, 0, passage.text.length);

/** A part of a passage as a passage of its own. */
export function part(passage: Passage, start: number, end: number): Passage {
  const pieces: Piece[] = [];
  for (const piece of passage.pieces) {
    const from = Math.max(start, piece.at);
    const to = Math.min(end, piece.at + piece.length);
    if (to > from) pieces.push({ at: from - start, source: piece.source + from - piece.at, length: to - from });
  }
  if (pieces.length === 0) pieces.push({ at: 0, source: sourceOffset(passage, start), length: 0 });
  return { text: passage.text.slice(start, end), pieces };
}

/** Passages joined by `glue`, which stands nowhere in the source. */
export function join(passages: readonly Passage[], glue: string): Passage {
  const pieces: Piece[] = [];
  let text = "";
  for (const [index, passage] of passages.entries()) {
    if (index > 0) text += glue;
    for (const piece of passage.pieces) pieces.push({ ...piece, at: piece.at + text.length });
    text += passage.text;
  }
  return { text, pieces };
}

function sourceOffset(passage: Passage, offset: number): number {
  const { pieces } = passage;
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle]!.at <= offset) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  if (!piece) return 0;
  return piece.source + Math.max(0, Math.min(offset - piece.at, piece.length));
}
