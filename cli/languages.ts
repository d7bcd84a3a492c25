/** The words documents and their punkter are read by, compiled. */
import { compileDocumentLexicon, type DocumentLexicon, type ReadEffects, readEffects } from "../engine/index.ts";
import { type BuiltRulebook, readLexicon } from "../engine/node/rulebook.ts";

export interface Languages {
  readonly document: DocumentLexicon;
  readonly readEffects: ReadEffects;
}

export async function languagesOf(rulebook: BuiltRulebook): Promise<Languages> {
  const words = await readLexicon(rulebook);
  return {
    document: compileDocumentLexicon(rulebook.lexicon.dokument),
    readEffects: (passages, names) => readEffects(passages, names, words),
  };
}
