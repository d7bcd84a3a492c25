/** Words of a vedtak that decide nothing: the sak waits for a meeting, or nothing was adopted. */
import type { Passage } from "../../text/passage.ts";
import { sentencesOf } from "./sentences.ts";

/** «Saken tas opp i neste møte. Det ble ikke gjort vedtak.»: every sentence says so. */
export const onlySentOn = (text: Passage): boolean => {
  const sentences = sentencesOf(text);
  return sentences.length > 0 && sentences.every((one) => patterns.some((pattern) => pattern.test(one.text)));
};

const patterns: readonly RegExp[] = [
  /^\s*(?:\p{L}+ )?(?:saken|saka|forslaget|framlegget|spørsmålet|behandlingen|handsaminga|avgjørelsen|avgjerda)(?: \p{L}+){0,2} (?:utset\p{L}+|utsatt|utsett|tas|takast|tatt|teken|tek|legges|leggjast|lagd?t?|behandl\p{L}+|handsam\p{L}+|avgj\p{L}+|sendes|sendast|send|oversend\p{L}+|føres|førast|settes|setjast|stans\p{L}+|stopp\p{L}+|går|må|skal)(?!\p{L})[^.]*(?:møte|møtet|utsett?|utsatt|utsettes|stans\p{L}+|stopp\p{L}+|representantskap\p{L}*|kommunestyr\p{L}+)(?!\p{L})/iu,
  /^\s*(?:saken|saka) (?:utsettes|(?:er|ble|vart|vert|blei|blir) (?:utsatt|utsett))(?!\p{L})/iu,
  /(?:^|\s)(?:ikke|ikkje|ingen|inga|intet|inkje)\s(?:\p{L}+\s){0,2}?(?:vedtak|vedtatt|vedteken?|avgjort|avgjørelse|avgjerd)(?!\p{L})/iu,
  /(?:kalles|kallast|kalla|kalt) inn til (?:\p{L}+ )?(?:møte|fjernmøte)/iu,
];
