/** The archive's head above a sak: «Hole kommune», «Arkivsak: 23/458», «Saksbehandler: Kari Nordmann», then the rows of treatments. */
import type { Block } from "../syntax/blocks.ts";
import { fieldsIn } from "./field.ts";
import { type DocumentLexicon, fold } from "./lexicon.ts";

/** Taken from the end of the sak before, where the blocks were left. */
export const archiveHead = (blocks: Block[], lexicon: DocumentLexicon): Block[] =>
  blocks.splice(startIn(blocks, lexicon));

export const endsInArchiveHead = (blocks: readonly Block[], lexicon: DocumentLexicon): boolean =>
  startIn(blocks, lexicon) < blocks.length;

function startIn(blocks: readonly Block[], lexicon: DocumentLexicon): number {
  let from = blocks.length;
  let known = false;
  for (; from > 0; from--) {
    const block = blocks[from - 1]!;
    if (isTitle(block) || isLabels(block, lexicon)) {
      known = true;
      continue;
    }
    // «Kari Nordmann  23/41» under «Saksbehandler  Arkivsak».
    if (from > 1 && isLabels(blocks[from - 2]!, lexicon)) continue;
    const fields = fieldsIn(block, lexicon).filter(({ felt }) => archive.has(felt));
    if (fields.length === 0) break;
    known ||= fields.some(({ felt }) => felt === "arkivsak" || felt === "arkivkode");
  }
  if (!known) return blocks.length;
  const above = blocks[from - 1];
  return above?.kind === "text" && /^\p{Lu}[\p{L} -]{1,40}kommune$/iu.test(above.passage.text) ? from - 1 : from;
}

/** «Saksframlegg», which heads the paper of the next sak. */
const isTitle = (block: Block): boolean =>
  (block.kind === "text" || block.kind === "heading") && title.test(block.passage.text);
const title =
  /^(?:saksfr[ae]mlegg|sakspapir|saksgang|saksutskrift|særutskrift|saksutredning|saksutgreiing|administrativ (?:utvals|utvalgs)sak)$/iu;

/** «Saksbehandler Arkiv ArkivsakID»: labels that lost their cells, nothing else. */
function isLabels(block: Block, lexicon: DocumentLexicon): boolean {
  if (block.kind !== "text" || block.passage.text.length > 60) return false;
  const words = block.passage.text.split(/\s+/u);
  return words.length >= 2 && words.every((word) => archive.has(lexicon.felt.get(fold(word)) ?? ""));
}

const archive: ReadonlySet<string> = new Set([
  "arkivsak",
  "arkivkode",
  "dokumentnr",
  "saksbehandler",
  "dato",
  "datert",
  "utsendt",
  "arkivert",
]);
