/** Writes docs/rules.md and a page for each rule from the rule files. `--check` writes nothing and fails when a page is not up to date. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { tsImport } from "tsx/esm/api";
import { stringify } from "yaml";
import { root } from "./setup.mjs";

const { compileRulebook } = await tsImport("../engine/law/load.ts", import.meta.url);
const { citationsOf } = await tsImport("../engine/law/law.ts", import.meta.url);
const { rulebook, examples, findings } = compileRulebook(ruleTexts());
if (findings.length > 0) {
  console.error("The rules have faults; npm run build tells which.");
  process.exit(1);
}

const pages = new Map([
  ["docs/rules.md", overview()],
  ...rulebook.rules.map((rule) => [`docs/rules/${rule.id}.md`, page(rule)]),
]);
process.exit(process.argv.includes("--check") ? check() : write());

function overview() {
  const packs = new Map();
  for (const rule of rulebook.rules) packs.set(rule.pakke, [...(packs.get(rule.pakke) ?? []), rule]);
  const tables = [...packs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([pack, rules]) =>
        `## ${pack}\n\n| Regel | Alvorlighet | Hvorfor |\n|---|---|---|\n${rules.map((rule) => `| [${rule.id}](rules/${rule.id}.md) | ${rule.alvorlighet} | ${cell(firstSentence(rule.hvorfor.nb))} |`).join("\n")}\n`,
    );
  return `# Regler\n\n${rulebook.rules.length} regler. Sidene er laget av filene i \`rules/\` med \`npm run docs\`.\n\n${tables.join("\n")}`;
}

function page(rule) {
  const { brudd, stille } = examples.get(rule.id) ?? { brudd: [], stille: [] };
  const inForce = [rule.gyldig.fra && `fra ${rule.gyldig.fra}`, rule.gyldig.til && `til ${rule.gyldig.til}`]
    .filter(Boolean)
    .join(" ");
  const sources = citationsOf(rulebook, rule.kilder, null).map(
    (one) => `- [${`${one.kort.nb} ${one.ref}`.trim()}](${one.url}) (${one.certainty}): ${one.tekst.nb}`,
  );
  return `${[
    `# ${rule.id}`,
    facts([
      ["Pakke", rule.pakke],
      ["Alvorlighet", rule.alvorlighet],
      ["Gjelder", `${rule.gjelder} i ${rule.dokumenter.join(", ")}`],
      ["Organer", rule.organer.join(", ")],
      ["Folkevalgt organ", rule.folkevalgt === "uten betydning" ? "" : rule.folkevalgt],
      ["I kraft", inForce],
      ["Viker for", rule.viker_for.join(", ")],
    ]),
    `> ${words(rule.tekst.nb)}`,
    rule.hvorfor.nb,
    rule.rettelse && `**Rettelse.** ${words(rule.rettelse.nb)}`,
    ...rule.særrettelser.map((one) => `**I særlige tilfeller.** ${words(one.nb)}`),
    sources.length > 0 && `## Kilder\n\n${sources.join("\n")}`,
    brudd.length > 0 && `## Gir funn\n\n${brudd.map(example).join("\n\n")}`,
    stille.length > 0 && `## Gir ikke funn\n\n${stille.map(example).join("\n\n")}`,
  ]
    .filter(Boolean)
    .join("\n\n")}\n`;
}

function facts(rows) {
  return `| | |\n|---|---|\n${rows
    .filter(([, value]) => value)
    .map(([name, value]) => `| ${name} | ${cell(value)} |`)
    .join("\n")}`;
}

function example({ navn, dokument, psd, config, dato }) {
  const parts = [fenced("markdown", dokument), fenced("yaml", asYaml(psd)), fenced("yaml", asYaml(config))].filter(
    Boolean,
  );
  return `### ${navn}\n\n${dato ? `Bedømt ${dato}.\n\n` : ""}${parts.join("\n\n")}`;
}

/** A PSD or config written as part of the rule file comes as JSON. */
function asYaml(text) {
  return text?.startsWith("{") ? stringify(JSON.parse(text)) : text;
}

function fenced(language, text) {
  return text ? `~~~${language}\n${text.trimEnd()}\n~~~` : "";
}

/** The reader of a page sees a fact by its words, not its name. */
function words(text) {
  return text.replace(/\{([^{}]+)\}/g, (_, name) => `*${rulebook.vocabulary.fakta[name]?.nb ?? name}*`);
}

function cell(text) {
  return text.replaceAll("|", "\\|").replace(/\s+/g, " ").trim();
}

function firstSentence(text) {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}

function write() {
  for (const path of stale()) rmSync(join(root, path));
  for (const [path, text] of pages) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return 0;
}

function check() {
  const wrong = [...pages].filter(
    ([path, text]) =>
      !existsSync(join(root, path)) || readFileSync(join(root, path), "utf8").replaceAll("\r\n", "\n") !== text,
  );
  const all = [...wrong.map(([path]) => path), ...stale()];
  if (all.length > 0) console.error(`Not up to date (npm run docs):\n${all.map((path) => `  ${path}`).join("\n")}`);
  return all.length > 0 ? 1 : 0;
}

/** Pages of rules that are no more. */
function stale() {
  return filesUnder("docs/rules").filter((path) => path.endsWith(".md") && !pages.has(path));
}

function ruleTexts() {
  return new Map(
    filesUnder("rules")
      .filter((path) => path.endsWith(".yaml"))
      .map((path) => [path.slice("rules/".length), readFileSync(join(root, path), "utf8")]),
  );
}

function filesUnder(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}
