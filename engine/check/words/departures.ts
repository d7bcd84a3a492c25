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
  /** Told of the sak it stands in: they had left when it came up, were away for that one alone, or left during it and may be back. */
  readonly her: "fra nå" | "bare her" | "uvisst" | null;
  /** The sentence that tells of it. */
  readonly start: number;
  readonly end: number;
}

/** Those who left for good, in the order told; of those away for one sak only whom it is told of in so many words. */
export function departuresIn(words: string): readonly Departure[] {
  if (!mayTell.test(words)) return [];
  const found: Departure[] = [];
  for (const match of withoutGaps(words).matchAll(sentence)) {
    const [said] = match;
    const here = beforeThis.exec(said) ?? awayForThis.exec(said);
    if (here && !unsure.test(said)) {
      const names = named.exec(said.slice(0, here.index))?.[0] ?? "";
      if (/\p{Lu}/u.test(names))
        found.push({
          who: names,
          sak: null,
          etter: false,
          her: beforeThis.test(said) ? "fra nå" : "bare her",
          start: match.index,
          end: match.index + said.length,
        });
      continue;
    }
    const left = leaves.exec(said);
    if (!left || forOneSak.test(said)) continue;
    const during = duringSak.test(said);
    const { relation, number } = counted.exec(said)?.groups ?? {};
    found.push({
      who: `${named.exec(said.slice(0, left.index).replace(asked, " "))?.[0] ?? ""} ${left[0]}`,
      sak: number ?? null,
      etter: /^etter$/i.test(relation ?? "") || /etter denne sak/iu.test(left[0]),
      her: during ? "uvisst" : null,
      start: match.index,
      end: match.index + said.length,
    });
  }
  return found;
}

/** Someone came, came back or stood in: then it is not told how many were left. */
export const someoneCame = (words: string): boolean => came.test(words);

const mayTell = /forl[aoéè]t|gikk|gjekk|måtte gå|hadde gått|permisjon|fratr|fråtr|til ?sted|til stad/iu;
/** A full stop after a figure or a short word ends no sentence. */
const sentence = /[^\n.!?]{1,300}(?:\.(?=\p{Ll}|\s?\p{Ll}|\s?\d)[^\n.!?]{1,300}){0,4}/gu;
const leaves = pattern(
  [
    "(?:forlot|forlét|forlèt|forlet|fratrådte|fråtredde)(?: \\p{Lu}[\\p{L} .-]{2,60}?)? (?:møtet|møtelokalet|møterommet|møtesalen|salen)",
    "(?:forlot|forlét|forlèt|forlet|fratrådte|fråtredde|gikk|gjekk|permisjon) etter sak",
    "(?:gikk|gjekk) (?:før|fra og med|frå og med) sak(?= \\d)",
    "måtte (?:gå|forlate møtet|forlata møtet) (?:kl\\.? ?\\d|etter (?:denne sak(?:en|a)|sak(?= \\d)))",
    "(?:hadde|har) (?:forlatt|forlate|forlete) (?:møtet|salen)",
    "(?:gikk|gjekk) (?:\\p{Lu}[\\p{L} .-]{2,60}? )?(?:(?:fra|frå) møtet|heim|hjem|før møtet var|kl\\.? ?\\d)",
    "(?:fikk|fekk) (?:innvilget |innvilga )?permisjon (?:fra kl|frå kl|resten|ut møtet|fra og med|frå og med|f\\.?o\\.?m|fra sak|frå sak|etter sak)",
  ].join("|"),
  "iu",
);
const thisSak = "(?:denne sak(?:en|a)|saken|saka|dette punktet)(?! \\d)";
/** «Kari Li måtte gå før denne saken», «Ola Moe hadde gått kl. 11.15 og deltok ikke». */
const beforeThis = pattern(
  [
    `(?:(?:gikk|gjekk|måtte gå|hadde gått)(?: (?:fra|frå) møtet| heim| hjem)?|(?:forlot|forlét|forlèt|forlet|måtte forlate|måtte forlata) møtet)(?: kl\\.? ?\\d{1,2}(?:[.:]\\d\\d)?,?)? (?:før|rett før|like før|innen|innan) ${thisSak}`,
    "hadde (?:gått|forlatt møtet|forlate møtet)(?: kl\\.? ?\\d{1,2}(?:[.:]\\d\\d)?)? og (?:deltok (?:ikke|ikkje)|tok (?:ikke|ikkje) del|var (?:ikke|ikkje) med)",
  ]
    .map((one) => `(?<!\\p{L})(?:${one})(?!\\p{L})`)
    .join("|"),
  "iu",
);
/** «Kari Li var ikke til stede under denne saken.» */
const awayForThis = pattern(
  `(?<!\\p{L})(?:var|er) (?:ikke|ikkje) (?:til ?stede|til stades|tilstede) (?:under|i|ved|da|då) (?:behandlingen av |behandlinga av |handsaminga av )?${thisSak}(?!\\p{L})`,
  "iu",
);
const unsure = /inhabil|ugild|habilitet|tilbake|attende|kom att|vara/iu;
/** Those named right before the verb: «da Kari Li og Ola Moe (Ap) ». */
const named = /(?:(?:\p{Lu}[\p{L}.-]*|og|\([^)]{0,30}\)?)\s{0,2}){1,12}$/u;
const asked = /\s(?:fikk|fekk|ba om|bad om) (?:innvilget |innvilga )?permisjon og\s$/iu;
const forOneSak = /inhabil|ugild|habilitet|(?:mens|medan|da|då) saka?n?|tilbake|attende|permisjon (?:\p{L}+ )?under/iu;
const duringSak = /under (?:behandling|handsaming|sak|votering|røysting)/iu;
const counted = /(?<relation>etter|før|fra og med|frå og med|f\.?o\.?m\.?|fra|frå) sak (?<number>\d{1,4}\/\d{2,4})/iu;
const came =
  /tiltr[åe]d|tok sete|tok plass|(?:kom|møtte) (?:kl|til møtet|tilbake|attende|inn|seinere|senere)|ankom|vendte tilbake|kom att|vara/iu;
