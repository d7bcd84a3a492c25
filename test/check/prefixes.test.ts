/** Half-typed text: line-end prefixes of every example and golden document are read and checked without a throw. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { check } from "../../engine/check/check.ts";
import { lineStarts, sourceText } from "../../engine/text/source-text.ts";
import { documentsIn, folders } from "../documents/documents.ts";
import { exampleOf, pipelineWith, repositoryReader, rulesOnDisk } from "./rules-on-disk.ts";

const { rulebook, examples } = rulesOnDisk();
const pipeline = pipelineWith(repositoryReader());

/** Checks the text up to each line end; a crashed rule counts as a throw. */
async function everyPrefix(
  text: string,
  surroundings: { psd: string | null; config: string | null },
  of: { each: number; from: number } = { each: 1, from: 0 },
): Promise<void> {
  const ends = [...lineStarts(sourceText("", text)), text.length];
  for (const [at, end] of ends.entries()) {
    if (at % of.each !== of.from) continue;
    const workspace = pipeline(exampleOf(text.slice(0, end), surroundings), null);
    for (const { findings } of await check(workspace, rulebook))
      for (const one of findings) assert.notEqual(one.rule, "regelverk/regel-feilet", JSON.stringify(one.values));
  }
}

describe("half-typed text", function () {
  this.timeout(120_000);

  it("of every example of a rule is checked", async () => {
    for (const { brudd, stille } of examples.values())
      for (const { dokument, psd, config } of [...brudd, ...stille])
        if (dokument) await everyPrefix(dokument, { psd, config });
  });

  it("of the example project is checked", async () => {
    const file = (path: string): string =>
      readFileSync(new URL(`../../examples/gronn-region/${path}`, import.meta.url), "utf8");
    const surroundings = { psd: file("psd/gronn-region.psd.yaml"), config: file("saksvakt.yaml") };
    for (const path of ["saker/2024-05-15-innkalling.md", "saker/2024-06-12-innkalling.md"])
      await everyPrefix(file(path), surroundings);
  });

  // Their every prefix is read in another test; here each document gives a third, and all together the ends of all lines modulo three.
  it("of every golden document is checked", async () => {
    for (const [index, { text }] of documentsIn(...folders).entries())
      await everyPrefix(text, { psd: null, config: null }, { each: 3, from: index % 3 });
  });
});
