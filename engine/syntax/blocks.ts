/** Blocks: the lines of Markdown or pasted plain text as headings, items, rows and paragraphs, torn lines joined again, comments left out. */
import { apartFromText, type Block, blockOf, movedBlock } from "./block.ts";
import { withoutComments } from "./comments.ts";
import { furnitureIn } from "./furniture.ts";
import { isBlank, type Line, linesAgain, linesOf } from "./lines.ts";
import type { TextEdit } from "./text-edit.ts";
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
  reworded,
} from "./block.ts";

/** Never throws; linear in the text. `from` skips front matter. */
export const blocksOf = (text: string, from = 0): readonly Block[] => blockText(text, from).blocks;

/** The blocks of a text, and what the next version of the text can take over of them. */
export interface BlockedText {
  readonly lines: readonly Line[];
  /** Those that have words of the document: no comment and no front matter. */
  readonly worded: readonly Line[];
  /** Of these, by their order. */
  readonly furniture: ReadonlySet<number>;
  readonly flow: Flow;
  readonly blocks: readonly Block[];
  /** How many of the first and of the last blocks are those of the version before. */
  readonly taken: { readonly first: number; readonly last: number };
}

/**
 * The same blocks as a fresh reading of `text`, which is what `edit` made of the text of `before`. Lines, and what is counted over all of
 * them, are gone through anew. A block ends where the next begins, so that those before the edit stay where the one after them stays; and
 * from the first block after the edit that begins as it did, all that follow do.
 */
export function blockText(text: string, from: number, before?: BlockedText, edit?: TextEdit): BlockedText {
  const lines = before && edit ? linesAgain(before.lines, text, edit) : linesOf(text);
  const { lines: worded } = withoutComments(text, from > 0 ? lines.filter((line) => line.start >= from) : lines);
  const furniture = furnitureIn(text, worded);
  const flow = flowOf(text, worded, furniture);
  const now = { lines, worded, furniture, flow };
  const known =
    before && edit && sameFlow(flow, before.flow) ? { ...before, same: sameLines(before, now, edit) } : null;
  const begun = known
    ? known.blocks.findIndex(({ span }) => span.start > (worded[known.same.first - 1]?.from ?? -1))
    : 0;
  const first = Math.max(0, (begun < 0 ? known!.blocks.length : begun) - 1);
  const blocks = known?.blocks.slice(0, first) ?? [];
  const resumed = known?.blocks[first];
  let gap = first > 0 && resumed!.gap;
  let old = first;
  for (let at = first > 0 ? orderOf(worded, resumed!.span.start) : 0; at < worded.length; at++) {
    const line = worded[at]!;
    if (isBlank(line)) gap = true;
    if (isBlank(line) || furniture.has(at)) continue;
    if (known && at >= worded.length - known.same.last) {
      const { blocks: those, same } = known;
      while (old < those.length && those[old]!.span.start < line.from - same.by) old++;
      if (those[old]?.span.start === line.from - same.by && those[old]!.gap === gap) {
        for (let rest = old; rest < those.length; rest++) blocks.push(movedBlock(those[rest]!, same.by));
        return { ...now, blocks, taken: { first, last: those.length - old } };
      }
    }
    const last = lastLine(text, worded, furniture, flow, at);
    const read = blockOf(text, worded, furniture, at, last, gap);
    blocks.push(...(before ? read.map(apartFromText) : read));
    gap = false;
    at = last;
  }
  return { ...now, blocks, taken: { first, last: 0 } };
}

const sameFlow = (a: Flow, b: Flow): boolean => a.torn === b.torn && a.width === b.width;

/** What two versions have in common: so many lines at the head and at the end, the latter `by` characters further down. */
interface SameLines {
  readonly first: number;
  readonly last: number;
  readonly by: number;
}

type Lined = Pick<BlockedText, "worded" | "furniture">;

function sameLines(before: Lined, now: Lined, { start, oldEnd, newEnd }: TextEdit): SameLines {
  const [old, lines] = [before.worded, now.worded];
  const most = Math.min(old.length, lines.length);
  const by = newEnd - oldEnd;
  const later = lines.length - old.length;
  const isSame = (at: number, other: number, by: number): boolean =>
    isMoved(old[at]!, lines[other]!, by) && before.furniture.has(at) === now.furniture.has(other);
  let first = 0;
  while (first < most && old[first]!.end + lookahead <= start && isSame(first, first, 0)) first++;
  let last = 0;
  for (let at = old.length - 1; last < most && old[at]!.start >= oldEnd && isSame(at, at + later, by); at--) last++;
  return { first, last, by };
}

const isMoved = (a: Line, b: Line, by: number): boolean =>
  a === b ||
  (a.start + by === b.start &&
    a.end + by === b.end &&
    a.from + by === b.from &&
    a.to + by === b.to &&
    a.indent === b.indent);

/** The order of the line whose first word stands there. */
function orderOf(lines: readonly Line[], start: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]!.start <= start) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Characters behind a line that its reading may look at. */
const lookahead = 16;

/** The last of the lines that continue the one at `first`. */
function lastLine(
  text: string,
  lines: readonly Line[],
  furniture: ReadonlySet<number>,
  flow: Flow,
  first: number,
): number {
  let last = first;
  for (let next = first + 1, blanks = 0; next < lines.length; next++) {
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
  return last;
}
