/** Whether a text tells of an earlier treatment: by saying that the matter was treated before, or applied for. */
import type { Passage } from "../../text/passage.ts";
import { sentencesOf } from "./sentences.ts";

const treated =
  /(?:behandl(?:et|a)|handsam[ae]|lagt fr[ae]m|lag[dt]e? fr[ae]m|drøfta?(?:et)?|tatt opp|teke opp|teken opp|vedt(?:att|ok|eke|eken|ekne)|utsatt|utsett?|avvist|oppe|orientert)(?!\p{L})/iu;
const before =
  /(?:tidligere|tidlegare|forrige|førre|sist|siste) (?:vedtak|behandling|handsaming|sak|møte)|(?:opprettholdt|oppretthald|endre[rs]?|endrast|oppheve[rs]?|opphevast|omgjør|omgjer)[^.]{0,40} vedtak|vedtak[^.]{0,40}(?:endres|endrast|oppheves|opphevast|gjøres om|gjerast om)/iu;
/** «Styringsgruppa utsette saka i januar», «Forslaget falt i rådet», «Saken ble sendt tilbake». */
const undone =
  /(?<!\p{L})(?:(?:utsatte|(?<!(?:å|kan|vil|bør|skal|må) )utsette|avviste|forkastet|forkasta|behandlet|behandla|handsama|drøftet|drøfta|trakk) (?:\p{L}+ ){0,2}?(?:saken|saka|spørsmålet|forslaget|framlegget)|(?:saken|saka|forslaget|framlegget) (?:falt|fall|(?:fikk|fekk) (?:ikke|ikkje)|(?:ble|blei|vart) (?:ikke |ikkje )?(?:sendt? (?:tilbake|attende)|nedstemt|nedrøysta|forkastet|forkasta|trukket|trekt)))(?!\p{L})/iu;
const theCase = /(?<!\p{L})(?:saken|saka|sak|forslaget|framlegget|delprosjektet)(?!\p{L})/iu;

/** `names`: what both saker concern. */
export function mentionsEarlier(passages: readonly Passage[], names: readonly string[]): boolean {
  return passages.some((passage) => sentencesOf(passage).some(({ text }) => tells(text, names)));
}

/** «søknaden er godkjent», «det er søkt om», «i februar søkte prosjektet», «en ny søknad»: there was an application before. */
export const mentionsApplication = (passages: readonly Passage[]): boolean =>
  passages.some(({ text }) => applied.test(text));

const applied =
  /(?<!\p{L})(?:søkte|(?:er|ble|blei|vart|har|hadde) (?:\p{L}+ ){0,3}?søkt|søknaden?(?: \p{L}+){0,6}? (?:er|ble|blei|vart|av \d|fra|frå|datert)|svar(?:et)? på søknad|(?:ny|nytt|på nytt|igjen|nok en|enda en|endå ein) (?:\p{L}+ )?søk\p{L}*|søk\p{L}* (?:på nytt|igjen|om ytterligere|om ytterlegare))(?!\p{L})/iu;

function tells(text: string, names: readonly string[]): boolean {
  if (before.test(text) || undone.test(text)) return true;
  const done = treated.exec(text);
  if (!done) return false;
  const subject = text.slice(0, done.index);
  // «… at delprosjektet tas ut, og at strategien, som ble vedtatt …»: what was treated stands nearest.
  const clause = subject.slice(Math.max(subject.lastIndexOf(", "), subject.lastIndexOf(" og at ")) + 1);
  return (
    /(?<!\p{L})(?:ble|blei|vart|er|var|har|vert|blir)(?!\p{L})/iu.test(clause) &&
    (theCase.test(clause) || names.some((name) => clause.toLowerCase().includes(name.toLowerCase())))
  );
}
