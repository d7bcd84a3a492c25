/** Letters of a paragraph: «bokstav c», «litra c», «§ 5 c)», «bokstav b og f». */
import { rolle, slag } from "./lexicon.ts";
import type { Scan, Ting } from "./mention.ts";
import { kind } from "./tokens.ts";

/** The letter at token `at` of the words that begin at `from`, or null: «ny bokstav i samarbeidsavtalen» names none. */
export function letterAt({ tokens }: Scan, from: number, at: number): Ting | null {
  const letter = tokens[at];
  if (!letter || letter.kind !== kind.ord || letter.lower.length !== 1) return null;
  const next = tokens[at + 1];
  const where = next && (next.lower === "§" || (next.ord.slag & slag.avtale) !== 0 || next.ord.rolle & rolle.artikkel);
  if (letter.lower === "i" && where) return null;
  return { slag: "bokstav", from, to: at + 1, start: letter.start, end: letter.end, value: letter.lower, tall: null };
}

/** «§ 5 c)», «§ 5 c), d) og f)»: the letter with its bracket after the paragraph, or after another such letter. */
export function letterInBracket(scan: Scan, at: number): Ting | null {
  const { tokens, found } = scan;
  if (tokens[at + 1]?.lower !== ")" || tokens[at]!.lower.length !== 1) return null;
  const last = found[found.length - 1];
  const paragraph = last?.slag === "plass" && /^(?:§|paragraf)/.test(last.value) && last.to === at;
  const link = tokens[at - 1];
  const more = last?.slag === "bokstav" && last.to === at - 2 && tokens[at - 2]!.lower === ")";
  if (!paragraph && !(more && link && (link.lower === "," || link.ord.rolle & rolle.og))) return null;
  return letterAt(scan, at, at);
}
