/** Page lines: headers and footers whose words and page number stand on one line, «Hole kommune – Kommunestyret 20.06.2024   Side 3 av 5». */
import { isBlank, type Line } from "./lines.ts";
import { type PageWords, plainPage } from "./page-words.ts";

/**
 * Which lines are headers or footers of pages. «Side 3 av 5» apart from the words shows it alone; without a total the same
 * words must recur with growing numbers, and a bare number must count the pages one by one.
 */
export function pageLines(lines: readonly Line[]): ReadonlySet<number> {
  const groups = new Map<string, PageLine[]>();
  for (let index = 0; index < lines.length; index++) {
    const { page } = lines[index]!;
    if (!page) continue;
    const found = { ...page, index };
    const group = groups.get(found.words);
    if (group) group.push(found);
    else groups.set(found.words, [found]);
  }
  const found = new Set<number>();
  for (const group of groups.values()) if (recurs(group, lines)) for (const { index } of group) found.add(index);
  if (found.size > 0) for (const near of beside(lines, found)) found.add(near);
  return found;
}

interface PageLine extends PageWords {
  readonly index: number;
}

function recurs(group: readonly PageLine[], lines: readonly Line[]): boolean {
  if (group.every(({ form }) => form === "total")) return true;
  const grows = group.every(({ page }, at) => at === 0 || page > group[at - 1]!.page);
  if (group.every(({ form }) => form !== "bare")) return group.length >= 2 && grows;
  // «Stad kommune   Møtebok formannskapet 23.10.2025   2» says itself what it heads.
  const titled = /(?:møtebok|protokoll|innkalling|sakliste|saksliste|saksframlegg|referat)/.test(group[0]!.words);
  return (
    group.length >= (titled ? 2 : 3) &&
    group[0]!.page <= 4 &&
    group.every(({ page }, at) => at === 0 || page === group[at - 1]!.page + 1) &&
    group.every(({ index }) => blankAt(lines, index - 1) || blankAt(lines, index + 1))
  );
}

/** Short lines right above or below a page line, without a blank between, that stand so on several pages. */
function beside(lines: readonly Line[], pages: ReadonlySet<number>): readonly number[] {
  const seen = new Map<string, number[]>();
  for (const page of pages)
    for (const near of [page - 1, page + 1]) {
      if (blankAt(lines, near) || pages.has(near) || lines[near]!.words.length > 100) continue;
      const words = plainPage(lines[near]!.words);
      seen.set(words, [...(seen.get(words) ?? []), near]);
    }
  return [...seen.values()].flatMap((found) => (found.length >= 2 && found.length * 2 >= pages.size ? found : []));
}

const blankAt = (lines: readonly Line[], index: number): boolean => {
  const line = lines[index];
  return !line || isBlank(line);
};
