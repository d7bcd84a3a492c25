/** What may be written here. */
import type { CompletionItem, CompletionParams } from "vscode-languageserver";
import type { Session, View } from "../session.ts";
import { completeDocument, itemsOf } from "./complete-document.ts";
import { unntakAt } from "./complete-unntak.ts";
import { completeYaml } from "./complete-yaml.ts";
import { offsetIn } from "./explain.ts";

export const completion =
  (session: Session) =>
  (view: View, { position }: CompletionParams): CompletionItem[] => {
    const offset = offsetIn(view, position);
    const [before, after] = aroundIn(view, offset);
    const unntak = unntakAt(view, before, after, session);
    if (unntak) return itemsOf(unntak, view, offset);
    return view.slag === "dokument" ? completeDocument(view, offset, session) : completeYaml(view, offset, session);
  };

/** What stands on the line before the place and behind it. */
function aroundIn({ source: { text } }: View, offset: number): readonly [before: string, after: string] {
  const end = text.indexOf("\n", offset);
  return [text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset), text.slice(offset, end < 0 ? text.length : end)];
}
