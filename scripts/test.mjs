/** `npm test`: all of test/, or the files named. SAKSVAKT_NO_SKIP=1 makes a test that skips itself a failure. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureBuilt, ensureInstalled, root } from "./setup.mjs";

ensureInstalled();
ensureBuilt();

const named = process.argv.slice(2);
const files =
  named.length > 0 ? ["--no-config", "--require", "./test/temporary.ts", "--timeout", "20000", ...named] : [];
const strict = process.env.SAKSVAKT_NO_SKIP === "1" ? ["--forbid-pending"] : [];
const { status } = spawnSync(
  process.execPath,
  [
    "--import",
    "tsx",
    join(root, "node_modules/mocha/bin/mocha.js"),
    "--reporter",
    "./scripts/skips-reporter.mjs",
    ...strict,
    ...files,
  ],
  { cwd: root, stdio: "inherit" },
);
process.exit(status ?? 1);
