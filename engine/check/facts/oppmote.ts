/** Who could vote: how many members were present in a sak, of how many seats, and how sure the minutes make us. */
import type { Deltaker } from "../../document/meeting-document.ts";
import type { Span } from "../../text/span.ts";
import type { SakInContext } from "../../workspace/workspace.ts";
import { headcountIn, someoneMoved } from "../words/headcount.ts";
import { foldName } from "../words/names.ts";
import { type AskedDocument, ask } from "./asked.ts";
import { mayVote } from "./head.ts";
import { membersOf } from "./surroundings.ts";

export interface Oppmøte {
  /** Members and deputies present in the sak, before anyone inhabil is taken away; null where it is not told. */
  readonly tilStede: number | null;
  /** Those of them who left the sak as inhabile or excused, less the deputies who stepped in. */
  readonly fratrådt: number;
  /** The seats of the organ; null where nobody says. */
  readonly medlemmer: number | null;
  /** Nobody came or went, so that all who were present must have voted. */
  readonly fast: boolean;
  /** Given as a number, or the list accounts for every seat; else names may be missing from it. */
  readonly telt: boolean;
  /** How many were present is told in the sak itself. */
  readonly iSaken: boolean;
  readonly span: Span | null;
}

/** Seats as saksvakt.yaml has them, else as the minutes say, else as many as they list with their absences: never more than there are. */
export function oppmøteIn(of: SakInContext, context: AskedDocument): Oppmøte {
  const { document } = context;
  const { text } = document.source;
  const sakText = text.slice(of.sak.span.start, of.sak.span.end);
  const { stated: inHead, listed: list, still } = ask("hode", context);
  const inSak = headcountIn(sakText);
  const stated = inSak ?? inHead;
  const offset = inSak ? of.sak.span.start : 0;
  const medlemmer = (of.organ && membersOf(of.organ)) ?? stated?.seats ?? list?.seats ?? null;
  return {
    tilStede: stated?.present ?? list?.present ?? null,
    fratrådt: fratrådtIn(of, context),
    medlemmer,
    telt: stated !== null || (list !== null && medlemmer !== null && (list.seats ?? list.present) >= medlemmer),
    // A number told in the sak counts those who are left: only who moves after it makes it unsure.
    fast: inSak
      ? !someoneMoved(sakText.slice(inSak.span.end))
      : still && !someoneMoved(sakText) && allThere(of, context),
    iSaken: inSak !== null,
    span: stated ? { start: stated.span.start + offset, end: stated.span.end + offset } : (list?.span ?? null),
  };
}

/** Nobody had left in a sak before. */
function allThere({ sak }: SakInContext, context: AskedDocument): boolean {
  const known = ask("gått", context)?.[context.saker.findIndex((one) => one.sak === sak)];
  return !known || (known.names?.length === 0 && known.unsure === 0);
}

/** Inhabile and excused members who are in the list of those present (or in no list), less deputies who stepped in. */
export function fratrådtIn({ sak, organ }: SakInContext, context: AskedDocument): number {
  const deltakere: readonly Deltaker[] = ask("deltakere", context);
  const present = deltakere.filter(
    (one) =>
      one.medlem &&
      ["til stede", "vara"].includes(one.status.value) &&
      mayVote(one, organ, ask("organTekst", context) ?? ""),
  );
  const names = new Set<string>();
  let deputies = 0;
  for (const { navn, status } of sak.inhabile) {
    const name = foldName(navn.value);
    if (status.value === "vara") deputies++;
    else if (present.length === 0 || present.some((one) => isSame(foldName(one.navn.value), name))) names.add(name);
  }
  return Math.max(0, names.size - deputies);
}

const isSame = (a: string, b: string): boolean => a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);
