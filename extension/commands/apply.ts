/** Adopted vedtak into the PSD: what would be done is told first, then made as one edit that can be undone. */
import { window, workspace } from "vscode";
import { currentPaper } from "../documents.ts";
import type { Session } from "../session.ts";
import { words } from "../words/choose.ts";

export async function applyProtokoll(session: Session): Promise<void> {
  const { openDocumentFirst, applyQuestion, applyButton, applied, applyNothing, notMade } = words();
  const editor = currentPaper();
  if (!editor) return void window.showInformationMessage(openDocumentFirst);
  const { edit, lines, refused } = await session.answer("apply", { uri: editor.document.uri.toString() });
  const detail = lines.join("\n");
  if (edit === null) {
    const show = refused ? window.showWarningMessage : window.showInformationMessage;
    return void (await show(applyNothing, { modal: true, detail }));
  }
  if ((await window.showInformationMessage(applyQuestion, { modal: true, detail }, applyButton)) !== applyButton)
    return;
  const client = await session.started();
  const made = await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit));
  void (made ? window.showInformationMessage(applied) : window.showErrorMessage(notMade("PSD", detail)));
}
