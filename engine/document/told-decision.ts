/** Vedtak told in running text: «Rådet vedtok enstemmig at …», «Styret tok saka til orientering», «… godkjennes. Enstemmig.» */
import { type Passage, part } from "../text/passage.ts";
import { isOnlyVotering, sentencesOf } from "./votering.ts";

/** The words of the vedtak in the texts of a sak that has no section for it; null when none is told. */
export function toldDecision(texts: readonly Passage[]): Passage | null {
  for (const text of texts) {
    for (const sentence of sentencesOf(text)) {
      if (aside.test(sentence.text)) continue;
      const decided = vedtok.exec(sentence.text);
      if (decided) {
        const from = decided[0].length;
        return trimmed(sentence, decided[1]!.startsWith("at") || /\sat$/.test(decided[0].trimEnd()) ? from : 0);
      }
      if (notes.test(sentence.text)) return trimmed(sentence, 0);
    }
  }
  const last = texts.at(-1);
  const sentences = last ? sentencesOf(last) : [];
  const vote = sentences.at(-1);
  if (!last || !vote || sentences.length < 2 || sentences.length > 4 || !isOnlyVotering(vote) || vote.text.length > 60)
    return null;
  const words = part(last, 0, last.text.length - vote.text.length);
  return /(?:es|ast|blir|vert|bli|skal)(?!\p{L})/u.test(words.text) ? trimmed(words, 0) : null;
}

/** «Styringsgruppa vedtok enstemmig at», «Det ble enighet om at», «Rådet bestemte at». */
const vedtok =
  /^(?:\p{Lu}.{1,50}?\s(?:vedtok|vedtek|vedtar|besluttet|bestemte|vart samde om|ble enige om|vart einige om)|Det (?:ble|vart|blei) (?:enighet|einigheit|semje|vedtatt|vedteke|bestemt|besluttet)(?:\som)?)\s(?:enstemmig\s|samrøystes\s|einstemmig\s)?(at|å)\s/u;

/** How the sak is treated, not what becomes of it. */
const aside = /(?:lukke|lukka|stenge|stengje|åpne|opne)\s(?:møtet|dørene|dørane)/u;

/** «Styret tok saka til orientering.» */
const notes =
  /^\p{Lu}.{1,50}?\s(?:tok|tek|tar)\s.{2,60}?\stil\s(?:orientering|etterretning|vitende|vitande|etterretting)\.?$/u;

function trimmed(words: Passage, from: number): Passage {
  const end = words.text.replace(/\s+$/, "").length;
  return part(words, from, end);
}
