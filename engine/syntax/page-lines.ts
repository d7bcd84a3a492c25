/** Page lines: headers and footers whose words and page number stand on one line, «Hole kommune – Kommunestyret 20.06.2024   Side 3 av 5». */
import { isBlank, type Line, wordsOf } from "./lines.ts";

/**
 * Which lines are headers or footers of pages. «Side 3 av 5» apart from the words shows it alone; without a total the same
 * words must recur with growing numbers, and a bare number must count the pages one by one.
 */
export function pageLines(text: string, lines: readonly Line[], filled: readonly number[]): ReadonlySet<number> {
  const groups = new Map<string, PageLine[]>();
  for (const index of filled) {
    const found = pageLine(text, lines[index]!, index);
    if (!found) continue;
    const group = groups.get(found.words);
    if (group) group.push(found);
    else groups.set(found.words, [found]);
  }
  const found = new Set<number>();
  for (const group of groups.values()) if (recurs(group, lines)) for (const { index } of group) found.add(index);
  for (const near of beside(text, lines, found)) found.add(near);
  return found;
}

interface PageLine {
  readonly index: number;
  readonly words: string;
  readonly page: number;
  /** «Side 3 av 5» with space before it, «side 3», «3». */
  readonly form: "total" | "named" | "bare";
}

const longest = 160;
const atEnd =
  /^(.*\S)(\s+|\s?[-–—·|•,]\s?)\(?(?:side|s\.|page)\s?:?\s?(\d{1,3})(?:\s?(?:av|of|\/)\s?(\d{1,3}))?\)?(?:\s?\|)?$/i;
const atStart =
  /^(?:\|\s?)?(?:side|page)\s?:?\s?(\d{1,3})(?:\s?(?:av|of|\/)\s?(\d{1,3}))?(\s{2,}|\t|\s?[-–—·|•]\s)(\S.*)$/i;
const beginsPage = /^(?:side|page)\s?:?\s?\d/i;
const bareEnd = /^(\S.{2,}?\S)(?:\t+| {3,})(\d{1,3})$/;

function pageLine(text: string, line: Line, index: number): PageLine | null {
  const length = line.to - line.from;
  if (length < 8 || length > longest) return null;
  const last = text.charCodeAt(line.to - 1);
  const first = text.charCodeAt(line.from) | 32;
  const mayEnd = (last >= 48 && last <= 57) || last === 41 || last === 124;
  if (!mayEnd && first !== 115 && first !== 112) return null;
  if (!mayEnd && !beginsPage.test(text.slice(line.from, line.from + 16))) return null;
  const words = wordsOf(text, line);
  if (/\.{3}|…|(?:\. ){2}/.test(words)) return null;
  const end = atEnd.exec(words);
  if (end)
    return {
      index,
      words: plain(end[1]!),
      page: Number(end[3]),
      form: end[4] && !/^ $/.test(end[2]!) ? "total" : "named",
    };
  const start = atStart.exec(words);
  if (start) return { index, words: plain(start[4]!), page: Number(start[1]), form: start[2] ? "total" : "named" };
  const bare = bareEnd.exec(words);
  return bare ? { index, words: plain(bare[1]!), page: Number(bare[2]), form: "bare" } : null;
}

function recurs(group: readonly PageLine[], lines: readonly Line[]): boolean {
  if (group.every(({ form }) => form === "total")) return true;
  const grows = group.every(({ page }, at) => at === 0 || page > group[at - 1]!.page);
  if (group.every(({ form }) => form !== "bare")) return group.length >= 2 && grows;
  return (
    group.length >= 3 &&
    group[0]!.page <= 4 &&
    group.every(({ page }, at) => at === 0 || page === group[at - 1]!.page + 1) &&
    group.every(({ index }) => blankAt(lines, index - 1) || blankAt(lines, index + 1))
  );
}

/** Short lines right above or below a page line, without a blank between, that stand so on several pages. */
function beside(text: string, lines: readonly Line[], pages: ReadonlySet<number>): readonly number[] {
  const seen = new Map<string, number[]>();
  for (const page of pages)
    for (const near of [page - 1, page + 1]) {
      if (blankAt(lines, near) || pages.has(near) || lines[near]!.to - lines[near]!.from > 100) continue;
      const words = plain(wordsOf(text, lines[near]!));
      seen.set(words, [...(seen.get(words) ?? []), near]);
    }
  return [...seen.values()].flatMap((found) => (found.length >= 2 && found.length * 2 >= pages.size ? found : []));
}

const blankAt = (lines: readonly Line[], index: number): boolean => {
  const line = lines[index];
  return !line || isBlank(line);
};

const plain = (words: string): string =>
  words
    .replace(/[*_#|]+/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
