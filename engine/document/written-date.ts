/** Written dates: «2. mars 2022», «22. - 23.februar 2022», «02.03.2022», «2022-03-02», «mars 2022». */
import { type CalendarDate, calendarDate, lastOfMonth, monthNames } from "../text/calendar-date.ts";
import { pattern } from "../text/pattern.ts";

export interface WrittenDate {
  readonly first: CalendarDate;
  /** The same as `first` for a single day. */
  readonly last: CalendarDate;
  /** Offset after the last character. */
  readonly end: number;
  readonly precision: "dag" | "måned" | "år";
}

/**
 * The date that begins exactly at `at`, or null. A day that does not exist (31. februar) is null.
 * A bare year is no date here: its meaning depends on the words around it.
 */
export function readDateAt(text: string, at: number): WrittenDate | null {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return iso(text, at) ?? named(text, at) ?? numeric(text, at);
  return monthAndYear(text, at);
}

/** Every date of the text in order, none overlapping; linear in the text. */
export function datesIn(text: string): readonly (WrittenDate & { readonly start: number })[] {
  const found: (WrittenDate & { readonly start: number })[] = [];
  if (!/\d/.test(text)) return found;
  const starts = /(?<![\p{L}\d])(?:\d|(?:jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des))/giu;
  for (let match = starts.exec(text); match; match = starts.exec(text)) {
    // «Protokoll nr. 4 - 20. mai 2026»: the number of a meeting before its day.
    const date = numbers.test(text.slice(Math.max(0, match.index - 10), match.index))
      ? null
      : readDateAt(text, match.index);
    if (!date) continue;
    found.push({ ...date, start: match.index });
    starts.lastIndex = date.end;
  }
  return found;
}

const numbers = /(?<!\p{L})(?:nr|no|nummer)\.?\s?$/iu;

/** 0 is Monday; bokmål and nynorsk, also three letters; null when no weekday. */
export function weekdayNamed(word: string): number | null {
  return weekdays.get(word.toLowerCase().replace(/\.$/, "")) ?? null;
}

/** 1 is January; full names, common short forms and misspellings; null when no month. */
export function monthNamed(word: string): number | null {
  return months.get(word.toLowerCase().replace(/\.$/, "")) ?? null;
}

const months = new Map<string, number>(
  monthNames.flatMap((name, index): [string, number][] => [
    [name, index + 1],
    [name.slice(0, 3), index + 1],
    ...(name.length > 4 ? [[name.slice(0, 4), index + 1] as [string, number]] : []),
  ]),
);

const weekdays = new Map<string, number>([
  ...["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"].flatMap(
    (name, index): [string, number][] => [
      [name, index],
      [name.slice(0, 3), index],
      [name.replace(/dag$/, ""), index],
    ],
  ),
  ...["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "sundag"].map((name, index): [string, number] => [
    name,
    index,
  ]),
  ...["mån", "tys", "laur", "sun"].map((name, at): [string, number] => [name, [0, 1, 5, 6][at]!]),
]);

const space = "[ \\t\\u00a0\\u202f\\u2009]{0,3}";
const month =
  "(januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|des)(?![\\p{L}])\\.?";
const dash = "[-–—]";
const namedDate = pattern(
  `(\\d{1,2})\\.?${space}(?:(?:${month}${space}(\\d{4})?${space})?(?:${dash}|og|til)${space}(?:\\p{L}{3,4}dag${space})?(\\d{1,2})\\.?${space})?${month}(?:${space},?${space}(\\d{4})(?!\\d))?`,
  "iuy",
);
const numericDate =
  /(\d{1,2})\.[ \u00a0]?(\d{1,2})\.[ \u00a0]?(\d{4}|\d{2})(?![\d])|(\d{1,2})[/](\d{1,2})[-/ ](\d{4}|\d{2})(?!\d)/y;
const isoDate = /(\d{4})-(\d{2})-(\d{2})(?!\d)/y;
const monthYear = pattern(`${month}${space}(\\d{4})(?!\\d)`, "iuy");

function iso(text: string, at: number): WrittenDate | null {
  isoDate.lastIndex = at;
  const match = isoDate.exec(text);
  if (!match) return null;
  return day(calendarDate(Number(match[1]), Number(match[2]), Number(match[3])), isoDate.lastIndex);
}

function named(text: string, at: number): WrittenDate | null {
  namedDate.lastIndex = at;
  const match = namedDate.exec(text);
  if (!match?.[6]) return null;
  const year = Number(match[6]);
  const lastMonth = monthNamed(match[5] ?? "") ?? 0;
  if (!match[4]) return day(calendarDate(year, lastMonth, Number(match[1])), namedDate.lastIndex);
  const firstMonth = match[2] ? (monthNamed(match[2]) ?? 0) : lastMonth;
  const first = calendarDate(match[3] ? Number(match[3]) : year, firstMonth, Number(match[1]));
  const last = calendarDate(year, lastMonth, Number(match[4]));
  return first && last && first <= last ? { first, last, end: namedDate.lastIndex, precision: "dag" } : null;
}

function numeric(text: string, at: number): WrittenDate | null {
  numericDate.lastIndex = at;
  const match = numericDate.exec(text);
  if (!match) return null;
  const [dayText, monthText, yearText] = match[1] ? [match[1], match[2], match[3]] : [match[4], match[5], match[6]];
  return day(calendarDate(fullYear(yearText ?? ""), Number(monthText), Number(dayText)), numericDate.lastIndex);
}

function monthAndYear(text: string, at: number): WrittenDate | null {
  monthYear.lastIndex = at;
  const match = monthYear.exec(text);
  const number = match ? monthNamed(match[1] ?? "") : null;
  const first = match && number ? calendarDate(Number(match[2]), number, 1) : null;
  if (!match || !number || !first) return null;
  return { first, last: lastOfMonth(Number(match[2]), number), end: monthYear.lastIndex, precision: "måned" };
}

const day = (date: CalendarDate | null, end: number): WrittenDate | null =>
  date ? { first: date, last: date, end, precision: "dag" } : null;

/** Two digits are of this century up to 69, else of the last: steering documents look forward. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 4 ? year : year + (year < 70 ? 2000 : 1900);
}
