/** The example workspace, copied to a folder of the user's choice: an invented council with faults to find. */
import { commands, FileType, Uri, window, workspace } from "vscode";
import { nameOf } from "../documents.ts";
import { words } from "../words/choose.ts";

export async function openExample(extension: Uri): Promise<void> {
  const { exampleWhere, exampleHere, exampleThere, openFolder, openNewWindow } = words();
  const [chosen] =
    (await window.showOpenDialog({
      title: exampleWhere,
      openLabel: exampleHere,
      canSelectFiles: false,
      canSelectFolders: true,
    })) ?? [];
  if (!chosen) return;
  const target = await freeFolder(chosen, "saksvakt-eksempel");
  await copy(Uri.joinPath(extension, "example"), target);
  const answer = await window.showInformationMessage(exampleThere(nameOf(target)), openFolder, openNewWindow);
  if (answer !== undefined)
    await commands.executeCommand("vscode.openFolder", target, { forceNewWindow: answer === openNewWindow });
}

/** Nothing that is there is written over. */
async function freeFolder(parent: Uri, name: string): Promise<Uri> {
  for (let nth = 1; ; nth++) {
    const folder = Uri.joinPath(parent, nth === 1 ? name : `${name}-${nth}`);
    if (!(await exists(folder))) return folder;
  }
}

/** Read and written file by file: in a browser the two are on different disks. */
async function copy(from: Uri, to: Uri): Promise<void> {
  await workspace.fs.createDirectory(to);
  for (const [name, type] of await workspace.fs.readDirectory(from)) {
    const [source, target] = [Uri.joinPath(from, name), Uri.joinPath(to, name)];
    if (type === FileType.Directory) await copy(source, target);
    else await workspace.fs.writeFile(target, await workspace.fs.readFile(source));
  }
}

const exists = (uri: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
