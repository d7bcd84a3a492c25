/** Every example of every rule is a test. */
import assert from "node:assert/strict";
import { check } from "../../engine/check/check.ts";
import { judgeExamples } from "../../engine/check/judge-examples.ts";
import type { CalendarDate } from "../../engine/text/calendar-date.ts";
import { pipelineWith, repositoryReader, rulesOnDisk } from "./rules-on-disk.ts";

const { rulebook, examples, findings } = rulesOnDisk();
const verdicts = await judgeExamples(rulebook, examples, pipelineWith(repositoryReader()));

describe("the rules of the repository", () => {
  it("can all be used", () => assert.deepEqual(findings, []));
  for (const { rule, kind, name, faults } of verdicts)
    it(`${rule}: ${kind}: ${name}`, () => assert.deepEqual(faults, []));

  it("put no prose into a PSD: an edit there takes a value's place", async () => {
    const run = pipelineWith(repositoryReader());
    let edits = 0;
    for (const [rule, { brudd }] of examples)
      for (const example of brudd) {
        if (example.psd === null) continue;
        const workspace = run(example, example.dato as CalendarDate | null);
        const paths = workspace.prosjekter.map(({ source }) => source.path);
        for (const { findings } of await check(workspace, rulebook))
          for (const { fix } of findings) {
            if (!fix?.edit || !paths.includes(fix.edit.path)) continue;
            edits++;
            assert.equal(fix.edit.hvordan, "erstatt", `${rule}: ${example.navn}`);
          }
      }
    assert.ok(edits > 0);
  });
});
