/** Ends of a money flow that no list knows: «til næringshagen på Modum», «fra posten konsulenttjenester». */
import { isPart } from "./amounts.ts";
import { role, unreadable } from "./draft.ts";
import { rolle, slag } from "./lexicon.ts";
import { isGrant, type Place } from "./money-places.ts";
import { nounPhrase, type Phrase } from "./noun-phrase.ts";
import { leftOf } from "./prepositions.ts";
import { sharedSubject } from "./shared-subject.ts";
import { firstFinite, type View } from "./view.ts";

/** Ends that are no known name: «til næringshagen på Modum», «til noe som styrker målet». */
export function phrases(view: View, modus: string, fra: Place[], til: Place[], at: number): void {
  const { tokens, eier } = view.reading;
  // «kr 20 000 til evaluering og kr 30 000 til konferansen»: a purpose for each sum.
  const several = view.clause.mentions.filter((one) => one.slag === "penger").length > 1;
  til.push(...raised(view, modus, til));
  for (const i of [...sharedSubject(view.reading, view.clause), ...view.clause.tokens]) {
    const { ord } = tokens[i]!;
    if (eier[i] !== -1 || !(ord.rolle & (rolle.fra | rolle.til)) || tokens[i]!.lower === "over") continue;
    if (til.some((one) => one.at === i)) continue;
    // «12 000 kroner til båttur til Fedje»: one receiver for one sum.
    const last = til.at(-1);
    if (several && last && (ord.rolle & rolle.til) !== 0 && last.at < i && !sumBetween(view, last.at, i)) continue;
    if (isWhoseFund(view, modus, i, at)) continue;
    const left =
      modus !== "bevilg" && (ord.rolle & rolle.til) !== 0 && i < firstFinite(view) ? leftOf(view.reading, i) : null;
    // «Tilskudd til Lia vel på kr 15 000 dekkes av Hole kommune»: the grant is theirs who get it.
    const granted = left?.slag === "middel" && modus === "dekk" && isGrant(left) && tokens[i + 1]!.stor;
    const owned = left?.slag === "middel" && !granted;
    const toward = !owned && (ord.rolle & rolle.til) !== 0;
    if (toward ? til.length > 0 && !(several && til.every((one) => one.mention === null)) : fra.length > 0) continue;
    if (modus === "bruk") continue;
    // «…, herav kr 250 000 til ledelse»: what a part is for.
    const sum = view.reading.mentions[eier[i - 1]!];
    if (toward && sum?.slag === "penger" && isPart(tokens, sum)) continue;
    const phrase = nounPhrase(view, i + 1) ?? ofPost(view, i + 1);
    if (!phrase) continue;
    if (phrase.vag) {
      if (toward && i > at) til.push({ role: unreadable("mottakeren er ikke navngitt", phrase), at: i, mention: null });
      continue;
    }
    const named = { ...role(phrase.value, phrase), ...(granted && { slag: "navn" as const }) };
    (toward || view.kinds.has("søknad") ? til : fra).push({ role: named, at: i, mention: null });
  }
}

/** «fra posten konsulenttjenester», «til budsjettposten for ledningsnett»: what the post is called. */
function ofPost(view: View, at: number): Phrase | null {
  const { tokens, eier, mentions } = view.reading;
  const post = mentions[eier[at] ?? -1];
  if (post?.slag !== "middel" || !/^(?:budsjett)?(?:post|konto)(?:en)?$/.test(post.value)) return null;
  return nounPhrase(view, tokens[post.to]?.lower === "for" ? post.to + 1 : post.to);
}

const sumBetween = ({ clause }: View, from: number, to: number): boolean =>
  clause.mentions.some((one) => one.slag === "penger" && one.from > from && one.to <= to);

/** «Rammen til hjemmetjenesten økes med kr 200 000»: whose the money is that is raised. */
function raised(view: View, modus: string, til: readonly Place[]): Place[] {
  const { tokens, eier } = view.reading;
  const finite = firstFinite(view);
  const at = view.clause.tokens.find(
    (i) => i < finite && /^(?:til|for|i|på)$/.test(tokens[i]!.lower) && eier[i] === -1,
  );
  if (modus !== "øk" || til.length > 0 || at === undefined) return [];
  // «Lånerammen til boliger økes»: what may be lent is given to nobody.
  const money = leftOf(view.reading, at);
  if (money?.slag !== "middel" || /lån/.test(money.value)) return [];
  const phrase = nounPhrase(view, at + 1);
  if (!phrase || phrase.vag || phrase.to !== finite) return [];
  return [{ role: role(phrase.value, phrase), at, mention: null }];
}

/** «dekkes av disposisjonsfondet til prosjektet», «Beløpet tas fra reserven til prosjektet»: whose fund it is. */
function isWhoseFund({ kinds, reading }: View, modus: string, til: number, at: number): boolean {
  const { tokens, eier, mentions } = reading;
  const covers =
    modus === "dekk" || (!kinds.has("penger") && tokens[at]!.ord.verb.some(({ verb }) => verb.lemma === "ta-penger"));
  return (
    covers &&
    tokens[til]!.lower === "til" &&
    mentions[eier[til - 1] ?? -1]?.slag === "fond" &&
    ((tokens[til + 1]?.ord.slag ?? 0) & slag.prosjektord) !== 0
  );
}
