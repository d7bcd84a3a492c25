/** Blocks: the lines of Markdown or pasted plain text as headings, items, rows and paragraphs, torn lines joined again, comments left out. */
import { apartFromText, type Block, blockOf, movedBlock } from "./block.ts";
import { withoutComments } from "./comments.ts";
import { furnitureIn } from "./furniture.ts";
import { isBlank, type Line, linesAgain, linesOf } from "./lines.ts";
import { type TextEdit, unchangedBefore } from "./text-edit.ts";
import { continues, type Flow, flowOf } from "./torn.ts";

export {
  type Block,
  firstRead,
  type Heading,
  type Item,
  movedBlock,
  type Paragraph,
  passageIn,
  type Row,
} from "./block.ts";

/** Never throws; linear in the text. `from` skips front matter. */
export const blocksOf = (text: string, from = 0): readonly Block[] => blockText(text, from).blocks;

/** The blocks of a text, and what the next version of the text can take over of them. */
export interface BlockedText {
  readonly lines: readonly Line[];
  readonly flow: Flow;
  readonly runs: readonly Run[];
  /** Where the first word of each run stands. */
  readonly starts: readonly number[];
  readonly blocks: readonly Block[];
}

/** Lines that belong together, and those after them that were looked at to see where they end. */
interface Run {
  /** Where they stood when they were read: shared by all versions that have them unchanged. */
  readonly lines: readonly Line[];
  /** Of the lines, those that are furniture. */
  readonly furniture: readonly boolean[];
  /** They are the last of the document. */
  readonly ends: boolean;
  /** How many of the lines belong together. */
  readonly count: number;
  readonly gap: boolean;
  /** Where they stood when they were read. */
  readonly blocks: readonly Block[];
}

/** The same blocks as a fresh reading of `text`, which is what `edit` made of the text of `before`. */
export function blockText(text: string, from: number, before?: BlockedText, edit?: TextEdit): BlockedText {
  const all = before && edit ? linesAgain(before.lines, text, edit) : linesOf(text);
  const { lines } = withoutComments(text, from > 0 ? all.filter((line) => line.start >= from) : all);
  const furniture = furnitureIn(text, lines);
  const flow = flowOf(text, lines, furniture);
  const known = before && edit && sameFlow(flow, before.flow) ? { ...before, edit } : null;
  const runs: Run[] = [];
  const starts: number[] = [];
  const blocks: Block[] = [];
  let gap = false;
  let old = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (isBlank(line)) gap = true;
    if (isBlank(line) || furniture.has(at)) continue;
    let run: Run | null = null;
    if (known && !isInside(known.edit, line)) {
      const was = line.from - moveOf(known.edit, line);
      while (known.starts[old]! < was) old++;
      const before = known.starts[old] === was ? known.runs[old]! : null;
      if (before && isSameRun(before, was, known.edit, lines, furniture, at, gap)) run = before;
    }
    run ??= runAt(text, lines, furniture, flow, at, gap, before !== undefined);
    runs.push(run);
    starts.push(line.from);
    for (const block of run.blocks) blocks.push(movedBlock(block, line.from - run.lines[0]!.from));
    gap = false;
    at += run.count - 1;
  }
  return { lines: all, flow, runs, starts, blocks };
}

const isInside = ({ start, newEnd }: TextEdit, line: Line): boolean => line.from >= start && line.from < newEnd;

/** How far an edit moves a line that it leaves alone. */
const moveOf = ({ oldEnd, newEnd }: TextEdit, line: Line): number => (line.from >= newEnd ? newEnd - oldEnd : 0);

const sameFlow = (a: Flow, b: Flow): boolean => a.torn === b.torn && a.width === b.width;

function runAt(
  text: string,
  lines: readonly Line[],
  furniture: ReadonlySet<number>,
  flow: Flow,
  first: number,
  gap: boolean,
  apart: boolean,
): Run {
  const { last, seen } = lastLine(text, lines, furniture, flow, first);
  const blocks = blockOf(text, lines, furniture, first, last, gap);
  const looked = lines.slice(first, seen + 1);
  return {
    lines: looked,
    furniture: looked.map((_, index) => furniture.has(first + index)),
    ends: seen === lines.length,
    count: last - first + 1,
    gap,
    blocks: apart ? blocks.map(apartFromText) : blocks,
  };
}

/** Whether the lines that now are at `at` stood at `was` when `run` was read, and neither they nor those after them have changed. */
function isSameRun(
  run: Run,
  was: number,
  edit: TextEdit,
  lines: readonly Line[],
  furniture: ReadonlySet<number>,
  at: number,
  gap: boolean,
): boolean {
  const next = at + run.lines.length;
  if (run.gap !== gap || (run.ends ? next !== lines.length : next > lines.length)) return false;
  const first = run.lines[0]!.from;
  if (!unchangedBefore(edit, was, was + run.lines.at(-1)!.end - first + lookahead)) return false;
  const { from } = lines[at]!;
  for (let index = 0; index < run.lines.length; index++) {
    const old = run.lines[index]!;
    const now = lines[at + index]!;
    if (now.from - from !== old.from - first || now.to - from !== old.to - first) return false;
    if (now.indent !== old.indent || furniture.has(at + index) !== run.furniture[index]) return false;
  }
  return true;
}

/** Characters behind a line that its reading may look at. */
const lookahead = 16;

/** The last of the lines that continue the one at `first`, and the last that was looked at. */
function lastLine(
  text: string,
  lines: readonly Line[],
  furniture: ReadonlySet<number>,
  flow: Flow,
  first: number,
): { readonly last: number; readonly seen: number } {
  let last = first;
  let next = first + 1;
  for (let blanks = 0; next < lines.length; next++) {
    const line = lines[next]!;
    if (isBlank(line) || furniture.has(next)) {
      if (isBlank(line) && ++blanks > 12) break;
      continue;
    }
    const apart = next > last + 1;
    if (!continues(text, lines[last]!, line, apart, flow)) break;
    last = next;
    blanks = 0;
  }
  return { last, seen: next };
}
