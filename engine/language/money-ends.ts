/** The ends of a money flow: where in a clause it comes from, and where it goes. */
import { role } from "./draft.ts";
import { givenTo } from "./given-to.ts";
import { rolle, slag, type Verb } from "./lexicon.ts";
import { isSted, type Mention, type Sted } from "./mention.ts";
import { isCompanyForm } from "./mention-people.ts";
import { phrases } from "./money-phrases.ts";
import { type Ends, gains, given, isGrant, less, type Place, placeOf, relation } from "./money-places.ts";
import {
  covered,
  givenToProject,
  ofGrant,
  ofProject,
  ofSurplus,
  sameReceiver,
  thence,
  theProject,
  thither,
} from "./money-unnamed.ts";
import { leftOf, prepositionOf } from "./prepositions.ts";
import { firstFinite, type View } from "./view.ts";

/** Sources and receivers of a clause, by their prepositions, the verb, and the words around them. */
export function endsOf(view: View, mentions: readonly Mention[], verb: Verb | null, modus: string, at: number): Ends {
  const fra: Place[] = [];
  const til: Place[] = [];
  const eier: Place[] = [];
  const inne: Place[] = [];
  const bare: Place[] = [];
  const mellom: Place[] = [];
  const purposes: Place[] = [];
  for (const mention of mentions) {
    const place = isReplaced(view, mention) ? null : placeOf(view, mention);
    if (!place) continue;
    const how = view.hos.has(mention) ? "eier" : relation(view, mention as Sted, modus, at, verb);
    if (how === "fra") fra.push(place);
    // «Fordeling av mindreforbruket, A:» – a line below names who gets it.
    else if (how === "bar" && view.arv.includes(mention) && listsReceiver(view)) eier.push(place);
    else if (how === "til" || (how === "bar" && listed(view, place, modus, at))) til.push(place);
    else if (how === "eier") (isGrantFor(view, mention) ? purposes : eier).push(place);
    else if (how === "inne") inne.push(place);
    else if (how === "mellom") mellom.push(place);
    else if (how === "bar") (less(view, mention) || getsLess(view, mention) ? fra : bare).push(place);
  }
  // «mellom A og B, fra førstnevnte til sistnevnte» says it twice.
  if (fra.length === 0 || til.length === 0) (modus === "flytt" || gains.has(modus) ? til : fra).push(...mellom);
  if (fra.length === 0) fra.push(...thence(view), ...ofSurplus(view));
  til.push(...sameReceiver(view), ...(til.length === 0 && modus !== "tilbake" ? thither(view) : []));
  if (til.length === 0 && gains.has(modus)) til.push(...givenToProject(view, at));
  const outer = (one: Place): boolean => one.mention !== null && one.mention.slag === "organ";
  if (given.has(modus) || verb?.bar === "fra") fra.push(...alsoGiving(view, fra, bare, til));
  for (const one of bare) {
    // «Fylkeskommunen utbetaler kr 100 000 til prosjektet»: who pays is paid nothing.
    if (fra.includes(one) || (modus === "utbetal" && one.at < at && gives(view, at))) continue;
    if (outer(one) || !verb?.bar) continue;
    if (verb.bar === "til" && til.length === 0) til.push(one);
    else if (verb.bar === "fra" && fra.length > 0 && one.at > fra[0]!.at && withSum(view, one)) fra.push(one);
    else if (verb.bar === "til" && one.at > (til[0]?.at ?? 0) && adjacent(view, til[til.length - 1]!, one, at))
      til.push(one);
    else if (verb.bar === "fra" && (fra.length === 0 || together(view, fra[fra.length - 1]!, one))) fra.push(one);
  }
  // «kr 400 000 overføres til A med kr 250 000 og B med kr 150 000»
  if (til.length > 0 && (modus === "flytt" || gains.has(modus)))
    til.push(...bare.filter((one) => !til.includes(one) && !outer(one) && one.at > til[0]!.at && withSum(view, one)));
  if (fra.length === 0 && til.length > 0 && verb && gives(view, at)) {
    const giver = bare.find(
      (one) => one.mention?.slag === "delprosjekt" && one.at < at && !til.includes(one) && til[0]!.at > at,
    );
    if (giver) fra.push(giver);
    // «A og B gir kr 20 000 hver til C»
    for (const one of giver ? bare : [])
      if (one.mention?.slag === "delprosjekt" && one.at < at && one.at > giver!.at && together(view, fra.at(-1)!, one))
        fra.push(one);
  }
  if (modus === "flytt" && !verb?.bar && til.length === 0) {
    const receiver = bare.find((one) => one.mention !== null && nextTo(view, at, one) && one.mention.slag !== "organ");
    if (receiver) til.push(receiver);
  }
  for (const one of view.mål)
    if (til.length === 0 && isSted(one))
      til.push({ role: { ...role(one.value, one), slag: one.slag }, at: one.from, mention: one });
  if (til.length === 0 && verb?.bar === "til") {
    // «Storvik Omstilling gir Dal Mat AS et tilskudd»: the subject gives.
    const body = mentions.find(
      (one) =>
        one.slag === "person" &&
        prepositionOf(view.reading, one).forhold === "bar" &&
        !(one.to <= at && gives(view, at) && !receives.has(verb.lemma)),
    );
    if (body)
      til.push({
        // «Sogn Fruktlager SA» is outside the project.
        role: { ...role(body.value, body), ...(!isCompanyForm(view.reading.tokens[body.to - 1]) && { slag: "navn" }) },
        at: body.from,
        mention: null,
      });
  }
  // «Innskuddet fra Flå i A betales tilbake til Flå»: whose it was.
  if (modus === "tilbake" && eier.length + inne.length > 0)
    fra.splice(0, fra.length, ...fra.filter((one) => til.every((other) => other.role.value !== one.role.value)));
  if (modus === "tilbake") givenBack(fra, til, at);
  if (gains.has(modus)) {
    if (til.length === 0) til.push(...purposes, ...eier);
    else if (fra.length === 0 && modus !== "øk") fra.push(...eier);
    if (til.length === 0) til.push(...inne);
    else if (fra.length === 0 && modus !== "øk") fra.push(...inne.filter((one) => holdsSum(view, one)));
  } else {
    if (fra.length === 0) fra.push(...purposes, ...eier);
    const finite = firstFinite(view);
    if (fra.length === 0 && modus !== "tilbake")
      fra.push(...bare.filter((one) => one.mention?.slag === "fond" && one.at < finite && !til.includes(one)));
    for (const one of inne) {
      if (modus === "kutt" || (fra.length === 0 && (til.length > 0 || one.at < at))) fra.push(one);
      else if (
        til.length === 0 &&
        (modus === "flytt" || modus === "bruk" || modus === "settav" || modus === "innskudd")
      )
        til.push(one);
    }
  }
  if (til.length === 0 && gains.has(modus)) til.push(...theProject(view, at));
  if (modus === "tilbake" && fra.length === 0 && til.length > 0) fra.push(...ofProject(view, at), ...ofGrant(view, at));
  if (fra.length > 0 && til.length === 0) til.push(...covered(view));
  if (til.length === 0) til.push(...givenTo(view, modus, at));
  if (!fra.length || !til.length) phrases(view, modus, fra, til, at);
  // «Til dekning av uforutsette utgifter gis kr 32 500 til A»: for what, not to whom.
  if (til.length > 1 && til.some((one) => one.mention?.slag === "delprosjekt"))
    til.splice(0, til.length, ...til.filter((one) => one.mention?.slag !== "fond" || one.at > at));
  // «Ringerike kommune stiller … til rådighet, med inndekning fra næringsfondet»
  const funds = fra.filter((one) => one.mention?.slag === "fond");
  const givers = fra.filter((one) => one.mention?.slag === "kommune" || one.mention?.slag === "organ");
  return { fra: funds.length > 0 && funds.length + givers.length === fra.length ? funds : fra, til };
}

/** «Hole får et tilskudd på kr 50 000 til A»: what it is for, and no source; «midlene til A» are A's. */
function isGrantFor({ reading }: View, mention: Mention): boolean {
  const way = prepositionOf(reading, mention);
  const left = way.forhold === "til" ? leftOf(reading, way.at) : null;
  return left?.slag === "middel" && isGrant(left);
}

/** «det er A, og ikke B, som får kr 50 000». */
const isReplaced = ({ reading: { tokens } }: View, { from }: Mention): boolean =>
  /^(?:ikke|ikkje)$/.test(tokens[from - 1]?.lower ?? "") ||
  // «etter retningslinjer for kulturmidler»
  (tokens[from - 2]?.ord.kjenne.includes("regelverk") ?? false);

/** «Av de 200 000 kronene i A får B 125 000», «kr 60 000 som er satt av til messer i A»: a sum is told to lie there. */
function holdsSum({ reading: { tokens, eier, mentions } }: View, { mention }: Place): boolean {
  if (mention === null || !/^(?:i|på)$/.test(tokens[mention.from - 1]?.lower ?? "")) return false;
  const meant = [2, 3, 4].map((step) => mention.from - step).find((i) => /^som .* til$/.test(tokens[i]?.lower ?? ""));
  if (meant !== undefined && /^(?:penger|middel)$/.test(mentions[eier[meant - 1] ?? -1]?.slag ?? "")) return true;
  const sum = mentions[eier[mention.from - 2] ?? -1];
  return sum?.slag === "penger" && /^(?:de|dei)$/.test(tokens[sum.from - 1]?.lower ?? "");
}

/** «Tilskuddet fra Viken til A betales tilbake til fylkeskommunen»: what was given goes the other way. */
function givenBack(fra: Place[], til: Place[], at: number): void {
  const line = til.find((one) => one.at < at && one.mention?.slag === "delprosjekt");
  const back = til.filter((one) => one.at > at && one.mention?.slag !== "delprosjekt");
  if (!line || back.length === 0 || til.length !== back.length + 1) return;
  fra.splice(0, fra.length, line);
  til.splice(0, til.length, ...back);
}

/** «Hole kommune går inn med kr 100 000 og Flå kommune med kr 75 000 til A», «A gir fra seg kr 20 000 og B kr 22 000 til C» */
function alsoGiving({ mentions, clause, reading }: View, fra: Place[], bare: Place[], til: Place[]): Place[] {
  const first = fra[0] ?? bare[0];
  const same = (one: Place): boolean => one.mention?.slag === first?.mention?.slag;
  if (!first || !same(first) || !/^(?:kommune|mottaker|delprosjekt)$/.test(first.mention?.slag ?? "")) return [];
  const found = bare.filter((one) => {
    const sum = mentions.find(({ slag, from }) => slag === "penger" && from >= (one.mention?.to ?? 0));
    const link = reading.tokens[one.mention?.to ?? 0]?.lower ?? "";
    const near = sum && one.mention && sum.from - one.mention.to <= (/^(?:med|på)$/.test(link) ? 1 : 0);
    const before = reading.tokens[one.at - 1]?.ord.rolle ?? 0;
    const told = mentions.some(({ slag, to }) => slag === "penger" && to <= one.at);
    return one !== first && same(one) && near && told && before & rolle.og && !til.some(({ at }) => at < one.at);
  });
  return found.length > 0 && clause.tokens.includes(first.at) && !fra.includes(first) ? [first, ...found] : found;
}

/** «A gir kr 60 000 til B», «A sender 65 000 kr tilbake til C»: the subject of an active verb. */
const gives = ({ reading, clause }: View, at: number): boolean =>
  reading.tokens[at]!.ord.verb.some((one) => one.form === "pres" || (one.form === "inf" && clause.finitt > 0));

/** Verbs whose subject in the active gets the money. */
const receives = new Set(["få-mer", "motta", "skal-ha", "overta-penger"]);

/** «A får kr 40 000 mindre». */
const getsLess = ({ clause, reading }: View, place: Mention): boolean => {
  const next = clause.mentions.find((one) => one.from >= place.to && (one.slag === "penger" || isSted(one)));
  return next?.slag === "penger" && reading.tokens[next.to]?.lower === "mindre";
};

/** A line with a sum and a place of its own, below one that speaks of money. */
const listsReceiver = ({ arv, clause }: View): boolean =>
  arv.some((one) => one.slag === "middel") &&
  clause.mentions.some((one) => one.slag === "penger") &&
  clause.mentions.some((one) => one.slag === "delprosjekt");

/** «fordeles slik: A kr 50 000, B kr 150 000»: after the colon a sum follows each place. */
function listed({ clause, reading, mentions }: View, { mention }: Place, modus: string, at: number): boolean {
  if (mention === null || !["flytt", "settav", "bruk", ...gains].includes(modus)) return false;
  const colon = clause.tokens.find((i) => i > at && reading.tokens[i]!.lower === ":");
  return (
    colon !== undefined &&
    mention.from > colon &&
    mentions.some((one) => one.slag === "penger" && one.from >= mention.to && one.from <= mention.to + 1)
  );
}

/** «overføres Y», «overføres delprosjekt «Y»»: only words that announce the place stand between. */
const nextTo = ({ reading }: View, at: number, { at: place }: Place): boolean =>
  place > at &&
  place - at <= 3 &&
  reading.tokens.slice(at + 1, place).every((one) => (one.ord.slag & slag.delprosjektord) !== 0 || one.lower === "«");

/** «… og B med kr 80 000»: a place and its sum after another. */
function withSum({ reading: { tokens }, mentions }: View, { mention }: Place): boolean {
  if (mention === null || !((tokens[mention.from - 1]?.ord.rolle ?? 0) & rolle.og)) return false;
  return mentions.some(
    (one) => one.slag === "penger" && one.from === mention.to + 1 && /^(?:med|på)$/.test(tokens[mention.to]!.lower),
  );
}

/** Two receivers with nothing between but their sums, «og» and the verb: «tilfaller 120 000 A og 80 000 B». */
const adjacent = (view: View, a: Place, b: Place, at: number): boolean => {
  const { tokens, eier, mentions } = view.reading;
  for (let i = a.mention?.to ?? a.at; i < (b.mention?.from ?? b.at); i++) {
    const { ord, lower } = tokens[i]!;
    const sum = mentions[eier[i]!]?.slag === "penger";
    const last = (ord.slag & slag.rest) !== 0 || /^(?:siste|øvrige)$/.test(lower);
    if (!sum && i !== at && lower !== "," && !last && !(ord.rolle & (rolle.og | rolle.artikkel))) return false;
  }
  return true;
};

/** Two subjects: «A og B avstår hver …». */
const together = ({ reading: { tokens } }: View, { mention }: Place, { at: b }: Place): boolean => {
  const between = tokens.slice(mention?.to ?? b, b);
  return between.length === 1 && (between[0]!.ord.rolle & rolle.og) !== 0;
};
