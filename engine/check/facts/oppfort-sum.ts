/** Facts of a sum: a total that a PSD or a table states, beside what its parts add up to. */
import type { Psd } from "../../project/psd.ts";
import { add, inKroner } from "../../text/money.ts";
import type { SourceText } from "../../text/source-text.ts";
import { type Span, span } from "../../text/span.ts";
import { type FactTable, value } from "../subject.ts";

export interface OppførtSum {
  readonly oppført: number;
  readonly utregnet: number;
  readonly span: Span;
}

export const sumFacts: FactTable<OppførtSum> = {
  "sum.oppført": (of) => value(of.oppført, of.span),
  "sum.utregnet": ({ utregnet }) => value(utregnet),
  "sum.differanse": ({ oppført, utregnet }) => value(Math.abs(oppført - utregnet)),
};

/** The frame of a PSD and its delprosjekter; null where one of them has no budget. */
export function sumInPsd({ ramme, delprosjekter }: Psd): OppførtSum | null {
  if (!ramme || delprosjekter.length === 0 || delprosjekter.some(({ budsjett }) => !budsjett)) return null;
  const utregnet = inKroner(add(...delprosjekter.map(({ budsjett }) => budsjett!.value)));
  return { oppført: inKroner(ramme.value), utregnet, span: ramme.span };
}

/** Totals of tables of amounts within a sak, one a column; a table with parts of sums in it is left alone. */
export function sumsIn({ text }: SourceText, within: Span): readonly OppførtSum[] {
  const sums: OppførtSum[] = [];
  let rows: Row[] = [];
  let at = within.start;
  let blank = 0;
  for (const line of `${text.slice(within.start, within.end)}\n`.split("\n")) {
    const row = rowOf(line, at);
    at += line.length + 1;
    // One empty line between rows, as where each line of a document has one after it.
    blank = line.trim() === "" ? blank + 1 : 0;
    if (row === "rule" || blank === 1) continue;
    if (!row) {
      rows = [];
      continue;
    }
    if (total.test(row.label) && !(row.isItem && !plainly.test(row.label))) {
      sums.push(...totalsOf(rows, row));
      rows = [];
    } else rows.push(row);
  }
  return sums;
}

interface Cell {
  readonly text: string;
  readonly amount: number | null;
  readonly span: Span;
}
interface Row {
  readonly label: string;
  readonly cells: readonly Cell[];
  /** Of a list; «Totalt søkt: kr 500 000» need not be of what stands above it there. */
  readonly isItem: boolean;
}

const total =
  /^[*_\s]*(?:sum|totalsum|totalt?|(?:(?:drifts)?(?:utgifter|kostnader|kostnadar) )?(?:i alt|til sammen|til saman)|samlet|samla)(?!\p{L})[^\d]{0,24}(?:20\d\d[*_\s]*)?$/iu;
/** What comes in is no part of «Utgifter i alt». */
const spending = /^[*_\s]*(?:drifts)?(?:utgifter|kostnader|kostnadar)/iu;
const income =
  /inntekt|tilskudd|tilskot|støtte|stønad|egenandel|eigenandel|egeninnsats|eigeninnsats|eigendel|finansier|refusjon|salg|sal(?!\p{L})/iu;
const plainly = /^[*_\s]*(?:sum|totalt?|i alt|til sammen|til saman)[*_\s]*$/iu;
const part = /^[*_\s–—•-]*(?:del ?sum|inkl\p{L}*|sum|minus|fradrag|netto|\p{L}+sum)(?!\p{L})/iu;
/** What a row above already holds. */
const held = /^[*_\s–—•-]*(?:herav|derav|herunder|av dette|av det|hvorav)(?!\p{L})/iu;
/** Headings of columns that no row below adds up: shares, prices, averages, what has run up, years and pages. */
const unsummed =
  /%|prosent|(?<!\p{L})(?:pst|pr|per|år|årstall|side|nr|dato|start|slutt|fra|frå|til)(?!\p{L})|andel(?!.*(?:kr|kroner|beløp))|pris|sats|snitt|hittil|akkumulert|kumulativ|saldo/iu;

function rowOf(written: string, at: number): Row | "rule" | null {
  // Word and Excel part thousands by spaces that do not break.
  const line = written.replace(/[\u00a0\u2007\u2009\u202f]/gu, " ");
  const item =
    /^\s*[-•*–]\s+([^:|\t]{2,60}):\s+(\S.*)$/u.exec(line) ??
    /^\s*([^:|\t]{2,60}):\s+((?:kr\.?\s)?[-–−]?\d[\d .]*(?:,-)?(?:\s?kr(?:oner)?)?)\s*$/iu.exec(line);
  if (item && !line.includes("|")) {
    const text = item[2]!.trim();
    const from = at + line.lastIndexOf(item[2]!);
    return {
      label: item[1]!.trim(),
      isItem: true,
      cells: [{ text, amount: amountIn(text), span: span(from, from + text.length) }],
    };
  }
  if (
    (/^\s*\|?[\s:|-]+\|[\s:|-]*$/u.test(line) && line.includes("-")) ||
    /^\s*[-=_]{5,}(?:\s+[-=_]{3,})*\s*$/u.test(line)
  )
    return "rule";
  const piped = line.includes("|");
  if (!piped && !line.includes("\t") && !line.includes("  ")) return null;
  const cells = piped || line.includes("\t") ? cellsBetween(line, piped ? "|" : "\t") : cellsApart(line);
  if (piped && cells[0]!.text.trim() === "") cells.shift();
  if (piped && cells.at(-1)?.text.trim() === "") cells.pop();
  const [label, ...rest] = cells;
  if (!label || rest.length === 0) return null;
  return {
    label: label.text.trim(),
    isItem: false,
    cells: rest.map((one) => {
      const lead = one.text.length - one.text.trimStart().length;
      const from = at + one.start + lead;
      const text = one.text.trim();
      return { text, amount: amountIn(text), span: span(from, from + text.length) };
    }),
  };
}

interface Piece {
  readonly text: string;
  readonly start: number;
}

function cellsBetween(line: string, mark: string): Piece[] {
  const cells: Piece[] = [];
  let start = 0;
  for (const text of line.split(mark)) {
    cells.push({ text, start });
    start += text.length + 1;
  }
  return cells;
}

/** Columns with spaces between; an empty cell is lost, so that only rows as long as the sum's are of its table. */
const cellsApart = (line: string): Piece[] =>
  [...line.matchAll(/\S+(?: \S+)*/gu)].map((match) => ({ text: match[0], start: match.index }));

/** «200 000», «kr 200.000,-», «1 100»; anything else is no amount. */
function amountIn(text: string): number | null {
  const bare = text
    .replace(/^[*_]+|[*_]+$/gu, "")
    .replace(/^kr\.?\s?/iu, "")
    .replace(/(?:,-|,00| kr| kroner)$/iu, "");
  if (!/^[-–−]?\s?(?:\d{1,3}(?:[ .]\d{3})*|\d+)$/u.test(bare)) return null;
  return Number(bare.replace(/\D/gu, "")) * (/^\d/u.test(bare) ? 1 : -1);
}

function totalsOf(rows: readonly Row[], sum: Row): readonly OppførtSum[] {
  // A heading has years or words; rows of amounts follow it.
  const parts = rows.filter(
    ({ cells }) => !cells.every(({ amount }) => amount === null || (amount > 1990 && amount < 2100)),
  );
  // «– skilting» below «Stier»: rows within the row above.
  const within = parts.filter(({ label }) => /^[–—•-]\s/u.test(label)).length;
  if (within > 0 && within < parts.length) return [];
  if (parts.length < 2 || parts.some(({ label, cells }) => part.test(label) || cells.length !== sum.cells.length))
    return [];
  if (spending.test(sum.label) && parts.some(({ label }) => income.test(label))) return [];
  const heading = rows.find((row) => !parts.includes(row) && row.cells.length === sum.cells.length);
  const own = parts.filter(({ label }) => !held.test(label));
  if (own.length < 2) return [];
  return sum.cells.flatMap(({ amount, span: at }, column) => {
    if (unsummed.test(heading?.cells[column]?.text ?? "")) return [];
    const amounts = parts.map(({ cells }) => cells[column]!.amount);
    if (amount === null || amounts.some((one) => one === null)) return [];
    // Income has a minus before each amount; where only some have, signs say something else.
    const sign = amount < 0 ? -1 : 1;
    if (amounts.some((one) => one! * sign < 0)) return [];
    // An average, or the last of what has run up: no sum is less than a part of it.
    if (amount * sign <= Math.max(...amounts.map((one) => one! * sign))) return [];
    const totalOf = (of: readonly Row[]): number => of.reduce((all, { cells }) => all + cells[column]!.amount!, 0);
    const utregnet = totalOf(own);
    if (own.length < parts.length && totalOf(parts) === amount) return [];
    const isRounded = Math.abs(utregnet - amount) <= parts.length && amount * sign < 100_000;
    return isRounded && utregnet !== amount ? [] : [{ oppført: amount, utregnet, span: at }];
  });
}
