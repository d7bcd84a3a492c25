/** The words of a document in parts: what stands before its saker, and each sak. What is looked for in a part that an edit left alone is known. */

import type { MeetingDocument, Sak } from "../../document/meeting-document.ts";
import { originOf } from "../../document/moved-sak.ts";
import { fileOf } from "../../document/read-again.ts";
import { withoutGaps } from "../../text/gap.ts";
import { kept } from "../../text/kept.ts";
import { movedSpan, type Span } from "../../text/span.ts";

/** The same value in all versions of a document that have these words. */
interface Part {
  readonly words: string;
}

/** All words of the document, each part up to where the next begins. */
const partsOf = onceForTheLatest((document): readonly Part[] => {
  const { text } = document.source;
  const file = fileOf(document);
  return [null, ...document.saker].map((sak, index): Part => {
    const words = text.slice(sak?.span.start ?? 0, document.saker[index]?.span.start);
    const owner = sak ? (originOf(sak)?.sak ?? null) : file;
    const known = owner && remembered.get(owner);
    if (known?.words === words) return known;
    // A copy: a part of the text would keep all of it.
    const part = { words: owner ? ` ${words}`.slice(1) : words };
    if (owner) remembered.set(owner, part);
    return part;
  });
});

/** By the sak as first read, or by what all versions of the file have in common. */
const remembered = kept<Sak | object, Part>();

/** What `look` says of each part, asked once for each. */
export function ofEachPart<T>(look: (words: string) => T): (document: MeetingDocument) => readonly T[] {
  const seen = kept<Part, { readonly it: T }>();
  return onceForTheLatest((document) =>
    partsOf(document).map((part) => {
      const known = seen.get(part) ?? { it: look(part.words) };
      seen.set(part, known);
      return known.it;
    }),
  );
}

/** Where words of a pattern first stand; what an edit left open is not said yet. */
export function firstPlaceOf(pattern: RegExp): (document: MeetingDocument) => Span | null {
  const found = ofEachPart((words) => {
    const match = pattern.exec(withoutGaps(words));
    return match && { start: match.index, end: match.index + match[0].length };
  });
  return onceForTheLatest((document) => {
    const places = found(document);
    const index = places.findIndex((one) => one !== null);
    const place = places[index];
    return place ? movedSpan(place, document.saker[index - 1]?.span.start ?? 0) : null;
  });
}

/** One document is judged at a time, and many of its saker ask the same. */
function onceForTheLatest<T>(work: (document: MeetingDocument) => T): (document: MeetingDocument) => T {
  let latest: { readonly of: MeetingDocument; readonly it: T } | null = null;
  return (document) => {
    if (latest?.of !== document) latest = { of: document, it: work(document) };
    return latest.it;
  };
}
