/** Which organ a document speaks of: by key, alias, inflection and compound («styringsgruppemøte»); the council's own name is none, but where it is an organ's alias. */
import type { MeetingDocument } from "../document/meeting-document.ts";
import type { Config, Organ } from "./config.ts";

/** The organ of `organTekst`; null where none of the workspace's organs is named, or several equally well. */
export const organOf = (organTekst: string | null, config: Config): Organ | null =>
  recognisedOrgan(organTekst, config).organ;

export interface RecognisedOrgan {
  readonly organ: Organ | null;
  /** The key or alias it was known by; null where it was not. */
  readonly name: string | null;
  /** Several organs fit equally well, and none is chosen. */
  readonly tied: boolean;
}

/** The organ of a document: what its head says, else the title where the head says no more than «Regionrådet» («Fjordrådet – møte i arbeidsutvalget»). */
export function organOfDocument(
  { organTekst, tittel }: Pick<MeetingDocument, "organTekst" | "tittel">,
  config: Config,
): RecognisedOrgan {
  const told = recognisedOrgan(organTekst?.value ?? null, config);
  if (told.organ || told.tied || !tittel || !meets.test(tittel.value)) return told;
  return organTekst === null || council.test(organTekst.value) ? recognisedOrgan(tittel.value, config) : told;
}

const meets = /møte|protokoll|møtebok|referat|innkalling/iu;
const council = /^\p{L}*råde?t?$/iu;

export function recognisedOrgan(organTekst: string | null, config: Config): RecognisedOrgan {
  const none: RecognisedOrgan = { organ: null, name: null, tied: false };
  if (!organTekst) return none;
  const words = withoutPhrase(stems(organTekst), stems(config.råd?.navn?.value ?? ""));
  let best = none;
  let bestAt = Number.POSITIVE_INFINITY;
  let bestLength = 0;
  for (const organ of config.organer)
    for (const name of [organ.nøkkel, ...organ.alias]) {
      const phrase = stems(name);
      const at = find(words, phrase);
      if (at < 0) continue;
      const nearer = at < bestAt || (at === bestAt && phrase.length > bestLength);
      if (!nearer && !(at === bestAt && phrase.length === bestLength)) continue;
      best = { organ, name, tied: !nearer && best.organ !== organ };
      bestAt = at;
      bestLength = phrase.length;
    }
  if (best.tied) return { ...none, tied: true };
  return best.organ ? best : (ofCouncilsName(stems(organTekst), config) ?? none);
}

/** The organ that saksvakt.yaml gives the council's own name as an alias, where no other is named. */
function ofCouncilsName(words: readonly string[], config: Config): RecognisedOrgan | null {
  const council = stems(config.råd?.navn?.value ?? "").join(" ");
  for (const organ of config.organer)
    for (const name of organ.alias)
      if (stems(name).join(" ") === council && find(words, stems(name)) >= 0) return { organ, name, tied: false };
  return null;
}

/** Where a phrase of stems begins among words; its last word may carry a compound. -1 when it is not there. */
function find(words: readonly string[], phrase: readonly string[]): number {
  if (phrase.length === 0) return -1;
  for (let at = 0; at + phrase.length <= words.length; at++)
    if (
      phrase.every((stem, i) => words[at + i] === stem || (i === phrase.length - 1 && isCompound(words[at + i]!, stem)))
    )
      return at;
  return -1;
}

/** «styringsgruppemøte», «representantskapssak», «utvalgsmøte»: the organ's stem, a joint, and what the organ holds. */
const held = /^(?:e|s|es)?(?:møt|sak|innkalling|protokoll|referat|behandling)/;
const isCompound = (word: string, stem: string): boolean =>
  stem.length > 3 && word.startsWith(stem) && held.test(word.slice(stem.length));

/** Lower case, NFC, without inflection; nynorsk and bokmål forms fall together. */
const stems = (text: string): string[] =>
  (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map((word) => stem(word.replaceAll("utvalg", "utval").replaceAll("førar", "fører")));

function stem(word: string): string {
  for (const ending of ["enes", "anes", "ene", "ane", "ens", "ets", "en", "et", "er", "ar", "as", "es", "a", "e", "s"])
    if (word.length - ending.length >= 4 && word.endsWith(ending)) return word.slice(0, -ending.length);
  return word;
}

function withoutPhrase(words: readonly string[], phrase: readonly string[]): readonly string[] {
  const at = find(words, phrase);
  return at < 0 ? words : [...words.slice(0, at), ...words.slice(at + phrase.length)];
}
