/** A part of a document that is one sak: where it starts, its blocks, and the fields in its first lines. */
import type { Block } from "../syntax/blocks.ts";
import { type Fact, fact } from "../text/fact.ts";
import { spanOf } from "../text/passage.ts";
import { type Felt, fieldsIn } from "./field.ts";
import type { DocumentLexicon } from "./lexicon.ts";
import type { DocumentKind } from "./meeting-document.ts";
import type { Sakstart } from "./sak-heading.ts";

/** What is known of the document when its saker are read. */
export interface Sakskontekst {
  readonly kind: DocumentKind | null;
  /** Of the meeting, else of the document. */
  readonly year: number | null;
  readonly lexicon: DocumentLexicon;
}

export interface Saksdel {
  readonly start: Sakstart | null;
  /** Without the heading. */
  readonly blocks: readonly Block[];
  readonly heading: Block | null;
  /** An organ named on a line of its own before the sak. */
  readonly organTekst: Fact<string> | null;
}

/** The first value of each field; a label alone on its line takes the next line. */
export function fieldsOf(blocks: readonly Block[], lexicon: DocumentLexicon): ReadonlyMap<string, Felt> {
  const fields = new Map<string, Felt>();
  for (const [index, block] of blocks.entries()) {
    for (const field of fieldsIn(block, lexicon)) {
      const next = blocks[index + 1];
      const below =
        field.verdi.text.length === 0 &&
        next?.kind === "text" &&
        next.passage.text.length <= 120 &&
        fieldsIn(next, lexicon).length === 0
          ? next.passage
          : null;
      const value = below ? { ...field, verdi: below } : field;
      if (value.verdi.text.length > 0 && !fields.has(field.felt)) fields.set(field.felt, value);
    }
  }
  return fields;
}

export const factOf = (field: Felt | undefined): Fact<string> | null =>
  field ? fact(field.verdi.text, spanOf(field.verdi)) : null;
