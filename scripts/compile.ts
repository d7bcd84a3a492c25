/** `compile.ts PROGRAM FOLDER`: keeps beside the program what V8 compiles of it while it checks the folder and tries its own rules. */
import { writeFileSync } from "node:fs";
import { cacheOf, programIn, settle } from "../cli/compiled.ts";

const [program = "", folder = ""] = process.argv.slice(2);
settle();
const { script, run } = programIn(program);
const runs = [
  ["check", folder],
  ["rules", "test"],
];
process.chdir(folder);
process.on("beforeExit", () => {
  const next = runs.shift();
  if (next) {
    process.argv.splice(2, Infinity, ...next);
    run().start();
    // A run that waits for nothing leaves the loop empty, and there would be no next time.
    setImmediate(() => {});
  } else {
    writeFileSync(cacheOf(program), script.createCachedData());
    process.exit(0);
  }
});
