/** What was found in a file as diagnostics of the protocol, in what the client can show. */
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import {
  fileWords,
  isShown,
  missingWords,
  phrases,
  type Severity,
  type ShownFinding,
  type SourceText,
  type Span,
  span,
  type Vocabulary,
} from "../engine/index.ts";
import type { Client } from "./client.ts";
import { rangeAt, rangeOfShown } from "./positions.ts";
import type { FileTrouble } from "./room.ts";
import type { Checked } from "./state/checking.ts";

export interface DiagnosticSettings {
  readonly client: Client;
  readonly show: Severity;
  readonly undecided: boolean;
  readonly vocabulary: Vocabulary;
  /** The text and URI of another file of the workspace. */
  readonly sourceOf: (path: string) => SourceText | null;
  readonly uriOf: (path: string) => string;
}

/** By place. What has an unntak, or is milder than what is shown, is left out. */
export function diagnosticsOf(checked: Checked, settings: DiagnosticSettings): readonly Diagnostic[] {
  const { source, report, faults, language } = checked;
  const { client, vocabulary, show } = settings;
  const found = report?.findings.filter((one) => one.unntak === null && isShown(one.severity, show)) ?? [];
  return [
    ...faults.map(
      (funn): Diagnostic => ({
        range: rangeAt(source, funn.span, client.encoding),
        severity: DiagnosticSeverity.Error,
        code: funn.kode,
        source: "saksvakt",
        message: fileWords(funn, language, vocabulary.meldinger),
      }),
    ),
    ...found.map((one) => diagnosticOf(one, checked, settings)),
    ...(settings.undecided && report ? undecidedOf(checked, settings) : []),
  ].sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character);
}

/** What is wrong with a file as a file; `source` where its text is known. */
export const troubleDiagnostic = (
  { gravity, funn }: FileTrouble,
  source: SourceText,
  { client, vocabulary }: DiagnosticSettings,
  language: Checked["language"],
): Diagnostic => ({
  range: rangeAt(source, funn.span, client.encoding),
  severity: gravity === "error" ? DiagnosticSeverity.Error : DiagnosticSeverity.Information,
  code: funn.kode,
  source: "saksvakt",
  message: fileWords(funn, language, vocabulary.meldinger),
});

/** A note about a document as a whole, on its first line. */
export const note = (source: SourceText, code: string, message: string, client: Client): Diagnostic => ({
  range: rangeAt(source, firstLine(source), client.encoding),
  severity: DiagnosticSeverity.Information,
  code,
  source: "saksvakt",
  message,
});

function diagnosticOf(finding: ShownFinding, { source, language }: Checked, settings: DiagnosticSettings): Diagnostic {
  const { client } = settings;
  const words = phrases[language];
  const [law] = finding.sources;
  const related = finding.related.flatMap((one) => {
    const there = settings.sourceOf(one.path);
    return there ? [{ ...one, range: rangeOfShown(there, one.range, client.encoding) }] : [];
  });
  const lines = [
    finding.message,
    ...(finding.remedy ? [`${words.remedy}: ${finding.remedy}`] : []),
    ...(finding.sources.length > 0 ? [`${words.source}: ${finding.sources.map(({ ref }) => ref).join("; ")}`] : []),
    ...(client.relatedInformation
      ? []
      : related.map(({ message, path, range }) => `${words.see} ${message}: ${path}:${range.start.line + 1}`)),
  ];
  return {
    range: rangeOfShown(source, finding.range, client.encoding),
    severity: severityOf[finding.severity],
    code: finding.rule,
    ...(law && client.codeDescription ? { codeDescription: { href: law.url } } : {}),
    source: "saksvakt",
    message: lines.join("\n"),
    ...(client.relatedInformation && related.length > 0
      ? {
          relatedInformation: related.map(({ path, range, message }) => ({
            location: { uri: settings.uriOf(path), range },
            message,
          })),
        }
      : {}),
  };
}

/** One hint for each rule that could not be decided. */
function undecidedOf({ source, report, language }: Checked, { client, vocabulary }: DiagnosticSettings): Diagnostic[] {
  return report!.undecided.map(({ rule, missing }) => ({
    range: rangeAt(source, firstLine(source), client.encoding),
    severity: DiagnosticSeverity.Hint,
    code: rule,
    source: "saksvakt",
    message: `${phrases[language].notDecided}: ${missingWords(missing, vocabulary, language)}`,
  }));
}

/** The first line that says anything. */
function firstLine({ text }: SourceText): Span {
  const start = /\S/.exec(text)?.index ?? 0;
  const length = /^[^\r\n]*/.exec(text.slice(start))?.[0].trimEnd().length ?? 0;
  return span(start, start + length);
}

const severityOf: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
