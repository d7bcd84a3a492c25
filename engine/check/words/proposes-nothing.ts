/** Words where a proposal belongs that propose nothing: «Legges fram i møtet», «Ettersendes», «(fyllast ut)», «Saken legges fram uten innstilling». */
import { pattern } from "../../text/pattern.ts";

/** The whole of the words says only that none is here. */
export const proposesNothing = (text: string): boolean =>
  !/[\p{L}\d]/u.test(text) || (text.length <= longest && nothing.test(text.replace(/\s+/gu, " ").trim()));

/** The words without those that say that there is no proposal: «uten innstilling» holds none. */
export const withoutDenials = (text: string): string => text.replace(denials, " ");

const longest = 120;
const none = "(?:ingen|inga|intet|ikke klart?|ikkje klart?|mangler|manglar|ikke utarbeidet|ikkje utarbeidd?a?)";
const proposal =
  "(?:(?:endelig |endeleg |nærmere |nærare )?(?:forslag|framlegg|innstilling|tilråding|vedtaksforslag|saksframlegg)(?:et|a|en)?(?: til (?:vedtak|innstilling|punkt(?: \\d)?))?)";
const presented =
  "(?:legg(?:es|ast)|legg(?:er)?|fremmes|fremjast|fremmar|fremmer|gjøres|kommer|kjem|sendes|sendast|ettersendes|ettersendast|utarbeides|utarbeidast|formuleres|formulerast|deles|delast|skrives|skrivast|fylles|fyllast|avklares|avklarast|utformes|utformast|(?:vil bli|blir|vert|vil verte) (?:lagt|lagd|lagde|sendt?|fremmet|fremja|utarbeidet|utarbeidd|formulert|delt|ettersendt?|skrevet|skrive))";
const when =
  "(?: (?:fram|frem|ut|etter|opp|inn|her|seinere|senere|seinare|muntlig|munnleg|først|fyrst|(?:i|på|til|under|før|innen|innan|ved) (?:selve |sjølve )?(?:møtet|møte|møtestart|behandlingen|behandlinga|handsaminga)))*";
const later =
  "(?: (?:fram|frem|ut|etter|seinere|senere|seinare|(?:i|på|til|under|før) (?:møtet|behandlingen|behandlinga|handsaminga)))";
const nothing = pattern(
  [
    none,
    `(?:${none} )?${proposal}`,
    `(?:${proposal} )?${presented}${when}`,
    `(?:leder|leiar|møteleder|møteleiar|prosjektleder|prosjektleiar|ordfører|ordførar|sekretariatet|administrasjonen|daglig leder|dagleg leiar)(?:en|n|aren)? (?:legger|legg|fremmer|fremmar|kommer med|kjem med)(?: (?:fram|frem))? ${proposal}${later}*`,
    `sak(?:en|a) (?:legges|leggast|vert lagd|blir lagt|er lagt|er lagd) (?:fram|frem) (?:uten|utan) ${proposal}`,
    `(?:uten|utan) ${proposal}`,
  ]
    .map((one) => `^[(\\[«–-]{0,2}\\s?(?:${one})\\s?[.…!]{0,3}[)\\]»]?[.…]?$`)
    .join("|"),
  "iu",
);
const denials = pattern(
  `(?<!\\p{L})(?:(?:uten|utan|ingen|inga|ikke|ikkje) ${proposal}|${proposal}\\s{0,3}[:(]?\\s{0,3}(?:${presented}${when})[).]*$)(?!\\p{L})`,
  "gimu",
);
