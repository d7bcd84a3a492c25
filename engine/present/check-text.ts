/** A report as text for a screen: each finding with its words, its place in the line, a remedy and the law. */
import type { Vocabulary } from "../law/vocabulary.ts";
import type { Severity } from "../workspace/config.ts";
import { severities } from "../workspace/read-config.ts";
import { excerpt } from "./excerpt.ts";
import { lackWords, missingWords, type ShownFinding } from "./finding.ts";
import { dateWords, listWords } from "./format.ts";
import type { Language } from "./language.ts";
import type { Report, ReportedDocument } from "./report.ts";
import type { Style } from "./style.ts";
import { countWords, notFoundWords, phrases, severityWords } from "./text-words.ts";
import { wrap } from "./wrap.ts";

export interface TextSettings {
  /** The mildest severity shown. */
  readonly show: Severity;
  /** List the rules that could not be decided. */
  readonly undecided: boolean;
  /** Of the summary; each document has its own. */
  readonly language: Language;
  readonly vocabulary: Vocabulary;
  readonly style: Style;
  readonly columns: number;
}

export function checkText(report: Report, settings: TextSettings): string {
  if (report.documents.length === 0) return "";
  const documents = report.documents.flatMap((document) => documentLines(document, settings) ?? []);
  return `${[...documents, ...summaryLines(report, settings)].join("\n")}\n`;
}

export const isShown = (severity: Severity, show: Severity): boolean =>
  severities.indexOf(severity) <= severities.indexOf(show);

/** null for a document there is nothing to say of. */
function documentLines(document: ReportedDocument, settings: TextSettings): readonly string[] | null {
  const { style } = settings;
  const findings = document.findings.filter((one) => one.unntak === null && isShown(one.severity, settings.show));
  const { language, ikkeFunnet } = document;
  if (findings.length === 0 && document.undecided.length === 0 && ikkeFunnet.length === 0) return null;
  const about = [document.kind, document.organ, document.date && dateWords(document.date, language)]
    .filter(Boolean)
    .join(" · ");
  const lines = [`${style.heading(document.source.path)}  ${style.dim(about)}`, ""];
  if (ikkeFunnet.length > 0)
    lines.push(...wrap(notFoundWords(ikkeFunnet, language), settings.columns, "  ", "    ").map(style.dim), "");
  for (const finding of findings) lines.push(...findingLines(finding, document, settings), "");
  if (document.undecided.length > 0) lines.push(...undecidedLines(document, settings), "");
  return lines;
}

function findingLines(
  finding: ShownFinding,
  document: ReportedDocument,
  { style, columns }: TextSettings,
): readonly string[] {
  const { language } = document;
  const words = phrases[language];
  const { start } = finding.range;
  const severity = style.severity(finding.severity, severityWords[language][finding.severity]);
  const lines = [`  ${start.line}:${start.column}  ${severity}  ${style.dim(finding.rule)}`];
  lines.push(...wrap(finding.message, columns, "    "));
  lines.push(...excerpt(document.source, finding.range, columns, "      ", style));
  for (const one of finding.related)
    lines.push(
      ...wrap(`${words.see} ${one.message}: ${one.path}:${one.range.start.line}`, columns, "    ", "      ").map(
        style.dim,
      ),
    );
  if (finding.remedy) lines.push(...wrap(`${words.remedy}: ${finding.remedy}`, columns, "    ", "      "));
  for (const one of finding.sources)
    lines.push(...wrap(`${words.source}: ${one.ref} ${one.url}`, columns, "    ", "      ").map(style.dim));
  return lines;
}

/** «7 regler kunne ikke avgjøres: mangler PSD (5), antall medlemmer (2)»; each rule is counted once, by what most rules lack. */
function undecidedLines(
  { undecided, language }: ReportedDocument,
  { vocabulary, undecided: listed, style, columns }: TextSettings,
): readonly string[] {
  const words = phrases[language];
  const total = new Map<string, number>();
  for (const { missing } of undecided) for (const name of missing) total.set(name, (total.get(name) ?? 0) + 1);
  const counted = new Map<string, number>();
  for (const { missing } of undecided) {
    const [most] = [...missing].sort((a, b) => total.get(b)! - total.get(a)! || (a < b ? -1 : 1));
    if (most !== undefined) counted.set(most, (counted.get(most) ?? 0) + 1);
  }
  const parts = [...counted]
    .sort((a, b) => b[1] - a[1])
    .map(([name, count]) => `${lackWords(name, vocabulary, language)} (${count})`);
  const said = `${countWords(undecided.length, "rule", language)} ${words.undecided}: ${words.missing} ${parts.join(", ")}`;
  const lines = wrap(said, columns, "  ", "    ").map(style.dim);
  if (listed)
    for (const { rule, missing } of undecided)
      lines.push(
        ...wrap(`${rule}: ${missingWords(missing, vocabulary, language)}`, columns, "    ", "      ").map(style.dim),
      );
  return lines;
}

function summaryLines({ documents, summary }: Report, { show, language, style }: TextSettings): readonly string[] {
  const counts = severities.filter((one) => isShown(one, show)).map((one) => countWords(summary[one], one, language));
  const hidden = severities
    .filter((one) => !isShown(one, show) && summary[one] > 0)
    .map((one) => countWords(summary[one], one, language));
  const lines = [`${countWords(documents.length, "document", language)}: ${listWords(counts, language)}`];
  if (hidden.length > 0) lines.push(style.dim(`${listWords(hidden, language)} ${phrases[language].notShown}`));
  if (summary.suppressed > 0)
    lines.push(style.dim(`${countWords(summary.suppressed, "finding", language)} ${phrases[language].suppressed}`));
  return lines;
}
