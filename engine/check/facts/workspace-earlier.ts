/** Earlier saker on the same matter, and what became of them. */
import { organOf } from "../../workspace/organ-of.ts";
import { sakStatus } from "./sak-status.ts";
import { areDifferent, type Emne, fold, type Kort, type Kortstokk } from "./workspace-cards.ts";

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
      if (other.sak.sak.form === "listet" || isSameSak(kort, other)) continue;
      const key = `${other.sak.sak.nr ?? other.document.document.source.path} ${other.dato}`;
      // The protokoll of a sak says more than the paper laid before it.
      const known = found.get(key);
      if (known && (known.kort.sak.sak.form === "behandlet" || other.sak.sak.form !== "behandlet")) continue;
      found.set(key, {
        kort: other,
        emner: other.emner.filter((emne) => kort.emner.some((own) => own.nøkkel === emne.nøkkel)),
        status: statusOf(other, stack),
      });
    }
  }
  return [...found.values()].sort((a, b) => (a.kort.dato! < b.kort.dato! ? 1 : -1)).slice(0, most);
}

/** How many of the cards, sorted by date, are of a day before. */
function before(cards: readonly Kort[], dato: string): number {
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
function isSameSak(a: Kort, b: Kort): boolean {
  if (a.document === b.document) return true;
  if (a.sak.organ && b.sak.organ && a.sak.organ.nøkkel !== b.sak.organ.nøkkel) return false;
  const [one, other] = [a.sak.sak.nr, b.sak.sak.nr];
  return one !== null && other !== null ? one === other : !areDifferent(a, b);
}

/** The PSD's vedtakslogg first, then a protokoll of the same organ and number; an innkalling tells nothing of the outcome. */
export function statusOf(kort: Kort, stack: Kortstokk): string {
  const known = stack.status.get(kort) ?? statusIn(kort, stack);
  stack.status.set(kort, known);
  return known;
}

function statusIn(kort: Kort, { workspace, byNr }: Kortstokk): string {
  const { nr, form } = kort.sak.sak;
  const logged = workspace.prosjekter
    .filter((psd) => kort.sak.prosjekt === null || psd === kort.sak.prosjekt)
    .flatMap(({ vedtakslogg }) => vedtakslogg)
    .filter(({ sak, organ, dato }) => {
      if (sak.value !== nr || (dato && kort.dato && dato.value !== kort.dato)) return false;
      const key = organ && (organOf(organ.value, workspace.config)?.nøkkel ?? fold(organ.value));
      return !key || !kort.sak.organ || key === kort.sak.organ.nøkkel;
    })
    .map(({ status }) => status.value);
  if (logged.includes("vedtatt")) return "vedtatt";
  const said = logged.find((one) => one !== "forslag");
  if (said) return said;
  if (form === "behandlet") return sakStatus(kort.sak.sak);
  const minutes = (nr === null ? [] : (byNr.get(nr) ?? [])).find(
    (other) => other.sak.sak.form === "behandlet" && (other.dato === kort.dato || isKnownSame(kort, other)),
  );
  return minutes ? sakStatus(minutes.sak.sak) : "ukjent";
}

const isKnownSame = (a: Kort, b: Kort): boolean => a.sak.organ !== null && a.sak.organ.nøkkel === b.sak.organ?.nøkkel;

const none: readonly Tidligere[] = [];
