/** `npm run golden`: renews the markers of the golden documents and the golden reports; the diff tells what is read or written otherwise. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureInstalled, root } from "./setup.mjs";

ensureInstalled();
const { status } = spawnSync(
  process.execPath,
  [
    "--import",
    "tsx",
    join(root, "node_modules/mocha/bin/mocha.js"),
    "--no-config",
    "test/documents/golden.test.ts",
    "test/present/formats.test.ts",
  ],
  { cwd: root, stdio: "inherit", env: { ...process.env, SAKSVAKT_RENEW: "1" } },
);
process.exit(status ?? 1);
