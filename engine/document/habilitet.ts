/** Habilitet: who left a sak as inhabil or on leave, and who stepped in, as minutes tell it. */
import { fact } from "../text/fact.ts";
import { type Passage, spanIn } from "../text/passage.ts";
import type { DocumentLexicon } from "./lexicon.ts";
import type { Deltaker, DeltakerStatus } from "./meeting-document.ts";
import { namesIn } from "./person.ts";

/** «Kari Nordmann fratrådte som inhabil. Ola Nordmann tiltrådte.» gives both, for this sak only. */
export function inhabileIn(passages: readonly Passage[], lexicon: DocumentLexicon): readonly Deltaker[] {
  const found: Deltaker[] = [];
  for (const passage of passages) {
    if (!mentionsHabilitet(passage.text)) continue;
    let spoken: { start: number; end: number } | null = null;
    for (const sentence of sentences(passage.text)) {
      const words = passage.text.slice(sentence.start, sentence.end);
      const status = statusIn(words);
      const own = namesIn(words, lexicon).map(({ start, end }) => ({
        start: sentence.start + start,
        end: sentence.start + end,
      }));
      const names =
        own.length === 0 && spoken && speaksOf(words, passage.text.slice(spoken.start, spoken.end)) ? [spoken] : own;
      spoken = own.at(-1) ?? spoken;
      if (!status) continue;
      for (const { start: from, end: to } of names) {
        const name = { start: from - sentence.start, end: to - sentence.start };
        const before = words.slice(0, Math.max(0, name.start));
        const role: DeltakerStatus =
          /(?:vara(?:medlem)?|varamedlemmet)\s*$/i.test(before) ||
          /^\s*(?:\([^)]*\)\s*)?(?:tiltrådte|tok sete|tok plass|møtte som vara)/i.test(
            words.slice(Math.max(0, name.end)),
          )
            ? "vara"
            : status;
        const told = passage.text.slice(from, to);
        // Who steps back in after the sak is no deputy.
        const known = found.find((one) => one.navn.value === told);
        if (known && (known.status.value === role || role === "vara")) continue;
        found.push({
          navn: fact(told, spanIn(passage, from, to)),
          rolle: null,
          verv: null,
          representerer: null,
          status: fact(role, spanIn(passage, sentence.start, sentence.end)),
          varaFor: null,
          merknad: null,
          medlem: true,
          span: spanIn(passage, sentence.start, sentence.end),
        });
      }
    }
  }
  return found;
}

/** Of whom the sentence before named: «Hun fratrådte», «Styret fant ham inhabil», «… vedtok at Eikelia er inhabil». */
const speaksOf = (words: string, name: string): boolean =>
  /(?<!\p{L})(?:hun|henne|han|ham|ho|hennar|honom|vedkommende|vedkomande)(?!\p{L})/iu.test(words) ||
  words.split(/[^\p{L}-]+/u).includes(name.split(" ").at(-1)!);

/** A quick look before the words are read. */
export const mentionsHabilitet = (text: string): boolean => stems.some((stem) => text.includes(stem));

const stems = ["habil", "gild", "rådte", "permisjon", "tiltr", "innvil", "tok se"];

function statusIn(words: string): DeltakerStatus | null {
  if (/(?:ikke|ikkje)\s(?:inhabil|ugild)|(?:er|var|vart|ble)\s(?:erklært\s)?habil/i.test(words)) return null;
  if (/permisjon/i.test(words)) return "permisjon";
  if (/inhabil|ugild|fratrådte|fråtredde/i.test(words)) return "inhabil";
  return /tiltrådte|tok sete/i.test(words) ? "vara" : null;
}

function sentences(text: string): readonly { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?](?=\s+\p{Lu})|\n/gu)) {
    found.push({ start, end: match.index + 1 });
    start = match.index + match[0].length;
  }
  if (start < text.length) found.push({ start, end: text.length });
  return found;
}
