/** Facts of an årsfordeling: the yearly amounts of a PSD's lines, or of a table in a sak that prolongs the project. */
import type { Delprosjekt, Psd } from "../../project/psd.ts";
import { yearOf } from "../../text/calendar-date.ts";
import { add, inKroner } from "../../text/money.ts";
import type { SourceText } from "../../text/source-text.ts";
import { type Span, span } from "../../text/span.ts";
import { absent, type FactTable, plain, value } from "../subject.ts";
import { yearsOf } from "./aktivitet.ts";
import type { Prosjektperiode } from "./prosjektperiode.ts";

export interface Årsfordeling {
  /** The line; null for the whole. */
  readonly navn: string | null;
  readonly manglerÅr: number | null;
  readonly fordelt: number | null;
  readonly budsjett: number | null;
  readonly span: Span;
}

export const årsfordelingFacts: FactTable<Årsfordeling> = {
  "årsfordeling.navn": ({ navn }) => plain(navn),
  "årsfordeling.ord": (of) => value(true, of.span),
  "årsfordeling.manglerÅr": ({ manglerÅr }) => (manglerÅr === null ? absent : value(manglerÅr)),
  "årsfordeling.fordelt": ({ fordelt }) => plain(fordelt),
  "årsfordeling.budsjett": ({ budsjett }) => plain(budsjett),
  "årsfordeling.differanse": ({ fordelt, budsjett }) =>
    fordelt === null || budsjett === null ? absent : value(Math.abs(fordelt - budsjett)),
};

/** A year without a column is one fault; only when all years are there is each line's sum looked at. */
export function årsfordelingerInPsd(psd: Psd): readonly Årsfordeling[] {
  const divided = psd.delprosjekter.filter(({ perÅr }) => perÅr.size > 0);
  if (divided.length === 0) return [];
  const years = new Set(divided.flatMap(({ perÅr }) => [...perÅr.keys()]));
  const missing = yearsOf(psd.periode).find((year) => !years.has(year));
  const first = [...divided[0]!.perÅr.values()][0]!;
  if (missing !== undefined)
    return [
      { navn: null, manglerÅr: missing, fordelt: null, budsjett: null, span: psd.periode.til?.span ?? first.span },
    ];
  return divided.flatMap((line) => (line.budsjett ? [ofLine(line)] : []));
}

function ofLine({ navn, budsjett, perÅr }: Delprosjekt): Årsfordeling {
  const amounts = [...perÅr.values()];
  const fordelt = inKroner(add(...amounts.map((one) => one.value)));
  const whole = inKroner(budsjett!.value);
  // A third of a krone a year is rounding.
  const isRounded = Math.abs(fordelt - whole) < amounts.length;
  return {
    navn: navn.value,
    manglerÅr: null,
    fordelt: isRounded ? whole : fordelt,
    budsjett: whole,
    span: budsjett!.span,
  };
}

/**
 * A plan in the sak, a table whose heading has years up to this one or later, that stops before the year the sak prolongs the
 * project into. A table of what is spent, or of years gone by, is no plan; and a period that is applied for, or hangs on a condition,
 * is not the project's yet.
 */
export function årsfordelingInSak(
  { text }: SourceText,
  within: Span,
  periode: Prosjektperiode | null,
): readonly Årsfordeling[] {
  const end = periode?.slag === "utvidelse" && periode.til ? yearOf(periode.til.date) : null;
  if (end === null || !periode?.dato || periode.søkes || periode.betinget) return [];
  const now = yearOf(periode.dato);
  const headings = yearHeadings(text, within).filter(({ years, isAccount }) => years.at(-1)! >= now && !isAccount);
  // Another table in the sak, before and after, may have the year.
  if (headings.length === 0 || headings.some(({ years }) => years.at(-1)! >= end)) return [];
  const last = headings.at(-1)!;
  return [{ navn: null, manglerÅr: last.years.at(-1)! + 1, fordelt: null, budsjett: null, span: last.span }];
}

interface YearHeading {
  readonly years: readonly number[];
  readonly span: Span;
  /** It, or the line above it, speaks of money spent. */
  readonly isAccount: boolean;
}

function yearHeadings(text: string, within: Span): readonly YearHeading[] {
  const headings: YearHeading[] = [];
  let at = within.start;
  let above = "";
  for (const line of text.slice(within.start, within.end).split("\n")) {
    const years = line
      .split(/[|\t]/u)
      .map((cell) => cell.replace(/[*_\s]/gu, ""))
      .filter((cell) => /^20\d\d$/u.test(cell))
      .map(Number);
    if (years.length > 1 && years.every((year, index) => index === 0 || year === years[index - 1]! + 1)) {
      const [from, to] = [at + line.length - line.trimStart().length, at + line.trimEnd().length];
      headings.push({ years, span: span(from, to), isAccount: spent.test(`${above} ${line}`) });
    }
    if (line.trim() !== "") above = line;
    at += line.length + 1;
  }
  return headings;
}

const spent = /regnskap|rekneskap|forbruk|brukt|påløp|resultat|utbetal|besøk|deltak|folketal/iu;
