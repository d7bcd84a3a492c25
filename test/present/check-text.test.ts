/** The text report: what it looks like, in colour and without. */
import assert from "node:assert/strict";
import { emptyVocabulary } from "../../engine/law/vocabulary.ts";
import { checkText, type TextSettings } from "../../engine/present/check-text.ts";
import type { Report, ReportedDocument } from "../../engine/present/report.ts";
import { coloured, plain } from "../../engine/present/style.ts";
import { wrap } from "../../engine/present/wrap.ts";
import { parseCalendarDate } from "../../engine/text/calendar-date.ts";
import { rangeOf, sourceText } from "../../engine/text/source-text.ts";

const source = sourceText("saker/a.md", `Tid: i morgen\nSted: ${"på mail ".repeat(30)}\n`);
const words = (nb: string) => ({ type: "tekst" as const, nb, nn: nb, en: nb });
const vocabulary = {
  ...emptyVocabulary,
  subjekter: { psd: { foreldre: [], nb: "PSD", nn: "PSD", en: "PSD" } },
  fakta: { "organ.antallMedlemmer": words("antall medlemmer"), "dokument.datert": words("dokumentets dato") },
};
const finding = (severity: "error" | "warning" | "hint", start: number, end: number) => ({
  rule: "mote/pa-epost",
  severity,
  message: "Møtet holdes på e-post.",
  remedy: "Kall inn til møte.",
  text: source.text.slice(start, end),
  sak: null,
  punkt: null,
  range: rangeOf(source, { start, end }),
  sources: [{ ref: "kommuneloven § 11-2", url: "https://lovdata.no/x", certainty: "lest" }],
  related: [{ path: "saker/b.md", range: rangeOf(source, { start: 0, end: 3 }), message: "møtedato" }],
  fixes: [],
  unntak: null,
});
const missing = (count: number, ...names: string[]) =>
  Array.from({ length: count }, (_, i) => ({ rule: `a/${names[0]}-${i}`, missing: names }));

const document: ReportedDocument = {
  source,
  kind: "innkalling",
  organ: "styringsgruppen",
  date: parseCalendarDate("2022-03-02"),
  language: "nb",
  findings: [finding("warning", 20, 27), finding("hint", 0, 3)],
  undecided: [...missing(5, "psd"), ...missing(2, "organ.antallMedlemmer"), ...missing(1, "dokument.datert", "psd")],
  ikkeFunnet: [],
};
const report: Report = {
  documents: [document],
  summary: { documents: 1, error: 0, warning: 1, information: 0, hint: 1, suppressed: 0, undecided: 8 },
};
const settings: TextSettings = {
  show: "information",
  undecided: false,
  language: "nb",
  vocabulary,
  style: plain,
  columns: 80,
};
const lines = (more: Partial<TextSettings> = {}) => checkText(report, { ...settings, ...more }).split("\n");

describe("the text report", () => {
  it("is read from top to bottom", () =>
    assert.deepEqual(lines(), [
      "saker/a.md  innkalling · styringsgruppen · 2. mars 2022",
      "",
      "  2:7  advarsel  mote/pa-epost",
      "    Møtet holdes på e-post.",
      "      Sted: på mail på mail på mail på mail på mail på mail på mail på mail på…",
      "            ^^^^^^^",
      "    Se møtedato: saker/b.md:1",
      "    Rettelse: Kall inn til møte.",
      "    Kilde: kommuneloven § 11-2 https://lovdata.no/x",
      "",
      "  8 regler kunne ikke avgjøres: mangler PSD (6), antall medlemmer (2)",
      "",
      "1 dokument: 0 feil, 1 advarsel og 0 opplysninger",
      "1 hint ikke vist",
      "",
    ]));

  it("lists what could not be decided when asked", () =>
    assert.ok(lines({ undecided: true }).includes("    a/dokument.datert-0: mangler dokumentets dato og PSD")));

  it("shows hints when asked", () => assert.ok(lines({ show: "hint" }).includes("  1:1  hint  mote/pa-epost")));

  it("is the same in colour, but for the colour", () => {
    const text = checkText(report, { ...settings, style: coloured });
    assert.equal(text.replaceAll(/\p{Cc}\[\d+m/gu, ""), checkText(report, settings));
    assert.ok(text.includes("\u001b[4mpå mail\u001b[24m"));
  });

  it("marks words far out on a long line", () => {
    const [first, second] = checkText(
      { ...report, documents: [{ ...document, findings: [finding("error", 207, 214)] }] },
      settings,
    )
      .split("\n")
      .slice(4, 6);
    assert.ok(first!.length <= 80 && first!.trimStart().startsWith("…"));
    assert.equal(first!.slice(second!.indexOf("^"), second!.length), "mail på");
  });

  it("says what the reading did not find", () => {
    const read = { ...document, findings: [], undecided: [], ikkeFunnet: ["frammøte", "vedtak"] as const };
    const text = checkText({ ...report, documents: [read] }, { ...settings, columns: 200 });
    assert.ok(text.includes("  Ikke funnet i teksten: hvem som møtte og vedtak. Regler om det er ikke prøvd."), text);
  });

  it("counts what someone answers for, and does not print it", () => {
    const unntak = { grunn: "g", ansvarlig: "a", til: parseCalendarDate("2022-12-31")!, path: "saker/a.md" };
    const findings = [{ ...finding("warning", 20, 27), unntak }];
    const summary = { ...report.summary, warning: 0, hint: 0, suppressed: 1 };
    const only = { documents: [{ ...document, findings, undecided: [] }], summary };
    for (const [language, said] of [
      ["nb", "1 funn unntatt"],
      ["nn", "1 funn unnateke"],
      ["en", "1 finding suppressed"],
    ] as const)
      assert.equal(checkText(only, { ...settings, show: "hint", language }).split("\n")[1], said);
  });

  it("says nothing where there is nothing", () =>
    assert.equal(checkText({ documents: [], summary: report.summary }, settings), ""));
});

describe("folding", () => {
  it("breaks between words and keeps long ones whole", () =>
    assert.deepEqual(wrap("en to tre https://example.com/langt fire", 12, "  ", "    "), [
      "  en to tre",
      "    https://example.com/langt",
      "    fire",
    ]));
});
