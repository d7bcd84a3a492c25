/** Money that moves: source, receiver and sum of one clause, as one draft a receiver. */

import { type Amount, amountsOf, changed, isLoan, restOf } from "./amounts.ts";
import { mentionsBefore } from "./clause.ts";
import { type Draft, fill, role } from "./draft.ts";
import { rolle, slag, type Verb } from "./lexicon.ts";
import { isSted, type Mention, type Sted, type Ting } from "./mention.ts";
import { endsOf } from "./money-ends.ts";
import { pair } from "./money-pairs.ts";
import { type Ends, gains } from "./money-places.ts";
import { shared } from "./money-shares.ts";
import { referring, sameSum } from "./money-told.ts";
import { prepositionOf } from "./prepositions.ts";
import { fromSame } from "./same-again.ts";
import type { View } from "./view.ts";

/** Drafts of the money flow in a clause, none where the clause says too little. `modus` is the frame of the verb. */
export function moneyFlow(view: View, verb: Verb | null, modus: string, at: number): Draft[] {
  if ((view.kinds.has("søknad") && (modus !== "bevilg" || isNoun(view, at))) || embedded(view)) return [];
  if (modus === "reguler" || modus === "endre") modus = changed(view) ?? modus;
  if (modus === "endre") return [];
  if (modus === "forbruk") modus = fresh(view) ? "bevilg" : "flytt";
  if (modus === "øk-ramme") modus = "øk";
  if (modus === "trekk-likt") modus = "kutt";
  if (modus === "tilbake-selv") modus = "tilbake";
  if (modus === "justering" || (modus === "tilfør" && ofSurplus(view, at))) modus = "flytt";
  if (modus === "hent" || modus === "kom-fra" || modus === "dekning-skjer") modus = "dekk";
  if (modus === "havne") modus = "innskudd";
  if (modus === "behov" && mentionsOf(view, "penger") + mentionsOf(view, "delprosjekt") > 2) return [];
  if (modus === "behov") modus = "dekk";
  // «PSD får ny side 16 om delprosjektet»: a document is given no money.
  if (view.mentions[0]?.slag === "psd" && gains.has(modus) && !view.kinds.has("penger")) return [];
  // «minus 65 000 på A, pluss 65 000 på B»: changes, which are read together.
  if (amountsSigned(view)) return [];
  if (
    view.mentions.some((one) => one.slag === "penger") &&
    view.mentions.every((one) => one.slag !== "penger" || isLoan(view, one))
  )
    return [];
  // «får ha de 50 000 kronene i fred», «skal beholde»: nothing moves.
  if (
    view.clause.tokens.some((i) => keeps.test(`${view.reading.tokens[i]!.lower} ${view.reading.tokens[i + 1]?.lower}`))
  )
    return [];
  // «skal framleis vere øyremerkte A»
  if (view.clause.tokens.some((i) => /^(?:framleis|fortsatt|fremdeles|framdeles)$/.test(view.reading.tokens[i]!.lower)))
    return [];
  if ((gains.has(modus) || modus === "settav") && (within(view) || totals(view) || restated(view))) return [];
  if (carriedOver(view) || ((modus !== "bevilg" || lineGives(view, at)) && ownMoney(view))) return [];
  modus = ["flytt", "innskudd", "tilfør", "bruk"].includes(modus) && backward(view) ? "tilbake" : modus;
  const mentions = [...inherited(view), ...view.mentions, ...relatives(view)];
  let ends = endsOf(view, mentions, verb, modus, at);
  const parts = ["kutt", "dekk", "tilbake"].includes(modus) ? null : shared(view, ends);
  if (parts) ends = { ...ends, til: parts.til };
  const middel = mentions.find((one): one is Ting => one.slag === "middel") ?? null;
  let amounts: readonly Amount[] = parts?.amounts ?? amountsOf(view, mentions);
  const viser = referring(view, middel);
  if (ends.fra.length === 0 && ends.til.length === 0) return [];
  if (
    amounts.length === 0 &&
    !middel &&
    !viser &&
    !brotherMoney(view) &&
    !["kutt", "øk", "dekk", "tilfør"].includes(modus)
  )
    return [];
  if (
    modus === "bruk" &&
    !ends.til.some((one) => one.mention && ["delprosjekt", "fond", "prosjekt", "tiltak"].includes(one.mention.slag))
  )
    return [];
  if (ends.fra.length > 0 && ends.til.length > 0 && same(ends)) return [];
  const rest = amounts.length === 0 ? restOf(view) : null;
  if (rest) amounts = [{ role: rest, at: 0 }];
  if (amounts.length === 0 && viser && /^(?:beløp|sum|diss|dess|peng|kron|midl)/.test(viser.word)) {
    const before = mentionsBefore(view.reading, view.clause.tokens[0]!).filter((one) => one.slag === "penger");
    if (before.length === 1 && typeof before[0]!.value === "number" && ends.fra.length + ends.til.length > 0)
      amounts = [{ role: role(before[0]!.value, before[0]!), at: 0 }];
  }
  if (amounts.length === 0 && view.kinds.has("tilsvarende")) amounts = amountsAbove(view);
  if (modus === "dekk" && ends.til.length === 0 && mentions.some(isDeficit)) modus = "inndekk";
  return pair(view, ends, amounts, modus, at).map((flow) => {
    const sum = amounts.length === 0 ? sameSum(view, viser) : null;
    flow.viser = sum ?? (ends.fra.length === 0 ? viser : null);
    const under =
      ends.til.length === 1
        ? mentions.find(
            (one): one is Sted =>
              isSted(one) &&
              one.value !== flow.roles["til"]?.value &&
              prepositionOf(view.reading, one).forhold === "under",
          )
        : undefined;
    if (under) fill(flow, "under", role(under.value, under));
    if (!flow.roles["til"] && takenOut(view, verb)) flow.modus = "kutt";
    flow.utenBeløp = !flow.roles["beløp"];
    flow.omDelprosjektet = unnamed(view);
    flow.igjen = ends.fra.every((one) => one.role.uleselig !== undefined) && fromSame(view);
    flow.deler = verb?.lemma === "fordele";
    flow.forbruk = verb?.rammenavn === "forbruk";
    flow.stilles = flow.forbruk && /^stille/.test(verb?.lemma ?? "");
    flow.flyttes =
      verb?.rammenavn === "flytt" &&
      verb.partikkel === null &&
      view.reading.tokens[at]!.ord.verb.some((one) => one.verb === verb && one.form !== "subst");
    return flow;
  });
}

/** «Overskuddet for 2025, kr 67 000, tilføres disposisjonsfondet»: money that is there moves. */
const ofSurplus = ({ mentions }: View, at: number): boolean =>
  mentions.some(
    (one) => one.slag === "middel" && one.to <= at && /^(?:oversk(?:udd|ot)|mindreforbruk)/.test(one.value),
  );

/** «Merforbruket dekkes av disposisjonsfondet»: the accounts are settled, and nobody is granted anything. */
const isDeficit = (one: Mention): boolean =>
  one.slag === "behov" && /^(?:mei?rforbruk|overforbruk|undersk[uo])/.test(one.value);

/** «Det tas kr 200 000 ut av A», «Det tas ut kr 200 000 fra A»: A has less, wherever it goes. */
const takenOut = ({ clause, reading: { tokens } }: View, verb: Verb | null): boolean =>
  verb !== null && /^ta(?:-|$)/.test(verb.lemma) && clause.tokens.some((i) => /^ut(?: |$)/.test(tokens[i]!.lower));

/** «Delprosjektet finansieres med …», «Rammen dekkes ved å …», «Pengene hentes fra …»: the clause, or the one it hangs on, begins with it. */
function unnamed({ clause, reading }: View): boolean {
  // «… opprettes med ei ramme på kr 140 000, som vert henta frå A»
  const before = clause.kind === "som" ? clause.parent?.mentions.findLast((one) => one.to <= clause.opener) : undefined;
  if (before?.slag === "penger" && reading.tokens[before.from - 1]?.lower === "på") return true;
  // «Av dette kommer kr 200 000 fra A»
  const [first = 0, second = 0] = clause.tokens;
  if (reading.tokens[first]?.lower === "av" && /^(?:dette|denne)$/.test(reading.tokens[second]?.lower ?? ""))
    return true;
  for (let up: typeof clause | null = clause; up; up = up.parent)
    if (
      up.tokens
        .slice(0, 6)
        .some(
          (i) =>
            /^(?:delprosjektet|ramm[ea]n?|budsjettet|finansieringa|finansieringen|midlene|midlane|pengene|pengane|beløpet|summen|kostnad(?:en|ene|ane)|utgift(?:ene|ane))$/.test(
              reading.tokens[i]!.lower,
            ) && !named(reading, i),
        )
    )
      return true;
  return false;
}

/** «delprosjektet Ung i dal», «rammen til A» name their own. */
const named = ({ tokens, eier, mentions }: View["reading"], at: number): boolean =>
  [1, 2].some((step) => {
    const owner = tokens[at + step] ? eier[at + step]! : -1;
    return owner >= 0 && isSted(mentions[owner]!) && mentions[owner]!.slag === "delprosjekt";
  });

/** «Rapport om overføring av … legges fram», «Saken om … kommer opp»: the money is only spoken of. */
function embedded(view: View): boolean {
  const { tokens, eier, mentions } = view.reading;
  for (const i of view.clause.tokens) {
    const token = tokens[i]!;
    const owner = eier[i]! >= 0 ? mentions[eier[i]!]! : null;
    if (owner && (owner.slag === "penger" || isSted(owner)) && owner.slag !== "organ") return false;
    const told =
      eier[i]! >= 0
        ? /^(?:dokument|sak)$/.test(mentions[eier[i]!]!.slag)
        : (token.ord.rolle & rolle.stopp) !== 0 && !/^(?:forslag|framlegg)/.test(token.lower);
    if (told && /^(?:om|for|på|over)$/.test(tokens[i + 1]?.lower ?? "")) return true;
  }
  return false;
}

/** «Mindreforbruket overføres til 2022»: carried into another year, on the same line. */
const carriedOver = (view: View): boolean =>
  view.clause.mentions.some((one) => one.slag === "år" && view.reading.tokens[one.from - 1]?.lower === "til") &&
  view.clause.tokens.some((i) => view.reading.tokens[i]!.ord.verb.some((one) => one.verb.rammenavn === "flytt"));

/** «en søknad om støtte»: the support is only applied for. */
const isNoun = ({ reading: { tokens } }: View, at: number): boolean => {
  const { verb } = tokens[at]!.ord;
  return verb.length > 0 && verb.every((one) => one.form === "subst");
};

/** «tar A av sitt eget budsjett», «dekkes innenfor egen ramme»: nothing leaves the line. */
const ownMoney = ({ clause, reading: { tokens } }: View): boolean =>
  clause.tokens.some(
    (i) =>
      /^(?:eget|egen|egne|eige|eigen|eiga|eigne)$/.test(tokens[i]!.lower) &&
      /^(?:av|over|innenfor|innanfor|innafor|fra|frå|med|ved|på|sitt|si|sin|sine)$/.test(tokens[i - 1]?.lower ?? "") &&
      (tokens[i + 1]?.ord.slag ?? 0) & slag.middel,
  );

const keeps = /^(?:(?:får|fekk|fikk) ha|(?:får|fekk|fikk|skal|kan) (?:beholde|behalde))$/;

/** «Delprosjektet A yter kr 75 000 …»: a line is the subject. */
const lineGives = ({ clause }: View, at: number): boolean => {
  const [first] = clause.mentions;
  return first?.slag === "delprosjekt" && first.to <= at;
};

/** «settes av til tiltaket innenfor rammen til delprosjektet»: no money is added. */
const within = ({ clause, reading: { tokens } }: View): boolean =>
  clause.tokens.some(
    (i) =>
      /^(?:innenfor|innanfor|innafor)$/.test(tokens[i]!.lower) &&
      [1, 2].some((step) => (tokens[i + step]?.ord.slag ?? 0) & slag.middel),
  );

const mentionsOf = ({ clause }: View, slag: Mention["slag"]): number =>
  clause.mentions.filter((one) => one.slag === slag).length;

function amountsSigned({ clause, reading: { tokens } }: View): boolean {
  const signs = clause.mentions.flatMap((one) => (one.slag === "penger" ? (tokens[one.from - 1]?.lower ?? "") : []));
  return signs.some((one) => /^(?:minus|[-–−])$/.test(one)) && signs.some((one) => /^(?:pluss|\+)$/.test(one));
}

/** «stiller kr 150 000 i nye midler til rådighet for A» */
const fresh = ({ clause, reading: { tokens } }: View): boolean =>
  clause.tokens.some(
    (i) => /^(?:nye|friske|ferske)$/.test(tokens[i]!.lower) && ((tokens[i + 1]?.ord.slag ?? 0) & slag.middel) !== 0,
  );

/** «…, som dermed får en samlet ramme på kr 300 000»: what it comes to. */
const totals = ({ clause, mentions, reading: { tokens } }: View): boolean =>
  (clause.kind !== "hoved" && clause.tokens.some((i) => /^(?:dermed|slik|då|da)$/.test(tokens[i]!.lower))) ||
  mentions.some(
    (one) =>
      one.slag === "middel" &&
      /^ramm|^budsjett/.test(one.value) &&
      /^(?:samla|samlet|total|totalt|ny|nytt)$/.test(tokens[one.from - 1]?.lower ?? "") &&
      /^(?:på|lik)$/.test(tokens[one.to]?.lower ?? ""),
  );

/** «Budsjettet justeres slik at A får 400 000 og B 300 000»: what each has from now on, not what each is given. */
const restated = ({ clause, reading: { tokens } }: View): boolean => {
  const above = (clause.kind === "følge" ? (clause.parent?.tokens ?? []) : []).map((i) => tokens[i]!.lower);
  return (
    above.some((word) => /^(?:budsjett|ramme|fordeling)/.test(word)) &&
    above.some((word) => /^(?:juster|endr|revider|omfordel|fordel|sett|legg)/.test(word)) &&
    !clause.tokens.some(
      (i) => tokens[i]!.ord.rolle & rolle.fra || /^(?:mer|meir|mindre|ekstra|ytterl\p{L}*)$/u.test(tokens[i]!.lower),
    )
  );
};

/** «- Økt salg av konsesjonskraft: kr 1 000 000» in a list of a budget: what is raised is told by the line, and is not the budget of the list. */
function inherited({ arv, clause: { tokens: own, finitt }, reading: { tokens, eier, mentions } }: View): Mention[] {
  const kindOf = (i: number): string => mentions[eier[i]!]?.slag ?? "";
  const end = own.findIndex((i) => tokens[i]!.lower === ":" || kindOf(i) === "penger");
  const [first = 0, ...more] = own.slice(0, Math.max(end, 1));
  const changes =
    /^(?:økning|kutt)$/.test(kindOf(first)) ||
    tokens[first]!.ord.verb.some(({ form, verb }) => form === "perf" && /^(?:øk|kutt)$/.test(verb.rammenavn));
  const isOther = (i: number): boolean =>
    !/^(?:middel|økning)$/.test(kindOf(i)) && !/^(?:med|på)$/.test(tokens[i]!.lower);
  const others = finitt === 0 && changes && more.some(isOther);
  return arv.filter(
    (one) =>
      one.slag === "penger" || one.slag === "middel" || (isSted(one) && !(others && /budsjett/i.test(one.value))),
  );
}

/** Not by its name: «Unge tilbake til bygda». */
const backward = ({ clause, reading: { tokens, eier, mentions } }: View): boolean =>
  clause.tokens.some(
    (i) =>
      /^(?:tilbake|attende)(?: |$)|^(?:refundert|tilbakebetalt)$/.test(tokens[i]!.lower) &&
      mentions[eier[i] ?? -1]?.slag !== "delprosjekt",
  );

/** Also of the clause that «… kr 20 000 og B kr 30 000, som hentes fra X» hangs on. */
const brotherMoney = ({ clause: { bror, kind, parent, opener } }: View): boolean =>
  (bror?.mentions.some(isSum) ?? false) ||
  (kind === "som" && (parent?.mentions.some((one) => isSum(one) && one.to <= opener && opener - one.to <= 1) ?? false));

const isSum = ({ slag }: Mention): boolean => slag === "penger" || slag === "middel";

const same = ({ fra, til }: Ends): boolean =>
  fra.length === 1 && til.length === 1 && fra[0]!.role.value !== null && fra[0]!.role.value === til[0]!.role.value;

/**
 * «styrkes med kr 200 000, som hentes fra X»: the relative clause's places and sums belong to the clause it hangs on, where it has one sum
 * and not several: «A får kr 20 000 og B kr 30 000, som hentes fra X».
 */
function relatives({ clause: { kind, parent, mentions } }: View): readonly Mention[] {
  // «kr 220 000, som fordeles med kr 120 000 til B og kr 100 000 til C»
  if (mentions.filter(({ slag }) => slag === "penger").length > 1) return [];
  const sums = kind === "som" && parent ? parent.mentions.filter(isSum) : [];
  return sums.filter(({ slag }) => slag === "penger").length > 1 ? [] : sums;
}

/** «Utgiftene i A, kr 45 000, dekkes ved at B settes ned tilsvarende»: the one sum of the clause above. */
function amountsAbove({ clause }: View): readonly Amount[] {
  const sums = clause.kind === "følge" ? clause.parent?.mentions.filter((one) => one.slag === "penger") : undefined;
  const [sum] = sums ?? [];
  if (sums?.length !== 1 || sum?.slag !== "penger" || typeof sum.value !== "number") return [];
  return [{ role: role(sum.value, sum), at: sum.from }];
}
