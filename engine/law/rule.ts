/** A rule as data: what it speaks of, when it is law, its conditions, its place and its words. */
import type { CalendarDate } from "../text/calendar-date.ts";
import type { Condition } from "./condition.ts";

/** Words in the three languages findings are written in; `{fact.name}` stands for a value. */
export interface Words {
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
}

/** `dokument.møteDato`: the subject, then the fact. */
export type FactName = string;

export const severities = ["error", "warning", "information", "hint"] as const;
export type RuleSeverity = (typeof severities)[number];

/** What the organ being folkevalgt means to a rule (kommuneloven § 5-1). */
export const folkevalgtValues = ["kreves", "mildere", "uten betydning"] as const;
export type Folkevalgt = (typeof folkevalgtValues)[number];

/** Which date of the case selects the law. `saksdato`: the meeting, else the document; `møteDato` the same. */
export const clocks = ["saksdato", "møteDato", "datert", "versjonsdato"] as const;
export type Clock = (typeof clocks)[number];

/** First and last day, both inclusive; null is open. */
export interface Period {
  readonly fra: CalendarDate | null;
  readonly til: CalendarDate | null;
}

export interface Rule {
  /** The path under rules/ without `.yaml`: `mote/pa-epost`. */
  readonly id: string;
  readonly pakke: string;
  readonly alvorlighet: RuleSeverity;
  readonly folkevalgt: Folkevalgt;
  /** The kind of subject the rule speaks of. */
  readonly gjelder: string;
  /** Document kinds; for a sak, saksframlegg means lagt fram and protokoll means behandlet, in whatever file. */
  readonly dokumenter: readonly string[];
  /** Saker with number and title only are meant too. */
  readonly listet: boolean;
  /** Organ types; empty means all, also an unknown organ. */
  readonly organer: readonly string[];
  readonly gyldig: Period;
  readonly dato: Clock;
  /** `kommuneloven#11-2`. */
  readonly kilder: readonly string[];
  readonly når: Condition;
  /** The first whose conditions hold decides the severity; none: `alvorlighet`. */
  readonly grader: readonly Grade[];
  readonly sted: FactName;
  /** Facts whose places help the reader: the other side of a contradiction. */
  readonly relatert: readonly FactName[];
  /** Rules that speak of the same fault and go first. */
  readonly viker_for: readonly string[];
  readonly tekst: Words;
  readonly hvorfor: Words;
  readonly rettelse: Remedy | null;
  /** The first whose conditions hold takes the place of `rettelse`. */
  readonly særrettelser: readonly (Remedy & { readonly når: Condition })[];
}

export interface Grade {
  readonly alvorlighet: RuleSeverity;
  readonly når: Condition;
  /** Where this grade does not depend on the organ as the rule does. */
  readonly folkevalgt: Folkevalgt | null;
  readonly tekst: Words | null;
}

/** What to do, in words, and where possible as one edit. */
export interface Remedy extends Words {
  /** The edit can be made without reading it first. */
  readonly trygg: boolean;
  readonly endring: Edit | null;
}

/** Words put in the place of a fact, before it, after it, under its line as a paragraph, or last in its punkt; in the document's own language. */
export interface Edit {
  readonly hvordan: "erstatt" | "før" | "etter" | "under" | "sist i punktet";
  readonly sted: FactName;
  readonly tekst: { readonly nb: string; readonly nn: string };
}

export const isWithin = (period: Period, date: CalendarDate): boolean =>
  (period.fra === null || period.fra <= date) && (period.til === null || date <= period.til);

export const isBounded = (period: Period): boolean => period.fra !== null || period.til !== null;

/** All facts named in braces. */
export const placeholdersOf = (words: string): readonly FactName[] =>
  [...words.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1]!);
