/** Findings and rules explained, as Markdown for an editor. */
import type { Severity } from "../workspace/config.ts";
import type { Told } from "./condition-words.ts";
import type { ShownCondition, ShownExplanation, ShownLine } from "./explain-line.ts";
import type { ExplainedRule, ShownExample } from "./explain-rule.ts";
import { type ExplainWords, explainWords } from "./explain-words.ts";
import { dateWords, listWords } from "./format.ts";
import type { Language } from "./language.ts";
import { escaped, linked } from "./markdown-text.ts";
import { readWords } from "./read-words.ts";
import { severityWords } from "./text-words.ts";

/** All that was found on a line, and what could not be decided there. */
export function lineMarkdown(it: ShownLine, language: Language): string {
  const words = explainWords[language];
  const parts = it.findings.map((finding) => findingMarkdown(finding, it.path, language));
  if (parts.length === 0) parts.push(words.nothingHere);
  if (it.undecided.length > 0)
    parts.push(
      [
        `**${words.undecidedHere}**`,
        "",
        ...it.undecided.map(
          ({ rule, missing }) =>
            `- \`${rule}\`: ${words.missing} ${escaped(
              listWords(
                missing.map(({ name }) => name),
                language,
              ),
            )}`,
        ),
      ].join("\n"),
    );
  return parts.join("\n\n---\n\n");
}

/** One finding: what is wrong, how each condition came out, why, the law, and what would put it right. */
export function findingMarkdown(it: ShownExplanation, path: string, language: Language): string {
  const words = explainWords[language];
  const severity = severityWords[language][it.severity as Severity];
  return [
    `**${escaped(it.message)}**`,
    `${severity} · \`${it.rule}\``,
    ...(it.unntak
      ? [
          escaped(
            words.suppressed
              .replace("{til}", dateWords(it.unntak.til, language))
              .replace("{ansvarlig}", () => it.unntak!.ansvarlig)
              .replace("{grunn}", () => it.unntak!.grunn)
              .replace("{sti}", () => it.unntak!.path),
          ),
        ]
      : []),
    ...(it.remedy ? [`${words.remedy}: ${escaped(it.remedy)}`] : []),
    ...(it.conditions
      ? [`${heading(words.because, it.conditions, words)}\n\n${conditions(it.conditions, path, words)}`]
      : []),
    ...(it.conditions && it.why ? [`${words.why}: ${escaped(it.why)}`] : []),
    ...it.law.map(
      ({ ref, url, certainty, text }) =>
        `${url.includes("lovdata.no") ? words.law : words.source}: ${linked(ref, url)} (${words.certainty[certainty as "lest"]}): ${escaped(text)}`,
    ),
    ...(it.satisfiedBy
      ? [`${heading(words.satisfied, it.satisfiedBy, words)}\n\n${told(it.satisfiedBy, words, "")}`]
      : []),
  ].join("\n\n");
}

/** A rule: what it says, its law and dates, its conditions, two examples. */
export function ruleMarkdown(rule: ExplainedRule, language: Language): string {
  const words = explainWords[language];
  const period = (from: string | null, to: string | null): string =>
    [
      from && `${words.from} ${dateWords(from as never, language)}`,
      to && `${words.to} ${dateWords(to as never, language)}`,
    ]
      .filter(Boolean)
      .join(" ") || words.always;
  const rows = [
    `${words.severity}: ${severityWords[language][rule.severity]}`,
    `${words.pack}: ${rule.package}`,
    `${words.about}: ${rule.subject}`,
    ...(rule.documents.length > 0 ? [`${words.inDocuments}: ${rule.documents.join(", ")}`] : []),
    ...(rule.organs.length > 0 ? [`${words.organs}: ${rule.organs.join(", ")}`] : []),
    `${words.inForce}: ${period(rule.from, rule.to)} (${words.judgedBy[rule.clock as "datert"]})`,
  ];
  return [
    `# ${rule.id}`,
    rows.map((row) => `- ${escaped(row)}`).join("\n"),
    `## ${words.says}`,
    escaped(rule.says),
    `## ${words.why}`,
    escaped(rule.why),
    ...(rule.remedy ? [`## ${words.remedy}`, escaped(rule.remedy)] : []),
    `## ${words.conditions}${typeof rule.conditions === "string" ? "" : ` ${words[rule.conditions.group]}`}`,
    told(rule.conditions, words, ""),
    ...(rule.milder.length > 0 || rule.grades.length > 0
      ? [
          `## ${words.milder}`,
          ...rule.milder.map(escaped),
          ...rule.grades.map(
            (grade) =>
              `${severityWords[language][grade.severity]} ${words.severityWhen}:\n\n${told(grade.when, words, "")}\n\n${escaped(grade.says)}`,
          ),
        ]
      : []),
    `## ${words.sources}`,
    ...rule.sources.map(
      ({ ref, url, certainty, versions }) =>
        `- ${linked(ref, url)} (${words.certainty[certainty]})\n${versions.map(({ from, to, text }) => `  - ${period(from, to)}: ${escaped(text)}`).join("\n")}`,
    ),
    ...example(words.fires, rule.examples.fires, words),
    ...example(words.silent, rule.examples.silent, words),
  ].join("\n\n");
}

function heading(text: string, group: ShownCondition | Told, words: ExplainWords): string {
  return `${text}${typeof group !== "string" && "group" in group ? ` (${words[group.group]})` : ""}:`;
}

function conditions(it: ShownCondition, path: string, words: ExplainWords, indent = ""): string {
  return ("group" in it ? it.parts : [it]).map((part) => conditionLine(part, path, words, indent)).join("\n");
}

function conditionLine(it: ShownCondition, path: string, words: ExplainWords, indent: string): string {
  const open = !("group" in it) && !it.holds && it.facts.some(({ missing }) => missing.length > 0);
  const mark = (it.holds ? words.yes : open ? words.open : words.no).trim();
  if ("group" in it) return `${indent}- ${mark}: ${words[it.group]}:\n${conditions(it, path, words, `${indent}  `)}`;
  const facts = it.facts.map((fact) => readWords(fact, it.condition, path, words)).filter(Boolean);
  return `${indent}- ${mark}: ${escaped(it.condition)}${facts.length > 0 ? ` (${escaped(facts.join("; "))})` : ""}`;
}

function told(it: Told, words: ExplainWords, indent: string): string {
  if (typeof it === "string") return `${indent}- ${escaped(it)}`;
  return it.parts
    .map((part) =>
      typeof part === "string"
        ? `${indent}- ${escaped(part)}`
        : `${indent}- ${words[part.group]}:\n${told(part, words, `${indent}  `)}`,
    )
    .join("\n");
}

function example(title: string, it: ShownExample | null, words: ExplainWords): readonly string[] {
  if (!it) return [];
  const block = (name: string, text: string | null): readonly string[] =>
    text === null ? [] : [`${name}:`, `\`\`\`\n${text.trimEnd().replaceAll("```", "ʼʼʼ")}\n\`\`\``];
  return [
    `## ${title}: ${escaped(it.navn)}`,
    ...(it.dokument === null ? [] : [`\`\`\`\n${it.dokument.trimEnd().replaceAll("```", "ʼʼʼ")}\n\`\`\``]),
    ...block(words.psd, it.psd),
    ...block(words.config, it.config),
    ...it.andre.flatMap((text) => block(words.others, text)),
  ];
}
