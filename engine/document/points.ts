/** Punkter: the points of a forslag or a vedtak, numbered or not, with their lists and tables. */
import type { Block } from "../syntax/blocks.ts";
import { startsWithDay } from "../syntax/torn.ts";
import { join, type Passage, part, spanOf } from "../text/passage.ts";
import { cover } from "../text/span.ts";
import type { Punkt } from "./meeting-document.ts";

/**
 * The points of the blocks of one section. Numbers must go on from the one before; a number out of order is part of the
 * point it stands in. Without numbers all is point 1. `first` are words on the heading's own line.
 */
export function pointsIn(blocks: readonly Block[], first: Passage | null): readonly Punkt[] {
  const lines = [...(first ? [line(first)] : []), ...blocks.flatMap((block) => lineOf(block) ?? [])];
  const starts = numberedStarts(lines);
  if (starts.length === 0) {
    const text = lines.filter((one) => one.passage.text.length > 0);
    return text.length === 0 ? [] : [punkt(1, text)];
  }
  const preamble = lines
    .slice(0, starts[0]!.at)
    .filter((one) => one.passage.text.length > 0 && !/[:]$/.test(one.passage.text));
  return starts.map((start, index) => {
    const own = lines.slice(start.at, starts[index + 1]?.at);
    const words = [{ ...own[0]!, marker: null }, ...own.slice(1)].filter((one) => one.passage.text.length > 0);
    return punkt(
      start.nr,
      index === 0 && preamble.length > 0 ? [...preamble, ...words] : words.length > 0 ? words : [own[0]!],
    );
  });
}

interface Line {
  readonly passage: Passage;
  readonly number: number | null;
  readonly marker: string | null;
  readonly indent: number;
}

const line = (passage: Passage): Line => {
  const inline = /^(\d{1,2})[.)]\s+(?=\S)/.exec(passage.text);
  return inline && !startsWithDay(passage.text)
    ? {
        passage: part(passage, inline[0].length, passage.text.length),
        number: Number(inline[1]),
        marker: inline[0].trim(),
        indent: 0,
      }
    : { passage, number: null, marker: null, indent: 0 };
};

function lineOf(block: Block): Line | null {
  if (block.kind === "row") {
    const number = rowNumber(block.cells);
    if (number !== null)
      return { passage: join(block.cells.slice(1), " | "), number, marker: `${number}.`, indent: block.indent };
    return { passage: join(block.cells, " | "), number: null, marker: null, indent: block.indent };
  }
  if (block.kind === "item")
    return {
      passage: block.passage,
      number: block.number ?? letter(block.marker),
      marker: block.marker,
      indent: block.indent,
    };
  const bare = block.kind === "text" ? /^(\d{1,2})\s+(?=\p{Lu})/u.exec(block.passage.text) : null;
  if (bare)
    return {
      passage: part(block.passage, bare[0].length, block.passage.text.length),
      number: Number(bare[1]),
      marker: bare[1]!,
      indent: block.indent,
    };
  return { passage: block.passage, number: null, marker: null, indent: block.indent };
}

/** «1.<tab>Delprosjektet …» is a numbered point, not a table. */
const rowNumber = (cells: readonly Passage[]): number | null => {
  const match = cells.length === 2 ? /^(?:pkt\.?\s?)?(\d{1,2})[.):]?$/i.exec(cells[0]!.text) : null;
  return match ? Number(match[1]) : null;
};

/** a) is 1, b) is 2; they number points only where no figures do. */
const letter = (marker: string): number | null => {
  const match = /^\(?([a-h])\)$/i.exec(marker);
  return match ? match[1]!.toLowerCase().charCodeAt(0) - 96 : null;
};

function numberedStarts(lines: readonly Line[]): readonly { at: number; nr: number }[] {
  const figures = lines.some((one) => one.number === 1 && /\d/.test(one.marker ?? ""));
  const starts: { at: number; nr: number }[] = [];
  for (const [at, one] of lines.entries()) {
    if (one.number === null || (figures && !/\d/.test(one.marker ?? ""))) continue;
    const last = starts.at(-1)?.nr ?? 0;
    const nested = starts.length > 0 && one.indent > lines[starts[0]!.at]!.indent + 1;
    if (!nested && (one.number === last + 1 || (starts.length > 0 && one.number === last + 2)))
      starts.push({ at, nr: one.number });
  }
  return starts;
}

function punkt(nr: number, lines: readonly Line[]): Punkt {
  const parts = lines.map((one) => one.passage);
  const tekst = join(parts, "\n");
  return { nr, tekst, span: parts.map(spanOf).reduce(cover) };
}
