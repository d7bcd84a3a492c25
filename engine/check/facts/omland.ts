/** The saker of other documents that a sak is measured against, as subjects that stand in their own documents. */
import type { SakInContext } from "../../workspace/workspace.ts";
import { absent, type FactTable, type Known, plain, type Subject, stated, subject, value } from "../subject.ts";
import { mentionsApplication, mentionsEarlier } from "../words/mentions-earlier.ts";
import { passagesOf } from "./passages.ts";
import type { SakOmland } from "./workspace.ts";
import type { Kort } from "./workspace-cards.ts";
import type { Tidligere } from "./workspace-earlier.ts";
import { isApplication } from "./workspace-matters.ts";

/** `tidligere` is the newest one the sak says nothing of; `nabosak` the other side of a fault in its number. */
export function omlandSubjects(sak: SakInContext, { tidligere, nummerfeil }: SakOmland): readonly Subject[] {
  const silentOn = tidligere.find((one) => !isMentioned(one, sak)) ?? null;
  return [
    subject("tidligere", "tidligere", silentOn, tidligereFacts, placeOf(silentOn?.kort ?? null)),
    subject("nabosak", "nabosak", nummerfeil?.forrige ?? null, nabosakFacts, placeOf(nummerfeil?.forrige ?? null)),
  ];
}

/** One earlier sak as a subject where it stands. */
export const tidligereSubject = (of: Tidligere): Subject =>
  subject("tidligere", "tidligere", of, tidligereFacts, placeOf(of.kort));

export const tidligereFacts: FactTable<Tidligere | null> = {
  "tidligere.nr": (of) => numberOf(of?.kort ?? null),
  "tidligere.tittel": (of) => stated(of?.kort.tittel),
  "tidligere.dato": (of) => plain(of?.kort.dato),
  "tidligere.organ": (of) => stated(of?.kort.organTekst),
  "tidligere.emne": (of) => plain(of && (of.emner.find(({ navn }) => navn !== null)?.navn ?? "prosjektperioden")),
  "tidligere.status": (of) => plain(of?.status),
};

export const nabosakFacts: FactTable<Kort | null> = {
  "nabosak.nr": numberOf,
  "nabosak.tittel": (of) => stated(of?.tittel),
  "nabosak.dato": (of) => plain(of?.dato),
};

function numberOf(kort: Kort | null): Known {
  const { nr, skrevet } = kort ?? {};
  return nr ? value(nr, skrevet?.span ?? null) : absent;
}

const placeOf = (kort: Kort | null) => ({ source: kort, span: kort?.span ?? null, parents: [] });

/** By its number, by an effect that changes it, or in words. */
export function isMentioned({ kort, emner }: Tidligere, sak: SakInContext): boolean {
  if (emner.every(isApplication) && mentionsApplication(passagesOf(sak))) return true;
  const { nr } = kort;
  return (
    (nr !== null && sak.sak.henvisninger.some(({ slag, til }) => slag === "sak" && til === nr)) ||
    sak.punkter.some(({ effekter }) => effekter.some(({ type }) => type === "omgjøring")) ||
    mentionsEarlier(
      passagesOf(sak),
      emner.flatMap(({ navn }) => (navn === null ? [] : [navn])),
    )
  );
}
