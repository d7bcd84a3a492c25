/** A preview for a terminal. */
import type { LedgerLine } from "../consequence/ledger.ts";
import { changeWords, fieldWords } from "./field-words.ts";
import { dateWords, listWords, numberWords } from "./format.ts";
import type { Language } from "./language.ts";
import { introducedWords, type PlacedFinding, type PreviewReport } from "./preview.ts";
import { resultWords, say, previewWords as words } from "./preview-words.ts";
import { printable } from "./printable.ts";
import type { Style } from "./style.ts";
import { countWords, severityWords } from "./text-words.ts";
import { wrap } from "./wrap.ts";

export function previewText(report: PreviewReport, style: Style, columns: number): string {
  const { language } = report;
  const lines = [...wrap(style.heading(printable(report.title)), columns), style.dim(whereWords(report)), ""];
  for (const one of report.reservations) lines.push(...wrap(printable(one), columns, "  "), "");
  lines.push(`${adoptedWords(report)}:`, ...changeLines(report.changes, report, style, columns), "");
  if (report.ledger.lines.some((one) => one.in !== 0 || one.out !== 0))
    lines.push(style.heading(say(words.ledger, language)), ...ledgerLines(report), "");
  if (report.conditions.length > 0) {
    lines.push(style.heading(say(words.conditions, language)));
    for (const one of report.conditions)
      lines.push(...wrap(printable(conditionWords(one, language)), columns, "  ", "    "));
    if (report.ifGranted.length > 0)
      lines.push(`  ${say(words.ifGranted, language)}:`, ...changeLines(report.ifGranted, report, style, columns));
    lines.push("");
  }
  lines.push(style.heading(say(words.points, language)), ...pointLines(report, style, columns), "");
  lines.push(style.heading(say(words.findings, language)), ...findingLines(report, style, columns));
  return `${lines.join("\n")}\n`;
}

/** «saker/a.md · styringsgruppen · 2. mars 2022 · Prosjekt: Framover». */
export const whereWords = ({ path, organ, date, project, language }: PreviewReport): string =>
  printable(
    [path, organ, date && dateWords(date, language), `${say(words.project, language)}: ${project.name}`]
      .filter(Boolean)
      .join(" · "),
  );

/** «Dersom punkt 1 og 2 vedtas». */
export function adoptedWords({ adopted, points, language }: PreviewReport): string {
  if (adopted.length === 0) return say(words.ifNone, language);
  if (adopted.length === points.length) return say(words.ifAll, language);
  const all = listWords(adopted.map(String), language);
  return say(words.ifAdopted, language, { punkter: say(words.point, language, { nr: all }) });
}

/** «Viken fylkeskommune: utvide perioden (punkt 2, frist 1. april 2022)». */
export function conditionWords(one: PreviewReport["conditions"][number], language: Language): string {
  const frist = one.frist
    ? say(words.deadline, language, { dato: dateWords(one.frist, language) })
    : say(words.noDeadline, language);
  const punkt = say(words.point, language, { nr: String(one.because.punkt) });
  return `${one.hvem ?? say(words.whoUnknown, language)}: ${one.hva} (${punkt}, ${frist})`;
}

function changeLines(
  changes: PreviewReport["changes"],
  { language }: PreviewReport,
  style: Style,
  columns: number,
): readonly string[] {
  if (changes.length === 0) return [`  ${say(words.nothing, language)}`];
  const rows = changes.map((change) => ({
    name: printable(fieldWords(change.field, language)),
    value: printable(changeWords(change, language)),
    because: style.dim(say(words.point, language, { nr: String(change.because.punkt) })),
  }));
  const [name, value] = [widest(rows.map((row) => row.name)), widest(rows.map((row) => row.value))];
  return rows.flatMap((row) => {
    const one = `  ${row.name.padEnd(name)}  ${row.value.padEnd(value)}  ${row.because}`;
    return name + value + 14 <= columns ? [one] : [`  ${row.name}`, `    ${row.value}  ${row.because}`];
  });
}

function ledgerLines({ ledger, language }: PreviewReport): readonly string[] {
  const shown = [...ledger.lines, ...(isEmpty(ledger.unplaced) ? [] : [ledger.unplaced])];
  const rows = [
    ["", say(words.before, language), say(words.in, language), say(words.out, language), say(words.after, language)],
    ...shown.map((one) => ledgerRow(one, one.navn ?? say(words.unplaced, language), language)),
    ledgerRow(ledger.total, say(words.total, language), language),
  ];
  const widths = rows[0]!.map((_, column) => widest(rows.map((row) => row[column]!)));
  return rows.map((row) =>
    `  ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join("  ")}`.trimEnd(),
  );
}

export const isEmpty = ({ before, in: into, out, after }: LedgerLine): boolean =>
  before === 0 && into === 0 && out === 0 && after === 0;

/** A dash where nothing moves. */
export const ledgerRow = (one: LedgerLine, name: string, language: Language): readonly string[] => [
  printable(name),
  numberWords(one.before, language),
  one.in === 0 ? "–" : numberWords(one.in, language),
  one.out === 0 ? "–" : numberWords(one.out, language),
  numberWords(one.after, language),
];

function pointLines({ points, language }: PreviewReport, style: Style, columns: number): readonly string[] {
  return points.flatMap((one) => {
    const result = one.adopted ? say(resultWords[one.result], language) : say(words.notAdopted, language);
    return [
      ...wrap(`${one.punkt}. ${printable(one.text)}`, columns, "  ", "     "),
      ...wrap(`→ ${result}`, columns, "     ", "       ").map(style.dim),
      ...(one.adopted ? one.notes : []).flatMap((note) => wrap(printable(note.text), columns, "       ")),
    ];
  });
}

function findingLines({ findings, language }: PreviewReport, style: Style, columns: number): readonly string[] {
  const group = (title: string, found: readonly PlacedFinding[]): readonly string[] => [
    `  ${title}: ${found.length === 0 ? say(words.noFindings, language) : countWords(found.length, "finding", language)}`,
    ...found.flatMap((one) =>
      wrap(
        `${style.severity(one.severity, severityWords[language][one.severity])} ${one.rule}: ${printable(one.message)}`,
        columns,
        "    ",
        "      ",
      ),
    ),
  ];
  return [
    ...group(introducedWords({ findings, language }), findings.introduced),
    ...group(say(words.resolved, language), findings.resolved),
    `  ${say(words.remaining, language)}: ${findings.remaining.length === 0 ? say(words.noFindings, language) : countWords(findings.remaining.length, "finding", language)}`,
  ];
}

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length));
