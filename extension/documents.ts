/** Which documents are ours, and what they are called when a person is told about them. */
import { languages, type TextDocument, type TextEditor, type Uri, window, workspace } from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";

const yamlFiles = ["**/saksvakt.yaml", "**/*.psd.yaml", "**/regler/**/*.yaml"];

/** Markdown, plain text and the workspace's YAML, on every kind of disk that the window has open. */
export function documentSelector() {
  const schemes = new Set(["file", "untitled", ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)]);
  return [...schemes].flatMap((scheme) => [
    { scheme, language: "markdown" },
    { scheme, language: "plaintext" },
    ...yamlFiles.map((pattern) => ({ scheme, language: "yaml", pattern })),
  ]) satisfies LanguageClientOptions["documentSelector"];
}

/** One that the server is handed. */
export const isOurs = (document: TextDocument): boolean => languages.match(documentSelector(), document) > 0;

/** A text that may hold saker. */
export const isMeetingPaper = ({ languageId, uri }: TextDocument): boolean =>
  (languageId === "markdown" || languageId === "plaintext") && uri.scheme !== "output" && uri.scheme !== "saksvakt";

/** The meeting paper a person is in, or the one beside the panel. */
export function currentPaper(): TextEditor | undefined {
  const active = window.activeTextEditor;
  if (active) return isMeetingPaper(active.document) ? active : undefined;
  return window.visibleTextEditors.find(({ document }) => isMeetingPaper(document));
}

export const nameOf = (uri: Uri): string => uri.path.slice(uri.path.lastIndexOf("/") + 1);
