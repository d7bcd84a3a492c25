/** Every example of every rule is a test. */
import assert from "node:assert/strict";
import { judgeExamples } from "../../engine/check/judge-examples.ts";
import { pipelineWith, repositoryReader, rulesOnDisk } from "./rules-on-disk.ts";

const { rulebook, examples, findings } = rulesOnDisk();
const verdicts = await judgeExamples(rulebook, examples, pipelineWith(repositoryReader()));

describe("the rules of the repository", () => {
  it("can all be used", () => assert.deepEqual(findings, []));
  for (const { rule, kind, name, faults } of verdicts)
    it(`${rule}: ${kind}: ${name}`, () => assert.deepEqual(faults, []));
});
