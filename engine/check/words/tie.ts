/** A tie told in words of its own, right before what came of it: «Avstemningen endte likt, 2–2. Innstillingen er vedtatt.» */
import { pattern } from "../../text/pattern.ts";
import type { Span } from "../../text/span.ts";

const tie = pattern(
  [
    "(?:\\p{L}*(?:stemning|stemming|votering|røysting)(?:en|a)?|resultatet) (?:endte|enda|ble|blei|vart) (?:med |i )?(?:likt|stemmelikhet|røystelikskap|like mange (?:stemmer|røyster)|likt (?:stemmetall|stemmetal|røystetal))",
    "(?:det|her) (?:ble|blei|vart|var) (?:stemmelikhet|røystelikskap|stemmelikskap|like mange (?:stemmer|røyster)|likt (?:stemmetall|stemmetal|røystetal))",
  ]
    .map((one) => `(?<!\\p{L})(?:${one})(?!\\p{L})`)
    .join("|"),
  "giu",
);

/** In `text`, where the next thing told is the result at `result`; another ballot between them is what decided. */
export function tieBefore(text: string, result: Span): Span | null {
  for (const match of text.matchAll(tie)) {
    const end = match.index + match[0].length;
    if (match.index >= result.end) break;
    const between = text.slice(end, Math.max(end, result.start));
    const told = text.slice(end, result.end);
    if (directly.test(between) && !anew.test(told)) return { start: match.index, end };
  }
  return null;
}

const directly = /^[^.!?\n]{0,40}(?:[.!?]\s{0,3})?$/u;
const anew =
  /(?<!\p{L})(?:ny|nye|nytt|på nytt|andre gang|andre gong|omvotering|omrøysting|deretter|så ble|så vart)(?!\p{L})/iu;
