/** Earlier saker that move money in the same project, and what became of them: what a line holds when a sak comes up. */
import type { Kort, Kortstokk } from "./workspace-cards.ts";
import { statusOf } from "./workspace-earlier.ts";

export interface Pengesak {
  readonly kort: Kort;
  readonly status: string;
}

/** No more than the newest of these are followed. */
const most = 100;

/** Oldest first; a sak without a project, or that moves nothing itself, is told of none. */
export function moneyBefore(kort: Kort, stack: Kortstokk): readonly Pengesak[] {
  const { prosjekt } = kort.sak;
  if (!prosjekt || kort.dato === null || kort.flytting === null) return none;
  const cards = stack.byProsjekt.get(prosjekt.source.path) ?? none;
  const found = new Map<string, Pengesak>();
  for (let at = upTo(cards, kort.dato) - 1; at >= 0 && found.size < most; at--) {
    const other = cards[at]!;
    if (!isBefore(other, kort)) continue;
    const status = statusOf(other, stack);
    if (["utsatt", "avvist", "falt", "trukket"].includes(status)) continue;
    const key = `${other.sak.sak.nr ?? other.document.document.source.path} ${other.dato}`;
    // The protokoll of a sak says more than the paper laid before it.
    if (found.get(key)?.kort.sak.sak.form !== "behandlet") found.set(key, { kort: other, status });
  }
  return [...found.values()].reverse();
}

/** How many of the cards, sorted by date, are of that day or before. */
function upTo(cards: readonly Kort[], dato: string): number {
  let low = 0;
  let high = cards.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cards[middle]!.dato ?? "9999") <= dato) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** On an earlier day, or before it in the same document. */
function isBefore(other: Kort, kort: Kort): boolean {
  if (other.sak.sak.form === "listet") return false;
  if (other.document === kort.document) return other.index < kort.index;
  if (other.dato === null || kort.dato === null || other.dato >= kort.dato) return false;
  return other.sak.sak.nr === null || other.sak.sak.nr !== kort.sak.sak.nr || other.sak.organ !== kort.sak.organ;
}

const none: readonly never[] = [];
