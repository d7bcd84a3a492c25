/** A finding as data: which rule, how grave, where, with which values. Words and offsets are added by engine/present. */
import type { FactValue } from "../law/condition.ts";
import type { Citation } from "../law/law.ts";
import type { Edit, FactName, RuleSeverity, Words } from "../law/rule.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import type { Span } from "../text/span.ts";
import type { Softening } from "./applies.ts";
import type { Outcome } from "./decide.ts";
import type { NotFound } from "./not-found.ts";

/** A fact of a subject of a file: survives edits that do not touch it. */
export interface Place {
  readonly path: string;
  readonly subject: string;
  readonly fact: FactName;
}

export interface Located {
  readonly path: string;
  readonly span: Span;
}

export interface Finding {
  /** A rule's id, or that of a message: `regelverk/regel-feilet` about a rule that crashed, `lesing/…`, `unntak/…`. */
  readonly rule: string;
  readonly severity: RuleSeverity;
  /** Why it is milder than the rule says: the organ's standing, or an effect read without knowing its verb. */
  readonly softened: readonly Softening[];
  readonly place: Place;
  readonly at: Located;
  readonly sak: string | null;
  readonly punkt: number | null;
  /** Facts named in the rule's words, by name; a fact nobody knows is not here. */
  readonly values: Readonly<Record<FactName, FactValue>>;
  readonly words: { readonly tekst: Words; readonly hvorfor: Words };
  readonly related: readonly (Located & { readonly fact: FactName })[];
  readonly sources: readonly Citation[];
  readonly fix: Fix | null;
  /** How each condition came out; null for a rule that crashed. */
  readonly outcome: Outcome | null;
  /** Someone answers for letting it stand; null: it counts. */
  readonly unntak: Unntatt | null;
}

/** Why a finding does not count, who answers for that, and the last day it holds. */
export interface Unntatt {
  readonly grunn: string;
  readonly ansvarlig: string;
  readonly til: CalendarDate;
  /** The file the unntak is written in. */
  readonly path: string;
}

export interface Fix {
  readonly title: Words;
  readonly safe: boolean;
  /** What to write, with values put in by engine/present; null where a person must find the words. */
  readonly edit: (Located & Pick<Edit, "hvordan" | "tekst">) | null;
}

/** A rule that could have spoken and cannot be decided. */
export interface Undecided {
  readonly rule: string;
  /** Names of facts or subjects: `psd`, `dokument.datert`. */
  readonly missing: readonly string[];
}

export interface CheckedDocument {
  readonly path: string;
  /** By place, then rule. */
  readonly findings: readonly Finding[];
  readonly undecided: readonly Undecided[];
  /** Absent where all that such a document tells was found. */
  readonly ikkeFunnet?: readonly NotFound[];
}
