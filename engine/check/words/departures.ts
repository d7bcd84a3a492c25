/** Who left a meeting before it was over, as minutes tell it: «Per Moe forlot møtet kl. 11.15.» */
import { withoutGaps } from "../../text/gap.ts";
import { pattern } from "../../text/pattern.ts";

export interface Departure {
  /** The words that may tell who. */
  readonly who: string;
  /** The sak it is counted from, as written («6/24»); null: the next one. */
  readonly sak: string | null;
  /** The sak named is the last they took part in. */
  readonly etter: boolean;
  /** After the sentence that tells of it. */
  readonly end: number;
}

/** Those who left for good, in the order told; not those who left for one sak. */
export function departuresIn(words: string): readonly Departure[] {
  if (!mayTell.test(words)) return [];
  const found: Departure[] = [];
  for (const match of withoutGaps(words).matchAll(sentence)) {
    const [said] = match;
    const left = leaves.exec(said);
    if (!left || forOneSak.test(said)) continue;
    const { relation, number } = counted.exec(said)?.groups ?? {};
    found.push({
      who: `${named.exec(said.slice(0, left.index).replace(asked, " "))?.[0] ?? ""} ${left[0]}`,
      sak: number ?? null,
      etter: /^etter$/i.test(relation ?? ""),
      end: match.index + said.length,
    });
  }
  return found;
}

/** Someone came, came back or stood in: then it is not told how many were left. */
export const someoneCame = (words: string): boolean => came.test(words);

const mayTell = /forl[aoéè]t|gikk|gjekk|permisjon|fratr|fråtr/iu;
/** A full stop after a figure or a short word ends no sentence. */
const sentence = /[^\n.!?]{1,300}(?:\.(?=\p{Ll}|\s?\p{Ll}|\s?\d)[^\n.!?]{1,300}){0,4}/gu;
const leaves = pattern(
  [
    "(?:forlot|forlét|forlèt|forlet|fratrådte|fråtredde)(?: \\p{Lu}[\\p{L} .-]{2,60}?)? (?:møtet|møtelokalet|møterommet|møtesalen|salen)",
    "(?:forlot|forlét|forlèt|forlet|fratrådte|fråtredde|gikk|gjekk|permisjon) etter sak",
    "(?:hadde|har) (?:forlatt|forlate|forlete) (?:møtet|salen)",
    "(?:gikk|gjekk) (?:\\p{Lu}[\\p{L} .-]{2,60}? )?(?:(?:fra|frå) møtet|heim|hjem|før møtet var|kl\\.? ?\\d)",
    "(?:fikk|fekk) (?:innvilget |innvilga )?permisjon (?:fra kl|frå kl|resten|ut møtet|fra og med|frå og med|f\\.?o\\.?m|fra sak|frå sak|etter sak)",
  ].join("|"),
  "iu",
);
/** Those named right before the verb: «da Kari Li og Ola Moe (Ap) ». */
const named = /(?:(?:\p{Lu}[\p{L}.-]*|og|\([^)]{0,30}\)?)\s{0,2}){1,12}$/u;
const asked = /\s(?:fikk|fekk|ba om|bad om) (?:innvilget |innvilga )?permisjon og\s$/iu;
const forOneSak =
  /inhabil|ugild|habilitet|under (?:behandling|handsaming|sak|votering|røysting)|(?:mens|medan|da|då) saka?n?|tilbake|attende/iu;
const counted = /(?<relation>etter|før|fra og med|frå og med|f\.?o\.?m\.?|fra|frå) sak (?<number>\d{1,4}\/\d{2,4})/iu;
const came =
  /tiltr[åe]d|tok sete|tok plass|(?:kom|møtte) (?:kl|til møtet|tilbake|attende|inn|seinere|senere)|ankom|vendte tilbake|kom att|vara/iu;
