/** The findings on a line explained: each condition with its fact, value and place, the law, what would satisfy it, what is undecided. */
import type { Explained, LineExplained, ReadFact } from "../check/explain.ts";
import type { DocumentLanguage } from "../document/meeting-document.ts";
import type { Operator } from "../law/condition.ts";
import { type Range, rangeOf, type SourceText, slice } from "../text/source-text.ts";
import { leafWords, readValue, type Told, toldRemedy } from "./condition-words.ts";
import { factWords, type ShownFinding, shownFinding, type Telling } from "./finding.ts";
import { printable } from "./printable.ts";

/** A condition as it came out. */
export type ShownCondition =
  | { readonly group: "all" | "any"; readonly holds: boolean; readonly parts: readonly ShownCondition[] }
  | {
      readonly condition: string;
      readonly operator: string;
      readonly holds: boolean;
      /** The fact, and the one it was compared with. */
      readonly facts: readonly ShownFact[];
    };

export interface ShownFact {
  readonly fact: string;
  readonly name: string;
  readonly value: unknown;
  readonly shown: string | null;
  /** Where it was read; null for what was worked out. */
  readonly at: { readonly path: string; readonly range: Range; readonly text: string } | null;
  /** What would have to be known; empty for a fact that is known, or simply not there. */
  readonly missing: readonly string[];
}

export interface ShownExplanation extends Omit<ShownFinding, "sources"> {
  readonly why: string;
  readonly law: readonly (ShownFinding["sources"][number] & { readonly text: string })[];
  readonly conditions: ShownCondition | null;
  readonly grade: { readonly severity: string; readonly conditions: ShownCondition } | null;
  /** What must be otherwise for the finding to go away. */
  readonly satisfiedBy: Told | null;
}

/** One line explained, in one language. */
export interface ShownLine {
  readonly path: string;
  readonly line: number;
  readonly text: string;
  readonly findings: readonly ShownExplanation[];
  readonly undecided: readonly {
    readonly rule: string;
    readonly missing: readonly { readonly fact: string; readonly name: string }[];
  }[];
}

export interface LineTelling extends Telling {
  readonly documentLanguage: DocumentLanguage;
  readonly source: SourceText;
}

export function shownLine({ explanations, undecided }: LineExplained, line: number, telling: LineTelling): ShownLine {
  const { language, vocabulary, source } = telling;
  const text = source.text.split(/\r\n|\r|\n/)[line - 1] ?? "";
  return {
    path: source.path,
    line,
    text: text.trim(),
    findings: explanations.map(({ finding, conditions, grade }) => {
      const { sources, ...shown } = shownFinding(finding, telling);
      return {
        ...shown,
        why: shownFinding(
          { ...finding, words: { ...finding.words, tekst: finding.words.hvorfor }, softened: [] },
          telling,
        ).message,
        law: sources.map((one, index) => ({ ...one, text: finding.sources[index]?.tekst[language] ?? "" })),
        conditions: conditions && shownCondition(conditions, telling),
        grade: grade && { severity: grade.severity, conditions: shownCondition(grade.conditions, telling) },
        satisfiedBy: conditions && toldRemedy(conditions, telling),
      };
    }),
    undecided: undecided.map(({ rule, missing }) => ({
      rule,
      missing: missing.map((fact) => ({ fact, name: factWords(fact, vocabulary, language) })),
    })),
  };
}

function shownCondition(it: Explained, telling: LineTelling): ShownCondition {
  if ("group" in it)
    return { group: it.group, holds: it.holds, parts: it.parts.map((part) => shownCondition(part, telling)) };
  const { fact, operator, value, other, holds } = it;
  return {
    condition: leafWords({ fact: fact.name, operator: operator as Operator, value }, telling),
    operator,
    holds,
    facts: [fact, ...(other ? [other] : [])].map((one) => shownFact(one, telling)),
  };
}

function shownFact(fact: ReadFact, telling: LineTelling): ShownFact {
  const { name, known, at } = fact;
  const source = at && telling.sourceOf(at.path);
  return {
    fact: name,
    name: factWords(name, telling.vocabulary, telling.language),
    value: known.is === "stated" ? known.value : null,
    shown: readValue(fact, telling),
    at:
      at && source ? { path: at.path, range: rangeOf(source, at.span), text: excerptOf(slice(source, at.span)) } : null,
    missing:
      known.is === "unknown" ? known.missing.map((one) => factWords(one, telling.vocabulary, telling.language)) : [],
  };
}

/** The first words of what was read, on one line. */
function excerptOf(text: string): string {
  const line = printable(text).replace(/\s+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
