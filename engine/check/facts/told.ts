/** What a document tells outside the forslag of one sak: its words by their stems, and its amounts. */

import type { MeetingDocument } from "../../document/meeting-document.ts";
import { fileOf } from "../../document/read-again.ts";
import { moneyIn } from "../../document/written-money.ts";
import { kept } from "../../text/kept.ts";
import { inKroner } from "../../text/money.ts";
import type { DocumentInContext } from "../../workspace/workspace.ts";
import type { AskedDocument, Counted } from "./asked.ts";
import { ofEachPart } from "./document-parts.ts";

export interface Told {
  readonly hasStem: (stem: string) => boolean;
  readonly hasAmount: (kroner: number) => boolean;
}

/** Counted once per document, less what the forslag itself has (`proposed`), so that many saker cost no more than their forslag. */
export function toldOutside({ stems, amounts }: Counts, context: AskedDocument): Told {
  const more = <K extends string | number>(key: K, less: ReadonlyMap<K, number>): boolean => {
    const own = less.get(key) ?? 0;
    const more = timesIn(context, key) > own;
    context.notes?.counts.set(key, { own, more });
    return more;
  };
  return { hasStem: (stem) => more(stem, stems), hasAmount: (kroner) => more(kroner, amounts) };
}

/** How many times the document has a stem, or an amount. */
const timesIn = (context: DocumentInContext, key: string | number): number => times(countsOf(context.document), key);

/** Whether the document still has each as it had when a sak asked. */
export function stillHas(context: DocumentInContext, asked: ReadonlyMap<string | number, Counted>): boolean {
  if (asked.size === 0) return true;
  const all = countsOf(context.document);
  for (const [key, { own, more }] of asked) if (times(all, key) > own !== more) return false;
  return true;
}

const times = ({ stems, amounts }: Counts, key: string | number): number =>
  (typeof key === "string" ? stems.get(key) : amounts.get(key)) ?? 0;

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

export interface Counts {
  readonly stems: ReadonlyMap<string, number>;
  readonly amounts: ReadonlyMap<number, number>;
}

export const count = (text: string): Counts => ({ stems: tally(stemsOf(text)), amounts: tally(amountsOf(text)) });

const countsOfParts = ofEachPart(count);

function tally<T>(things: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const one of things) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** Mutable, and of one version at a time: the next takes it over with the difference. */
interface Total extends Counts {
  readonly stems: Map<string, number>;
  readonly amounts: Map<number, number>;
  of: MeetingDocument;
  parts: readonly Counts[];
}

/** Sak by sak. */
function countsOf(document: MeetingDocument): Counts {
  if (latest?.of === document) return latest;
  const parts = countsOfParts(document);
  const file = fileOf(document);
  const total = (file && totals.get(file)) ?? { stems: new Map(), amounts: new Map(), of: document, parts: [] };
  const [had, has] = [new Set(total.parts), new Set(parts)];
  for (const part of total.parts) if (!has.has(part)) add(total, part, -1);
  for (const part of parts) if (!had.has(part)) add(total, part, 1);
  Object.assign(total, { of: document, parts: file ? parts : [] });
  if (file) totals.set(file, total);
  latest = total;
  return total;
}

function add(total: Total, { stems, amounts }: Counts, sign: 1 | -1): void {
  for (const [stem, times] of stems) total.stems.set(stem, (total.stems.get(stem) ?? 0) + sign * times);
  for (const [amount, times] of amounts) total.amounts.set(amount, (total.amounts.get(amount) ?? 0) + sign * times);
}

const totals = kept<object, Total>();
/** One document is judged at a time, and its counts are large. */
let latest: Total | null = null;
