/** What the facts of a sak ask of the document around it, by name and with a note of the answer: an untouched sak is judged again only when an answer changes. */
import type { Law } from "../../law/law.ts";
import type { FactName } from "../../law/rule.ts";
import type { DocumentInContext } from "../../workspace/workspace.ts";
import type { Known, Subject } from "../subject.ts";
import { firstPlaceOf } from "./document-parts.ts";
import { goneIn } from "./gone.ts";
import { headOf } from "./head.ts";

/** A document as the facts of one sak see it: of `document` they use the words of their own sak, and ask for all else. */
export interface AskedDocument extends DocumentInContext {
  /** Null where nobody will judge the sak again. */
  readonly notes: Notes | null;
}

/** What one sak was answered. */
export interface Notes {
  readonly answers: Map<Question, unknown>;
  /** Facts of the document, under the law they were asked under. */
  readonly facts: Map<Law, Map<FactName, Known>>;
  readonly counts: Map<string | number, Counted>;
}

/** Whether the document has a stem or an amount more often than the forslag of the sak has it. */
export interface Counted {
  readonly own: number;
  readonly more: boolean;
}

export const noNotes = (): Notes => ({ answers: new Map(), facts: new Map(), counts: new Map() });

export const questions = {
  deltakere: ({ document }: DocumentInContext) => document.deltakere,
  organTekst: ({ document }: DocumentInContext) => document.organTekst?.value ?? null,
  hode: (context: DocumentInContext) => headOf(context),
  gått: (context: DocumentInContext) => goneIn(context),
  rolle: ({ document }: DocumentInContext) => rolleIn(document),
  /** The document calls itself a saksframlegg. */
  erFramlegg: ({ document }: DocumentInContext) =>
    /saks?fr[ae]m(?:legg|stilling)|saksutgreiing/iu.test(document.source.text.slice(0, 200)),
  /** How many saker have a forslag. */
  foreslåtte: ({ document }: DocumentInContext) => document.saker.filter(({ forslag }) => forslag.length > 0).length,
  /** The first sak that was decided. */
  førsteAvgjorte: ({ saker }: DocumentInContext) =>
    saker.findIndex(({ sak }) => sak.vedtak.length > 0 || sak.voteringer.length > 0),
} as const;
export type Question = keyof typeof questions;

export function ask<Q extends Question>(question: Q, context: AskedDocument): ReturnType<(typeof questions)[Q]> {
  const answer = questions[question](context);
  context.notes?.answers.set(question, answer);
  return answer as ReturnType<(typeof questions)[Q]>;
}

/** The subject of the document, which notes the facts it is asked for. */
export function noting(dokument: Subject, law: Law, notes: Notes): Subject {
  const facts = notes.facts.get(law) ?? new Map<FactName, Known>();
  notes.facts.set(law, facts);
  return {
    ...dokument,
    own: (name) => {
      const known = dokument.own(name);
      if (known) facts.set(name, known);
      return known;
    },
  };
}

/** The document speaks of the role: someone observes, left, or was judged. */
const rolleIn = firstPlaceOf(
  /observatør|(?<!\p{L})(?:in)?habil|ugild|fratr[åe]dte|fråtredde|dobbeltroll|(?:uten|utan) (?:stemmerett|røysterett)/iu,
);
