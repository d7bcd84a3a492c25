/** A new sak and a new PSD: two questions, a skeleton, and the cursor where writing begins. */
import { type Uri, type WorkspaceFolder, window, workspace } from "vscode";
import { makeFile } from "../open.ts";
import type { Session } from "../session.ts";
import { words } from "../words/choose.ts";

export async function newSak(session: Session): Promise<void> {
  const folder = await folderAsked();
  if (!folder) return;
  const { askTitle, askTitleExample, askOrgan, askOrganExample } = words();
  const tittel = await answer(askTitle, askTitleExample, "1/2", true);
  if (tittel === undefined) return;
  const organ = await answer(askOrgan, askOrganExample, "2/2", false);
  if (organ === undefined) return;
  await makeFile(
    await session.answer("skeleton", {
      slag: "sak",
      tittel,
      organ: organ === "" ? null : organ,
      folder: folder.toString(),
    }),
  );
}

export async function newPsd(session: Session): Promise<void> {
  const folder = await folderAsked();
  if (!folder) return;
  const { askProject, askProjectExample, askOwner, askOwnerExample } = words();
  const prosjekt = await answer(askProject, askProjectExample, "1/2", true);
  if (prosjekt === undefined) return;
  const eier = await answer(askOwner, askOwnerExample, "2/2", false);
  if (eier === undefined) return;
  await makeFile(await session.answer("skeleton", { slag: "psd", prosjekt, eier, folder: folder.toString() }));
}

/** The folder of the document at hand, else the only one, else the one chosen. */
async function folderAsked(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  const active = window.activeTextEditor?.document.uri;
  const at: WorkspaceFolder | undefined =
    (active && workspace.getWorkspaceFolder(active)) ?? (folders.length === 1 ? folders[0] : undefined);
  if (at) return at.uri;
  if (folders.length > 1) return (await window.showWorkspaceFolderPick({ placeHolder: words().chooseFolder }))?.uri;
  void window.showInformationMessage(words().openFolderFirst);
  return undefined;
}

async function answer(question: string, example: string, step: string, needed: boolean): Promise<string | undefined> {
  const written = await window.showInputBox({
    title: `${question} (${step})`,
    placeHolder: example,
    ignoreFocusOut: true,
    validateInput: (value) => (needed && value.trim() === "" ? words().mustBeFilled : undefined),
  });
  return written?.trim();
}
