/** No text, however torn, stops the reading of saksvakt.yaml or a PSD, and every finding has its place in the text and words in each language. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { fileWords } from "../../engine/present/file-words.ts";
import { languages } from "../../engine/present/language.ts";
import { readPsd } from "../../engine/project/read-psd.ts";
import type { FileFinding } from "../../engine/syntax/file-finding.ts";
import { sourceText } from "../../engine/text/source-text.ts";
import { organOf } from "../../engine/workspace/organ-of.ts";
import { readConfig } from "../../engine/workspace/read-config.ts";

const example = (path: string) => readFileSync(new URL(`../../examples/gronn-region/${path}`, import.meta.url), "utf8");
const bits = [
  "",
  "\n",
  "  ",
  "\t",
  "[",
  "]",
  "{",
  "}",
  ":",
  "- ",
  "'",
  '"',
  "&a ",
  "*a",
  "null",
  "1e999",
  "2024-02-30",
  "x: ",
  "~",
  "|\n",
  "!!map ",
  "\u0000",
  "<<: ",
];

/** A text with some of its parts replaced by others. */
const torn = (text: string) =>
  fc
    .array(fc.tuple(fc.nat(text.length), fc.nat(12), fc.constantFrom(...bits)), { minLength: 1, maxLength: 6 })
    .map((cuts) =>
      cuts.reduce((whole, [at, length, bit]) => whole.slice(0, at) + bit + whole.slice(at + length), text),
    );

function check(text: string, funn: readonly FileFinding[]): void {
  for (const one of funn) {
    assert.ok(0 <= one.span.start && one.span.start <= one.span.end && one.span.end <= text.length, one.kode);
    for (const language of languages) {
      const words = fileWords(one, language);
      // A key that is quoted may itself stand in braces.
      const unfilled = [...words.matchAll(/\{[a-zæøå]+\}/giu)].filter(([whole]) => !text.includes(whole));
      assert.ok(words !== one.kode && unfilled.length === 0, `${one.kode}: ${words}`);
    }
  }
}

describe("reading files people write", () => {
  it("gets through any saksvakt.yaml", () => {
    const property = fc.property(torn(example("saksvakt.yaml")), (text) => {
      const { config, funn } = readConfig(sourceText("saksvakt.yaml", text));
      organOf("Møte i styringsgruppen", config);
      check(text, funn);
    });
    fc.assert(property, { numRuns: 400 });
  });

  it("gets through any PSD", () => {
    const property = fc.property(torn(example("psd/gronn-region.psd.yaml")), (text) =>
      check(text, readPsd(sourceText("a.psd.yaml", text)).funn),
    );
    fc.assert(property, { numRuns: 400 });
  });
});
