/** `saksvakt doctor`: what holds for one file, and what is missing for more rules to be decided. */
import {
  caseOfDocument,
  caseOfPsd,
  coverageOf,
  doctor,
  doctorText,
  suppressionsIn,
  suppressionsOf,
} from "../engine/explaining.ts";
import { coloured, languages, plain, span } from "../engine/index.ts";
import { shown } from "../engine/node/find-workspace.ts";
import { oneOf, textFlag, told, UsageFault } from "./arguments.ts";
import { type Exit, exit, gravest } from "./exit.ts";
import { emit } from "./output.ts";
import { openSession, tellProblems } from "./session.ts";
import type { Terminal } from "./terminal.ts";
import type { Arguments } from "./verbs.ts";

export async function run(arguments_: Arguments, terminal: Terminal): Promise<Exit> {
  const format = oneOf(arguments_, "format", ["text", "json"]);
  const lang = oneOf(arguments_, "lang", languages);
  if (format instanceof UsageFault) return told(format, terminal);
  if (lang instanceof UsageFault) return told(lang, terminal);
  if (arguments_.positionals.length !== 1)
    return told(new UsageFault("Hvilken fil? Bruk: saksvakt doctor FIL, med én fil."), terminal);
  const [named = ""] = arguments_.positionals;
  if (/\.ya?ml$/i.test(named) && !/\.psd\.ya?ml$/i.test(named))
    return told(
      new UsageFault(
        `${named} er ikke et dokument. doctor ser på et møtedokument eller en PSD; saksvakt check sier fra om feil i oppsettet.`,
      ),
      terminal,
    );
  const session = await openSession(arguments_, terminal);
  if (session instanceof UsageFault) return told(session, terminal);

  const { files, workspace, rulebook, asOf } = session;
  const [document = null, ...more] = workspace.dokumenter.filter((one) => files.asked.has(one.document.source.path));
  const psd = document ? null : (workspace.prosjekter.find((one) => files.asked.has(one.source.path)) ?? null);
  const source = document?.document.source ?? psd?.source;
  // The one document of a folder, also when its PSD lies beside it.
  const several = arguments_.positionals.length > 1 || more.length > 0 || (!document && files.asked.size > 1);
  if (!source || several) {
    if (several) terminal.err("doctor ser på én fil om gangen.\n");
    return gravest(tellProblems(session, terminal), exit.usage);
  }
  const judged = document ? caseOfDocument(document, workspace, asOf) : caseOfPsd(psd!, workspace, asOf);
  const start = { path: source.path, span: span(0, 0) };
  const report = doctor(
    {
      source,
      document,
      psd,
      config: files.place.config && shown(terminal.cwd, files.place.config),
      date: judged.dates.saksdato,
      asOf,
      today: terminal.today(),
      lang: lang ?? null,
      coverage: coverageOf(judged, rulebook, workspace.config),
      suppressions: [...suppressionsIn(source), ...suppressionsOf(workspace.config).filter((one) => one.covers(start))],
    },
    workspace,
    rulebook,
  );
  const output = textFlag(arguments_, "output");
  const text =
    format === "json"
      ? `${JSON.stringify({ format: "saksvakt-doctor", version: 1, ...report }, null, 2)}\n`
      : doctorText(report, terminal.colour && output === undefined ? coloured : plain, terminal.columns);
  return gravest(await emit(text, output, terminal, session.language), tellProblems(session, terminal));
}
