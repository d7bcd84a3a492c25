/** Whose a heading is: «Rådmannens», «fra Sp», nobody's; and who lays saker before organs. */
import { type DocumentLexicon, fold, type Overskriftsslag } from "./lexicon.ts";

export interface Match {
  readonly slag: Overskriftsslag;
  /** Whose it is, as written or in the folded form of the heading; null where nobody is named. */
  readonly eier: string | null;
  /** The owner lays saker before organs. */
  readonly forslagsstiller: boolean;
}

export const nobodys = (slag: Overskriftsslag): Match => ({ slag, eier: null, forslagsstiller: false });

export const by = (eier: string, slag: Overskriftsslag, lexicon: DocumentLexicon): Match => ({
  slag,
  eier,
  forslagsstiller: laysSaker(fold(eier), lexicon),
});

/** «ordførerens», «regionsjefen», «prosjektleiaren» all lay saker before an organ. */
function laysSaker(owner: string, lexicon: DocumentLexicon): boolean {
  const parts = owner.split(" ");
  return [owner, parts.at(-1) ?? "", parts[0] ?? ""].some((word) =>
    baseForms(word).some((form) => lexicon.forslagsstillere.has(form)),
  );
}

/** A noun of office without its ending: «regionsjefen» -> regionsjef, «rådmannen» -> rådmann, «ordføreren» -> ordfører. */
const baseForms = (word: string): readonly string[] => [
  word,
  word.replace(/(?:en|a|an|et|s)$/, ""),
  word.replace(/n$/, ""),
  word.replace(/mannen$/, "mann"),
  word.replace(/(?:eren|aren)$/, (end) => end.slice(0, 2)),
];
