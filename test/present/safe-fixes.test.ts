/** Which safe fixes are made together, and where they end up. */
import assert from "node:assert/strict";
import type { ShownFinding } from "../../engine/present/finding.ts";
import type { Report } from "../../engine/present/report.ts";
import { safeFixes } from "../../engine/present/safe-fixes.ts";
import { rangeOf, sourceText } from "../../engine/text/source-text.ts";

const source = sourceText("a.md", "en to tre\r\nfire fem seks\n");
type Edit = readonly [start: number, end: number, newText: string, path?: string];

const finding = (safe: boolean, ...edits: Edit[]): ShownFinding => ({
  rule: `a/${edits.map(([start]) => start).join("-")}`,
  severity: "warning",
  message: "",
  remedy: null,
  text: "",
  sak: null,
  punkt: null,
  range: rangeOf(source, { start: 0, end: 0 }),
  sources: [],
  related: [],
  fixes: [
    {
      title: "",
      safe,
      edits: edits.map(([start, end, newText, path = source.path]) => ({
        path,
        range: rangeOf(source, { start, end }),
        newText,
      })),
    },
  ],
  unntak: null,
});
function made(...findings: ShownFinding[]) {
  const report: Report = {
    documents: [
      { source, kind: "innkalling", organ: null, date: null, language: "nb", findings, undecided: [], ikkeFunnet: [] },
    ],
    summary: { documents: 1, error: 0, warning: 0, information: 0, hint: 0, suppressed: 0, undecided: 0 },
  };
  const { texts, left } = safeFixes(report);
  return [texts.get("a.md") ?? null, ...left.map((one) => `${one.finding.rule} ${one.because}`)];
}

describe("safe fixes", () => {
  it("makes all that do not meet, whatever their order", () => {
    const expected = ["1 to 3\r\nfire fem 6\n"];
    const all = [finding(true, [0, 2, "1"]), finding(true, [6, 9, "3"]), finding(true, [20, 24, "6"])];
    assert.deepEqual(made(...all), expected);
    assert.deepEqual(made(...all.toReversed()), expected);
  });
  it("makes only what is safe", () => assert.deepEqual(made(finding(false, [0, 2, "1"])), [null]));
  it("leaves one that meets another", () =>
    assert.deepEqual(made(finding(true, [0, 5, "x"]), finding(true, [3, 9, "y"])), [
      "x tre\r\nfire fem seks\n",
      "a/3 meets",
    ]));
  it("leaves an insertion within another, or at the place of one", () => {
    assert.deepEqual(made(finding(true, [0, 5, "x"]), finding(true, [3, 3, "y"]))[1], "a/3 meets");
    assert.deepEqual(made(finding(true, [3, 3, "x"]), finding(true, [3, 3, "y"]))[1], "a/3 meets");
  });
  it("puts an insertion beside a change", () => {
    assert.deepEqual(made(finding(true, [3, 5, "2"]), finding(true, [5, 5, "!"])), ["en 2! tre\r\nfire fem seks\n"]);
    assert.deepEqual(made(finding(true, [3, 5, "2"]), finding(true, [3, 3, "!"])), ["en !2 tre\r\nfire fem seks\n"]);
  });
  it("makes the same change once", () =>
    assert.deepEqual(made(finding(true, [0, 2, "1"]), finding(true, [0, 2, "1"])), ["1 to tre\r\nfire fem seks\n"]));
  it("makes a fix whole or not at all", () =>
    assert.deepEqual(made(finding(true, [0, 2, "1"]), finding(true, [0, 2, "x"], [20, 24, "6"])), [
      "1 to tre\r\nfire fem seks\n",
      "a/0-20 meets",
    ]));
  it("stays in the files that were asked for", () =>
    assert.deepEqual(made(finding(true, [0, 2, "1"], [3, 5, "2", "b.md"])), [null, "a/0-3 elsewhere"]));
  it("is nothing where it changes nothing", () => assert.deepEqual(made(finding(true, [0, 2, "en"])), [null]));
});
