/** Builds dist/: the command line and the language server as one file each, with what starts them, the rulebook with its lexicon, and the examples of its rules. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join, relative, sep } from "node:path";
import { build } from "esbuild";
import { tsImport } from "tsx/esm/api";
import { parse, stringify } from "yaml";
import { licences, shared } from "./bundling.mjs";
import { root } from "./setup.mjs";

const dist = join(root, "dist");
const staging = join(root, "dist.new");

rmSync(staging, { recursive: true, force: true });
mkdirSync(staging, { recursive: true });
const { rules, examples } = await rulebook();
writeFileSync(join(staging, "rulebook.json"), JSON.stringify(rules));
writeFileSync(join(staging, "lexicon.json"), JSON.stringify(await unfolded(rules.lexicon)));
writeFileSync(join(staging, "examples.json"), JSON.stringify(examples));
const bundled = [
  ...(await bundle("cli/start.ts", "cli.js")),
  ...(await bundle("cli/start-thread.ts", "thread.js")),
  ...(await bundle("cli/main.ts", "main.cjs")),
  ...(await bundle("language-server/node.ts", "server.cjs")),
];
writeFileSync(join(staging, "package.json"), '{ "type": "commonjs" }\n');
writeFileSync(join(staging, "THIRD-PARTY-LICENSES.txt"), licences(bundled));
const cli = join(staging, "cli.js");
writeFileSync(cli, `#!/usr/bin/env node\n${readFileSync(cli, "utf8")}`);
chmodSync(cli, 0o755);
compile();
replaceDist();

/** Rules, sources, parameters and vocabulary as the engine reads them, with the lexicon and a hash of all the files' bytes. */
async function rulebook() {
  const { compileRulebook } = await tsImport("../engine/law/load.ts", import.meta.url);
  const texts = new Map(
    yamlFiles(join(root, "rules")).map((path) => [
      path,
      readFileSync(join(root, "rules", path), "utf8").replaceAll("\r\n", "\n"),
    ]),
  );
  const { rulebook, findings, examples } = compileRulebook(texts);
  for (const { path, kode, verdier } of findings) console.error(`rules/${path}: ${kode} ${JSON.stringify(verdier)}`);
  if (findings.length > 0) process.exit(1);
  const hash = createHash("sha256");
  for (const [path, text] of texts) hash.update(`${path}\0${text}\0`);
  const rules = { ...rulebook, hash: `sha256:${hash.digest("hex")}`, lexicon: lexicon(texts) };
  return { rules, examples: Object.fromEntries([...examples].map(([id, own]) => [id, firstOf(own)])) };
}

/** One that fires and one that is silent because all is well; a PSD or config written in the rule file comes as JSON. */
function firstOf({ brudd, stille }) {
  const asYaml = (text) => (text?.startsWith("{") ? stringify(JSON.parse(text)) : text);
  const shown = (example) => ({ ...example, psd: asYaml(example.psd), config: asYaml(example.config) });
  return {
    brudd: brudd.slice(0, 1).map(shown),
    stille: stille
      .filter((one) => !one.uavgjort)
      .slice(0, 1)
      .map(shown),
  };
}

/** The files of rules/lexicon as one value, merged by their keys; their examples are for the tests. */
function lexicon(texts) {
  const merged = {};
  for (const [path, text] of texts)
    if (path.startsWith("lexicon/"))
      for (const [key, value] of Object.entries(parse(text)))
        merged[key] = Array.isArray(value) ? value : { ...merged[key], ...value };
  delete merged.eksempler;
  return merged;
}

/** The words of effects in all their forms. */
async function unfolded(data) {
  const { compileLexicon } = await tsImport("../engine/language/compile-lexicon.ts", import.meta.url);
  const { packed } = await tsImport("../engine/language/packed-lexicon.ts", import.meta.url);
  return packed(compileLexicon(data));
}

/** One file. CommonJS starts sooner than ESM, and every editor's Node takes it. */
async function bundle(from, to) {
  const result = await build({
    ...shared,
    entryPoints: [join(root, from)],
    outfile: join(staging, to),
    format: "cjs",
    platform: "node",
    target: "node20.19",
    define: { "import.meta.url": "__here" },
    banner: { js: "const __here=require('node:url').pathToFileURL(__filename).href;" },
  });
  return Object.keys(result.metafile.inputs);
}

/** Keeps what V8 compiles while the program checks the examples. */
function compile() {
  const script = join(root, "scripts/compile.ts");
  const { status } = spawnSync(process.execPath, [
    "--import",
    "tsx",
    script,
    join(staging, "main.cjs"),
    join(root, "examples"),
  ]);
  if (status !== 0) throw new Error("The program could not be compiled");
}

function yamlFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".yaml"))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** The new files take the old ones' place, so that nobody runs half a build. */
function replaceDist() {
  rmSync(dist, { recursive: true, force: true });
  renameSync(staging, dist);
}
