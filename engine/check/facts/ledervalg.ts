/** Facts of a ledervalg alone: whose leader is elected, and whether the agreement is invoked (kommuneloven § 18-3). */
import { isReadable } from "../../text/fact.ts";
import { withoutGaps } from "../../text/gap.ts";
import { spanIn } from "../../text/passage.ts";
import type { Config } from "../../workspace/config.ts";
import { organOf } from "../../workspace/organ-of.ts";
import { type FactTable, found, type Known, unknown, value } from "../subject.ts";
import { ledBy } from "../words/leadership.ts";
import type { EffektInSak } from "./effekt.ts";

export const ledervalgFacts: FactTable<EffektInSak> = {
  "ledervalg.gjelderEgetOrgan": (of) => electedFor(of, "eget"),
  "ledervalg.gjelderRådet": (of) => electedFor(of, "råd"),
  "ledervalg.viserTilAvtale": ({ punkt }) => {
    const match = /(?<!\p{L})(?:samarbeidsavtale|vedtekt|avtale)(?:n|ne|ns|r|nes)?(?!\p{L})/iu.exec(
      withoutGaps(punkt.tekst.text),
    );
    return found(match && spanIn(punkt.tekst, match.index, match.index + match[0].length));
  },
  "ledervalg.overlatesTilRådet": ({ punkt, context: { config } }) => {
    const text = withoutGaps(punkt.tekst.text);
    return value([...text.matchAll(putTo)].some((one) => isCouncilAt(text.slice(one.index + one[0].length), config)));
  },
};

/** «ber representantskapet velge», «Innstilling til representantskapet: …»: what comes before the one who is to elect. */
const putTo =
  /(?<!\p{L})(?:(?:ber|bed|bes|oppfordrer|oppmodar|oppmoder|anmoder) (?:om at )?|(?:inn|til)?(?:stilling|råding)(?:en|a)? (?:til|for|overfor) |(?:forslag|framlegg|fremlegg)(?:et)? (?:til|for|overfor) )/giu;

const isCouncilAt = (words: string, config: Config): boolean =>
  ledBy(words, config.råd?.navn?.value ?? null) === "råd" ||
  organOf(/^\p{L}+(?=[\s:,.]|$)/u.exec(words)?.[0] ?? null, config)?.type === "representantskap";

function electedFor({ effekt, sak, context: { config } }: EffektInSak, wanted: "eget" | "råd"): Known {
  if (effekt.organ && !isReadable(effekt.organ)) return unknown("ledervalg.organ");
  const organ = effekt.organ?.value ?? "";
  const named = organOf(organ, config);
  const own =
    named !== null
      ? named === sak.organ
      : { eget: true, styringsgruppe: sak.organ?.type === "styringsgruppe", råd: false, annet: false }[
          ledBy(organ, config.råd?.navn?.value ?? null)
        ];
  const council = named ? named.type === "representantskap" : ledBy(organ, config.råd?.navn?.value ?? null) === "råd";
  const holds = wanted === "eget" ? own : council && !own;
  return value(holds, holds ? effekt.span : null, effekt.tolket);
}
