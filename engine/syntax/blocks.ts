/** Blocks: the lines of Markdown or pasted plain text as headings, items, rows and paragraphs, torn lines joined again, comments left out. */
import { type Block, blockOf, movedBlock } from "./block.ts";
import { withoutComments } from "./comments.ts";
import { type Flow, flowAgain, flowOf, isSameFlow } from "./flow.ts";
import { furnitureIn, keepsFurniture } from "./furniture.ts";
import { isBlank, isSameLine, type Lines, linesAgain, linesOf, wordsFrom } from "./lines.ts";
import type { TextEdit } from "./text-edit.ts";
import { continues } from "./torn.ts";

export {
  type Block,
  blockOfWords,
  firstRead,
  type Heading,
  type Item,
  movedBlock,
  type Paragraph,
  passageIn,
  type Row,
  reworded,
} from "./block.ts";

/** Never throws; linear in the text. `from` skips front matter. */
export const blocksOf = (text: string, from = 0): readonly Block[] => blockText(text, from).blocks;

/** The blocks of a text, and what the next version of the text can take over of them. */
export interface BlockedText {
  readonly lines: Lines;
  /** Those that have words of the document: no comment and no front matter. */
  readonly worded: Lines;
  /** Of these, by their order. */
  readonly furniture: ReadonlySet<number>;
  readonly flow: Flow;
  readonly blocks: readonly Block[];
  /** How many of the first and of the last blocks are those of the version before. */
  readonly taken: { readonly first: number; readonly last: number };
}

/**
 * The same blocks as a fresh reading of `text`, which is what `edit` made of the text of `before`. What is counted over all lines is
 * counted anew. A block ends where the next begins, so that those before the edit stay where the one after them stays; and from the first
 * block after the edit that begins as it did, all that follow do.
 */
export function blockText(text: string, from: number, before?: BlockedText, edit?: TextEdit): BlockedText {
  const lines = before && edit ? linesAgain(before.lines, text, edit) : linesOf(text);
  const { lines: worded } = withoutComments(text, behind(lines, from));
  const { all } = worded;
  const same = before && edit ? sameLines(before.worded, worded, edit) : null;
  const written = before && same && keepsFurniture(before.worded.all, all, same.first) ? before : null;
  const furniture = written?.furniture ?? furnitureIn(all);
  const flow = written
    ? flowAgain(written.flow, written.worded.all, all, furniture, same!.first)
    : flowOf(all, furniture);
  const now = { lines, worded, furniture, flow };
  const known =
    before && same && isSameFlow(flow, before.flow) ? { ...before, same: ofSameFurniture(same, before, now) } : null;
  const kept = known && known.same.first > 0 ? wordsFrom(worded, known.same.first - 1) : -1;
  const begun = known ? known.blocks.findIndex(({ span }) => span.start > kept) : 0;
  const first = Math.max(0, (begun < 0 ? known!.blocks.length : begun) - 1);
  const blocks = known?.blocks.slice(0, first) ?? [];
  const resumed = known?.blocks[first];
  let gap = first > 0 && resumed!.gap;
  let old = first;
  for (let at = first > 0 ? orderOf(worded, resumed!.span.start) : 0; at < all.length; at++) {
    const blank = isBlank(all[at]!);
    if (blank) gap = true;
    if (blank || furniture.has(at)) continue;
    if (known && at >= all.length - known.same.last) {
      const { blocks: those, same } = known;
      const begins = wordsFrom(worded, at) - same.by;
      while (old < those.length && those[old]!.span.start < begins) old++;
      if (those[old]?.span.start === begins && those[old]!.gap === gap) {
        for (let rest = old; rest < those.length; rest++) blocks.push(movedBlock(those[rest]!, same.by));
        return { ...now, blocks, taken: { first, last: those.length - old } };
      }
    }
    const last = lastLine(worded, furniture, flow, at);
    blocks.push(...blockOf(worded, furniture, at, last, gap));
    gap = false;
    at = last;
  }
  return { ...now, blocks, taken: { first, last: 0 } };
}

/** The lines that begin at an offset or further down. */
function behind(lines: Lines, from: number): Lines {
  const first = from > 0 ? lines.starts.findIndex((start) => start >= from) : 0;
  if (first === 0) return lines;
  const at = first < 0 ? lines.all.length : first;
  return { all: lines.all.slice(at), starts: lines.starts.subarray(at) };
}

/** What two versions have in common: so many lines at the head and at the end, the latter `by` characters further down. */
interface SameLines {
  readonly first: number;
  readonly last: number;
  readonly by: number;
}

function sameLines(old: Lines, lines: Lines, { start, oldEnd, newEnd }: TextEdit): SameLines {
  const most = Math.min(old.all.length, lines.all.length);
  const by = newEnd - oldEnd;
  const later = lines.all.length - old.all.length;
  const isSame = (at: number, other: number, by: number): boolean =>
    old.starts[at]! + by === lines.starts[other]! && isSameLine(old.all[at]!, lines.all[other]!);
  let first = 0;
  while (first < most && old.starts[first]! + old.all[first]!.size < start && isSame(first, first, 0)) first++;
  let last = 0;
  for (let at = old.all.length - 1; last < most && old.starts[at]! >= oldEnd && isSame(at, at + later, by); at--)
    last++;
  return { first, last, by };
}

type Lined = Pick<BlockedText, "worded" | "furniture">;

/** Less those that are furniture in one version alone, and what lies between them and the edit. */
function ofSameFurniture(same: SameLines, before: Lined, now: Lined): SameLines {
  if (before.furniture === now.furniture) return same;
  const [had, has] = [before.worded.all.length, now.worded.all.length];
  const isSame = (at: number, other: number): boolean => before.furniture.has(at) === now.furniture.has(other);
  let first = 0;
  while (first < same.first && isSame(first, first)) first++;
  let last = 0;
  while (last < same.last && isSame(had - 1 - last, has - 1 - last)) last++;
  return { ...same, first, last };
}

/** The order of the line whose first word stands there. */
function orderOf({ starts }: Lines, start: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= start) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The last of the lines that continue the one at `first`. */
function lastLine({ all }: Lines, furniture: ReadonlySet<number>, flow: Flow, first: number): number {
  let last = first;
  for (let next = first + 1, blanks = 0; next < all.length; next++) {
    const line = all[next]!;
    if (isBlank(line) || furniture.has(next)) {
      if (isBlank(line) && ++blanks > 12) break;
      continue;
    }
    const apart = next > last + 1;
    if (!continues(all[last]!, line, apart, flow)) break;
    last = next;
    blanks = 0;
  }
  return last;
}
