/** YAML with the place of every key and value. Never throws; what cannot be used is a finding and the rest is read. */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseAllDocuments,
  type Scalar,
  type YAMLError,
  type YAMLMap,
} from "yaml";
import type { SourceText } from "../text/source-text.ts";
import { type Span, span } from "../text/span.ts";
import { type FileFinding, fileFinding } from "./file-finding.ts";
import { type YamlComment, yamlTokens } from "./yaml-tokens.ts";

export interface YamlDocument {
  readonly source: SourceText;
  /** null when the file is empty or cannot be composed. */
  readonly root: YamlNode | null;
  readonly comments: readonly YamlComment[];
  readonly funn: readonly FileFinding[];
}

export type YamlNode = YamlMap | YamlList | YamlScalar;

export interface YamlMap {
  readonly type: "map";
  /** Keys in NFC, each once: a repeated key is a finding and its first value stands. */
  readonly entries: ReadonlyMap<string, YamlEntry>;
  readonly span: Span;
}

export interface YamlEntry {
  readonly key: Span;
  readonly value: YamlNode;
}

export interface YamlList {
  readonly type: "list";
  readonly items: readonly YamlNode[];
  readonly span: Span;
}

export interface YamlScalar {
  readonly type: "scalar";
  /** Strings in NFC. */
  readonly value: string | number | boolean | null;
  /** As written, without quotes: `1.0` is the version «1.0». */
  readonly text: string;
  readonly span: Span;
}

/** More nodes than this come from aliases of aliases, not from a person. */
const mostNodes = 200_000;
/** A second a megabyte is the price of places; a person's file is a hundredth of this. */
const longest = 4_000_000;
const refusedKeys = new Set(["__proto__", "constructor", "prototype"]);

export function readYaml(source: SourceText): YamlDocument {
  if (source.text.length > longest)
    return { source, root: null, comments: [], funn: [fileFinding("yaml/for-stor", span(0, 0))] };
  const { tooDeep, comments } = yamlTokens(source.text);
  if (tooDeep) return { source, root: null, comments, funn: [fileFinding("yaml/for-dypt", tooDeep)] };
  const funn: FileFinding[] = [];
  try {
    const [document, ...others] = parseAllDocuments(source.text, {
      version: "1.2",
      uniqueKeys: false,
      prettyErrors: false,
    });
    if (!document) return { source, root: null, comments, funn };
    for (const error of [...document.errors, ...document.warnings]) funn.push(composerFinding(error));
    const second = others[0];
    if (second) funn.push(fileFinding("yaml/flere-dokumenter", spanOf(second.contents, second.range[0])));
    const root = document.contents ? convert(document.contents as Node, funn) : null;
    return { source, root, comments, funn: funn.map((one) => within(one, source.text.length)) };
  } catch {
    return { source, root: null, comments, funn: [...funn, fileFinding("yaml/uleselig", span(0, 0))] };
  }
}

/** The plain value: objects without prototype surprises, lists, strings, numbers, booleans and null. */
export function plainValue(node: YamlNode | null): unknown {
  if (node === null) return null;
  if (node.type === "scalar") return node.value;
  if (node.type === "list") return node.items.map(plainValue);
  return Object.fromEntries([...node.entries].map(([key, entry]) => [key, plainValue(entry.value)]));
}

function convert(root: Node, funn: FileFinding[]): YamlNode {
  const anchors = new Map<string, { readonly node: YamlNode; readonly size: number }>();
  let size = 0;
  let exhausted = false;

  const read = (node: unknown): YamlNode => {
    size++;
    const before = size;
    if (isAlias(node)) return alias(node.source, spanOf(node, 0));
    const made = isMap(node) ? map(node) : isSeq(node) ? list(node) : isScalar(node) ? scalar(node, funn) : empty(node);
    const anchor = (node as { anchor?: string } | null)?.anchor;
    if (anchor) anchors.set(anchor, { node: made, size: size - before + 1 });
    return made;
  };

  const alias = (name: string, at: Span): YamlNode => {
    const target = anchors.get(name);
    if (!target) funn.push(fileFinding("yaml/ukjent-alias", at, { navn: name }));
    else if (size + target.size > mostNodes) {
      if (!exhausted) funn.push(fileFinding("yaml/for-mange-alias", at));
      exhausted = true;
    } else {
      size += target.size;
      return { ...target.node, span: at };
    }
    return { type: "scalar", value: null, text: "", span: at };
  };

  const map = (node: YAMLMap): YamlMap => {
    const entries = new Map<string, YamlEntry>();
    for (const pair of node.items) {
      const key = spanOf(pair.key, 0);
      const name = isScalar(pair.key) ? keyText(pair.key) : null;
      const value =
        pair.value === null ? { type: "scalar" as const, value: null, text: "", span: key } : read(pair.value);
      if (name === null) funn.push(fileFinding("yaml/sammensatt-nøkkel", key));
      else if (refusedKeys.has(name)) funn.push(fileFinding("yaml/ulovlig-nøkkel", key, { nøkkel: name }));
      else if (entries.has(name)) funn.push(fileFinding("yaml/gjentatt-nøkkel", key, { nøkkel: name }));
      else entries.set(name, { key, value });
    }
    return { type: "map", entries, span: spanOf(node, 0) };
  };

  const list = (node: { items: readonly unknown[] }): YamlList => ({
    type: "list",
    items: node.items.map(read),
    span: spanOf(node, 0),
  });

  const empty = (node: unknown): YamlScalar => ({ type: "scalar", value: null, text: "", span: spanOf(node, 0) });

  return read(root);
}

function scalar(node: Scalar, funn: FileFinding[]): YamlScalar {
  const at = spanOf(node, 0);
  const text = node.source ?? String(node.value ?? "");
  const { value } = node;
  if (typeof value === "string")
    return { type: "scalar", value: value.normalize("NFC"), text: text.normalize("NFC"), span: at };
  if (typeof value === "number") {
    const unsafe = !Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value));
    if (unsafe) funn.push(fileFinding("yaml/for-stort-tall", at, { tall: text }));
    return { type: "scalar", value: unsafe ? text : value, text, span: at };
  }
  return { type: "scalar", value: typeof value === "boolean" ? value : null, text, span: at };
}

const keyText = (key: Scalar): string =>
  (typeof key.value === "string" ? key.value : (key.source ?? String(key.value))).normalize("NFC");

function spanOf(node: unknown, otherwise: number): Span {
  const range = (node as { range?: readonly number[] | null } | null)?.range;
  return range ? span(range[0]!, range[1]!) : span(otherwise, otherwise);
}

/** The composer places a missing bracket one past the end. */
const within = (one: FileFinding, end: number): FileFinding =>
  one.span.end <= end ? one : { ...one, span: span(Math.min(one.span.start, end), end) };

const composerCodes: Readonly<Record<string, string>> = {
  BAD_ALIAS: "yaml/ukjent-alias",
  BAD_INDENT: "yaml/innrykk",
  TAB_AS_INDENT: "yaml/tabulator",
  TAG_RESOLVE_FAILED: "yaml/ukjent-merke",
  MISSING_CHAR: "yaml/mangler-tegn",
  BAD_SCALAR_START: "yaml/ulovlig-start",
  BLOCK_AS_IMPLICIT_KEY: "yaml/nøkkel-i-nøkkel",
  MULTILINE_IMPLICIT_KEY: "yaml/nøkkel-over-linjer",
  UNEXPECTED_TOKEN: "yaml/uventet-tegn",
  BAD_DQ_ESCAPE: "yaml/ukjent-skilletegn",
  RESOURCE_EXHAUSTION: "yaml/for-dypt",
};

const composerFinding = (error: YAMLError): FileFinding =>
  fileFinding(composerCodes[error.code] ?? "yaml/ugyldig", span(error.pos[0], Math.max(error.pos[0], error.pos[1])), {
    kode: error.code,
  });
