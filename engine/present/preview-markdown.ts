/** A preview as Markdown, to be pasted into a sak. */
import type { LedgerLine } from "../consequence/ledger.ts";
import { changeWords, fieldWords } from "./field-words.ts";
import { introducedWords, type PlacedFinding, type PreviewReport } from "./preview.ts";
import { adoptedWords, conditionWords, isEmpty, ledgerRow, whereWords } from "./preview-text.ts";
import { resultWords, say, previewWords as words } from "./preview-words.ts";
import { severityWords } from "./text-words.ts";

export function previewMarkdown(report: PreviewReport): string {
  const { language } = report;
  const heading = (text: string): string => `\n## ${cell(text)}\n`;
  const parts = [`# ${cell(report.title)}`, "", cell(whereWords(report))];
  for (const one of report.reservations) parts.push("", cell(one));
  parts.push(heading(adoptedWords(report)), changesTable(report.changes, report));
  if (report.conditions.length > 0)
    parts.push(
      heading(say(words.conditions, language)),
      ...report.conditions.map((one) => `- ${cell(conditionWords(one, language))}`),
      ...(report.ifGranted.length > 0
        ? ["", `${say(words.ifGranted, language)}:`, "", changesTable(report.ifGranted, report)]
        : []),
    );
  if (report.ledger.lines.length > 0) parts.push(heading(say(words.budget, language)), ledgerTable(report));
  parts.push(heading(say(words.points, language)), ...pointLines(report));
  parts.push(heading(say(words.findings, language)), ...findingLines(report));
  return `${parts
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trimEnd()}\n`;
}

function changesTable(changes: PreviewReport["changes"], { language }: PreviewReport): string {
  if (changes.length === 0) return say(words.nothing, language);
  return table(
    [words.field, words.changes, words.because].map((one) => say(one, language)),
    changes.map((one) => [
      fieldWords(one.field, language),
      changeWords(one, language),
      say(words.point, language, { nr: String(one.because.punkt) }),
    ]),
  );
}

function ledgerTable({ ledger, language }: PreviewReport): string {
  const lines: readonly LedgerLine[] = [...ledger.lines, ...(isEmpty(ledger.unplaced) ? [] : [ledger.unplaced])];
  return table(
    [words.line, words.before, words.in, words.out, words.after].map((one) => say(one, language)),
    [
      ...lines.map((one) => ledgerRow(one, one.navn ?? say(words.unplaced, language), language)),
      ledgerRow(ledger.total, say(words.total, language), language),
    ],
    "---:",
  );
}

const pointLines = ({ points, language }: PreviewReport): readonly string[] =>
  points.map((one) => {
    const result = one.adopted ? say(resultWords[one.result], language) : say(words.notAdopted, language);
    const notes = one.adopted ? one.notes.map(({ text }) => ` ${cell(text)}`).join("") : "";
    return `${one.punkt}. ${cell(one.text)} **→ ${result}.**${notes}`;
  });

function findingLines({ findings, language }: PreviewReport): readonly string[] {
  const group = (title: string, found: readonly PlacedFinding[]): readonly string[] => [
    `**${title}:** ${found.length === 0 ? say(words.noFindings, language) : ""}`.trim(),
    "",
    ...found.map((one) => `- ${severityWords[language][one.severity]} (${one.rule}): ${cell(one.message)}`),
    "",
  ];
  return [
    ...group(introducedWords({ findings, language }), findings.introduced),
    ...group(say(words.resolved, language), findings.resolved),
    ...group(say(words.remaining, language), findings.remaining),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[], align = "---"): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), `| ${head.map((_, at) => (at === 0 ? "---" : align)).join(" | ")} |`, ...rows.map(line)].join(
    "\n",
  );
}

/** Words from a document, which must neither break a table nor become marks. */
const cell = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_[\]<>|]/g, (mark) => `\\${mark}`)
    .trim();
