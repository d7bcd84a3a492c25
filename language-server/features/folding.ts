/** What can be folded: saker and their sections, and the parts of YAML. */
import type { FoldingRange } from "vscode-languageserver";
import { readYaml, type YamlNode } from "../../engine/authoring.ts";
import type { Span } from "../../engine/index.ts";
import { positionAt } from "../positions.ts";
import type { View } from "../session.ts";

export function folding(view: View): FoldingRange[] {
  const spans: Span[] = [];
  if (view.document)
    for (const { sak } of view.document.saker) {
      spans.push(sak.span);
      for (const { overskrift, span } of sak.seksjoner)
        spans.push({ start: overskrift?.span.start ?? span.start, end: span.end });
    }
  else partsOf(readYaml(view.source).root, spans);
  const ranges = spans.flatMap((at) => foldOf(at, view) ?? []);
  return ranges.filter(
    (one, index) =>
      ranges.findIndex((other) => other.startLine === one.startLine && other.endLine === one.endLine) === index,
  );
}

/** From the line it begins on to its last line with words. */
function foldOf({ start, end }: Span, { source }: View): FoldingRange | null {
  const words = source.text.slice(start, end).trimEnd();
  const startLine = positionAt(source, start, "utf-16").line;
  const endLine = positionAt(source, start + words.length, "utf-16").line;
  return endLine > startLine ? { startLine, endLine } : null;
}

function partsOf(node: YamlNode | null, spans: Span[]): void {
  if (node?.type === "map")
    for (const { key, value } of node.entries.values()) {
      if (value.type !== "scalar") spans.push({ start: key.start, end: value.span.end });
      partsOf(value, spans);
    }
  if (node?.type === "list")
    for (const item of node.items) {
      if (item.type !== "scalar") spans.push(item.span);
      partsOf(item, spans);
    }
}
