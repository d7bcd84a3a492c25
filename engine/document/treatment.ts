/** The treatments of one sak: «12/22  Formannskapet  01.03.2022», a row for each organ that it goes to. */
import type { Block } from "../syntax/blocks.ts";
import { type CalendarDate, yearOf } from "../text/calendar-date.ts";
import { type Fact, fact } from "../text/fact.ts";
import { type Passage, part, spanIn, spanOf } from "../text/passage.ts";
import { numberedOrgan } from "./heading-forms.ts";
import { type DocumentLexicon, fold } from "./lexicon.ts";
import { organIn } from "./organ-text.ts";
import { leadingNumber, yearFirst } from "./sak-number.ts";
import { readDateAt } from "./written-date.ts";

export interface Behandling {
  readonly organTekst: Fact<string>;
  readonly dato: Fact<CalendarDate> | null;
  readonly nr: string | null;
  readonly skrevet: Fact<string> | null;
}

/** The treatment that a row tells of: an organ with a date, a number or both in cells of their own, or in one line of lost cells. */
export function treatmentIn(block: Block, year: number | null, lexicon: DocumentLexicon): Behandling | null {
  const cells = block.kind === "row" ? block.cells.filter((cell) => cell.text.length > 0) : lostCells(block);
  const isShort = ({ text }: Passage): boolean => (text.length <= 11 && text.includes(".")) || series.test(text);
  if (cells.length < 2 || cells.length > 4 || !cells.some(isShort)) return null;
  let organTekst: Fact<string> | null = null;
  let dato: Fact<CalendarDate> | null = null;
  let number: Pick<Behandling, "nr" | "skrevet"> | null = null;
  let typed = false;
  for (const cell of cells) {
    const date = readDateAt(cell.text, 0);
    typed ||= series.test(cell.text);
    const found = cell.text.length <= 16 ? (leadingNumber(cell.text, year) ?? yearFirst(cell.text, year)) : null;
    if (date?.precision === "dag" && date.end === cell.text.length)
      dato ??= fact(date.first, spanIn(cell, 0, date.end));
    else if (found?.nr && found.end === cell.text.length)
      number ??= { nr: found.nr, skrevet: fact(cell.text, spanOf(cell)) };
    else if (cell.text.split(" ").length <= 7 && organIn(cell.text, lexicon)?.bareRåd === false)
      // «2 Kommunestyret»: the order of the organs.
      organTekst ??= unnumbered(cell);
  }
  if (!organTekst || !(dato || (typed && number))) return null;
  number ??= dato && yearOfDate(cells, dato.value);
  return { organTekst, dato, nr: number?.nr ?? null, skrevet: number?.skrevet ?? null };
}

/** «25/97» beside a date of 2025. */
function yearOfDate(cells: readonly Passage[], date: CalendarDate): Pick<Behandling, "nr" | "skrevet"> | null {
  for (const cell of cells) {
    const found = yearFirst(cell.text, yearOf(date));
    if (found?.end === cell.text.length) return { nr: found.nr, skrevet: fact(cell.text, spanOf(cell)) };
  }
  return null;
}

/** «Formannskapet 170/25 19.11.2025», «021/23 Formannskapet PS»: number, organ, series and date in one line, in any order; «Kommunestyret / 11.12.2025» has no number yet. */
function lostCells(block: Block): readonly Passage[] {
  if (block.kind !== "text" && block.kind !== "item") return [];
  const { passage } = block;
  const { text } = passage;
  if (text.length > 90) return [];
  // «Formannskapet 13.09.2022» heads what was done that day.
  if (!text.includes("/")) return [];
  const known = lostCell
    .map((pattern) => pattern.exec(text))
    .filter((cell) => cell !== null)
    .sort((a, b) => a.index - b.index);
  const cells: Passage[] = [];
  let organs = 0;
  let from = 0;
  for (const cell of [...known, null]) {
    const to = cell?.index ?? text.length;
    const words = text.slice(from, to).trim();
    if (words !== "" && words !== "/") {
      if (!isOrganAlone.test(words)) return [];
      organs++;
      const start = text.indexOf(words, from);
      cells.push(part(passage, start, start + words.length));
    }
    if (cell) cells.push(part(passage, to, to + cell[0].length));
    from = to + (cell?.[0].length ?? 0);
  }
  return organs === 1 && cells.length >= 2 ? cells : [];
}

/** The date, the number, the series without one. */
const lostCell: readonly RegExp[] = [
  /(?<![\d.])\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})(?=\s|$)/u,
  /(?:(?<=^|\s)[A-ZÆØÅ]{2,3} )?(?<![\d/])\d{1,4}\/\d{2,4}(?=\s|$)/u,
  /(?<=\s)(?:PS|FO|RS|DS|OS)(?=\s|$)(?!\s\d)/u,
];

/** «Utval for plan og miljø», «2 Kommunestyret»; «Protokoll fra kommunestyret» is a title. */
const isOrganAlone =
  /^(?:\d{1,2}[.)]?\s)?(?!valg? |\p{L}*(?:protokoll|møte|referat|innkalling|budsjett|ets|ens|as)(?!\p{L}))\p{Lu}[\p{L}/-]*(?:\s(?!(?:fra|frå|i|til|på|om|av|ved)\s)[\p{L}/-]+,?){0,6}$/iu;
const series = /^(?:PS|FO|RS|DS|OS)$/u;

function unnumbered(cell: Passage): Fact<string> {
  const from = /^(?:\d{1,2}[.)]?\s+)?/u.exec(cell.text)![0].length;
  return fact(cell.text.slice(from), spanIn(cell, from, cell.text.length));
}

/** «Saksnr  Utval  Møtedato»: the headings over a row of treatments. */
export function isTreatmentHeader(block: Block, lexicon: DocumentLexicon): boolean {
  if (block.kind === "row")
    return (
      block.cells.length >= 2 &&
      block.cells.every(
        ({ text }) => text === "" || isHeaderWord(text, lexicon) || isPlaceOf(text, block.cells, lexicon),
      )
    );
  if (block.kind !== "text") return false;
  const { text } = block.passage;
  const first = /^\p{L}{2,20}(?=[.:]{0,2}\s)/u.exec(text)?.[0];
  if (!first || text.length >= 60 || !isHeaderWord(first, lexicon)) return false;
  const words = text.split(/:?\s+/u);
  return words.length >= 2 && words.length <= 5 && words.every((word) => isHeaderWord(word, lexicon));
}

/** «Styre, råd, utvalg | Møtested | Møtedato | Saksnr.»: a place only beside an organ and a number. */
const isPlaceOf = (word: string, cells: readonly Passage[], lexicon: DocumentLexicon): boolean =>
  headerOf(word, lexicon) === "sted" &&
  ["organ", "saksnr"].every((one) => cells.some(({ text }) => headerOf(text, lexicon) === one));

/** «Styre, råd, utvalg» is «Styre/råd/utvalg». */
const headerOf = (word: string, lexicon: DocumentLexicon): string =>
  lexicon.felt.get(fold(word).replace(/,\s?/gu, "/")) ?? lexicon.felt.get(fold(word)) ?? "";

const isHeaderWord = (word: string, lexicon: DocumentLexicon): boolean =>
  headerWords.has(headerOf(word, lexicon)) || /^(?:saks)?type$/iu.test(word);
const headerWords = new Set(["saksnr", "organ", "møtedato", "dato", "datert", "utsendt", "arkivert"]);

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

/** «Behandling i formannskapet», «Saksprotokoll i Formannskapet - 07.11.2023», «27.05.2025 HERADSSTYRET – Sak 33/25», «KST-14/25 VEDTAK». */
function tellsOf(words: string, { organTekst, dato, nr, skrevet }: Behandling): boolean {
  const numbered = [nr, skrevet?.value.toLowerCase()].some((one) => one && words.includes(one));
  if (!words.includes(organTekst.value.toLowerCase())) return numbered && /^\p{L}{2,4}-.*vedtak/u.test(words);
  // «Formannskapet - 058/21»
  if (numberedOrgan.test(words) || /(?<!\p{L})sak /u.test(words)) return numbered;
  return (
    /behandl|handsam|vedtak|saksprotokoll/.test(words) || (dato !== null && readDateAt(words, 0)?.first === dato.value)
  );
}
