/** Whether a point is worded as a change to an earlier decision. */
import type { PunktInContext } from "../../workspace/workspace.ts";

export const changesDecision = ({ punkt, effekter }: PunktInContext): boolean =>
  effekter.some(({ type }) => type === "omgjøring") || wording.test(punkt.tekst.text);

const wording =
  /vedtak(?:et|ene|a)?(?!\p{L})[^.]{0,60}(?:endres|endrast|oppheves|opphevast|gjøres om|gjerast om|omgjøres|erstattes|opprettholdes|stadfest|effektueres)|(?:erstatter|avløser|oppheve[rs]?|omgjør|endrer|i samsvar med|i tråd med|jf\.?) [^.]{0,40}(?:vedtak|sak)/iu;
