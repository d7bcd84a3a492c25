/** Facts of a henvisning, and of what the PSD has on the page it points to. */
import type { Henvisning } from "../../document/meeting-document.ts";
import type { Delprosjekt } from "../../project/psd.ts";
import { type Passage, spanIn } from "../../text/passage.ts";
import { contains } from "../../text/span.ts";
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
  "henvisning.side": ({ slag, til, span }) =>
    slag === "psd-side" && /^\d+$/.test(til) ? value(Number(til), span) : absent,
  "henvisning.emne": (of) => plain(subjectOf(of)?.navn.value),
  "henvisning.emneSide": (of) => stated(subjectOf(of)?.side),
};

/** The only delprosjekt that the sentence of the henvisning names, where the PSD gives its page. */
function subjectOf({ sak, span }: HenvisningInSak): Delprosjekt | null {
  if (!sak.prosjekt) return null;
  for (const passage of passagesOf(sak))
    for (const sentence of sentencesOf(passage)) {
      if (!contains(placeOf(sentence), span)) continue;
      const text = foldName(sentence.text);
      const named = sak.prosjekt.delprosjekter.filter((one) =>
        [one.navn.value, ...one.alias].some((name) => text.includes(foldName(name))),
      );
      return named.length === 1 && named[0]!.side ? named[0]! : null;
    }
  return null;
}

const placeOf = (sentence: Passage) => spanIn(sentence, 0, sentence.text.length);
