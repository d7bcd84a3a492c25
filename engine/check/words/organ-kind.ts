/** Whether words name a kind of organ that can decide a sak; the council's own name alone does not. */

const kinds =
  /representantskap|(?:styrings|arbeids|referanse|prosjekt)grupp|utval(?:get|g|et)?(?:s\p{L}+)?(?!\p{L}| av )|formannskap|(?:kommune|by|herads|herreds)styr|fylkesting|nemnd|komit[eé]|(?<!\p{L})(?:[\p{L}]{3,})?styre(?:t|møte\p{L}*)(?!\p{L})|(?<!\p{L})styre(?!\p{L})(?<!å styre)|årsmøte|generalforsamling|\p{L}{3,}råd(?:et|smøte\p{L}*)?(?!\p{L})|(?<!\p{L})råd(?:et)? for (?:eldre|personer|personar|menneske|likestilling|ungdom)|(?:ordfører|ordførar|eier|eigar)møte|partn[ea]rskapsmøte|møte i (?:det )?(?:regionalt?e? )?partn[ea]rskap|ungdomspanel|(?:folkehelse|rådmanns|kommunedirektør|ordfører|ordførar)forum/iu;

/** Words that are more than the council's own name. */
export const isBody = (text: string, council: string | null): boolean =>
  !/interkommunal\p{L}{1,2} politiske? råd/iu.test(text) && /\p{L}{4}/u.test(withoutCouncil(text, council));

/** `council`: the council's name in saksvakt.yaml. */
export function namesOrganKind(text: string, council: string | null): boolean {
  return kinds.test(withoutCouncil(text, council));
}

const withoutCouncil = (text: string, council: string | null): string =>
  (council ? text.replaceAll(council, " ") : text)
    .replace(/interkommunalt politisk råd(?: for [\p{Lu}][\p{L}-]+)?/giu, " ")
    .replace(/(?<!\p{L})IPR\p{L}*/gu, " ");
