/** Facts of a henvisning, and of what the PSD has on the page it points to. */
import type { Henvisning } from "../../document/meeting-document.ts";
import type { Delprosjekt } from "../../project/psd.ts";
import { type Passage, spanIn } from "../../text/passage.ts";
import { contains, type Span } from "../../text/span.ts";
import type { SakInContext } from "../../workspace/workspace.ts";
import { absent, type FactTable, plain, stated, value } from "../subject.ts";
import { foldName } from "../words/names.ts";
import { sentencesOf } from "../words/sentences.ts";
import { passagesOf } from "./passages.ts";

export interface HenvisningInSak extends Henvisning {
  readonly sak: SakInContext;
}

export const henvisningFacts: FactTable<HenvisningInSak> = {
  "henvisning.slag": ({ slag }) => value(slag),
  "henvisning.til": ({ til, span }) => value(til, span),
  /** The last of «s. 6–7». */
  "henvisning.side": ({ slag, til, span }) =>
    slag === "psd-side" && /\d$/.test(til) ? value(Number(/\d+$/.exec(til)![0]), span) : absent,
  "henvisning.emne": (of) => plain(subjectOf(of)?.navn.value),
  "henvisning.emneSide": (of) => stated(subjectOf(of)?.side),
};

/** The only delprosjekt that the words around the page are about, where the PSD gives its page. */
function subjectOf({ sak, span, til }: HenvisningInSak): Delprosjekt | null {
  if (!sak.prosjekt || !/^\d+$/.test(til)) return null;
  for (const passage of passagesOf(sak))
    for (const sentence of sentencesOf(passage)) {
      if (!contains(placeOf(sentence), span)) continue;
      const words = clauseAround(sentence, span);
      if (words === null || ofTheWhole.test(words)) return null;
      const text = foldName(words);
      const named = sak.prosjekt.delprosjekter.filter((one) =>
        [one.navn.value, ...one.alias].some((name) => text.includes(foldName(name))),
      );
      return named.length === 1 && named[0]!.side ? named[0]! : null;
    }
  return null;
}

/** «Organiseringen er ny, og «Omdømme» (se s. 7) …»: the words the page is joined to, none where they point to more pages. */
function clauseAround(sentence: Passage, span: Span): string | null {
  const { text } = sentence;
  const pages = [...text.matchAll(/(?<!\p{L})(?:s\.|side)\s?\d{1,3}/giu)];
  const own = pages.find(({ index, 0: { length } }) => overlaps(spanIn(sentence, index, index + length), span));
  if (!own) return null;
  const cut = (part: string): readonly string[] => part.split(/[,;] (?:og|men|mens|medan)(?!\p{L})/u);
  const before = cut(text.slice(0, own.index)).at(-1)!;
  // «Delprosjektet «Omdømme» (se s. 7) har en ramme på …»: a parenthesis is about what stands before it.
  const after = /\([^()]*$/u.test(before) ? "" : cut(text.slice(own.index + own[0].length))[0]!;
  const clause = before + own[0] + after;
  return [...clause.matchAll(/(?<!\p{L})(?:s\.|side)\s?\d{1,3}/giu)].length === 1 ? clause : null;
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
/** What a PSD has in one place for all its lines. */
const ofTheWhole =
  /budsjett|økonomi|finansier|kostnad|tabell|milepæl|framdrift|fremdrift|tidsplan|organiser|risiko|ramme|(?<!\p{L})led(?:er|es|else)(?!\p{L})|ansvarlig|ansvarleg/iu;

const placeOf = (sentence: Passage) => spanIn(sentence, 0, sentence.text.length);
