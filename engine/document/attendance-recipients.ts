/** Lists of people that no label of attendance heads: columns alone, and those to whom an innkalling is addressed. */
import type { Block } from "../syntax/blocks.ts";
import { part } from "../text/passage.ts";
import { isFlatHeader } from "./attendance-columns.ts";
import type { Etikett } from "./attendance-label.ts";
import { peopleIn } from "./attendance-people.ts";
import type { DocumentLexicon } from "./lexicon.ts";
import type { Deltaker } from "./meeting-document.ts";
import { namesIn } from "./person.ts";

/** «Navn Funksjon Representerer» without a label above it; in a document that calls people in, «Til:». */
export function unlabelled(block: Block, announced: boolean): Etikett | null {
  if (block.kind === "text" && isFlatHeader(block.passage.text)) {
    const { passage } = block;
    return { felt: "tilstede", etikett: passage, verdi: part(passage, passage.text.length, passage.text.length) };
  }
  return announced ? recipients(block) : null;
}

/** «Til: Gry Fosse (leder), Tom Li (Kongsberg)»: who is called in, where no list says it. */
export function addressed(blocks: readonly Block[], lexicon: DocumentLexicon): readonly Deltaker[] {
  for (const block of blocks) {
    const passage = block.kind === "row" ? null : block.passage;
    const label = passage && /^til:\s*/iu.exec(passage.text);
    if (!passage || !label) continue;
    const verdi = part(passage, label[0].length, passage.text.length);
    if (namesIn(verdi.text, lexicon).length < 2) continue;
    return peopleIn(verdi, { felt: "tilstede", etikett: part(passage, 0, 3) }, "ukjent", lexicon);
  }
  return [];
}

/** «Til:» alone above the names of those who are called in. */
function recipients(block: Block): Etikett | null {
  if (block.kind !== "text" || !/^til:?$/i.test(block.passage.text)) return null;
  const { passage } = block;
  return { felt: "tilstede", etikett: passage, verdi: part(passage, passage.text.length, passage.text.length) };
}
