/** Series of what is only reported, «RS 11/24» under «PS 31/24 Referatsaker»: saker of their own in an agenda, words of the open sak in its papers. */
import type { Block } from "../syntax/blocks.ts";
import { type Sakstart, sakStart } from "./sak-heading.ts";
import type { Sakskontekst } from "./sak-part.ts";

/**
 * What a number of another series than the open sak's is: content where a heading stands before or after the run of them. Null for the same series.
 * `again`: the agenda has the open sak already. `before`: the blocks of the open sak so far.
 */
export function besides(
  blocks: readonly Block[],
  index: number,
  start: Sakstart,
  last: Sakstart,
  section: string | null,
  context: Sakskontekst,
  again: boolean,
  before: readonly Block[],
): "sak" | "content" | null {
  const series = seriesOf(start);
  if (!reported.has(series) || seriesOf(last) === series || blocks[index]!.kind === "heading") return null;
  if (again && (label.test(last.tittel?.value ?? "") || announced(blocks, index))) return "content";
  if (seriesOf(last) === "") return null;
  if (section !== null && section !== "saksliste") return decided.has(section) ? "sak" : "content";
  let next = index + 1;
  for (; next < Math.min(blocks.length, index + longestReport); next++) {
    const other = sakStart(blocks[next]!, context.year, context.lexicon);
    if (!other || !reported.has(seriesOf(other))) break;
  }
  // «PS 24/20 Personalsak. Behandlet for lukkede dører.» has its own words, and reports nothing.
  if (!reports.test(last.tittel?.value ?? "") && before.some((block) => isProse(block))) return "sak";
  const after = blocks[next];
  const heading = after ? context.headings(after, context.kind === "protokoll") : null;
  return heading && heading.slag !== "saksliste" ? "content" : "sak";
}

/** «Nr. | Referatsakstittel»: the row of headings over what is only reported, whose numbers are a series of their own. */
export const headsReported = (block: Block): boolean =>
  block.kind === "row" &&
  /^(?:nr|nummer)\.?$/iu.test(block.cells[0]!.text) &&
  block.cells.some(({ text }) => /^(?:referatsak|melding)(?:er|ar|s?titt?el)?$/iu.test(text));

/** «5/26 | Melding om vedtak»: a row below it. */
export const isReportedRow = (block: Block): boolean =>
  block.kind === "row" && /^\D{0,5}\d/u.test(block.cells[0]!.text);

const isProse = (block: Block): boolean => block.kind === "text" && /\p{Ll}\.$/u.test(block.passage.text);
const reports = /referat|orientering|melding|delegert|skriv/iu;

const longestReport = 40;

/** «Referatsaker:» above the run. */
function announced(blocks: readonly Block[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - longestReport); at--) {
    const block = blocks[at]!;
    if (block.kind === "row" || /^[A-ZÆØÅ]{2,3} ?\d/u.test(block.passage.text)) continue;
    return block.kind === "text" && label.test(block.passage.text);
  }
  return false;
}

const label =
  /^(?:referatsaker|referatsakar|orienteringssaker|orienteringer|orienteringar|meldinger|meldingar|delegerte (?:saker|vedtak)|skriv og meldingar)\s?:?$/iu;

const decided: ReadonlySet<string> = new Set(["forslag", "vedtak", "behandling", "alternativ"]);

/** «RS 9/23» and «RS 9/23»: an agenda lists what a sak of the papers reports. */
export const isSameSeries = (a: Sakstart, b: Sakstart): boolean => seriesOf(a) === seriesOf(b);

/** A number of such a series. */
export const isReported = ({ prefiks }: Pick<Sakstart, "prefiks">): boolean => reported.has(seriesOf({ prefiks }));

const seriesOf = ({ prefiks }: Pick<Sakstart, "prefiks">): string => prefiks.toUpperCase().replace(/[^A-ZÆØÅ]/g, "");

/** Series of what is only reported: referatsaker, orienteringssaker, delegerte saker, meldinger. */
const reported: ReadonlySet<string> = new Set(["RS", "REF", "OS", "OR", "DS", "DEL", "MS", "ME"]);
