/** Saker: cuts the blocks of a document into saker and reads each. */
import { type Block, blockOfWords, movedBlock } from "../syntax/blocks.ts";
import { type Fact, fact } from "../text/fact.ts";
import { spanIn } from "../text/passage.ts";
import { movedSpan } from "../text/span.ts";
import { withoutAgenda } from "./agenda.ts";
import { archiveHead, endsInArchiveHead } from "./archive-head.ts";
import { fold } from "./lexicon.ts";
import type { Sak } from "./meeting-document.ts";
import { columnsOfMinutes, type Kolonner, restOfRow, sakOfRow } from "./minutes-table.ts";
import { organIn } from "./organ-text.ts";
import { beginsWithRole } from "./person.ts";
import { besides, headsReported, isReportedRow, isSameSeries } from "./reported-series.ts";
import { readSak } from "./sak.ts";
import { isGroup } from "./sak-group.ts";
import { movedStart, type Sakstart, sakStart } from "./sak-heading.ts";
import { titleOf, treatedAgain, withTitle, withTitleAbove } from "./sak-name.ts";
import type { Saksdel, Sakskontekst } from "./sak-part.ts";
import { isTreatmentHeader, treatmentIn } from "./treatment.ts";

/** Where each sak begins and its blocks; `head` are the blocks before the first. */
export interface Saksdeling {
  readonly head: readonly Block[];
  readonly deler: readonly Del[];
}

/** A part, with what dividing goes on from behind it. */
export interface Del extends Saksdel {
  readonly start: Sakstart;
  readonly heading: Block;
  /** The blocks from its heading up to the next, by their order in the document. */
  readonly from: number;
  readonly to: number;
  /** The section that is open at its end. */
  readonly section: string | null;
  /** An organ on a line of its own in it, for the saker after it. */
  readonly nextOrgan: Fact<string> | null;
  /** It holds no row that may begin a sak, whose meaning depends on the saker before it. */
  readonly apart: boolean;
  /** The same part of an earlier version, where it was divided and read. */
  readonly same: Del | null;
}

/** The part that begins at the block of that order, where a reading of the version before has it unchanged. */
export type UntouchedAt = (index: number, context: Sakskontekst) => Untouched | null;

export interface Untouched {
  readonly del: Del;
  /** How many blocks and characters it has moved. */
  readonly later: number;
  readonly by: number;
}

/** `known` are blocks that begin a sak without a number. */
export function divide(
  blocks: readonly Block[],
  context: Sakskontekst,
  untouched: UntouchedAt | null = null,
  known: ReadonlyMap<Block, Sakstart> = new Map(),
): Saksdeling {
  type Open = { -readonly [K in keyof Del]: Del[K] } & { readonly blocks: Block[] };
  const deler: Open[] = [];
  const head: Block[] = [];
  const seen = new Map<string, Open[]>();
  const reported = new Set<Open>();
  /** The organs of the treatments in the head, by number. */
  const treated = new Map<string, string>();
  const isAgain = ({ start }: Open): boolean => (seen.get(start.nr ?? "")?.length ?? 0) > 1;
  let organ: Fact<string> | null = null;
  let section: string | null = null;
  let ended = false;
  let columns: Kolonner | null = null;
  let reports = false;
  /** A sak before the open one has words of its own. */
  let told = false;
  /** The archive's head of the sak after it, and a row of treatments with the title above it, are taken from the part before them. */
  const isHeaded = (open: Open | undefined): boolean =>
    open?.same === null && endsInArchiveHead(open.blocks, context.lexicon);
  const isTreated = ({ del, later }: Untouched): boolean =>
    blocks
      .slice(del.to + later, del.to + later + 2)
      .some((next) => isTreatmentHeader(next, context.lexicon) || treatmentIn(next, context.year, context.lexicon));
  /** Looked for once, though the line before asks for it too. */
  const starts: (Sakstart | null | undefined)[] = [];
  const startAt = (index: number): Sakstart | null => {
    const block = blocks[index];
    if (starts[index] === undefined) starts[index] = block ? sakStart(block, context.year, context.lexicon) : null;
    return starts[index]!;
  };
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    const open = deler.at(-1);
    if (open?.same && index > open.to) return divide(blocks, context, except(open.from, untouched), known);
    const headed = context.kind === "protokoll" ? columnsOfMinutes(block, context.lexicon) : null;
    if (headed && open) open.apart = false;
    columns = headed ?? (block.kind === "row" || !block.gap ? columns : null);
    reports = headsReported(block) || (reports && isReportedRow(block));
    if (reports) {
      if (open) open.apart = false;
      (open ? open.blocks : head).push(block);
      continue;
    }
    const taken = known.size === 0 && !columns ? (untouched?.(index, context) ?? null) : null;
    const same = taken && (isHeaded(open) || isTreated(taken)) ? null : taken;
    const treatment = same || known.has(block) ? null : treatmentIn(block, context.year, context.lexicon);
    if (treatment && open) open.apart = false;
    else if (treatment?.nr) treated.set(treatment.nr, fold(treatment.organTekst.value));
    const begun = same
      ? movedStart(same.del.start, same.by)
      : treatment
        ? treatedAgain(treatment, seen.get(treatment.nr ?? "-"), open)
        : (known.get(block) ?? startAt(index));
    const ofTable = begun && columns && !same ? sakOfRow(begun, block, columns) : null;
    const start = ofTable?.start ?? begun;
    // «Kommunestyret – Sak 22/2025» heads what one of the organs of the head did in the one sak of the paper.
    if (start && !open && treated.size > 1 && treated.get(start.nr ?? "") === fold(start.tittel?.value ?? "-")) {
      head.push(block);
      continue;
    }
    if (!start && ((open && treatment) || isTreatmentHeader(block, context.lexicon))) continue;
    if (start?.timed && seen.has(start.nr ?? "")) continue;
    const side =
      start && open && !same
        ? besides(blocks, index, start, open.start, section, context, isAgain(open), open.blocks)
        : null;
    if (open && side === "content") {
      open.blocks.push(block);
      open.apart = false;
      for (const listed of seen.get(start?.nr ?? "-") ?? [])
        if (start && isSameSeries(listed.start, start)) reported.add(listed);
      continue;
    }
    if (open && side === "sak") open.apart = false;
    const others = start ? seen.get(start.nr ?? "") : undefined;
    const title = start?.tittel && (others || block.kind === "row") ? fold(start.tittel.value) : "";
    const listed = title !== "" && (others?.some((one) => titleOf(one) === title) ?? false);
    if (open && title && block.kind === "row") open.apart = false;
    // Back to the first of an agenda whose last line has words after it.
    const back = listed && block.kind !== "item" && !told;
    if (
      start &&
      (back || treatment !== null || known.has(block) || opensSak(start, open?.start ?? null, section, block, listed))
    ) {
      const above = open?.same === null ? open.blocks : head;
      // The title stands below the archive's head or above it.
      const titled = treatment && !same ? withTitleAbove(start, above) : start;
      const before =
        open?.same === null && !same && (treatment || section) ? archiveHead(open.blocks, context.lexicon) : [];
      if (open) Object.assign(open, { to: index, section });
      told ||= open !== undefined && index - open.from > (open.start.tittel ? 1 : 2);
      if (open && before.length > 0) open.apart = false;
      const named = treatment && !same ? withTitleAbove(titled, above) : titled;
      const part = { start: named, heading: block, organTekst: organ, last: false, from: index, to: blocks.length };
      if (same) {
        const del = sameDel(part, same);
        deler.push(del as Open);
        organ = del.nextOrgan ?? organ;
        section = del.section;
        index = del.to - 1;
      } else {
        deler.push({
          ...part,
          blocks: [...before, ...(ofTable?.blocks ?? []), ...(start.rest ? [blockOfWords(start.rest, true, 0)] : [])],
          section: null,
          nextOrgan: null,
          apart: !treatment && !ofTable && !start.timed && side === null && before.length === 0 && known.size === 0,
          same: null,
        });
        section = null;
      }
      const again = seen.get(start.nr ?? "");
      if (again) again.push(deler.at(-1)!);
      else seen.set(start.nr ?? "", [deler.at(-1)!]);
      ended = false;
      continue;
    }
    const heading = context.headings(block, context.kind === "protokoll");
    if (heading) section = heading.slag;
    else if (open && closes(block, open.heading)) ended = true;
    if (ended) continue;
    const untitled = open?.start.tittel === null && open.blocks.length === 0;
    const words = block.kind === "text" || block.kind === "heading" ? block.passage.text : "";
    if (open && !untitled && isGroup(words) && startAt(index + 1)) continue;
    const alone = !heading && !untitled && (open || index > 2) && startAt(index + 1) ? organLine(block, context) : null;
    if (alone) {
      organ = alone;
      if (open) open.nextOrgan = alone;
      continue;
    }
    const below = open && columns && block.kind === "row" ? restOfRow(block, columns) : null;
    if (open && below) open.apart = false;
    (open ? open.blocks : head).push(below ?? block);
  }
  const last = deler.at(-1);
  if (last?.same && last.to < blocks.length) return divide(blocks, context, except(last.from, untouched), known);
  if (last) Object.assign(last, { last: true, section });
  return { head, deler: reported.size > 0 ? deler.filter((del) => !reported.has(del)) : deler };
}

/** A part that was taken over ends where the next sak began. Where none begins there now, it goes on, and is divided anew. */
const except =
  (from: number, untouched: UntouchedAt | null): UntouchedAt =>
  (index, context) =>
    index === from ? null : (untouched?.(index, context) ?? null);

type Opened = Pick<Del, "start" | "heading" | "organTekst" | "last" | "from" | "to">;

function sameDel({ start, heading, organTekst, last, from }: Opened, { del, later, by }: Untouched): Del {
  const nextOrgan = del.nextOrgan && fact(del.nextOrgan.value, movedSpan(del.nextOrgan.span, by));
  const { section } = del;
  const to = del.to + later;
  return new TakenDel({ start, heading, organTekst, last, from, to, section, nextOrgan, same: del.same ?? del });
}

/** Its blocks are those it had, placed when they are asked for: they seldom are. */
class TakenDel implements Del {
  readonly start: Sakstart;
  readonly heading: Block;
  readonly organTekst: Fact<string> | null;
  readonly last: boolean;
  readonly from: number;
  readonly to: number;
  readonly section: string | null;
  readonly nextOrgan: Fact<string> | null;
  readonly apart = true;
  readonly same: Del;
  constructor(of: Omit<Del, "blocks" | "apart" | "same"> & { readonly same: Del }) {
    this.start = of.start;
    this.heading = of.heading;
    this.organTekst = of.organTekst;
    this.last = of.last;
    this.from = of.from;
    this.to = of.to;
    this.section = of.section;
    this.nextOrgan = of.nextOrgan;
    this.same = of.same;
  }
  get blocks(): readonly Block[] {
    const by = this.heading.span.start - this.same.heading.span.start;
    return this.same.blocks.map((block) => movedBlock(block, by));
  }
}

/** Reads one part as a sak. */
export type SakReader = (del: Del, context: Sakskontekst) => Sak;

export const readDel: SakReader = (del, context) => readSak(withTitle(del, context), context);

/** The saker of a document, agenda lines dropped where the same sak is laid fram further down. */
export const sakerOf = ({ deler }: Saksdeling, context: Sakskontekst, read: SakReader = readDel): readonly Sak[] =>
  withoutAgenda(deler.map((del) => read(del, context)));

/** A reference in a list or under «Vedlegg» begins no sak; the next number, a heading or a row does. */
/** `listed`: the agenda names it so. */
function opensSak(
  start: Sakstart,
  last: Sakstart | null,
  section: string | null,
  block: Block,
  listed: boolean,
): boolean {
  if (!last || section === null || section === "saksliste") return true;
  if (start.bullet) return false;
  if (block.kind === "heading") return true;
  const next =
    start.nr !== null &&
    last.nr !== null &&
    start.nr !== last.nr &&
    sequence(start.nr) > sequence(last.nr) &&
    start.nr.split("/")[1] === last.nr.split("/")[1];
  if (section === "vedlegg" || section === "bakgrunn" || section === "saksopplysninger")
    return next && (block.kind !== "row" || listed);
  return block.kind === "row" ? next : true;
}

/** A Markdown heading of the same level or higher that is no section ends the sak. */
const closes = (block: Block, heading: Block): boolean =>
  block.kind === "heading" &&
  heading.kind === "heading" &&
  block.level > 0 &&
  heading.level > 0 &&
  block.level <= heading.level;

/** «7.10/26» comes after «7.9/26». */
const sequence = (nr: string): number =>
  (nr.split("/")[0] ?? "").split(".").reduce((before, one) => before * 100 + Number(one), 0);

/** An organ alone on a line, where a sak comes right after it. */
function organLine(block: Block, { lexicon }: Sakskontekst): Fact<string> | null {
  if ((block.kind !== "heading" && block.kind !== "text") || block.passage.text.length > 70) return null;
  const text = block.passage.text.replace(/:$/, "");
  // «leder av rådet» right above a sak signs the words before it.
  if (/[.,;]/.test(text.replace(/^\p{L}{1,2}[.)]\s/u, "")) || beginsWithRole(text, lexicon)) return null;
  const organ = organIn(text, lexicon);
  return organ && !organ.bareRåd && organ.start <= 28
    ? fact(text.slice(organ.start), spanIn(block.passage, organ.start, text.length))
    : null;
}
