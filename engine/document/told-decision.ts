/** Vedtak told in running text: «Rådet vedtok enstemmig at …», «Styret tok saka til orientering», «… godkjennes. Enstemmig.» */
import { type Passage, part } from "../text/passage.ts";
import type { DocumentLexicon } from "./lexicon.ts";
import { organIn } from "./organ-text.ts";
import { isOnlyVotering, sentencesOf } from "./votering.ts";
import { bodyOf } from "./votes-elsewhere.ts";

/** Whose meeting it is, and whether a forslag stands in the sak. */
export interface Deciding {
  readonly lexicon: DocumentLexicon;
  readonly body: string | null;
  readonly proposed: boolean;
}

/** The words of the vedtak in the texts of a sak that has no section for it; null when none is told. */
export function toldDecision(texts: readonly Passage[], deciding: Deciding): Passage | null {
  for (const text of texts) {
    for (const sentence of sentencesOf(text)) {
      if (aside.test(sentence.text)) continue;
      const decided = vedtok.exec(sentence.text);
      if (decided) {
        const from = decided[0].length;
        return trimmed(sentence, decided[1]!.startsWith("at") || /\sat$/.test(decided[0].trimEnd()) ? from : 0);
      }
      const election = elected.exec(sentence.text);
      const isAll = texts.length === 1 && !deciding.proposed && sentencesOf(text).length <= 2;
      if (election?.[1] || election?.[2] || (election && isAll && !earlier.test(sentence.text)))
        return trimmed(sentence, election[1]?.length ?? 0);
      if (notes.test(sentence.text)) return trimmed(sentence, 0);
      const from = ofOrgan(sentence.text, deciding);
      if (from !== null) return trimmed(sentence, from);
    }
  }
  const last = texts.at(-1);
  const sentences = last ? sentencesOf(last) : [];
  const vote = sentences.at(-1);
  if (vote && !deciding.proposed && sentences.length <= 2 && approves.test(vote.text)) return trimmed(vote, 0);
  if (!last || !vote || sentences.length < 2 || sentences.length > 4 || !isOnlyVotering(vote) || vote.text.length > 60)
    return null;
  const words = part(last, 0, last.text.length - vote.text.length);
  return /(?:es|ast|blir|vert|bli|skal)(?!\p{L})/u.test(words.text) ? trimmed(words, 0) : null;
}

/** «Styringsgruppa vedtok enstemmig at», «Det ble enighet om at», «Rådet bestemte at». */
const vedtok =
  /^(?:\p{Lu}.{1,50}?\s(?:vedtok|vedtek|vedtar|besluttet|bestemte|vart samde om|ble enige om|vart einige om)|Det (?:ble|vart|blei) (?:enighet|einigheit|semje|vedtatt|vedteke|bestemt|besluttet)(?:\som)?)\s(?:enstemmig\s|samrøystes\s|einstemmig\s)?(at|å)\s/u;

/** Where the words of the vedtak begin in «Styringsgruppen godkjente at …», «Rådmannsutvalget bevilger …»; null where no organ, or another's, is told of. */
function ofOrgan(text: string, { lexicon, body }: Deciding): number | null {
  if (!acts.test(text)) return null;
  const organ = organIn(text, lexicon);
  if (!organ || organ.bareRåd || organ.start > 0) return null;
  if (body !== null && bodyOf(text.slice(0, organ.end)) !== body) return null;
  // Whoever pays for projects is often told of.
  if (text.startsWith("Fylkes") && !body?.startsWith("fylkes")) return null;
  const act = text.slice(organ.end).match(actOf);
  return act ? (act[1] === "at" ? organ.end + act[0].length : 0) : null;
}

const acts = /^\p{Lu}.{1,70}?\s(?:godkj|var\s|gir\s|gjev\s|bevilg|løyv|bad?\s)/u;
const actOf =
  /^\s(?:(?:enstemmig|samrøystes|einstemmig)\s)?(?:(?:godkjente|godkjende|godkjenner|godkjenn|var einige? om|var enige? om|var samde om)\s(at|å)\s|(?:gir|gjev)\s.{2,60}?\sfullmakt\s(?:til\s)?|(?:bevilger|bevilgar|løyver|løyvar)\s.{0,20}?\d|bad?\s.{3,60}?\s(?:om\s)?(?:å\s)?\p{Ll}{2,}[eå]\s)/u;

/** «Referatet fra 24. juni godkjennes.» with nothing put forward and nothing after it. */
const approves =
  /^(?:Møte(?:referat|protokoll|bok|innkalling)|Referat|Protokoll|Innkalling|Saksliste|Sakliste|Dagsorden)\p{L}*\s(?:.{1,120}?\s)?(?:godkjennes|godkjennast|(?:vert|blir) godkjen[dt])\.$/u;

/** How the sak is treated, not what becomes of it. */
const aside = /(?:lukke|lukka|stenge|stengje|åpne|opne)\s(?:møtet|dørene|dørane)/u;

/** «Val: Kari Nordmann vart samrøystes vald til leiar for 2027.», «Per Li ble enstemmig gjenvalgt som nestleder.» */
const elected =
  /^((?:Val|Valg|Valet|Valget):\s)?\p{Lu}\p{L}+\s.{3,80}?\s(?:ble|vart|blei)\s((?:enstemmig|samrøystes|einstemmig)\s)?(?:gjenvalgt|attvald|valgt|vald)\s(?:til|som)\s/u;

/** «… ble valgt til leder i 2024» tells of another meeting. */
const earlier = /\d{4}|tidligere|tidlegare|i fjor|årsmøte|landsmøte|forrige|førre/iu;

/** «Styret tok saka til orientering.» */
const notes =
  /^\p{Lu}.{1,50}?\s(?:tok|tek|tar)\s.{2,60}?\stil\s(?:orientering|etterretning|vitende|vitande|etterretting)\.?$/u;

function trimmed(words: Passage, from: number): Passage {
  const end = words.text.replace(/\s+$/, "").length;
  return part(words, from, end);
}
