/** The archive's head above a sak: «Hole kommune», «Arkivsak: 23/458», «Saksbehandler: Kari Nordmann», then the rows of treatments. */
import type { Block } from "../syntax/blocks.ts";
import { fieldsIn } from "./field.ts";
import type { DocumentLexicon } from "./lexicon.ts";

/** Taken from the end of the sak before, where the blocks were left. */
export const archiveHead = (blocks: Block[], lexicon: DocumentLexicon): Block[] =>
  blocks.splice(startIn(blocks, lexicon));

export const endsInArchiveHead = (blocks: readonly Block[], lexicon: DocumentLexicon): boolean =>
  startIn(blocks, lexicon) < blocks.length;

function startIn(blocks: readonly Block[], lexicon: DocumentLexicon): number {
  let from = blocks.length;
  let known = false;
  for (; from > 0; from--) {
    const fields = fieldsIn(blocks[from - 1]!, lexicon).filter(({ felt }) => archive.has(felt));
    if (fields.length === 0) break;
    known ||= fields.some(({ felt }) => felt === "arkivsak" || felt === "arkivkode");
  }
  if (!known) return blocks.length;
  const above = blocks[from - 1];
  return above?.kind === "text" && /^\p{Lu}[\p{L} -]{1,40}kommune$/u.test(above.passage.text) ? from - 1 : from;
}

const archive: ReadonlySet<string> = new Set([
  "arkivsak",
  "arkivkode",
  "saksbehandler",
  "dato",
  "datert",
  "utsendt",
  "arkivert",
]);
