/** Growing selections: the word, the line, the punkt or section, the sak, the document; in YAML the value, its key, its parents. */
import type { SelectionRange, SelectionRangeParams } from "vscode-languageserver";
import { readYaml, type YamlNode } from "../../engine/authoring.ts";
import { contains, lineStarts, type Span, span } from "../../engine/index.ts";
import { endOfLine, positionAt, rangeAt } from "../positions.ts";
import type { View } from "../session.ts";
import { offsetIn } from "./explain.ts";

export const selections = (view: View, { positions }: SelectionRangeParams): SelectionRange[] =>
  positions.map((position) => {
    const offset = offsetIn(view, position);
    const around = [...new Set([...smallest(view, offset), ...larger(view, offset), span(0, view.source.text.length)])]
      .filter((at) => at.start <= offset && offset <= at.end)
      .sort((a, b) => a.end - a.start - (b.end - b.start));
    return around.reduceRight<SelectionRange | undefined>((parent, at) => {
      const range = rangeAt(view.source, at, view.client.encoding);
      if (parent && JSON.stringify(parent.range) === JSON.stringify(range)) return parent;
      if (parent && !contains(spanOf.get(parent)!, at)) return parent;
      const made = parent ? { range, parent } : { range };
      spanOf.set(made, at);
      return made;
    }, undefined)!;
  });

const spanOf = new WeakMap<SelectionRange, Span>();

function smallest({ source }: View, offset: number): readonly Span[] {
  const { line } = positionAt(source, offset, "utf-16");
  const start = lineStarts(source)[line]!;
  const end = endOfLine(source, line);
  const words = [...source.text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)].map((match) =>
    span(start + match.index, start + match.index + match[0].length),
  );
  return [...words.filter((at) => at.start <= offset && offset <= at.end), span(start, end)];
}

function larger(view: View, offset: number): readonly Span[] {
  const found: Span[] = [];
  if (!view.document) {
    yamlAround(readYaml(view.source).root, offset, found);
    return found;
  }
  for (const { sak } of view.document.saker) {
    const punkter = [...sak.forslag, ...sak.vedtak, ...sak.alternativer.flatMap((one) => one.punkter)];
    found.push(sak.span, ...sak.seksjoner.map((one) => one.span), ...punkter.map((one) => one.span));
  }
  return found;
}

function yamlAround(node: YamlNode | null, offset: number, found: Span[]): void {
  if (!node || node.span.start > offset || node.span.end < offset) return;
  found.push(node.span);
  if (node.type === "list") for (const item of node.items) yamlAround(item, offset, found);
  if (node.type === "map")
    for (const { key, value } of node.entries.values()) {
      found.push(span(key.start, Math.max(key.end, value.span.end)));
      yamlAround(value, offset, found);
    }
}
