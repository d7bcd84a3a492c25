/** `npm run package`: dist/saksvakt-<version>.vsix, the one file a saksbehandler installs. A warning of the packager is a failure. */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { stageExtension } from "./extension.mjs";
import { ensureBuilt, ensureInstalled, root } from "./setup.mjs";
import { tool } from "./tools.mjs";

const largest = 1_500_000;

/** Returns the path of the VSIX. */
export async function packageExtension({ folder, out, manifest } = {}) {
  const staged = await stageExtension(folder, manifest);
  const { version } = JSON.parse(readFileSync(join(staged, "package.json"), "utf8"));
  const vsix = out ?? join(root, `dist/saksvakt-${version}.vsix`);
  rmSync(vsix, { force: true });
  const vsce = join(tool("vsce"), "@vscode/vsce/vsce");
  const flags = ["--no-dependencies", "--no-rewrite-relative-links", "--allow-missing-repository", "--out", vsix];
  const { status, stdout, stderr } = spawnSync(process.execPath, [vsce, "package", ...flags], {
    cwd: staged,
    encoding: "utf8",
  });
  const said = `${stdout}${stderr}`;
  if (status !== 0 || /warning/i.test(said)) throw new Error(`The extension could not be packaged:\n${said}`);
  return vsix;
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) {
  ensureInstalled();
  ensureBuilt();
  const vsix = await packageExtension();
  const { size } = statSync(vsix);
  console.log(`${vsix}: ${(size / 1000).toFixed(0)} kB`);
  if (size > largest) throw new Error(`The extension is over ${largest / 1000} kB`);
}
