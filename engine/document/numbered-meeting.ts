/** The day of a meeting whose number tells the year: «Møte: 5/2022» beside «Tid: Fredag 4. november kl. 09.00». */
import { calendarDate } from "../text/calendar-date.ts";
import { fact } from "../text/fact.ts";
import { spanIn } from "../text/passage.ts";
import type { Felt } from "./field.ts";
import type { FoundDate } from "./meeting-date.ts";
import { monthNamed } from "./written-date.ts";

/** Null where no number tells a year, or where the fields tell several days. */
export function dayInNumberedYear(fields: ReadonlyMap<string, Felt>): FoundDate | null {
  const number = fields.get("organ");
  const year = number && /^møte/iu.test(number.etikett.text) ? numbered.exec(number.verdi.text)?.[1] : undefined;
  if (year === undefined) return null;
  const found = ["møtedato", "tid", "dato"].flatMap((label): FoundDate[] => {
    const passage = fields.get(label)?.verdi;
    const match = passage && day.exec(passage.text);
    const month = match && monthNamed(match[2]!);
    const date = month ? calendarDate(Number(year), month, Number(match[1])) : null;
    if (!passage || !match || !date) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    return [{ fact: fact(date, spanIn(passage, start, end)), last: date, passage, start, end }];
  });
  return new Set(found.map(({ fact: { value } }) => value)).size === 1 ? found[0]! : null;
}

const numbered = /^(?:nr\.?\s?)?\d{1,2}\/((?:19|20)\d\d)$/iu;
const day = /(?<![\d./])(\d{1,2})\.\s?(\p{L}{3,9})(?!\p{L})(?!\.?\s?\d{4})/u;
