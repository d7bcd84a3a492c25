/** Tables of minutes: a row for each sak, with columns for what was said and decided, who does it and when. */
import { type Block, blockOfWords, type Row } from "../syntax/blocks.ts";
import { type Fact, fact } from "../text/fact.ts";
import { join, type Passage, part, spanIn, spanOf } from "../text/passage.ts";
import { type DocumentLexicon, fold } from "./lexicon.ts";
import type { Sakstart } from "./sak-heading.ts";

/** The headings of the columns, and what each holds. */
export interface Kolonner {
  readonly etiketter: readonly Passage[];
  readonly slag: readonly Kolonne[];
}

type Kolonne = "sak" | "tekst" | "vedtak" | "ansvar" | "frist" | null;

/** The columns that a row heads, where it heads a table of saker that tells what became of them; else null. */
export function columnsOfMinutes(block: Block, lexicon: DocumentLexicon): Kolonner | null {
  if (block.kind !== "row" || block.cells.length < 2) return null;
  const slag = block.cells.map(({ text }) => (text.length <= 30 ? columnOf(fold(text), lexicon) : null));
  const tells = slag.some((one) => one === "vedtak" || one === "ansvar" || one === "frist");
  if (slag[0] !== "sak" || !tells) return null;
  return { etiketter: block.cells.map((cell, at) => (slag[at] === "vedtak" ? decisive(cell, lexicon) : cell)), slag };
}

/** Of «Vedtak/oppfølging» and «Tiltak og konklusjon» the word that heads what was decided. */
function decisive(label: Passage, lexicon: DocumentLexicon): Passage {
  const word = parts(label.text).find((one) => isDecision(fold(one), lexicon));
  const at = word ? label.text.indexOf(word) : -1;
  return word && at >= 0 ? part(label, at, at + word.length) : label;
}

const parts = (label: string): readonly string[] => label.split(/\s?\/\s?|\sog\s/u);

const isDecision = (word: string, lexicon: DocumentLexicon): boolean =>
  /^konklusjon/u.test(word) || lexicon.seksjon.get(word) === "vedtak";

function columnOf(label: string, lexicon: DocumentLexicon): Kolonne {
  if (/^(?:(?:sak|saks)?\s?(?:nr|nummer)\.?|sak|saker|saknr\.?|saksnr\.?|saksnummer|pkt\.?|punkt|#)$/u.test(label))
    return "sak";
  if (/forslag|framlegg|innstilling|tilråding/u.test(label)) return null;
  if (/^(?:ansvar|ansvarl|ansvarleg|hvem|kven|utføres av|blir gjort av|oppfølging|oppfølgjing)/u.test(label))
    return "ansvar";
  if (/^(?:frist|tidsfrist|når|innen|innan)/u.test(label)) return "frist";
  if (parts(label).some((word) => isDecision(word, lexicon))) return "vedtak";
  return /drøft|behandl|handsam|orienter|diskusjon|referat|notat|kommentar|oppsummer|omtale|beskriv/u.test(label)
    ? "tekst"
    : null;
}

/** The sak that a row of the table begins, its title without what is told after it, and the words of its cells as blocks. */
export function sakOfRow(
  start: Sakstart,
  block: Block,
  columns: Kolonner,
): { start: Sakstart; blocks: readonly Block[] } | null {
  const row = block.kind === "row" ? block : rowOfLine(block);
  if (!row) return null;
  const named = row.cells.findIndex((cell) => start.tittel !== null && holds(cell, start.tittel));
  const at = named < 0 ? 1 : named;
  const cell = row.cells[at];
  const own = cell ? apartFromTitle(cell, start.tittel) : null;
  const texts: Block[] = own ? own.rest.map((words) => blockOfWords(words, true, 0)) : [];
  for (const [index, cell] of row.cells.entries()) {
    const label = columns.etiketter[index];
    const slag = columns.slag[index];
    if (index <= at || !label || !/\p{L}{2}/u.test(cell.text)) continue;
    if (slag === "vedtak")
      texts.push(
        { kind: "heading", level: 0, passage: label, span: spanOf(cell), gap: true, indent: 0 },
        ...told(cell).map((words) => blockOfWords(words, false, 0)),
      );
    else if (slag === "tekst") texts.push(...told(cell).map((words) => blockOfWords(words, true, 0)));
  }
  return { start: own ? { ...start, tittel: own.tittel } : start, blocks: withDuty(texts, row, columns) };
}

/** «2/24<tab>Budsjett», whose last cells are empty, is read as a line. */
function rowOfLine({ passage, span, gap, indent }: Exclude<Block, Row>): Row | null {
  const tab = passage.text.indexOf("\t");
  if (tab < 0) return null;
  const cells = [part(passage, 0, tab), part(passage, tab + 1, passage.text.length)];
  return { kind: "row", cells, span, gap, indent };
}

/** The words that go on below a row's first line, with the cells after them: a cell of several lines lost its frame. */
export function restOfRow(row: Row, columns: Kolonner): Block | null {
  const [words, ...after] = row.cells;
  if (
    !words ||
    row.cells.length >= columns.slag.length ||
    !after.every((_, index) => isDuty(columns.slag[index + 2] ?? null))
  )
    return null;
  // The number's cell is not repeated.
  return withDuty([blockOfWords(words, row.gap, row.indent)], row, columns, 1)[0]!;
}

const isDuty = (slag: Kolonne): boolean => slag === "ansvar" || slag === "frist";

/** The last words with who does it and when: «…, Ansvar: daglig leder, Frist: 1. mai». */
function withDuty(blocks: readonly Block[], row: Row, columns: Kolonner, behind = 0): readonly Block[] {
  const last = blocks.at(-1);
  const duties = row.cells.flatMap((cell, index) => {
    const column = index + behind;
    const due = /^\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?$/u.test(cell.text) ? columns.slag.indexOf("frist") : -1;
    const label = columns.etiketter[Math.max(due, column)];
    return label && isDuty(columns.slag[index + behind] ?? null) && /[\p{L}\d]/u.test(cell.text)
      ? [join([label, cell], ": ")]
      : [];
  });
  if (!last || last.kind === "row" || last.kind === "heading" || duties.length === 0) return blocks;
  const stop = /[.!]$/u.test(last.passage.text) ? " " : ". ";
  const passage = join([last.passage, ...duties], [stop, ...duties.slice(1).map(() => ". ")]);
  return [...blocks.slice(0, -1), { ...last, passage }];
}

const holds = (cell: Passage, { span }: Fact<string>): boolean => {
  const own = spanOf(cell);
  return own.start <= span.start && span.end <= own.end;
};

/** «Budsjett 2024. Daglig leder orienterte. Vedtak: …»: the first sentence or line is the title. */
function apartFromTitle(
  cell: Passage,
  title: Fact<string> | null,
): { tittel: Fact<string> | null; rest: readonly Passage[] } | null {
  const from = title ? cell.text.indexOf(title.value) : 0;
  const end = /\s*<[Bb][Rr]\s*\/?>|[.!](?=\s+\p{Lu})/u.exec(cell.text.slice(Math.max(from, 0)));
  if (from < 0 || !end || (title === null && end.index > longestTitle)) return { tittel: title, rest: [] };
  const to = from + end.index;
  return {
    tittel: fact(cell.text.slice(from, to), spanIn(cell, from, to)),
    rest: told(part(cell, to + end[0].length, cell.text.length)),
  };
}

const longestTitle = 90;

/** The lines of a cell; «Vedtak: …» begins one. */
function told(cell: Passage): readonly Passage[] {
  const found: Passage[] = [];
  let start = 0;
  for (const { index, 0: mark } of [...cell.text.matchAll(breaks), { index: cell.text.length, 0: "" }]) {
    const words = cell.text.slice(start, index);
    if (words.trim() !== "") found.push(part(cell, start + words.search(/\S/u), start + words.trimEnd().length));
    start = index + mark.length;
  }
  return found;
}

const breaks = /\s*<br\s*\/?>\s*|(?<=[.!?])\s+(?=(?:vedtak|konklusjon|beslutning|avgjerd|avgjørelse|votering)\s?:)/giu;
