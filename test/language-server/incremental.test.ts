/** The server's state: an edit leads to what a fresh reading would, and only what changed is read again. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { parseCalendarDate, sourceText } from "../../engine/index.ts";
import { type CheckSettings, checkFile } from "../../language-server/state/checking.ts";
import { nextReading, type Reading } from "../../language-server/state/reading.ts";
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
      const { document, psd, config, rules } = tools.counts;
      return {
        document: document - before.document,
        psd: psd - before.psd,
        config: config - before.config,
        rules: rules - before.rules,
      };
    };
    const { length } = texts.documents;
    assert.deepEqual(counted(0), { document: 1, psd: 0, config: 0, rules: 0 });
    assert.deepEqual(counted(length), { document: 0, psd: 0, config: 1, rules: 0 });
    assert.deepEqual(counted(length + 1), { document: 0, psd: 1, config: 0, rules: 0 });
    assert.deepEqual(counted(length + 2), { document: 0, psd: 0, config: 0, rules: 1 });
  });

  it("reads and judges again only the saker that an edit concerns", async () => {
    const sak = (nr: number): string =>
      `## Sak ${nr}/24 Sak nummer ${nr}\n\n### Bakgrunn\n\nNoen ord om sak ${nr}.\n\n### Forslag til vedtak\n\n1. Styringsgruppen ber prosjektleder om en plan for arbeid ${nr}.\n\n`;
    const head = "# Innkalling til møte i styringsgruppen\n\nTid: onsdag 12. juni 2024 kl. 10.00\nSted: Rådhuset\n\n";
    const large = sourceText("saker/stor.md", head + Array.from({ length: 30 }, (_, at) => sak(at + 1)).join(""));
    const start = startingTexts();
    const texts = { ...start, documents: [...start.documents, large] };
    let judged = 0;
    const settings: CheckSettings = {
      language: null,
      today: parseCalendarDate("2024-06-01")!,
      judged: () => judged++,
    };
    const all = async (reading: Reading): Promise<number> => {
      judged = 0;
      for (const { source } of reading.documents) await checkFile(reading, source.path, settings);
      return judged;
    };
    const first = nextReading(null, texts, tools);
    assert.ok((await all(first)) >= 30);
    const edit = async (from: Reading, file: number, at: number, put: string) => {
      const before = tools.counts.sak;
      const next = nextReading(from, edited(from.texts, { file, at, length: 0, put }), tools);
      return { next, read: tools.counts.sak - before, judged: await all(next) };
    };
    const index = texts.documents.indexOf(large);
    const typed = await edit(first, index, large.text.indexOf("Noen ord om sak 15") + 5, "flere ");
    assert.ok(typed.read <= 2 && typed.judged <= 2, `${typed.read} read, ${typed.judged} judged`);
    const { length } = texts.documents;
    const psd = texts.psds[0]!.text;
    // What all saker depend on: none is read again, and each is judged anew.
    for (const [file, at, put] of [
      [length, 0, "# a\n"],
      [length + 1, psd.indexOf("600000"), "1"],
      [length + 2, 0, "# a\n"],
    ] as const) {
      const { read, judged } = await edit(typed.next, file, at, put);
      assert.equal(read, 0);
      assert.ok(judged >= 30, `${judged} judged`);
    }
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
