/** Saker without case numbers in minutes: «1. Godkjenning av referat», «## Framdrift». Tried only where no sak has a number. */
import type { Block } from "../syntax/blocks.ts";
import { fact } from "../text/fact.ts";
import { type Passage, part, spanIn } from "../text/passage.ts";
import { isAttendance } from "./attendance-label.ts";
import type { DocumentLexicon } from "./lexicon.ts";
import type { Sakstart } from "./sak-heading.ts";
import type { Headings } from "./sections.ts";

/** The blocks that begin a sak, by block; empty when the text shows no such order. */
export function unnumberedStarts(
  blocks: readonly Block[],
  lexicon: DocumentLexicon,
  headings: Headings,
): ReadonlyMap<Block, Sakstart> {
  const numbered = numberedHeadings(blocks);
  if (numbered.size > 0) return numbered;
  const decided = decidedItems(blocks, headings);
  if (decided.size > 0) return decided;
  const headed = headedSaker(blocks, lexicon, headings);
  return headed.size > 0 ? headed : toldItems(blocks);
}

/** Short numbered lines in sequence with running text under at least half of them; an agenda above them has none. */
function numberedHeadings(blocks: readonly Block[]): ReadonlyMap<Block, Sakstart> {
  const firsts = blocks.flatMap((block, index) => (numberedLine(block)?.number === 1 ? [index] : []));
  for (const first of firsts.slice(0, mostRuns)) {
    const run = runFrom(blocks, first);
    if (run.size > 0) return run;
  }
  return none;
}

/** An agenda, a list or two, and then the saker. */
const mostRuns = 4;

function runFrom(blocks: readonly Block[], first: number): ReadonlyMap<Block, Sakstart> {
  const starts = new Map<Block, Sakstart>();
  let expected = 1;
  let told = 0;
  for (let index = first; index < blocks.length; index++) {
    const block = blocks[index]!;
    const line = numberedLine(block);
    if (line?.number !== expected || !isTitle(line.passage.text)) continue;
    starts.set(block, startOf(line));
    expected++;
    if (blocks[index + 1]?.kind === "text") told++;
  }
  return starts.size >= 2 && told >= starts.size / 2 ? starts : none;
}

/** «1. Budsjett», «## 1. Budsjett», «1: Budsjett» */
function numberedLine(block: Block): { readonly number: number; readonly passage: Passage } | null {
  if (block.kind === "item")
    return block.number === null || block.indent > 1 ? null : { number: block.number, passage: block.passage };
  if (block.kind === "row") return null;
  const marker = (block.kind === "heading" ? /^(\d{1,2})[.):]\s+/u : /^(\d{1,2})\s?:\s+(?=\p{Lu})/u).exec(
    block.passage.text,
  );
  if (!marker) return null;
  return {
    number: Number(marker[1]),
    passage: part(block.passage, marker[0].length, block.passage.text.length),
  };
}

/** «1. Budsjett: Finn orienterte om …», «Vedtak: …», «2. …»: items in sequence, each with a vedtak of its own below. */
function decidedItems(blocks: readonly Block[], headings: Headings): ReadonlyMap<Block, Sakstart> {
  const starts = new Map<Block, Sakstart>();
  let decided = 0;
  let open = false;
  for (const block of blocks) {
    if (block.kind === "item" && block.number === starts.size + 1 && block.indent <= 1) {
      const title = shortTitle.exec(block.passage.text)?.[1];
      if (!title) return none;
      starts.set(block, startOf(block, title.length));
      open = true;
    } else if (open && headings(block, true)?.slag === "vedtak") {
      decided++;
      open = false;
    }
  }
  return starts.size >= 2 && decided >= 2 && decided >= starts.size / 2 ? starts : none;
}

/** «1. Kommunikasjon: Prosjektet skal få egen plass på hjemmesiden.», «1. **Økonomi.** Det gjenstår …»: each item tells of its own sak. */
function toldItems(blocks: readonly Block[]): ReadonlyMap<Block, Sakstart> {
  const starts = new Map<Block, Sakstart>();
  let told = 0;
  for (const block of blocks) {
    if (block.kind !== "item" || block.number !== starts.size + 1 || block.indent > 1) continue;
    const { text } = block.passage;
    const title = /^(\p{Lu}[^.:\n]{2,88}?):\s/u.exec(text)?.[1] ?? markedTitle(block.passage);
    if (!title) return none;
    starts.set(block, startOf(block, title.length));
    if (/[.!?]$/u.test(text) && text.slice(title.length).split(/\s+/u).length > 5) told++;
  }
  return starts.size >= 3 && told * 2 > starts.size ? starts : none;
}

/** «**Referat fra 28. november.** Det …» with its marks, which have left a gap. */
function markedTitle(passage: Passage): string | undefined {
  const title = /^(\p{Lu}(?:[^.:\n]|(?<=\d)\.(?=\s\p{Ll})){2,88})\.\s(?=\S)/u.exec(passage.text)?.[1];
  if (!title) return undefined;
  const [stop, next] = [title.length, title.length + 2].map((at) => spanIn(passage, at, at + 1).start);
  return next! - stop! > 2 ? title : undefined;
}

const shortTitle = /^(\p{Lu}[^.:\n]{2,88}?)(?=:|\.(?:\s|$)|$)/u;

/** Headings of one level, of which one at least holds a vedtak. */
function headedSaker(
  blocks: readonly Block[],
  lexicon: DocumentLexicon,
  headings: Headings,
): ReadonlyMap<Block, Sakstart> {
  const level = blocks.find((block) => block.kind === "heading" && block.level >= 2)?.kind === "heading" ? 2 : 0;
  const starts = new Map<Block, Sakstart>();
  let open: Block | null = null;
  let decided = 0;
  for (const block of blocks) {
    const section = headings(block, true);
    if (open && section?.slag === "vedtak") decided++;
    if (block.kind !== "heading" || block.level !== level || section || isAttendance(block, lexicon)) continue;
    open = block;
    starts.set(block, startOf(block));
  }
  if (level === 0 || decided === 0) return none;
  return starts;
}

const none: ReadonlyMap<Block, Sakstart> = new Map();

const isTitle = (text: string): boolean =>
  text.length >= 4 && text.length <= 90 && /^[\p{Lu}«]/u.test(text) && !/[.:;,]$/.test(text);

/** `to`: where the title ends; what follows its colon is told of the sak. */
const startOf = (block: { readonly passage: Passage }, to = block.passage.text.length): Sakstart => ({
  ...restOf(block.passage, to),
  nr: null,
  skrevet: null,
  tittel: fact(block.passage.text.slice(0, to), spanIn(block.passage, 0, to)),
  prefiks: "",
  certain: true,
  bullet: false,
});

function restOf(passage: Passage, to: number): Pick<Sakstart, "rest"> {
  const from = to + (/^[.:]?\s*/u.exec(passage.text.slice(to))?.[0].length ?? 0);
  return from < passage.text.length ? { rest: part(passage, from, passage.text.length) } : {};
}
