/** Punkter: the points of a forslag or a vedtak, numbered or not, with their lists and tables. */
import type { Block } from "../syntax/blocks.ts";
import { startsWithDay } from "../syntax/torn.ts";
import { join, type Passage, part, passageOf, spanOf } from "../text/passage.ts";
import { cover } from "../text/span.ts";
import type { Punkt } from "./meeting-document.ts";

/**
 * The points of the blocks of one section. Numbers must go on from the one before; a number out of order is part of the
 * point it stands in. Without numbers all is point 1. `first` are words on the heading's own line.
 * `from`: a forslag put beside another may begin with any number, that of the point it would change.
 */
export function pointsIn(
  blocks: readonly Block[],
  first: Passage | null,
  from: "one" | "any" = "one",
): readonly Punkt[] {
  const lines = withoutWordsAsNumbers([
    ...(first ? [line(first)] : []),
    ...blocks.flatMap((block) => lineOf(block) ?? []),
  ]);
  const numbered = numberedStarts(lines, from);
  const starts =
    numbered.length > 0 && isShared(lines, numbered) ? [] : numbered.length > 0 ? numbered : bulletedStarts(lines);
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

/** «Midlene fordeles slik:», «Som varamedlemmer velges:» over a list: what it lists are parts of one point, and say nothing without it. */
function isShared(lines: readonly Line[], starts: readonly { at: number }[]): boolean {
  const lead = starts[0] && lines[starts[0].at - 1]?.passage.text;
  return lead !== undefined && shares.test(lead) && !announces.test(lead);
}

const shares =
  /(?:fordel|bevilg|løyv|omdispon|overfør|flytt|tildel|prioriter|velg|oppnevn|oppnemn)\p{L}*(?:\s[^.]*)?:$|\s(?:vald|valgt|valde)(?:\s[^.]*)?:$|^(?:\p{L}+\s){0,4}(?:vilkår|føresetnader|forutsetninger)(?:\s\p{L}+){0,4}:$|(?:peke|peike)\spå[^.]*:$|\s(?:med|på)\s(?:slike|følgende|følgjande)\s\p{L}+:$|\s(?:slik|følgende|følgjande)\s(?:støtte|tilskudd|tilskot|fordeling):$|\s(?:slik|som\sfølg(?:er|jer)|måte):$|(?:i\soppdrag|\sbe[rs]\s[^.:]{0,60}\som|bedt\som|bedne?\som)(?:\så|\sat)?(?:\sfølg(?:ende|jande))?:$/iu;
/** «Rådet gjør slikt vedtak:» */
const announces =
  /(?:vedtak|innstilling|tilråding|forslag|framlegg|uttalelse|fråsegn)(?:\s\p{L}+){0,3}:$|\s(?:vedtar|vedtek|vedtok|beslutter|besluttar|tilrår|anbefaler|uttaler|uttalar)(?:\s(?:følgende|følgjande|dette))?:$/iu;

interface Line {
  readonly passage: Passage;
  /** With the marker, where that may be a word. */
  readonly whole?: Passage;
  readonly number: number | null;
  readonly marker: string | null;
  readonly indent: number;
}

const line = (passage: Passage, indent = 0): Line => {
  const found = enumerated(passage.text);
  return found
    ? {
        passage: part(passage, found.length, passage.text.length),
        whole: passage,
        number: found.number,
        marker: found.marker,
        indent,
      }
    : { passage, number: null, marker: null, indent };
};

/** «I medhold av …» and «V foreslår …» begin with a word: letters without a mark number points only from I to II. */
function withoutWordsAsNumbers(lines: readonly Line[]): readonly Line[] {
  const bare = lines.filter((one) => /^[IVX]+$/.test(one.marker ?? ""));
  if (bare.length === 0 || [1, 2].every((nr) => bare.some((one) => one.number === nr))) return lines;
  return lines.map((one) =>
    one.whole && bare.includes(one) ? { ...one, passage: one.whole, number: null, marker: null } : one,
  );
}

/** «1.», «1)», «3.1», «§ 2», «II», «iv)», «B.», «2 -» at the head of a line, with the number that it stands for. */
function enumerated(text: string): { length: number; number: number; marker: string } | null {
  if (startsWithDay(text) || /^\d{1,2}\. (?:vara|nestle)\p{Ll}*[:, ]/u.test(text)) return null;
  const match =
    /^(?:(\d{1,2})(?:\.0[.)]?|[.)])|\d{1,2}\.([1-9]\d?)\.?|§\s?(\d{1,2})\.?(?=\s+[\p{Lu}«"“])|(\d{1,2})\s?[-–](?=\s)|(\d{1,2})(?=\s+\p{Lu})|([IVX]{1,4})(?:[.)]|(?=\s))|\(?([ivx]{1,4})\)|([A-Ha-h])[.)])\s+(?=\S)/u.exec(
      text,
    );
  if (!match) return null;
  const figure = match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5];
  const number = figure
    ? Number(figure)
    : match[8]
      ? match[8].toLowerCase().charCodeAt(0) - 96
      : roman((match[6] ?? match[7])!.toUpperCase());
  return number > 0 ? { length: match[0].length, number, marker: match[0].trim() } : null;
}

/** I to XX; 0 for letters that are no number. */
const roman = (text: string): number =>
  ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"].indexOf(text);

function lineOf(block: Block): Line | null {
  if (block.kind === "row") {
    // «| | 1. Rådet oppretter …|»: a line of words in a table's second column.
    const words = block.cells.filter((cell) => cell.text.length > 0);
    if (words.length === 1 && block.cells.length === 2) return line(words[0]!, block.indent);
    const number = rowNumber(block.cells);
    if (number !== null)
      return { passage: join(block.cells.slice(1), " | "), number, marker: block.cells[0]!.text, indent: block.indent };
    // «1. Utdanningskontoret:<tab>kr 650 000»
    if (block.cells.length === 2 && enumerated(block.cells[0]!.text)) return line(join(block.cells, " "), block.indent);
    return { passage: join(block.cells, " | "), number: null, marker: null, indent: block.indent };
  }
  // «1. vara: Ola Nordmann»
  if (block.kind === "item" && block.number !== null && ordinal.test(block.passage.text))
    return line(join([passageOf(block.marker, block.span.start), block.passage], " "), block.indent);
  if (block.kind === "item")
    return {
      passage: block.passage,
      number: block.number ?? enumerated(`${block.marker} A`)?.number ?? null,
      marker: block.marker,
      indent: block.indent,
    };
  return line(block.passage, block.indent);
}

/** In small letters: whose turn it is, not which point. */
const ordinal = /^(?:personlig |personleg )?(?:vara|nestle)\p{Ll}*[:, ]/u;

/** «1.<tab>Delprosjektet …» is a numbered point, not a table. */
const rowNumber = (cells: readonly Passage[]): number | null => {
  if (cells.length !== 2) return null;
  const { text } = cells[0]!;
  const match = /^(?:pkt\.?\s?)?(\d{1,2})[.):]?$/i.exec(text);
  const found = match ? null : enumerated(`${text} A`);
  return match ? Number(match[1]) : found && found.length > text.length ? found.number : null;
};

/** Points of one list are marked alike: figures, roman numbers, letters or paragraphs. */
const style = (marker: string): string => {
  if (/\d/.test(marker)) return marker.startsWith("§") ? "§" : "figures";
  if (/^\(?[IVX]+[.)]?$/.test(marker)) return "ROMAN";
  if (/^\(?[ivx]+\)?$/.test(marker)) return "roman";
  return /^[A-Z]/.test(marker) ? "LETTERS" : "letters";
};

function numberedStarts(lines: readonly Line[], from: "one" | "any"): readonly { at: number; nr: number }[] {
  const figures = lines.some((one) => one.number === 1 && style(one.marker ?? "") === "figures");
  const repeated =
    lines.filter((one) => one.number === 1 && one.marker === "1.").length > 1 && !lines.some((one) => one.number === 2);
  const starts: { at: number; nr: number }[] = [];
  for (const [at, one] of lines.entries()) {
    if (one.number === null || one.marker === null || (figures && style(one.marker) !== "figures")) continue;
    const first = starts[0] && lines[starts[0].at]!.marker;
    if (first && style(first) !== style(one.marker)) continue;
    const opens = from === "any" && starts.length === 0 && at === 0 && style(one.marker) === "figures";
    const last = starts.at(-1)?.nr ?? (opens ? one.number - 1 : 0);
    const nested = starts.length > 0 && one.indent > lines[starts[0]!.at]!.indent + 1;
    if (!nested && repeated && one.marker === "1.") starts.push({ at, nr: last + 1 });
    else if (!nested && (one.number === last + 1 || (starts.length > 0 && one.number === last + 2)))
      starts.push({ at, nr: one.number });
  }
  return starts;
}

/** Bullets right under the heading are points; under words of their own («… slik:») they are a list in one point. */
function bulletedStarts(lines: readonly Line[]): readonly { at: number; nr: number }[] {
  const first = lines[0];
  if (!first || !isBullet(first)) return [];
  return lines
    .flatMap((one, at) => (isBullet(one) && one.indent <= first.indent + 1 ? [at] : []))
    .map((at, index) => ({ at, nr: index + 1 }));
}

const isBullet = (one: Line): boolean => one.number === null && one.marker !== null;

function punkt(nr: number, lines: readonly Line[]): Punkt {
  const parts = lines.map((one) => one.passage);
  // A line that goes on in small letters is torn: its words are one sentence, as where nothing tore it.
  const glue = lines.slice(1).map((next, index) => (isTorn(lines[index]!, next) ? " " : "\n"));
  return { nr, tekst: join(parts, glue), span: parts.map(spanOf).reduce(cover) };
}

const isTorn = (line: Line, { passage, number, marker }: Line): boolean =>
  number === null &&
  marker === null &&
  !/[-.:;!?|]$|\s\|\s/u.test(line.passage.text) &&
  /^\p{Ll}/u.test(passage.text) &&
  !passage.text.includes(" | ");
