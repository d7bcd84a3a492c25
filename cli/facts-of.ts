/** What was read of each of some documents, written; each is let go when it is told. */
import {
  buildWorkspace,
  coloured,
  documentFacts,
  factsText,
  type Language,
  plain,
  readDocument,
  type SourceText,
} from "../engine/index.ts";
import { languagesOf } from "./languages.ts";
import type { Circumstances } from "./share.ts";

export type FactsFormat =
  | { readonly is: "json" }
  | { readonly is: "text"; readonly coloured: boolean; readonly columns: number; readonly language: Language | null };

export interface ToTell {
  readonly sources: readonly SourceText[];
  readonly circumstances: Omit<Circumstances, "asked">;
  readonly format: FactsFormat;
}

export async function factsOf({ sources, circumstances, format }: ToTell): Promise<readonly string[]> {
  const { document: lexicon, readEffects } = await languagesOf(circumstances.rulebook);
  const surroundings = { ...circumstances, readEffects };
  return sources.map((source) => {
    const [document] = buildWorkspace(surroundings, [readDocument(source, lexicon)]).dokumenter;
    return format.is === "json"
      ? inEnvelope(JSON.stringify(documentFacts(document!, surroundings), null, 2))
      : factsText(document!, surroundings, format.coloured ? coloured : plain, format.columns, format.language);
  });
}

/** As far in as the list of documents stands. */
const inEnvelope = (json: string): string => `    ${json.replaceAll("\n", "\n    ")}`;
