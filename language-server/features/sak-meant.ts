/** Which sak a number in a text means, where several documents tell of it. */
import type { DocumentInContext, Sak } from "../../engine/index.ts";
import type { View } from "../session.ts";

interface FoundSak {
  readonly document: DocumentInContext;
  readonly sak: Sak;
}

/** Oldest first; of one day, what says more of it comes later: the list, the paper, the protokoll. */
export const sakerWith = (nr: string, { reading }: View): readonly FoundSak[] =>
  reading.workspace.dokumenter
    .flatMap((document) => document.saker.filter(({ sak }) => sak.nr === nr).map(({ sak }) => ({ document, sak })))
    .sort((a, b) => compare(a.document.dato ?? "9999", b.document.dato ?? "9999") || weight(a) - weight(b));

/** The newest in another document, of the same organ where one is; in this document where no other has it. */
export function sakMeant(nr: string, view: View): FoundSak | null {
  const all = sakerWith(nr, view);
  const told = all.filter(({ sak }) => sak.form !== "listet");
  const others = (told.length > 0 ? told : all).filter(({ document }) => document !== view.document);
  const organ = view.document?.organ?.nøkkel;
  return others.findLast(({ document }) => document.organ?.nøkkel === organ) ?? others.at(-1) ?? all.at(-1) ?? null;
}

const weight = ({ sak: { form } }: FoundSak): number => ["listet", "lagt fram", "behandlet"].indexOf(form);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
