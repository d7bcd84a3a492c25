/** A passage: words of a document as one logical text (torn lines joined), with the way back to the source. */
import { type Span, span } from "./span.ts";

/** Line breaks that mean something (list items, table rows, paragraphs) are `\n` in `text`; torn lines are joined by one space. */
export interface Passage {
  readonly text: string;
  /** Where its first words stand in the source. */
  readonly from: number;
  /**
   * The pieces that stand unbroken in the source, three numbers each: the offset in `text`, the place in the source counted
   * from `from`, and the length. Null where all of it is one piece, as most are. Nothing in it tells where the passage
   * stands, so that the same words further down share it.
   */
  readonly pieces: readonly number[] | null;
}

/** A passage whose logical text stands in the source unbroken from `source`. */
export const passageOf = (text: string, source = 0): Passage => ({ text, from: source, pieces: null });

/** The same words `by` characters further down. */
export const movedPassage = (passage: Passage, by: number): Passage => ({
  text: passage.text,
  from: passage.from + by,
  pieces: passage.pieces,
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
  const text = passage.text.slice(start, end);
  const { pieces } = passage;
  if (pieces === null) return passageOf(text, sourceOffset(passage, start));
  const kept: number[] = [];
  for (let i = 0; i < pieces.length; i += 3) {
    const at = pieces[i]!;
    const from = Math.max(start, at);
    const to = Math.min(end, at + pieces[i + 2]!);
    if (to > from) kept.push(from - start, pieces[i + 1]! + from - at, to - from);
  }
  return made(text, kept, passage.from, sourceOffset(passage, start));
}

/** The lines that were joined to one, as they stand in the source. */
export function linesIn(passage: Passage): readonly Passage[] {
  const { text, pieces } = passage;
  if (pieces === null || pieces.length <= 3) return [passage];
  const starts = pieces.filter((_, i) => i % 3 === 0);
  return starts.map((start, i) => part(passage, start, i + 1 < starts.length ? starts[i + 1]! : text.length));
}

/** Passages joined by `glue`, which stands nowhere in the source; one for all, or one for each joint. */
export function join(passages: readonly Passage[], glue: string | readonly string[]): Passage {
  const first = passages[0];
  if (passages.length === 1 && first) return first;
  const all: number[] = [];
  let text = "";
  for (const [index, passage] of passages.entries()) {
    if (index > 0) text += typeof glue === "string" ? glue : glue[index - 1]!;
    const { pieces, from } = passage;
    if (pieces === null) all.push(text.length, from, passage.text.length);
    else
      for (let i = 0; i < pieces.length; i += 3)
        all.push(pieces[i]! + text.length, pieces[i + 1]! + from, pieces[i + 2]!);
    text += passage.text;
  }
  return made(text, all, 0, 0);
}

/** `pieces` are counted from `base`; without any the text stands at `nowhere`. */
function made(text: string, pieces: number[], base: number, nowhere: number): Passage {
  if (pieces.length === 0) return { text, from: nowhere, pieces: text.length > 0 ? [0, 0, 0] : null };
  const first = pieces[1]!;
  if (pieces.length === 3 && pieces[0] === 0 && pieces[2] === text.length) return passageOf(text, base + first);
  for (let i = 1; i < pieces.length; i += 3) pieces[i]! -= first;
  return { text, from: base + first, pieces };
}

function sourceOffset({ text, from, pieces }: Passage, offset: number): number {
  if (pieces === null) return from + Math.max(0, Math.min(offset, text.length));
  let low = 0;
  let high = pieces.length / 3 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle * 3]! <= offset) low = middle;
    else high = middle - 1;
  }
  return from + pieces[low * 3 + 1]! + Math.max(0, Math.min(offset - pieces[low * 3]!, pieces[low * 3 + 2]!));
}
