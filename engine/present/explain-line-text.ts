/** The findings on a line explained, as text for a screen. */
import type { Severity } from "../workspace/config.ts";
import type { ShownCondition, ShownExplanation, ShownLine } from "./explain-line.ts";
import { type ExplainWords, explainWords } from "./explain-words.ts";
import { dateWords, listWords } from "./format.ts";
import type { Language } from "./language.ts";
import { printable } from "./printable.ts";
import { readWords } from "./read-words.ts";
import type { Style } from "./style.ts";
import { severityWords } from "./text-words.ts";
import { toldLines } from "./told-lines.ts";
import { wrap } from "./wrap.ts";

interface Screen {
  readonly language: Language;
  readonly style: Style;
  readonly columns: number;
}

export function lineText(it: ShownLine, screen: Screen): string {
  const { style, language, columns } = screen;
  const words = explainWords[language];
  const lines = [
    `${style.heading(`${it.path}:${it.line}`)}  ${style.dim(printable(it.text).slice(0, columns))}`.trimEnd(),
  ];
  if (it.findings.length === 0) lines.push("", words.nothingHere);
  for (const finding of it.findings) lines.push("", ...findingLines(finding, it.path, words, screen));
  if (it.undecided.length > 0) {
    lines.push("", style.heading(words.undecidedHere));
    for (const { rule, missing } of it.undecided) {
      const names = listWords(
        missing.map(({ name }) => name),
        language,
      );
      lines.push(...wrap(`${rule}: ${words.missing} ${names}`, columns, "  ", "    "));
    }
  }
  return `${lines.join("\n")}\n`;
}

function findingLines(it: ShownExplanation, path: string, words: ExplainWords, screen: Screen): readonly string[] {
  const { style, language, columns } = screen;
  const severity = (one: string): string => style.severity(one as Severity, severityWords[language][one as Severity]);
  const { start } = it.range;
  const conditions = (it: ShownCondition): readonly string[] =>
    ("group" in it ? it.parts : [it]).flatMap((part) => conditionLines(part, path, words, screen, "    "));
  const heading = (text: string, group: ShownCondition | ShownExplanation["satisfiedBy"]): string =>
    style.heading(
      `  ${text}${group && typeof group !== "string" && "group" in group ? ` (${words[group.group]})` : ""}:`,
    );
  return [
    `${start.line}:${start.column}  ${severity(it.severity)}  ${style.dim(it.rule)}`,
    ...wrap(it.message, columns, "  "),
    ...(it.unntak ? wrap(unntakWords(it.unntak, words, language), columns, "  ", "    ") : []),
    ...(it.conditions
      ? [heading(words.because, it.conditions), ...conditions(it.conditions)]
      : wrap(words.unexplained, columns, "  ")),
    ...(it.grade
      ? [
          heading(
            words.grade.replace("{nivå}", severityWords[language][it.grade.severity as Severity]),
            it.grade.conditions,
          ),
          ...conditions(it.grade.conditions),
        ]
      : []),
    ...(it.conditions ? wrap(`${words.why}: ${it.why}`, columns, "  ", "    ") : []),
    ...it.law.flatMap(({ ref, url, certainty, text }) => [
      ...wrap(
        `${url.includes("lovdata.no") ? words.law : words.source}: ${ref} (${words.certainty[certainty as "lest"]}): ${text}`,
        columns,
        "  ",
        "    ",
      ),
      style.dim(`    ${url}`),
    ]),
    ...(it.satisfiedBy
      ? [heading(words.satisfied, it.satisfiedBy), ...toldLines(it.satisfiedBy, words, columns, "    ")]
      : []),
    ...(it.remedy ? wrap(`${words.remedy}: ${it.remedy}`, columns, "  ", "    ") : []),
  ];
}

const unntakWords = (
  { grunn, ansvarlig, til, path }: NonNullable<ShownExplanation["unntak"]>,
  words: ExplainWords,
  language: Language,
): string =>
  printable(
    words.suppressed
      .replace("{til}", dateWords(til, language))
      .replace("{ansvarlig}", () => ansvarlig)
      .replace("{grunn}", () => grunn)
      .replace("{sti}", () => path),
  );

function conditionLines(
  it: ShownCondition,
  path: string,
  words: ExplainWords,
  screen: Screen,
  indent: string,
): readonly string[] {
  const open = !("group" in it) && !it.holds && it.facts.some(({ missing }) => missing.length > 0);
  const mark = it.holds ? words.yes : open ? words.open : words.no;
  if ("group" in it)
    return [
      `${indent}${mark}  ${words[it.group]}:`,
      ...it.parts.flatMap((part) => conditionLines(part, path, words, screen, `${indent}     `)),
    ];
  const hanging = `${indent}     `;
  return [
    ...wrap(it.condition, screen.columns, `${indent}${mark}  `, hanging),
    ...it.facts.flatMap((fact) =>
      wrap(readWords(fact, it.condition, path, words), screen.columns, hanging, `${hanging}  `).map(screen.style.dim),
    ),
  ];
}
