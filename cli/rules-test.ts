/** `saksvakt rules test`: the examples of rule files, judged as any document is. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { judgeExamples } from "../engine/authoring.ts";
import { readRules } from "../engine/node/read-rules.ts";
import { readRulebook } from "../engine/node/rulebook.ts";
import { pipeline } from "./example-workspace.ts";
import { type Exit, exit, gravest } from "./exit.ts";
import { languagesOf } from "./languages.ts";
import { problemExit, problemLine } from "./problems.ts";
import type { Terminal } from "./terminal.ts";

/** Without a folder: `regler/` here, else `rules/`. */
export async function run(named: string | undefined, terminal: Terminal): Promise<Exit> {
  const folder = resolve(terminal.cwd, named ?? (existsSync(join(terminal.cwd, "regler")) ? "regler" : "rules"));
  if (named !== undefined && !existsSync(folder)) {
    terminal.err(`Fant ikke ${named}. Rett stien.\n`);
    return exit.usage;
  }
  const built = await readRulebook();
  const { loaded, problems, files } = await readRules(folder, built);
  for (const problem of problems) terminal.err(`${problemLine(problem, "nb", loaded.rulebook.vocabulary)}\n`);

  const verdicts = await judgeExamples(loaded.rulebook, loaded.examples, pipeline(await languagesOf(built)));
  const failed = verdicts.filter(({ faults }) => faults.length > 0);
  for (const { rule, kind, name, faults } of failed)
    terminal.out(`${rule}  ${kind}: ${name}\n${faults.map((fault) => `  ${fault}\n`).join("")}`);
  terminal.out(
    `${loaded.examples.size} ${loaded.examples.size === 1 ? "regel" : "regler"}, ${verdicts.length} eksempler, ${failed.length} som ikke stemmer\n`,
  );
  return gravest(
    failed.length > 0 ? exit.findings : exit.ok,
    problemExit(problems),
    files === 0 ? exit.nothing : exit.ok,
  );
}
