/** New documents of ours to read and keep, such as the consequences as Markdown: they are no meeting papers, and not checked. */
import type { TextDocument } from "vscode";
import { type LanguageClientOptions, vsdiag } from "vscode-languageclient";

const expected = new Set<string>();
const spared = new WeakSet<TextDocument>();

/** Said before it is opened, for the server hears of a document at once. */
export const spareDocumentWith = (content: string): void => void expected.add(content);

/** Keeps those from the server. */
export const sparing: NonNullable<LanguageClientOptions["middleware"]> = {
  didOpen: (document, next) => (isSpared(document) ? Promise.resolve() : next(document)),
  didChange: (change, next) => (isSpared(change.document) ? Promise.resolve() : next(change)),
  didClose: (document, next) => (isSpared(document) ? Promise.resolve() : next(document)),
  provideDiagnostics: (document, previous, token, next) =>
    "getText" in document && isSpared(document)
      ? { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] }
      : next(document, previous, token),
};

export function isSpared(document: TextDocument): boolean {
  if (document.isUntitled && expected.delete(document.getText().replaceAll("\r\n", "\n"))) spared.add(document);
  return spared.has(document);
}
