/** Saker: cuts the blocks of a document into saker and reads each. */
import type { Block } from "../syntax/blocks.ts";
import { type Fact, fact } from "../text/fact.ts";
import { spanIn } from "../text/passage.ts";
import { cover } from "../text/span.ts";
import { fold } from "./lexicon.ts";
import type { Sak } from "./meeting-document.ts";
import { organIn } from "./organ-text.ts";
import { readSak } from "./sak.ts";
import { type Sakstart, sakStart, titleLine } from "./sak-heading.ts";
import { leadingNumber } from "./sak-number.ts";
import type { Saksdel, Sakskontekst } from "./sak-part.ts";
import { sectionHeading } from "./sections.ts";

/** Where each sak begins and its blocks; `head` are the blocks before the first. */
export interface Saksdeling {
  readonly head: readonly Block[];
  readonly deler: readonly Saksdel[];
}

export function divide(blocks: readonly Block[], context: Sakskontekst): Saksdeling {
  const deler: { start: Sakstart; blocks: Block[]; heading: Block; organTekst: Fact<string> | null }[] = [];
  const head: Block[] = [];
  let organ: Fact<string> | null = null;
  let section: string | null = null;
  for (const [index, block] of blocks.entries()) {
    const start = isTreatment(block, context) ? null : sakStart(block, context.year);
    const open = deler.at(-1);
    if (start && opensSak(start, open?.start ?? null, section, block)) {
      deler.push({ start, blocks: [], heading: block, organTekst: organ });
      section = null;
      continue;
    }
    const heading = sectionHeading(block, context.lexicon, context.kind === "protokoll");
    if (heading) section = heading.slag;
    const alone = !heading && (open || index > 2) ? organLine(block, blocks[index + 1], context) : null;
    if (alone) organ = alone;
    (open ? open.blocks : head).push(block);
  }
  return { head, deler };
}

/** The saker of a document, agenda lines dropped where the same sak is laid fram further down. */
export function sakerOf(division: Saksdeling, context: Sakskontekst): readonly Sak[] {
  const saker = division.deler.map((del) => readSak(withTitle(del), context));
  const full = new Set(saker.filter((sak) => sak.form !== "listet").map(keyOf));
  return saker.filter((sak) => sak.form !== "listet" || sak.nr === null || !full.has(keyOf(sak)));
}

const keyOf = (sak: Sak): string =>
  `${sak.nr ?? sak.skrevet?.value ?? ""} ${sak.organTekst ? fold(sak.organTekst.value) : ""}`;

/** A reference in a list or under «Vedlegg» begins no sak; the next number, a heading or a row does. */
function opensSak(start: Sakstart, last: Sakstart | null, section: string | null, block: Block): boolean {
  if (!last || section === null) return !start.bullet || section === null;
  if (start.bullet) return false;
  if (block.kind === "heading") return true;
  const next =
    start.nr !== null &&
    last.nr !== null &&
    start.nr !== last.nr &&
    sequence(start.nr) > sequence(last.nr) &&
    start.nr.split("/")[1] === last.nr.split("/")[1];
  if (section === "vedlegg" || section === "bakgrunn" || section === "saksopplysninger")
    return next && block.kind !== "row";
  return block.kind === "row" ? next : true;
}

const sequence = (nr: string): number => Number(nr.split("/")[0]);

/** «12/22  Formannskapet  01.03.2022»: a row of the treatments of one sak, not a sak. */
export function isTreatment(block: Block, context: Sakskontekst): boolean {
  if (block.kind !== "row") return false;
  const cells = block.cells.filter((cell) => cell.text.length > 0);
  if (cells.length < 2 || cells.length > 4 || !cells.some((cell) => leadingNumber(cell.text, context.year) !== null))
    return false;
  const named = cells.some(
    (cell) => cell.text.split(" ").length <= 4 && organIn(cell.text, context.lexicon)?.bareRåd === false,
  );
  return named && cells.some((cell) => /^\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}$/.test(cell.text));
}

/** An organ alone on a line, with a sak or a list right after it. */
function organLine(block: Block, next: Block | undefined, context: Sakskontekst): Fact<string> | null {
  if ((block.kind !== "heading" && block.kind !== "text") || block.passage.text.length > 70 || !next) return null;
  const text = block.passage.text.replace(/:$/, "");
  if (/[.,;]/.test(text) || !sakStart(next, context.year)) return null;
  const organ = organIn(text, context.lexicon);
  return organ && !organ.bareRåd && organ.start <= 24
    ? fact(text.slice(organ.start), spanIn(block.passage, organ.start, text.length))
    : null;
}

/** A number alone takes the next line as its title. */
function withTitle(del: Saksdel): Saksdel {
  const [first, ...rest] = del.blocks;
  if (!del.start || del.start.tittel || !first) return del;
  const tittel = titleLine(first);
  return tittel
    ? {
        ...del,
        start: { ...del.start, tittel },
        blocks: rest,
        heading: del.heading ? { ...del.heading, span: cover(del.heading.span, first.span) } : first,
      }
    : del;
}
