/** A part of a document that is one sak: where it starts, its blocks, and the fields in its first lines. */
import type { Block, Paragraph } from "../syntax/blocks.ts";
import { type Fact, fact } from "../text/fact.ts";
import { type Passage, part, spanOf } from "../text/passage.ts";
import { type Felt, fieldsIn, labelOf } from "./field.ts";
import { type DocumentLexicon, fold } from "./lexicon.ts";
import type { DocumentKind } from "./meeting-document.ts";
import type { Sakstart } from "./sak-heading.ts";
import type { Headings } from "./sections.ts";

/** What is known of the document when its saker are read. */
export interface Sakskontekst {
  readonly kind: DocumentKind | null;
  /** Of the meeting, else of the document. */
  readonly year: number | null;
  /** Whose meeting it is, as `bodyOf` tells it; null where it is not told or not yet read. */
  readonly body: string | null;
  readonly lexicon: DocumentLexicon;
  readonly headings: Headings;
}

export interface Saksdel {
  readonly start: Sakstart | null;
  /** Without the heading. */
  readonly blocks: readonly Block[];
  readonly heading: Block | null;
  /** The last of the document, where signatures follow. */
  readonly last: boolean;
  /** An organ named on a line of its own before the sak. */
  readonly organTekst: Fact<string> | null;
}

/** The first value of each field; a label alone on its line takes the next line, a run of labels the lines after it in order. */
export function fieldsOf(blocks: readonly Block[], lexicon: DocumentLexicon): ReadonlyMap<string, Felt> {
  const fields = new Map<string, Felt>();
  for (const [index, block] of blocks.entries()) {
    for (const [felt, verdi] of labelRow(block, blocks[index + 1], lexicon))
      if (!fields.has(felt.felt)) fields.set(felt.felt, { ...felt, verdi });
    for (const [felt, verdi] of labelRun(blocks, index, lexicon))
      if (!fields.has(felt.felt)) fields.set(felt.felt, { ...felt, verdi });
    for (const field of fieldsIn(block, lexicon)) {
      const next = blocks[index + 1];
      const below =
        field.verdi.text.length === 0 &&
        next?.kind === "text" &&
        next.passage.text.length <= 120 &&
        fieldsIn(next, lexicon).length === 0
          ? next.passage
          : null;
      const told = below ? { ...field, verdi: below } : field;
      const value = { ...told, felt: feltOf(told) };
      if (value.verdi.text.length > 0 && !fields.has(value.felt)) fields.set(value.felt, value);
    }
  }
  return fields;
}

/** «Møte: 14. november 2024» tells when, not which organ; «Sak: Utbygging av vegane» what the sak is called, not its number. */
function feltOf({ felt, etikett, verdi }: Felt): string {
  if (felt === "organ" && day.test(verdi.text)) return "møtedato";
  return felt === "saksnr" &&
    /^sak$/i.test(etikett.text.trim()) &&
    !/\d/.test(verdi.text) &&
    /\p{L}{4}/u.test(verdi.text)
    ? "tittel"
    : felt;
}

const day = /^(?:\p{L}{3,4}dag\s)?(?:den\s)?\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}{3,9}\s\d{4})/iu;

/** «Vår ref. | Dato» over «21/334 | 08.03.2023»: a row of labels, its values in the next, matched from the right. */
function labelRow(block: Block, next: Block | undefined, lexicon: DocumentLexicon): readonly [Felt, Passage][] {
  if (block.kind !== "row" || next?.kind !== "row" || block.cells.length < 2) return [];
  const labels = block.cells.map((cell) => (cell.text.length <= 30 ? labelOf(cell.text, lexicon) : null));
  if (labels.filter((label) => label !== null).length < 2 || labels.at(-1) === null) return [];
  const shift = block.cells.length - next.cells.length;
  return next.cells.flatMap((verdi, index): [Felt, Passage][] => {
    const felt = labels[index + shift];
    const etikett = block.cells[index + shift];
    return felt && etikett && verdi.text.length > 0 && !labelOf(verdi.text, lexicon)
      ? [[{ felt, etikett, verdi }, verdi]]
      : [];
  });
}

/** «Behandles av / Møtedato / Saksnr» on lines of their own, then their values: a table that lost its cells. */
function labelRun(blocks: readonly Block[], at: number, lexicon: DocumentLexicon): readonly [Felt, Passage][] {
  if (bareLabel(blocks[at - 1], lexicon)) return [];
  const labels: Felt[] = [];
  for (let next = at; next < at + 5; next++) {
    const label = bareLabel(blocks[next], lexicon);
    if (!label) break;
    labels.push(label);
  }
  const values = labels.map((_, index) => blocks[at + labels.length + index]).filter((block) => block !== undefined);
  const usable = values.every(
    (block) => block.kind === "text" && block.passage.text.length <= 100 && fieldsIn(block, lexicon).length === 0,
  );
  if (labels.length === 0 || values.length < labels.length - 1 || !usable) return [];
  return values.map((value, index) => [labels[index]!, (value as Paragraph).passage]);
}

function bareLabel(block: Block | undefined, lexicon: DocumentLexicon): Felt | null {
  if (block?.kind !== "text" || block.passage.text.length > 24 || !/^\p{Lu}[\p{L} .]+:?$/u.test(block.passage.text))
    return null;
  const felt = lexicon.felt.get(fold(block.passage.text));
  return felt && (alone.has(felt) || block.passage.text.endsWith(":"))
    ? { felt, etikett: block.passage, verdi: part(block.passage, 0, 0) }
    : null;
}

/** Labels that stand without a colon; «Møte» or «Til» alone on a line says too little. */
const alone = new Set([
  "møtedato",
  "dato",
  "datert",
  "utsendt",
  "arkivert",
  "sted",
  "saksbehandler",
  "arkivsak",
  "saksnr",
  "forfatter",
  "organ",
  "arkivkode",
  "klokkeslett",
  "tid",
  "møteleder",
]);

export const factOf = (field: Felt | undefined): Fact<string> | null =>
  field ? fact(field.verdi.text, spanOf(field.verdi)) : null;
