/** Edits of YAML text in place: one value set, one item added or removed; every other byte stays. null: it cannot be done safely. */
import { sourceText } from "../text/source-text.ts";
import { readYaml, type YamlList, type YamlMap, type YamlNode } from "./yaml.ts";

export type Scalar = string | number;
/** Keys of maps and indexes of lists, from the root. */
export type Path = readonly (string | number)[];
/** Keys in order; a nested one is written on the same line. */
export interface Item {
  readonly [key: string]: Scalar | Item;
}

/** Replaces a scalar, or adds the key (and the maps above it) where it is missing: after the key `beside`, else last. */
export function setValue(text: string, path: Path, value: Scalar, beside?: string): string | null {
  const root = rootOf(text);
  if (root?.type !== "map") return null;
  const { node, rest } = find(root, path);
  if (rest.length === 0)
    return node.type === "scalar"
      ? replaced(text, node.span.start, node.span.end, like(text.slice(node.span.start, node.span.end), value))
      : null;
  if (node.type === "scalar" && node.value === null && rest.length < path.length)
    return replaced(text, node.span.end, node.span.end, ` ${flow(nest(rest, value))}`);
  if (node.type !== "map" || rest.some((key) => typeof key === "number")) return null;
  return withKey(text, node, String(rest[0]), rest.length === 1 ? value : nest(rest.slice(1), value), beside);
}

/** Adds items to the end of a list, which is made where it is missing. */
export function addItems(text: string, path: Path, items: readonly (Scalar | Item)[]): string | null {
  const root = rootOf(text);
  if (root?.type !== "map") return null;
  if (items.length === 0) return text;
  const { node, rest } = find(root, path);
  if (rest.length > 1) return null;
  if (rest.length === 1) return node.type === "map" ? withList(text, node, String(rest[0]), items) : null;
  const written = items.map(inline).join(", ");
  if (node.type === "scalar" && node.value === null)
    return replaced(text, node.span.end, node.span.end, ` [${written}]`);
  if (node.type !== "list") return null;
  const last = node.items.at(-1);
  if (isFlow(text, node)) {
    const at = last ? last.span.end : node.span.start + 1;
    return replaced(text, at, at, `${last ? ", " : ""}${written}`);
  }
  const dash = last && dashOf(text, last);
  if (!last || dash === null || dash === undefined) return null;
  return afterLine(text, endOf(text, last), listed(items, indentAt(text, dash)));
}

/** Takes an item out of a list with its line; comments above it stay. */
export function removeItem(text: string, path: Path, index: number): string | null {
  const root = rootOf(text);
  if (root?.type !== "map") return null;
  const { node, rest } = find(root, path);
  const item = node.type === "list" && rest.length === 0 ? node.items[index] : undefined;
  if (node.type !== "list" || !item) return null;
  if (isFlow(text, node)) return removedInFlow(text, node, index);
  const dash = dashOf(text, item);
  if (dash === null || text.slice(lineStart(text, dash), dash).trim() !== "") return null;
  const from = lineStart(text, dash);
  const to = lineEnd(text, endOf(text, item));
  const rest_ = replaced(text, from, Math.min(text.length, to + 1), "");
  if (node.items.length > 1) return rest_;
  // The only item: the key keeps an empty list.
  const colon = text.lastIndexOf(":", from);
  return colon < 0 || text.slice(colon + 1, from).trim() !== "" ? null : replaced(rest_, colon + 1, colon + 1, " []");
}

function removedInFlow(text: string, list: YamlList, index: number): string {
  const [before, item, after] = [list.items[index - 1], list.items[index]!, list.items[index + 1]];
  if (after) return replaced(text, item.span.start, after.span.start, "");
  return replaced(text, before ? before.span.end : item.span.start, item.span.end, "");
}

function withKey(text: string, map: YamlMap, key: string, value: Scalar | Item, beside?: string): string | null {
  const known = beside === undefined ? undefined : map.entries.get(beside);
  const last = known ?? [...map.entries.values()].at(-1);
  const line = `${key}: ${inline(value)}`;
  if (isFlow(text, map)) {
    const at = last ? last.value.span.end : map.span.start + 1;
    return replaced(text, at, at, `${last ? ", " : " "}${line}${last ? "" : " "}`);
  }
  if (!last) return null;
  const indent = indentAt(text, last.key.start);
  return afterLine(text, known || indent !== "" ? endOf(text, last.value) : lastLine(text), `${indent}${line}`);
}

function withList(text: string, map: YamlMap, key: string, items: readonly (Scalar | Item)[]): string | null {
  const last = [...map.entries.values()].at(-1);
  if (!last) return null;
  if (isFlow(text, map))
    return replaced(text, last.value.span.end, last.value.span.end, `, ${key}: [${items.map(inline).join(", ")}]`);
  const indent = indentAt(text, last.key.start);
  const at = indent === "" ? lastLine(text) : endOf(text, last.value);
  return afterLine(text, at, `${indent}${key}:\n${listed(items, `${indent}  `)}`);
}

const listed = (items: readonly (Scalar | Item)[], indent: string): string =>
  items.map((item) => `${indent}- ${inline(item)}`).join("\n");

const rootOf = (text: string): YamlNode | null => readYaml(sourceText("", text)).root;

/** The deepest node on the path that is there, and what is left of the path. */
function find(root: YamlNode, path: Path): { readonly node: YamlNode; readonly rest: Path } {
  let node = root;
  for (const [at, key] of path.entries()) {
    const next =
      node.type === "map"
        ? node.entries.get(String(key))?.value
        : node.type === "list" && typeof key === "number"
          ? node.items[key]
          : undefined;
    if (!next) return { node, rest: path.slice(at) };
    node = next;
  }
  return { node, rest: [] };
}

const nest = (keys: Path, value: Scalar): Item =>
  keys.length === 1 ? { [String(keys[0])]: value } : { [String(keys[0])]: nest(keys.slice(1), value) };

/** Where the last value of a node ends: a block's own end may take in the empty lines after it. */
function endOf(text: string, node: YamlNode): number {
  if (node.type === "scalar" || isFlow(text, node))
    return text[node.span.end - 1] === "\n" ? node.span.end - 1 : node.span.end;
  const last = node.type === "list" ? node.items.at(-1) : [...node.entries.values()].at(-1)?.value;
  return last ? endOf(text, last) : node.span.end;
}

const isFlow = (text: string, { span }: YamlNode): boolean => text[span.start] === "{" || text[span.start] === "[";

/** The dash of an item of a block list. */
function dashOf(text: string, item: YamlNode): number | null {
  let at = item.span.start - 1;
  while (at >= 0 && /\s/.test(text[at]!)) at--;
  return text[at] === "-" ? at : null;
}

const lineStart = (text: string, at: number): number => text.lastIndexOf("\n", at - 1) + 1;
function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

/** The last line that is not empty: comments at the end belong to what is above them. */
const lastLine = (text: string): number => text.trimEnd().length;

const indentAt = (text: string, at: number): string => " ".repeat(at - lineStart(text, at));

/** New lines after the one that `at` is on, with the line breaks of the file. */
function afterLine(text: string, at: number, lines: string): string {
  const end = lineEnd(text, at);
  const isCrlf = text.includes("\r\n");
  const at_ = isCrlf && text[end - 1] === "\r" ? end - 1 : end;
  const broken = `\n${lines}`;
  return replaced(text, at_, at_, isCrlf ? broken.replaceAll("\n", "\r\n") : broken);
}

const replaced = (text: string, start: number, end: number, by: string): string =>
  text.slice(0, start) + by + text.slice(end);

const inline = (item: Scalar | Item): string => (typeof item === "object" ? flow(item) : scalar(item));

const flow = (item: Item): string =>
  `{ ${Object.entries(item)
    .map(([key, value]) => `${key}: ${inline(value)}`)
    .join(", ")} }`;

/** Quoted as the value it replaces. */
function like(old: string, value: Scalar): string {
  if (typeof value === "number") return String(value);
  if (old.startsWith('"')) return JSON.stringify(value);
  if (old.startsWith("'") && !value.includes("\n")) return `'${value.replaceAll("'", "''")}'`;
  return scalar(value);
}

/** Plain where a reader of YAML would read the same text again. */
function scalar(value: Scalar): string {
  if (typeof value === "number") return String(value);
  if (/^\d{4}-\d\d-\d\d$/.test(value) || /^\d+\/\d\d$/.test(value)) return value;
  const isPlain =
    /^\p{L}[\p{L}\p{N} ./()–«»-]*$/u.test(value) &&
    !/^(?:true|false|null|yes|no|on|off)$/i.test(value) &&
    value.trim() === value;
  return isPlain ? value : JSON.stringify(value);
}
