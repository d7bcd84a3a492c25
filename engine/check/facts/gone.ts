/** Who had left the meeting when a sak was treated: told in the head of the minutes or in a sak before it. */
import type { Deltaker, MeetingDocument } from "../../document/meeting-document.ts";
import type { DocumentInContext } from "../../workspace/workspace.ts";
import { type Departure, departuresIn, someoneCame } from "../words/departures.ts";
import { foldName } from "../words/names.ts";
import { ofEachPart } from "./document-parts.ts";
import { mayVote } from "./head.ts";

/** Of one sak. */
export interface Gone {
  /** Names as those present are listed; null where it can't be told. */
  readonly names: readonly string[] | null;
  readonly decided: boolean;
}

/** For each sak in order; null where nobody left. */
export function goneIn({ document, saker, organ }: DocumentInContext): readonly Gone[] | null {
  const parts = told(document);
  if (parts.every(({ left }) => left.length === 0)) return null;
  const voters = new Set(
    document.deltakere
      .filter((one) => one.medlem && mayVote(one, organ, document.organTekst?.value ?? ""))
      .map(({ navn }) => foldName(navn.value)),
  );
  const votersNamed = (who: string): readonly string[] =>
    namedIn(who, document.deltakere).filter((name) => voters.has(name));
  let names: string[] | null = [];
  const gone: Gone[] = [];
  const waiting: { readonly from: number; readonly name: string }[] = [];
  for (const [at, { left, came }] of parts.entries()) {
    if (at > 0) {
      const away = left.filter(({ her }) => her !== null).map((one) => ({ ...one, names: votersNamed(one.who) }));
      names?.push(...away.flatMap((one) => (one.her === "fra nå" ? one.names : [])));
      names?.push(...waiting.filter(({ from }) => from === at - 1).map(({ name }) => name));
      if (came && (waiting.length > 0 || left.length > 0)) names = null;
      const { vedtak, voteringer } = saker[at - 1]!.sak;
      const here = names && [...names, ...away.flatMap((one) => one.names)];
      gone.push({ names: here && [...new Set(here)], decided: vedtak.length > 0 || voteringer.length > 0 });
    }
    for (const one of left.filter(({ her }) => her === null)) {
      const from = firstWithout(one, at, document);
      const found = from === null ? [] : namedIn(one.who, document.deltakere);
      if (found.length === 0) names = null;
      waiting.push(...found.filter((name) => voters.has(name)).map((name) => ({ from: from!, name })));
    }
  }
  return gone;
}

const told = ofEachPart((words) => {
  const left = departuresIn(words);
  return { left, came: someoneCame(words) };
});

/** The index of the first sak they missed; null where the head of the minutes does not say. */
function firstWithout({ sak, etter }: Departure, part: number, document: MeetingDocument): number | null {
  if (sak === null) return part > 0 ? part : null;
  const at = document.saker.findIndex(({ nr, skrevet }) => nr === sak || skrevet?.value.includes(sak));
  return at < 0 ? null : at + (etter ? 1 : 0);
}

function namedIn(words: string, listed: readonly Deltaker[]): readonly string[] {
  const said = ` ${foldName(words).replace(/[^\p{L} -]/gu, " ")} `;
  return listed
    .map(({ navn }) => foldName(navn.value))
    .filter((name) => said.includes(` ${name} `) || said.includes(` ${name.split(" ").at(-1)} `));
}
