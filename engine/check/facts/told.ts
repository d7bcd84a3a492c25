/** What a document tells outside the forslag of one sak: its words by their stems, and its amounts. */
import type { MeetingDocument } from "../../document/meeting-document.ts";
import { moneyIn } from "../../document/written-money.ts";
import { inKroner } from "../../text/money.ts";
import type { DocumentInContext, SakInContext } from "../../workspace/workspace.ts";

export interface Told {
  /** The sak's own words outside the forslag. */
  readonly own: string;
  readonly hasStem: (stem: string) => boolean;
  readonly hasAmount: (kroner: number) => boolean;
}

/** Counted once per document, less what the forslag itself has, so that many saker cost no more than their forslag. */
export function toldOutside({ sak }: SakInContext, { document }: DocumentInContext): Told {
  const { text } = document.source;
  const all = countsOf(document);
  const proposed = count(sak.forslag.map(({ span }) => text.slice(span.start, span.end)).join("\n"));
  const more = <T>(of: ReadonlyMap<T, number>, less: ReadonlyMap<T, number>, key: T): boolean =>
    (of.get(key) ?? 0) > (less.get(key) ?? 0);
  const own = sak.seksjoner.filter(({ slag }) => slag !== "forslag").map(({ tekst }) => tekst.text);
  return {
    own: [sak.tittel?.value ?? "", ...own].join("\n"),
    hasStem: (stem) => more(all.stems, proposed.stems, stem),
    hasAmount: (kroner) => more(all.amounts, proposed.amounts, kroner),
  };
}

/** Endings and case do not make a name new. */
export const stemsOf = (text: string): string[] =>
  (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu) ?? []
  )
    .filter((word) => !["the", "for", "med", "fra", "frå", "som", "til"].includes(word))
    .map((word) => word.slice(0, 5));

/** Kroner; also bare numbers in thousands, as tables have them. */
export const amountsOf = (text: string): readonly number[] => [
  ...moneyIn(text).flatMap(({ money }) => (money === null ? [] : [inKroner(money)])),
  ...(text.match(/(?<![\d.,])\d{1,3}(?:[ .\u00a0\u202f]\d{3})+(?!\d)/gu) ?? []).map((one) =>
    Number(one.replace(/\D/g, "")),
  ),
];

interface Counts {
  readonly stems: ReadonlyMap<string, number>;
  readonly amounts: ReadonlyMap<number, number>;
}

const count = (text: string): Counts => ({ stems: tally(stemsOf(text)), amounts: tally(amountsOf(text)) });

function tally<T>(things: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const one of things) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

function countsOf(document: MeetingDocument): Counts {
  const known = remembered.get(document);
  if (known) return known;
  const made = count(document.source.text);
  remembered.set(document, made);
  return made;
}

const remembered = new WeakMap<MeetingDocument, Counts>();
