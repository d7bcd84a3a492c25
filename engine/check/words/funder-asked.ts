/** Whether a point asks the funder about a change or tells of it. What the funder has answered is in funder-answered.ts. */
import { type Passage, spanIn } from "../../text/passage.ts";
import type { Span } from "../../text/span.ts";
import { isDenied, isFunder, mentionsFunder } from "./funder.ts";
import { isAskedAbout, type Matter } from "./funder-matter.ts";
import { sentencesOf } from "./sentences.ts";

/** Where a point asks or tells the funder about the matter; an application about the one says nothing of the other. */
export function asksFunder(passage: Passage, name: string | null, matter: Matter): Span | null {
  for (const sentence of sentencesOf(passage)) {
    const { text } = sentence;
    if (isDenied(text) || !(mentionsFunder(text, name) || /søknad|søke[rs]?|søkjer|søkjast/iu.test(text))) continue;
    for (const match of text.matchAll(asking)) {
      const after = text.slice(match.index + match[0].length);
      // A longer period is the funder's to give: «fylkeskommunen orienteres» asks for none.
      if (matter === "periode" && tells.test(match[0]) && !asksBeside.test(text)) continue;
      if (isToOthers(after, name) || !isAskedAbout(text, match.index, matter)) continue;
      return spanIn(sentence, match.index, match.index + match[0].length);
    }
  }
  return null;
}

const asking =
  /(?<!\p{L})(?:søk(?:er|es|jer|jast|ast|e|je|t)?|søknad(?:en|a)?|meld(?:er|es|ast|e|ing)?|rapporter(?:er|es|ast|e|a)?|varsl?(?:er|es|ast|e|el|a)?|orienter(?:er|es|ast|e|a)?|informer(?:er|es|ast|e|a)?|forelegg(?:er|es|ast|e)?|fore(?:legges|leggast)|legg(?:er|es|ast|e|jast|jer|je)?(?: \p{L}+){0,5} fr[ae]m|send(?:er|es|ast|e)?|oversend(?:er|es|ast|e)?|innhent(?:er|es|ast|e|a)?|hent(?:er|es|ar|ast|e)? inn|avklar(?:er|es|ast|e|a)?|(?:må|skal|lyt) (?:\p{L}+ ){0,2}?(?:godkjennes|godkjennast|godtas|avklares|avklarast)|underrett(?:es|ast|er|ar)|tilskriv(?:er|es|ast)|anmod(?:er|es|e)|oppmod(?:ar|ast|e)|henvend(?:er|e)|vend(?:er|e)|kontakt(?:er|es|ar|ast|e)|ta(?:r|s|kast)? (?:kontakt|opp)|tek (?:kontakt|opp)|frem(?:mer|mes|me|jar|jast)|be(?:r|s|dt|des|d)?(?=(?:[^.;]|\.(?= ?[\p{Ll}\d])){0,80}? om | (?:\p{L}+ ){0,2}?(?:godkjenne|godkjenna|akseptere|samtykke|godta|forlenge|utvide)(?!\p{L})))(?!\p{L})/giu;

const tells = /^(?:meld|varsl|orienter|informer|underrett)/iu;
const asksBeside = /(?<!\p{L})(?:godkjen|samtyk|aksept|godta|tilslut|klarsignal|svar|søknad|søk)/iu;

/** «søker Kulturrådet om …», «søknad til Sparebankstiftelsen»: the one right after the ask is another than the funder. */
export function isToOthers(after: string, name: string | null): boolean {
  const [, first] =
    /^(?: inn| søknad(?:en|a)?| brev| rapport)?(?: til| hos| hjå| for)? (\p{Lu}[\p{L}-]+(?: \p{L}+){0,3})/u.exec(
      after,
    ) ?? [];
  return first !== undefined && !isFunder(first, name);
}
