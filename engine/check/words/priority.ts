/** Where a text says that something has priority within a delprosjekt, or that nobody has weighed what should have it. */
import { type Passage, spanIn } from "../../text/passage.ts";
import type { Span } from "../../text/span.ts";
import { sentencesOf } from "./sentences.ts";

/** The sentences, whole. */
export const prioritiesIn = (passage: Passage): readonly Passage[] =>
  said.test(passage.text)
    ? sentencesOf(passage).filter(
        ({ text }) => said.test(text) && !/(?<!\p{L})(?:ikke|ikkje|skal|bør|kan|om)(?!\p{L})/iu.test(text),
      )
    : [];

export const openPrioritiesIn = (passage: Passage): readonly Passage[] =>
  word.test(passage.text) ? sentencesOf(passage).filter(({ text }) => word.test(text) && open.test(text)) : [];

/** Without the blanks around it. */
export function wordsOf(sentence: Passage): Span {
  const { text } = sentence;
  return spanIn(sentence, text.length - text.trimStart().length, text.trimEnd().length);
}

const said = /(?<!\p{L})prioriter(?:t|te|es|ast|a|er|ar)(?!\p{L})/iu;
const word = /(?<!\p{L})prioriter\p{L}*/iu;
const open =
  /(?:^|[^\p{L}])(?:er|har|var|vart|ble|blei) (?:\p{L}+ ){0,2}?(?:ikke|ikkje) (?:\p{L}+ ){0,2}?(?:vurdert|avklart|avklara|bestemt|fastsatt|fastsett|avgjort|avgjord|drøftet|drøfta|vedtatt|vedteke|prioritert)e?(?!\p{L})/iu;
