/** What is only put out for others to say or bid: «sendes på høring», «legges ut til offentlig ettersyn», «legges ut for salg». */
import type { EffektType } from "./effect.ts";
import type { View } from "./view.ts";

/** Nothing is changed, and no money moved, by what is sent on hearing or put up for sale. */
export const isPutOut = (view: View, type: EffektType | "pengeflyt"): boolean =>
  (changes.has(type) && isHeard(view)) || (type === "pengeflyt" && isForSale(view));

const changes = new Set<string>([
  "avtaleendring",
  "psd-endring",
  "pengeflyt",
  "opprettelse",
  "omgjøring",
  "uttak",
  "periodeutvidelse",
]);

const clauseWords = ({ clause, reading: { tokens } }: View): string =>
  clause.tokens.map((i) => tokens[i]!.lower).join(" ");

/** The verb that sends or lays out, and what for. */
function isHeard(view: View): boolean {
  const words = clauseWords(view);
  return heard.test(words) && sent.test(words);
}

const heard =
  /(?<!\p{L})(?:(?:på|til|ut på|ut til) (?:\p{L}+ )?(?:høy?ring|høy?ringsrunde|høyringa|høringen)|(?:offentli[gk]|offentleg) (?:ettersyn|høring|høyring|innsyn)|på (?:avgrenset|avgrensa|begrenset) høy?ring)(?!\p{L})/u;
const sent = /(?<!\p{L})(?:(?:ut)?send\p{L}*|legg\p{L}*|lag[td]\p{L}*|går)(?!\p{L})/u;

/** «… legges ut for salg til en prisantydning på kr …»: what is asked for it is no grant. */
const isForSale = (view: View): boolean =>
  /(?<!\p{L})(?:ut (?:for|til) sal[gs]?s?|til salgs|til sals|prisantydning\p{L}*|minstepris\p{L}*|salgssum\p{L}*|salssum\p{L}*|høyeste? bud|høgste bod|høystbydende|høgstbydande)(?!\p{L})/u.test(
    clauseWords(view),
  );
