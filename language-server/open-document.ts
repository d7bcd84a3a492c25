/** A document that is open in the editor: each version a value of its own. */
import type { TextDocumentContentChangeEvent, TextDocumentItem } from "vscode-languageserver";
import { editedText, type SourceText, sourceText, span } from "../engine/index.ts";
import { type Encoding, offsetAt } from "./positions.ts";
import { type Key, keyOf } from "./uri.ts";

export interface OpenDocument {
  readonly key: Key;
  /** As the client writes it. */
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly source: SourceText;
}

/** `path`: relative to the workspace the document lies in. */
export const opened = ({ uri, languageId, version, text }: TextDocumentItem, path: string): OpenDocument => ({
  key: keyOf(uri),
  uri,
  languageId,
  version,
  source: sourceText(path, text),
});

/** The next version: the changes one after another, or the same object where nothing changed but the number. */
export function changed(
  document: OpenDocument,
  version: number,
  changes: readonly TextDocumentContentChangeEvent[],
  encoding: Encoding,
): OpenDocument {
  let source = document.source;
  for (const change of changes) {
    if (!("range" in change)) {
      source = sourceText(source.path, change.text);
      continue;
    }
    const start = offsetAt(source, change.range.start, encoding);
    const end = Math.max(start, offsetAt(source, change.range.end, encoding));
    source = editedText(source, span(start, end), change.text);
  }
  return { ...document, version, source };
}

/** The same version under another path, when its workspace is another. */
export const under = (document: OpenDocument, path: string): OpenDocument =>
  document.source.path === path ? document : { ...document, source: sourceText(path, document.source.text) };
