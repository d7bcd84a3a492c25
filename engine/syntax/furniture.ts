/** Page furniture: page numbers and running headers that a converter left between the words of a document. */
import { isBlank, isSpace, type Line } from "./lines.ts";
import { pageLines } from "./page-lines.ts";
import { isSectionHeading } from "./section-heading.ts";

/**
 * Which lines are furniture. A page mark is a bare number, «Side 2 av 7» or a form feed;
 * a running header is a short line beside a page mark that recurs or is deeply indented,
 * a line of words and page number, or a later copy of the words with which the document begins.
 */
export function furnitureIn(lines: readonly Line[]): ReadonlySet<number> {
  const furniture = new Set(pageLines(lines));
  const marks = pageMarks(lines);
  for (const mark of marks) furniture.add(mark);
  for (let index = 0; index < lines.length; index++) if (lines[index]!.sign === "control") furniture.add(index);
  const opening = openingWords(lines);
  if (opening.size > 0) for (const index of openingAgain(lines, opening)) if (!marks.has(index)) furniture.add(index);
  if (marks.size === 0) return furniture;
  const filled = [...lines.keys()].filter((index) => !isBlank(lines[index]!));
  const counts = recurring(lines, filled, marks);
  const isHeader = (other: number): boolean => {
    const near = lines[other]!;
    const words = plain(near);
    const short = near.words.length <= 60;
    const times = counts.get(words) ?? 0;
    // «Saksbehandler: Kari Moen   Arkivsak: 23/911» at the head of two saker is on no other page.
    const runs =
      times > (beginsSak.test(words) ? 2 : 1) &&
      (short || !namesSak.test(words)) &&
      (!isLabelled(words) || times * 2 > marks.size);
    return (
      words.length <= 80 &&
      !endsSentence(words) &&
      !isSectionHeading(words) &&
      ((short && near.indent >= 4 && !isLabelled(words)) || runs)
    );
  };
  for (let order = 0; order < filled.length; order++) {
    const index = filled[order]!;
    if (!marks.has(index)) continue;
    markAround(order, furniture, filled, isHeader);
    for (const header of headerAt(lines, index, opening)) furniture.add(header);
  }
  return furniture;
}

/**
 * Whether all furniture of `before` is that of `lines` too, because the only line that differs is running text, in both versions, far from
 * all that tells of pages: as most are that someone writes in. `at` is the order of the first line that differs.
 */
export function keepsFurniture(before: readonly Line[], lines: readonly Line[], at: number): boolean {
  if (before.length !== lines.length || at + 1 >= lines.length || before[at + 1] !== lines[at + 1]) return false;
  for (let rest = at + 1; rest < lines.length; rest++) if (before[rest] !== lines[rest]) return false;
  const opening = openingWords(lines);
  const isPlain = (line: Line): boolean =>
    !isBlank(line) && !tellsOfPages(line) && !opening.has(plain(line).toLowerCase());
  if (!isPlain(before[at]!) || !isPlain(lines[at]!)) return false;
  return reach.every((step) => {
    let filled = 0;
    let near = at + step;
    for (; filled < 4 && near >= 0 && near < lines.length; near += step) {
      if (tellsOfPages(lines[near]!)) return false;
      if (!isBlank(lines[near]!)) filled++;
    }
    // The first lines are what later ones repeat.
    return step > 0 || filled === 4;
  });
}

/** A line is looked at beside a page mark at most four filled lines away. */
const reach = [-1, 1];
const tellsOfPages = ({ page, sign }: Line): boolean => page !== null || sign !== null;

/** Lines further down that repeat how the document opens. Most lines begin or end otherwise, which is seen without a copy of them. */
function openingAgain(lines: readonly Line[], opening: ReadonlySet<string>): readonly number[] {
  const lengths = [...opening].map((words) => words.length);
  const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths) + 8];
  const ends = new Set([...opening].map(endsOf));
  const found: number[] = [];
  let order = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (isBlank(line) || ++order <= 4 || line.size < shortest) continue;
    const { length } = line.words;
    if (length < shortest || length > longest) continue;
    if (ends.has(endsOf(line.words)) && opening.has(plain(line).toLowerCase())) found.push(index);
  }
  return found;
}

/** The first and the last letter behind marks, as a number; equal for words that are equal but for marks and case. */
function endsOf(words: string): number {
  let first = 0;
  let last = words.length - 1;
  while (first < last && isMark(words.charCodeAt(first))) first++;
  while (last > first && isMark(words.charCodeAt(last))) last--;
  return letterOf(words.charCodeAt(first)) * 32 + letterOf(words.charCodeAt(last));
}

/** The same for both cases of a letter; other alphabets are looked at in full. */
const letterOf = (code: number): number => (code < 0x100 ? code & 31 : 0);

/** Emphasis, `#`, and what stands between them. */
const isMark = (code: number): boolean => code === 42 || code === 95 || code === 35 || isSpace(code);

/** Bare numbers are page marks when they stand alone between blank lines, or at one and count on from the mark before. */
function pageMarks(lines: readonly Line[]): ReadonlySet<number> {
  const marks = new Set<number>();
  let last = Number.NaN;
  for (let index = 0; index < lines.length; index++) {
    const { sign, words, indent } = lines[index]!;
    if (sign !== "mark") continue;
    const bare = /^\d{1,3}$/.test(words);
    const blanks = Number(blankAt(lines, index - 1)) + Number(blankAt(lines, index + 1));
    const countsOn = blanks === 1 && Number(words) === last + 1;
    if (bare && indent < 20 && blanks < 2 && !countsOn) continue;
    marks.add(index);
    last = bare ? Number(words) : Number.NaN;
  }
  return marks;
}

/** Lines directly under a page mark up to a blank one, when one repeats how the document opens or carries its date. */
function headerAt(lines: readonly Line[], mark: number, opening: ReadonlySet<string>): readonly number[] {
  const found: number[] = [];
  let known = false;
  for (let at = mark + 1; at <= mark + 4; at++) {
    if (blankAt(lines, at)) return known ? found : [];
    const words = plain(lines[at]!);
    if (words.length > 70 || endsSentence(words)) return [];
    known ||= opening.has(words.toLowerCase()) || /^\p{Lu}.*\s\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}+\s)\d{4}$/u.test(words);
    found.push(at);
  }
  return [];
}

const blankAt = (lines: readonly Line[], index: number): boolean => {
  const line = lines[index];
  return !line || isBlank(line);
};

/** Lines directly above and below a page mark (at most three each way) for which `belongs` holds. */
function markAround(
  order: number,
  into: Set<number>,
  filled: readonly number[],
  belongs: (index: number) => boolean,
): void {
  for (const step of [-1, 1]) {
    for (let n = 1; n <= 3; n++) {
      const other = filled[order + step * n];
      if (other === undefined || !belongs(other)) break;
      into.add(other);
    }
  }
}

/** The document's first line, and its first two joined, in lower case, where they are short: what a running header repeats. */
function openingWords(lines: readonly Line[]): ReadonlySet<string> {
  const at = lines.findIndex((line) => !isBlank(line));
  const next = lines.findIndex((line, index) => index > at && !isBlank(line));
  const [first, second] = [lines[at], lines[next]].map((line) => line && plain(line));
  const words = new Set<string>();
  if (first && first.length >= 12 && first.length <= 60 && !/[:\d]/.test(first)) words.add(first.toLowerCase());
  if (first && second && first.length + second.length <= 80 && !/[:\d]/.test(first + second))
    words.add(`${first} ${second}`.toLowerCase());
  return words;
}

/** How often the short lines beside page marks stand beside one: a running header recurs there. */
function recurring(
  lines: readonly Line[],
  filled: readonly number[],
  marks: ReadonlySet<number>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let counted = -1;
  for (let order = 0; order < filled.length; order++) {
    const index = filled[order]!;
    if (!marks.has(index)) continue;
    for (let near = order - 3; near <= order + 3; near++) {
      const line = lines[filled[near] ?? index]!;
      // A line between two marks stands there once.
      if (near === order || near <= counted || line.words.length > 160) continue;
      counted = near;
      const words = plain(line);
      counts.set(words, (counts.get(words) ?? 0) + 1);
    }
  }
  return counts;
}

/** The header of a page that tells which sak it holds: where the sak has no other heading, it begins there. */
const namesSak = /\ssak \d{1,3}\/\d{2,4}$/i;

/** «ST 1/23 Godkjenning av innkalling» stands in the agenda and over its sak. */
const beginsSak = /^(?:\p{L}{1,6}-?(?:sak)?\s?)?\d{1,4}\/\d{2,4}:?\s+\p{L}/iu;

const plain = ({ words }: Line): string =>
  words
    .replace(/[*_#]+/g, "")
    .replace(/\s{2,}|[^\S ]/g, " ")
    .trim();

/** «Arkivsak: 23/458» at the right of a page is no header. */
const isLabelled = (words: string): boolean => /^\p{L}[\p{L}./ -]{2,24}:\s/u.test(words);

const endsSentence = (words: string): boolean => /[.:;?!]$/.test(words);
