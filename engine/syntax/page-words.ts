/** What a line tells of pages by its own words: «Side 2 av 7», «Hole kommune – Kommunestyret 20.06.2024   Side 3 av 5». */

/** Words and page number on one line. */
export interface PageWords {
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

export function pageWordsIn(line: string): PageWords | null {
  const { length } = line;
  if (length < 8 || length > longest) return null;
  const last = line.charCodeAt(length - 1);
  const first = line.charCodeAt(0) | 32;
  const mayEnd = (last >= 48 && last <= 57) || last === 41 || last === 124;
  if (!mayEnd && first !== 115 && first !== 112) return null;
  if (!mayEnd && !beginsPage.test(line)) return null;
  if (/\.{3}|…|(?:\. ){2}/.test(line)) return null;
  const end = atEnd.exec(line);
  if (end)
    return {
      words: plainPage(end[1]!),
      page: Number(end[3]),
      form: end[4] && !/^ $/.test(end[2]!) ? "total" : "named",
    };
  const start = atStart.exec(line);
  if (start) return { words: plainPage(start[4]!), page: Number(start[1]), form: start[2] ? "total" : "named" };
  const bare = bareEnd.exec(line);
  return bare ? { words: plainPage(bare[1]!), page: Number(bare[2]), form: "bare" } : null;
}

/** Without marks, in lower case: by this the headers of two pages are the same. */
export const plainPage = (words: string): string =>
  words
    .replace(/[*_#|]+/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();

/** A page's number, or «Side 2 av 7», and nothing else; or what one presses on a web page. */
export type Sign = "mark" | "control";

export function signIn(words: string): Sign | null {
  if (words === "" || words.length > 24) return null;
  if (words.length <= 14 && pageMark.test(words)) return "mark";
  return control.test(words) ? "control" : null;
}

const pageMark =
  /^(?:[-–]\s?)?(?:(?:side|s\.)\s?\d{1,3}(?:\s?(?:av|of|\/)\s?\d{1,3})?|\d{1,3}(?:\s(?:av|of|\/)\s\d{1,3})?)(?:\s?[-–])?$/i;
const control =
  /^(?:[↑▲]\s*)?(?:til toppen|hopp til (?:hoved)?innhold(?:et)?|vis (?:alle|mer|meir|mindre)|skriv ut|del siden|del sida|last ned|lukk alle|åpne alle|opne alle)$/i;
