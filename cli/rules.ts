/** `saksvakt rules`: the catalogue, one rule, or the examples run as tests. */
import {
  type Config,
  citationsOf,
  countWords,
  type Language,
  languages,
  nearest,
  nearestRule,
  type Rule,
  type Rulebook,
  readConfig,
  severities,
  severityWords,
  wrap,
} from "../engine/index.ts";
import { findWorkspace, shown } from "../engine/node/find-workspace.ts";
import { type FileProblem, readSource } from "../engine/node/read-source.ts";
import { oneOf, told, UsageFault } from "./arguments.ts";
import { type Exit, exit, gravest } from "./exit.ts";
import { problemExit, problemLine } from "./problems.ts";
import { rulesOf } from "./session.ts";
import type { Terminal } from "./terminal.ts";
import type { Arguments } from "./verbs.ts";

const parts = ["list", "show", "test"] as const;

export async function run(arguments_: Arguments, terminal: Terminal): Promise<Exit> {
  const format = oneOf(arguments_, "format", ["text", "json"]);
  const lang = oneOf(arguments_, "lang", languages);
  if (format instanceof UsageFault) return told(format, terminal);
  if (lang instanceof UsageFault) return told(lang, terminal);
  const [part, ...rest] = arguments_.positionals;
  const isJson = format === "json";
  switch (parts.find((one) => one === part)) {
    case "list":
    case "show": {
      const { rulebook, language, problems } = await allRules(lang ?? null, terminal);
      const code =
        part === "list" ? list(rulebook, isJson, language, terminal) : show(rulebook, rest, isJson, language, terminal);
      return gravest(code, problemExit(problems));
    }
    case "test": {
      const language = lang ?? configHere(terminal)?.språk ?? "nb";
      return (await import("./rules-test.ts")).run(rest[0], isJson, language, terminal);
    }
    default: {
      const near = part === undefined ? null : nearest(part, parts);
      return told(
        new UsageFault(`Bruk: saksvakt rules list | show ID | test [MAPPE].${near ? ` Mente du «${near}»?` : ""}`),
        terminal,
      );
    }
  }
}

/** Saksvakt's own, and those of the workspace one stands in. */
async function allRules(lang: Language | null, terminal: Terminal) {
  const problems: FileProblem[] = [];
  const { rulebook } = await rulesOf(findWorkspace(terminal.cwd, terminal.cwd), problems);
  const language = lang ?? configHere(terminal)?.språk ?? "nb";
  for (const one of problems) terminal.err(`${problemLine(one, language, rulebook.vocabulary)}\n`);
  return { rulebook, language, problems };
}

function configHere({ cwd }: Terminal): Config | null {
  const { root, config } = findWorkspace(cwd, cwd);
  const source = config === null ? null : readSource(config, shown(root, config)).source;
  return source && readConfig(source).config;
}

function list({ rules }: Rulebook, json: boolean, language: Language, terminal: Terminal): Exit {
  if (json) {
    terminal.out(
      `${JSON.stringify(
        rules.map((rule) => summary(rule)),
        null,
        2,
      )}\n`,
    );
    return exit.ok;
  }
  const width = Math.max(0, ...rules.map((rule) => rule.id.length));
  const sorted = [...rules].sort((a, b) => (a.pakke < b.pakke ? -1 : a.pakke > b.pakke ? 1 : 0));
  let pakke = "";
  for (const rule of sorted) {
    if (rule.pakke !== pakke) terminal.out(`${pakke === "" ? "" : "\n"}${rule.pakke}\n`);
    pakke = rule.pakke;
    terminal.out(`  ${rule.id.padEnd(width)}  ${severityWords[language][rule.alvorlighet]}\n`);
    terminal.out(`${wrap(firstSentence(rule.hvorfor[language]), terminal.columns, "    ").join("\n")}\n`);
  }
  terminal.out(`\n${countWords(rules.length, "rule", language)}\n`);
  return exit.ok;
}

function show(
  rulebook: Rulebook,
  [id]: readonly string[],
  json: boolean,
  language: Language,
  terminal: Terminal,
): Exit {
  const rule = rulebook.rules.find((one) => one.id === id);
  if (!rule) {
    const ids = rulebook.rules.map((one) => one.id);
    const near = id === undefined ? null : nearestRule(id, ids);
    return told(
      new UsageFault(
        `${id === undefined ? "Hvilken regel?" : `Ukjent regel «${id}».`}${near ? ` Mente du «${near}»?` : ""} Se saksvakt rules list.`,
      ),
      terminal,
    );
  }
  const sources = citationsOf(rulebook, rule.kilder, null);
  if (json) {
    terminal.out(`${JSON.stringify({ ...rule, kilder: sources }, null, 2)}\n`);
    return exit.ok;
  }
  const paragraph = (text: string): readonly string[] => wrap(text, terminal.columns, "  ");
  const period = [rule.gyldig.fra && `fra ${rule.gyldig.fra}`, rule.gyldig.til && `til ${rule.gyldig.til}`]
    .filter(Boolean)
    .join(" ");
  const lines = [
    rule.id,
    `  pakke        ${rule.pakke}`,
    `  alvorlighet  ${severityWords[language][rule.alvorlighet]}${rule.folkevalgt === "mildere" ? " (mildere når organet ikke er folkevalgt)" : ""}`,
    `  gjelder      ${rule.gjelder} i ${rule.dokumenter.join(", ")}`,
    ...(period ? [`  i kraft      ${period}`] : []),
    "",
    ...paragraph(rule.tekst[language]),
    "",
    ...paragraph(rule.hvorfor[language]),
    ...(rule.rettelse ? ["", ...paragraph(rule.rettelse[language])] : []),
    "",
    ...sources.map((one) => `  ${`${one.kort[language]} ${one.ref}`.trim()}  ${one.url}`),
  ];
  terminal.out(`${lines.join("\n")}\n`);
  return exit.ok;
}

const summary = ({ id, pakke, alvorlighet, gjelder, dokumenter, gyldig }: Rule) => ({
  id,
  package: pakke,
  severity: severities.find((one) => one === alvorlighet),
  subject: gjelder,
  documents: dokumenter,
  from: gyldig.fra,
  to: gyldig.til,
});

const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
