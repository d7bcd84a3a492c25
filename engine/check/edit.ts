/** A rule's edit made on a text: which characters go, and what comes in their place. */
import type { Edit } from "../law/rule.ts";
import { numberLike } from "../text/number-like.ts";
import { type SourceText, slice } from "../text/source-text.ts";
import { type Span, span } from "../text/span.ts";
import type { Finding } from "./finding.ts";

export interface TextChange {
  readonly span: Span;
  readonly newText: string;
}

/** `told`: a value in the words of the text's language. A number takes the form of the one it replaces. */
export function changeOf(
  { span: at, hvordan }: { readonly span: Span } & Pick<Edit, "hvordan">,
  words: string,
  source: SourceText,
  values: Finding["values"],
  told: (name: string) => string,
): TextChange {
  const [, only] = /^\{([^{}]+)\}$/.exec(words) ?? [];
  const value = only === undefined ? undefined : values[only];
  const number = typeof value === "number" ? numberLike(slice(source, at), value) : null;
  const isDate = typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(slice(source, at));
  const newText =
    hvordan === "erstatt" && number !== null
      ? number
      : hvordan === "erstatt" && isDate
        ? value
        : words.replace(/\{([^{}]+)\}/g, (_, name: string) => told(name)).replace(/[\u00a0\u202f]/g, " ");
  switch (hvordan) {
    case "erstatt":
      return { span: at, newText };
    case "før":
      return { span: span(at.start, at.start), newText };
    case "etter":
    case "sist i punktet":
      return { span: span(at.end, at.end), newText };
    case "under": {
      const end = endOfLine(source.text, at.end);
      const newline = source.text.includes("\r\n") ? "\r\n" : "\n";
      return { span: span(end, end), newText: `${newline}${newline}${newText.replaceAll("\n", newline)}` };
    }
  }
}

function endOfLine(text: string, from: number): number {
  const found = /[\r\n]/.exec(text.slice(from));
  return found ? from + found.index : text.length;
}
