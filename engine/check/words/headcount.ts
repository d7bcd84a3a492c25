/** How many a text says were present, and of how many: «7 av 15 medlemmer var til stede», «8 representantar møtte». */

import { withoutGaps } from "../../text/gap.ts";
import { pattern } from "../../text/pattern.ts";
import type { Span } from "../../text/span.ts";

export interface Headcount {
  readonly present: number;
  /** The seats, where the text gives them. */
  readonly seats: number | null;
  /** In the text that was searched. */
  readonly span: Span;
}

const numbers = "null en to tre fire fem seks sju åtte ni ti elleve tolv tretten fjorten femten".split(" ");
const number = `(\\d{1,3}|${numbers.slice(1).join("|")}|syv|én|ein)`;
const members =
  "(?:faste |røysteføre |stemmeberettigede |møtende )?(?:medlemm?er|medlemar|medlemene|medlemmene|representant(?:er|ar|ane|ene)|utsending(?:er|ar)|stemmeberettigede|røysteføre)";
const there = "(?:til ?stede|til stades|til stade|tilstede|møtte|frammøtte|fremmøtte|deltok)";

const counts: readonly RegExp[] = [
  pattern(
    `(?<![\\p{L}\\d/.])${number} av (?:de |dei |rådets |utvalgets )?${number} ${members}(?: \\p{L}+){0,2}? ${there}`,
    "iu",
  ),
  pattern(`(?<![\\p{L}\\d/.])${number} av (?:de |dei )?${number} (?:var )?${there}`, "iu"),
  pattern(`(?<![\\p{L}\\d/.])${number} ${members}(?: \\p{L}+){0,2}? ${there}`, "iu"),
  pattern(`${there}(?: var|:)? ${number} (?:av (?:de |dei )?${number} )?${members}`, "iu"),
];

/** The first; null where the text gives no number. */
export function headcountIn(text: string): Headcount | null {
  if (!pattern(there, "iu").test(text)) return null;
  for (const pattern of counts) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [present, seats] = match.slice(1).map((word) => (word === undefined ? null : numberOf(word)));
    if (present === null || present === undefined) continue;
    return { present, seats: seats ?? null, span: { start: match.index, end: match.index + match[0].length } };
  }
  return null;
}

export function numberOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  const plain = word
    .toLowerCase()
    .replace("syv", "sju")
    .replace(/^(?:én|ein)$/, "en");
  return numbers.indexOf(plain);
}

/** Someone came late, left early or left for one sak: a list of those present does not tell who voted. */
export function someoneMoved(text: string): boolean {
  const said = withoutGaps(text);
  return moved.test(said) || wasOut.test(said) || excused.test(said);
}

const moved =
  /fratr(?:å|e)d|fråtred|forlot|forlét|gikk (?:fra|kl|ut|før|etter)|gjekk|permisjon|ankom|tiltr(?:å|e)d|inhabil|ugild|(?:fra|frå|til|kom) kl\.?\s?\d|ikke til stede under|ikkje til stades under|deltok ikke|deltok ikkje|møtte kl|etter sak|før sak|under sak/iu;

const room =
  "(?:\\p{L}*møtet|\\p{L}*salen|\\p{L}*rommet|\\p{L}*lokalet|voteringa|voteringen|\\p{L}*røystinga|\\p{L}*stemm?ing(?:en|a)|behandlingen|handsaminga|saken|saka)";
/** «hadde forlatt møtet», «var ute av salen», «fråverande under røystinga», «Tor Bakken permittert», «falt ut av Teams». */
const wasOut = pattern(
  [
    `(?:forlatt|forlate|forlater|forlet|forlèt|forlod) (?:\\p{L}+ )?${room}`,
    `(?:ute|ut|borte|vekke|utenfor|utanfor)(?: av| fra| frå| or)? ${room}`,
    `(?:gått|reist|dratt|drege|fare|reiste|dro|drog|fór) (?:fra |frå )?(?:${room}|hjem|heim|før (?:\\p{L}+ )?${room})`,
    `(?:ute|borte|vekke|frav[æe]rende|fråverande|(?:ikke|ikkje) (?:i salen|i rommet|til ?stede|til stades|med)) (?:under|ved|da|då|mens|medan) (?:\\p{L}+ )?(?:${room}|det|røyst|stem|vote|avrøyst|avstem)`,
    "(?<!\\p{L})(?:møtte|kom) (?:for )?(?:seint|sent)(?!\\p{L})|(?:kopla|koblet|logget|logga) seg (?:av|på|opp|inn|ut|fra|frå)(?!\\p{L})",
    "(?:falt|fall|dett|datt|ramla|koblet|kopla)(?: seg)? (?:ut|av|ned) (?:av|fra|frå) (?:teams|zoom|møtet|lenk|fjernmøtet|videomøtet)",
  ].join("|"),
  "iu",
);
/** By name or of a meeting: «bedriften har permittert tre» is about others. */
const excused = pattern(
  "(?<!\\p{L})\\p{Lu}\\p{L}{1,30}(?: \\([^)]{1,30}\\))?,? (?:er |var |ble |blei |vart )?permittert|permittert (?:fra|frå) (?:kl|møtet|sak)",
  "u",
);
