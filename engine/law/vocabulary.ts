/** The vocabulary: every kind of subject and every fact by name, with type, unit and words; what rules may speak of. */
import type { FactName, Words } from "./rule.ts";

export const factTypes = ["tekst", "tall", "sannhet", "dato", "liste"] as const;
export type FactType = (typeof factTypes)[number];

export interface SubjectEntry extends Words {
  /** Kinds whose facts can be read from this one, nearest first. */
  readonly foreldre: readonly string[];
}

export interface FactEntry extends Words {
  readonly type: FactType;
  /** `kroner`, `dager`, `prosent`, … */
  readonly enhet?: string;
  /** The only values there are. */
  readonly verdier?: readonly string[];
}

export interface Vocabulary {
  readonly subjekter: Readonly<Record<string, SubjectEntry>>;
  readonly fakta: Readonly<Record<FactName, FactEntry>>;
  /** Effects of a vedtakspunkt and keys of the files people write: for hovers and docs. */
  readonly effekter: Readonly<Record<string, Words>>;
  readonly nøkler: Readonly<Record<string, Words>>;
  /** Messages that belong to no rule: about the rulebook itself. */
  readonly meldinger: Readonly<Record<string, Words>>;
}

export const emptyVocabulary: Vocabulary = { subjekter: {}, fakta: {}, effekter: {}, nøkler: {}, meldinger: {} };

export const subjectOf = (fact: FactName): string => fact.slice(0, Math.max(0, fact.indexOf(".")));

/** The kind itself and all it can read from, nearest first. `parameter` can be read from everywhere. */
export function readableFrom(vocabulary: Vocabulary, kind: string): readonly string[] {
  const kinds: string[] = [];
  const add = (one: string): void => {
    if (kinds.includes(one)) return;
    kinds.push(one);
    for (const parent of vocabulary.subjekter[one]?.foreldre ?? []) add(parent);
  };
  add(kind);
  add("parameter");
  return kinds;
}
