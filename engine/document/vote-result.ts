/** What a vote came to: adopted, fallen, postponed; and which of its figures were for. */
import { pattern } from "../text/pattern.ts";
import type { Resultat } from "./meeting-document.ts";
import type { Stemmetall } from "./vote-counts.ts";

/** What the sentence tells, or the figures where no word does. */
export function resultIn(text: string, votesFor: number | null, against: number | null, unanimous: boolean): Resultat {
  // «Innstillingen fikk 5 stemmer, Høyres forslag fikk 3 og falt»: the other one fell.
  if (votesFor !== null && against !== null && votesFor > against && twoMotions.test(text)) return "vedtatt";
  const has = (pattern: RegExp): boolean => pattern.test(text);
  if (fell.test(text)) return "falt";
  const motionToPostpone = has(/utset[tj]\p{L}*(?:forslag|framlegg)/iu);
  const figures = votesFor !== null || against !== null;
  if (
    motionToPostpone &&
    figures &&
    !(votesFor !== null && against !== null && votesFor > against) &&
    !adopts.test(text)
  )
    return votesFor !== null && against !== null && votesFor < against ? "falt" : "ukjent";
  if (motionToPostpone || postponedNow.test(text)) return "utsatt";
  if (
    has(/(?<!\p{L})(?:trukket|trekt|trakk|drog)(?!\p{L}|\s(?:fram|frem|inn|opp|ut|med)(?!\p{L}))/iu) &&
    (has(motion) || text.length <= 24)
  )
    return "trukket";
  if (has(/(?<!\p{L})(?:avvist|avslått|avslege)(?!\p{L})/iu)) return "avvist";
  if (adopts.test(text)) return "vedtatt";
  if (unanimous) return "vedtatt";
  if (votesFor !== null && against !== null && votesFor !== against) return votesFor > against ? "vedtatt" : "falt";
  return "ukjent";
}

/** The figures with the votes for first, however they are told. */
export const sidesOf = (text: string, counts: Stemmetall): Stemmetall =>
  fellAgainst(text, majorityFirst(text, secondWon(text, counts)));

/** «2 stemte for innstillingen og 3 stemte for forslaget fra Moe»: the words for the motion that got more, and where they stand. */
export function supported(
  text: string,
  counts: Pick<Stemmetall, "for" | "mot">,
): { readonly words: string; readonly at: number } | null {
  const match = eachFor.exec(text);
  if (!match || !counts.for || !counts.mot) return null;
  const isSecond = counts.for.span.start > counts.mot.span.start;
  const words = match[isSecond ? 2 : 1]!;
  return { words, at: match.index + (isSecond ? match[0].lastIndexOf(words) : match[0].indexOf(words)) };
}

const supports = "(?:stemte|stemde|røysta|røystet)\\sfor";
const supportedMotion = "([^.,;]{0,30}?(?:forslag|framlegg|innstilling|tilråding|alternativ)[^.,;]{0,40}?)";
const eachFor = pattern(
  `(?<!\\p{L})${supports}\\s${supportedMotion}(?:,|\\s(?:og|mot|mens|medan))\\s[\\p{L}\\d]{1,8}\\s(?:${supports}|for)\\s${supportedMotion}[.!]?$`,
  "iu",
);

const adopts =
  /(?<!\p{L})(?:vedtatt|vedtatte|vedteke|vedteken|vedtekne|godkjent|godkjende?|bifalt|tiltrådt|tilrådd|valgt|valde?|vedtak|vedtok|vedtek|vedtar|vedtas|tatt til orientering|tatt til etterretning|teke til)(?!\p{L})/iu;

/** «gikk ned» only before votes: costs do so too. */
const fellWords =
  "falt|fall|nedstemt|nedrøysta|(?:stemt|stemd|røysta|røystet)\\sned|(?:gikk|gjekk)\\sned(?=\\s(?:med\\s|mot\\s)?[\\p{L}\\d]+\\s(?:(?:stemmer|røyster)\\s)?(?:mot|imot|stemme|røyst))|forkasta|forkastet";
const failed = `(?<!\\p{L})(?:${fellWords}|ikk?j?e (?:vedtatt|vedteken?|vedtekne|tiltrådt|bifalt|godkjent|godkjend|støttet|støtta)|fikk ikke flertall|fekk ikkje fleirtal|oppnådde ikke)(?!\\p{L})`;
const fell = pattern(failed, "iu");

/** «Saka vert utsett til hausten»; «utsatt frist» and «Saken var utsatt fra forrige møte» tell of other things. */
const postponed =
  "(?:utsatt|utsett)(?=\\W*$|\\s?[.,;:()–-]|\\s(?:til|i|på|med|av|i?mot|etter|inntil|en|ein|og|jf|fordi|slik|enstemmig|samrøystes|for å|\\d))";
const postponedNow = pattern(`(?<!\\p{L})(?:${postponed}|utsettes|utsetjast|utsatte)(?!\\p{L})`, "iu");
/** «Saken utsettes til neste møte.»: the vote told after it is on that. «Oppstarten utsettes» is what was adopted. */
export const postponesSak = (text: string): boolean => postpones.test(text) && !ofThing.test(text);

const ofThing =
  /^(?!(?:sak|behandl|handsam|avgj|realitet|søknad|spørsmål|vedtak|val|punkt|møte|votering|røysting|drøfting|innstilling|tilråding|forslag|framlegg)\p{L}*\s)\p{Lu}\p{L}+(?:en|a|et|ene|ane)\s[^.]{0,80}?(?:utsettes|utsetjast|(?:vert|blir|ble|vart|er)\s(?:utsatt|utsett))(?!\p{L})/iu;

const postpones = pattern(
  `(?<!\\p{L})(?:${postponed}|utset[tj](?:es|ast|jast|te|tje|je|ja|e|er)?|utset[tj]\\p{L}*(?:forslag|framlegg))(?!\\p{L})`,
  "iu",
);

const twoMotions =
  /(?:fikk|fekk)\s[\d\p{L}]+[^.]{0,40}?[,\s](?:og|mens|medan)?\s?[^.]{0,60}?(?:forslag|framlegg|innstilling|tilråding)[^.]{0,40}?(?:fikk|fekk)\s[^.]{0,30}?(?:falt|fall)(?!\p{L})/iu;

/** «Framlegget frå Sp fekk 2 røyster, tilrådinga fekk 7 og vart vedteken»: the figures of the one that was adopted come first. */
const secondWon = (text: string, counts: Stemmetall): Stemmetall =>
  counts.for && counts.mot && counts.for.value < counts.mot.value && (secondWins.test(text) || eachFor.test(text))
    ? turned(counts)
    : counts;

/** «falt med 12 mot 5 stemmer»: many minutes put the majority first, which was against it. */
const majorityFirst = (text: string, counts: Stemmetall): Stemmetall =>
  counts.for && counts.mot && counts.for.value > counts.mot.value && (fellWith.test(text) || onlyFell(text))
    ? turned(counts)
    : counts;

const fellWith = pattern(
  `(?<!\\p{L})(?:${fellWords}|avvist|avslått|avslege)\\s(?:med\\s)?[\\p{L}\\d]+\\s(?:(?:stemmer|røyster)\\s)?(?:\\([^)]{1,60}\\)\\s)?(?:mot|imot)\\s`,
  "iu",
);

/** «Ved votering falt forslaget fra Vik med 5 mot 2 stemmer»: «fikk 5 mot 2 stemmer og falt» is told of those who were for it. */
const onlyFell = (text: string): boolean =>
  fell.test(text) &&
  /\d\s(?:(?:stemmer|røyster)\s)?(?:\([^)]{1,60}\)\s)?i?mot\s\d/iu.test(text) &&
  !otherwise.test(text);

const otherwise =
  /fikk|fekk|oppnådde|oppnådd|samla|samlet|(?:stemte|stemde|røysta|røystet)\s|\d\sfor(?!\p{L})|(?<!ikke\s|ikkje\s)(?:vedtatt|vedteken?|godkjent|godkjend)(?!\p{L})/iu;

/** «Forslaget falt mot 2 stemmer», «ble ikke tiltrådt mot 3 stemmer»: those were for it. */
const fellAgainst = (text: string, counts: Stemmetall): Stemmetall =>
  counts.for === null && counts.mot !== null && againstFew.test(text) ? turned(counts) : counts;

const againstFew = pattern(`${failed}\\smot\\s`, "iu");

const turned = (counts: Stemmetall): Stemmetall => ({ ...counts, for: counts.mot, mot: counts.for });

export const secondWins =
  /(?:forslag|framlegg|innstilling|tilråding)[^.]{0,60}?(?:fikk|fekk)\s[^.]{0,60}?(?:forslag|framlegg|innstilling|tilråding)\p{L}*[^.]{0,40}?(?:fikk|fekk)\s[^.]{0,40}?(?:vedtatt|vedteken?|vedtekne)(?!\p{L})/iu;

/** What is put to the vote: «Utleieren har trukket tilbudet» tells of none. */
const motion = /forslag|framlegg|innstilling|tilråding|alternativ|kandidat|(?<!\p{L})(?:sak|punkt|pkt)/iu;

/** «Oppstarten av ladepunktene er utsatt til høsten», «Prosjektet falt utenfor ordningen»: no motion, and none was put. */
export const tellsOfThings = (text: string): boolean => thing.test(text) && !put.test(text);

const thing = pattern(
  `^\\p{Lu}[^.]{3,80}?\\s(?:(?:er|var|ble|vart|blei|blir|vert)\\s(?:\\p{L}+\\s)?(?:utsatt|utsett)|(?:har|hadde)\\s(?:vært|vore|blitt|vorte)\\s(?:utsatt|utsett)|falt|fall)(?!\\p{L})`,
  "u",
);
const put =
  /(?:forslag|framlegg|innstilling|tilråding|alternativ|behandling|handsaming|protokoll|søknad|klage|anmodning|oppmoding)\p{L}*|(?<!\p{L})(?:sak(?:en|a)?|punkt\p{L}*|pkt|valge?t?|vedtake?t?|spørsmåle?t?|den|det|dette|ho|alle|tillegge?t?|endring\p{L}*|votering\p{L}*|røysting\p{L}*)(?!\p{L})/iu;
