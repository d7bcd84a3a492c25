/** A first pass over the tokens of a YAML text: how deep it nests, and its comments. Runs before anything recursive sees the text. */
import { Lexer } from "yaml";
import { type Span, span } from "../text/span.ts";

export interface YamlTokens {
  /** Where nesting passes `deepest`, or null. */
  readonly tooDeep: Span | null;
  readonly comments: readonly YamlComment[];
}

export interface YamlComment {
  /** With its `#`. */
  readonly text: string;
  readonly span: Span;
}

/** No file of ours nests deeper than 10; a composer recurses once per level. */
export const deepest = 64;

const startOfDocument = "\u0002";
const startOfScalar = "\u001f";
const endOfFlow = "\u0018";

/**
 * Counts open brackets and open block indentations. Composing some 900 levels twice aborts Node beyond any `catch`
 * (yaml 2.9.1, measured), so a text that nests too deep must never be composed.
 */
export function yamlTokens(text: string): YamlTokens {
  const comments: YamlComment[] = [];
  const columns: number[] = [];
  let flow = 0;
  let offset = 0;
  let column = 0;
  let opens = true;
  for (const token of new Lexer().lex(text)) {
    if (token === startOfDocument || token === startOfScalar || token === endOfFlow) continue;
    const start = offset;
    offset += token.length;
    if (token[0] === "#") comments.push({ text: token, span: span(start, offset) });
    else if (token === "[" || token === "{") flow++;
    else if (token === "]" || token === "}") flow = Math.max(0, flow - 1);
    if (flow === 0 && opens && isContent(token)) {
      while (columns.length > 0 && columns.at(-1)! >= column) columns.pop();
      columns.push(column);
      opens = token === "-" || token === "?" || token === ":";
    }
    if (flow + columns.length > deepest) return { tooDeep: span(start, offset), comments };
    const newline = token.lastIndexOf("\n");
    if (newline >= 0) opens = true;
    column = newline >= 0 ? token.length - newline - 1 : column + token.length;
  }
  return { tooDeep: null, comments };
}

const isContent = (token: string): boolean => token.trim() !== "" && token[0] !== "#" && token !== "\ufeff";
