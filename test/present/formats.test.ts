/** SARIF, JUnit and GitHub annotations: the example project as each writes it, and the traps of each format. `npm run golden` renews. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../engine/check/check.ts";
import { suppress } from "../../engine/check/suppress.ts";
import { compileDocumentLexicon } from "../../engine/document/lexicon.ts";
import { readDocument } from "../../engine/document/read-document.ts";
import { emptyRulebook } from "../../engine/law/rulebook.ts";
import { checkGithub } from "../../engine/present/check-github.ts";
import { checkJunit } from "../../engine/present/check-junit.ts";
import { checkSarif } from "../../engine/present/check-sarif.ts";
import type { ShownFinding } from "../../engine/present/finding.ts";
import { type Report, type ReportedDocument, reportOf } from "../../engine/present/report.ts";
import { readPsd } from "../../engine/project/read-psd.ts";
import type { CalendarDate } from "../../engine/text/calendar-date.ts";
import { rangeOf, type SourceText, sourceText } from "../../engine/text/source-text.ts";
import { buildWorkspace } from "../../engine/workspace/build-workspace.ts";
import { readConfig } from "../../engine/workspace/read-config.ts";
import { lexiconData, repositoryReader, rulesOnDisk } from "../check/rules-on-disk.ts";

const example = join(import.meta.dirname, "../../examples/gronn-region");
const renew = process.env["SAKSVAKT_RENEW"] === "1";
/** Few rules, so that a new one does not change what is compared. */
const kept = [
  "mote/pa-epost",
  "periode/utvidelse-krever-soknad",
  "budsjett/omdisponering-nullsum",
  "vedtaksforhet/minst-halvparten",
];
const { vocabulary } = rulesOnDisk().rulebook;
const rulebook = {
  ...rulesOnDisk().rulebook,
  rules: rulesOnDisk().rulebook.rules.filter(({ id }) => kept.includes(id)),
};

/** With one finding let stand by a comment and one by saksvakt.yaml. */
async function exampleReport(): Promise<Report> {
  const source = (path: string, change = (text: string) => text): SourceText =>
    sourceText(path, change(readFileSync(join(example, path), "utf8").replaceAll("\r\n", "\n")));
  const about = "grunn: møtet er flyttet; ansvarlig: Kari Nordmann; til: 2024-12-31";
  const { config } = readConfig(
    source(
      "saksvakt.yaml",
      (text) =>
        `${text}regler: { unntak: [{ regel: periode/utvidelse-krever-soknad, grunn: g, ansvarlig: a, til: 2024-12-31 }] }\n`,
    ),
  );
  const words = compileDocumentLexicon(lexiconData()["dokument"] as never);
  const documents = readdirSync(join(example, "saker"))
    .sort()
    .map((name) =>
      readDocument(
        source(`saker/${name}`, (text) =>
          text.replace("Sted: behandles", `<!-- saksvakt: unntak mote/pa-epost; ${about} -->\nSted: behandles`),
        ),
        words,
      ),
    );
  const prosjekter = [readPsd(source("psd/gronn-region.psd.yaml")).psd];
  const of = buildWorkspace({ config, prosjekter, readEffects: repositoryReader() }, documents);
  const checked = suppress(await check(of, rulebook), of, rulebook, {
    today: "2024-05-20" as CalendarDate,
    complete: true,
    asOf: null,
  });
  return reportOf(checked, of, { language: null, vocabulary });
}

const settings = { show: "information", failLevel: "error", undecided: true, vocabulary } as const;
const sarifSettings = { version: "0.1.0", rulebook, language: "nb", undecided: true, successful: true } as const;

describe("the example project", () => {
  for (const [name, written] of [
    ["sarif", (report: Report) => checkSarif(report, sarifSettings)],
    ["junit.xml", (report: Report) => checkJunit(report, settings)],
    ["github.txt", (report: Report) => checkGithub(report, settings)],
  ] as const)
    it(`is written as ${name}`, async () => {
      const file = join(import.meta.dirname, "golden", `gronn-region.${name}`);
      const text = written(await exampleReport());
      if (renew) writeFileSync(file, text);
      assert.ok(existsSync(file), `${file} is not there: npm run golden`);
      assert.equal(text, readFileSync(file, "utf8").replaceAll("\r\n", "\n"));
    });
});

const finding = (source: SourceText, words: string, more: Partial<ShownFinding> = {}): ShownFinding => {
  const start = source.text.indexOf(words);
  return {
    rule: "mote/pa-epost",
    severity: "warning",
    message: "På e-post.",
    remedy: null,
    text: words,
    sak: null,
    punkt: null,
    range: rangeOf(source, { start, end: start + words.length }),
    sources: [],
    related: [],
    fixes: [],
    unntak: null,
    ...more,
  };
};
const report = (...documents: [SourceText, readonly ShownFinding[]][]): Report => ({
  documents: documents.map(
    ([source, findings]): ReportedDocument => ({
      source,
      kind: "innkalling",
      organ: null,
      date: null,
      language: "nb",
      findings,
      undecided: [{ rule: "sak/x", missing: ["psd"] }],
      ikkeFunnet: [],
    }),
  ),
  summary: { documents: 1, error: 0, warning: 1, information: 0, hint: 0, suppressed: 0, undecided: 1 },
});
const source = sourceText("saker/a.md", "Møte på mail\nog på mail igjen\n");
const unntak = { grunn: "g", ansvarlig: "Kari Nordmann", til: "2024-12-31" as CalendarDate, path: "saker/a.md" };

interface Sarif {
  runs: {
    tool: { driver: { rules: { id: string; helpUri?: string; help: { text: string } }[] } };
    results: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      partialFingerprints?: Record<string, string>;
      suppressions?: { kind: string; justification: string }[];
      locations: { physicalLocation: { artifactLocation: { uri: string } } }[];
    }[];
    invocations: { toolExecutionNotifications?: unknown[] }[];
  }[];
}
const sarif = (of: Report, more: object = {}) =>
  (JSON.parse(checkSarif(of, { ...sarifSettings, undecided: false, ...more })) as Sarif).runs[0]!;

describe("SARIF", () => {
  it("describes each rule that has a result, with help and an address that is a URI", () => {
    const run = sarif(report([source, [finding(source, "på mail")]]));
    const [rule] = run.tool.driver.rules;
    assert.equal(run.tool.driver.rules[run.results[0]!.ruleIndex], rule);
    assert.match(rule!.help.text, /kommuneloven § 11-2/);
    assert.match(rule!.helpUri!, /^https:\/\/[!-~]+$/);
  });

  it("keeps its fingerprint when lines move, and has one for each of several alike", () => {
    const prints = (text: string, ...words: string[]): readonly (string | undefined)[] => {
      const moved = sourceText("saker/a.md", text);
      return sarif(report([moved, words.map((one) => finding(moved, one))])).results.map(
        (one) => one.partialFingerprints?.["primaryLocationLineHash"],
      );
    };
    const before = prints("Møte på mail", "på mail", "på mail");
    assert.notEqual(before[0], before[1]);
    assert.deepEqual(prints("\n\n# Nytt\n\nMøte nå på  mail", "på  mail", "på  mail"), before);
    assert.notEqual(prints("Møte på post", "på post")[0], before[0]);
    assert.deepEqual(prints("på mail\nog mer", "på mail\nog mer"), prints("på mail\nog annet", "på mail\nog annet"));
  });

  it("tells whether an unntak stands in the file or outside it", () => {
    const elsewhere = { ...unntak, path: "saksvakt.yaml" };
    const { results } = sarif(
      report([source, [finding(source, "på mail", { unntak }), finding(source, "igjen", { unntak: elsewhere })]]),
    );
    assert.deepEqual(
      results.map((one) => one.suppressions?.map(({ kind }) => kind)),
      [["inSource"], ["external"]],
    );
    assert.equal(results[0]?.suppressions?.[0]?.justification, "g (Kari Nordmann, 2024-12-31)");
  });

  it("writes paths as relative URIs", () => {
    const odd = sourceText("saker/a: b#c å%.md", "på mail");
    const { results } = sarif(report([odd, [finding(odd, "på mail")]]));
    assert.equal(results[0]?.locations[0]?.physicalLocation.artifactLocation.uri, "saker/a%3A%20b%23c%20%C3%A5%25.md");
  });

  it("tells of the undecided as notes, only when asked", () => {
    const of = report([source, []]);
    assert.deepEqual(sarif(of).results, []);
    assert.deepEqual(
      sarif(of, { undecided: true }).results.map(({ ruleId, level }) => [ruleId, level]),
      [["sak/x", "note"]],
    );
  });

  it("keeps within 25 000 results, the gravest, and says so", () => {
    const mild = Array.from({ length: 25_000 }, () => finding(source, "på mail"));
    const run = sarif(report([source, [...mild, finding(source, "igjen", { severity: "error" })]]), {
      rulebook: emptyRulebook,
    });
    assert.equal(run.results.length, 25_000);
    assert.equal(run.results.at(-1)?.level, "error");
    assert.equal(run.invocations[0]?.toolExecutionNotifications?.length, 1);
  });
});

describe("JUnit", () => {
  const xml = (of: Report, more: object = {}) => checkJunit(of, { ...settings, undecided: false, ...more });

  it("fails what fails the run", () => {
    const of = report([source, [finding(source, "på mail"), finding(source, "igjen", { severity: "error" })]]);
    assert.match(xml(of), /<testsuites name="saksvakt" tests="2" failures="1" errors="0" skipped="0"/);
    assert.match(xml(of, { failLevel: "warning" }), /failures="2"/);
    assert.match(xml(of, { failLevel: "warning", show: "error" }), /tests="2" failures="2"/);
  });

  it("passes a file without findings, skips an unntak and the undecided", () => {
    assert.match(xml(report([source, []])), /<testcase name="saksvakt" [^>]*\/>/);
    assert.match(
      xml(report([source, [finding(source, "på mail", { severity: "error", unntak })]])),
      /failures="0" errors="0" skipped="1".*<skipped message="g \(Kari Nordmann, 2024-12-31\)"\/>/s,
    );
    assert.match(
      xml(report([source, []]), { undecided: true }),
      /<skipped message="Kunne ikke avgjøres: mangler PSD"\/>/,
    );
  });

  it("calls a crash an error", () =>
    assert.match(
      xml(report([source, [finding(source, "på mail", { rule: "regelverk/regel-feilet", severity: "error" })]])),
      /errors="1"/,
    ));

  it("holds only what XML can hold", () => {
    const odd = sourceText('a&"<b>.md', "på mail");
    const text = xml(
      report([odd, [finding(odd, "på mail", { severity: "error", message: ']]> \u0001\ud800 <b> & "x"\n\ty 😀' })]]),
    );
    assert.ok(text.includes('message="]]&gt; \ufffd\ufffd &lt;b&gt; &amp; &quot;x&quot;&#10;&#9;y 😀"'), text);
    assert.ok(text.includes('file="a&amp;&quot;&lt;b&gt;.md"'));
  });
});

describe("GitHub annotations", () => {
  const lines = (of: Report, more: object = {}) => checkGithub(of, { ...settings, undecided: false, ...more });

  it("has a command for each severity", () => {
    const severities = ["error", "warning", "information", "hint"] as const;
    const of = report([source, severities.map((severity) => finding(source, "på mail", { severity }))]);
    assert.deepEqual(lines(of, { show: "hint" }).match(/^::\w+/gm), ["::error", "::warning", "::notice", "::notice"]);
    assert.deepEqual(lines(of, { show: "warning" }).match(/^::\w+/gm), ["::error", "::warning"]);
  });

  it("escapes what would end a property or a command", () => {
    const odd = sourceText("saker/a,b:c%.md", "på mail");
    const of = report([odd, [finding(odd, "på mail", { message: "50 %: nei,\r\n::error::" })]]);
    assert.equal(
      lines(of),
      "::warning file=saker/a%2Cb%3Ac%25.md,line=1,col=1,title=mote/pa-epost::50 %25: nei,%0D%0A::error::\n",
    );
  });

  it("leaves out an unntak, and tells of the undecided when asked", () => {
    const of = report([source, [finding(source, "på mail", { unntak })]]);
    assert.equal(lines(of), "");
    assert.equal(
      lines(of, { undecided: true }),
      "::notice file=saker/a.md,line=1,col=1,title=sak/x::Kunne ikke avgjøres: mangler PSD\n",
    );
  });
});
