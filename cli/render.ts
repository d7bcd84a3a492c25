/** A report in the format that is asked for. */
import {
  checkGithub,
  checkJson,
  checkJunit,
  checkSarif,
  checkText,
  coloured,
  plain,
  type Report,
} from "../engine/index.ts";
import type { CheckOptions, Output } from "./check-options.ts";
import type { Opened } from "./session.ts";
import type { Terminal } from "./terminal.ts";
import { version } from "./version.ts";

export function rendered(
  report: Report,
  { format, file }: Output,
  { show, failLevel, undecided }: CheckOptions,
  { rulebook, files, language: asked, problems }: Opened,
  terminal: Terminal,
): string {
  const { vocabulary } = rulebook;
  const language = asked ?? report.documents[0]?.language ?? "nb";
  const shown = { show: show ?? files.config.visning, undecided, language, vocabulary };
  switch (format) {
    case "json":
      return checkJson(report, { version, rules: rulebook.rules.length, rulesHash: rulebook.hash ?? "" });
    case "sarif":
      return checkSarif(report, {
        version,
        rulebook,
        language,
        undecided,
        successful: problems.every((one) => one.gravity === "notice"),
      });
    case "junit":
      return checkJunit(report, { ...shown, failLevel });
    case "github":
      return checkGithub(report, shown);
    case "text":
      return checkText(report, {
        ...shown,
        style: terminal.colour && file === undefined ? coloured : plain,
        columns: terminal.columns,
      });
  }
}
