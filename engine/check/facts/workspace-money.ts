/** Earlier saker that move money in the same project, and what became of them: what a line holds when a sak comes up. */
import { kept } from "../../text/kept.ts";
import type { Kort, Kortstokk } from "./workspace-cards.ts";
import { statusOf } from "./workspace-status.ts";

export interface Pengesak {
  readonly kort: Kort;
  readonly status: string;
}

/** No more than the newest of these are followed. */
const most = 100;

/** Oldest first; a sak without a project, or that moves nothing itself, is told of none. */
export function moneyBefore(kort: Kort, stack: Kortstokk): readonly Pengesak[] {
  const { prosjekt } = kort;
  if (prosjekt === null || kort.dato === null || kort.flytting === null) return none;
  const { all, alike } = countedIn(prosjekt, stack);
  const found: Counted[] = [];
  for (let at = upTo(all, kort.dato) - 1; at >= 0 && found.length < most; at--) {
    const other = all[at]!;
    if (!isBefore(other.kort, kort)) continue;
    const known = alike ? found.findIndex(({ key }) => key === other.key) : -1;
    // The protokoll of a sak says more than the paper laid before it.
    if (known < 0) found.push(other);
    else if (found[known]!.kort.form !== "behandlet") found[known] = other;
  }
  return found.reverse();
}

/** A sak that counts for those after it, and by what it is known in the papers of several meetings. */
interface Counted extends Pengesak {
  readonly key: string;
}

/** Those of a project that came to something or may, once per workspace; `alike`: some of them are one sak in two papers. */
function countedIn(project: string, stack: Kortstokk): { readonly all: readonly Counted[]; readonly alike: boolean } {
  const projects = counted.get(stack) ?? new Map();
  counted.set(stack, projects);
  const known = projects.get(project);
  if (known) return known;
  const all = (stack.byProsjekt.get(project) ?? []).flatMap((kort): readonly Counted[] => {
    const status = statusOf(kort, stack);
    const key = `${kort.nr ?? kort.path} ${kort.dato}`;
    return ["utsatt", "avvist", "falt", "trukket"].includes(status) ? [] : [{ kort, status, key }];
  });
  const made = { all, alike: new Set(all.map(({ key }) => key)).size < all.length };
  projects.set(project, made);
  return made;
}

const counted = kept<Kortstokk, Map<string, { readonly all: readonly Counted[]; readonly alike: boolean }>>();

/** How many of the cards, sorted by date, are of that day or before. */
function upTo(cards: readonly Pengesak[], dato: string): number {
  let low = 0;
  let high = cards.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cards[middle]!.kort.dato ?? "9999") <= dato) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** On an earlier day, or before it in the same document. */
function isBefore(other: Kort, kort: Kort): boolean {
  if (other.form === "listet") return false;
  if (other.path === kort.path) return other.index < kort.index;
  if (other.dato === null || kort.dato === null || other.dato >= kort.dato) return false;
  return other.nr === null || other.nr !== kort.nr || other.organ !== kort.organ;
}

const none: readonly never[] = [];
