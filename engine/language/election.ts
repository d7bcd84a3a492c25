/** Ledervalg: an office, and the person or municipality that takes it. */
import { isClearlyFinite, isParticiple } from "./clause.ts";
import { type Draft, draft, fill, role, unreadable } from "./draft.ts";
import { period } from "./election-period.ts";
import { rolle } from "./lexicon.ts";
import type { Mention, Person, Sted, Verv, År } from "./mention.ts";
import { leftOf, prepositionOf } from "./prepositions.ts";
import type { View } from "./view.ts";

/** One draft an office; none where nobody takes it. */
export function election(view: View, at: number, strong: boolean): Draft[] {
  const { tokens } = view.reading;
  const offices = view.mentions.filter((one): one is Verv => one.slag === "verv" && isOffice(view, one));
  const chosen = offices.length > 1 ? offices.filter((one) => !held(view, one)) : offices;
  if (
    tokens[at]?.ord.verb.some((one) => one.verb.lemma === "være-ny") &&
    view.clause.tokens.some(
      (i) =>
        i > at &&
        view.reading.eier[i] === -1 &&
        (isParticiple(tokens[i]!) || tokens[i]!.ord.verb.some((one) => one.verb.lemma === "ansette")) &&
        !tokens[i]!.ord.verb.some((one) => one.verb.rammenavn === "velg" && one.verb.lemma !== "ansette"),
    )
  )
    return [];
  if (presides(view, at)) return [];
  const takers = takersOf(view, at);
  const drafts: Draft[] = [];
  const used = new Set<Taker>();
  const list = chosen.length > 0 ? chosen : offices;
  for (const office of list) {
    const taker = nearest(
      takers.filter((one) => !used.has(one)),
      office,
      list,
      takers,
    );
    if (!taker) continue;
    used.add(taker);
    const one = draft(
      "ledervalg",
      Math.min(office.start, tokens[at]?.start ?? office.start),
      Math.max(office.end, at >= 0 ? (tokens[at]?.end ?? 0) : 0),
    );
    const value = office.value;
    fill(one, "verv", role(value, office));
    const organ = organOf(view, office, list);
    if (organ) fill(one, "organ", organ);
    if (taker.flere) fill(one, "person", unreadable("flere mulige personer", taker));
    else if (taker.person) fill(one, "person", role(taker.person.value, taker.person));
    if (taker.kommune) fill(one, "kommune", role(taker.kommune.value, taker.kommune));
    const year = periodOf(view);
    const years = period(view, year);
    if (years) fill(one, "periode", years);
    drafts.push(one);
  }
  return strong || drafts.some((one) => one.roles["person"] || one.roles["kommune"]) ? drafts : [];
}

/** «Gruppas leder, Unni Dahl, er møteleder»: who leads a meeting is not elected. */
const presides = ({ clause, reading: { tokens } }: View, at: number): boolean =>
  clause.tokens.some(
    (i) => i > at && i - at <= 2 && /^(?:møteleder|møteleiar|ordstyrer|ordstyrar|referent)$/.test(tokens[i]!.lower),
  );

interface Taker {
  readonly person: Person | null;
  readonly kommune: Sted | null;
  readonly from: number;
  readonly start: number;
  readonly end: number;
  flere: boolean;
}

/** «leder av styringsgruppen», not «lederne» of a thing said in passing. */
function isOffice(view: View, office: Verv): boolean {
  const before = view.reading.tokens[office.from - 1]?.lower ?? "";
  for (
    let i = office.to + 1;
    i < office.to + 5 && /^(?:i|av|for|på)$/.test(view.reading.tokens[office.to]?.lower ?? "");
    i++
  )
    // «leiar av arbeidsgruppa for A»
    if (view.reading.mentions[view.reading.eier[i - 1] ?? -1]?.slag === "organ") break;
    else if (view.reading.tokens[i]?.ord.kjenne.includes("forening") || leadsProject(view, i)) return false;
  if (before === "for" && /vara|stedfortred/.test(view.reading.tokens[office.from - 2]?.lower ?? "")) return false;
  return (
    !/^(?:forslag til|kandidat til)$/.test(before) &&
    !(
      before === "til" &&
      /^(?:forslag|framlegg|kandidat|kandidater|kandidatar)/.test(view.reading.tokens[office.from - 2]?.lower ?? "")
    )
  );
}

/** «leder av delprosjektet A»: no office of an organ. */
const leadsProject = ({ reading }: View, at: number): boolean =>
  reading.mentions[reading.eier[at] ?? -1]?.slag === "delprosjekt";

/** An office someone already holds: «X, leder av IPR i 2022, går inn som …». */
function held(view: View, office: Verv): boolean {
  const { tokens, eier } = view.reading;
  for (let i = office.from - 1; i >= Math.max(0, office.from - 3); i--) {
    const token = tokens[i]!;
    if (/^(?:som|til|ny|nye|nytt)$/.test(token.lower)) return false;
    if (eier[i] === -1 && isClearlyFinite(token)) return false;
    if (eier[i] !== -1) return view.reading.mentions[eier[i]!]!.slag !== "valg";
    if (token.lower === "," || token.lower === "(" || token.lower === "og") {
      const previous = eier[i - 1] ?? -1;
      return (
        previous >= 0 &&
        /^(?:person|kommune|tittel)$/.test(view.reading.mentions[previous]!.slag) &&
        tokens[office.to]?.lower !== ":"
      );
    }
  }
  return false;
}

function takersOf(view: View, at: number): Taker[] {
  const takers: Taker[] = [];
  const { tokens } = view.reading;
  const left = leavers(view, at);
  for (const mention of view.mentions) {
    if (mention.slag === "person" && !left.has(mention)) {
      const kommune = kommuneOf(view, mention);
      takers.push({
        person: mention,
        kommune,
        from: mention.from,
        start: mention.start,
        end: mention.end,
        flere: false,
      });
    }
  }
  if (takers.length > 0) return takers;
  for (const mention of view.mentions) {
    if (mention.slag !== "kommune" || left.has(mention)) continue;
    const before = tokens[mention.from - 1]?.lower ?? "";
    if (before === "fra" || before === "frå" || before === "av") continue;
    takers.push({
      person: null,
      kommune: mention,
      from: mention.from,
      start: mention.start,
      end: mention.end,
      flere: false,
    });
  }
  return takers;
}

/** Those who leave: after «etter», the object of «avløser», the subject of «fratrer». */
function leavers(view: View, at: number): Set<Mention> {
  const { tokens } = view.reading;
  const found = new Set<Mention>();
  const verb = tokens[at]?.ord.verb.map((one) => one.verb.lemma) ?? [];
  const replaces = verb.some((one) => one === "avløse" || one === "erstatte" || one === "etterfølge");
  const passive = tokens[at]?.ord.verb.some((one) => one.form === "s" || one.form === "perf") ?? false;
  const people = view.mentions.filter((one) => one.slag === "person" || one.slag === "kommune");
  for (const one of people) {
    let i = one.from - 1;
    while (
      i > 0 &&
      (view.reading.eier[i] !== -1
        ? /^(?:tittel|verv)$/.test(view.reading.mentions[view.reading.eier[i]!]!.slag)
        : /^(?:,|forrige|førre|tidligere|tidlegare|avtroppende|avtroppande)$/.test(tokens[i]!.lower))
    )
      i--;
    const before = tokens[i]?.lower ?? "";
    if (
      /^(?:etter|vegne|takker|takkar|vararepresentant|varamedlem|erstatning|i stedet for|i staden for|fra|frå)$/.test(
        before,
      ) &&
      one.slag === "person"
    )
      found.add(one);
    // «prosjektleiar for Fjordkraft Ung»: what is led, by a name of two words.
    if (
      before === "for" &&
      one.slag === "person" &&
      /^(?:verv|organ)$/.test(view.reading.mentions[view.reading.eier[i - 1] ?? -1]?.slag ?? "")
    )
      found.add(one);
    if (before === "etter") found.add(one);
  }
  if (replaces && people.filter((one) => one.slag === "person").length > 1) {
    const persons = people.filter((one) => one.slag === "person");
    const gone = passive ? persons.find((one) => one.from < at) : persons.find((one) => one.from > at);
    if (gone) found.add(gone);
  }
  return found;
}

/** «Siri Haug, ordfører i Modum», «ordfører i Modum, Siri Haug», «Morten Moen (Jevnaker)», «Jevnaker kommune ved ordfører …». */
export function kommuneOf(view: View, person: Person): Sted | null {
  const all = view.mentions.filter((one): one is Sted => one.slag === "kommune");
  const people = view.mentions.filter((one) => one.slag === "person");
  let best: Sted | null = null;
  let distance = 9;
  for (const one of all) {
    const gap = one.from >= person.to ? one.from - person.to : person.from - one.to;
    const between = people.some(
      (other) =>
        other !== person &&
        other.from > Math.min(one.from, person.from) &&
        other.from < Math.max(one.from, person.from),
    );
    if (gap < 0 || between) continue;
    const office = view.mentions.some(
      (other) =>
        other.slag === "verv" &&
        other.from > Math.min(one.from, person.from) &&
        other.from < Math.max(one.from, person.from),
    );
    const weight = gap + (one.from < person.from ? 1 : 0) + (office ? 4 : 0);
    if (weight < distance) {
      best = one;
      distance = weight;
    }
  }
  return best;
}

/** Each office its own taker: the first not yet used, in order; several takers of one office can't be told apart. */
function nearest(free: readonly Taker[], office: Verv, offices: readonly Verv[], all: readonly Taker[]): Taker | null {
  if (free.length === 0) return null;
  if (offices.length === 1 && all.length > 1) {
    const following = free.filter((one) => one.from > office.from);
    const close = following.length === 1 && free.length === 2 ? null : null;
    if (close) return close;
    return { ...free[0]!, flere: true };
  }
  const index = offices.indexOf(office);
  return all.length === offices.length ? (all[index] ?? null) : (free[0] ?? null);
}

function organOf(view: View, office: Verv, offices: readonly Verv[]): ReturnType<typeof role> | null {
  if (office.organ) return role(office.organ, { start: office.start, end: office.start + office.organ.length });
  const { reading } = view;
  const organs = view.mentions.filter((one): one is Sted => one.slag === "organ");
  for (const one of organs) {
    const way = prepositionOf(reading, one);
    if (one.from > office.from && one.from - office.to <= 3 && (way.forhold === "eier" || way.forhold === "av"))
      return role(one.value, one);
    if (one.genitiv && one.to <= office.from && office.from - one.to <= 3) return role(one.value, one);
  }
  const last = offices[offices.length - 1];
  const shared = organs.find((one) => last && one.from > last.from && one.from - last.to <= 3);
  if (shared) return role(shared.value, shared);
  const loose = organs.find(
    (one) => prepositionOf(reading, one).forhold === "eier" || prepositionOf(reading, one).forhold === "av",
  );
  if (loose && !(loose.from < office.from && leftOf(reading, loose.from)?.slag === "tittel"))
    return role(loose.value, loose);
  const constitutes = organs.find(
    (one) =>
      view.clause.tokens.some((i) =>
        /^(?:konstituer|led|lei|vel|gjev|gir|står|utpek|oppnevn|oppnemn)/.test(reading.tokens[i]!.lower),
      ) && one.from < office.from,
  );
  return constitutes
    ? role(constitutes.value, constitutes)
    : organs.length === 1 && offices.length === 1 && organs[0]
      ? role(organs[0].value, organs[0])
      : null;
}

/** The year the office is for: not the year of another office held. */
export function periodOf(view: View): År | null {
  const years = view.mentions.filter((one): one is År => one.slag === "år");
  const { tokens } = view.reading;
  return (
    years.find((one) => {
      for (let i = one.from - 1; i >= Math.max(0, one.from - 4); i--) {
        const { lower, ord } = tokens[i]!;
        if (
          /^(?:for|perioden|periode|valperioden|valgperioden|året|åra|årene|funksjonstida|funksjonstiden)$/.test(lower)
        )
          return (
            lower !== "for" ||
            one.from - i <= 1 ||
            (one.from - i <= 3 && /^(?:perioden|året|åra|årene|hele|heile|to)$/.test(tokens[one.from - 1]!.lower))
          );
        if (ord.rolle & (rolle.frist | rolle.fradato)) return false;
      }
      return false;
    }) ??
    years.find((one) => one.value.length > 4) ??
    years.find((one) => years.length === 1 && tokens[one.to]?.lower === ":") ??
    years.find(
      (one) =>
        tokens[one.from - 1]?.lower === "i" &&
        view.mentions.every((other) => other.slag !== "verv" || !(held(view, other) && other.from < one.from)),
    ) ??
    null
  );
}
