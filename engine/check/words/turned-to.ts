/** Whether a sentence turns to a county at the place it is named: «søker Viken fylkeskommune», «forbehold om at Viken fylkeskommune godkjenner». */

import { pattern } from "../../text/pattern.ts";

/** Words of which one is there wherever somebody is written to, told or asked. */
const asks =
  /(?<!\p{L})(?:søk(?:er|es|jer|jast|e|je|nad\p{L}*)?|send(?:er|es|ast|e|t)?|oversend\p{L}*|skriv(?:er|es|ast|e)?|rapporter\p{L}*|\p{L}*rapport\p{L}*|meld(?:er|es|ast|e|ing)?|varsl?(?:er|es|ast|e|ar)?|orienter(?:er|es|ast|e|ar)?|informer(?:er|es|ast|e)?|forelegg\p{L}*|forelegges|legg(?:er|es|ast|e|jast)?|be(?:r|s|d)?|rett(?:es|ast|e)|still?es|anmod\p{L}*|oppmod\p{L}*)(?!\p{L})/iu;
/** Words of somebody's answer: there a county is turned to only where the answer is its own. */
const awaits =
  /(?<!\p{L})(?:innhent|avklar|aksepter|godkjen|godta|samtyk|forbehold|atterhald|etterhald|forutse|føreset|vilkår|betingelse)/iu;

export const turnsToSomeone = (text: string): boolean => asks.test(text) || awaits.test(text);

/** «Viken fylkeskommune» wherever it is no source; «Viken» alone is a place, unless it is asked or told something. */
export function isTurnedTo(text: string, start: number, end: number, isFunder: boolean): boolean {
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (isPredecessor(before, after) || areTwo(text, start)) return false;
  if (isToAnswer(before, after)) return true;
  // «… som Viken fylkeskommune har gitt tilskudd til»: who did something is not written to; «ber … godkjenne» is.
  if (
    /^ (?:var|hadde|har|ga|gav|gir|gjev|(?:innvilg|bevilg|løyv|støtt|finansier|godkjen(?!n[ea](?!\p{L})))\p{L}*)(?!\p{L})/iu.test(
      after,
    )
  )
    return false;
  if (text.slice(start, end).endsWith("fylkeskommune"))
    return asks.test(text) && !/(?:fra|frå|av|i|med|tidligere|tidlegare|daværende|dåverande|gamle) $/iu.test(before);
  // «sender planen til fylkeskommunen (Viken)»
  if (/til fylkeskommunen \($/iu.test(before) && after.startsWith(")")) return asks.test(text);
  // «ber fylkeskommunen i Viken om …»
  if (
    /(?<!\p{L})(?:til|be(?:r|s|d)|søk(?:er|jer|e|je)|spør|orienterer|orienterar|varsler|varslar) fylkeskommunen i $/iu.test(
      before,
    )
  )
    return asks.test(text) && /^(?: (?:om|innen|innan|senest|seinast|før|og)(?!\p{L})|[.,;]|$)/u.test(after);
  // Oslo alone is the municipality.
  if (
    text.slice(start, end) === "Oslo" ||
    !/^(?: (?:om|innen|innan|for|senest|seinast|før|og (?:ber|bed|søker|søkjer|spør))(?!\p{L})|[.,;]|$)/u.test(after)
  )
    return false;
  return (
    /(?<!\p{L})(?:søk(?:er|jer|e|je|es|jast)|be(?:r|s|d)|orienterer|orienterar|informerer|varsler|varslar|skriv(?:er|es|ast|e)? til|rapporter(?:er|ar) til|(?:\p{L}*rapport|søknad)(?:en)?(?: (?:sendes|oversendes|vert sendt?|blir sendt?))? til) $/iu.test(
      before,
    ) ||
    (isFunder && /(?<!\p{L})til $/iu.test(before))
  );
}

/** «både Troms og Finnmark fylkeskommune», «Troms og Finnmark fylkeskommuner»: two of today, and not the one they were. */
const areTwo = (text: string, start: number): boolean =>
  /^\p{L}+ og \p{L}+/u.test(text.slice(start, start + 60)) &&
  (/(?<!\p{L})(?:både|begge|enten|anten|(?:fylkene|fylka)) $/iu.test(text.slice(0, start)) ||
    /^\p{L}+ og \p{L}+ (?:fylkeskommun(?:er|ar|ene|ane)|fylker|fylkene|fylka)(?!\p{L})/u.test(
      text.slice(start, start + 80),
    ));

/** «som har overtatt tilskuddet etter Viken fylkeskommune», «Viken fylkeskommune (nå Buskerud fylkeskommune)»: who was there before. */
const isPredecessor = (before: string, after: string): boolean =>
  /(?<!\p{L})(?:etter|(?:\p{L}*etterfølg(?:er|jar)\p{L}*|arvtak(?:er|ar)\p{L}*|avløys(?:er|ar)\p{L}*|avløs(?:er|ar)\p{L}*) (?:for|til|av)|overt(?:ar|atte?|ek|ok|eke)(?: \p{L}+){0,3} (?:for|til|fra|frå)) $/iu.test(
    before,
  ) || /^ ?\((?:nå|no|i dag|fra|frå|senere|seinare)(?!\p{L})/iu.test(after);

/** «forbehold om at Viken fylkeskommune godkjenner», «innhenter samtykke fra», «aksepteres av», «avklares med»: whose answer is awaited. */
const isToAnswer = (before: string, after: string): boolean =>
  awaited.test(before) || (/(?<!\p{L})at $/iu.test(before) && proviso.test(before) && answers.test(after));

const answer = "(?:godkjenning|godkjenninga|samtykke|aksept|tilslutning|tilslutnad|klarsignal)";
const awaited = pattern(
  `(?<!\\p{L})(?:(?:innhent(?:er|ar|es|ast|e)|forbehold om|atterhald om) (?:\\p{L}+ ){0,2}${answer} (?:fra|frå|av)|(?:godkjennes|godkjennast|aksepteres|aksepterast|godtas|(?:blir|vert) (?:godkjent|godkjend|akseptert)) av|avklar(?:er|ar|es|ast|e)(?: [\\p{L}\\d]+){0,6} med) $`,
  "iu",
);
const proviso =
  /(?<!\p{L})(?:forbehold|atterhald|etterhald|forutsetning|føresetnad|vilkår|betingelse|forutsatt|føresett)(?:et|en)? (?:om |for |av )?at $/iu;
const answers =
  /^ (?:godkjenner|godkjenn|aksepterer|godtar|godtek|samtykker|samtykkjer|sier ja|seier ja|slutter seg)(?!\p{L})/iu;
