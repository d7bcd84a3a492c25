/** `--fix`: writes the fixes that are safe, and tells what was done and what was left. */
import { type FileFinding, phrases, type Report, safeFixes } from "../engine/index.ts";
import { replaceText } from "../engine/node/replace-text.ts";
import { type Exit, exit } from "./exit.ts";
import { problemLine } from "./problems.ts";
import type { Opened } from "./session.ts";
import type { Terminal } from "./terminal.ts";

export interface FixOutcome {
  /** A file was written. */
  readonly changed: boolean;
  readonly exit: Exit;
}

export function fix(report: Report, { files, rulebook, language }: Opened, terminal: Terminal): FixOutcome {
  const { texts, done, left } = safeFixes(report);
  const tell = language ?? report.documents[0]?.language ?? "nb";
  const failed = new Map<string, FileFinding>();
  for (const { source } of report.documents) {
    const text = texts.get(source.path);
    const fault = text === undefined ? null : replaceText(files.place.root, source, text);
    if (fault) failed.set(source.path, fault);
  }
  for (const { path, finding } of done)
    if (!failed.has(path))
      terminal.err(`${path}:${place(finding.range.start)} ${phrases[tell].fixed}: ${finding.rule}\n`);
  for (const { path, finding, because } of left)
    terminal.err(`${path}:${place(finding.range.start)} ${phrases[tell][because]}: ${finding.rule}\n`);
  for (const [path, funn] of failed)
    terminal.err(`${problemLine({ path, gravity: "unreadable", funn, source: null }, tell, rulebook.vocabulary)}\n`);
  return { changed: texts.size > failed.size, exit: failed.size > 0 ? exit.failure : exit.ok };
}

const place = ({ line, column }: { readonly line: number; readonly column: number }): string => `${line}:${column}`;
