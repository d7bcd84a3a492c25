/** The rulebook: all rules, sources and parameters, as one plain value that is the same as its JSON. */

import type { CalendarDate } from "../text/calendar-date.ts";
import type { Period, Rule, Words } from "./rule.ts";
import { emptyVocabulary, type Vocabulary } from "./vocabulary.ts";

export interface Rulebook {
  readonly format: "saksvakt-rulebook";
  readonly version: 1;
  /** `sha256:…`, put there by the build; null for a rulebook read from files. */
  readonly hash: string | null;
  /** By id. */
  readonly rules: readonly Rule[];
  readonly sources: readonly Source[];
  readonly parameters: readonly Parameter[];
  readonly vocabulary: Vocabulary;
}

export const emptyRulebook: Rulebook = {
  format: "saksvakt-rulebook",
  version: 1,
  hash: null,
  rules: [],
  sources: [],
  parameters: [],
  vocabulary: emptyVocabulary,
};

/** How sure the text of a source is: read at its address, read second hand, or a practice. */
export const certainties = ["lest", "sekundær", "praksis"] as const;
export type Certainty = (typeof certainties)[number];

/** A law, regulation, agreement or practice: `rules/sources/<id>.yaml`. */
export interface Source {
  readonly id: string;
  readonly tittel: Words;
  /** As cited: «kommuneloven». */
  readonly kort: Words;
  readonly url: string;
  readonly sikkerhet: Certainty;
  readonly deler: Readonly<Record<string, SourcePart>>;
}

/** A paragraph or chapter: `kommuneloven#11-3`. */
export interface SourcePart {
  /** As cited: «§ 11-3»; empty where the source is cited whole. */
  readonly ref: string;
  readonly url: string | null;
  readonly sikkerhet: Certainty | null;
  readonly versjoner: readonly SourceVersion[];
}

export interface SourceVersion extends Period {
  readonly tekst: Words;
}

/** A value that law or practice sets and that changes with time: `rules/parameters/<id>.yaml`. */
export interface Parameter {
  readonly id: string;
  readonly tittel: Words;
  readonly kilder: readonly string[];
  /** One series of values, or a table of series by name (kommune -> fylke). */
  readonly verdier: readonly ParameterVersion[] | null;
  readonly tabell: Readonly<Record<string, readonly ParameterVersion[]>> | null;
}

export interface ParameterVersion extends Period {
  readonly verdi: string | number | boolean;
  /** The first day anyone could know that this would be. */
  readonly kjent: CalendarDate | null;
}
