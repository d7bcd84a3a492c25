/** Minutes that tell of a member who was found inhabil, and took part all the same: «Ho vart kjend ugild, men deltok i røystinga.» */
import { type Passage, spanIn } from "../../text/passage.ts";
import { pattern } from "../../text/pattern.ts";
import type { Span } from "../../text/span.ts";
import { sentencesOf } from "./sentences.ts";

/** Where it is told, in the sentence that finds them inhabil or in the next one about the same person. */
export function tookPartThough(passage: Passage): Span | null {
  if (!foundSo.test(passage.text) || habil.test(passage.text)) return null;
  const sentences = sentencesOf(passage);
  for (const [index, sentence] of sentences.entries()) {
    const found = foundSo.exec(sentence.text);
    if (!found || denied.test(found[0]) || supposed.test(sentence.text.slice(0, found.index))) continue;
    const end = found.index + found[0].length;
    const person = personIn(sentences, index);
    const here = partIn(sentence.text.slice(end), person);
    if (here) return spanIn(sentence, found.index, end + here.end);
    // What somebody says of themselves, the organ may have seen otherwise.
    if (/(?:meldte|melde) seg/iu.test(found[0]) && !/^[^\p{L}]*$/u.test(sentence.text.slice(end))) continue;
    const next = sentences[index + 1];
    const subject = next && who.exec(next.text);
    if (!subject || !(pronoun.test(subject[1]!) || person.includes(subject[1]!))) continue;
    const after = partIn(next.text.slice(subject[0].length), person);
    if (after) return spanIn(next, subject[0].search(/\S/u), subject[0].length + after.end);
  }
  return null;
}

/** Up to where they are found inhabil: «Anne Vik er styreleder. Hun ble kjent inhabil.», «Utvalget fant Anne Vik inhabil.» */
function personIn(sentences: readonly Passage[], index: number): string {
  const { text } = sentences[index]!;
  const found = foundSo.exec(text)!;
  const told = text.slice(0, found.index + found[0].length);
  const subject = who.exec(text)?.[1] ?? "";
  return pronoun.test(subject) || ofOrgan.test(text) ? `${sentences[index - 1]?.text ?? ""} ${told}` : told;
}

const judged = "(?:kjent|kjend|kjende|erklært|erklærte|funnet|funnen|funne|vurdert|vurdert som|rekna som|regnet som)";
const name = "\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}.-]*){0,3}";
const person = `(?:${name}|henne|ham|han|ho|hun|vedkommende|vedkomande)`;
const foundSo = pattern(
  [
    `(?:[Bb]le|[Bb]lei|[Vv]art|[Vv]ert|[Ee]r|[Vv]ar) (?:\\p{L}+ ){0,2}?(?:${judged}(?: som)? )?(?:inhabile?|ugilde?)`,
    // «Utvalget fant at Per Moe er inhabil», «Styret erklærte ham inhabil»
    `(?:fant|fann|erklærte|kjente|kjende|vurderte|anså|såg|så|rekna|regnet)(?: enstemmig| samrøystes)?(?: på)? ${person}(?: (?:for )?(?:som|å være|å vere))? (?:inhabil|ugild)`,
    "(?:meldte|melde) seg (?:sjølv |selv )?(?:som )?(?:inhabil|ugild)",
  ]
    .map((one) => `(?<!\\p{L})(?:${one})(?!\\p{L})`)
    .join("|"),
  "u",
);
/** Found habil after all, by the same passage. */
const habil = /(?<!\p{L})(?:habile?|gilde?)(?!\p{L})|(?:ikke|ikkje) (?:\p{L}+ ){0,2}?(?:inhabil|ugild)/iu;
/** «Dersom Vik er inhabil», «spurte om Vik er inhabil», «Moe mente at Vik er inhabil». */
const supposed =
  /(?<!\p{L})(?:om|dersom|hvis|viss|hvorvidt|korvidt|når|hevd\p{L}+|påsto\p{L}*|mente|meinte|spurte|lurte|tidligere|tidlegare)(?!\p{L})/iu;
const who = /^\s*(\p{Lu}\p{L}+)(?= \p{Ll})/u;
const pronoun = /^(?:ho|hun|han|de|dei|vedkommende|vedkomande|representanten|medlemmet|medlemen)$/iu;
const ofOrgan = /^\s*\p{L}*(?:utval|styre|grupp|råd|nemnd|representantskap|formannskap|komit)\p{L}*\s/iu;

/** Of the same person: no other is named between, and nothing is denied. */
function partIn(words: string, person: string): { readonly end: number } | null {
  const isOther = (told: string): boolean =>
    others.test(told) || [...told.matchAll(proper)].some(([one]) => !pronoun.test(one) && !person.includes(one));
  const stayed = stayedOn.exec(words);
  if (stayed && !isOther(words.slice(0, stayed.index))) return { end: stayed.index + stayed[0].length };
  const match = part.exec(words);
  if (!match || isOther(words.slice(0, match.index)) || denied.test(words.slice(0, match.index + match[0].length)))
    return null;
  const rest = words.slice(match.index + match[0].length);
  return ofHabilitet.test(words.slice(match.index)) || ofAnotherSak.test(rest)
    ? null
    : { end: match.index + match[0].length };
}

const voting =
  "(?:\\p{L}*stemning(?:en|a)|\\p{L}*stemming(?:en|a)|votering(?:en|a)|\\p{L}*røysting(?:a|en)|behandlinga|behandlingen|handsaminga)";
const part = pattern(
  [
    `(?:deltok|deltar|deltek|tok del|var med|vart med|ble med) (?:likevel |også |òg )?(?:i|på|under|ved) ${voting}`,
    "(?:deltok|deltar|deltek|tok del|var med) (?:likevel|lell)",
    "(?:stemte|røysta|røystet|voterte) (?:likevel|for|mot|imot|saman|sammen|også|òg)",
    "men (?:\\p{L}+ )?(?:stemte|røysta|røystet|voterte|deltok|tok del)(?=[.,;!]|\\s*$)",
    "(?:ble|blei|vart) (?:sittende|sitjande|sittande)(?: ved bordet)? og (?:stemte|røysta|røystet|voterte|deltok|var med|tok del)",
  ]
    .map((one) => `(?<!\\p{L})(?:${one})(?!\\p{L})`)
    .join("|"),
  "iu",
);
/** «Han fratrådte ikke.» */
const stayedOn =
  /(?<!\p{L})(?:fratrådte|fråtredde|fratrer|fråtrer|forlot|gikk|gjekk) (?:likevel )?(?:ikke|ikkje)(?: (?:fr[aå]|møtet|saka?n?|salen|bordet|under \p{L}+(?: av saka?n?)?))*(?=[.,;]|\s*$)/iu;
/** «Knut Lid», «vara», «de øvrige»: then somebody else took part. A sentence does not end at «§ 6. Ho …». */
const proper = /\p{Lu}\p{Ll}+/gu;
const others = /(?<!\p{L})(?:vara\p{L}*|øvrige|andre|resten|før|tidligere|tidlegare|avgjort|avgjord)(?!\p{L})/u;
const denied = /(?<!\p{L})(?:ikke|ikkje|verken|korkje|ingen|inga|uten|utan)(?!\p{L})/iu;
/** «deltok i avstemningen om sin egen habilitet» is another matter. */
const ofHabilitet = /habilitet|ugildskap|gildskap/iu;
/** «… deltok i avstemningen i sak 12/25, men ikke i denne» */
const ofAnotherSak =
  /^(?: \p{L}+){0,3} (?:sak\p{L}* \d|(?:forrige|førre|andre|øvrige|neste|tidligere|tidlegare|resten)(?!\p{L}))|(?<!\p{L})(?:men|og) (?:ikke|ikkje) (?:i denne|i dette|her)(?!\p{L})/iu;
