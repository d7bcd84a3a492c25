/** Votes that minutes tell of and that were not cast in their meeting: other organs', older ones, those someone speaks of. */
import { pattern } from "../text/pattern.ts";

/** Whether a sentence tells of another vote than this meeting's; `body` is whose minutes it is, as `bodyOf` tells it, where that is known. */
export const isOfOthers = (text: string, body: string | null): boolean =>
  reported.test(text) || byOthers.test(text) || nobodys.test(text) || isOfBody(text, body);

/** What of an organ's name decides whose votes are told: «styringsgrupp» of «Styringsgruppen» and «Styringsgruppa», empty where it is of none of the usual kinds. */
export const bodyOf = (organ: string): string => (organ.toLowerCase().match(kinds) ?? []).join(" ");

/** Asked of people, or tried out: no vote of an organ. */
const nobodys =
  /(?<!\p{L})(?:folkeavstem|folkerøyst|rådgivende avstem|rådgjevande røyst|spørreundersøk|undersøkels|undersøking|juryen|FAU|elevråd|foreldreutval|fagforening|fagutval|prøve(?:røyst|voter|avstem))/u;

/** «Ordføreren viste til at Bodø bystyre vedtok saken med 20 mot 19 stemmer» */
const reported =
  /(?:vist|opplyst|fortalt|nevnt|nemnd)e\s(?:\p{L}+\s){0,2}?(?:til\s|om\s)?at\s|(?:viser|opplyser|orienterte|minte)\s(?:\p{L}+\s){0,2}?(?:til\s|om\s|på\s)?at\s|^\P{L}{0,4}(?:protokolltilf|protokollmerkn|merknad|stemmeforklaring|røysteforklaring)|^\P{L}{0,4}i\s(?:fjor|20\d\d)(?!\p{L})|(?:vedtatt|vedteken?|godkjent|godkjend)\sden\sgang(?:en)?|den\sgang(?:en)?\s(?:vedtatt|vedteken?|godkjent|godkjend)/iu;

const council =
  "(?:[Kk]ommunestyre|[Bb]ystyre|[Hh]eradsstyre|[Hh]erredsstyre|[Ff]ylkesting(?:e)?|[Ff]ormannskap(?:e)?)";
/** With a day of its own: «Hole kommunestyre vedtok innstillingen med 20 mot 5» may be of these very minutes. */
const byOthers = pattern(
  `(?:${council}t?\\si\\s\\p{Lu}[\\p{L}-]+|\\p{Lu}[\\p{L}-]+\\s${council})\\s(?:behandlet|behandla|handsama|vedtok|gjorde|godkjente|godkjende)(?=.{0,120}(?:\\d\\.\\s?(?:\\d|\\p{Ll}{3})|(?<!\\p{L})(?:tidligere|tidlegare|allerede|alt|i (?:fjor|vår|høst|haust))(?!\\p{L})))`,
  "su",
);

const advisory = "ungdomsråd|eldreråd|næringsråd|medvirkningsråd|medverknadsråd|valgkomit|valnemnd|valkomit";
const kind = `${advisory}|kommunestyr|bystyr|heradsstyr|herredsstyr|fylkesting|formannskap|representantskap|styringsgrupp|arbeidsutval|ordfør[ea]rutval|hov[eu]dutval`;
const kinds = pattern(kind, "gu");
const bodies = pattern(`(?<!\\p{L})(${kind})(\\p{L}*)`, "giu");
const acts =
  /^(?:\si\s\p{Lu}[\p{L}-]+)?(?:\s\((?=\d)|,?\s(?:behandlet|behandla|handsama|vedtok|gikk|gjekk|delte|stemte|røysta|sluttet|slutta|støttet|støtta|avviste|godkjente|godkjende|avslo|sa)(?!\p{L}))/u;
const heldThere =
  /^(?:\si\s\p{Lu}[\p{L}-]+)?(?:\s(?:ble|vart|blei)\s(?:saken|saka|den|ho|framlegget|forslaget)|\s(?:den\s)?\d{1,2}\.|,?\sder(?!\p{L}))/u;

/** «Ungdomsrådet gikk inn for forslaget med 7 mot 2», «I kommunestyret i Osen ble saken vedtatt med 9 mot 6»: an organ that acts, and is not ours. */
function isOfBody(text: string, body: string | null): boolean {
  for (const { 0: word, 1: stem, index } of text.matchAll(bodies)) {
    const after = text.slice(index + word.length, index + word.length + 80);
    const isPlace = /(?:^|\s)(?:i|av)\s$/iu.test(text.slice(0, index));
    if (!(isPlace ? heldThere.test(after) : acts.test(after))) continue;
    const known = stem!.toLowerCase();
    if (body === null ? advisoryOnly.test(known) : !body.includes(known)) return true;
  }
  return false;
}

const advisoryOnly = pattern(`^(?:${advisory})$`, "u");
