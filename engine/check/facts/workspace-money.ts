/** Earlier saker that move money in the same project, and what became of them: what a line holds when a sak comes up. */
import { bevegelserIn, removedIn } from "./bevegelse.ts";
import type { Kort, Kortstokk } from "./workspace-cards.ts";
import { statusOf } from "./workspace-earlier.ts";

export interface Pengesak {
  readonly kort: Kort;
  readonly status: string;
}

/** A project with more saker than this about money is followed no further back. */
const most = 100;

/** Oldest first; a sak without a project, or that moves nothing itself, is told of none. */
export function moneyBefore(kort: Kort, stack: Kortstokk): readonly Pengesak[] {
  const { prosjekt } = kort.sak;
  if (!prosjekt || !movesMoney(kort)) return none;
  const found = new Map<string, Pengesak>();
  for (const other of stack.byProsjekt.get(prosjekt.source.path) ?? []) {
    if (!isBefore(other, kort) || ["utsatt", "avvist", "falt", "trukket"].includes(statusOf(other, stack))) continue;
    const key = `${other.sak.sak.nr ?? other.document.document.source.path} ${other.dato}`;
    // The protokoll of a sak says more than the paper laid before it.
    if (found.get(key)?.kort.sak.sak.form === "behandlet") continue;
    found.set(key, { kort: other, status: statusOf(other, stack) });
  }
  return [...found.values()].slice(-most);
}

/** Whether a sak belongs among those that others are told of. */
export function movesMoney({ sak: { punkter } }: Kort): boolean {
  return removedIn(punkter).length > 0 || bevegelserIn(punkter).length > 0;
}

/** On an earlier day, or before it in the same document. */
function isBefore(other: Kort, kort: Kort): boolean {
  if (other.sak.sak.form === "listet") return false;
  if (other.document === kort.document) return other.index < kort.index;
  if (other.dato === null || kort.dato === null || other.dato >= kort.dato) return false;
  return other.sak.sak.nr === null || other.sak.sak.nr !== kort.sak.sak.nr || other.sak.organ !== kort.sak.organ;
}

const none: readonly Pengesak[] = [];
