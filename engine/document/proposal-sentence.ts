/** Forslag told in a sentence of the treatment: «Kari Nordmann (Ap) foreslo å …», «Per Li gjorde framlegg om …». */
import { fact } from "../text/fact.ts";
import { type Passage, part, spanIn, spanOf } from "../text/passage.ts";
import type { Alternativ } from "./meeting-document.ts";
import { sentencesOf } from "./votering.ts";

export const proposes =
  /^(\p{Lu}.{1,70}?)\s(?:foreslo|føreslo|(?:fremmet|fremma|fremja|la fram|la frem|satte fram|satte frem|sette fram|kom med|gjorde|tok opp)\s(?:på\sveg(?:ne|ner)\sav\s[^.:]{1,40}?\s)?(?:\p{L}+\s)?(?:forslag|framlegg|tilleggsforslag|endringsforslag|tilleggsframlegg|endringsframlegg|fellesforslag|utsettelsesforslag)(?:\som)?)(?!\p{L})\s?:?\s?(.*)$/su;

/** One alternative a sentence that puts a forslag; «Det ble foreslått» names nobody and is none. */
export function sentenceProposals(passage: Passage): readonly Alternativ[] {
  return sentencesOf(passage).flatMap((sentence) => {
    const match = proposes.exec(sentence.text);
    if (!match || match[2]!.length < 4 || /^(?:det|dei|de|som|forslaget|framlegget)\s/i.test(match[1]!)) return [];
    // «at saken utsettes» is put as «saken utsettes».
    const put = match[2]!.replace(/^(?:om\s)?(?:at|å)\s(?=\p{L})/u, "");
    const from = sentence.text.length - put.length;
    const words = part(sentence, from, sentence.text.length);
    return [
      {
        fra: fact(match[1]!, spanIn(sentence, 0, match[1]!.length)),
        punkter: [{ nr: 1, tekst: words, span: spanOf(words) }],
        span: spanOf(sentence),
      },
    ];
  });
}
