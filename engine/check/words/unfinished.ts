/** Where a text says that the report or plan it rests on is not finished. */

import { withoutGaps } from "../../text/gap.ts";
import { type Passage, spanIn } from "../../text/passage.ts";
import { pattern } from "../../text/pattern.ts";
import type { Span } from "../../text/span.ts";
import { sentencesOf } from "./sentences.ts";

const basis =
  /(?<!\p{L})\p{L}*(?:rapport|analyse|utredning|utgreiing|kartlegging|grunnlag|undersøkelse|undersøking|evaluering|regnskap|rekneskap|kalkyle|beregning|utrekning|mulighetsstudie|moglegheitsstudie|forstudie|kostnad)\p{L}*(?!\p{L})|(?<!\p{L})(?:tallene|tala|talla)(?!\p{L})/iu;
const unfinished =
  /(?<!\p{L})(?:i sluttfasen|(?:ikke|ikkje) (?:helt |heilt |ennå |enno )?(?:ferdig\p{L}*|fullført|sluttført|klar|komplett|kvalitetssikret|kvalitetssikra|beregnet|berekna|rekna ut|regnet ut|utredet|utgreidde?|greidde? ut|kartlagte?|kartlagde?)|mangl(?:er|ar) (?:fortsatt|framleis|fremdeles|enno|ennå)|pågår (?:fortsatt|framleis|fremdeles|enno|ennå)|vil (?:først )?(?:foreligge|ligge føre|liggje føre|vere klar|være klar)|er (?:fortsatt |framleis |fremdeles |enno |ennå )?under arbeid|under (?:utarbeidelse|utarbeiding)|\d{1,2} ?(?:%|prosent) ferdig|(?:foreligger|føreligg) (?:ikke|ikkje|bare i utkast|kun i utkast|berre i utkast)|ligger? (?:ikke|ikkje) føre)(?!\p{L})/iu;
/** It is said that the case can be decided all the same, or what little is left. */
const enough =
  /(?:likevel|hoved(?:funn|konklusjon)|hovud(?:funn|konklusjon)|endelige|endelege|gjenstår|står igjen|tilstrekkelig|tilstrekkeleg|påvirker ikke|påverkar ikkje|endrer ikke|endrar ikkje|legges fram igjen|ny sak|egen sak|eiga sak|nettopp|grunnen til|fordi|siden|sidan|ettersom|berører ikke|rører ikkje|betydning|betyding|bygger på|byggjer på|(?:utredningen|utgreiinga|dette) skal svare på|gjelder bare|gjeld berre)/iu;

/** «Delprosjektet «Kaiutredning» er ikke ferdig» is of a delprosjekt, whatever it is called. */
const withoutNames = (text: string): string => text.replace(/[«"“][^«»"“”\n]{1,80}[»"”]/gu, "");

const report =
  "\\p{L}*(?:rapport|analyse|utredning|utgreiing|kartlegging|undersøkelse|undersøking|evaluering|mulighetsstudie|moglegheitsstudie|forstudie)(?:en|a|et)?";
const still = "(?:fortsatt|framleis|fremdeles|enno|ennå)";
const month =
  "(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|sommeren|sommaren|høsten|hausten|våren|vinteren|\\d{1,2}\\.)";
/** «arbeider framleis med utgreiinga», «den endelige rapporten foreligger i november», «utredningen er forsinket»: a report that is to come. */
const toCome = pattern(
  [
    `(?:arbeid(?:er|ar|es|ast)|(?:vert|blir) (?:arbeidd|arbeida|arbeidet)) ${still} med (?:den |ei |en )?(?:endelige |endelege )?${report}`,
    `(?:venter|ventar) ${still} på (?:den |ei |en )?(?:endelige |endelege )?${report}|(?<=(?:^|[.!?] )(?:vi|prosjektleder|prosjektleiar|sekretariatet|administrasjonen) )(?:venter|ventar) på (?:den )?${report}`,
    `(?:den )?(?:endelige|endelege) ${report}(?! \\p{L}+ ikk)[^.,;]{0,60}? (?:foreligger|ligg føre|kommer|kjem|(?:vert|blir) (?:ferdig|klar|lagt fram|lagd fram)) (?:først |fyrst )?(?:i|til|ved|utpå|i løpet av) ${month}`,
    `${report}[^.,;]{0,40}? (?:vert|blir|vil være|vil vere) (?:først |fyrst )?(?:ferdig|klar)(?: først| fyrst)? (?:i|til|ved|utpå|i løpet av) ${month}`,
    `${report}[^.,;]{0,40}? er (?:dessverre )?(?:forsinket|forseinka|(?:bare |berre |kun )?(?:et|eit) utkast)`,
    `${report}[^.,;]{0,40}? er (?:enno |ennå |ikke |ikkje |fortsatt |framleis ){0,2}(?<=(?:ikke|ikkje) (?:enno |ennå )?)(?:kommet|komen|mottatt|motteken|levert)`,
    `(?:bare|berre|kun) (?:en|ein|et|eit) (?:foreløpig|førebels) (?:versjon|utgave|utgåve) av ${report}`,
  ]
    .map((one) => `(?<!\\p{L})(?:${one})(?!\\p{L})`)
    .join("|"),
  "iu",
);
const since =
  /(?<!\p{L})(?:men|og) (?:\p{L}+ ){0,3}?(?:ble|vart|er|blei) (?:\p{L}+ ){0,3}?(?:ferdig|klar|levert|kommet|komen|endelig|endeleg)/iu;

/** The sentence that says so, unless it or the next says why the case can be decided; null where nothing is unfinished. */
export function unfinishedBasis(passages: readonly Passage[]): Span | null {
  for (const passage of passages) {
    const sentences = sentencesOf(passage);
    for (const [index, { text }] of sentences.entries()) {
      const coming = !since.test(text) ? toCome.exec(text) : null;
      const match = coming ?? unfinished.exec(text);
      if (!match || !basis.test(withoutNames(text.slice(0, match.index + match[0].length)))) continue;
      // «Den endelige rapporten» that is to come settles nothing.
      if (
        enough.test(coming ? text.replace(/endelige|endelege/iu, "") : text) ||
        enough.test(withoutGaps(sentences[index + 1]?.text ?? ""))
      )
        continue;
      const lead = /^\s*/.exec(text)![0].length;
      return spanIn(sentences[index]!, lead, text.trimEnd().length);
    }
  }
  return null;
}
