/** Who is only thought of for an office, or holds it already: «en mulig leder», «kandidat som leder», «har pekt på X som leder», «X er leder av rådet». */
import type { Mention, Verv } from "./mention.ts";
import type { View } from "./view.ts";

/** Whether an office is told of someone whom nobody elects here. */
export const isConsidered = (view: View, office: Verv, at: number): boolean =>
  isMerelyPossible(view, office) || isMentioned(view, office) || isState(view, office, at);

/** «en mulig ny leder», «kandidat som leder av rådet», «aktuell som leder» */
function isMerelyPossible({ reading: { tokens } }: View, { from }: Verv): boolean {
  let at = from - 1;
  while (at > from - 4 && /^(?:som|til|for|ny|nye|en|ein|ei)$/.test(tokens[at]?.lower ?? "")) at--;
  return possible.test(tokens[at]?.lower ?? "");
}

const possible =
  /^(?:mulige?|moglege?|potensielle?|eventuelle?|tenkelige?|tenkjelege?|aktuelle?|påtenkte?|kandidat(?:en|ar|er|ene|ane)?)$/;

/** «peker på X som leder», «vart nemnd som leiar»: mentioned; who is pointed out is «pekt ut», who is appointed «nemnd til». */
const isMentioned = ({ clause, reading: { tokens } }: View, { from }: Verv): boolean =>
  clause.tokens.some(
    (i) =>
      i < from &&
      (/^(?:pek|peik)\p{L}+ på$/u.test(`${tokens[i]!.lower} ${tokens[i + 1]?.lower}`) ||
        (/^(?:nemn|nevn)\p{L}*$/u.test(tokens[i]!.lower) && /(?:^| )som$/.test(officeLead(tokens, from)))),
  );

/** The word that leads to an office, past «en ny». */
function officeLead(tokens: View["reading"]["tokens"], from: number): string {
  let at = from - 1;
  while (at > from - 4 && /^(?:ny|nye|en|ein|ei)$/.test(tokens[at]?.lower ?? "")) at--;
  return tokens[at]?.lower ?? "";
}

/** «Kari Moen er leder av styringsgruppen og innkaller til møter»: what she is, with no day it begins and nothing new. */
function isState({ clause, mentions, reading: { tokens } }: View, office: Verv, at: number): boolean {
  if (tokens[at]?.lower !== "er" || office.ny || office.from < at || clause.kind !== "hoved") return false;
  const holder = mentions.find((one) => one.to <= at && /^(?:person|kommune|tittel)$/.test(one.slag));
  if (!holder || mentions.some(isTime) || clause.bror?.mentions.some(({ slag }) => slag === "verv")) return false;
  return !clause.tokens.some((i) =>
    /^(?:nå|no|heretter|nyttår|årsskiftet|herved|hermed|derfor|difor)$/.test(tokens[i]!.lower),
  );
}

const isTime = ({ slag }: Mention): boolean => slag === "år" || slag === "dato" || slag === "måneder";

/** «Arbeidsutvalget vurderer Kari Moen som leder»: whom they have in mind is no task of theirs. */
export const weighsSomeone = ({ clause, mentions, reading: { tokens, eier } }: View): boolean =>
  mentions.some(
    (one) =>
      one.slag === "verv" &&
      /(?:^| )som$/.test(officeLead(tokens, one.from)) &&
      mentions.some((who) => who.slag === "person" && who.to <= one.from),
  ) &&
  clause.verb.some(
    (i) => eier[i] === -1 && tokens[i]!.ord.verb.some(({ verb, form }) => verb.lemma === "vurdere" && form === "pres"),
  );
