/** Where a cursor stands in YAML that may be half written: the path of keys by indentation and brackets, and what is being typed. */
import type { SourceText } from "../../engine/index.ts";

export interface YamlPlace {
  /** Keys from the top; `[]` for an item of a list. */
  readonly path: readonly string[];
  readonly at: "key" | "value";
  /** Where what is typed begins. */
  readonly from: number;
  /** Keys the same map has already. */
  readonly siblings: ReadonlySet<string>;
}

interface Token {
  readonly kind: "item" | "key";
  readonly column: number;
  readonly name: string;
  /** Something stands after the colon. */
  readonly filled: boolean;
}

export function yamlPlace({ text }: SourceText, offset: number): YamlPlace | null {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const line = text.slice(start, offset);
  if (/(?:^|\s)#/.test(line)) return null;
  const { tokens, rest, column } = tokensOf(line);
  const flow = flowAt(rest);
  const own = tokens.at(-1);
  const inValue = own?.kind === "key";
  const ancestors = ancestorsOf(
    text.slice(0, start),
    inValue ? tokens.slice(0, -1) : tokens,
    inValue ? own.column : column,
  );
  const base = [...ancestors.path, ...(inValue ? [own.name] : [])];
  const typed = offset - (line.length - line.trimEnd().length === 0 ? wordLength(flow.rest) : 0);
  if (flow.path.length > 0 || flow.open)
    return {
      path: [...base, ...flow.path, ...(flow.key !== null ? [flow.key] : [])],
      at: flow.key === null && flow.open === "{" ? "key" : "value",
      from: typed,
      siblings: flow.siblings,
    };
  if (inValue) return { path: base, at: "value", from: typed, siblings: new Set() };
  const isItem = own?.kind === "item";
  return {
    path: base,
    at: "key",
    from: typed,
    siblings: isItem ? new Set() : siblingsOf(text, start, column),
  };
}

/** Markers and key of one line, and what follows. */
function tokensOf(line: string): { readonly tokens: readonly Token[]; readonly rest: string; readonly column: number } {
  const tokens: Token[] = [];
  let column = /^ */.exec(line)![0].length;
  for (let match = /^- +|^-$/.exec(line.slice(column)); match; match = /^- +|^-$/.exec(line.slice(column))) {
    tokens.push({ kind: "item", column, name: "[]", filled: false });
    column += match[0].length;
  }
  const key = /^(?:"([^"]*)"|'([^']*)'|([^\s{}[\],#:"'][^{}[\],#:"']*?)) *:(?: +|$)/u.exec(line.slice(column));
  if (!key) return { tokens, rest: line.slice(column), column };
  const rest = line.slice(column + key[0].length);
  tokens.push({ kind: "key", column, name: (key[1] ?? key[2] ?? key[3])!, filled: /^[^#\s]/.test(rest) });
  return { tokens, rest, column };
}

/** Up from a column: the item or key each line belongs to. */
function ancestorsOf(above: string, own: readonly Token[], column: number): { readonly path: readonly string[] } {
  const path: string[] = [];
  let limit = column;
  let item: number | null = null;
  const take = (tokens: readonly Token[]): void => {
    for (const token of tokens.toReversed()) {
      if (token.kind === "item" && item === null && token.column < limit) {
        path.unshift("[]");
        item = token.column;
        limit = token.column + 1;
      } else if (token.kind === "key" && token.column < limit && !token.filled) {
        path.unshift(token.name);
        limit = token.column;
        item = null;
      } else if (token.kind === "key" && token.column < limit) limit = Math.min(limit, token.column + 1);
    }
  };
  take(own);
  const lines = above.split("\n");
  for (let at = lines.length - 1; at >= 0 && limit > 0; at--) {
    const line = lines[at]!;
    if (line.trim() === "" || line.trimStart().startsWith("#")) continue;
    take(tokensOf(line.trimEnd()).tokens);
  }
  return { path };
}

/** Keys at the same column above and below, until something less indented. */
function siblingsOf(text: string, start: number, column: number): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (lines: readonly string[]): void => {
    for (const line of lines) {
      if (line.trim() === "" || line.trimStart().startsWith("#")) continue;
      const { tokens } = tokensOf(line.trimEnd());
      const key = tokens.find(({ kind }) => kind === "key");
      const first = /^ */.exec(line)![0].length;
      if (key?.column === column) found.add(key.name);
      if (first < column) return;
    }
  };
  look(text.slice(0, start).split("\n").toReversed());
  const end = text.indexOf("\n", start);
  if (end >= 0) look(text.slice(end + 1).split("\n"));
  return found;
}

/** Within `{…}` and `[…]` of one line. */
function flowAt(text: string) {
  const stack: { open: "{" | "["; key: string | null; siblings: Set<string> }[] = [];
  let word = "";
  for (const character of text) {
    const top = stack.at(-1);
    if (character === "{" || character === "[") {
      stack.push({ open: character, key: null, siblings: new Set() });
      word = "";
    } else if (character === "}" || character === "]") {
      stack.pop();
      word = "";
    } else if (character === "," && top) {
      top.key = null;
      word = "";
    } else if (character === ":" && top?.open === "{" && top.key === null) {
      top.key = word.trim().replace(/^["']|["']$/g, "");
      top.siblings.add(top.key);
      word = "";
    } else word += character;
  }
  const path = stack.flatMap(({ open, key }, at) => [
    ...(open === "[" ? ["[]"] : []),
    ...(at < stack.length - 1 && key !== null ? [key] : []),
  ]);
  const top = stack.at(-1);
  return {
    path,
    open: top?.open ?? null,
    key: top?.key ?? null,
    siblings: top?.siblings ?? new Set<string>(),
    rest: stack.length > 0 ? word : text,
  };
}

const wordLength = (text: string): number => /[^\s"']*$/.exec(text.trimStart())![0].length;
