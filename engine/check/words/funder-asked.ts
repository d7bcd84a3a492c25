/** Whether the funder is asked or told of a change, or has answered. */
import { type Passage, spanIn } from "../../text/passage.ts";
import { pattern } from "../../text/pattern.ts";
import type { Span } from "../../text/span.ts";
import { isDenied, isFunder, mentionsFunder } from "./funder.ts";
import { isAskedAbout, isToldAbout, isToldOfSomething, type Matter } from "./funder-matter.ts";
import { sentencesOf } from "./sentences.ts";

/** Where a point asks or tells the funder about the matter; an application about the one says nothing of the other. */
export function asksFunder(passage: Passage, name: string | null, matter: Matter): Span | null {
  for (const sentence of sentencesOf(passage)) {
    const { text } = sentence;
    if (isDenied(text) || !(mentionsFunder(text, name) || /søknad|søke[rs]?|søkjer|søkjast/iu.test(text))) continue;
    for (const match of text.matchAll(asking)) {
      const after = text.slice(match.index + match[0].length);
      if (isToOthers(after, name) || !isAskedAbout(text, match.index, matter)) continue;
      return spanIn(sentence, match.index, match.index + match[0].length);
    }
  }
  return null;
}

const asking =
  /(?<!\p{L})(?:søk(?:er|es|jer|jast|ast|e|je|t)?|søknad(?:en|a)?|meld(?:er|es|ast|e|ing)?|rapporter(?:er|es|ast|e|a)?|varsl?(?:er|es|ast|e|el|a)?|orienter(?:er|es|ast|e|a)?|informer(?:er|es|ast|e|a)?|forelegg(?:er|es|ast|e)?|fore(?:legges|leggast)|legg(?:er|es|ast|e|jast|jer|je)?(?: \p{L}+){0,5} fr[ae]m|send(?:er|es|ast|e)?|oversend(?:er|es|ast|e)?|innhent(?:er|es|ast|e|a)?|hent(?:er|es|ar|ast|e)? inn|avklar(?:er|es|ast|e|a)?|(?:må|skal|lyt) (?:\p{L}+ ){0,2}?(?:godkjennes|godkjennast|godtas|avklares|avklarast)|underrett(?:es|ast|er|ar)|tilskriv(?:er|es|ast)|anmod(?:er|es|e)|oppmod(?:ar|ast|e)|henvend(?:er|e)|vend(?:er|e)|kontakt(?:er|es|ar|ast|e)|ta(?:r|s|kast)? (?:kontakt|opp)|tek (?:kontakt|opp)|frem(?:mer|mes|me|jar|jast)|be(?:r|s|dt|des|d)?(?=(?:[^.;]|\.(?= ?[\p{Ll}\d])){0,80}? om | (?:\p{L}+ ){0,2}?(?:godkjenne|godkjenna|akseptere|samtykke|godta|forlenge|utvide)(?!\p{L})))(?!\p{L})/giu;

/** «søker Kulturrådet om …», «søknad til Sparebankstiftelsen»: the one right after the ask is another than the funder. */
function isToOthers(after: string, name: string | null): boolean {
  const [, first] =
    /^(?: inn| søknad(?:en|a)?| brev| rapport)?(?: til| hos| hjå| for)? (\p{Lu}[\p{L}-]+(?: \p{L}+){0,3})/u.exec(
      after,
    ) ?? [];
  return first !== undefined && !isFunder(first, name);
}

/** Where the text says that the funder already knows, was asked or has agreed. */
export function settledWithFunder(passages: readonly Passage[], name: string | null, matter: Matter): Span | null {
  for (const passage of passages) {
    const all = settled.test(passage.text) ? sentencesOf(passage) : [];
    for (const [index, sentence] of all.entries()) {
      const { text } = sentence;
      const match = settled.exec(text);
      if (!match || isDenied(text) || isToCome.test(text) || refused.test(text)) continue;
      const earlier = all.slice(Math.max(0, index - 2), index).map((one) => one.text);
      const informed =
        matter === "endring" && /meld|varsl|orienter|informer|avklar|drøft/iu.test(match[0]) && isToldOfSomething(text);
      if (!informed && !isToldAbout(text, earlier, matter)) continue;
      if (
        mentionsFunder(text, name)
          ? !isToOthers(text.slice(match.index + match[0].length), name)
          : isApplied(text, matter)
      )
        return spanIn(sentence, match.index, match.index + match[0].length);
    }
  }
  return null;
}

/** An application for a longer period goes to the funder, unless the text says where else. */
const isApplied = (text: string, matter: Matter): boolean =>
  matter === "periode" && /søk/iu.test(text) && !/(?:søk(?:t|te|er)|til|hos|hjå) \p{Lu}\p{L}/u.test(text);

/** An answer that was no, or about another time. */
const refused =
  /(?<!\p{L})(?:avslo|avslå\p{L}*|avslag\p{L}*|avsle\p{L}*|forrige gang|førre gong(?:en)?|den gang(?:en)?)(?!\p{L})/iu;
const isToCome = /(?<!\p{L})(?:må|skal|bør|kan|vil|lyt) (?:\p{L}+ ){0,3}?(?:være|vere|vera|bli|verte|ha) /iu;

const yes =
  "(?:tilslutning|tilslutnad|samtykke|godkjenning\\p{L}*|aksept|løyve|klarsignal|ja|utsettelse|utsetjing|tilsagn|tilsegn)";
const settled = pattern(
  `(?<!\\p{L})(?:godkjen[dt]e?|godtatt|godteke|godtok|godtek|akseptert\\p{L}*|samtykket|samtykka|samtykkja|samtykt|imøtekommet|imøtekom|imøtekome|innvilget|innvilga|meldt|varslet|varsla|orientert|informert|avklart|avklara|drøftet|drøfta|forelagt|lag[dt] fr[ae]m for|søkte?|sendte?|(?:er|ble|blei|vart|har) send|sende søknad|søknad(?:en)?[^.;]{0,80}? (?:av|datert|dagsett) \\d|(?:sa|sagt|svart|svarte|svara) ja|(?:gitt|gav|gjeve|fått|fikk|fekk|med|etter|forelå|foreligger|ligg føre|låg føre) (?:\\p{L}+ ){0,2}?${yes}|${yes} (?:er|ble|vart|blei) (?:gitt|gjeve|gjeven|mottatt|motteken)|${yes} (?:forelå|foreligger|ligg føre|låg føre|kom)|(?:der|hvor|kor) (?:\\p{L}+ ){1,4}?(?:godkjenner|samtykker|samtykkjer|aksepterer|godtar|godtek)|(?:jf\\.?|i samsvar med|i tråd med|slik) (?:\\p{L}+ ){0,2}?(?:tilsagn|tilsegn|brev|e-post|svar)\\p{L}* (?:fra|frå|av|datert|dagsett|\\d)|(?:endrings|tilleggs)(?:tilsagn|tilsegn)\\p{L}*|har (?:\\p{L}+ )?(?:forlenget|forlenga|utvidet|utvida))(?!\\p{L})`,
  "iu",
);
