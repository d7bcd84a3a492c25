/** Random edits of a workspace, read step by step and afresh: `npm run fuzz` makes 20,000 of them. A failure prints its seed and the edits. */
import fc from "fast-check";
import { edits, sameAsFresh, toolsOfTests } from "../test/language-server/random-edits.ts";

const atATime = 100;

export async function fuzzEdits(count: number): Promise<void> {
  const tools = await toolsOfTests();
  for (let done = 0; done < count; done += atATime) {
    const seed = (Date.now() ^ done) & 0x7fffffff;
    const outcome = await fc.check(
      fc.asyncProperty(edits(atATime), (list) => sameAsFresh(tools, list)),
      { seed, numRuns: 1, endOnFailure: true },
    );
    if (outcome.failed) {
      console.error(`failed with seed ${seed}\n${outcome.errorInstance}\n${JSON.stringify(outcome.counterexample)}`);
      process.exit(1);
    }
    if ((done / atATime) % 20 === 19) console.log(`${done + atATime} edits`);
  }
}
