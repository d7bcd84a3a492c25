/** How a rule's edit is written: numbers in the form of those they replace, paragraphs under a line. */
import assert from "node:assert/strict";
import { changeOf } from "../../engine/check/edit.ts";
import { numberLike } from "../../engine/text/number-like.ts";
import { sourceText } from "../../engine/text/source-text.ts";

describe("an edit of a rule", () => {
  for (const [written, number, expected] of [
    ["kr 500 000", 600_000, "kr 600 000"],
    ["kr. 500.000,-", 1_250_000, "kr. 1.250.000,-"],
    ["3000000", 2_900_000, "2900000"],
    ["s. 4 i PSD", 6, "s. 6 i PSD"],
    ["500 kroner", 25_000, "25 000 kroner"],
    ["0,5 mill. kroner", 600_000, null],
    ["en halv million", 600_000, null],
  ] as const)
    it(`puts ${number} in «${written}»`, () => assert.equal(numberLike(written, number), expected));

  const text = "Tittel\r\nMøtet er 2. mars 2022 kl. 10.\r\nResten.\r\n";
  const source = sourceText("a.md", text);
  const span = { start: text.indexOf("2. mars"), end: text.indexOf(" kl.") };
  const told = (): string => "3.\u00a0mars 2022";

  it("replaces, goes before or after, or under the line with the line breaks of the text", () => {
    const made = (hvordan: "erstatt" | "før" | "etter" | "under" | "sist i punktet", words: string): string => {
      const change = changeOf({ span, hvordan }, words, source, {}, told);
      return text.slice(0, change.span.start) + change.newText + text.slice(change.span.end);
    };
    assert.equal(made("erstatt", "{x.y}"), text.replace("2. mars 2022", "3. mars 2022"));
    assert.equal(made("før", "onsdag "), text.replace("2. mars", "onsdag 2. mars"));
    assert.equal(made("etter", " (onsdag)"), text.replace("2022 kl", "2022 (onsdag) kl"));
    assert.equal(made("sist i punktet", " (onsdag)"), made("etter", " (onsdag)"));
    assert.equal(made("under", "Ny\nlinje"), text.replace("kl. 10.", "kl. 10.\r\n\r\nNy\r\nlinje"));
  });

  it("writes a date as YAML has it where one stood", () => {
    const yaml = sourceText("p.psd.yaml", "til: 2026-01-01\n");
    const change = changeOf(
      { span: { start: 5, end: 15 }, hvordan: "erstatt" },
      "{a.b}",
      yaml,
      { "a.b": "2025-12-31" },
      told,
    );
    assert.equal(change.newText, "2025-12-31");
  });
});
