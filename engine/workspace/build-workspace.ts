/** Puts documents in their context: which organ, which project, which date, and what their punkter would do. */

import type { MeetingDocument, Punkt } from "../document/meeting-document.ts";
import type { Effekt, Navneverk } from "../language/effect.ts";
import type { Psd } from "../project/psd.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import { kept } from "../text/kept.ts";
import type { Passage } from "../text/passage.ts";
import type { Config } from "./config.ts";
import { namesForSak } from "./names-for.ts";
import { organOfDocument } from "./organ-of.ts";
import { sakInContext } from "./sak-in-context.ts";
import type { DocumentInContext, SakInContext, Workspace } from "./workspace.ts";

/** What each punkt of one forslag or vedtak would do, in the order of the passages; engine/language reads it. */
export type ReadEffects = (punkter: readonly Passage[], names: Navneverk) => readonly (readonly Effekt[])[];

export interface Surroundings {
  readonly config: Config;
  readonly prosjekter: readonly Psd[];
  readonly readEffects: ReadEffects;
  /** Replaces the case date of every document (`--as-of`). */
  readonly asOf?: CalendarDate | null;
}

/** A document is put in context once for the same surroundings: pass the same `config`, PSDs and reader to reuse the work. */
export function buildWorkspace(surroundings: Surroundings, documents: readonly MeetingDocument[]): Workspace {
  return {
    config: surroundings.config,
    prosjekter: surroundings.prosjekter,
    dokumenter: documents.map((document) => inContext(document, surroundings)),
  };
}

/** What the punkter of a list of the sak would do: those that count in it as they were read there, others with the names of its project. */
export const effectsOf = (
  punkter: readonly Punkt[],
  { sak, av, prosjekt, punkter: counting }: SakInContext,
  document: MeetingDocument,
  surroundings: Surroundings,
): readonly (readonly Effekt[])[] =>
  punkter === sak[av]
    ? counting.map(({ effekter }) => effekter)
    : surroundings.readEffects(
        punkter.map((punkt) => punkt.tekst),
        namesForSak(prosjekt, surroundings, document, sak),
      );

interface Remembered extends Required<Surroundings> {
  readonly result: DocumentInContext;
}
const remembered = kept<MeetingDocument, Remembered>();

function inContext(document: MeetingDocument, surroundings: Surroundings): DocumentInContext {
  const { config, prosjekter, readEffects, asOf = null } = surroundings;
  const known = remembered.get(document);
  if (
    known &&
    known.config === config &&
    known.readEffects === readEffects &&
    known.asOf === asOf &&
    sameItems(known.prosjekter, prosjekter)
  )
    return known.result;
  const organ = organOfDocument(document, config).organ;
  const result: DocumentInContext = {
    document,
    organ,
    dato: asOf ?? document.møteDato?.value ?? document.datert?.value ?? null,
    saker: document.saker.map((sak) => sakInContext(sak, document, organ, surroundings)),
  };
  remembered.set(document, { config, prosjekter, readEffects, asOf, result });
  return result;
}

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i]);
