/** The treatments of one sak: «12/22  Formannskapet  01.03.2022», a row for each organ that it goes to. */
import type { Block } from "../syntax/blocks.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import { type Fact, fact } from "../text/fact.ts";
import { type Passage, spanIn, spanOf } from "../text/passage.ts";
import type { DocumentLexicon } from "./lexicon.ts";
import { organIn } from "./organ-text.ts";
import { leadingNumber } from "./sak-number.ts";
import { readDateAt } from "./written-date.ts";

export interface Behandling {
  readonly organTekst: Fact<string>;
  readonly dato: Fact<CalendarDate> | null;
  readonly nr: string | null;
  readonly skrevet: Fact<string> | null;
}

/** The treatment that a row tells of: an organ with a date, a number or both in cells of their own. */
export function treatmentIn(block: Block, year: number | null, lexicon: DocumentLexicon): Behandling | null {
  if (block.kind !== "row") return null;
  const cells = block.cells.filter((cell) => cell.text.length > 0);
  if (cells.length < 2 || cells.length > 4 || !cells.some(({ text }) => text.length <= 11 && text.includes(".")))
    return null;
  let organTekst: Fact<string> | null = null;
  let dato: Fact<CalendarDate> | null = null;
  let number: Pick<Behandling, "nr" | "skrevet"> | null = null;
  for (const cell of cells) {
    const date = readDateAt(cell.text, 0);
    const found = cell.text.length <= 16 ? leadingNumber(cell.text, year) : null;
    if (date?.precision === "dag" && date.end === cell.text.length)
      dato ??= fact(date.first, spanIn(cell, 0, date.end));
    else if (found?.nr && found.end === cell.text.length)
      number ??= { nr: found.nr, skrevet: fact(cell.text, spanOf(cell)) };
    else if (cell.text.split(" ").length <= 5 && organIn(cell.text, lexicon)?.bareRåd === false)
      // «2 Kommunestyret»: the order of the organs.
      organTekst ??= unnumbered(cell);
  }
  if (!organTekst || !dato) return null;
  return { organTekst, dato, nr: number?.nr ?? null, skrevet: number?.skrevet ?? null };
}

function unnumbered(cell: Passage): Fact<string> {
  const from = /^(?:\d{1,2}[.)]?\s+)?/u.exec(cell.text)![0].length;
  return fact(cell.text.slice(from), spanIn(cell, from, cell.text.length));
}

/** The treatment that this document is about: the last whose organ a heading of the body names, else the first with a number. */
export function currentTreatment(
  head: readonly Block[],
  body: readonly Block[],
  year: number | null,
  lexicon: DocumentLexicon,
): Behandling | null {
  const found = head.flatMap((block) => treatmentIn(block, year, lexicon) ?? []);
  if (found.length < 2) return found[0] ?? null;
  const lines = [...head, ...body].flatMap((block) => {
    const words = block.kind === "item" || block.kind === "row" ? "" : block.passage.text;
    return words && words.length <= 100 && !/anbefal|tilrår|innstill|rår til/i.test(words) ? [words.toLowerCase()] : [];
  });
  const told = found.findLast((one) => lines.some((words) => tellsOf(words, one)));
  return told ?? found.find((one) => one.nr !== null) ?? found[0] ?? null;
}

/** «Behandling i formannskapet», «27.05.2025 HERADSSTYRET – Sak 33/25», «KST-14/25 VEDTAK». */
function tellsOf(words: string, { organTekst, dato, nr }: Behandling): boolean {
  const numbered = nr !== null && words.includes(nr);
  if (!words.includes(organTekst.value.toLowerCase())) return numbered && /^\p{L}{2,4}-.*vedtak/u.test(words);
  if (/(?<!\p{L})sak /u.test(words)) return numbered;
  return /behandl|handsam|vedtak/.test(words) || (dato !== null && readDateAt(words, 0)?.first === dato.value);
}
