/** `saksvakt rules test`: the examples of rule files, judged as any document is. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { exampleWords, judgeExamples } from "../engine/authoring.ts";
import type { Language } from "../engine/index.ts";
import { configName, findWorkspace, isFolder, shown } from "../engine/node/find-workspace.ts";
import { readRules } from "../engine/node/read-rules.ts";
import { readRulebook } from "../engine/node/rulebook.ts";
import { told, UsageFault } from "./arguments.ts";
import { pipeline } from "./example-workspace.ts";
import { type Exit, exit, gravest } from "./exit.ts";
import { languagesOf } from "./languages.ts";
import { problemExit, problemLine } from "./problems.ts";
import type { Terminal } from "./terminal.ts";

export async function run(
  named: string | undefined,
  json: boolean,
  language: Language,
  terminal: Terminal,
): Promise<Exit> {
  const folder = folderOf(named, terminal.cwd);
  if (folder instanceof UsageFault) return told(folder, terminal);
  const built = await readRulebook();
  const read = folder === null ? null : await readRules(folder, built);
  if (!read || read.files.size === 0) {
    terminal.err(
      `Fant ingen regler å prøve${named === undefined ? "" : ` i ${named}`}. Egne regler ligger i regler/ ved siden av ${configName}; ligger de et annet sted, skriv saksvakt rules test MAPPE.\n`,
    );
    return exit.nothing;
  }
  const { loaded, files } = read;
  const problems = read.problems.map((one) => {
    const file = files.get(one.path);
    return file === undefined ? one : { ...one, path: shown(terminal.cwd, file) };
  });
  for (const problem of problems) terminal.err(`${problemLine(problem, language, loaded.rulebook.vocabulary)}\n`);

  const verdicts = await judgeExamples(loaded.rulebook, loaded.examples, pipeline(await languagesOf(built)));
  const failed = verdicts
    .filter(({ faults }) => faults.length > 0)
    .map((one) => ({ ...one, faults: one.faults.map((fault) => exampleWords(fault, language)) }));
  if (json) {
    const envelope = { rules: loaded.examples.size, examples: verdicts.length, failed };
    terminal.out(`${JSON.stringify(envelope, null, 2)}\n`);
  } else {
    for (const { rule, kind, name, faults } of failed)
      terminal.out(`${rule}  ${kind}: ${name}\n${faults.map((fault) => `  ${fault}\n`).join("")}`);
    terminal.out(`${counts[language](loaded.examples.size, verdicts.length, failed.length)}\n`);
  }
  return gravest(failed.length > 0 ? exit.findings : exit.ok, problemExit(problems));
}

/** Without a name: `regler/` here or beside saksvakt.yaml, else `rules/`. A workspace has its rules in `regler/`. */
function folderOf(named: string | undefined, cwd: string): string | null | UsageFault {
  if (named !== undefined) {
    const folder = resolve(cwd, named);
    if (!existsSync(folder)) return new UsageFault(`Fant ikke ${named}. Rett stien.`);
    if (!isFolder(folder)) return new UsageFault(`${named} er en fil. Skriv mappen den ligger i.`);
    return existsSync(join(folder, configName)) ? join(folder, "regler") : folder;
  }
  const own = [join(cwd, "regler"), join(findWorkspace(cwd, cwd).root, "regler"), join(cwd, "rules")];
  return own.find(isFolder) ?? null;
}

const counts: Readonly<Record<Language, (rules: number, examples: number, failed: number) => string>> = {
  nb: (rules, examples, failed) =>
    `${rules} ${rules === 1 ? "regel" : "regler"}, ${examples} eksempler, ${failed} som ikke stemmer`,
  nn: (rules, examples, failed) =>
    `${rules} ${rules === 1 ? "regel" : "reglar"}, ${examples} døme, ${failed} som ikkje stemmer`,
  en: (rules, examples, failed) =>
    `${rules} ${rules === 1 ? "rule" : "rules"}, ${examples} examples, ${failed} that do not hold`,
};
