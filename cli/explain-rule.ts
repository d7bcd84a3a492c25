/** `saksvakt explain RULE`: with the workspace's own rules and its own word on severity, where there is a workspace. */
import { type Example, explainedRule, placeOfKey, ruleText, type ShownExample } from "../engine/explaining.ts";
import {
  checkDocument,
  checkPsd,
  coloured,
  type Language,
  nearestRule,
  parseCalendarDate,
  plain,
  positionAt,
  type Rule,
  readConfig,
  reportOf,
} from "../engine/index.ts";
import { findWorkspace, shown } from "../engine/node/find-workspace.ts";
import { type FileProblem, readSource } from "../engine/node/read-source.ts";
import { readWorkspace } from "../engine/node/read-workspace.ts";
import { type BuiltRulebook, readExamples } from "../engine/node/rulebook.ts";
import { told, UsageFault } from "./arguments.ts";
import { pipeline } from "./example-workspace.ts";
import { type Exit, gravest } from "./exit.ts";
import { languagesOf } from "./languages.ts";
import { emit, outputFault } from "./output.ts";
import { problemExit, problemLine } from "./problems.ts";
import { configProblems, rulesOf } from "./session.ts";
import type { Terminal } from "./terminal.ts";

export async function explainRule(
  id: string,
  {
    json,
    lang,
    output,
  }: { readonly json: boolean; readonly lang: Language | undefined; readonly output: string | undefined },
  terminal: Terminal,
): Promise<Exit> {
  if (output !== undefined) {
    const fault = outputFault(
      { given: [{ name: "output", value: output }] },
      await readWorkspace({ cwd: terminal.cwd, paths: [] }),
      terminal,
    );
    if (fault) return told(fault, terminal);
  }
  const place = findWorkspace(terminal.cwd, terminal.cwd);
  const problems: FileProblem[] = [];
  const { rulebook, examples: own } = await rulesOf(place, problems);
  const source = place.config ? readSource(place.config, shown(place.root, place.config)).source : null;
  const config = source && readConfig(source).config;
  const language = lang ?? config?.språk ?? "nb";
  if (config) problems.push(...configProblems(config, rulebook, problems));
  for (const one of problems) terminal.err(`${problemLine(one, language, rulebook.vocabulary)}\n`);

  const rule = rulebook.rules.find((one) => one.id === id);
  if (!rule) {
    const near = nearestRule(
      id,
      rulebook.rules.map((one) => one.id),
    );
    const fault = `Ukjent regel «${id}».${near ? ` Mente du «${near}»?` : ""} Se saksvakt rules list.`;
    return gravest(told(new UsageFault(fault), terminal), problemExit(problems));
  }
  const { brudd, stille } = own.get(id) ?? (await readExamples())[id] ?? { brudd: [], stille: [] };
  const silent = stille.find((one) => !one.uavgjort) ?? null;
  const level = config?.regler.alvorlighet.get(id);
  const at = source && placeOfKey(source, ["regler", "alvorlighet", id]);
  const explained = explainedRule(rule, rulebook, {
    language,
    examples: {
      fires: brudd[0] ? await judged(rule, brudd[0], rulebook, language) : null,
      silent: silent && { ...silent, finding: null },
    },
    override: level
      ? { level, place: at ? `${source.path}:${positionAt(source, at.start).line}` : "saksvakt.yaml" }
      : null,
  });
  const text = json
    ? `${JSON.stringify({ format: "saksvakt-explain", version: 1, rule: explained }, null, 2)}\n`
    : ruleText(explained, language, {
        rulebook,
        style: terminal.colour && output === undefined ? coloured : plain,
        columns: terminal.columns,
      });
  return gravest(await emit(text, output, terminal, language), problemExit(problems));
}

/** The example with what the rule says of it. */
async function judged(
  rule: Rule,
  example: Example,
  rulebook: BuiltRulebook,
  language: Language,
): Promise<ShownExample> {
  const asOf = example.dato === null ? null : parseCalendarDate(example.dato);
  const workspace = pipeline(await languagesOf(rulebook))(example, asOf);
  const checked = [
    ...(await Promise.all(workspace.dokumenter.map((one) => checkDocument(one, workspace, rulebook, { asOf })))),
    ...(await Promise.all(workspace.prosjekter.map((one) => checkPsd(one, workspace, rulebook, { asOf })))),
  ];
  const { documents } = reportOf(checked, workspace, { language, vocabulary: rulebook.vocabulary });
  const finding = documents.flatMap((one) => one.findings).find((one) => one.rule === rule.id);
  return {
    ...example,
    finding: finding ? { line: finding.range.start.line, severity: finding.severity, message: finding.message } : null,
  };
}
