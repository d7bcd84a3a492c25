/** Case numbers: «Sak 06/22», «PS 12/2022», «SR-sak 32/14», «sak 16/171», «047/12:», and where in a line they stand. */
import { pattern } from "../text/pattern.ts";

export interface Saksnummer {
  /** «6/22»; null where the sak is numbered without a year. */
  readonly nr: string | null;
  /** Letters before the number: «PS», «SR-sak». */
  readonly prefiks: string;
  readonly start: number;
  /** After the number, before the title. */
  readonly end: number;
}

export type NumberReader = (text: string, year: number | null) => Saksnummer | null;

/** The number with which a heading of a sak begins, or null. `year` is the year of the meeting, where it is known. */
export function leadingNumber(text: string, year: number | null): Saksnummer | null {
  const match = leading.exec(text);
  if (!match) return hyphened(text, year) ?? parted(text, year);
  if (reference.test(text)) return null;
  const word = match[1] ?? "";
  if (inSmallLetters.test(word) && !knownSeries.test(word)) return null;
  const nr = normalised(match[2]!, match[3]!, year);
  // «T 31/22» is a fylkesting's; one letter makes as little sure of it as none.
  if (!nr || (/^\p{L}?[\s-]*$/u.test(word) && !plausibleYear(match[3]!, year))) return null;
  // «Saksnr.: 2024/98-2»: the archive's, with the number of a document in it.
  if (match[2]!.length === 4 && /^-\d/.test(text.slice(match[0].length))) return null;
  // «Sak: 21/2210», «24/2987-3» and nothing else: no organ has so many.
  const rest = text.slice(match[0].length).trim();
  if (/^\d\d$/.test(match[2]!) && match[3]!.length === 4 && !isYear(Number(match[3])) && /^(?:-\d{1,3})?$/.test(rest))
    return null;
  return { nr, prefiks: word.trim(), start: 0, end: match[0].length };
}

/** «Sak 22-26 Årsrapport», «Sak 2026-22»: with a hyphen only beside the word, and with the year of the meeting, as «sak 22–26» may be five saker. */
function hyphened(text: string, year: number | null): Saksnummer | null {
  const match = /^(sak(?:snr|snummer|\snr)?\.?:?\s)(\d{1,4})\s?[-–]\s?(\d{1,3})(?![\d/.–-])/i.exec(text);
  if (!match || year === null) return null;
  const [, word, first, second] = match;
  const nr =
    first === String(year)
      ? `${Number(second)}/${twoDigits(year)}`
      : second === twoDigits(year)
        ? `${Number(first)}/${second}`
        : null;
  return nr === null ? null : { nr, prefiks: word!.trim(), start: 0, end: match[0].length };
}

/** «S 7.1/26 Kjøp av bil»: the first sak of the seventh meeting, or of a group of its agenda. */
function parted(text: string, year: number | null): Saksnummer | null {
  const match = /^((?:[Ss]ak|[A-ZÆØÅ]{1,3})\.?\s?)(\d{1,2}\.\d{1,2})\s?\/\s?(20\d\d|\d\d)(?![\d/.])/u.exec(text);
  if (!match || !plausibleYear(match[3]!, year)) return null;
  return { nr: `${match[2]}/${match[3]!.slice(-2)}`, prefiks: match[1]!.trim(), start: 0, end: match[0].length };
}

/** «21/34 Planressurs» in a meeting of 2021, «2025/69»: which a document must bear out, as «21/22» may be sak 21 and «2025/69» the archive's. */
export function yearFirst(text: string, year: number | null): Saksnummer | null {
  const match = /^(20\d\d|\d\d)\/(\d{1,3})(?![\d/.-])/.exec(text);
  if (!match) return null;
  const written = match[1]!.slice(-2);
  if (match[1]!.length === 2 && (year === null || written !== twoDigits(year))) return null;
  return { nr: `${Number(match[2])}/${written}`, prefiks: "", start: 0, end: match[0].length };
}

/** «Sak 5: Valg»: the year is the meeting's; without one the sak has no number. */
export function leadingOrdinal(text: string, year: number | null): Saksnummer | null {
  const match = /^(sak(?:\s?nr)?\.?)\s?(\d{1,3})(?=[\s.:–-]|$)(?!\s?\/|\s?[-–]\s?\d)/i.exec(text);
  return match
    ? {
        nr: year === null ? null : `${Number(match[2])}/${twoDigits(year)}`,
        prefiks: match[1]!,
        start: 0,
        end: match[0].length,
      }
    : null;
}

/**
 * «6/22» from the two numbers as written. The year is the part that is a year: four digits, else the one equal to the
 * meeting's year, else the second.
 */
export function normalised(first: string, second: string, year: number | null): string | null {
  const a = Number(first);
  const b = Number(second);
  if (second.length === 4 && isYear(b)) return `${a}/${twoDigits(b)}`;
  if (first.length === 4 && isYear(a)) return `${b}/${twoDigits(a)}`;
  if (second.length > 2 && first.length === 2) return `${b}/${first}`;
  if (second.length !== 2) return null;
  const own = year === null ? null : twoDigits(year);
  if (own !== null && first === own && second !== own && first.length === 2) return `${b}/${first}`;
  return `${a}/${second}`;
}

const words =
  "(?:(?:utvalgs|utvals|møte|styre|orienterings|[A-ZÆØÅ]{1,6}[- ])?sak(?:er|ene|snr|snummer|s?nr|\\snr|\\snummer)?|PS|RS|FS|KS|OS|DS|MS|FSK|KST|FR|ST|DEL|BS|SG|IPR|AU|RR|REP|[A-ZÆØÅ]{1,5})\\.?:?\\s?(?:nr\\.?\\s?)?";
const leading = pattern(
  `^((?:sak(?:snr|\\snr)?\\.?:?\\s(?=[A-ZÆØÅ]{1,4}\\s\\d|[A-ZÆØÅ]-\\d))?${words}[-\\s]?|)(\\d{1,4})(?:\\s?/\\s?(?=\\d{2,4}(?!\\d))|-(?=20\\d\\d(?!\\d)))(\\d{2,4})(?![\\d/]|[.]\\d)`,
  "iu",
);
/** «Møte nr. 2/2026»: only capitals make a series that nobody has listed. */
const inSmallLetters = /^\p{L}{0,4}\p{Ll}/u;
const knownSeries = /sak|^(?:ps|rs|fs|ks|os|ds|ms|fsk|kst|fr|st|del|bs|sg|ipr|au|rr|rep)(?!\p{L})/iu;

/** «Til sak 13/25: …» speaks of a sak and begins none. */
const reference = /^(?:til|fr[aå]|i|jf|se|sjå|om|ved|under|etter|før|og|som|for|unntatt)\.?\s/i;
const isYear = (n: number): boolean => n >= 1950 && n <= 2099;
const twoDigits = (year: number): string => String(year % 100).padStart(2, "0");

/** Without the word «sak», only a year near the meeting's makes «1/22» a case number. */
function plausibleYear(second: string, year: number | null): boolean {
  const n = second.length === 4 ? Number(second) : second.length === 2 ? 2000 + Number(second) : 0;
  return isYear(n) && (year === null ? n >= 2000 && n <= 2060 : Math.abs(n - year) <= 2);
}
