/** Puts the extension together in .cache/vscode: the bundles of client and server, the rulebook, the example and the papers. */
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { licences, shared } from "./bundling.mjs";
import { root } from "./setup.mjs";

export const staged = join(root, ".cache/vscode");

/** `manifest` changes the manifest: a test takes `main` away to get the browser's half. */
export async function stageExtension(folder = staged, manifest = (own) => own) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "dist"), { recursive: true });
  const source = join(root, "extension");
  const { version, repository } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const own = JSON.parse(readFileSync(join(source, "package.json"), "utf8"));
  const { private: _, ...published } = own;
  writeFileSync(
    join(folder, "package.json"),
    `${JSON.stringify(manifest({ ...published, version, ...(repository ? { repository } : {}) }), null, 2)}\n`,
  );
  for (const name of ["package.nls.json", "README.md"]) copyFileSync(join(source, name), join(folder, name));
  for (const name of ["media", "snippets", "walkthrough"])
    cpSync(join(source, name), join(folder, name), { recursive: true, filter: (path) => !path.endsWith("icon.svg") });
  cpSync(join(root, "examples/gronn-region"), join(folder, "example"), { recursive: true });
  for (const name of ["LICENSE", "CHANGELOG.md"]) copyFileSync(join(root, name), join(folder, name));
  for (const name of ["rulebook.json", "examples.json", "server.cjs"])
    copyFileSync(join(root, "dist", name), join(folder, "dist", name));
  // The packager wants to be told what to leave out; nothing is, for the folder holds what was put there.
  writeFileSync(join(folder, ".vscodeignore"), ".vscodeignore\n");
  const inputs = await bundles(join(folder, "dist"));
  writeFileSync(join(folder, "THIRD-PARTY-LICENSES.txt"), licences(inputs));
  return folder;
}

async function bundles(outdir) {
  const node = { ...shared, outdir, platform: "node", format: "cjs", target: "node20.19" };
  const browser = { ...shared, outdir, platform: "browser", target: "es2022" };
  const made = await Promise.all([
    build({ ...node, entryPoints: { node: join(root, "extension/node.ts") }, external: ["vscode"] }),
    build({
      ...browser,
      format: "cjs",
      entryPoints: { browser: join(root, "extension/browser.ts") },
      external: ["vscode"],
    }),
    build({
      ...browser,
      format: "iife",
      entryPoints: {
        "server-browser": join(root, "language-server/browser.ts"),
        webview: join(root, "extension/webview/main.ts"),
      },
    }),
  ]);
  return made.flatMap(({ metafile }) => Object.keys(metafile.inputs));
}
