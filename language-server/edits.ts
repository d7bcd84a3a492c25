/** Edits of the workspace in the form the client takes. */
import type { TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { ShownFix } from "../engine/index.ts";
import { rangeOfShown } from "./positions.ts";
import type { Session, View } from "./session.ts";

export type EditsByPath = ReadonlyMap<string, readonly TextEdit[]>;

/** With the version of each open document, where the client can be told: an edit of another version is refused. */
export function workspaceEdit(edits: EditsByPath, view: View, session: Session): WorkspaceEdit {
  const uris = [...edits].map(([path, list]) => ({ uri: view.uriOf(path), path, list: [...list] }));
  if (!view.client.versionedEdits) return { changes: Object.fromEntries(uris.map(({ uri, list }) => [uri, list])) };
  return {
    documentChanges: uris.map(({ uri, path, list }) => ({
      textDocument: { uri, version: session.desk.open.get(view.room.keyOf(path))?.version ?? null },
      edits: list,
    })),
  };
}

/** The edits of fixes, each once; null where one is of a file nobody has. */
export function editsOf(fixes: readonly ShownFix[], view: View): EditsByPath | null {
  const found = new Map<string, TextEdit[]>();
  for (const { path, range, newText } of fixes.flatMap(({ edits }) => edits)) {
    const source = view.sourceOf(path);
    if (!source) return null;
    const edit = { range: rangeOfShown(source, range, view.client.encoding), newText };
    const list = found.get(path) ?? [];
    if (!list.some((one) => JSON.stringify(one) === JSON.stringify(edit))) list.push(edit);
    found.set(path, list);
  }
  return found;
}
