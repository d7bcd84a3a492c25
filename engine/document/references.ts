/** References: other saker, pages of the PSD, paragraphs of law and earlier meetings that the words of a sak point to. */
import { type Passage, spanIn } from "../text/passage.ts";
import type { Henvisning } from "./meeting-document.ts";
import { numbersIn } from "./sak-number.ts";
import { datesIn } from "./written-date.ts";

export function referencesIn(passage: Passage, year: number | null, own: string | null): readonly Henvisning[] {
  const { text } = passage;
  if (!/\d/.test(text)) return [];
  const found: Henvisning[] = [];
  for (const number of numbersIn(text, year))
    if (number.nr && number.nr !== own)
      found.push({ slag: "sak", til: number.nr, span: spanIn(passage, number.start, number.end) });
  if (/psd|prosjektstyringsdokument|styringsdokument|\(se s/i.test(text))
    for (const match of text.matchAll(/(?<!\p{L})(?:se\s)?(?:s\.|side)\s?(\d{1,3})(?!\d)/giu))
      found.push({
        slag: "psd-side",
        til: match[1]!,
        span: spanIn(passage, match.index, match.index + match[0].length),
      });
  for (const match of text.matchAll(
    /((?:\p{L}+(?:loven|lova|loven)|koml\.?|fvl\.?|offl\.?|forskrift\p{L}*)\s)?§{1,2}\s?(\d{1,3}(?:-\d{1,3})?(?:\s?[a-z](?!\p{L}))?)/giu,
  ))
    found.push({
      slag: "paragraf",
      til: `${(match[1] ?? "").trim()} § ${match[2]}`.trim(),
      span: spanIn(passage, match.index, match.index + match[0].length),
    });
  if (/møte|vedtatt|vedteke|behandl|handsam|protokoll/i.test(text))
    for (const date of datesIn(text))
      if (date.precision === "dag")
        found.push({ slag: "møte", til: date.first, span: spanIn(passage, date.start, date.end) });
  return found.sort((a, b) => a.span.start - b.span.start);
}
