/** `npm run verify`: everything a change must pass, in the order that fails fastest. `--tested`: the tests were run already. */
import { join } from "node:path";
import { ensureInstalled, node, root } from "./setup.mjs";

ensureInstalled();
const steps = [
  ["format and lint", "node_modules/@biomejs/biome/bin/biome", "ci", "."],
  ["types", "node_modules/typescript/bin/tsc", "--noEmit"],
  ["types of the extension", "node_modules/typescript/bin/tsc", "--noEmit", "-p", "extension"],
  ["docs", "scripts/docs.mjs", "--check"],
  ...(process.argv.includes("--tested") ? [] : [["tests", "scripts/test.mjs"]]),
];
const failed = steps.filter(([name, program, ...args]) => {
  console.log(`\n== ${name}`);
  return node(join(root, program), ...args) !== 0;
});
console.log(failed.length === 0 ? "\nAll is well." : `\nFailed: ${failed.map(([name]) => name).join(", ")}.`);
process.exit(failed.length === 0 ? 0 : 1);
