/** Lines: one pass over a text, each line with its words, and where it begins. */
import { countBelow } from "../text/sorted.ts";
import { type PageWords, pageWordsIn, type Sign, signIn } from "./page-words.ts";
import type { TextEdit } from "./text-edit.ts";

/** Nothing in it tells where it stands, so that all versions of a text that have the line share it. */
export interface Line {
  /** Without white space at either side; empty when the line is blank. */
  readonly words: string;
  /** Characters of the line, without the line end, and of those before its words. */
  readonly size: number;
  readonly lead: number;
  /** Columns of white space before the first word; a tab counts to the next multiple of four. */
  readonly indent: number;
  /** What it tells of pages, if it stands beside their ends. */
  readonly page: PageWords | null;
  readonly sign: Sign | null;
}

/** The lines of a text, and the offset where each begins. */
export interface Lines {
  readonly all: readonly Line[];
  readonly starts: Int32Array;
}

export function linesOf(text: string): Lines {
  const [all, starts] = linesFrom(text, 0, text.length + 1);
  return { all, starts: Int32Array.from(starts) };
}

/** The lines of `text` from those before the edit that made it. */
export function linesAgain({ all, starts }: Lines, text: string, edit: TextEdit): Lines {
  // The character that a line begins with must be an old one, so that its line end is.
  const kept = Math.max(0, countBelow(starts, edit.start) - 1);
  const by = edit.newEnd - edit.oldEnd;
  const rest = countBelow(starts, edit.oldEnd + 1);
  const until = rest < all.length ? starts[rest]! + by : text.length + 1;
  const [read, places] = linesFrom(text, starts[kept]!, until);
  const lines = [...all.slice(0, kept), ...read.map(apart), ...all.slice(rest)];
  const now = new Int32Array(lines.length);
  now.set(starts.subarray(0, kept));
  now.set(places, kept);
  for (let at = rest, later = kept + places.length; at < all.length; at++, later++) now[later] = starts[at]! + by;
  return { all: lines, starts: now };
}

/** With words of its own: a part of a string keeps the whole in memory, and later versions share the line. */
const apart = (line: Line): Line => ({ ...line, words: ` ${line.words}`.slice(1) });

/** Those that begin at `from` and before `until`, and where. */
function linesFrom(text: string, from: number, until: number): readonly [readonly Line[], readonly number[]] {
  const lines: Line[] = [];
  const starts: number[] = [];
  let start = from;
  while (start < until && start <= text.length) {
    let end = start;
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
    lines.push(lineAt(text, start, end));
    starts.push(start);
    if (end >= text.length) break;
    start = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
  }
  return [lines, starts];
}

/** Told by its numbers: all lines are asked at every key, and their words lie elsewhere in memory. */
export const isBlank = ({ lead, size }: Line): boolean => lead === size;

/** Whether two lines say the same, and stand the same way between their ends. */
export const isSameLine = (a: Line, b: Line): boolean =>
  a === b || (a.words === b.words && a.size === b.size && a.lead === b.lead && a.indent === b.indent);

/** Where the words of a line begin and end. */
export const wordsFrom = ({ all, starts }: Lines, at: number): number => starts[at]! + all[at]!.lead;
export const wordsTo = (lines: Lines, at: number): number => wordsFrom(lines, at) + lines.all[at]!.words.length;

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
  const words = text.slice(from, to);
  return { words, size: end - start, lead: from - start, indent, page: pageWordsIn(words), sign: signIn(words) };
}
