/** How the lines of one document run: whether blank lines stand inside its sentences, and the width it is broken at. */
import { isBlank, type Line } from "./lines.ts";
import { isOpen, startsLower } from "./torn.ts";

export interface Flow {
  /** Blank lines stand inside sentences. */
  readonly torn: boolean;
  /** The width at which running text is broken; Infinity where paragraphs are one line. */
  readonly width: number;
  readonly counts: Counts;
}

/** Of the lines that are neither blank nor furniture. */
interface Counts {
  /** How many are so long, all that are longer together. */
  readonly lengths: Uint32Array;
  readonly filled: number;
  readonly longest: number;
  /** How many follow the one before with no blank between; with one; and of these, how many go on with its sentence. */
  readonly together: number;
  readonly pairs: number;
  readonly broken: number;
}

/** Wider than any text is broken at. */
const longestCounted = 161;

export const isSameFlow = (a: Flow, b: Flow): boolean => a.torn === b.torn && a.width === b.width;

export function flowOf(lines: readonly Line[], furniture: ReadonlySet<number>): Flow {
  const lengths = new Uint32Array(longestCounted + 1);
  let [filled, longest, together, pairs, broken] = [0, 0, 0, 0, 0];
  let previous: Line | null = null;
  let apart = false;
  for (let index = 0; index < lines.length; index++) {
    if (furniture.has(index)) continue;
    const line = lines[index]!;
    if (isBlank(line)) {
      apart = true;
      continue;
    }
    const { length } = line.words;
    lengths[Math.min(length, longestCounted)]!++;
    filled++;
    longest = Math.max(longest, length);
    if (previous && !apart) together++;
    if (previous && apart) {
      pairs++;
      if (goesOn(previous, line)) broken++;
    }
    previous = line;
    apart = false;
  }
  return flowFrom({ lengths, filled, longest, together, pairs, broken });
}

/** The flow of `lines`, which differ from those `before` at that one line of running text, in neither version blank or furniture. */
export function flowAgain(
  { counts }: Flow,
  before: readonly Line[],
  lines: readonly Line[],
  furniture: ReadonlySet<number>,
  at: number,
): Flow {
  const [had, has] = [before[at]!.words.length, lines[at]!.words.length];
  if (had === counts.longest && has < had) return flowOf(lines, furniture);
  const lengths = counts.lengths.slice();
  lengths[Math.min(had, longestCounted)]!--;
  lengths[Math.min(has, longestCounted)]!++;
  const neighbours = [-1, 1].map((step) => neighbour(lines, furniture, at, step));
  const broken = (line: Line): number =>
    neighbours.filter((one, nth) => one?.apart && (nth === 0 ? goesOn(one.line, line) : goesOn(line, one.line))).length;
  return flowFrom({
    ...counts,
    lengths,
    longest: Math.max(counts.longest, has),
    broken: counts.broken - broken(before[at]!) + broken(lines[at]!),
  });
}

/** The next filled line that way, and whether a blank stands between. */
function neighbour(
  lines: readonly Line[],
  furniture: ReadonlySet<number>,
  at: number,
  step: number,
): { readonly line: Line; readonly apart: boolean } | null {
  let apart = false;
  for (let near = at + step; near >= 0 && near < lines.length; near += step) {
    if (furniture.has(near)) continue;
    if (!isBlank(lines[near]!)) return { line: lines[near]!, apart };
    apart = true;
  }
  return null;
}

const goesOn = (line: Line, next: Line): boolean => startsLower(next.words) && isOpen(line.words);

function flowFrom(counts: Counts): Flow {
  const { lengths, filled, longest, together, pairs, broken } = counts;
  let width = 0;
  for (let shorter = lengths[0]!; shorter <= Math.floor(filled * 0.92) && width < longestCounted; )
    shorter += lengths[++width]!;
  const wrapped = width >= 40 && width < longestCounted && longest <= width * 1.35;
  const spaced = wrapped && pairs >= together * 6 && broken >= 1;
  return {
    torn: spaced || (broken >= 2 && broken >= pairs * 0.12),
    width: wrapped ? width : Number.POSITIVE_INFINITY,
    counts,
  };
}
