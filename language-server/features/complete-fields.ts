/** Completion of the fields of a document's head: the organ after «Organ: », the day after «Møtedato: ». */
import { CompletionItemKind } from "vscode-languageserver";
import { addDays, type CalendarDate, dateWords } from "../../engine/index.ts";
import type { Session, View } from "../session.ts";
import type { Suggestion } from "./suggestion.ts";
import { featureWords } from "./words.ts";

const organLabel = /^[\s*_]*(?:organ|utvalg|utval|møteorgan|møte i|styre|råd)[*_]*:[*_]*(\s*)([\p{L} -]*)$/iu;
const dateLabel =
  /^[\s*_]*(?:møtedato|møtedag|møte dato|dato for møtet?|dato|datert|dag)[*_]*:[*_]*(\s*)([\p{L}\d. ]*)$/iu;

export function fields(view: View, before: string, session: Session): readonly Suggestion[] {
  const organ = organLabel.exec(before);
  if (organ) return suggestions(organs(view), organ, featureWords[view.language].organ);
  const date = dateLabel.exec(before);
  return date ? suggestions(days(view, session), date) : [];
}

/** With the space the label lacks. */
const suggestions = (
  values: readonly string[],
  [, space = "", typed = ""]: readonly string[],
  detail?: string,
): readonly Suggestion[] =>
  values.map((label) => ({
    label,
    text: (space === "" ? " " : "") + label,
    kind: CompletionItemKind.Value,
    ...(detail === undefined ? {} : { detail }),
    over: typed.length,
  }));

const organs = ({ reading }: View): readonly string[] =>
  reading.config.config.organer.map(({ nøkkel }) => nøkkel.charAt(0).toUpperCase() + nøkkel.slice(1));

/** Days of meetings the workspace knows that are near, the nearest first, then some that come. */
function days({ reading }: View, session: Session): readonly string[] {
  const { today } = session.checkSettings;
  const meetings = reading.workspace.dokumenter
    .flatMap(({ document }) => document.møteDato?.value ?? [])
    .filter((day) => day >= addDays(today, -60))
    .sort();
  const ahead = [0, 7, 14, 28].map((more): CalendarDate => addDays(today, more));
  return [...new Set([...meetings, ...ahead])].slice(0, 12).map((day) => dateWords(day, "nb"));
}
