/** A rule explained: what it says and why, its sources, when it holds, how grave it is, its conditions in words, two examples. */

import { factsOf } from "../law/condition.ts";
import type { Example } from "../law/example.ts";
import { sourceOf } from "../law/law.ts";
import type { Period, Rule } from "../law/rule.ts";
import type { Certainty, Rulebook } from "../law/rulebook.ts";
import { subjectOf } from "../law/vocabulary.ts";
import { type Told, toldCondition } from "./condition-words.ts";
import { type ExplainWords, explainWords } from "./explain-words.ts";
import { factWords } from "./finding.ts";
import { dateWords, listWords } from "./format.ts";
import type { Language } from "./language.ts";
import type { Style } from "./style.ts";
import { severityWords } from "./text-words.ts";
import { toldLines } from "./told-lines.ts";
import { wrap } from "./wrap.ts";

/** A rule in one language, as data. */
export interface ExplainedRule {
  readonly id: string;
  readonly package: string;
  readonly severity: Rule["alvorlighet"];
  readonly subject: string;
  readonly documents: readonly string[];
  readonly organs: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
  /** Which date of the case selects the law. */
  readonly clock: string;
  readonly says: string;
  readonly why: string;
  readonly remedy: string | null;
  readonly grades: readonly { readonly severity: Rule["alvorlighet"]; readonly when: Told; readonly says: string }[];
  readonly milder: readonly string[];
  readonly yieldsTo: readonly string[];
  readonly conditions: Told;
  readonly sources: readonly {
    readonly ref: string;
    readonly url: string;
    readonly certainty: Certainty;
    readonly versions: readonly { readonly from: string | null; readonly to: string | null; readonly text: string }[];
  }[];
  readonly examples: { readonly fires: ShownExample | null; readonly silent: ShownExample | null };
}

/** An example, with what the rule says of it. */
export interface ShownExample extends Pick<Example, "navn" | "dokument" | "andre" | "psd" | "config" | "dato"> {
  readonly finding: { readonly line: number; readonly severity: string; readonly message: string } | null;
}

export interface RuleTelling {
  readonly language: Language;
  readonly examples: ExplainedRule["examples"];
  /** The workspace's own word on the rule, and where it stands. */
  readonly override: { readonly level: string; readonly place: string } | null;
}

export function explainedRule(
  rule: Rule,
  rulebook: Rulebook,
  { language, examples, override }: RuleTelling,
): ExplainedRule {
  const { vocabulary } = rulebook;
  const speech = { language, vocabulary };
  const words = explainWords[language];
  const named = (text: string): string =>
    text.replace(/\{([^{}]+)\}/g, (_, name: string) => `‹${factWords(name, vocabulary, language)}›`);
  const effects = factsOf(rule.når).some((name) => Object.hasOwn(vocabulary.effekter, subjectOf(name)));
  return {
    id: rule.id,
    package: rule.pakke,
    severity: rule.alvorlighet,
    subject: rule.gjelder,
    documents: rule.dokumenter,
    organs: rule.organer,
    from: rule.gyldig.fra,
    to: rule.gyldig.til,
    clock: rule.dato,
    says: named(rule.tekst[language]),
    why: named(rule.hvorfor[language]),
    remedy: rule.rettelse && named(rule.rettelse[language]),
    grades: rule.grader.map((grade) => ({
      severity: grade.alvorlighet,
      when: toldCondition(grade.når, speech),
      says: named((grade.tekst ?? rule.tekst)[language]),
    })),
    milder: [
      ...(rule.folkevalgt === "mildere" ? [words.milderStanding] : []),
      ...(rule.folkevalgt === "kreves" ? [words.onlyElected] : []),
      ...(effects ? [words.milderReading] : []),
      ...(override ? [words.override.replace("{nivå}", override.level).replace("{sted}", override.place)] : []),
    ],
    yieldsTo: rule.viker_for,
    conditions: toldCondition(rule.når, speech),
    sources: rule.kilder.flatMap((reference) => {
      const found = sourceOf(rulebook, reference);
      if (!found) return [];
      const { source, part } = found;
      return [
        {
          ref: `${source.kort[language]} ${part.ref}`.trim(),
          url: part.url ?? source.url,
          certainty: part.sikkerhet ?? source.sikkerhet,
          versions: part.versjoner.map(({ fra, til, tekst }) => ({ from: fra, to: til, text: tekst[language] })),
        },
      ];
    }),
    examples,
  };
}

export function ruleText(
  rule: ExplainedRule,
  language: Language,
  { rulebook, style, columns }: { readonly rulebook: Rulebook; readonly style: Style; readonly columns: number },
): string {
  const words = explainWords[language];
  const severity = (one: ExplainedRule["severity"]): string => style.severity(one, severityWords[language][one]);
  const about = factWords(rule.subject, rulebook.vocabulary, language);
  const rows: readonly (readonly [string, string])[] = [
    [words.pack, rule.package],
    [words.severity, severity(rule.severity)],
    [words.about, `${about} ${words.inDocuments} ${rule.documents.join(", ")}`],
    ...(rule.organs.length > 0 ? [[words.organs, rule.organs.join(", ")] as const] : []),
    [
      words.inForce,
      `${periodWords({ fra: rule.from, til: rule.to } as Period, language)} (${words.judgedBy[rule.clock as "datert"]})`,
    ],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const paragraph = (heading: string, text: string): readonly string[] => [
    "",
    style.heading(heading),
    ...wrap(text, columns, "  "),
  ];
  const milder = [
    ...rule.milder.flatMap((one) => wrap(one, columns, "  ")),
    ...rule.grades.flatMap((grade) => [
      `  ${severity(grade.severity)} ${words.severityWhen}${typeof grade.when === "string" ? "" : ` ${words[grade.when.group]}`}:`,
      ...toldLines(grade.when, words, columns, "    "),
      ...wrap(grade.says, columns, "    ").map(style.dim),
    ]),
    ...(rule.yieldsTo.length > 0
      ? wrap(words.yields.replace("{regler}", listWords(rule.yieldsTo, language)), columns, "  ")
      : []),
  ];
  const lines = [
    style.heading(rule.id),
    ...rows.flatMap(([name, value]) => wrap(value, columns, `  ${name.padEnd(width)}  `, " ".repeat(width + 4))),
    ...paragraph(words.says, rule.says),
    ...paragraph(words.why, rule.why),
    ...(rule.remedy ? paragraph(words.remedy, rule.remedy) : []),
    "",
    style.heading(
      `${words.conditions}${typeof rule.conditions === "string" ? "" : ` ${words[rule.conditions.group]}`}:`,
    ),
    ...toldLines(rule.conditions, words, columns, "  "),
    ...(milder.length > 0 ? ["", style.heading(words.milder), ...milder] : []),
    "",
    style.heading(words.sources),
    ...rule.sources.flatMap((one) => sourceLines(one, language, words, columns, style)),
    ...exampleLines(rule.examples.fires, words.fires, words, language, columns, style),
    ...exampleLines(rule.examples.silent, words.silent, words, language, columns, style),
  ];
  return `${lines.join("\n")}\n`;
}

function sourceLines(
  source: ExplainedRule["sources"][number],
  language: Language,
  words: ExplainWords,
  columns: number,
  style: Style,
): readonly string[] {
  return [
    `  ${source.ref} (${words.certainty[source.certainty]})`,
    `    ${style.dim(source.url)}`,
    ...source.versions.flatMap(({ from, to, text }) =>
      wrap(`${periodWords({ fra: from, til: to } as Period, language)}: ${text}`, columns, "    ", "      "),
    ),
  ];
}

function periodWords({ fra, til }: Period, language: Language): string {
  const words = explainWords[language];
  const parts = [fra && `${words.from} ${dateWords(fra, language)}`, til && `${words.to} ${dateWords(til, language)}`];
  return parts.filter(Boolean).join(" ") || words.always;
}

function exampleLines(
  example: ShownExample | null,
  heading: string,
  words: ExplainWords,
  language: Language,
  columns: number,
  style: Style,
): readonly string[] {
  if (!example) return [];
  const block = (name: string | null, text: string | null): readonly string[] =>
    text === null
      ? []
      : [
          ...(name ? [`  ${style.dim(`${name}:`)}`] : []),
          ...text
            .trimEnd()
            .split("\n")
            .map((line) => (line === "" ? "" : `    ${line}`)),
        ];
  const { finding } = example;
  return [
    "",
    `${style.heading(heading)}: ${example.navn}${example.dato ? ` (${words.judgedOn} ${example.dato})` : ""}`,
    ...block(null, example.dokument),
    ...block(words.psd, example.psd),
    ...block(words.config, example.config),
    ...example.andre.flatMap((text) => block(words.others, text)),
    ...(finding
      ? wrap(
          `→ ${finding.line}: ${severityWords[language][finding.severity as "error"]}: ${finding.message}`,
          columns,
          "  ",
          "    ",
        )
      : []),
  ];
}
