/** The safe fixes of a report, made: new texts of files, what was done in them, and what was left because fixes meet. */
import { lineStarts, type Position, type SourceText } from "../text/source-text.ts";
import type { ShownFinding, ShownFix } from "./finding.ts";
import type { Report } from "./report.ts";

export interface Fixes {
  /** By path; only files that change. */
  readonly texts: ReadonlyMap<string, string>;
  readonly done: readonly Fixed[];
  /** Because it meets one that was made, or reaches into a file that was not asked for. */
  readonly left: readonly (Fixed & { readonly because: "meets" | "elsewhere" })[];
}

export interface Fixed {
  readonly path: string;
  readonly finding: ShownFinding;
}

interface Change {
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** A fix is made whole or not at all; the first in its file goes first. Findings with an unntak are left alone. */
export function safeFixes({ documents }: Report): Fixes {
  const sources = new Map(documents.map(({ source }) => [source.path, source]));
  const made: Change[] = [];
  const done: Fixed[] = [];
  const left: Fixes["left"][number][] = [];
  for (const { source, findings } of documents)
    for (const finding of findings) {
      const fix = finding.unntak === null ? finding.fixes.find(({ safe }) => safe) : undefined;
      if (!fix) continue;
      const changes = changesOf(fix, sources);
      if (changes?.length === 0) continue;
      const fixed = { path: source.path, finding };
      const fresh = changes?.filter((one) => !made.some((other) => same(one, other)));
      if (!fresh) left.push({ ...fixed, because: "elsewhere" });
      else if (fresh.some((one) => made.some((other) => meet(one, other)))) left.push({ ...fixed, because: "meets" });
      else {
        made.push(...fresh);
        done.push(fixed);
      }
    }
  const texts = new Map(
    [...new Set(made.map(({ source }) => source))].map((source) => [
      source.path,
      changed(
        source.text,
        made.filter((one) => one.source === source),
      ),
    ]),
  );
  return { texts, done, left };
}

/** Without those that change nothing; null where a file is not among `sources`. */
function changesOf({ edits }: ShownFix, sources: ReadonlyMap<string, SourceText>): readonly Change[] | null {
  const changes: Change[] = [];
  for (const { path, range, newText } of edits) {
    const source = sources.get(path);
    if (!source) return null;
    const start = offsetOf(source, range.start);
    const end = offsetOf(source, range.end);
    if (source.text.slice(start, end) !== newText) changes.push({ source, start, end, newText });
  }
  return changes;
}

/** From the end, so that what stands before keeps its place. */
function changed(text: string, changes: readonly Change[]): string {
  const sorted = [...changes].sort((a, b) => b.start - a.start || b.end - a.end);
  return sorted.reduce((now, { start, end, newText }) => now.slice(0, start) + newText + now.slice(end), text);
}

/** Two insertions at one place meet too: nobody knows their order. */
const meet = (a: Change, b: Change): boolean =>
  a.source === b.source &&
  (a.start === b.start ? a.end === b.end || (a.end > a.start && b.end > b.start) : a.start < b.end && b.start < a.end);

const same = (a: Change, b: Change): boolean =>
  a.source === b.source && a.start === b.start && a.end === b.end && a.newText === b.newText;

const offsetOf = (source: SourceText, { line, column }: Position): number =>
  (lineStarts(source)[line - 1] ?? source.text.length) + column - 1;
