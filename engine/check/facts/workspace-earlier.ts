/** Earlier saker on the same matter, and what became of them. */
import { areDifferent, type Kort, type Kortstokk } from "./workspace-cards.ts";
import type { Emne } from "./workspace-matters.ts";
import { statusOf } from "./workspace-status.ts";

export interface Tidligere {
  readonly kort: Kort;
  /** What both saker decide about, with the effects of the earlier one. */
  readonly emner: readonly Emne[];
  /** vedtatt, betinget, falt, utsatt, trukket, avvist; ukjent where neither a protokoll nor the PSD's vedtakslogg says. */
  readonly status: string;
}

/** More than these help nobody. */
const most = 8;

/** Newest first. A sak without a date has no earlier and is none. */
export function tidligereThan(kort: Kort, stack: Kortstokk): readonly Tidligere[] {
  const { dato } = kort;
  if (dato === null || kort.emner.length === 0) return none;
  const found = new Map<string, Tidligere>();
  for (const { nøkkel } of kort.emner) {
    const same = stack.byEmne.get(nøkkel) ?? [];
    for (let at = before(same, dato) - 1, seen = 0; at >= 0 && seen < most * 2; at--, seen++) {
      const other = same[at]!;
      if (other.form === "listet" || isSameSak(kort, other)) continue;
      const key = `${other.nr ?? other.path} ${other.dato}`;
      // The protokoll of a sak says more than the paper laid before it.
      const known = found.get(key);
      if (known && (known.kort.form === "behandlet" || other.form !== "behandlet")) continue;
      const emner = other.emner.filter((emne) => kort.emner.some((own) => own.nøkkel === emne.nøkkel));
      found.set(key, { kort: other, emner, status: statusOf(other, stack, emner) });
    }
  }
  for (const { nøkkel } of kort.emner) {
    const same = stack.byTattOpp.get(nøkkel) ?? [];
    for (let at = before(same, dato) - 1, seen = 0; at >= 0 && seen < most; at--, seen++) {
      const other = same[at]!;
      const key = `${other.nr ?? other.path} ${other.dato}`;
      if (found.has(key) || isSameSak(kort, other)) continue;
      const emner = other.tattOpp.filter((emne) => emne.nøkkel === nøkkel);
      found.set(key, { kort: other, emner, status: undecided(other) });
    }
  }
  return [...found.values()].sort((a, b) => (a.kort.dato! < b.kort.dato! ? 1 : -1)).slice(0, most);
}

/** What became of a sak that decided nothing of what it took up. */
const undecided = ({ status, effekter }: Kort): string =>
  status !== "vedtatt" ? status : effekter.includes("utsettelse") ? "utsatt" : "ukjent";

/** How many of the cards, sorted by date, are of a day before. */
export function before(cards: readonly Kort[], dato: string): number {
  let low = 0;
  let high = cards.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cards[middle]!.dato ?? "9999") < dato) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The same number before the same organ: postponed, or laid before it again. An organ nobody knows may be the same, and a
 * paper without a number is of a sak with such a title.
 */
export function isSameSak(a: Kort, b: Kort): boolean {
  if (a.path === b.path) return true;
  if (a.organ !== null && b.organ !== null && a.organ !== b.organ) return false;
  const [one, other] = [a.nr, b.nr];
  return one !== null && other !== null ? one === other : !areDifferent(a, b);
}

const none: readonly Tidligere[] = [];
