/** Where a sak settles otherwise what an earlier sak of the workspace settled. */

import { kept } from "../../text/kept.ts";
import type { SakInContext } from "../../workspace/workspace.ts";
import { samePerson } from "../words/names.ts";
import { mentions } from "./concerns.ts";
import { type Forhold, forholdIn, type Her, openIn } from "./forhold.ts";
import type { Kort, Kortstokk } from "./workspace-cards.ts";
import { before, isSameSak, type Tidligere } from "./workspace-earlier.ts";
import { minutesOf, statusOf } from "./workspace-status.ts";

/** `tidligere` with what it settled, and what this sak says instead. */
export interface Motsagt extends Tidligere {
  readonly før: Kort["forhold"][number];
  readonly nå: Forhold;
}

/** Against the newest earlier sak on each object: an older one may have been changed since. */
export function conflictsOf(kort: Kort, here: Her, stack: Kortstokk): readonly Motsagt[] {
  if (kort.dato === null || kort.form === "listet") return none;
  const claims = [...forholdIn(here), ...openIn(here)];
  return claims.length === 0 ? none : claims.flatMap((nå) => conflictOf(nå, kort, here.sak, stack) ?? []);
}

function conflictOf(nå: Forhold, kort: Kort, sak: SakInContext, stack: Kortstokk): Motsagt | null {
  const others = byForhold(stack).get(nå.nøkkel) ?? none;
  const first = before(others, kort.dato!) - 1;
  for (let at = first; at >= 0 && first - at < most; at--) {
    const other = others[at]!;
    if (isSameSak(kort, other) || isReplaced(other, nå, stack)) continue;
    const status = statusOf(other, stack, []);
    if (fallen.includes(status)) continue;
    const før = other.forhold.find(({ nøkkel }) => nøkkel === nå.nøkkel)!;
    return differs(før, nå, sak) ? { kort: other, emner: other.emner, status, før, nå } : null;
  }
  return null;
}

/** An end moved further on, or the same receiver among others, is no contradiction; a leader named as the one before is known. */
function differs(før: Motsagt["før"], nå: Forhold, sak: SakInContext): boolean {
  const [before, now] = [før.verdier[0]!, nå.verdier[0]];
  switch (nå.slag) {
    case "prioritering":
      return now === undefined;
    case "slutt":
      return now !== undefined && now < before;
    case "leder":
      return now !== undefined && !samePerson(before, now) && !mentions(sak, [before, before.split(" ").at(-1)!]);
    case "mottaker":
      return !nå.verdier.some((one) => før.verdier.some((other) => isName(one, other)));
  }
}

/** «Omdømme» and «delprosjektet Omdømme»; a receiver within another is the same money. */
const isName = (a: string, b: string): boolean =>
  a.toLowerCase().includes(b.toLowerCase()) || b.toLowerCase().includes(a.toLowerCase());

/** A paper whose protokoll says what was decided counts no longer. */
function isReplaced(paper: Kort, { nøkkel }: Forhold, stack: Kortstokk): boolean {
  if (paper.form !== "lagt fram") return false;
  const minutes = minutesOf(paper, stack);
  if (!minutes) return false;
  return minutes.forhold.some((one) => one.nøkkel === nøkkel) || minutes.effekter.some((type) => type !== "annet");
}

/** Earliest first. */
function byForhold(stack: Kortstokk): ReadonlyMap<string, readonly Kort[]> {
  const known = remembered.get(stack);
  if (known) return known;
  const groups = new Map<string, Kort[]>();
  for (const kort of stack.alle)
    if (kort.form !== "listet")
      for (const { nøkkel } of kort.forhold) {
        const group = groups.get(nøkkel);
        if (group) group.push(kort);
        else groups.set(nøkkel, [kort]);
      }
  remembered.set(stack, groups);
  return groups;
}

/** No more than the newest of these are looked at. */
const most = 16;
const fallen: readonly string[] = ["falt", "utsatt", "trukket", "avvist"];
const none: readonly never[] = [];
const remembered = kept<Kortstokk, ReadonlyMap<string, readonly Kort[]>>();
