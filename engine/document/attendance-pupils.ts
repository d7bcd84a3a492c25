/** Pupils by their first names among others who met: «…, Emil og Sara (elevrådet), …», «…, elevane Julie og Mathias, …». */
import { fact } from "../text/fact.ts";
import { type Passage, part, spanIn, spanOf } from "../text/passage.ts";
import { pattern } from "../text/pattern.ts";
import type { Deltaker, DeltakerStatus } from "./meeting-document.ts";

/** A stretch of a line: words to be read as others are, or pupils. */
export type Stykke =
  | { readonly words: Passage; readonly pupils: null }
  | { readonly words: Passage; readonly pupils: readonly Deltaker[] };

/** The line cut around its pupils, who are told by what stands beside their names; one stretch of words where it has none. */
export function aroundPupils(line: Passage, status: DeltakerStatus, etikett: Passage): readonly Stykke[] {
  const { text } = line;
  if (text.length > longest || !/elev|lærling/iu.test(text)) return [{ words: line, pupils: null }];
  const found: Stykke[] = [];
  let from = 0;
  const upTo = (end: number): void => {
    const words = text.slice(from, end).replace(/(?:^[\s,;.]*(?:og\s|samt\s)?)|(?:[\s,;]+(?:og\s|samt\s)?$)/gu, "");
    if (words === "") return;
    const at = text.indexOf(words, from);
    found.push({ words: part(line, at, at + words.length), pupils: null });
  };
  for (const match of text.matchAll(pupils)) {
    const names = (match[1] ?? match[4] ?? match[6])!;
    const told = (match[2] ?? match[3] ?? match[5])!;
    const at = text.indexOf(names, match.index);
    const rolle = text.indexOf(told, match.index);
    upTo(match.index);
    from = match.index + match[0].length;
    const people = [...names.matchAll(oneName)].map(({ 0: name, index }): Deltaker => {
      const span = spanIn(line, at + index, at + index + name.length);
      return {
        navn: fact(name, span),
        rolle: fact(told, spanIn(line, rolle, rolle + told.length)),
        verv: null,
        representerer: null,
        status: fact(status, spanOf(etikett)),
        varaFor: null,
        merknad: null,
        medlem: true,
        span,
      };
    });
    found.push({ words: part(line, match.index, from), pupils: people });
  }
  upTo(text.length);
  return found;
}

const longest = 600;

const first = "\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?(?:\\s\\p{Lu}(?!\\p{L})\\.?)?";
const and = "\\s(?:og|samt)\\s";
/** Without «og» the second may be the place of the first. */
const several = `${first}(?:,\\s${first})*(?:,?${and}${first}(?!\\s?[(\\p{Lu}])|,\\s${first}(?=${and}))`;
const one = "(?:[Ee]lev|[Ll]ærling)(?:representant)?(?:en)?";
const group = "(?:[Ee]levråd(?:et)?|(?:[Ee]lev|[Ll]ærling)(?:representant)?(?:ar|er|ane|ene))";

const oneName = pattern(first, "gu");
const begins = "(?<=(?:^|[:;,)])\\s*(?:og\\s)?|\\sog\\s)";
/** Names before their group in brackets, or behind the group; before it not after a comma alone, where the first may be a place. */
const pupils = pattern(
  `(?:(?<=(?:^|[:;)])[\\s,]*(?:og\\s)?)(${first}(?:(?:,\\s${first})*,?${and}${first})?)\\s\\((${group}|${one})\\)|${begins}(?:(${group}):?\\s(${several})|(${one})\\s(${first})(?!\\s?[(\\p{Lu}])))(?=[\\s,;.]|$)`,
  "gu",
);
