/** A report as JUnit XML: a suite for each file, a case for each finding; what fails the run fails its case. */
import type { Vocabulary } from "../law/vocabulary.ts";
import type { Severity } from "../workspace/config.ts";
import { isShown } from "./check-text.ts";
import { missingWords, type ShownFinding } from "./finding.ts";
import type { Report, ReportedDocument } from "./report.ts";
import { phrases } from "./text-words.ts";

export interface JunitSettings {
  /** The mildest severity told of; what fails is told of always. */
  readonly show: Severity;
  /** The mildest severity that is a failure. */
  readonly failLevel: Severity;
  readonly undecided: boolean;
  readonly vocabulary: Vocabulary;
}

type Outcome = "failure" | "error" | "skipped" | "passed";
interface Case {
  readonly outcome: Outcome;
  readonly xml: string;
}

export function checkJunit({ documents }: Report, settings: JunitSettings): string {
  const suites = documents.map((document) => ({ document, cases: casesOf(document, settings) }));
  const all = suites.flatMap(({ cases }) => cases);
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<testsuites name="saksvakt" ${counts(all)}>`,
    ...suites.flatMap(({ document, cases }) => [
      `  <testsuite name="${escaped(document.source.path)}" ${counts(cases)}>`,
      ...cases.map(({ xml }) => xml),
      "  </testsuite>",
    ]),
    "</testsuites>\n",
  ].join("\n");
}

/** A file without findings has one case, which passes. */
function casesOf(document: ReportedDocument, settings: JunitSettings): readonly Case[] {
  const { source, findings, undecided, language } = document;
  const told = findings.filter(
    ({ severity }) => isShown(severity, settings.show) || isShown(severity, settings.failLevel),
  );
  const cases = told.map((finding): Case => {
    const { line, column } = finding.range.start;
    return testcase(source.path, `${finding.rule} ${line}:${column}`, line, ...bodyOf(finding, source.path, settings));
  });
  if (settings.undecided)
    for (const { rule, missing } of undecided) {
      const why = `${phrases[language].notDecided}: ${missingWords(missing, settings.vocabulary, language)}`;
      cases.push(testcase(source.path, rule, 1, "skipped", `<skipped message="${escaped(why)}"/>`));
    }
  return cases.length > 0 ? cases : [testcase(source.path, "saksvakt", 1, "passed", "")];
}

function bodyOf(finding: ShownFinding, path: string, { failLevel }: JunitSettings): [Outcome, string] {
  const { rule, severity, message, remedy, sources, range, unntak } = finding;
  if (unntak)
    return ["skipped", `<skipped message="${escaped(`${unntak.grunn} (${unntak.ansvarlig}, ${unntak.til})`)}"/>`];
  const words = [
    `${path}:${range.start.line}:${range.start.column}`,
    message,
    ...(remedy === null ? [] : [remedy]),
    ...sources.map(({ ref, url }) => `${ref} ${url}`),
  ];
  const text = escapedText(words.join("\n"));
  if (rule === "regelverk/regel-feilet")
    return ["error", `<error type="${severity}" message="${escaped(message)}">${text}</error>`];
  if (!isShown(severity, failLevel)) return ["passed", `<system-out>${severity}: ${text}</system-out>`];
  return ["failure", `<failure type="${severity}" message="${escaped(message)}">${text}</failure>`];
}

function testcase(path: string, name: string, line: number, outcome: Outcome, body: string): Case {
  const file = escaped(path);
  const open = `    <testcase name="${escaped(name)}" classname="${file}" file="${file}" line="${line}" time="0"`;
  return { outcome, xml: body === "" ? `${open}/>` : `${open}>\n      ${body}\n    </testcase>` };
}

function counts(cases: readonly Case[]): string {
  const count = (outcome: Outcome): number => cases.filter((one) => one.outcome === outcome).length;
  return `tests="${cases.length}" failures="${count("failure")}" errors="${count("error")}" skipped="${count("skipped")}" time="0"`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Characters XML 1.0 cannot hold become U+FFFD. */
const escapedText = (text: string): string =>
  text
    .replace(/[^\t\n -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replace(/[&<>"]/g, (character) => entities[character]!);

/** In an attribute a line break and a tab would be read as spaces. */
const escaped = (text: string): string => escapedText(text).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
