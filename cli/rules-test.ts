/** `saksvakt rules test`: the examples of rule files, judged as any document is. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { judgeExamples, type Pipeline } from "../engine/authoring.ts";
import { buildWorkspace, emptyConfig, readConfig, readDocument, readPsd, sourceText } from "../engine/index.ts";
import { readRules } from "../engine/node/read-rules.ts";
import { readRulebook } from "../engine/node/rulebook.ts";
import { type Exit, exit, gravest } from "./exit.ts";
import { problemExit, problemLine } from "./problems.ts";
import { type Languages, languagesOf } from "./session.ts";
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

  const verdicts = await judgeExamples(loaded.rulebook, loaded.examples, pipeline(languagesOf(built)));
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

function pipeline({ document, readEffects }: Languages): Pipeline {
  return (example, asOf) => {
    const config =
      example.config === null ? emptyConfig : readConfig(sourceText("saksvakt.yaml", example.config)).config;
    const prosjekter = example.psd === null ? [] : [readPsd(sourceText("eksempel.psd.yaml", example.psd)).psd];
    const texts = [...(example.dokument === null ? [] : [example.dokument]), ...example.andre];
    const documents = texts.map((text, index) => readDocument(sourceText(`eksempel-${index + 1}.md`, text), document));
    return buildWorkspace({ config, prosjekter, readEffects, asOf }, documents);
  };
}
