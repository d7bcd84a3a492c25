/** Whether a point that sets someone to work says who, and by when. */
import { type Passage, spanIn } from "../../text/passage.ts";
import type { Span } from "../../text/span.ts";

/** A day, a meeting, an event, the work with a budget, which has its day in the year: anything to follow up by. */
const deadline =
  /(?<!\p{L})(?:innen|innan|før|senest|seinast|frist\p{L}*|til (?:neste|første|\p{L}*møtet)|på neste|i neste|neste møte|i (?:første|siste) møte|i løpet av|omgående|umiddelbart|straks|snarest|så snart|når|etter at|ved (?:årsskiftet|utgangen|neste|avslutning|prosjektslutt)|i forbindelse med|i samband med|i (?:arbeidet|prosessen) med (?:\p{L}+ )?(?:års)?(?:budsjett|økonomiplan)\p{L}*|i (?:budsjett|økonomiplan)(?:arbeidet|prosessen|behandlingen|behandlinga|handsaminga)|i (?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|\d{4})|\d{1,2}\.\s?(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)|\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})|(?:vår|haust|høst|sommer|sommar)(?:en)?(?: \d{4})?)(?!\p{L})/iu;
/** «i møte nr. 8», «til styremøte 5-2026»: a meeting to come, not the one that something was decided in. */
const numberedMeeting =
  /(?<!(?:vedta[kt]\p{L}*|vedteke|fattet|fatta|gjort|behandlet|behandla|handsama|drøftet|drøfta|bestilt|tinga|lag[td] fram|gitt|gjeve|orientert|orientering(?:en|a)?|protokoll(?:en)?|bedt om|jf\.?|sak(?:en|a)?)\s)(?<!\p{L})(?:til|i|på)\s\p{L}*møtet?\s(?:(?:nr|nummer)\.?\s?)?\d{1,2}(?:\s?[/-]\s?(?:20)?\d\d)?(?!\d|[./-]\d)/iu;
/** What is done again and again has no last day. */
const recurring =
  /(?<!\p{L})(?:årlig|årleg|halvårlig|halvårleg|kvartalsvis|månedlig|månadleg|jevnlig|jamleg|løpende|løpande|fortløpende|fortløpande|hvert (?:år|møte|halvår|kvartal)|kvart (?:år|møte|halvår|kvartal)|(?:to|tre|fire) gang(?:er|ar)|(?:to|tre|fire) gonger|rapporter\p{L}* til|(?:inn)?kall(?:er|ar) (?:inn )?til møt(?:e|er|ene|a))(?!\p{L})/iu;
/** «Det søkes», «Søknad sendes», «vert søkt»: nobody in particular. */
const nobody =
  /(?<!\p{L})(?:søkes|søkast|vert søkt|blir søkt|(?:søknad\p{L}*|det) (?:sendes|sendast|vert send|vert sendt|blir sendt|fremmes|fremjast|utarbeides|utarbeidast))(?!\p{L})/iu;

/** «Det utarbeides et forslag til avtale», «Det skal lages en plan»: where a point gives nobody the work. */
export function leftToNobody(passage: Passage): Span | null {
  const match = made.exec(passage.text) ?? (whenNeeded.test(passage.text) ? null : contacted.exec(passage.text));
  if (!match || recurring.test(passage.text) || byWhom.test(passage.text)) return null;
  return spanIn(passage, match.index, match.index + match[0].length);
}

const made =
  /^(?:Det\s(?:skal\s)?(?:utarbeides|utarbeidast|lages|lagast|utredes|utgreiast|greiast ut|kartlegges|kartleggjast|innhentes|hentast inn|bestilles|tingast)|Det\s(?:blir|vert)\s(?:utarbeidd|utarbeidet|laga|laget|utgreidd|utredet|greidd ut|kartlagt|innhentet|henta inn|bestilt|tinga))(?!\p{L})[^.;\n]*/u;
/** «Rederiene kontaktes», «Det vert teke kontakt med grunneigarane», «Det nedsettes en arbeidsgruppe som skal …» */
const contacted =
  /^(?:(?:\p{Lu}\p{Ll}+(?:ene|erne|ane|en|et|a)|\p{Lu}\p{Ll}+ (?:og \p{Ll}+ )?(?:kommuner|kommunar|kommune))\s(?:skal\s)?(?:kontaktes|kontaktast|(?:blir|vert)\skontakta)|Det\s(?:skal\s)?(?:(?:tas|takast)\skontakt|(?:blir|vert)\s(?:tatt|teke)\skontakt)\smed|Det\s(?:nedsettes|settes\sned|setjast\sned|(?:blir|vert)\s(?:satt\sned|nedsatt|sett\sned))\se(?:n|i)\s(?:arbeids|prosjekt)?gruppe\ssom\s(?:skal\s)?\p{Ll}+)(?!\p{L})[^.;\n]*/u;
const whenNeeded =
  /(?<!\p{L})(?:ved (?:behov|spørsmål|avvik|tvil|endringer|endringar)|om nødvendig|om naudsynt|dersom|hvis|viss)(?!\p{L})/iu;
const byWhom =
  / av (?:\p{L}*(?:leder|leiar|utvalg|utval|gruppe|gruppa|gruppen|råd|rådet|sekretariat|sekretariatet|administrasjon|administrasjonen|konsulent|firma)|\p{Lu}|kommun|dei? )/u;

export const namesDeadline = (text: string): boolean => deadline.test(text) || numberedMeeting.test(text);
/** Where the day goes in «søker Viken om å …», before what is asked for; null where it goes last. */
export function placeOfDeadline(text: string): number | null {
  const asked = /(?<!\p{L})(?:søk(?:er|jer|je|e)|be(?:r|d))(?!\p{L})[^.;,]{1,90}? om /iu.exec(text);
  const sent =
    /(?<!\p{L})søknad(?:en)?(?!\p{L})[^.;,]{0,90}? om (?=å |[^.;,]{0,40}?(?:forleng|utvid|lengre|lenger))/iu.exec(text);
  const first = [asked, sent].filter((one) => one !== null).sort((a, b) => a.index - b.index)[0];
  return first ? first.index + first[0].trimEnd().length - " om".length : null;
}

export const repeats = (text: string): boolean => recurring.test(text);
/** An active sentence has its subject. */
export const namesActor = (text: string): boolean =>
  !nobody.test(text) ||
  / av (?:prosjekt|daglig|dagleg|kommune|rådmann|leder|leiar|sekretariat|administrasjon)/iu.test(text);
