/** Money that moves: source, receiver and sum of one clause, as one draft a receiver. */
import { amountsOf, type Amount, restOf } from "./amounts.ts";
import { type Draft, draft, type DraftRole, fill, role, unreadable } from "./draft.ts";
import { rolle, slag, type Verb } from "./lexicon.ts";
import { isSted, type Mention, type Sted, type Ting } from "./mention.ts";
import { nounPhrase } from "./noun-phrase.ts";
import { firstFinite, leftOf, type Preposition, prepositionOf, type View } from "./view.ts";

interface Place {
  readonly role: DraftRole;
  readonly at: number;
  readonly mention: Sted | null;
}

interface Ends {
  readonly fra: Place[];
  readonly til: Place[];
}

const gains = new Set(["øk", "tilfør", "bevilg"]);
/** Frames whose subject in the active may be the giver: «Hole kommune skyter inn …». */
const given = new Set(["innskudd", "bevilg"]);

/** Drafts of the money flow in a clause, none where the clause says too little. `modus` is the frame of the verb. */
export function moneyFlow(view: View, verb: Verb | null, modus: string, at: number): Draft[] {
  if (view.kinds.has("søknad") && modus !== "bevilg") return [];
  modus = ["flytt", "innskudd", "tilfør", "bruk"].includes(modus) && backward(view) ? "tilbake" : modus;
  const mentions = [...view.arv.filter((one) => one.slag === "penger" || isSted(one) || one.slag === "middel"), ...view.mentions, ...relatives(view)];
  const ends = endsOf(view, mentions, verb, modus, at);
  const middel = mentions.find((one): one is Ting => one.slag === "middel") ?? null;
  let amounts = amountsOf(view, mentions);
  const viser = referring(view, middel);
  if (ends.fra.length === 0 && ends.til.length === 0) return [];
  if (amounts.length === 0 && !middel && !viser && !brotherMoney(view) && !["kutt", "øk", "dekk", "tilfør"].includes(modus)) return [];
  if (modus === "bruk" && !ends.til.some((one) => one.mention && ["delprosjekt", "fond", "prosjekt", "tiltak"].includes(one.mention.slag))) return [];
  if (ends.fra.length > 0 && ends.til.length > 0 && same(ends)) return [];
  const rest = amounts.length === 0 ? restOf(view) : null;
  if (rest) amounts = [{ role: rest, at: 0 }];
  if (amounts.length === 0 && viser && /^(?:beløp|sum)/.test(viser.word)) {
    const before = view.reading.mentions.filter((one): one is Extract<Mention, { slag: "penger" }> => one.slag === "penger" && one.to <= view.clause.tokens[0]!);
    if (before.length === 1 && typeof before[0]!.value === "number" && ends.fra.length + ends.til.length > 0) amounts = [{ role: role(before[0]!.value, before[0]!), at: 0 }];
  }
  return pair(view, ends, amounts, modus, at).map((flow) => {
    flow.viser = ends.fra.length === 0 ? viser : null;
    flow.utenBeløp = !flow.roles["beløp"];
    return flow;
  });
}

const backward = (view: View): boolean => view.clause.tokens.some((i) => /^(?:tilbake|attende)(?: |$)|^(?:refundert|tilbakebetalt)$/.test(view.reading.tokens[i]!.lower));

const brotherMoney = (view: View): boolean => view.clause.bror?.mentions.some((one) => one.slag === "penger" || one.slag === "middel") ?? false;

const same = ({ fra, til }: Ends): boolean => fra.length === 1 && til.length === 1 && fra[0]!.role.value !== null && fra[0]!.role.value === til[0]!.role.value;

/** «styrkes med kr 200 000, som hentes fra X»: the relative clause's places and sums belong to the clause it hangs on. */
function relatives(view: View): readonly Mention[] {
  return view.clause.kind === "som" && view.clause.parent ? view.clause.parent.mentions.filter((one) => one.slag === "penger" || one.slag === "middel") : [];
}

function endsOf(view: View, mentions: readonly Mention[], verb: Verb | null, modus: string, at: number): Ends {
  const fra: Place[] = [];
  const til: Place[] = [];
  const eier: Place[] = [];
  const inne: Place[] = [];
  const bare: Place[] = [];
  for (const mention of mentions) {
    const place = placeOf(view, mention);
    if (!place) continue;
    const how = view.hos.has(mention) ? "eier" : relation(view, mention as Sted, modus, at, verb);
    if (how === "fra") fra.push(place);
    else if (how === "til") til.push(place);
    else if (how === "eier") eier.push(place);
    else if (how === "inne") inne.push(place);
    else if (how === "mellom") (modus === "flytt" || gains.has(modus) ? til : fra).push(place);
    else if (how === "bar") (less(view, mention) ? fra : bare).push(place);
  }
  const outer = (one: Place): boolean => one.mention !== null && (one.mention.slag === "organ");
  for (const one of bare) {
    if (outer(one) || !verb?.bar) continue;
    if (verb.bar === "til" && til.length === 0) til.push(one);
    else if (verb.bar === "til" && one.at > (til[0]?.at ?? 0) && adjacent(view, til[til.length - 1]!, one)) til.push(one);
    else if (verb.bar === "fra" && fra.length === 0) fra.push(one);
  }
  for (const one of view.mål) if (til.length === 0 && isSted(one)) til.push({ role: { ...role(one.value, one), slag: one.slag }, at: one.from, mention: one });
  if (til.length === 0 && verb?.bar === "til") {
    const body = mentions.find((one) => one.slag === "person" && prepositionOf(view.reading, one).forhold === "bar");
    if (body) til.push({ role: { ...role(body.value, body), slag: "navn" }, at: body.from, mention: null });
  }
  if (gains.has(modus)) {
    if (til.length === 0) til.push(...eier);
    else if (fra.length === 0 && modus !== "øk") fra.push(...eier);
    if (til.length === 0) til.push(...inne);
  } else {
    if (fra.length === 0) fra.push(...eier);
    const finite = firstFinite(view);
    if (fra.length === 0 && modus !== "tilbake") fra.push(...bare.filter((one) => one.mention?.slag === "fond" && one.at < finite && !til.includes(one)));
    for (const one of inne) {
      if (modus === "kutt" || (fra.length === 0 && (til.length > 0 || one.at < at))) fra.push(one);
      else if (til.length === 0 && (modus === "flytt" || modus === "bruk" || modus === "settav" || modus === "innskudd")) til.push(one);
    }
  }
  if (!fra.length || !til.length) phrases(view, modus, fra, til, at);
  return { fra, til };
}

const less = (view: View, mention: Mention): boolean => [0, 1, 2].some((i) => /^mindre$/.test(view.reading.tokens[mention.to + i]?.lower ?? ""));

const adjacent = (view: View, a: Place, b: Place): boolean => {
  const between = view.reading.tokens.slice(a.mention?.to ?? a.at, b.mention?.from ?? b.at);
  return between.length <= 2 && between.every((token) => (token.ord.rolle & rolle.og) !== 0 || token.lower === ",");
};

function placeOf(view: View, mention: Mention): Place | null {
  if (mention.slag === "sitat" && mention.navn) return { role: { ...role(mention.value, mention), slag: "navn" }, at: mention.from, mention: null };
  if (!isSted(mention) || mention.slag === "kommune" && personal(view, mention)) return null;
  if (mention.viser) {
    const named = pointed(view, mention);
    return { role: named ? role(named.value, mention) : unreadable("delprosjektet er ikke nevnt", mention), at: mention.from, mention };
  }
  return { role: { ...role(mention.value, mention), slag: mention.slag }, at: mention.from, mention };
}

/** «dette delprosjektet»: the last one named before it. */
export function pointed(view: View, at: Sted): Sted | null {
  let found: Sted | null = null;
  for (const mention of view.reading.mentions) {
    if (mention.from >= at.from) break;
    if (mention.slag === "delprosjekt" && !mention.viser && !/^(?:fra|frå|av)$/.test(view.reading.tokens[mention.from - 1]?.lower ?? "")) found = mention;
  }
  return found;
}

const personal = (view: View, mention: Sted): boolean => view.reading.mentions.some((one) => (one.slag === "person" || one.slag === "tittel") && one.to <= mention.from && mention.from - one.to <= 2);

/** How a place stands to the money: by its preposition, and by the noun before it that owns the money. */
function relation(view: View, place: Sted, modus: string, at: number, verb: Verb | null): "fra" | "til" | "eier" | "inne" | "mellom" | "bar" | null {
  const { reading } = view;
  const way = prepositionOf(reading, place);
  if (place.genitiv) {
    const next = reading.mentions.find((one) => one.from >= place.to && one.from <= place.to + 2);
    if (next?.slag === "middel" || next?.slag === "periode") return way.forhold === "bar" || way.forhold === "eier" ? "eier" : way.forhold === "fra" || way.forhold === "av" ? "fra" : way.forhold === "til" ? "til" : "eier";
  }
  if (way.forhold === "under") return null;
  if (way.forhold === "bar" && given.has(modus) && (place.slag === "kommune" || place.slag === "mottaker") && place.to <= at && view.reading.tokens[at]!.ord.verb.some((one) => one.verb === verb && one.form === "pres")) return "fra";
  if (way.forhold === "bar") return "bar";
  if (way.forhold === "fra" && view.kinds.has("søknad")) return "til";
  if (way.forhold === "mellom") return "mellom";
  const left = leftOf(reading, way.at);
  if (left && (way.forhold === "eier" || way.forhold === "av" || way.forhold === "til")) {
    const owned = owner(view, left, way, modus, at, place);
    if (owned) return owned;
  }
  if (way.forhold === "fra") return "fra";
  if (way.forhold === "til") return place.slag === "organ" && modus !== "tilbake" ? "til" : "til";
  if (way.forhold === "av") return ["delprosjekt", "fond", "prosjekt", "tiltak"].includes(place.slag) ? "fra" : null;
  const word = reading.tokens[way.at]!.lower;
  if (place.slag === "organ" || place.slag === "mottaker" || place.slag === "kommune") return null;
  if (word.startsWith("som ")) return "eier";
  if (word.startsWith("i stad") || word.startsWith("på kostnad")) return "fra";
  return word.includes("av") && word.length > 5 ? "eier" : "inne";
}

/** «midlene i A», «bevilgningen på kr … til A», «merforbruket i A», «reduksjon i A». */
function owner(view: View, left: Mention, way: Preposition, modus: string, at: number, place: Sted): "fra" | "til" | "eier" | null {
  if (left.slag === "kutt") return way.forhold === "til" ? null : "fra";
  if (left.slag === "behov") return "til";
  if (left.slag === "økning") return way.forhold === "til" || way.forhold === "eier" || way.forhold === "av" ? "til" : null;
  if (left.slag !== "middel") return null;
  const its = prepositionOf(view.reading, left);
  if (way.forhold === "til" && !ownedByTil(view, left, way, modus, at, place)) return its.forhold === "til" ? "til" : null;
  if (its.forhold === "fra" || its.forhold === "av") return "fra";
  if (its.forhold === "til") return "til";
  if (its.forhold === "eier" && view.reading.tokens[its.at]!.lower !== "på" && gains.has(modus)) return "eier";
  return "eier";
}

/** «Midlene til A overføres til B»: the noun before the verb, or another receiver after it. */
function ownedByTil(view: View, middel: Mention, way: Preposition, modus: string, at: number, place: Sted): boolean {
  const its = prepositionOf(view.reading, middel);
  if (its.forhold === "fra" || its.forhold === "av") return true;
  const word = view.reading.tokens[way.at]!.lower;
  if (word !== "til") return false;
  const finite = firstFinite(view);
  const first = Number.isFinite(finite) ? finite : at;
  if (gains.has(modus)) return true;
  if (place.to <= first) return !middelIsVerb(view, middel);
  return view.mentions.some((one) => isSted(one) && one.from > place.to && prepositionOf(view.reading, one).forhold === "til" && one.value !== place.value && view.reading.tokens[prepositionOf(view.reading, one).at]!.start > view.reading.tokens[place.to - 1]!.start);
}

const middelIsVerb = (view: View, middel: Mention): boolean => view.reading.tokens[middel.from]!.ord.verb.some((one) => one.form === "subst") && view.clause.finitt === 0;

/** Ends that are no known name: «til næringshagen på Modum», «til noe som styrker målet». */
function phrases(view: View, modus: string, fra: Place[], til: Place[], at: number): void {
  const { tokens, eier } = view.reading;
  for (const i of view.clause.tokens) {
    const { ord } = tokens[i]!;
    if (eier[i] !== -1 || !(ord.rolle & (rolle.fra | rolle.til))) continue;
    const toward = (ord.rolle & rolle.til) !== 0;
    if (toward ? til.length > 0 : fra.length > 0) continue;
    if (modus === "bruk") continue;
    const phrase = nounPhrase(view, i + 1);
    if (!phrase) continue;
    if (phrase.vag) {
      if (toward && i > at) til.push({ role: unreadable("mottakeren er ikke navngitt", phrase), at: i, mention: null });
      continue;
    }
    ((toward || view.kinds.has("søknad")) ? til : fra).push({ role: role(phrase.value, phrase), at: i, mention: null });
  }
}

/** «midlene», «beløpet», «disse»: money told of before. */
function referring(view: View, middel: Ting | null): Draft["viser"] {
  const { tokens } = view.reading;
  for (const one of [...view.mentions, ...view.arv]) {
    if (one.slag !== "middel" || /^(?:ramm|budsjett|post|konto|tilsk|støtt|ressurs|finansi|hovud|hoved)/.test(one.value)) continue;
    const word = one.value;
    const last = tokens[one.from]!;
    if (/(?:ene|ane|et|en|a|n)$/.test(word) || last.ord.slag & slag.rest) return { start: one.start, end: one.end, word };
    if (prepositionOf(view.reading, one).forhold === "bar" && one.from <= (view.clause.tokens[0] ?? 0) + 2) return { start: one.start, end: one.end, word };
  }
  for (const i of view.clause.tokens.slice(0, 8)) {
    const token = tokens[i]!;
    if (token.ord.rolle & rolle.viser && view.reading.eier[i] === -1 && token.lower !== "det" && token.lower !== "den" && token.lower !== "de" || token.ord.slag & slag.rest && !middel) return { start: token.start, end: token.end, word: token.lower };
  }
  return null;
}

/** Joins sources, receivers and sums: one draft a receiver (or a source). */
function pair(view: View, { fra, til }: Ends, amounts: readonly Amount[], modus: string, at: number): Draft[] {
  const { tokens } = view.reading;
  const make = (source: Place | undefined, receiver: Place | undefined, amount: DraftRole | undefined): Draft => {
    const one = draft("pengeflyt", tokens[at]!.start, tokens[at]!.end, modus);
    fill(one, "fra", source?.role);
    fill(one, "til", receiver?.role);
    fill(one, "beløp", amount);
    return one;
  };
  const many = til.length > 1 && fra.length <= 1 ? til : fra.length > 1 && til.length <= 1 ? fra : null;
  if (!many) {
    if (fra.length > 1 && fra.length === til.length) return fra.map((one, i) => make(one, til[i], amounts.length === fra.length ? amounts[i]!.role : undefined));
    if (fra.length > 1 || til.length > 1) {
      const first = make(undefined, undefined, single(amounts));
      if (fra[0]) fill(first, "fra", fra.length > 1 ? unreadable("flere mulige fra", fra[0].role) : fra[0].role);
      if (til[0]) fill(first, "til", til.length > 1 ? unreadable("flere mulige til", til[0].role) : til[0].role);
      return [first];
    }
    return [make(fra[0], til[0], single(amounts))];
  }
  const distinct = many.filter((one, i) => many.findIndex((other) => other.role.value === one.role.value) === i);
  const each = view.clause.tokens.some((i) => tokens[i]!.ord.rolle & rolle.hver);
  const evenly = view.clause.tokens.some((i) => tokens[i]!.ord.rolle & rolle.likt);
  const sums = matched(distinct, amounts);
  return distinct.map((one, i) => {
    const amount = sums ? sums[i] : amounts.length === 1 && (each || distinct.length === 1) ? amounts[0]!.role : evenly || amounts.length === 0 ? undefined : unreadable("fordelingen er ikke sagt", amounts[0]!.role);
    return many === til ? make(fra[0], one, amount) : make(one, til[0], amount);
  });
}

const single = (amounts: readonly Amount[]): DraftRole | undefined => (amounts.length > 1 ? unreadable("flere mulige beløp", amounts[0]!.role) : amounts[0]?.role);

/** As many sums as places, each nearest its own, in order; a total before them is left out. */
function matched(placesOf: readonly Place[], amounts: readonly Amount[]): DraftRole[] | null {
  if (amounts.length === placesOf.length) return amounts.map((one) => one.role);
  if (amounts.length === placesOf.length + 1 && amounts[0]!.at < placesOf[0]!.at) return amounts.slice(1).map((one) => one.role);
  return null;
}
