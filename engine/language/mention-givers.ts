/** Municipalities named without the word, where a list of them gives each its sum: «Åmot, Rendalen og Engerdal bevilger hver kr 20 000». */
import { rolle } from "./lexicon.ts";
import type { Scan, Sted } from "./mention.ts";
import { nameAt } from "./names.ts";
import { kind, type Token } from "./tokens.ts";

/** The names of the list that begins at token `at`; none where it is another. */
export function giversAt(scan: Scan, at: number): readonly Sted[] {
  const { tokens, text } = scan;
  const before = tokens[at - 1];
  if (before && !/^[.:;]$/.test(before.lower) && before.kind !== kind.linje && !/^at$/.test(before.lower)) return [];
  const names: [number, number][] = [];
  let i = at;
  for (;;) {
    const from = i;
    while (i < from + 2 && isName(tokens[i])) i++;
    // «Grønn omstilling og Reiseliv gir kr 20 000 hver»: delprosjekter.
    if (i === from || nameAt(tokens, from, from + longest, scan.names, true)?.name.slag === "delprosjekt") return [];
    names.push([from, i]);
    const link = tokens[i];
    if (link?.lower !== "," && !(link && link.ord.rolle & rolle.og)) break;
    if (names.length > longest) return [];
    i++;
  }
  const plural = /^kommun(?:er|ar|ene|ane)$/.test(tokens[i]?.lower ?? "") ? 1 : 0;
  const verb = tokens[i + plural];
  if (names.length < 2 || !verb || !giving.test(verb.lower) || !eachLater(tokens, i)) return [];
  return names.map(([from, to], nr) => ({
    slag: "kommune",
    from,
    to: to + (nr === names.length - 1 ? plural : 0),
    start: tokens[from]!.start,
    end: tokens[to - 1]!.end,
    value: text.slice(tokens[from]!.start, tokens[to - 1]!.end),
    kjent: false,
    genitiv: false,
    viser: false,
  }));
}

const longest = 12;

const giving =
  /^(?:bevilger|bevilgar|løyver|gir|gjev|yter|går|skyter|skyt|stiller|dekker|dekkjer|bidrar|bidreg|betaler|betalar)$/;

const isName = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.kind === kind.ord &&
  token.stor &&
  !token.akronym &&
  token.ord.rolle === 0 &&
  token.ord.slag === 0;

const eachLater = (tokens: readonly Token[], from: number): boolean =>
  tokens.slice(from, from + longest).some(({ ord }) => (ord.rolle & rolle.hver) !== 0);
