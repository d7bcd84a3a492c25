/** A body whose name is two words with one ending: «Kommunal- og distriktsdepartementet», «Arbeids- og velferdsdirektoratet». */
import { rolle, slag } from "./lexicon.ts";
import type { Scan, Sted } from "./mention.ts";

/** The whole name where it begins at token `at`. */
export function hyphenedAt({ tokens, text }: Scan, at: number): Sted | null {
  const [first, hyphen, and, last] = tokens.slice(at, at + 4);
  if (!first?.stor || hyphen?.lower !== "-" || hyphen.start !== first.end || !and || !last) return null;
  if (!(and.ord.rolle & rolle.og) || last.stor || !(last.ord.slag & slag.mottaker)) return null;
  const { start } = first;
  const { end } = last;
  const value = text.slice(start, end);
  return { slag: "mottaker", from: at, to: at + 4, start, end, value, kjent: true, genitiv: false, viser: false };
}
