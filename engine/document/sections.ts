/** Sections: the blocks of one sak under their headings. */
import { type Block, type Heading, passageIn } from "../syntax/blocks.ts";
import { join, type Passage, passageOf, spanOf } from "../text/passage.ts";
import { cover, type Span } from "../text/span.ts";
import { headingIn, type Overskrift } from "./heading.ts";
import { ownStatement } from "./heading-forms.ts";
import type { DocumentLexicon, Overskriftsslag } from "./lexicon.ts";
import { isSpeech } from "./minutes-line.ts";
import { proposes } from "./proposal-sentence.ts";
import { isOnlyVotering, voteringerIn } from "./votering.ts";

/** A run of blocks under one heading; the first run of a sak has none. */
export interface Avsnitt {
  readonly slag: Overskriftsslag;
  readonly overskrift: Overskrift | null;
  /** Without the heading. */
  readonly blocks: readonly Block[];
  readonly rest: Passage | null;
  readonly span: Span;
}

/** `minutes` lets announcing sentences («… gjorde slikt vedtak:») open a section. */
export function sectionsOf(blocks: readonly Block[], headings: Headings, minutes: boolean): readonly Avsnitt[] {
  const sections: Open[] = [];
  for (const block of blocks) {
    const open = sections.at(-1);
    const next = opened(block, open, headings, minutes);
    if (next) sections.push(next);
    else if (open) {
      open.blocks.push(block);
      open.span = cover(open.span, block.span);
    }
  }
  return sections.flatMap(apartFromList);
}

interface Open extends Avsnitt {
  /** Of its heading in Markdown; 0 where it has none. */
  readonly level: number;
  blocks: Block[];
  span: Span;
}

/** The section that a block opens, or null when it goes on with the one before. */
function opened(block: Block, open: Open | undefined, headings: Headings, minutes: boolean): Open | null {
  const heading = headings(block, minutes);
  if (heading && heading.slag !== "saksliste")
    return {
      slag: heading.slag,
      overskrift: heading,
      rest: heading.rest,
      blocks: [],
      span: block.span,
      level: levelOf(block),
    };
  if (!open) return { slag: "innledning", overskrift: null, rest: null, blocks: [block], span: block.span, level: 0 };
  const deciding = open.slag === "forslag" || open.slag === "vedtak" || open.slag === "behandling";
  // «Saker til behandling» below a vedtak heads what follows.
  const agenda = heading !== null && heading.rest === null && deciding && block.kind !== "row" && block.gap;
  if (
    agenda ||
    (block.kind === "heading" && block.level > 0 && open.slag !== "innledning" && !deciding) ||
    (block.kind === "heading" && endsDecision(block, open)) ||
    (block.kind === "text" && open.overskrift && isCapitals(block))
  )
    return {
      slag: "annet",
      overskrift: unknownHeading(block.passage),
      rest: null,
      blocks: [],
      span: block.span,
      level: levelOf(block),
    };
  const ended =
    minutes && open.slag === "forslag" && (open.blocks.length > 0 || open.rest !== null) && isTreatmentProse(block);
  return ended
    ? { slag: "behandling", overskrift: null, rest: null, blocks: [block], span: block.span, level: 0 }
    : null;
}

const levelOf = (block: Block): number => (block.kind === "heading" ? block.level : 0);

/**
 * «## Oppgaver» below a forslag or vedtak that has its words: a heading of its own level or above, or under a vedtak one of a word or two, is no part
 * of what is decided. One with a number may be a point.
 */
const endsDecision = (block: Heading, open: Open): boolean =>
  (open.slag === "vedtak" || open.slag === "forslag") &&
  (open.rest !== null || open.blocks.length > 0) &&
  block.level > 0 &&
  ((block.level <= open.level && !/^(?:\d|pkt|punkt|alternativ)/iu.test(block.passage.text)) ||
    (open.slag === "vedtak" && /^\p{Lu}[\p{L}-]{3,24}(?:\s[\p{L}-]{2,20}){0,2}$/u.test(block.passage.text)));

/**
 * A line of its own that nobody has listed, «Prosjektbeskrivelse», heads what follows a forslag or vedtak of numbered points that has ended with its
 * sentence. Without numbers it may be a line of the forslag.
 */
function apartFromList(section: Avsnitt): readonly Avsnitt[] {
  const { slag, blocks, span } = section;
  const points = blocks.filter(isPoint);
  if ((slag !== "forslag" && slag !== "vedtak") || points.length < 2) return [section];
  const last = blocks.lastIndexOf(points.at(-1)!);
  const at = blocks.findIndex(
    (block, index) =>
      index > last && isLineApart(block) && blocks[index + 1]?.gap && endsSentence(passageIn(blocks[index - 1]!)),
  );
  const heading = at < 0 ? null : passageIn(blocks[at]!);
  if (!heading) return [section];
  const [own, after] = [blocks.slice(0, at), blocks.slice(at + 1)];
  return [
    { ...section, blocks: own, span: { ...span, end: own.at(-1)!.span.end } },
    {
      slag: "annet",
      overskrift: unknownHeading(heading),
      rest: null,
      blocks: after,
      span: { ...span, start: blocks[at]!.span.start },
    },
  ];
}

const isPoint = (block: Block): boolean => block.kind === "item" && block.number !== null;

/** A few words, of which only the first has a capital. */
const isLineApart = (block: Block): boolean =>
  (block.kind === "text" || block.kind === "heading") &&
  block.gap &&
  block.passage.text.length <= 40 &&
  /^\p{Lu}\p{Ll}{2,}(?:\s[\p{Ll}-]+){0,3}$/u.test(block.passage.text);

const endsSentence = (words: Passage | null): boolean => words !== null && /[.!]$/.test(words.text);

/** The section heading that a block is, or null; numbered points are none unless the whole line is a heading. */
export type Headings = (block: Block, minutes: boolean) => Overskrift | null;

/** The headings of one document, each block looked at once: dividing, reading and naming saker ask for the same ones. Its `title` is none. */
export function headingsOf(lexicon: DocumentLexicon, title: Block | null = null): Headings {
  const known = new Map<Block, Overskrift | null>(title ? [[title, null]] : []);
  return (block, minutes) => {
    let found = known.get(block);
    if (found === undefined) {
      found = readHeading(block, lexicon);
      known.set(block, found);
    }
    if (!found || minutes || found.slag === "forslag") return found;
    return announces.test(found.overskrift.text) || ownStatement.test(found.overskrift.text) ? null : found;
  };
}

/** «… gjorde slikt vedtak», «Slik vart det vedteke» and «… fremmet følgende forslag» announce in minutes, and tell of others' acts elsewhere. */
const announces =
  /(?:fattet|fatta|gjorde|gjør|gjer|vedtok|foreslo|føreslo|fremmet|fremmer|fremja|fremjar|fremma|la fram|la frem|foreslo|sett\p{L}* fram|satte fr|^(?:slikt|slik|følgende|følgjande|dette|det)\s(?:vedtak\p{L}*\s)?(?:ble|vart|blei)\s)/iu;

function readHeading(block: Block, lexicon: DocumentLexicon): Overskrift | null {
  if (block.kind === "item" && block.number === null) return null;
  if (block.kind === "row") {
    const filled = block.cells.filter((cell) => cell.text.length > 0);
    // «08.06.2020    Levekårsutvalet - Sak 31/2020»
    const dated = filled.length === 2 && /^\d{1,2}\.\d{1,2}\.\d{4}$/u.test(filled[0]!.text);
    return filled.length === 1 || dated ? headingIn(join(filled, " "), lexicon, false) : null;
  }
  const found = headingIn(block.passage, lexicon, block.kind === "heading");
  if (!found) return null;
  const voted =
    found.rest !== null &&
    found.slag !== "saksopplysninger" &&
    found.slag !== "vedtak" &&
    found.slag !== "behandling" &&
    isOnlyVotering(found.rest);
  const inList = block.kind === "item" && (found.rest !== null || found.slag === "vedtak" || isSentence(block.passage));
  return voted || inList ? null : found;
}

/** «2. Saken sendes kommunestyret med slikt forslag til vedtak:» is a point that quotes one. */
const isSentence = ({ text }: Passage): boolean => text.split(" ").length > 7;

/** All words of a section as one passage, blocks on lines of their own. */
export const wordsOf = (section: Avsnitt): Passage => joined(partsOf(section), section.span.end);

/** The words of its heading's line and of each block. */
export const partsOf = ({ rest, blocks }: Avsnitt): readonly Passage[] => [
  ...(rest ? [rest] : []),
  ...blocks.flatMap((block) => passageIn(block) ?? []),
];

/** `end`: where an empty section stands. */
export const joined = (parts: readonly Passage[], end: number): Passage =>
  parts.length > 0 ? join(parts, "\n") : passageOf("", end);

/** Characters of a section, without joining them. */
export const lengthOf = (section: Avsnitt): number =>
  section.blocks.reduce((sum, block) => sum + block.span.end - block.span.start, section.rest?.text.length ?? 0);

/** In minutes: someone speaks, puts a forslag or votes; the forslag above has ended. */
const isTreatmentProse = (block: Block): boolean =>
  block.kind === "text" &&
  (proposes.test(block.passage.text) ||
    isSpeech(block.passage.text) ||
    /(?:inhabil|ugild|fratrådte|fråtredde)(?!\p{L})/iu.test(block.passage.text) ||
    (voteringerIn(block.passage).length > 0 &&
      /(?:stemme|røyst|enstemmig|samrøystes|votering|avstemning)/i.test(block.passage.text)));

/** «REFERATSAKER» alone on its line is a heading nobody has listed; one of saker needs no blank line before it. */
const isCapitals = (block: Block): boolean =>
  block.kind === "text" &&
  (block.gap || /SAKER(?:$|\sTIL\s)/u.test(block.passage.text)) &&
  block.passage.text.length <= 60 &&
  /^\p{Lu}[\p{Lu}\d\s/.,–-]{4,}$/u.test(block.passage.text);

const unknownHeading = (passage: Passage): Overskrift => ({
  slag: "annet",
  eier: null,
  forslagsstiller: false,
  overskrift: passage,
  rest: null,
});

export const spanOfSections = (sections: readonly Avsnitt[]): Span | null =>
  sections.map((one) => one.span).reduce<Span | null>((all, one) => (all ? cover(all, one) : one), null);

export const headingSpan = (section: Avsnitt): Span | null =>
  section.overskrift ? spanOf(section.overskrift.overskrift) : null;
