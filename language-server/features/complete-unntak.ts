/** Completion in an unntak, in a document's comment or behind `#` in YAML: the rule, who answers for it, and the last day. */
import { CompletionItemKind } from "vscode-languageserver";
import { yearOf } from "../../engine/index.ts";
import { namesIn } from "../names.ts";
import type { Session, View } from "../session.ts";
import type { Suggestion } from "./suggestion.ts";

const unntak = /(?:<!--|#)\s*saksvakt\s*:\s*unntak\s([^\n]*)$/iu;

/** null: the place is in no unntak. */
export function unntakAt(view: View, before: string, after: string, session: Session): readonly Suggestion[] | null {
  const said = unntak.exec(before)?.[1];
  if (said === undefined) return null;
  const until = `${yearOf(session.checkSettings.today)}-12-31`;
  const rule = /^\s*([\p{L}\d/-]*)$/u.exec(said)?.[1];
  if (rule !== undefined) {
    const end = view.slag === "dokument" ? " -->" : "";
    // What is to be said of an unntak comes with it where nothing is written yet.
    const rest = after.trim() === "" ? `; grunn: $1; ansvarlig: $2; til: ${until}${end}` : "";
    return view.rulebook.rules.map(({ id, pakke }) => ({
      label: id,
      text: id + rest,
      kind: CompletionItemKind.Reference,
      detail: pakke,
      over: rule.length,
    }));
  }
  const person = /;\s*ansvarlig\s*:\s*([\p{L} .-]*)$/iu.exec(said)?.[1];
  if (person !== undefined)
    return namesIn(view.reading).flatMap(({ slag, navn }) =>
      slag === "person" ? [{ label: navn, text: navn, kind: CompletionItemKind.Variable, over: person.length }] : [],
    );
  const day = /;\s*til\s*:\s*([\d-]*)$/iu.exec(said)?.[1];
  return day === undefined ? [] : [{ label: until, text: until, kind: CompletionItemKind.Value, over: day.length }];
}
