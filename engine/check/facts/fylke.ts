/** Which county there is on a date, which one a project's owner belongs to, and what was known of changes to come. */
import { type Law, tableValue } from "../../law/law.ts";
import { addDays, type CalendarDate } from "../../text/calendar-date.ts";

/** «Viken fylkeskommune» and «Viken» as the table has it; null for a county nobody has heard of. */
export function countyNamed(words: string, { rulebook }: Law): string | null {
  const table = rulebook.parameters.find(({ id }) => id === "fylkeskommuner")?.tabell ?? {};
  const name = words
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .replace(/ fylkeskommunen?s?$/iu, "")
    .trim()
    .toLowerCase();
  return Object.keys(table).find((one) => one.toLowerCase() === name) ?? null;
}

export const countyExists = (county: string, date: CalendarDate, { rulebook }: Law): boolean =>
  tableValue(rulebook, "fylkeskommuner", county, date) !== null;

/** The last day of a county that is there on `date`, and the first day anyone could know of it. */
export function endOfCounty(county: string, date: CalendarDate, { rulebook }: Law) {
  const version = tableValue(rulebook, "fylkeskommuner", county, date);
  return version?.til ? { last: version.til, known: version.kjent } : null;
}

/** The counties that the municipalities of `county` come to belong to the day after its last. */
export function heirsOf(county: string, last: CalendarDate, { rulebook }: Law): readonly string[] {
  const table = rulebook.parameters.find(({ id }) => id === "fylke")?.tabell ?? {};
  const next = addDays(last, 1);
  const heirs = Object.keys(table).flatMap((name) => {
    if (tableValue(rulebook, "fylke", name, last)?.verdi !== county) return [];
    const then = tableValue(rulebook, "fylke", name, next)?.verdi;
    return then === undefined ? [] : [String(then)];
  });
  return [...new Set(heirs)].sort();
}

/** The county of a municipality on a date: «Ringerike kommune», «Hole». */
export function countyOf(municipality: string, date: CalendarDate, { rulebook }: Law): string | null {
  const name = municipality
    .normalize("NFC")
    .replace(/ kommunes?$/iu, "")
    .trim();
  const version = tableValue(rulebook, "fylke", name, date);
  return version === null ? null : String(version.verdi);
}
