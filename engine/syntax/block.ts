/** A block: what some lines of a document are together, a heading, an item, a row or a paragraph. */
import { join, movedPassage, type Passage, part, passageOf, spanOf } from "../text/passage.ts";
import { movedSpan, type Span, span } from "../text/span.ts";
import { withoutMarks } from "./inline.ts";
import { isBlank, type Lines, wordsFrom, wordsTo } from "./lines.ts";
import { hasSpacedCells, startsWithDay } from "./torn.ts";

interface Common {
  readonly span: Span;
  /** Blank lines stand before the block. */
  readonly gap: boolean;
  readonly indent: number;
}
/** `level` 1–6 for `#`; 0 for a line that is all bold. */
export interface Heading extends Common {
  readonly kind: "heading";
  readonly level: number;
  readonly passage: Passage;
}
export interface Item extends Common {
  readonly kind: "item";
  /** As written: «1.», «a)», «-». */
  readonly marker: string;
  /** Of «1.», «1)», «(1)», «Pkt. 1»; null for bullets and letters. */
  readonly number: number | null;
  readonly passage: Passage;
}
export interface Row extends Common {
  readonly kind: "row";
  readonly cells: readonly Passage[];
  /** Nothing but spaces sets the cells apart: none is empty, and what a cell stands under tells its column. */
  readonly spaced?: true;
}
export interface Paragraph extends Common {
  readonly kind: "text";
  readonly passage: Passage;
}
export type Block = Heading | Item | Row | Paragraph;

export const passageIn = (block: Block): Passage => (block.kind === "row" ? join(block.cells, "\t") : block.passage);

/** The same block `by` characters further down. An edit moves all blocks after it: their words are placed when they are asked for. */
export function movedBlock(block: Block, by: number): Block {
  const first = firstRead(block);
  const all = Moved.movedBy(block) + by;
  return all === 0 ? first : (new Moved(first, all) as unknown as Block);
}

/** The block as it was first read: the same value wherever it has moved since. */
export const firstRead = (block: Block): Block => Moved.firstRead(block);

/** The block at its place, with other words; what is copied field by field must not be a moved one. */
export const reworded = <B extends Block>(block: B, words: Pick<B, Extract<keyof B, "passage" | "cells">>): B => ({
  ...(firstRead(block) as B),
  span: block.span,
  ...words,
});

class Moved implements Common {
  readonly #of: Block;
  readonly #by: number;
  #span: Span | undefined;
  #passage: Passage | undefined;
  #cells: readonly Passage[] | undefined;
  constructor(of: Block, by: number) {
    this.#of = of;
    this.#by = by;
  }
  get kind(): Block["kind"] {
    return this.#of.kind;
  }
  get span(): Span {
    this.#span ??= movedSpan(this.#of.span, this.#by);
    return this.#span;
  }
  get gap(): boolean {
    return this.#of.gap;
  }
  get indent(): number {
    return this.#of.indent;
  }
  get marker(): string | undefined {
    return this.#of.kind === "item" ? this.#of.marker : undefined;
  }
  get number(): number | null | undefined {
    return this.#of.kind === "item" ? this.#of.number : undefined;
  }
  get level(): number | undefined {
    return this.#of.kind === "heading" ? this.#of.level : undefined;
  }
  get passage(): Passage | undefined {
    if (this.#of.kind !== "row") this.#passage ??= movedPassage(this.#of.passage, this.#by);
    return this.#passage;
  }
  get cells(): readonly Passage[] | undefined {
    if (this.#of.kind === "row") this.#cells ??= this.#of.cells.map((cell) => movedPassage(cell, this.#by));
    return this.#cells;
  }
  get spaced(): true | undefined {
    return this.#of.kind === "row" ? this.#of.spaced : undefined;
  }
  static firstRead(block: Block): Block {
    return #of in block ? (block as unknown as Moved).#of : block;
  }
  /** How far the block stands from where it was first read. */
  static movedBy(block: Block): number {
    return #of in block ? (block as unknown as Moved).#by : 0;
  }
}

/** What the lines from `first` to `last` are; none for a rule or a line of dashes. */
export function blockOf(
  lines: Lines,
  furniture: ReadonlySet<number>,
  first: number,
  last: number,
  gap: boolean,
): readonly Block[] {
  const { indent } = lines.all[first]!;
  const own = span(wordsFrom(lines, first), wordsTo(lines, last));
  const whole = joined(lines, furniture, first, last);
  const opening = whole.text.charCodeAt(0);
  const letter =
    (opening >= 65 && opening <= 90) || (opening >= 97 && opening <= 122) || (opening >= 0xc0 && opening < 0x2000);
  if (!letter && /^(?:[-*_=]\s*){3,}$|^:{3,}|^\+(?:[-=]{3,}\+)+$/.test(whole.text)) return [];
  const heading = opening === 35 ? /^(#{1,6})\s+(.*?)\s*#*$/s.exec(whole.text) : null;
  if (heading) {
    const start = whole.text.indexOf(heading[2]!, heading[1]!.length);
    return [
      {
        kind: "heading",
        level: heading[1]!.length,
        passage: withoutMarks(part(whole, start, start + heading[2]!.length)),
        span: own,
        gap,
        indent,
      },
    ];
  }
  const cells = cellsOf(whole);
  if (cells?.length === 0) return [];
  if (cells) {
    const row = { kind: "row" as const, cells: cells.map(withoutMarks), span: own, gap, indent };
    return [isSpaced(whole.text) ? { ...row, spaced: true } : row];
  }
  const marker = markerOf(whole.text);
  if (marker) {
    const passage = withoutMarks(part(whole, marker.length, whole.text.length));
    return [{ kind: "item", marker: marker.text, number: marker.number, passage, span: own, gap, indent }];
  }
  const bold = !letter && /^(\*\*|__)(?=\S)(.{1,120}?)\1:?$/s.test(whole.text);
  const passage = withoutMarks(whole);
  return bold
    ? [{ kind: "heading", level: 0, passage, span: own, gap, indent }]
    : [{ kind: "text", passage, span: own, gap, indent }];
}

/** Words that stand in a block of another kind, as the block that they would be on a line of their own. */
export function blockOfWords(passage: Passage, gap: boolean, indent: number): Block {
  const marker = markerOf(passage.text);
  const own = spanOf(passage);
  return marker
    ? {
        kind: "item",
        marker: marker.text,
        number: marker.number,
        passage: part(passage, marker.length, passage.text.length),
        span: own,
        gap,
        indent,
      }
    : { kind: "text", passage, span: own, gap, indent };
}

/** The words of the lines as one passage; a hyphen that tore a word is dropped. */
function joined(lines: Lines, furniture: ReadonlySet<number>, first: number, last: number): Passage {
  if (first === last) return passageOf(lines.all[first]!.words, wordsFrom(lines, first));
  const parts: Passage[] = [];
  const glue: string[] = [];
  for (let at = first; at <= last; at++) {
    const next = lines.all[at]!;
    if (isBlank(next) || furniture.has(at)) continue;
    const { words } = next;
    const before = parts.at(-1);
    const torn =
      before &&
      /\p{L}[-\u00ad]$/u.test(before.text) &&
      /^\p{Ll}/u.test(words) &&
      !/^(?:og|eller|samt)(?!\p{L})/u.test(words);
    if (before && torn) parts[parts.length - 1] = part(before, 0, before.text.length - 1);
    glue.push(torn ? "" : " ");
    parts.push(passageOf(words, wordsFrom(lines, at)));
  }
  return join(parts, glue.slice(1));
}

const markers =
  /^(?:(\d{1,3})[.)](?=\s|$|[\p{Lu}«])|\((\d{1,2})\)(?=\s)|(?:[Pp]kt\.?|PKT\.?|Punkt|PUNKT)\s?(\d{1,2})(?:\s?[.:)](?=\s)|(?=\s+[A-ZÆØÅ«]|\s{2,}\d))|([a-zæøåA-ZÆØÅ])\)(?=\s)|[-*+•·–—▪‣o\uf000-\uf0ff](?=\s)(?:\s\[[ xX]\](?=\s))?)\s*/u;

function markerOf(text: string): { length: number; text: string; number: number | null } | null {
  const match = markers.exec(text);
  if (!match || startsWithDay(text)) return null;
  const number = match[1] ?? match[2] ?? match[3];
  return { length: match[0].length, text: match[0].trim(), number: number === undefined ? null : Number(number) };
}

/** Cells of a pipe, tab or space-aligned row; null when the line is no row, empty for a line of dashes. */
function cellsOf(whole: Passage): readonly Passage[] | null {
  const { text } = whole;
  if (text[1] === " " && /^(?:\p{L} ){3,}/u.test(text)) return null;
  if (text.includes("|")) {
    if (/^\|?[\s:|-]+\|[\s:|-]*$/.test(text)) return [];
    if (text.startsWith("|") || (text.match(/\|/g)?.length ?? 0) >= 2)
      return split(whole, /\|/g, text.startsWith("|"), text.endsWith("|"));
  }
  if (text.includes("\t") && (!/^\S{1,4}\t[^\t]*$/.test(text) || /^\p{Lu}\p{Ll}{1,3}\t/u.test(text)))
    return split(whole, /\t/g, false, false);
  if (hasSpacedCells(text) && !/^.{40,}[.!?] {3,}\S/.test(text))
    // «Sted:   Rådhuset, møterom Gloppe  Tid:   09.00»: a label after two spaces begins a cell too.
    return split(whole, / {3,}| {2}(?=\p{Lu}\p{L}{2,20}: )/gu, false, false);
  return null;
}

/** Of words that have cells. */
const isSpaced = (text: string): boolean => !text.includes("\t") && (text.match(/\|/g)?.length ?? 0) < 2;

function split(whole: Passage, by: RegExp, dropFirst: boolean, dropLast: boolean): readonly Passage[] {
  const cells: Passage[] = [];
  let start = 0;
  for (const match of whole.text.matchAll(by)) {
    cells.push(trimmed(whole, start, match.index));
    start = match.index + match[0].length;
  }
  cells.push(trimmed(whole, start, whole.text.length));
  return cells.slice(dropFirst ? 1 : 0, dropLast && cells.length > 1 ? -1 : undefined);
}

function trimmed(whole: Passage, start: number, end: number): Passage {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(whole.text[from]!)) from++;
  while (to > from && /\s/.test(whole.text[to - 1]!)) to--;
  return part(whole, from, to);
}
