/** Reads the next version of a file: saker that nobody touched are taken over from the version before, at their new places. */

import { type BlockedText, blockText } from "../syntax/blocks.ts";
import { editBetween, type TextEdit, unchangedBefore } from "../syntax/text-edit.ts";
import { fact } from "../text/fact.ts";
import { kept } from "../text/kept.ts";
import type { SourceText } from "../text/source-text.ts";
import { movedSpan } from "../text/span.ts";
import { frontMatterIn, withFrontMatter } from "./front-matter.ts";
import type { DocumentLexicon } from "./lexicon.ts";
import type { DocumentKind, MeetingDocument, Sak } from "./meeting-document.ts";
import { movedSak, originOf, rememberSak } from "./moved-sak.ts";
import { documentOf, readDocument } from "./read-document.ts";
import { type Del, readDel, type SakReader, type Saksdeling, type UntouchedAt } from "./saker.ts";

/** One version of a file, with what the next can take over. */
export interface Reading {
  readonly document: MeetingDocument;
  /** How many saker were read, and not taken over. */
  readonly read: number;
  /** The same for all versions of the file. */
  readonly file: object;
  readonly lexicon: DocumentLexicon;
  readonly blocks: BlockedText;
  readonly division: Saksdeling;
  readonly kind: DocumentKind | null;
  readonly year: number | null;
  readonly body: string | null;
  /** As first read, by the part that was read. */
  readonly saker: ReadonlyMap<Del, Sak>;
}

/** Says what `readDocument` says of the same source. */
export function readAgain(source: SourceText, lexicon: DocumentLexicon, before: Reading | null = null): Reading {
  const forord = frontMatterIn(source);
  const known = before?.lexicon === lexicon ? before : null;
  const edit = known ? editBetween(known.document.source.text, source.text) : undefined;
  const blocks = blockText(source.text, forord.end, known?.blocks, edit);
  const saker = new Map<Del, Sak>();
  let [read, taken] = [0, 0];
  const readOrTake: SakReader = (del, context) => {
    const { same } = del;
    // Whose votes are told depends on whose meeting it is.
    const sak = same && known?.body === context.body ? known.saker.get(same) : undefined;
    if (same && sak && same.last === del.last && same.organTekst?.value === del.organTekst?.value) {
      taken++;
      saker.set(same, sak);
      return placed(sak, same, del);
    }
    read++;
    const now = readDel(del, context);
    saker.set(del, now);
    rememberSak(now);
    return now;
  };
  const { document, division, context } = documentOf(source, blocks.blocks, lexicon, {
    untouched: known && edit ? untouchedIn(known, blocks, edit) : null,
    read: readOrTake,
  });
  if (read + taken === 0) read = document.saker.length;
  // The only sak of a document takes words from its head, and is another value than was read.
  for (const sak of document.saker) if (!originOf(sak)) rememberSak(sak);
  const { kind, year, body } = context;
  const whole = withFrontMatter(document, forord);
  const file = known?.file ?? {};
  files.set(whole, file);
  return { document: whole, read, file, lexicon, blocks, division, kind, year, body, saker };
}

/** The document alone, for those who keep documents: what the next version can take over is kept with it from the second version on. */
export function rereadDocument(
  source: SourceText,
  lexicon: DocumentLexicon,
  before: MeetingDocument | null,
): MeetingDocument {
  if (!before) return readDocument(source, lexicon);
  const reading = readAgain(source, lexicon, readings.get(before) ?? null);
  readings.set(reading.document, reading);
  return reading.document;
}

const readings = kept<MeetingDocument, Reading>();

/** What all versions of a file have in common that were read one after another; null for a document read alone. */
export const fileOf = (document: MeetingDocument): object | null => files.get(document) ?? null;

const files = kept<MeetingDocument, object>();

/** An organ named on a line before the sak is no words of its own: it is taken as it stands now. */
function placed(sak: Sak, del: Del, now: Del): Sak {
  const by = now.heading.span.start - del.heading.span.start;
  const { organTekst } = sak;
  const named = organTekst !== null && organTekst === del.organTekst;
  if (by === 0 && (!named || now.organTekst?.span.start === organTekst.span.start)) return sak;
  const own = organTekst && fact(organTekst.value, movedSpan(organTekst.span, by));
  return movedSak(sak, by, named ? now.organTekst : own);
}

/** The parts of the version before that neither the edit nor what it did to the blocks around it has touched. */
function untouchedIn(known: Reading, { blocks, taken }: BlockedText, edit: TextEdit): UntouchedAt {
  const { text } = known.document.source;
  const old = known.blocks.blocks;
  const by = edit.newEnd - edit.oldEnd;
  const later = blocks.length - old.length;
  const { first } = taken;
  const last = old.length - taken.last;
  const parts = new Map(known.division.deler.map((del) => [del.from, del]));
  const end = ({ to }: Del): number => old[to]?.span.start ?? text.length;
  return (index, context) => {
    if (context.kind !== known.kind || context.year !== known.year) return null;
    const stays = index < first;
    const del = parts.get(stays ? index : index - later);
    if (!del?.apart || !(stays ? del.to < first : del.from >= last)) return null;
    return unchangedBefore(edit, del.heading.span.start, end(del))
      ? { del, later: stays ? 0 : later, by: stays ? 0 : by }
      : null;
  };
}
