/** `npm run bench`: our time beside the peers', on the same generated documents in one run. Prints ratios; a benchmark, not a test. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { corpus, innkalling } from "./bench/corpus.mjs";
import { editorRows } from "./bench/editor.mjs";
import { ensureBuilt, ensureInstalled, npm, root } from "./setup.mjs";

ensureInstalled();
ensureBuilt();

const peers = {
  "markdownlint-cli2": "0.22.1",
  textlint: "15.8.0",
  "textlint-rule-no-todo": "2.0.1",
  "yaml-language-server": "1.25.0",
};
const cache = join(root, "node_modules/.cache/saksvakt-bench");
const work = mkdtempSync(join(tmpdir(), "saksvakt-bench-"));

try {
  const only = process.argv.find((one) => ["--editing", "--files", "--server"].includes(one));
  if (!only || only === "--editing") await editing();
  if (!only || only === "--files") await files();
  if (!only || only === "--server") await server();
  if (!only || only === "--files") await editorRows();
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function files() {
  installPeers();
  await bundled("read.ts");
  const many = folder("1000", corpus(1000, 16_000));
  const one = folder("1", corpus(1, 8_000));
  const withTextlint = process.argv.includes("--textlint");
  rows([
    ["1 document, cold: check", 0.5, () => ours("check", one), () => markdownlint(one)],
    ["1,000 documents (16 MB): read with all effects", 0.12, () => reader(many), () => markdownlint(many)],
    ["1,000 documents (16 MB): check", 0.15, () => ours("check", many), () => markdownlint(many)],
    ...(withTextlint
      ? [["1,000 documents: check, against textlint", 0.03, () => ours("check", many), () => textlint(many)]]
      : []),
  ]);
  // Ours alone: no peer knows what a decision does.
  spawnSync(process.execPath, ["--import", "tsx", join(root, "scripts/bench/history.ts")], {
    cwd: root,
    stdio: "inherit",
  });
}

/** The language server beside its peer. */
async function server() {
  installPeers();
  const { serverRows } = await import("./bench/server.mjs");
  await serverRows({ peer: join(cache, "node_modules/yaml-language-server/bin/yaml-language-server"), work });
}

function rows(list) {
  console.log("what | ours | peer | ratio | budget | peak memory");
  console.log("---|---|---|---|---|---");
  for (const [what, budget, ours, peer] of list) {
    const [a, b] = [median(ours), median(peer)];
    const ratio = a.ms / b.ms;
    const verdict = ratio <= budget ? "" : " (over)";
    console.log(
      `${what} | ${a.ms.toFixed(0)} ms | ${b.ms.toFixed(0)} ms | ${ratio.toFixed(3)} | ${budget}${verdict} | ${a.mb.toFixed(0)} MB`,
    );
  }
}

/** The median of three runs in fresh processes. */
function median(run) {
  const runs = [run(), run(), run()].sort((a, b) => a.ms - b.ms);
  return runs[1];
}

function ours(verb, cwd) {
  return timed([join(root, "dist/cli.js"), verb, "--format", "json"], cwd);
}

function reader(cwd) {
  return timed([join(work, "read.mjs"), cwd], cwd);
}

function markdownlint(cwd) {
  return timed([join(cache, "node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs"), "**/*.md"], cwd);
}

function textlint(cwd) {
  return timed([join(cache, "node_modules/textlint/bin/textlint.js"), "--rule", "no-todo", "**/*.md"], cwd);
}

/** Wall time and peak memory of one Node process; its output is thrown away. */
function timed(args, cwd) {
  const before = performance.now();
  const { stderr, error } = spawnSync(process.execPath, ["--require", join(root, "scripts/bench/peak.cjs"), ...args], {
    cwd,
    encoding: "utf8",
    maxBuffer: 1 << 30,
    env: { ...process.env, NO_COLOR: "1" },
  });
  if (error) throw error;
  const ms = performance.now() - before;
  const peak = /saksvakt-peak (\d+)/.exec(stderr);
  return { ms, mb: peak ? Number(peak[1]) / 1024 : Number.NaN };
}

function folder(name, documents) {
  const path = join(work, name, "saker");
  mkdirSync(path, { recursive: true });
  for (const [index, text] of documents.entries())
    writeFileSync(join(path, `sak-${String(index).padStart(5, "0")}.md`), text);
  writeFileSync(join(work, name, "saksvakt.yaml"), 'versjon: 1\ndokumenter: ["saker/**/*.md"]\n');
  writeFileSync(join(work, name, ".markdownlint.json"), '{ "default": true }\n');
  return join(work, name);
}

function installPeers() {
  if (Object.keys(peers).every((name) => existsSync(join(cache, "node_modules", name)))) return;
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, "package.json"), JSON.stringify({ private: true, dependencies: peers }));
  console.error("Installing the peers for the benchmark alone …");
  if (npm(["install", "--no-audit", "--no-fund", "--no-save"], cache) !== 0)
    throw new Error("the peers could not be installed");
}

/** Edits of open documents, in one process that has warmed up. `--editing`, `--files` or `--server` leaves out all else. */
async function editing() {
  const text = join(work, "innkalling.md");
  writeFileSync(text, innkalling(150, 400_000));
  console.log("what | median | p95 | budget (p95)\n---|---|---|---");
  const { error } = spawnSync(process.execPath, [await bundled("editing.ts"), root, text], { stdio: "inherit" });
  if (error) throw error;
  console.log("");
}

/** A program of scripts/bench as one file, bundled as what ships. */
async function bundled(file) {
  const { build } = await import("esbuild");
  const { shared } = await import("./bundling.mjs");
  const outfile = join(work, file.replace(/\.ts$/, ".mjs"));
  await build({
    ...shared,
    entryPoints: [join(root, "scripts/bench", file)],
    outfile,
    platform: "node",
    format: "esm",
    banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
    target: "esnext",
    define: { "process.env.SAKSVAKT_RULEBOOK": JSON.stringify(join(root, "dist/rulebook.json")) },
    logLevel: "error",
  });
  return outfile;
}
