/** Frames: from a verb and what stands in its clause to drafts of effects. */

import { applications } from "./application.ts";
import type { Clause } from "./clause.ts";
import { creations } from "./creation.ts";
import { funded } from "./creation-source.ts";
import type { Draft } from "./draft.ts";
import { election } from "./election.ts";
import { leads } from "./leading.ts";
import type { Alternativ, VerbReading } from "./lexicon.ts";
import { moneyFlow } from "./money-flow.ts";
import { isNoNewLine } from "./no-new-line.ts";
import { extension } from "./period.ts";
import { agreementChange, bare, postponement, psdChange, reversal, withdrawals } from "./plain-effects.ts";
import { putOff } from "./put-off.ts";
import { kind } from "./tokens.ts";
import { satisfies, type View } from "./view.ts";

/** The drafts of a verb at token `at`; empty where its frame asks for more than the clause holds. */
export function fromVerb(view: View, at: number, reading: VerbReading, inner: readonly Clause[]): Draft[] {
  const off = putOff(view, at, reading, inner);
  if (off) return [off];
  for (const alternative of reading.verb.ramme) {
    if (!satisfies(view, alternative.krev, alternative.uten)) continue;
    if (reading.verb.rammenavn === "godkjenn" && procedure(view)) continue;
    const drafts = build(view, at, reading, alternative, inner);
    if (drafts.length > 0) return drafts;
  }
  return [];
}

/** «Oppdraget tildeles Vik AS for kr 420 000»: bought, not granted. */
const isContract = ({ clause, reading: { tokens } }: View, frame: string): boolean =>
  (frame === "tilfør" || frame === "bevilg") &&
  clause.tokens.some((i) =>
    /^(?:oppdrag(?:et)?|(?:ramme)?(?:kontrakt(?:en|a)?|avtalen|avtala)|entreprisen)$/.test(tokens[i]!.lower),
  );

/** «Tilskuddet i punkt 1 dekkes av …»: the points its money was granted in. */
function ofPoints(view: View, drafts: Draft[]): Draft[] {
  const named = view.mentions.flatMap((one) =>
    one.slag === "plass" && one.tall !== null && one.value.startsWith("punkt ") ? [one.tall] : [],
  );
  if (named.length > 0) for (const one of drafts) one.omPunkter = named;
  return drafts;
}

function build(
  view: View,
  at: number,
  { verb }: VerbReading,
  { effekt }: Alternativ,
  inner: readonly Clause[],
): Draft[] {
  switch (effekt) {
    case "pengeflyt":
      return isContract(view, verb.rammenavn) ? [] : ofPoints(view, moneyFlow(view, verb, verb.rammenavn, at));
    case "uttak":
      return withdrawals(view, at, verb.rammenavn);
    case "opprettelse":
      return verb.rammenavn === "nytt-ledd" && isNoNewLine(view) ? [] : funded(view, at, creations(view, at));
    case "ledervalg":
      return verb.rammenavn === "led" ? leads(view, at) : election(view, at, false);
    case "periodeutvidelse":
      return some(extension(view, verb.lemma, at));
    case "søknad":
      return applications(view, at, inner, verb.rammenavn);
    case "psd-endring":
      return psdChange(view, at);
    case "avtaleendring":
      return agreementChange(view, at);
    case "omgjøring":
      return cited(view, at) || isMade(view, at) ? [] : reversal(view, at);
    case "utsettelse":
      // «Hvis godkjenning ikke gis, tas saken opp på nytt»: it is decided, and may be once more.
      return leftOut(view) || (verb.rammenavn === "utsett-igjen" && view.avhenger) ? [] : [postponement(view, at)];
    case "uttalelse":
      return verb.rammenavn === "mening" && !opines(view, at, verb.lemma) ? [] : [bare(view, effekt, at)];
    default:
      return [bare(view, effekt, at)];
  }
}

/** «IPR mener at …»: the organ before the verb; what is only stressed is stressed «at …». */
const opines = ({ mentions, reading: { tokens } }: View, at: number, lemma: string): boolean =>
  mentions.some((one) => one.slag === "organ" && one.to <= at) &&
  (tokens[at + 1]?.lower === "at" || !/^(?:understreke|uttale)/.test(lemma));

/** «Endringer i PSD skal godkjennes av styringsgruppen», «… legges fram for styringsgruppen»: who is to decide, not a decision. */
export const procedure = (view: View): boolean =>
  decides(view) ||
  (view.clause.tokens.some((i) => /^(?:skal|må)$/.test(view.reading.tokens[i]!.lower)) &&
    view.mentions.some(
      (one) =>
        one.slag === "organ" && /^(?:av|(?:fram |frem )?for)$/.test(view.reading.tokens[one.from - 1]?.lower ?? ""),
    ));

/** «Det er styringsgruppa som vedtar endringer i PSD» */
const decides = ({ clause, reading: { tokens } }: View): boolean =>
  clause.kind === "som" &&
  clause.verb.some((i) =>
    tokens[i]!.ord.verb.some(({ verb, form }) => form === "pres" && verb.rammenavn === "godkjenn"),
  );

/** «i tråd med vedtaket i sak 1/26»: the decision is only pointed at. */
const cited = (view: View, at: number): boolean => {
  const all = view.mentions.filter((one) => one.slag === "vedtak" || (one.slag === "sak" && one.value !== ""));
  const first = all[0];
  return (
    first !== undefined &&
    // «Omgjøring av vedtak …» names what is changed.
    !(first.from > at && first.from - at <= 2) &&
    /^(?:med|etter|ifølge|jf|jfr|jamfør|følge|av|henhold|henhald)$/.test(
      view.reading.tokens[first.from - 1]?.lower ?? "",
    )
  );
};

/** «gjør vedtak om oppstart av …»: a decision is made, and none undone; «gjør om vedtak …», «gjør vedtaket om» undo one. */
const isMade = ({ mentions, reading: { tokens } }: View, at: number): boolean => {
  const made = mentions.find(({ slag, from }) => slag === "vedtak" && from > at);
  return (
    made !== undefined &&
    /^(?:gj[øe]r|gjort)/.test(tokens[at]!.lower) &&
    /^(?:vedtak|beslutning|avgjerd)$/.test(tokens[made.from]!.lower) &&
    /^om(?: |$)/.test(tokens[made.to]?.lower ?? "") &&
    !tokens.slice(at, made.from).some(({ lower }) => /^om(?: på)?$/.test(lower))
  );
};

/** «Spørsmålet avgjøres ikke i denne saken»: it is no matter of this sak; «… avventes halvårstallene»: what is waited for is no sak. */
const leftOut = ({ clause, mentions, reading: { tokens, eier } }: View): boolean =>
  mentions.some(
    (one) =>
      one.slag === "sak" &&
      /^(?:denne|dette)$/.test(tokens[one.from - 1]?.lower ?? "") &&
      tokens[one.from - 2]?.lower === "i",
  ) ||
  clause.verb.some((i) => {
    const next = tokens[i + 1];
    return (
      /^avvent/.test(tokens[i]!.lower) &&
      next !== undefined &&
      next.kind === kind.ord &&
      eier[i + 1] === -1 &&
      next.ord.rolle === 0 &&
      next.ord.slag === 0
    );
  });

const some = (one: Draft | null): Draft[] => (one ? [one] : []);
