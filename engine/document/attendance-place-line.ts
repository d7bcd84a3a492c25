/** Lines of a list of people that tell where those in or below them come from, or that nobody came from there. */
import type { Block, Row } from "../syntax/blocks.ts";
import { type Fact, fact } from "../text/fact.ts";
import { join, spanIn } from "../text/passage.ts";
import { withoutFrom } from "./attendance-from.ts";
import type { DocumentLexicon } from "./lexicon.ts";
import { beginsWithRole, namesIn } from "./person.ts";

/** A municipality in the first cell of a row, and for the lines under the second. */
export interface Place {
  readonly navn: Fact<string>;
  readonly indent: number;
}

export function placeOfRow(row: Row, lexicon: DocumentLexicon): Place | null {
  const [cell, second] = row.cells;
  if (!cell || !second || row.cells.slice(3).some(({ text }) => /\p{L}/u.test(text))) return null;
  const first = withoutFrom(cell);
  if (!/^\p{Lu}[\p{L} -]{1,30}:?$/u.test(first.text)) return null;
  if (namesIn(second.text, lexicon).length === 0 || namesIn(first.text, lexicon).length > 0) return null;
  if (beginsWithRole(first.text, lexicon)) return null;
  const end = first.text.replace(/:$/, "").length;
  return { navn: fact(first.text.slice(0, end), spanIn(first, 0, end)), indent: row.indent };
}

/** «Sveio kommune: Ingen møtte», «Leka: -» among those who came. */
export const isNobodyFrom = (block: Block): boolean => {
  const words = block.kind === "row" ? join(block.cells, " ").text : block.kind === "text" ? block.passage.text : "";
  return words.length <= 70 && nobodyFrom.test(words);
};
const nobodyFrom =
  /^\p{Lu}[\p{L} -]{1,40}(?::|\s[-–—]|(?<=kommune))\s*(?:ingen(?:\s(?:møtte?|frammøtte?|representant\p{L}*))?|(?:meldt\s)?forfall|ikk?j?e\s(?:møtt|representert|til\sste(?:de|ades))|[-–—])\.?$/iu;

/** «Fra Storvik kommune: Kari Nordmann» below «Forfall: Ola Nordmann» is no more of them. */
export const isFrom = (block: Block): boolean =>
  block.kind === "text" && /^[Ff]r[aå]\s\p{Lu}[^:]{2,40}:\s/u.test(block.passage.text);

/** «Frå kommunane:» between the label and its list. */
export const isGroup = (block: Block): boolean => block.kind === "text" && groupWords.test(block.passage.text);

const groupWords = /^fr[aå] (?:medlems|deltaker|deltakar|eier|eigar)?kommun(?:ene|ane|er|ar):$/iu;
