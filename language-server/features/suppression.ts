/** Letting a finding stand: a comment on the line before, with the reason, the name and the day left to a person. */
import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver";
import { calendarDate, lineStarts, type ShownFinding, yearOf } from "../../engine/index.ts";
import { workspaceEdit } from "../edits.ts";
import type { Session, View } from "../session.ts";
import { serverWords } from "../words.ts";

/** Not offered for what is said about an unntak itself. Until the reason is written, Saksvakt says that it is missing. */
export function suppression(
  { rule, range }: ShownFinding,
  diagnostics: Diagnostic[],
  view: View,
  session: Session,
): CodeAction[] {
  if (rule.startsWith("unntak/") || rule.startsWith("regelverk/")) return [];
  const start = lineStarts(view.source)[range.start.line - 1] ?? 0;
  const indent = /^[ \t]*/.exec(view.source.text.slice(start))![0];
  const til = calendarDate(yearOf(session.checkSettings.today), 12, 31)!;
  const said = `saksvakt: unntak ${rule}; grunn: ; ansvarlig: ; til: ${til}`;
  const newline = view.source.text.includes("\r\n") ? "\r\n" : "\n";
  const line = view.slag === "dokument" ? `<!-- ${said} -->` : `${indent}# ${said}`;
  const at = { line: range.start.line - 1, character: 0 };
  const edits = new Map([[view.path, [{ range: { start: at, end: at }, newText: line + newline }]]]);
  return [
    {
      title: serverWords[view.language].suppress.replace("{regel}", rule),
      kind: CodeActionKind.QuickFix,
      diagnostics,
      edit: workspaceEdit(edits, view, session),
    },
  ];
}
