/** The archive's head above a sak: «Hole kommune», «Arkivsak: 23/458», «Saksbehandler: Kari Nordmann», then the rows of treatments. */
import type { Block } from "../syntax/blocks.ts";
import { fieldsIn } from "./field.ts";
import type { DocumentLexicon } from "./lexicon.ts";

/** Taken from the end of the sak before, where the blocks were left. */
export function archiveHead(blocks: Block[], lexicon: DocumentLexicon): Block[] {
  let from = blocks.length;
  while (from > 0 && fieldsIn(blocks[from - 1]!, lexicon).some(({ felt }) => archive.has(felt))) from--;
  const above = blocks[from - 1];
  if (from < blocks.length && above?.kind === "text" && /^\p{Lu}[\p{L} -]{1,40}kommune$/u.test(above.passage.text))
    from--;
  return blocks.splice(from);
}

const archive: ReadonlySet<string> = new Set(["arkivsak", "arkivkode", "saksbehandler", "dato", "datert"]);
