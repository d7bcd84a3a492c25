/** What was read of a fact, and where: «møteform: «e-post», lest 4:7 «på e-post»». The same in a terminal and in an editor. */
import type { ShownFact } from "./explain-line.ts";
import type { ExplainWords } from "./explain-words.ts";
import { printable } from "./printable.ts";

/** A yes or no the condition has said already is not said again. */
export function readWords(
  { fact, name, shown, at, missing, value }: ShownFact,
  condition: string,
  path: string,
  words: ExplainWords,
): string {
  const known = shown ?? (missing.length > 0 ? `${words.missing} ${missing.join(", ")}` : words.notSaid);
  const place = at && `${at.path === path ? "" : `${at.path}:`}${at.range.start.line}:${at.range.start.column}`;
  const computed = fact.startsWith("parameter.") ? words.byLaw : words.computed;
  const read = place
    ? `${words.read} ${place} «${at.text.replace(/«/g, "‹").replace(/»/g, "›")}»`
    : value === null
      ? ""
      : computed;
  const said = `${name}: ${known}`;
  return printable(said === condition ? read : [said, read].filter(Boolean).join(", "));
}
