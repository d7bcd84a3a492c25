/** Tools too big for everyone's node_modules: each a folder in scripts/tools with a lockfile, installed in .cache/ when first needed. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { npm, root } from "./setup.mjs";

const lockfile = "package-lock.json";

/** Its node_modules. No script of a package is run but those named in `finish`. */
export function tool(name, finish = () => {}) {
  const source = join(root, "scripts/tools", name);
  const cache = join(root, ".cache", name);
  const done = join(cache, "done.json");
  const lock = readFileSync(join(source, lockfile), "utf8");
  if (!existsSync(done) || readFileSync(done, "utf8") !== lock) {
    console.error(`Installing ${name} for this alone …`);
    rmSync(cache, { recursive: true, force: true });
    mkdirSync(cache, { recursive: true });
    for (const file of ["package.json", lockfile]) copyFileSync(join(source, file), join(cache, file));
    copyFileSync(join(root, ".npmrc"), join(cache, ".npmrc"));
    must(npm(["ci", "--no-audit", "--no-fund", "--ignore-scripts"], cache), name);
    finish(cache);
    writeFileSync(done, lock);
  }
  return join(cache, "node_modules");
}

/** A VS Code that is served, a driver for the browser, and a judge of accessibility. */
export function editorTools() {
  return tool("editor", (cache) => {
    const vscode = join(cache, "node_modules/code-server/lib/vscode");
    must(npm(["install", "--omit=dev", "--no-audit", "--no-fund", "--ignore-scripts"], vscode), "editor");
    must(npm(["rebuild", "argon2", ...ownHeaders()], cache), "editor");
  });
}

/** The headers that came with this Node, where they did: no need to fetch them. */
function ownHeaders() {
  const prefix = join(dirname(process.execPath), "..");
  return existsSync(join(prefix, "include/node/node.h")) ? [`--nodedir=${prefix}`] : [];
}

function must(code, name) {
  if (code !== 0) throw new Error(`${name} could not be installed`);
}
