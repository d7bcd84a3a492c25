/** `saksvakt check`: findings in documents and PSDs. */
import {
  type CheckedDocument,
  checkPsd,
  isShown,
  type Overview,
  phrases,
  type Report,
  reportOf,
  suppress,
  workspaceOfCards,
} from "../engine/index.ts";
import { told, UsageFault } from "./arguments.ts";
import { type CheckOptions, optionsOf } from "./check-options.ts";
import { type Exit, exit, gravest } from "./exit.ts";
import { judgeAll } from "./judge-all.ts";
import { emit } from "./output.ts";
import { rendered } from "./render.ts";
import { type Opened, openFiles, tellProblems } from "./session.ts";
import type { Terminal } from "./terminal.ts";
import type { Arguments } from "./verbs.ts";

export async function run(arguments_: Arguments, terminal: Terminal): Promise<Exit> {
  const options = optionsOf(arguments_);
  if (options instanceof UsageFault) return told(options, terminal);
  let opened = await openFiles(arguments_, terminal);
  if (opened instanceof UsageFault) return told(opened, terminal);

  let report = await reportOn(opened, arguments_, terminal);
  let fixed: Exit = exit.ok;
  if (options.fix) {
    const { fix } = await import("./fix.ts");
    const outcome = fix(report, opened, terminal);
    fixed = outcome.exit;
    if (outcome.changed) {
      opened = await openFiles(arguments_, terminal);
      if (opened instanceof UsageFault) return told(opened, terminal);
      report = await reportOn(opened, arguments_, terminal);
    }
  }
  for (const { kind, source, language } of report.documents)
    if (kind === "annet" && opened.files.asked.has(source.path) && source.text.trim() !== "")
      terminal.err(`${source.path}: ${phrases[language].noMeeting}\n`);
  const written: Exit[] = [];
  for (const output of options.outputs)
    written.push(
      await emit(rendered(report, output, options, opened, terminal), output.file, terminal, opened.language),
    );
  const own = report.documents[0]?.language;
  return gravest(...written, fixed, tellProblems(opened, terminal, own), verdict(report, options));
}

/** The files asked for, checked, with what is let stand told apart. */
async function reportOn(opened: Opened, arguments_: Arguments, terminal: Terminal): Promise<Report> {
  const { rulebook, asOf, files } = opened;
  // «check .» asks for all as «check» does.
  const all = [...files.documents.map(({ path }) => path), ...files.prosjekter.map(({ source }) => source.path)];
  const complete = arguments_.positionals.length === 0 || all.every((path) => files.asked.has(path));
  const { checked, overview } = await checkAsked(opened, terminal);
  const standing = suppress(checked, overview, rulebook, { today: terminal.today(), complete, asOf });
  return reportOf(standing, overview, { language: opened.language, vocabulary: rulebook.vocabulary });
}

async function checkAsked(
  { files, rulebook, asOf }: Opened,
  terminal: Terminal,
): Promise<{ readonly checked: readonly CheckedDocument[]; readonly overview: Overview }> {
  const { config, prosjekter, asked, documents } = files;
  const circumstances = { config, prosjekter, asked, rulebook, asOf };
  const total = documents.filter(({ path }) => asked.has(path)).length;
  let told = 0;
  const { checked, heads, cards } = await judgeAll(documents, circumstances, (done) => {
    if (done < told + 50 || done === total) return;
    told = done - (done % 50);
    terminal.progress(`${told} av ${total} dokumenter …`);
  });
  const psds = prosjekter.filter(({ source }) => asked.has(source.path));
  const all = [...checked];
  if (psds.length > 0) {
    const workspace = workspaceOfCards({ config, prosjekter }, cards);
    for (const psd of psds) all.push(await checkPsd(psd, workspace, rulebook, { asOf }));
  }
  terminal.progress(null);
  return { checked: all, overview: { config, prosjekter, dokumenter: heads } };
}

/** A rule that crashed is a fault of ours, and no fail level hides it. */
function verdict({ documents, summary }: Report, { failLevel, failOnUndecided }: CheckOptions): Exit {
  const findings = documents.flatMap((one) => one.findings).filter((one) => one.unntak === null);
  if (findings.some((one) => one.rule === "regelverk/regel-feilet")) return exit.failure;
  if (findings.some((one) => isShown(one.severity, failLevel))) return exit.findings;
  return failOnUndecided && summary.undecided > 0 ? exit.findings : exit.ok;
}
