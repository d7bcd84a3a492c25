/** `saksvakt check`: findings in documents and PSDs. */
import {
  type CheckedDocument,
  checkDocument,
  checkPsd,
  isShown,
  phrases,
  type Report,
  reportOf,
  suppress,
} from "../engine/index.ts";
import { told, UsageFault } from "./arguments.ts";
import { type CheckOptions, optionsOf } from "./check-options.ts";
import { type Exit, exit, gravest } from "./exit.ts";
import { emit } from "./output.ts";
import { rendered } from "./render.ts";
import { openSession, type Session, tellProblems } from "./session.ts";
import type { Terminal } from "./terminal.ts";
import type { Arguments } from "./verbs.ts";

export async function run(arguments_: Arguments, terminal: Terminal): Promise<Exit> {
  const options = optionsOf(arguments_);
  if (options instanceof UsageFault) return told(options, terminal);
  let session = await openSession(arguments_, terminal);
  if (session instanceof UsageFault) return told(session, terminal);

  let report = await reportOn(session, arguments_, terminal);
  let fixed: Exit = exit.ok;
  if (options.fix) {
    const { fix } = await import("./fix.ts");
    const outcome = fix(report, session, terminal);
    fixed = outcome.exit;
    if (outcome.changed) {
      session = await openSession(arguments_, terminal);
      if (session instanceof UsageFault) return told(session, terminal);
      report = await reportOn(session, arguments_, terminal);
    }
  }
  for (const { kind, source, language } of report.documents)
    if (kind === "annet" && session.files.asked.has(source.path))
      terminal.err(`${source.path}: ${phrases[language].noMeeting}\n`);
  const written: Exit[] = [];
  for (const output of options.outputs)
    written.push(await emit(rendered(report, output, options, session, terminal), output.file, terminal));
  return gravest(...written, fixed, tellProblems(session, terminal), verdict(report, options));
}

/** The files asked for, checked, with what is let stand told apart. */
async function reportOn(session: Session, arguments_: Arguments, terminal: Terminal): Promise<Report> {
  const { workspace, rulebook, asOf } = session;
  const checked = suppress(await checkAsked(session, terminal), workspace, rulebook, {
    today: terminal.today(),
    complete: arguments_.positionals.length === 0,
    asOf,
  });
  return reportOf(checked, workspace, { language: session.language, vocabulary: rulebook.vocabulary });
}

async function checkAsked(
  { files, workspace, rulebook, asOf }: Session,
  terminal: Terminal,
): Promise<readonly CheckedDocument[]> {
  const documents = workspace.dokumenter.filter((one) => files.asked.has(one.document.source.path));
  const checked: CheckedDocument[] = [];
  for (const [done, document] of documents.entries()) {
    if (done > 0 && done % 50 === 0) terminal.progress(`${done} av ${documents.length} dokumenter …`);
    checked.push(await checkDocument(document, workspace, rulebook, { asOf }));
  }
  for (const psd of workspace.prosjekter)
    if (files.asked.has(psd.source.path)) checked.push(await checkPsd(psd, workspace, rulebook, { asOf }));
  terminal.progress(null);
  return checked;
}

/** A rule that crashed is a fault of ours, and no fail level hides it. */
function verdict({ documents, summary }: Report, { failLevel, failOnUndecided }: CheckOptions): Exit {
  const findings = documents.flatMap((one) => one.findings).filter((one) => one.unntak === null);
  if (findings.some((one) => one.rule === "regelverk/regel-feilet")) return exit.failure;
  if (findings.some((one) => isShown(one.severity, failLevel))) return exit.findings;
  return failOnUndecided && summary.undecided > 0 ? exit.findings : exit.ok;
}
