/** Ledervalg: an office, and the person or municipality that takes it. */
import { isClearlyFinite, isParticiple } from "./clause.ts";
import { type Draft, draft, fill, role, unreadable } from "./draft.ts";
import { electedTitle } from "./elected-title.ts";
import { period } from "./election-period.ts";
import { rolle } from "./lexicon.ts";
import type { Sted, Ting, Verv, År } from "./mention.ts";
import { isConsidered } from "./only-considered.ts";
import { leftOf, prepositionOf } from "./prepositions.ts";
import { nearest, type Taker, takersOf } from "./takers.ts";
import type { View } from "./view.ts";

/** One draft an office; none where nobody takes it. */
export function election(view: View, at: number, strong: boolean): Draft[] {
  const { tokens } = view.reading;
  const offices = view.mentions.filter(
    (one): one is Verv => one.slag === "verv" && isOffice(view, one) && !isConsidered(view, one, at),
  );
  // «Nestleder Eva Moe overtar som leder»: what she is, and what she becomes.
  const becomes = offices.filter((one) => as(view, one));
  const isTitled = becomes.length === 1 && offices.length === 2 && offices.some((one) => titles(view, one));
  const chosen = isTitled ? becomes : offices.length > 1 ? offices.filter((one) => !held(view, one)) : offices;
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
  if (holds(view, at) || written(view)) return [];
  const takers = takersOf(view, at);
  const [single] = offices;
  const title = takers.length === 0 && single && offices.length === 1 ? electedTitle(view, single, at) : null;
  if (title && single) return [titled(view, single, title)];
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

function titled(view: View, office: Verv, title: Ting): Draft {
  const one = draft("ledervalg", title.start, office.end);
  fill(one, "verv", role(office.value, office));
  const organ = organOf(view, office, [office]);
  if (organ) fill(one, "organ", organ);
  fill(one, "person", unreadable("bare vervet er nevnt", title));
  const years = period(view, periodOf(view));
  if (years) fill(one, "periode", years);
  return one;
}

/** «PSD endres slik at Kari Moen står som prosjektleder»: what the document is to say. */
const written = ({ clause: { kind, parent, tokens: words }, reading: { tokens } }: View): boolean =>
  kind === "følge" &&
  parent?.mentions.some(({ slag }) => slag === "psd" || slag === "avtale") === true &&
  words.some((i) =>
    /^(?:står|stå|ståande|stående|oppført|oppførd|ført|førd|omtalt|nevnt|nemnd|angitt)$/.test(tokens[i]!.lower),
  );

/** «Gruppas leder, Unni Dahl, er møteleder», «Prosjektleder Siri Vik er ansvarlig for …»: told of one who holds the office. */
function holds({ mentions, reading: { tokens } }: View, at: number): boolean {
  if (!tokens[at]?.ord.verb.some((one) => one.verb.lemma === "være-ny")) return false;
  if (/^(?:møteleder|møteleiar|ordstyrer|ordstyrar|referent)$/.test(tokens[at + 1]?.lower ?? "")) return true;
  const said = mentions.filter(({ slag }) => slag === "verv" || slag === "person" || slag === "kommune");
  const [office, person] = said;
  return (
    office?.slag === "verv" &&
    person?.slag === "person" &&
    person.from === office.to &&
    person.to === at &&
    said.every((one) => one.to <= at || one.slag === "kommune")
  );
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
    else if (view.reading.tokens[i]?.ord.kjenne.some((one) => /^(?:forening|møte)$/.test(one)) || leadsProject(view, i))
      return false;
  if (leadsWork(view, office)) return false;
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

/** «ledelsen av arbeidet med veien»: of a thing, and of no organ. */
function leadsWork({ reading: { tokens, eier } }: View, { to }: Verv): boolean {
  if (!/^(?:ledelsen|leiinga|lederskapet|leiarskapet)$/.test(tokens[to - 1]!.lower)) return false;
  if (!/^(?:av|i)$/.test(tokens[to]?.lower ?? "")) return false;
  return [1, 2, 3].every((step) => {
    const token = tokens[to + step];
    return !token || (eier[to + step] === -1 && !token.stor && !/samarbeid|råd|styr|utval|grupp/.test(token.lower));
  });
}

const as = ({ reading: { tokens } }: View, { from, ny }: Verv): boolean =>
  /(?:^| )som$/.test(tokens[from - (ny ? 2 : 1)]?.lower ?? "");

/** «Nestleder Eva Moe …» */
const titles = (view: View, one: Verv): boolean =>
  one.from === view.clause.tokens[0] && view.mentions.some(({ slag, from }) => slag === "person" && from === one.to);

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
