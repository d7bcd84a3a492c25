/** Saker numbered with the year first, «21/31», «21/32», as a whole document numbers them. */
import type { Block } from "../syntax/blocks.ts";
import type { DocumentLexicon } from "./lexicon.ts";
import { type Sakstart, sakStart } from "./sak-heading.ts";
import { yearFirst } from "./sak-number.ts";

/** The blocks that begin a sak, by block; empty where the document numbers its saker in any other way. */
export function yearFirstStarts(
  blocks: readonly Block[],
  year: number | null,
  lexicon: DocumentLexicon,
): ReadonlyMap<Block, Sakstart> {
  const starts = new Map<Block, Sakstart>();
  for (const block of blocks) {
    if (!beginsWithNumber(block)) continue;
    const start = sakStart(block, year, lexicon, yearFirst) ?? sakStart(block, year, lexicon);
    if (!start?.skrevet || !start.tittel) continue;
    if (yearFirst(start.skrevet.value, year) === null) return none;
    starts.set(block, start);
  }
  return countsUp([...starts.values()].map(({ nr }) => Number(nr!.split("/")[0]))) ? starts : none;
}

const none: ReadonlyMap<Block, Sakstart> = new Map();

/** Numbers of an archive do not follow each other; the agenda's come again from the first, or from one further down. */
function countsUp(numbers: readonly number[]): boolean {
  const seen = new Set<number>();
  const inOrder = numbers.every((nr, at) => {
    const before = numbers[at - 1];
    const follows = before === undefined || (nr > before && nr <= before + 3) || seen.has(nr);
    seen.add(nr);
    return follows;
  });
  return inOrder && seen.size > 1;
}

/** Most blocks do not, which is seen at once. */
const beginsWithNumber = (block: Block): boolean => {
  const words = block.kind === "row" ? block.cells.find(({ text }) => text !== "") : block.passage;
  return /^(?:\d{1,4}\s?\/|[A-ZÆØÅ-]{0,6}sak|PS|RS)/iu.test(words?.text ?? "");
};
