/** Reads the next version of a file: saker that nobody touched are taken over from the version before, at their new places. */
import { type Block, type BlockedText, blockText } from "../syntax/blocks.ts";
import { editBetween } from "../syntax/text-edit.ts";
import { fact } from "../text/fact.ts";
import type { Passage } from "../text/passage.ts";
import type { SourceText } from "../text/source-text.ts";
import { movedSpan } from "../text/span.ts";
import { frontMatterIn, withFrontMatter } from "./front-matter.ts";
import type { DocumentLexicon } from "./lexicon.ts";
import type { MeetingDocument, Sak } from "./meeting-document.ts";
import { movedSak } from "./moved-sak.ts";
import { documentOf } from "./read-document.ts";
import { readSak } from "./sak.ts";
import type { Sakstart } from "./sak-heading.ts";
import type { Saksdel, Sakskontekst } from "./sak-part.ts";

/** One version of a file, with what the next can take over. */
export interface Reading {
  readonly document: MeetingDocument;
  /** How many saker were read, and not taken over. */
  readonly read: number;
  readonly lexicon: DocumentLexicon;
  readonly blocks: BlockedText;
  /** By their words, heading and all, up to the next sak. */
  readonly saker: ReadonlyMap<string, ReadSak>;
}

/** A sak as it was read, where it stood then. */
interface ReadSak {
  readonly sak: Sak;
  readonly del: Saksdel;
  readonly context: Sakskontekst;
}

/** Says what `readDocument` says of the same source. */
export function readAgain(source: SourceText, lexicon: DocumentLexicon, before: Reading | null = null): Reading {
  const forord = frontMatterIn(source);
  const known = before?.lexicon === lexicon ? before : null;
  const edit = known ? editBetween(known.document.source.text, source.text) : undefined;
  const blocks = blockText(source.text, forord.end, known?.blocks, edit);
  const saker = new Map<string, ReadSak>();
  let [read, taken] = [0, 0];
  const document = documentOf(source, blocks.blocks, lexicon, (del, context, end) => {
    const words = source.text.slice(startOf(del), end);
    const same = known?.saker.get(words);
    const as = same && isSame(same, del, context) ? same : { sak: readSak(del, context), del, context };
    if (as === same) taken++;
    else read++;
    saker.set(words, as);
    return placed(as, del);
  });
  if (read + taken === 0) read = document.saker.length;
  return { document: withFrontMatter(document, forord), read, lexicon, blocks, saker };
}

/** The sak as first read, which all versions share that have it unchanged; null for one that no reading remembers. */
export const originOf = (sak: Sak): Origin | null => origins.get(sak) ?? null;

export interface Origin {
  readonly sak: Sak;
  /** How far it has moved since. */
  readonly by: number;
}

const origins = new WeakMap<Sak, Origin>();

const startOf = (del: Saksdel): number => (del.heading ?? del.blocks[0])?.span.start ?? 0;

/** The organ named on a line before the sak is no words of its own: it is taken as it stands now. */
function placed({ sak, del }: ReadSak, now: Saksdel): Sak {
  const by = startOf(now) - startOf(del);
  const named = sak.organTekst !== null && sak.organTekst === del.organTekst;
  const here = by === 0 && !(named && now.organTekst !== del.organTekst) ? sak : null;
  const own = sak.organTekst && fact(sak.organTekst.value, movedSpan(sak.organTekst.span, by));
  const it = here ?? movedSak(sak, by, named ? now.organTekst : own);
  origins.set(it, { sak, by });
  return it;
}

/** Whether a part says what another said when it was read: the same blocks under the same start, in a document of the same kind and year. */
function isSame({ del, context }: ReadSak, now: Saksdel, here: Sakskontekst): boolean {
  const by = startOf(now) - startOf(del);
  return (
    context.kind === here.kind &&
    context.year === here.year &&
    del.last === now.last &&
    del.organTekst?.value === now.organTekst?.value &&
    isSameStart(del.start, now.start, by) &&
    del.blocks.length === now.blocks.length &&
    (del.heading === null || now.heading === null
      ? del.heading === now.heading
      : isSameBlock(del.heading, now.heading, by)) &&
    del.blocks.every((block, index) => isSameBlock(block, now.blocks[index]!, by))
  );
}

const isSameStart = (a: Sakstart | null, b: Sakstart | null, by: number): boolean =>
  a === null || b === null
    ? a === b
    : a.nr === b.nr &&
      a.prefiks === b.prefiks &&
      a.certain === b.certain &&
      a.bullet === b.bullet &&
      a.skrevet?.value === b.skrevet?.value &&
      a.skrevet?.span.start === shifted(b.skrevet?.span.start, by) &&
      a.tittel?.value === b.tittel?.value &&
      a.tittel?.span.start === shifted(b.tittel?.span.start, by);

const shifted = (place: number | undefined, by: number): number | undefined =>
  place === undefined ? undefined : place - by;

function isSameBlock(a: Block, b: Block, by: number): boolean {
  if (a === b) return true;
  if (a.kind !== b.kind || a.gap !== b.gap || a.indent !== b.indent) return false;
  if (a.span.start + by !== b.span.start || a.span.end + by !== b.span.end) return false;
  if (a.kind === "row")
    return (
      b.kind === "row" &&
      a.cells.length === b.cells.length &&
      a.cells.every((cell, index) => isSamePassage(cell, b.cells[index]!, by))
    );
  if (b.kind === "row" || !isSamePassage(a.passage, b.passage, by)) return false;
  if (a.kind === "item") return b.kind === "item" && a.marker === b.marker && a.number === b.number;
  return a.kind !== "heading" || (b.kind === "heading" && a.level === b.level);
}

const isSamePassage = (a: Passage, b: Passage, by: number): boolean =>
  a.from + by === b.from &&
  a.text === b.text &&
  (a.pieces === b.pieces ||
    (a.pieces !== null &&
      b.pieces !== null &&
      a.pieces.length === b.pieces.length &&
      a.pieces.every((n, index) => n === b.pieces![index])));
