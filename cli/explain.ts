/** `saksvakt explain`: a rule with its law and its conditions, or why it spoke on a line. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { explainDocument, explainPsd, lineText, shownLine } from "../engine/explaining.ts";
import { coloured, languages, lineStarts, phrases, plain, type SourceText, span } from "../engine/index.ts";
import { oneOf, textFlag, told, UsageFault } from "./arguments.ts";
import { type Exit, exit, gravest } from "./exit.ts";
import { emit } from "./output.ts";
import { openSession, type Session, tellProblems } from "./session.ts";
import type { Terminal } from "./terminal.ts";
import type { Arguments } from "./verbs.ts";

const usage = "Bruk: saksvakt explain REGEL, eller saksvakt explain FIL:LINJE.";

export async function run(arguments_: Arguments, terminal: Terminal): Promise<Exit> {
  const format = oneOf(arguments_, "format", ["text", "json"]);
  const lang = oneOf(arguments_, "lang", languages);
  if (format instanceof UsageFault) return told(format, terminal);
  if (lang instanceof UsageFault) return told(lang, terminal);
  const [what, more] = arguments_.positionals;
  if (what === undefined || more !== undefined)
    return told(
      new UsageFault(what === undefined ? `Hva skal forklares? ${usage}` : `Bare én om gangen. ${usage}`),
      terminal,
    );
  const place = /^(.+?):(\d+)(?::\d+)?$/.exec(what);
  if (place) return explainLine(place[1]!, Number(place[2]), format === "json", arguments_, terminal);
  if (existsSync(resolve(terminal.cwd, what)))
    return told(new UsageFault(`Hvilken linje i ${what}? Skriv for eksempel ${what}:12.`), terminal);
  const { explainRule } = await import("./explain-rule.ts");
  return explainRule(what, { json: format === "json", lang, output: textFlag(arguments_, "output") }, terminal);
}

async function explainLine(
  file: string,
  line: number,
  json: boolean,
  arguments_: Arguments,
  terminal: Terminal,
): Promise<Exit> {
  const session = await openSession({ ...arguments_, positionals: [file] }, terminal);
  if (session instanceof UsageFault) return told(session, terminal);
  const found = fileOf(session);
  if (!found) return gravest(tellProblems(session, terminal), exit.usage);
  const { source, language } = found;
  const at = lineAt(source, line);
  if (!at)
    return told(
      new UsageFault(`${source.path} har ${lineStarts(source).length} linjer. Linje ${line} finnes ikke.`),
      terminal,
    );
  if (found.kind === "annet") terminal.err(`${source.path}: ${phrases[language].noMeeting}\n`);
  const { workspace, rulebook, asOf } = session;
  const explained = await found.explain(at, workspace, rulebook, { asOf, today: terminal.today() });
  const sources = [
    ...workspace.dokumenter.map(({ document }) => document.source),
    ...workspace.prosjekter.map((psd) => psd.source),
    ...(workspace.config.source ? [workspace.config.source] : []),
  ];
  const shown = shownLine(explained, line, {
    language,
    documentLanguage: found.documentLanguage,
    vocabulary: rulebook.vocabulary,
    source,
    sourceOf: (path) => sources.find((one) => one.path === path) ?? null,
  });
  const output = textFlag(arguments_, "output");
  const text = json
    ? `${JSON.stringify({ format: "saksvakt-explain", version: 1, ...shown }, null, 2)}\n`
    : lineText(shown, {
        language,
        style: terminal.colour && output === undefined ? coloured : plain,
        columns: terminal.columns,
      });
  return gravest(await emit(text, output, terminal, language), tellProblems(session, terminal));
}

/** The one document or PSD that was asked for. */
function fileOf({ files, workspace, language }: Session) {
  const document = workspace.dokumenter.find((one) => files.asked.has(one.document.source.path));
  if (document) {
    const { source, kind, language: own } = document.document;
    const explain = explainDocument.bind(null, document);
    return { source, kind, documentLanguage: own, language: language ?? own, explain };
  }
  const psd = workspace.prosjekter.find((one) => files.asked.has(one.source.path));
  const own = language === "nn" ? "nn" : "nb";
  return psd
    ? ({
        source: psd.source,
        kind: "psd",
        documentLanguage: own,
        language: language ?? own,
        explain: explainPsd.bind(null, psd),
      } as const)
    : null;
}

function lineAt(source: SourceText, line: number) {
  const starts = lineStarts(source);
  const start = starts[line - 1];
  if (start === undefined) return null;
  const end = starts[line] ?? source.text.length;
  return span(start, start + source.text.slice(start, end).replace(/[\r\n]+$/, "").length);
}
