/** `npm run test:editor`: the extension as packaged, in a real VS Code. Needs a Chromium; without one it is skipped, in CI a failure. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { packageExtension } from "./package.mjs";
import { ensureBuilt, ensureInstalled, root } from "./setup.mjs";
import { editorTools } from "./tools.mjs";

export function chromium() {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const places = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [process.env.SAKSVAKT_CHROMIUM, ...places].find((path) => path && existsSync(path));
}

/** Runs mocha with what the rig needs in the environment; returns its exit code. */
export async function withEditor(files, reporter = "spec") {
  ensureInstalled();
  ensureBuilt();
  const browser = chromium();
  if (!browser) {
    const strict = process.env.SAKSVAKT_NO_SKIP === "1";
    console.log(
      "Skipped: no Chromium was found. Install one (Debian: apt-get install chromium), or name it in SAKSVAKT_CHROMIUM.",
    );
    return strict ? 1 : 0;
  }
  const SAKSVAKT_EDITOR_TOOLS = editorTools();
  const SAKSVAKT_VSIX = await packageExtension();
  const SAKSVAKT_WEB_VSIX = await packageExtension({
    folder: join(root, ".cache/vscode-web"),
    out: join(root, ".cache/web.vsix"),
    manifest: ({ main: _, ...rest }) => rest,
  });
  const strict = process.env.SAKSVAKT_NO_SKIP === "1" ? ["--forbid-pending"] : [];
  const mocha = join(root, "node_modules/mocha/bin/mocha.js");
  const options = ["--no-config", "--timeout", "240000", "--reporter", reporter, "--slow", "20000", ...strict];
  const { status } = spawnSync(process.execPath, ["--import", "tsx", mocha, ...options, ...files], {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      SAKSVAKT_EDITOR_TOOLS,
      SAKSVAKT_VSIX,
      SAKSVAKT_WEB_VSIX,
      SAKSVAKT_CHROMIUM: browser,
    },
  });
  return status ?? 1;
}

if (process.argv[1] === import.meta.filename) {
  const folder = join(root, "test/extension");
  const all = readdirSync(folder).filter((name) => name.endsWith(".editor.ts"));
  const named = process.argv.slice(2);
  process.exit(await withEditor(named.length > 0 ? named : all.map((name) => join(folder, name))));
}
