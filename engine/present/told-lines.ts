/** Conditions told as an indented list. */
import type { Told } from "./condition-words.ts";
import type { ExplainWords } from "./explain-words.ts";
import { wrap } from "./wrap.ts";

/** A group's own heading is the caller's to write; groups within it have theirs. */
export function toldLines(
  told: Told,
  words: Pick<ExplainWords, "all" | "any">,
  columns: number,
  indent: string,
): readonly string[] {
  if (typeof told === "string") return wrap(told, columns, `${indent}- `, `${indent}  `);
  return told.parts.flatMap((part) =>
    typeof part === "string"
      ? wrap(part, columns, `${indent}- `, `${indent}  `)
      : [`${indent}- ${words[part.group]}:`, ...toldLines(part, words, columns, `${indent}    `)],
  );
}
