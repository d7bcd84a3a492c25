/** The year an office is taken over, where the words of the election name no period. */
import type { CalendarDate } from "../../text/calendar-date.ts";
import { pattern } from "../../text/pattern.ts";

/** «fra 1. januar 2025», «fra nyttår»; else the one year of a sak that elects: «Valg av leder for 2025». Null where none is told. */
export function electionYear(title: string, punkt: string, date: CalendarDate | null): number | null {
  const start = takeover.exec(punkt);
  if (start) return takeoverYear(start[1] ?? start[2], date);
  const years = new Set(title.match(/(?<!\d)20\d\d(?!\d)/g));
  return years.size === 1 && /leder|leiar|ledels|leiing/iu.test(title) ? Number([...years][0]) : null;
}

/** A year that has been is when somebody else began; «nyttår», said in January, may be the one that was. */
function takeoverYear(told: string | undefined, date: CalendarDate | null): number | null {
  const year = date && Number(date.slice(0, 4));
  if (told) return year === null || Number(told) >= year ? Number(told) : null;
  return date === null || date.slice(5, 7) === "01" ? null : year! + 1;
}

/** Not «Kari Nes, ordfører fra 2024»: that is since when she has been something else. */
const takeover = pattern(
  "(?<!\\p{L})(?:(?<!(?:ordfør[ae]r|leder|leiar|medlem)(?: i \\p{L}+)?,? )(?:fra|frå)(?: og med)? (?:(?:1\\. januar|0?1\\.0?1\\.) ?)?(20\\d\\d)(?!\\d)|(?:fra|frå|ved|etter) (?:nyttår|årsskift(?:et|e))(?: (20\\d\\d))?)",
  "iu",
);
