/** A report as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), within the limits of GitHub code scanning. */
import type { Rulebook } from "../law/rulebook.ts";
import type { Range } from "../text/source-text.ts";
import type { Severity } from "../workspace/config.ts";
import { severities } from "../workspace/read-config.ts";
import { missingWords, type ShownFinding, type ShownFix } from "./finding.ts";
import { fingerprintsOf } from "./fingerprint.ts";
import type { Language } from "./language.ts";
import type { Report, ReportedDocument } from "./report.ts";
import { type SarifRule, sarifRule } from "./sarif-rule.ts";
import { phrases } from "./text-words.ts";

export interface SarifSettings {
  readonly version: string;
  readonly rulebook: Rulebook;
  /** Of the rules; each result has its document's. */
  readonly language: Language;
  /** Tell also of rules that could not be decided, as notes. */
  readonly undecided: boolean;
  /** Everything asked for was read. */
  readonly successful: boolean;
}

/** GitHub takes no more in one run. */
const mostResults = 25_000;

export const sarifLevel = { error: "error", warning: "warning", information: "note", hint: "note" } as const;

interface Result {
  readonly rule: string;
  readonly severity: Severity;
  readonly body: object;
}

export function checkSarif({ documents }: Report, settings: SarifSettings): string {
  const { rulebook, language, version } = settings;
  const all = documents.flatMap((document) => resultsOf(document, settings));
  const results = all.length <= mostResults ? all : gravest(all);
  const ids = [...new Set(results.map(({ rule }) => rule))].sort();
  const rules = ids.map((id): SarifRule => sarifRule(id, rulebook, language));
  const left = all.length - results.length;
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Saksvakt", version, semanticVersion: version, language, rules } },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { [root]: { description: { text: "The folder of saksvakt.yaml" } } },
        invocations: [
          {
            executionSuccessful: settings.successful,
            ...(left > 0
              ? {
                  toolExecutionNotifications: [
                    { level: "warning", message: { text: `${left} of the mildest results are left out.` } },
                  ],
                }
              : {}),
          },
        ],
        results: results.map(({ rule, body }) => ({ ruleId: rule, ruleIndex: ids.indexOf(rule), ...body })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const root = "%SRCROOT%";

function resultsOf(document: ReportedDocument, settings: SarifSettings): readonly Result[] {
  const { source, findings, undecided, language } = document;
  const fingerprints = fingerprintsOf(findings);
  const found = findings.map(
    (finding, index): Result => ({
      rule: finding.rule,
      severity: finding.severity,
      body: result(finding, source.path, fingerprints[index]!),
    }),
  );
  if (!settings.undecided) return found;
  const start = { line: 1, column: 1 };
  const open = undecided.map(
    ({ rule, missing }): Result => ({
      rule,
      severity: "hint",
      body: {
        level: "note",
        message: {
          text: `${phrases[language].notDecided}: ${missingWords(missing, settings.rulebook.vocabulary, language)}.`,
        },
        locations: [location(source.path, { start, end: start })],
        properties: { undecided: true, missing },
      },
    }),
  );
  return [...found, ...open];
}

function result(finding: ShownFinding, path: string, fingerprint: string): object {
  const { message, remedy, range, sak, punkt, related, unntak } = finding;
  const fixes = finding.fixes.filter(({ edits }) => edits.length > 0);
  return {
    level: sarifLevel[finding.severity],
    message: { text: remedy === null ? message : `${message}\n${remedy}` },
    locations: [location(path, range)],
    ...(related.length > 0
      ? {
          relatedLocations: related.map((one, id) => ({
            id,
            ...location(one.path, one.range),
            message: { text: one.message },
          })),
        }
      : {}),
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    ...(unntak
      ? {
          suppressions: [
            {
              kind: unntak.path === path ? "inSource" : "external",
              status: "accepted",
              justification: `${unntak.grunn} (${unntak.ansvarlig}, ${unntak.til})`,
            },
          ],
        }
      : {}),
    ...(fixes.length > 0 ? { fixes: fixes.map(sarifFix) } : {}),
    ...(sak !== null || punkt !== null ? { properties: { sak, punkt } } : {}),
  };
}

function sarifFix({ title, edits }: ShownFix): object {
  const paths = [...new Set(edits.map(({ path }) => path))];
  return {
    description: { text: title },
    artifactChanges: paths.map((path) => ({
      artifactLocation: artifact(path),
      replacements: edits
        .filter((edit) => edit.path === path)
        .map(({ range, newText }) => ({ deletedRegion: region(range), insertedContent: { text: newText } })),
    })),
  };
}

const location = (path: string, range: Range): object => ({
  physicalLocation: { artifactLocation: artifact(path), region: region(range) },
});

const region = ({ start, end }: Range): object => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});

const artifact = (path: string): object => ({ uri: uriOf(path), uriBaseId: root });

/** A relative URI: each name escaped, also a colon that would look like a scheme. */
const uriOf = (path: string): string =>
  path
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .split("/")
    .map(encodeURIComponent)
    .join("/");

/** In their order, without the mildest. */
function gravest(results: readonly Result[]): readonly Result[] {
  const kept = new Set(
    [...results].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity)).slice(0, mostResults),
  );
  return results.filter((one) => kept.has(one));
}
