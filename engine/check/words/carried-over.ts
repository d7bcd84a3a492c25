/** A sak that was put off keeps its number in the meeting it comes back to: «12/21 Sommerfesten (utsatt sak)». */
import { pattern } from "../../text/pattern.ts";
import type { Span } from "../../text/span.ts";

/** Told beside the sak, or as the heading of the list that has its number. */
export function isCarriedOver(text: string, { start, end }: Span, number: number, year: number): boolean {
  if (putOff.test(text.slice(start, end + near))) return true;
  const years = `(?:${year}|${String(year % 100).padStart(2, "0")})`;
  return pattern(`(?:${again})[^\\n]{0,60}\\n\\s{0,9}[^\\n\\d]{0,12}0*${number} ?/ ?${years}(?!\\d)`, "iu").test(text);
}

/** The line of its title and the first words below. */
const near = 90;
const again =
  "utsatte saker|utsette saker|fornyet behandling|fornya behandling|fornya handsaming|ny behandling|ny handsaming";
const putOff = pattern(
  `(?<!\\p{L})(?:utsatt sak|utsett sak|${again}|(?:var|ble|vart|blei) (?:utsatt|utsett) (?:fra|frå|i))(?!\\p{L})`,
  "iu",
);
