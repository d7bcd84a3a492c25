/** A sak that was put off keeps its number in the meeting it comes back to: «12/21 Sommerfesten (utsatt sak)». */
import { pattern } from "../../text/pattern.ts";
import type { Span } from "../../text/span.ts";

/** Told beside the sak. */
export const isPutOff = (text: string, { start, end }: Span): boolean => putOff.test(text.slice(start, end + near));

/** Told as the heading of the list that has its number. */
export const isListedAgain = (text: string, number: number, year: number): boolean =>
  placesOf(text, number, year).some((at) => listHeading.test(text.slice(Math.max(0, at - above), at)));

/** Whether there may be such a list, which the text may end before. Most texts have none, and then no number need be looked for. */
export const speaksOfAgain = (text: string): boolean => spoken.test(text);

/** Where a sak's number is written. By the number, not by the heading above it: whole documents are searched. */
function placesOf(text: string, number: number, year: number): readonly number[] {
  const years = new RegExp(`^ ?(?:${year}|${String(year % 100).padStart(2, "0")})(?!\\d)`);
  const places: number[] = [];
  for (const before of [`${number}/`, `${number} /`])
    for (let at = text.indexOf(before); at >= 0; at = text.indexOf(before, at + 1)) {
      const end = at + before.length;
      if (years.test(text.slice(end, end + 6))) places.push(at);
    }
  return places;
}

/** The line of its title and the first words below. */
const near = 90;
/** A heading, the words after it, the lines of its list, and what stands before a number in the line below. */
const above = 600;
const again =
  "utsatte saker|utsette saker|fornyet behandling|fornya behandling|fornya handsaming|ny behandling|ny handsaming";
const spoken = pattern(`(?:${again})[^\\n]{0,60}(?:\\n\\s{0,9}[^\\n\\d]{0,12}(?:\\d{1,4} ?/|$)|$)`, "iu");
const putOff = pattern(
  `(?<!\\p{L})(?:utsatt sak|utsett sak|${again}|(?:var|ble|vart|blei) (?:utsatt|utsett) (?:fra|frå|i))(?!\\p{L})`,
  "iu",
);
/** «SAKER TIL FORNYET BEHANDLING», «SAK 11/2026: STATUS» and other saker in lines of their own. */
const listed = "[^\\n\\d]{0,12}\\d{1,4} ?/ ?\\d{2,4}[^\\n]{0,100}\\n";
const listHeading = pattern(`(?:${again})[^\\n]{0,60}\\n\\s{0,9}(?:${listed}){0,6}[^\\n\\d]{0,12}0*$`, "iu");
