/** The server's state: an edit leads to what a fresh reading would, and only what changed is read again. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { nextReading } from "../../language-server/state/reading.ts";
import type { Tools } from "../../language-server/state/tools.ts";
import { edited, edits, sameAsFresh, startingTexts, toolsOfTests } from "./random-edits.ts";

describe("reading step by step", () => {
  let tools: Tools;
  before(async () => {
    tools = await toolsOfTests();
  });

  it("finds what a fresh reading finds, after each of 500 random edits", async function () {
    this.timeout(300_000);
    await fc.assert(
      fc.asyncProperty(edits(50), (list) => sameAsFresh(tools, list)),
      { numRuns: 10, endOnFailure: true },
    );
  });

  it("reads only the file that was edited", () => {
    const texts = startingTexts();
    const first = nextReading(null, texts, tools);
    const counted = (file: number): object => {
      const before = { ...tools.counts };
      nextReading(first, edited(texts, { file, at: 0, length: 0, put: " " }), tools);
      return Object.fromEntries(
        Object.entries(tools.counts).map(([name, count]) => [name, count - before[name as "psd"]]),
      );
    };
    const { length } = texts.documents;
    assert.deepEqual(counted(0), { document: 1, psd: 0, config: 0, rules: 0 });
    assert.deepEqual(counted(length), { document: 0, psd: 0, config: 1, rules: 0 });
    assert.deepEqual(counted(length + 1), { document: 0, psd: 1, config: 0, rules: 0 });
    assert.deepEqual(counted(length + 2), { document: 0, psd: 0, config: 0, rules: 1 });
  });

  it("keeps what did not change: the same documents, the same context, the same workspace", () => {
    const texts = startingTexts();
    const first = nextReading(null, texts, tools);
    assert.equal(nextReading(first, { ...texts }, tools).workspace, first.workspace);
    const next = nextReading(first, edited(texts, { file: 0, at: 0, length: 0, put: " " }), tools);
    const kept = next.workspace.dokumenter.filter((one) => first.workspace.dokumenter.includes(one));
    assert.equal(kept.length, texts.documents.length - 1);
  });
});
