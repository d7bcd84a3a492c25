/** Half-typed text: every line-end prefix of every example and golden document is read and checked without a throw. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { check } from "../../engine/check/check.ts";
import { lineStarts, sourceText } from "../../engine/text/source-text.ts";
import { documentsIn, folders } from "../documents/documents.ts";
import { exampleOf, pipelineWith, repositoryReader, rulesOnDisk } from "./rules-on-disk.ts";

const { rulebook, examples } = rulesOnDisk();
const pipeline = pipelineWith(repositoryReader());

/** Checks the text up to each line end; a crashed rule counts as a throw. */
async function everyPrefix(text: string, surroundings: { psd: string | null; config: string | null }): Promise<void> {
  for (const end of [...lineStarts(sourceText("", text)), text.length]) {
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

  it("of every golden document is checked", async () => {
    for (const { text } of documentsIn(...folders)) await everyPrefix(text, { psd: null, config: null });
  });
});
