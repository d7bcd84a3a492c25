/** Opening a place in a text, a new file, and a page that is no file. */
import {
  commands,
  type Disposable,
  EventEmitter,
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import type { Place, Skeleton } from "../language-server/protocol.ts";
import { nameOf } from "./documents.ts";
import { words } from "./words/choose.ts";

/** The words of a place, selected, in the column where its document is open already. */
export async function showPlace({ uri, range }: Place, preserveFocus = false): Promise<TextEditor> {
  const target = Uri.parse(uri, true);
  const open = window.visibleTextEditors.find(({ document }) => document.uri.toString() === target.toString());
  const document = await workspace.openTextDocument(target);
  const { start, end } = range;
  const selection = new Range(start.line, start.character, end.line, end.character);
  const editor = await window.showTextDocument(document, {
    viewColumn: open?.viewColumn ?? columnOf(target) ?? ViewColumn.One,
    preserveFocus,
    selection,
  });
  editor.selection = new Selection(selection.start, selection.end);
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}

/** A file that must not be there yet; the cursor where writing begins. False, with words, where it could not be made. */
export async function makeFile({ uri, text, cursor }: Skeleton): Promise<boolean> {
  const target = Uri.parse(uri, true);
  const edit = new WorkspaceEdit();
  edit.createFile(target, { contents: new TextEncoder().encode(text), overwrite: false });
  if (!(await workspace.applyEdit(edit))) {
    await window.showErrorMessage(words().notMade(nameOf(target), target.path));
    return false;
  }
  await showPlace({ uri, range: { start: cursor, end: cursor } });
  return true;
}

const scheme = "saksvakt";
const pages = new Map<string, string>();
const changed = new EventEmitter<Uri>();

/** Shows Markdown as a page, read only, with nothing fetched. */
export async function showPage(name: string, markdown: string): Promise<void> {
  const uri = Uri.from({ scheme, path: `/${name}.md` });
  pages.set(uri.path, markdown);
  changed.fire(uri);
  try {
    await commands.executeCommand("markdown.showPreviewToSide", uri);
  } catch {
    await window.showTextDocument(uri, { viewColumn: ViewColumn.Beside, preview: true });
  }
}

export const pageProvider = (): Disposable =>
  workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: ({ path }) => pages.get(path) ?? "",
  });

/** The column of a tab that holds the document without showing it. */
function columnOf(uri: Uri): ViewColumn | undefined {
  return window.tabGroups.all.find(({ tabs }) =>
    tabs.some(
      ({ input }) =>
        typeof input === "object" && input !== null && "uri" in input && String(input.uri) === uri.toString(),
    ),
  )?.viewColumn;
}
