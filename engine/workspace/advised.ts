/** What an organ advises another one to decide is no effect of its own vedtak: the other one decides. */

import type { MeetingDocument, Sak } from "../document/meeting-document.ts";
import type { Effekt } from "../language/effect.ts";
import type { Config, Organ } from "./config.ts";
import { organOf } from "./organ-of.ts";
import type { SakInContext } from "./workspace.ts";

/** Whether the points of the sak are laid before another organ than the one that meets. Where the workspace does not know that one, they are as worded. */
export function isForAnother(
  { tilOrgan, organTekst }: Pick<Sak, "tilOrgan" | "organTekst">,
  document: Pick<MeetingDocument, "organTekst">,
  organ: Organ | null,
  config: Config,
): boolean {
  if (!tilOrgan || !organ) return false;
  const other = organOf(tilOrgan.value, config);
  if (other) return organ !== other;
  const own = organTekst ?? document.organTekst;
  return own !== null && !own.value.toLowerCase().includes(stem(tilOrgan.value));
}

/** «representantskapet» and «Representantskapets møte» are one organ. */
const stem = (organ: string): string =>
  (organ.toLowerCase().split(" ").at(-1) ?? "").replace(/(?:ets?|as?|ens?|s)$/u, "");

/**
 * What the points do when the organ decides them: those that only ask the council to decide do nothing, and where the council is to settle the sak, none of
 * them does. `organ` is the one that meets.
 */
export function decidedBy(
  punkter: SakInContext["punkter"],
  organ: Organ | null,
  config: Config,
): SakInContext["punkter"] {
  if (!organ || decides.has(organ.type)) return punkter;
  const asks = (word: string | undefined): boolean => {
    const other = word ? organOf(word, config) : null;
    return other !== null && other !== organ && decides.has(other.type);
  };
  if (punkter.some(({ punkt }) => asks(settledBy.exec(punkt.tekst.text)?.[1]))) return asAdvice(punkter);
  return punkter.flatMap((one) => {
    const { text } = one.punkt.tekst;
    return asks(asked.exec(text)?.[1]) || asks(acting.exec(text)?.[1]) ? asAdvice([one]) : [one];
  });
}

const decides: ReadonlySet<Organ["type"]> = new Set<Organ["type"]>(["representantskap", "kommunestyre"]);

/** «Saken avgjøres av representantskapet», «legger saken fram for representantskapet til endelig avgjørelse» */
const settledBy =
  /(?<!\p{L})(?:avgjøres\sav\s|avgjerast\sav\s|avgjord\sav\s|avgjort\sav\s|(?:(?:fram|frem)\sfor|(?:send|oversend)\p{L}{0,4}\s(?:saken\s|saka\s)?til)\s(?=\p{L}{4,30}\s(?:til|for)\s(?:endeleg\s|endelig\s)?(?:avgjørelse|avgjerd|vedtak)))(\p{L}{4,30})/iu;

/** «Styringsgruppen ber representantskapet (om å) overføre» */
const asked = /^\p{L}{4,30}\s(?:ber|bed|oppfordrer|oppmodar|inviterer|inviterar)\s(\p{L}{4,30})\s/u;

/** «Representantskapet overfører …» */
const acting = /^(\p{Lu}\p{Ll}{4,30})\s\p{Ll}{2,20}(?:r|t)\s/u;

/** Each point with what it would do if the other organ decided so. */
export const asAdvice = (punkter: SakInContext["punkter"]): SakInContext["punkter"] =>
  punkter.map(({ punkt, effekter }) => {
    const advised = effekter.filter(({ type }) => type !== "annet" && type !== "orientering");
    return advised.length === 0 ? { punkt, effekter } : { punkt, effekter: [nothing(advised)] };
  });

const nothing = (advised: readonly Effekt[]): Effekt => ({
  type: "annet",
  span: { start: advised[0]!.span.start, end: advised.at(-1)!.span.end },
  vilkår: advised[0]!.vilkår,
  tolket: false,
  kandidat: [...new Set(advised.map(({ type }) => type))].map((type) => ({ type, grunn: "tilrådd et annet organ" })),
});
