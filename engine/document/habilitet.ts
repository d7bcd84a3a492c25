/** Habilitet: who left a sak as inhabil or on leave, and who stepped in, as minutes tell it. */
import { fact } from "../text/fact.ts";
import { type Passage, spanIn } from "../text/passage.ts";
import type { DocumentLexicon } from "./lexicon.ts";
import type { Deltaker, DeltakerStatus } from "./meeting-document.ts";
import { beginsWithRole, namesIn } from "./person.ts";
import { isOrganLike } from "./person-name.ts";

export interface Habilitetsord {
  readonly words: Passage;
  /** The words stand under «Habilitet:». */
  readonly about: boolean;
}

/** «Kari Nordmann fratrådte som inhabil. Ola Nordmann tiltrådte.» gives both, for this sak only. */
export function inhabileIn(told: readonly Habilitetsord[], lexicon: DocumentLexicon): readonly Deltaker[] {
  const found: Deltaker[] = [];
  for (const { words: passage, about } of told) {
    if (!about && !mentionsHabilitet(passage.text)) continue;
    let spoken: { start: number; end: number } | null = null;
    for (const sentence of sentences(passage.text)) {
      const words = passage.text.slice(sentence.start, sentence.end);
      const status = statusIn(words, about);
      // «… styreleder i Fjord Vekst» is no member.
      const named = namesIn(words, lexicon).filter(
        ({ start }, at) => at === 0 || !/\s(?:i|hos)\s$/iu.test(words.slice(0, start)),
      );
      const before: boolean =
        spoken !== null && named.length === 0 && speaksOf(words, passage.text.slice(spoken.start, spoken.end));
      const own: readonly { start: number; end: number }[] = (
        named.length > 0 || before ? named : surnameIn(words, lexicon)
      ).map(({ start, end }) => ({
        start: sentence.start + start,
        end: sentence.start + end,
      }));
      const names = spoken && before ? [spoken] : own;
      spoken = own.at(-1) ?? spoken;
      if (!status) continue;
      for (const { start: from, end: to } of names) {
        const name = { start: from - sentence.start, end: to - sentence.start };
        const ahead = words.slice(0, Math.max(0, name.start));
        const role: DeltakerStatus =
          /(?:vara(?:medlem)?|varamedlemmet)\s*$/i.test(ahead) ||
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

/** «Nordmann fratrådte som inhabil»: the surname alone, where no role or pronoun stands. */
function surnameIn(words: string, lexicon: DocumentLexicon): readonly { start: number; end: number }[] {
  const match =
    /^(\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?)(?: \([^()]{1,30}\))? (?:fratrådte|fråtredde|fratrer|fråtrer|(?:ble|blei|vart|var) (?:\p{L}+ )?(?:kjent|kjend|erklært|funnet|vurdert|rekna som)?\s?(?:som )?(?:inhabil|ugild))(?!\p{L})/u.exec(
      words,
    );
  const name = match?.[1] ?? "";
  const isNone = name === "" || noSurname.test(name) || beginsWithRole(name, lexicon) || isOrganLike(name);
  return isNone ? [] : [{ start: 0, end: name.length }];
}

const noSurname =
  /^(?:hun|han|ho|de|dei|den|det|ingen|inga|alle|begge|vedkommende|vedkomande|medlem\p{L}*|represen\p{L}*|vara\p{L}*|flere|fleire|noen|nokon|så|deretter|etterpå|flertallet|fleirtalet|mindretallet|mindretalet|partiet|folkevalgte|folkevalde|dermed|først|også)$/iu;

/** Under «Habilitet:» who took no part, did so for that. */
const tookNoPart =
  /(?<!\p{L})(?:tok ikk?j?e del|deltok ikk?j?e|(?:var|er) ikk?j?e med|gikk (?:fra|ut)|gjekk (?:frå|ut)|forlot|forlét|forlèt)(?!\p{L})/iu;

function statusIn(words: string, about: boolean): DeltakerStatus | null {
  if (
    /(?:ikke|ikkje)\s(?:(?:rekna|regnet|vurdert|funnet|funne|ansett|kjent|kjend|erklært|å være|å vere|å vera|som)\s){0,3}(?:inhabil|ugild)|(?:er|var|vart|ble)\s(?:erklært\s)?habil/i.test(
      words,
    )
  )
    return null;
  if (/permisjon/i.test(words)) return "permisjon";
  if (/inhabil|ugild|fratrådte|fråtredde/i.test(words)) return "inhabil";
  if (about && tookNoPart.test(words)) return "inhabil";
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
