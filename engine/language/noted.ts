/** What is noted, told by the words that end the sentence: between them and what is told may stand any verb. */
import type { Reading } from "./clause.ts";
import { type Draft, draft } from "./draft.ts";
import { rolle, slag } from "./lexicon.ts";
import type { Sentence } from "./sentences.ts";

/** «Brevet om hvilke krav som …, tas til orientering.»: what is noted may hold any verb; the sentence ends with what is done. */
export function notedAtEnd(reading: Reading, { from, to }: Sentence): Draft | null {
  const { tokens, eier, mentions } = reading;
  let last = to - 1;
  while (last > from && /^[.)]$/.test(tokens[last]!.lower)) last--;
  const end = tokens[last]!;
  // «…, tek styringsgruppa til orientering»
  const by = mentions[eier[last - 1] ?? -1];
  const verb = tokens[by?.slag === "organ" ? by.from - 1 : last - 1];
  if (!verb || eier[last] !== -1 || !/^til (?:orientering|etterretning|vitende|vitande)$/.test(end.lower)) return null;
  if (verb.lower === "," && isTold(reading, from, last)) return draft("orientering", tokens[from]!.start, end.end);
  if (!/^(?:tas|takast|tatt|teke|teken|tekne|tar|tek)$/.test(verb.lower)) return null;
  for (let i = from; i < last; i++) {
    const { ord, lower } = tokens[i]!;
    // «brevet om …» is no condition.
    if (eier[i] !== -1 || (lower === "om" && i > from)) continue;
    if (ord.rolle & (rolle.negasjon | rolle.kan | rolle.bør | rolle.vilkår | rolle.fortid)) return null;
    // «Prosjektleder foreslår at rapporten tas til orientering»: whether that is decided is told by its governor.
    if (ord.verb.some((one) => one.verb.styring === "råd" && one.verb.partikkel === null && one.form !== "subst"))
      return null;
  }
  return draft("orientering", verb.start, end.end);
}

/** «Styringsgruppa tek meldinga om at kommunen har løyvt kr 50 000 til A, …»: who notes and what is told open the sentence. */
function isTold({ tokens, eier, mentions }: Reading, from: number, last: number): boolean {
  const who = mentions[eier[from] ?? -1];
  const verb = who?.slag === "organ" ? who.to : -1;
  if (!/^(?:tar|tek)$/.test(tokens[verb]?.lower ?? "")) return false;
  for (let i = verb + 1; i < Math.min(verb + 5, last); i++) {
    const { ord, lower } = tokens[i]!;
    if (ord.rolle & rolle.negasjon) return false;
    if (ord.slag & slag.dokument || told.test(lower)) return true;
  }
  return false;
}

const told =
  /^(?:informasjon|opplysning|nyhet|nyheit|beskjed|brev|svar|status|gjennomgang|framdrift|fremdrift)\p{L}*$/u;
