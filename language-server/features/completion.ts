/** What may be written here. */
import type { CompletionItem, CompletionParams } from "vscode-languageserver";
import type { Session, View } from "../session.ts";
import { completeDocument } from "./complete-document.ts";
import { completeYaml } from "./complete-yaml.ts";
import { offsetIn } from "./explain.ts";

export const completion =
  (session: Session) =>
  (view: View, { position }: CompletionParams): CompletionItem[] => {
    const offset = offsetIn(view, position);
    return view.slag === "dokument" ? completeDocument(view, offset, session) : completeYaml(view, offset, session);
  };
