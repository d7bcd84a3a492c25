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
const one = `(?:\\d{1,3}|${numbers.slice(1).join("|")}|syv|én|ein)`;
/** A number in a group: `p` present, `v` deputies beside them, `s` seats, `t` all present together. */
const number = (group: "p" | "v" | "s" | "t"): string => `(?<${group}>${one})(?![\\p{L}\\d])`;
const from = "(?<![\\p{L}\\d/.])";
const members =
  "(?:faste |røysteføre |stemmeberettigede |møtende )?(?:medlemm?er|medlemar|medlemene|medlemmene|representant(?:er|ar|ane|ene)|utsending(?:er|ar)|stemmeberettigede|røysteføre)(?:\\s?/\\s?vara\\p{L}+)?";
const there = "(?:til ?stede|til stades|til stade|tilstede|møtte|frammøtte|fremmøtte|deltok)";
const of = "av (?:de |dei |totalt |i alt |til sammen |til saman |\\p{L}{2,}s |\\p{L}{2,} sine )?";
const voters = "(?:stemmeberettig(?:ede|a)|røysteføre|stemmeføre)";
const deputies = `(?: og |, | \\+ | samt |, samt )${number("v")} (?:vararepresentant|varamedl?em|vara)\\p{L}*`;
const together = `(?:(?:,| =|\\.)? (?:til sammen|til saman|i alt|totalt|=) ${number("t")})?`;

/** Where a sentence begins. */
const alone = "(?:^|[.!?:]\\s{1,2}|\\n\\s{0,3})";
const said = "\\s{0,3}(?:var|:)?\\s{1,4}";

/** The first that matches decides. */
const counts: readonly RegExp[] = [
  `(?<!\\p{L})(?:totalt|til sammen|til saman|i alt|sum ${voters}:|dermed|var det|er det) ${number("p")} ${voters}`,
  // «Av 18 medlemmer møtte 15 faste medlemmer og 2 varamedlemmer, til sammen 17», «Av rådets tolv representanter møtte fem»
  `${from}av (?:de |dei |\\p{L}+s )?${number("s")} ${members} (?:var |${there} )+${number("p")}(?:(?: ${members})?${deputies})?${together}`,
  // «Av utvalgets medlemmer/varamedlemmer møtte 16 av 17», «Av medlemene i rådet var 4 av 5 til stades»
  `${from}av (?:de |dei |\\p{L}+s |\\p{L}+ sine )?${members}(?: i \\p{L}+)? (?:møtte|deltok|var) ${number("p")} av ${number("s")}(?: ${there}|(?=[.,;]|\\s*(?:\\n|$)))`,
  `${from}${number("p")} ${of}${number("s")} ${members}(?: \\p{L}+){0,2}? ${there}`,
  // «16 representanter av 17 møtte»
  `${from}${number("p")} ${members} av ${number("s")} (?:var )?${there}`,
  `${from}${number("p")} \\(av ${number("s")}\\) ${members}(?: \\p{L}+){0,2}? ${there}`,
  `${from}${number("p")} ${of}${number("s")} (?:var )?${there}`,
  // «15 faste medlemmer + 2 varamedlemmer = 17»
  `${from}${number("p")} ${members}${deputies}${together}(?: \\p{L}+){0,2}? ${there}`,
  `${there}${said}${number("p")} ${members}${deputies}${together}`,
  `${from}${number("p")} ${members}(?: \\p{L}+){0,2}? ${there}`,
  `${there}${said}${number("p")} (?:${of}${number("s")} )?${members}`,
  // «Møtende: 12 (11 faste og 1 vara)», «Frammøte: 17/18», «Møtt: 5 av 12»
  `(?<!\\p{L})(?:møtende|møtande|fr[ae]mm?øtt?e?|til ?stede|til stades|møtte?)\\s{0,3}:\\s{1,4}${number("p")}(?:(?:\\s?/\\s?| av )${number("s")})?(?: ${members})?(?=\\s?\\(|[.,;]?\\s*(?:\\n|$))`,
  `(?<!\\p{L})(?:til ?stede|til stades|møtte)\\s{0,3}:\\s{1,4}${number("p")} av ${number("s")}(?=\\.\\s)`,
  // «Rådet var vedtaksført med 5 av 7 medlemmer», «vedtaksfør med 4 av 5 til stades»
  `(?<!\\p{L})vedtaksfør\\p{L}* med ${number("p")} ${of}${number("s")}(?= ${members}| (?:frammøtte|fremmøtte|til)|[.,;]|\\s*(?:\\n|$))`,
  // «Arbeidsutvalget har 6 medlemmer. To møtte.»
  `(?<!\\p{L})har ${number("s")} ${members}[.,;] ${number("p")} (?:av (?:dem|disse|dei|desse) )?(?:var )?${there}`,
  // «Faste medlemer som møtte: 16»
  `(?<!\\p{L})${members} (?:som )?(?:møtte|til ?stede|til stades):\\s{1,4}${number("p")}(?=[.,;]?\\s*(?:\\n|$))`,
  `${from}${number("s")} ${members} innkal(?:t|la|ling)[,;]? ${number("p")} (?:har )?møtt`,
  `(?<!\\p{L})sum ${voters}:? ${number("p")}`,
  // «Kari Vik gikk fra som inhabil. 16 stemmeberettigede.»
  `${alone}${number("p")} ${voters}(?: til stede| til stades| igjen| att)?(?=[.,;]|\\s*(?:\\n|$))`,
  // «4 røysta.», «Det var no 4 medlemer att i møtet.»
  `${alone}${number("p")} (?:røysta|røystande|stemte|voterte|voterende|voterande)(?=[.,;:]|\\s*(?:\\n|$))`,
  `${from}${number("p")} ${members} (?:att|igjen|tilbake)(?: (?:i|på) \\p{L}+)?(?=[.,;]|\\s*(?:\\n|$))`,
].map((source) => pattern(source, "iu"));

const mayCount = pattern(
  `${there}|røysta|stemte|voter|${members} (?:att|igjen|tilbake)|møtende|møtande|fr[ae]mm?øt|møtt|${voters}|vedtaksfør`,
  "iu",
);

/** The first; null where the text gives no number. */
export function headcountIn(text: string): Headcount | null {
  if (!mayCount.test(text)) return null;
  // «**Til stede:** 13 av 27 medlemmer»
  const plain = text.replace(/[*_]{1,3}/g, (marks) => " ".repeat(marks.length)).replace(wrapped, " ");
  for (const pattern of counts) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const { p, v, s, t } = match.groups ?? {};
    const stood = t || v || someoneStood.test(match[0]) ? 0 : deputiesIn(plain);
    const beside = s && numberOf(p!) + stood > numberOf(s) ? 0 : stood;
    const present = t ? numberOf(t) : numberOf(p!) + (v ? numberOf(v) : 0) + beside;
    return { present, seats: s ? numberOf(s) : null, span: { start: match.index, end: match.index + match[0].length } };
  }
  return null;
}

/** A line that goes on in the next: «7 av 8» above «representanter var til stede», «møtte 16» above «av 17»; «forfall: 2» begins one of its own. */
const wrapped =
  /(?<=[\p{L}\d])\n(?=\p{Ll}(?!\p{L}*:))|(?<=(?<!\p{L})(?:av|møtte|deltok|var))\n(?=\d{1,3}\s(?:av\s|\p{Ll}))/gu;

/** «1 vara møtte», «Varamedlemer som møtte: 2», told beside the members. */
function deputiesIn(text: string): number {
  const match = stoodIn.exec(text);
  return match ? numberOf(match.slice(1).find((word) => word !== undefined)!) : 0;
}

const stoodIn = pattern(
  `(?<![\\p{L}\\d/.])(${one}) (?:vararepresentant|varamedl?em|vara)\\p{L}* (?:møtte|møter|deltok|var til ?stede)(?!\\p{L})|(?:møtte|deltok) (${one}) (?:vararepresentant|varamedl?em|vara)\\p{L}*|(?:[.;]\\s|\\n)vara(?:medl?em\\p{L}*|representant\\p{L}*)?:\\s(${one})(?=[.,;]|\\s*(?:\\n|$))|(?<!\\p{L})vara(?:representant|medl?em)?\\p{L}* (?:som )?(?:møtte|til ?stede|til stades):\\s{1,4}(${one})(?=[.,;]?\\s*(?:\\n|$))`,
  "iu",
);
/** A count that is of all who may vote has the deputies already. */
const someoneStood = pattern(`${voters}|/\\s?vara|møtende:|møtande:|frammøt|fremmøt`, "iu");

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
  const said = withoutGaps(text).replace(nobody, "");
  return moved.test(said) || wasOut.test(said) || excused.test(said) || notThere.test(said);
}

/** «Inhabile: Ingen», «Permisjon: –» */
const nobody =
  /(?:inhabil\p{L}*|ugild\p{L}*|permisjon(?:er|ar)?|habilitet|gildskap)\s{0,2}[:|]\s{0,3}(?:ingen|ingi|nei|[-–](?=\s*(?:\n|$)))|(?:ingen|ingi)\s(?:\p{L}+\s){0,2}?(?:inhabile?|ugilde?)(?!\p{L})/giu;

const moved =
  /fratr(?:å|e)d|fråtred|(?:forlot|forlét)(?! (?:tema|spørsm|tank|ide))|(?:gikk|gjekk) (?:fra(?!m)|frå|kl|før|etter|heim|hjem)|(?<!(?:frist|period|avtal|tilsagn|tilsegn|kontrakt|tid)\p{L}* )(?:gikk|gjekk) ut|gjekk(?=[.,;]|\s*(?:\n|$))|(?:fikk|fekk|gitt|gjeve|innvilg\p{L}*|søk\p{L}*|hadde) (?:\p{L}+ )?permisjon(?!\p{L})|permisjon(?:\s?:| (?:fra|frå|kl|under|resten|i sak))|ankom|tiltr(?:å|e)d|inhabil|ugild|(?:fra|frå|til|kom) kl\.?\s?\d|gjenværende|gjenverande|attverande|ikke til stede under|ikkje til stades under|deltok ikke|deltok ikkje|møtte kl|etter sak|før sak|under sak/iu;

const room =
  "(?:\\p{L}*møtet|\\p{L}*salen|\\p{L}*rommet|\\p{L}*lokalet|voteringa|voteringen|\\p{L}*røystinga|\\p{L}*stem[mn]ing(?:en|a)|behandlingen|handsaminga|saken|saka)";
/** «hadde forlatt møtet», «var ute av salen», «fråverande under røystinga», «Tor Bakken permittert», «falt ut av Teams». */
const wasOut = pattern(
  [
    "(?:framleis|fortsatt|fremdeles) (?:ute|borte)(?!\\p{L})",
    `(?:forlatt|forlate|forlater|forlet|forlèt|forlod) (?:\\p{L}+ )?${room}`,
    `(?:ute|ut|borte|vekke|utenfor|utanfor)(?: av| fra| frå| or)? ${room}`,
    `(?:gått|reist|dratt|drege|fare|reiste|dro|drog|fór) (?:fra |frå )?(?:${room}|hjem|heim|før (?:\\p{L}+ )?${room})`,
    `(?:ute|borte|vekke|frav[æe]rende|fråverande|(?:ikke|ikkje) (?:i salen|i rommet|til ?stede|til stades|med)) (?:under|ved|da|då|mens|medan) (?:\\p{L}+ )?(?:${room}|det|røyst|stem|vote|avrøyst|avstem)`,
    "(?<!\\p{L})(?:møtte|kom) (?:for )?(?:seint|sent)(?!\\p{L})|(?:kopla|koblet|logget|logga) seg (?:av|på|opp|inn|ut|fra|frå)(?!\\p{L})",
    "(?:falt|fall|dett|datt|ramla|koblet|kopla)(?: seg)? (?:ut|av|ned) (?:av|fra|frå) (?:teams|zoom|møtet|lenk|fjernmøtet|videomøtet)",
  ].join("|"),
  "iu",
);
const ballot =
  "(?:\\p{L}*røystinga|voteringa|voteringen|\\p{L}*stem[mn]ing(?:en|a)|behandlingen|behandlinga|handsaminga|møtet)(?!\\p{L})";
/** «hadde gått for dagen», «vek sete», «var ikkje med på røystinga», «måtte gå kl. 13», «fritatt etter kommuneloven § 11-11», «møtte frå sak 2/21». */
const notThere = pattern(
  [
    "(?<!(?:frist|period|avtal|tilsagn|tilsegn|kontrakt|tid|sak)\\p{L}* )(?:var|hadde|er) (?:no |nå |alt |allerede |allereie )?(?:gått|reist|dratt|drege)(?=[.,;]| for dagen|\\s*(?:\\n|$))",
    "(?<!\\p{L})(?:vek|veik|viker|vik) (?:fra |frå )?(?:sete|setet|plassen)(?!\\p{L})",
    `(?:ikke|ikkje) (?:inne )?i (?:\\p{L}*salen|\\p{L}*rommet)|(?:ikke|ikkje) med (?:på|i|under|ved) ${ballot}`,
    "måtte (?:gå|reise|dra)(?= (?:kl|før|fra|frå|tidlig|tidleg|heim|hjem)(?!\\p{L})|[.,;])",
    "(?:fritatt|fritatte|friteken|fritekne|fritak)(?!\\p{L})[^.\\n]{0,60}§\\s?11-11",
    "(?:møtte|deltok|til ?stede|til stades) (?:ikke |ikkje )?(?:i|fra|frå|til|f\\.o\\.m\\.|t\\.o\\.m\\.) (?:og med )?sak(?:ene|ane)? ?\\d",
    "(?<!\\p{L})kom (?:fra|frå|til) sak ?\\d",
  ].join("|"),
  "iu",
);
/** By name or of a meeting: «bedriften har permittert tre» is about others. */
const excused = pattern(
  "(?<!\\p{L})\\p{Lu}\\p{L}{1,30}(?: \\([^)]{1,30}\\))?,? (?:er |var |ble |blei |vart )?permittert|permittert (?:fra|frå) (?:kl|møtet|sak)",
  "u",
);
