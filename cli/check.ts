/** `saksvakt check`: findings in documents and PSDs. */
import {
  type CheckedDocument,
  checkDocument,
  checkJson,
  checkPsd,
  checkText,
  coloured,
  isShown,
  phrases,
  plain,
  type Report,
  reportOf,
  type Severity,
  severities,
} from "../engine/index.ts";
import { notOneOf, oneOf, told, UsageFault } from "./arguments.ts";
import { type Exit, exit, gravest } from "./exit.ts";
import { emit } from "./output.ts";
import { openSession, type Session, tellProblems } from "./session.ts";
import type { Terminal } from "./terminal.ts";
import type { Arguments } from "./verbs.ts";
import { version } from "./version.ts";

const formats = ["text", "json"] as const;
interface Output {
  readonly format: (typeof formats)[number];
  readonly file: string | undefined;
}

interface Options {
  readonly outputs: readonly Output[];
  readonly failLevel: Severity;
  readonly show: Severity | undefined;
  readonly undecided: boolean;
  readonly failOnUndecided: boolean;
}

export async function run(arguments_: Arguments, terminal: Terminal): Promise<Exit> {
  const options = optionsOf(arguments_);
  if (options instanceof UsageFault) return told(options, terminal);
  const session = await openSession(arguments_, terminal);
  if (session instanceof UsageFault) return told(session, terminal);

  const checked = await checkAsked(session, terminal);
  const report = reportOf(checked, session.workspace, {
    language: session.language,
    vocabulary: session.rulebook.vocabulary,
  });
  for (const { kind, source, language } of report.documents)
    if (kind === "annet") terminal.err(`${source.path}: ${phrases[language].noMeeting}\n`);
  const written: Exit[] = [];
  for (const output of options.outputs)
    written.push(await emit(rendered(report, output, options, session, terminal), output.file, terminal));
  return gravest(...written, tellProblems(session, terminal), verdict(report, options));
}

function rendered(
  report: Report,
  { format, file }: Output,
  options: Options,
  session: Session,
  terminal: Terminal,
): string {
  const { rulebook, files, language } = session;
  if (format === "json")
    return checkJson(report, { version, rules: rulebook.rules.length, rulesHash: rulebook.hash ?? "" });
  return checkText(report, {
    show: options.show ?? files.config.visning,
    undecided: options.undecided,
    language: language ?? report.documents[0]?.language ?? "nb",
    vocabulary: rulebook.vocabulary,
    style: terminal.colour && file === undefined ? coloured : plain,
    columns: terminal.columns,
  });
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
function verdict({ documents, summary }: Report, { failLevel, failOnUndecided }: Options): Exit {
  const findings = documents.flatMap((one) => one.findings);
  if (findings.some((one) => one.rule === "regelverk/regel-feilet")) return exit.failure;
  if (findings.some((one) => isShown(one.severity, failLevel))) return exit.findings;
  return failOnUndecided && summary.undecided > 0 ? exit.findings : exit.ok;
}

function optionsOf(arguments_: Arguments): Options | UsageFault {
  const failLevel = oneOf(arguments_, "fail-level", severities);
  const show = oneOf(arguments_, "show", severities);
  const outputs = outputsOf(arguments_);
  if (failLevel instanceof UsageFault) return failLevel;
  if (show instanceof UsageFault) return show;
  if (outputs instanceof UsageFault) return outputs;
  const { undecided, "fail-on-undecided": failOnUndecided } = arguments_.flags;
  return {
    outputs,
    failLevel: failLevel ?? "error",
    show,
    undecided: undecided === true,
    failOnUndecided: failOnUndecided === true,
  };
}

/** Each --format with the --output that follows it; text on the screen when nothing is said. */
function outputsOf({ given }: Arguments): readonly Output[] | UsageFault {
  const outputs: Output[] = [];
  let waiting: string | undefined;
  for (const { name, value } of given) {
    if (name === "format") {
      const format = formats.find((one) => one === value);
      if (!format) return notOneOf("format", String(value), formats);
      outputs.push({ format, file: waiting });
      waiting = undefined;
    } else if (name === "output") {
      const last = outputs.at(-1);
      if (last && last.file === undefined) outputs[outputs.length - 1] = { ...last, file: value };
      else if (waiting !== undefined || last) return new UsageFault("Hver --output hører til en --format.");
      else waiting = value;
    }
  }
  if (outputs.length === 0) outputs.push({ format: "text", file: waiting });
  return outputs.filter((one) => one.file === undefined).length > 1
    ? new UsageFault("Bare én --format kan skrive til skjermen. Gi de andre en --output.")
    : outputs;
}
