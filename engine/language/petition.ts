/** Petitions: someone outside the project is asked for leave or money, not instructed; what those who govern are asked to do is neither. */
import { aboutOf, roleOf, trim } from "./application.ts";
import { type Clause, isInfinitive } from "./clause.ts";
import { type Draft, type DraftRole, draft, fill, role } from "./draft.ts";
import type { Sted } from "./mention.ts";
import { prepositionOf } from "./prepositions.ts";
import type { View } from "./view.ts";

/** «Viken fylkeskommune bes om å godkjenne …»: someone outside is asked, not instructed. */
export function petition(view: View, at: number, inner: readonly Clause[]): Draft | null {
  const { tokens } = view.reading;
  // «ber om at Viken fylkeskommune godkjenner …»
  const that = inner.find(
    (one) =>
      one.kind === "at" &&
      tokens[one.opener - 1]?.lower === "om" &&
      one.tokens.some((i) => /^(?:godkjen|samtyk|innvilg|flytt|forleng|utvid|utset|skyv)/.test(tokens[i]!.lower)),
  );
  const mottaker = [...view.mentions, ...(that?.mentions.slice(0, 1) ?? [])].find(
    (one): one is Sted =>
      (one.slag === "mottaker" && !one.kjent && tokens[one.from - 1]?.lower !== "til") ||
      // «ber Fjellbankens gavefond om kr 30 000»
      (one.slag === "fond" && one.from === at + 1 && tokens[one.from]!.stor),
  );
  if (mottaker && isPolitical(view, mottaker, inner)) return null;
  const doers = view.mentions.filter(({ slag }) => slag === "utfører" || slag === "person" || slag === "verv");
  // «Prosjektleder ber fylkeskommunen om å …»: who asks, for us.
  const ours = doers.every(
    (one) => one.to === at || (one.to === at - 1 && /^(?:skal|må|bes)$/.test(tokens[one.to]!.lower)),
  );
  const passive = tokens[at]!.ord.verb.some(({ form }) => form === "s" || form === "perf");
  if (!mottaker || (doers.length > 0 && (passive || !ours || mottaker.from < at))) return null;
  if (isAnotherAsked(view, mottaker, at, passive)) return null;
  const about = aboutOf(view, at, inner, mottaker, "søk") ?? rest(view, Math.max(at + 1, mottaker.to));
  if (about && talk.test(String(about.value))) return null;
  const found = draft("søknad", tokens[at]!.start, tokens[at]!.end);
  fill(found, "mottaker", role(mottaker.value, mottaker));
  fill(found, "gjelder", about);
  return found;
}

/** «ber fylkeskommunen om et møte»: neither leave nor money. */
const talk =
  /^(?:et |eit |en |ein )?(?:møte|samtale|dialog|svar|tilbakemelding|innspill|innspel|uttalelse|orientering)(?!\p{L})/iu;

/**
 * «Prosjektgruppen bes oversende fylkeskommunen en plan», «ber prosjektgruppa sende fylkeskommunen en plan»: who stands before the verb, or between it
 * and what is to be done, is asked, and whom they are to send it to is not.
 */
const isAnotherAsked = ({ mentions, clause, reading }: View, mottaker: Sted, at: number, passive: boolean): boolean =>
  mottaker.from > at &&
  mentions.some(
    (one) =>
      (/^(?:organ|kommune|tittel)$/.test(one.slag) || (one.slag === "mottaker" && one.kjent)) &&
      (passive
        ? one.to <= at && prepositionOf(reading, one).forhold === "bar"
        : one.from === at + 1 &&
          clause.verb.some((i) => i >= one.to && i < mottaker.from && isInfinitive(reading.tokens[i]!))),
  );

/** «ber regjeringen (om å) holde fast ved …»: a demand to those who govern, unless it is about our project or our money. */
function isPolitical({ reading, clause, kinds }: View, one: Sted, inner: readonly Clause[]): boolean {
  const { tokens } = reading;
  const name = reading.text.slice(one.start, one.end);
  const governed = new Set(inner.flatMap(({ mentions }) => mentions.map(({ slag }) => slag)));
  if (aboutOurs.some((kind) => kinds.has(kind)) || governed.has("prosjekt") || governed.has("delprosjekt"))
    return false;
  // These give money to no project.
  if (/^(?:regjering|storting|statsråd|\p{L}*minister)/iu.test(name)) return true;
  if (money.some((kind) => kinds.has(kind) || governed.has(kind))) return false;
  if (
    /^(?:\p{L}*departement|helsef|\p{L}*direktorat|statens vegvesen|bane nor|avinor|posten|nav$|jernbanedir)/iu.test(
      name,
    )
  )
    return true;
  // «ber fylkeskommunen opprettholde hurtigbåtrutene»
  return [clause, ...inner].some((asked) =>
    asked.tokens.some((i) => i >= one.to && appeals.test(`${tokens[i]!.lower} ${tokens[i + 1]?.lower}`)),
  );
}

const aboutOurs = ["prosjekt", "delprosjekt", "prosjektord", "periode", "samtykke", "søknad"];
const money = ["penger", "middel"] as const;

const appeals =
  /^(?:oppretthald|oppretthold|prioriter|gjeninnfør|behold|behald|bevar|revers|stans|stopp|framskynd|fremskynd|utbedr|utbetr|bygg|sikr|unngå|skrinlegg|verne)|^(?:halde|holde) (?:oppe|fast|fram|frem)$|^ta (?:hensyn|omsyn|vare)$/u;

/** A demand to those who govern is neither an application nor a task. */
export const demands = (view: View, inner: readonly Clause[]): boolean =>
  view.mentions.some((one) => one.slag === "mottaker" && isPolitical(view, one, inner));

/** The words of the clause from a token on. */
function rest(view: View, from: number): DraftRole | null {
  const words = view.clause.tokens.filter((i) => i >= from);
  if (words.length === 0) return null;
  const last = trim(view, words);
  return roleOf(view.reading.text, view.reading.tokens[words[0]!]!.start, view.reading.tokens[last]!.end);
}
