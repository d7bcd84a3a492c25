/** Minutes that tell of a member who was found inhabil, and took part all the same: «Ho vart kjend ugild, men deltok i røystinga.» */
import { type Passage, spanIn } from "../../text/passage.ts";
import { pattern } from "../../text/pattern.ts";
import type { Span } from "../../text/span.ts";
import { sentencesOf } from "./sentences.ts";

/** Where it is told, in the sentence that finds them inhabil or in the next one about the same person. */
export function tookPartThough(passage: Passage): Span | null {
  if (!foundSo.test(passage.text)) return null;
  const sentences = sentencesOf(passage);
  for (const [index, sentence] of sentences.entries()) {
    const found = foundSo.exec(sentence.text);
    if (!found || denied.test(found[0])) continue;
    const end = found.index + found[0].length;
    const here = partIn(sentence.text.slice(end));
    if (here) return spanIn(sentence, found.index, end + here.end);
    const next = sentences[index + 1];
    const subject = next && who.exec(next.text);
    if (!subject || !(pronoun.test(subject[1]!) || personIn(sentences, index).includes(subject[1]!))) continue;
    const after = partIn(next.text.slice(subject[0].length));
    if (after) return spanIn(next, subject[0].search(/\S/u), subject[0].length + after.end);
  }
  return null;
}

/** Up to where they are found inhabil: «Anne Vik er styreleder. Hun ble kjent inhabil.» */
function personIn(sentences: readonly Passage[], index: number): string {
  const { text } = sentences[index]!;
  const told = text.slice(0, foundSo.exec(text)!.index);
  return pronoun.test(who.exec(text)?.[1] ?? "") ? `${sentences[index - 1]?.text ?? ""} ${told}` : told;
}

const foundSo =
  /(?<!\p{L})(?:ble|blei|vart|vert|er|var) (?:\p{L}+ ){0,2}?(?:kjent|kjend|kjende|erklært|erklærte|funnet|funnen|funne|vurdert|vurdert som|rekna som|regnet som)(?: som)? (?:inhabile?|ugilde?)(?!\p{L})/iu;
const who = /^\s*(\p{Lu}\p{L}+)(?= \p{Ll})/u;
const pronoun = /^(?:ho|hun|han|de|dei|vedkommende|vedkomande|representanten|medlemmet|medlemen)$/iu;

/** Of the same person: no other is named between, and nothing is denied. */
function partIn(words: string): { readonly end: number } | null {
  const match = part.exec(words);
  if (!match || other.test(words.slice(0, match.index)) || denied.test(words.slice(0, match.index + match[0].length)))
    return null;
  return ofHabilitet.test(words.slice(match.index)) ? null : { end: match.index + match[0].length };
}

const part = pattern(
  "(?<!\\p{L})(?:(?:deltok|deltar|deltek|tok del|var med|vart med|ble med) (?:likevel |også |òg )?(?:i|på|under|ved) (?:\\p{L}*stemning(?:en|a)|\\p{L}*stemming(?:en|a)|votering(?:en|a)|\\p{L}*røysting(?:a|en)|behandlinga|behandlingen|handsaminga)|(?:stemte|røysta|røystet|voterte) (?:likevel|for|mot|imot|saman|sammen|også|òg))(?!\\p{L})",
  "iu",
);
/** «Knut Lid», «vara», «de øvrige»: then somebody else took part. A sentence does not end at «§ 6. Ho …». */
const other =
  /(?!(?:Ho|Hun|Han|De|Dei) )\p{Lu}\p{Ll}+|(?<!\p{L})(?:vara\p{L}*|øvrige|andre|resten|før|tidligere|tidlegare|avgjort|avgjord)(?!\p{L})/u;
const denied = /(?<!\p{L})(?:ikke|ikkje|verken|korkje|ingen|inga|uten|utan)(?!\p{L})/iu;
/** «deltok i avstemningen om sin egen habilitet» is another matter. */
const ofHabilitet = /habilitet|ugildskap|gildskap/iu;
