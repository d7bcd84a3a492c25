/** `npm start`: a first look. Without arguments it checks the example project; with PATHs it checks them. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureBuilt, ensureInstalled, root } from "./setup.mjs";

ensureInstalled();
ensureBuilt();

const paths = process.argv.slice(2);
const demonstration = paths.length === 0;
const { status } = spawnSync(process.execPath, [join(root, "dist/cli.js"), "check", ...paths], {
  cwd: demonstration ? join(root, "examples/gronn-region") : (process.env.INIT_CWD ?? process.cwd()),
  stdio: "inherit",
});
const code = status ?? 4;
process.exit(demonstration && code === 1 ? 0 : code);
