/** Going through what was found: the next finding, why it is there, the rule it comes from, and a check of everything. */
import { commands, window } from "vscode";
import { nameOf } from "../documents.ts";
import { showPage, showPlace } from "../open.ts";
import type { Session } from "../session.ts";
import { words } from "../words/choose.ts";
import { severities } from "../words/severity.ts";
import { findingAfter, findingsAt, ruleOf } from "./findings.ts";

export async function nextFinding(): Promise<void> {
  const editor = window.activeTextEditor;
  const next = findingAfter(editor?.document.uri, editor?.selection.start);
  if (next === null) return void window.showInformationMessage(words().noMoreFindings);
  await showPlace({ uri: next.uri.toString(), range: next.diagnostic.range });
  await commands.executeCommand("editor.action.showHover", { focus: "noAutoFocus" });
}

export async function explainFinding(session: Session): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return void window.showInformationMessage(words().openDocumentFirst);
  const { uri } = editor.document;
  const { line, character } = editor.selection.active;
  const page = await session.ask("explain", { uri: uri.toString(), position: { line, character } });
  if (!page?.trim()) return void window.showInformationMessage(words().nothingToExplain);
  await showPage(`${words().explanation} ${nameOf(uri)} ${line + 1}`, page);
}

/** The rule named, else that of the finding under the cursor, else one a person writes. */
export async function openRulePage(session: Session, named: unknown): Promise<void> {
  const rule = typeof named === "string" ? named : (ruleUnderCursor() ?? (await askedRule()));
  if (rule) await showPage(rule.replaceAll("/", " "), await session.answer("rulePage", { rule }));
}

export async function checkWorkspace(session: Session): Promise<void> {
  await session.ask("checkWorkspace", {});
  await commands.executeCommand("workbench.actions.view.problems");
  const state = session.state();
  if (state.state === "stopped") return;
  const counts = severities
    .filter((one) => state.findings[one] > 0)
    .map((one) => words().count(one, state.findings[one]));
  void window.showInformationMessage(words().checked(counts.join(", ") || words().noFindings));
}

function ruleUnderCursor(): string | null {
  const editor = window.activeTextEditor;
  const [first] = editor ? findingsAt(editor.document.uri, editor.selection.active) : [];
  return first ? ruleOf(first) : null;
}

const askedRule = (): Thenable<string | undefined> =>
  window.showInputBox({ title: words().askRule, placeHolder: words().askRuleExample });
