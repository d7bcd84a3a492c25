/** Whom an application goes to: a recipient the lexicon knows, else the name that stands where one would. */
import { isSted, type Sted } from "./mention.ts";
import { endOfName } from "./mention-names.ts";
import { onBehalf } from "./on-behalf.ts";
import { prepositionOf } from "./prepositions.ts";
import type { View } from "./view.ts";

export function recipient(view: View, at: number, modus: string): Sted | null {
  const ours = onBehalf(view);
  const outside = view.mentions.filter(
    (one): one is Sted =>
      isSted(one) &&
      one !== ours &&
      !(modus === "søk" && one.slag === "kommune" && applies(view, one, at)) &&
      (one.slag === "mottaker" ||
        (one.slag === "kommune" && !/^(?:i|fra|frå)$/.test(view.reading.tokens[one.from - 1]?.lower ?? "")) ||
        (one.slag === "fond" &&
          (/^(?:søk|søkjast|søkes|til|hos|hjå|fra|frå)/.test(view.reading.tokens[one.from - 1]?.lower ?? "") ||
            one.to === at ||
            (modus === "søk" && one.from > at && view.reading.tokens[one.to]?.lower === "om") ||
            (one.to === at - 1 && /^(?:blir|vert|er)$/.test(view.reading.tokens[at - 1]!.lower))))),
  );
  const reachable = outside.filter((one) => {
    // «Fylkeskommunens tilbakemelding legges fram for styringsgruppa»: they have answered.
    if (one.genitiv && one.to <= at && (modus === "forelegg" || modus === "send")) return false;
    // «…, med Hole kommune som eier», «i samarbeid med fylkeskommunen»
    if (modus === "søk" && /(?:^| )med$/.test(view.reading.tokens[one.from - 1]?.lower ?? "")) return false;
    const way = prepositionOf(view.reading, one);
    if (way.forhold === "fra") return modus !== "send" || view.reading.tokens[way.at - 1]?.lower !== "midlar";
    return true;
  });
  const rank = (one: Sted): number => {
    const way = prepositionOf(view.reading, one);
    if (way.forhold === "til") return 0;
    if (way.forhold === "bar" && one.from > at) return 1;
    if (way.forhold === "bar") return 2;
    if (way.forhold === "eier") return 3;
    return 4;
  };
  return [...reachable].sort((a, b) => rank(a) - rank(b) || a.from - b.from)[0] ?? named(view, at, modus);
}

/** «Røros kommune søker …»: who applies. */
const applies = (view: View, one: Sted, at: number): boolean =>
  one.to <= at &&
  prepositionOf(view.reading, one).forhold === "bar" &&
  view.reading.tokens[at]!.ord.verb.some((verb) => verb.form === "pres");

/** «søknad til Kystverket», «Det søkes Bufdir om …»: a name no list knows, after the application or between the verb and «om». */
function named(view: View, at: number, modus: string): Sted | null {
  const { tokens, eier, mentions } = view.reading;
  const word = view.mentions.find((one) => one.slag === "søknad");
  const after = word && tokens[word.to]?.lower === "til" ? word.to + 1 : null;
  const from = after ?? (modus === "søk" ? at + 1 : null);
  if (from === null || !tokens[from]?.stor || mentions[eier[from] ?? -1]) return null;
  const to = endOfName(tokens, from);
  const next = tokens[to];
  if (after === null && next?.lower !== "om") return null;
  if (
    tokens[from]!.ord.slag ||
    (next && eier[to] === -1 && next.kind === 1 && !next.ord.rolle && !next.ord.verb.length)
  )
    return null;
  const { start } = tokens[from]!;
  const { end } = tokens[to - 1]!;
  const value = view.reading.text.slice(start, end);
  return { slag: "mottaker", from, to, start, end, value, kjent: false, genitiv: false, viser: false };
}
