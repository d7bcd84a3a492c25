/** One sentence to drafts: each clause by its verbs, its nominalised effects, or its mentions alone. */
import { type Clause, clausesOf, isInfinitive, type Reading } from "./clauses.ts";
import type { Draft } from "./draft.ts";
import { fill, role } from "./draft.ts";
import { actor, deadline, duty, executor } from "./duty.ts";
import type { EffektType, Kandidat } from "./effect.ts";
import { fallback, verbless } from "./fallback.ts";
import { fromVerb } from "./frames.ts";
import { listedCreation } from "./plain-effects.ts";
import { rolle, slag, type VerbReading } from "./lexicon.ts";
import type { Mention } from "./mention.ts";
import { moneyFlow } from "./money-flow.ts";
import type { Sentence } from "./sentences.ts";
import { Standings } from "./standing.ts";
import { type View, viewOf } from "./view.ts";

export interface Vilkår {
  readonly start: number;
  readonly end: number;
}

/** What a line that ends with a colon lends the items below it. */
export interface Header {
  readonly verb: VerbReading | null;
  readonly arv: readonly Mention[];
  readonly holder: boolean;
  readonly grunn: string;
  readonly oppdrag: Mention | null;
  readonly svelger: boolean;
}

export interface SentenceResult {
  readonly drafts: Draft[];
  readonly kandidat: Kandidat[];
  readonly vilkår: Vilkår[];
  readonly header: Header | null;
}

export interface Scope {
  readonly reading: Reading;
  readonly prosjektslutt: string | null;
  readonly harNavn: boolean;
}

const swallowers = new Set<EffektType>(["orientering", "uttalelse", "søknad", "utsettelse"]);

export function readSentence(scope: Scope, sentence: Sentence, header: Header | null): SentenceResult {
  const { reading } = scope;
  const clauses = clausesOf(reading, sentence);
  const standings = new Standings(reading);
  const state: State = { scope, clauses, standings, header, swallowed: new Set(), drafts: [], kandidat: [], vilkår: [] };
  for (const clause of clauses) readClause(state, clause);
  let { drafts } = state;
  const whole = drafts.find((one) => one.type === "orientering" || one.type === "uttalelse");
  if (whole) drafts = [whole];
  if (drafts.some((one) => one.type === "søknad" || one.type === "psd-endring")) drafts = drafts.filter((one) => one.type !== "oppdrag" || /\s/.test(String(one.roles["hva"]?.value)));
  return { drafts, kandidat: state.kandidat, vilkår: state.vilkår, header: sentence.innleder ? headerOf(state) : null };
}

interface State {
  readonly scope: Scope;
  readonly clauses: readonly Clause[];
  readonly standings: Standings;
  readonly header: Header | null;
  readonly swallowed: Set<Clause>;
  drafts: Draft[];
  readonly kandidat: Kandidat[];
  readonly vilkår: Vilkår[];
}

function readClause(state: State, clause: Clause): void {
  const { scope, standings } = state;
  if (clause.tokens.length === 0) return;
  if (clause.kind === "vilkår") return condition(state, clause);
  if (isSwallowed(state, clause)) {
    state.swallowed.add(clause);
    return;
  }
  if (clause.kind === "bakgrunn") return;
  const view = viewOf(scope.reading, clause, standings, scope.prosjektslutt, scope.harNavn, itemArv(state, clause), state.clauses.filter((one) => one.parent === clause));
  const inner = state.clauses.filter((one) => one.parent === clause && (one.kind === "å" || one.kind === "at"));
  const found = effectsOf(state, view, inner);
  if (found.length === 0) return;
  const holds = view.standing.holder || (found[0]!.tillattFortid && view.standing.fortid);
  const stopped = state.header !== null && !state.header.holder;
  if (!holds || stopped) {
    for (const { draft } of found) state.kandidat.push({ type: typeOf(draft), grunn: reasons[stopped ? state.header!.grunn : view.standing.grunn] ?? "uavklart" });
    if (found.some(({ draft }) => swallowers.has(typeOf(draft)))) for (const one of inner) state.swallowed.add(one);
    return;
  }
  const drafts = found.map(({ draft }) => draft);
  for (const one of drafts) complete(state, view, one);
  if (drafts.some((one) => swallowers.has(typeOf(one)))) for (const one of inner) state.swallowed.add(one);
  state.drafts.push(...drafts);
}

const reasons: Readonly<Record<string, string>> = {
  nektet: "nektet",
  fortid: "omtale av noe som har skjedd",
  kan: "en adgang, ikke et vedtak",
  bør: "en anbefaling, ikke et vedtak",
  tilrådd: "tilrådd et annet organ",
  stopp: "skal vurderes eller er avvist",
  uavklart: "ukjent styrende verb",
  bakgrunn: "begrunnelse",
  vilkår: "vilkår",
};

const typeOf = (one: Draft): EffektType => (one.type === "pengeflyt" ? "overføring" : one.type);

interface Found {
  readonly draft: Draft;
  /** The past tense is the decision («ble valgt», «ble godkjent»). */
  readonly tillattFortid: boolean;
}

const decidedInPast = new Set(["velg", "orientering", "godkjenn", "utsett", "uttal", "uttal-selv"]);

function effectsOf(state: State, view: View, inner: readonly Clause[]): Found[] {
  const { reading, clause, standings } = { reading: view.reading, clause: view.clause, standings: state.standings };
  const candidates = verbsOf(view, standings);
  const governs = governing(view, standings);
  let best: { readonly drafts: Draft[]; readonly rank: number; readonly past: boolean } | null = null;
  for (const { at, one } of candidates) {
    const nominal = one.form === "subst" || (reading.eier[at] !== -1 && one.form !== "perf");
    if (nominal && !governs.nominal) continue;
    if (nominal && hidden(view, at)) continue;
    if (one.verb.rammenavn === "gjør") continue;
    if (one.verb.nektet && !negated(view)) continue;
    if (one.form === "perf" && attributive(view, at)) continue;
    const drafts = fromVerb(view, at, one, inner);
    if (drafts.length === 0) continue;
    const rank = rankOf(drafts[0]!) + (one.verb.partikkel ? -0.5 : 0) + (nominal ? 0.3 : 0) + drafts.filter((draft) => draft.type === "pengeflyt" && !(draft.roles["fra"] && draft.roles["til"])).length * 0.1;
    if (!best || rank < best.rank) best = { drafts: one.verb.nektet ? drafts.map((draft) => ({ ...draft, modus: "nektet" })) : drafts, rank, past: clause.kind === "hoved" && decidedInPast.has(one.verb.rammenavn) && !standings.longAgo(clause) };
  }
  if (best) {
    const { past } = best;
    if (best.drafts[0]!.modus === "nektet" && view.standing.nektet) return accept(state, view, best.drafts);
    return best.drafts.map((draft) => ({ draft, tillattFortid: past }));
  }
  const changed = governs.nominal ? nominalChange(view) : [];
  if (changed.length > 0) return changed.map((draft) => ({ draft, tillattFortid: false }));
  const task = dutyOf(state, view, candidates, inner);
  if (task) return [{ draft: task, tillattFortid: false }];
  const { header } = state;
  if (header?.verb && clause.finitt === 0 && clause.kind === "hoved") {
    const drafts = fromVerb(view, clause.tokens[0]!, header.verb, inner);
    if (drafts.length === 0 && header.verb.verb.rammenavn === "opprett") drafts.push(...listedCreation(view));
    if (drafts.length > 0) return drafts.map((draft) => ({ draft, tillattFortid: true }));
  }
  if (clause.verb.every((i) => reading.eier[i] !== -1) || clause.finitt === 0) {
    const drafts = verbless(view);
    if (drafts.length > 0) return drafts.map((draft) => ({ draft, tillattFortid: false }));
  }
  const guessed = fallback(view, state.kandidat);
  return guessed.map((draft) => ({ draft, tillattFortid: false }));
}

/** «midlene avsatt til A overføres»: a participle beside the clause's own verb only describes. */
function attributive(view: View, at: number): boolean {
  const { tokens, eier } = view.reading;
  if (tokens[at]!.ord.verb.some((one) => one.form === "s" || one.form === "pres" || one.form === "inf")) return false;
  let own = false;
  for (const i of view.clause.verb) {
    if (eier[i] !== -1) continue;
    const { ord } = tokens[i]!;
    if (i < at && ord.rolle & (rolle.passiv | rolle.hjelpe | rolle.skal)) return false;
    if (i < at && ord.verb.some((one) => one.form === "s" && (one.verb.styring === "råd" || one.verb.styring === "sanksjon"))) return false;
    if (i !== at && ord.verb.some((one) => (one.form === "s" || one.form === "pres") && (one.verb.ramme.length > 0 || one.verb.styring !== null))) own = true;
  }
  return own;
}

/** «Reduksjon i A med kr 50 000 og tilsvarende økning i B vedtas». */
function nominalChange(view: View): Draft[] {
  const first = view.mentions.find((one) => one.slag === "kutt" || one.slag === "økning");
  if (!first || !view.kinds.has("penger")) return [];
  const flows = moneyFlow(view, null, view.kinds.has("kutt") ? "flytt" : "øk", first.from);
  return flows.filter((one) => one.roles["til"] && !one.roles["til"].uleselig && (one.roles["fra"] || !view.kinds.has("kutt")));
}

/** A negated «videreføres»: the negation is the effect. */
function accept(state: State, view: View, drafts: Draft[]): Found[] {
  for (const one of drafts) complete(state, view, one);
  state.drafts.push(...drafts);
  return [];
}

const negated = (view: View): boolean => view.standing.nektet && view.clause.tokens.some((i) => view.reading.tokens[i]!.ord.rolle & rolle.negasjon && view.reading.eier[i] === -1);

const ranks: Partial<Record<Draft["type"], number>> = { orientering: 0, søknad: 1, uttalelse: 2, utsettelse: 3, omgjøring: 4, ledervalg: 5, opprettelse: 6, periodeutvidelse: 7, uttak: 8, pengeflyt: 8.5, avtaleendring: 9, "psd-endring": 10 };
const rankOf = (one: Draft): number => ranks[one.type] ?? 11;

function verbsOf(view: View, standings: Standings): { at: number; one: VerbReading }[] {
  const found: { at: number; one: VerbReading }[] = [];
  for (const at of view.clause.verb) for (const one of standings.readings(view.clause, at)) if (one.verb.ramme.length > 0) found.push({ at, one });
  return found;
}

/** Nominalised effects count only under a governor we know, or where there is no verb at all. */
function governing(view: View, standings: Standings): { readonly nominal: boolean } {
  const { clause, reading } = view;
  if (clause.finitt === 0 && clause.kind === "hoved") return { nominal: true };
  let known = false;
  for (const at of clause.verb) {
    if (reading.eier[at] !== -1) continue;
    for (const { verb, form } of standings.readings(clause, at)) {
      if (form === "subst" || verb.styring === null) continue;
      if (verb.styring === "sanksjon" || verb.styring === "lett" || verb.styring === "råd" || verb.styring === "oppdrag") known = true;
      else if (verb.styring === "stopp" || verb.styring === "kan") return { nominal: false };
    }
  }
  return { nominal: known };
}

/** «Rapport om bruk av …», «Søknad om overføring …»: the noun is hidden under another. */
function hidden(view: View, at: number): boolean {
  const { tokens, eier, mentions } = view.reading;
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const token = tokens[i]!;
    if (token.lower === "om" || token.lower === "for" || token.lower === "på") {
      const owner = eier[i - 1] ?? -1;
      const before = tokens[i - 1];
      if (owner >= 0 && ["søknad", "dokument", "sak"].includes(mentions[owner]!.slag)) return true;
      return before !== undefined && (before.ord.rolle & rolle.stopp) !== 0 && (before.ord.slag & slag.vedtakord) === 0 && !/^(?:forslag|framlegg)/.test(before.lower);
    }
    if (!(token.ord.rolle & rolle.artikkel) && (token.ord.slag !== 0 || token.ord.verb.length > 0 || token.ord.rolle !== 0)) break;
  }
  return false;
}

/** What someone is asked to do, where no other effect says it. */
function dutyOf(state: State, view: View, candidates: readonly { at: number; one: VerbReading }[], inner: readonly Clause[]): Draft | null {
  const { clause, standing, reading } = view;
  if (standing.oppdrag && standing.holder && (clause.kind === "å" || clause.kind === "at")) {
    if (state.clauses.some((one) => one.parent === clause && one.kind !== "som" && one.kind !== "vilkår" && state.standings.of(one).oppdrag)) return null;
    return duty(view, subjectOf(view) ?? standing.oppdrag.til, clause, clause.tokens[0]!);
  }
  if (!standing.holder || clause.kind === "som") return null;
  if (state.header?.oppdrag && clause.finitt === 0 && clause.verb.length > 0 && isInfinitive(reading.tokens[clause.verb[0]!]!)) return duty(view, state.header.oppdrag, clause, clause.tokens[0]!);
  if (inner.length === 0) {
    const asks = clause.verb.find((i) => reading.eier[i] === -1 && state.standings.readings(clause, i).some((one) => one.verb.styring === "oppdrag"));
    if (asks !== undefined) {
      const who = state.standings.asked(clause);
      const about = clause.tokens.find((i) => i > asks && (/(?:^| )om$|^for$/.test(reading.tokens[i]!.lower) || (reading.tokens[i]!.ord.rolle & rolle.partikkel && /(?:for|om|med)$/.test(reading.tokens[i]!.lower))));
      if (about !== undefined) return duty(view, who, clause, about + 1);
      const verb = clause.verb.find((i) => i > asks && isInfinitive(reading.tokens[i]!));
      if (verb !== undefined) return duty(view, who, clause, verb);
      return null;
    }
  }
  const doer = executor(view) ?? municipality(view, candidates);
  if (!doer) return null;
  if (clause.bror && state.drafts.some((one) => one.type === "psd-endring" || one.type === "søknad")) return null;
  const guessed = unknownDoing(view, doer);
  if (guessed !== null) return { ...duty(view, doer, clause, guessed)!, tolket: true };
  const does = candidates.find(({ one }) => one.verb.rammenavn === "gjør" || one.verb.rammenavn === "send" || one.verb.rammenavn === "forelegg" || one.verb.rammenavn === "innhent");
  return does ? duty(view, doer, clause, does.at) : null;
}

/** «Hole kommune lager en brosjyre»: a municipality as the subject of an executor's verb. */
function municipality(view: View, candidates: readonly { at: number; one: VerbReading }[]): Mention | null {
  const does = candidates.find(({ one }) => one.verb.rammenavn === "gjør" && one.form === "pres");
  return (does && view.mentions.find((one) => one.slag === "kommune" && one.to <= does.at)) ?? null;
}

/** «Prosjektleder purrer leverandøren»: a verb no list knows, right after the executor. */
function unknownDoing(view: View, doer: Mention): number | null {
  const token = view.reading.tokens[doer.to];
  if (!token || view.clause.finitt > 0 || !view.clause.tokens.includes(doer.to)) return null;
  const { ord } = token;
  return ord.slag === 0 && ord.rolle === 0 && ord.verb.length === 0 && !token.stor && token.lower.length > 4 && /(?:er|ar)$/.test(token.lower) && view.clause.tokens[0] === doer.from ? doer.to : null;
}

const subjectOf = (view: View): Mention | null => (view.clause.kind === "at" ? executor(view) : null);

/** Responsible and deadline of a draft, from its clause and those above. */
function complete(state: State, view: View, one: Draft): void {
  const { standing } = view;
  if (one.type === "orientering" || one.type === "uttalelse") return;
  if (one.type !== "oppdrag") {
    const who = executor(view) ?? standing.oppdrag?.til ?? null;
    if (who && !(one.type === "ledervalg")) fillOnly(one, "ansvarlig", actor(view, who));
  }
  if (one.type === "periodeutvidelse" || one.type === "ledervalg") return;
  for (let clause: Clause | null = view.clause; clause; clause = clause.parent) {
    const date = deadline(view, clause === view.clause ? [...view.clause.mentions, ...state.clauses.filter((inner) => inner.parent === view.clause).flatMap((inner) => (one.type === "søknad" || one.type === "oppdrag" ? inner.mentions : []))] : clause.mentions, clause.tokens);
    if (date) {
      fillOnly(one, "frist", date);
      break;
    }
    if (!standing.oppdrag && clause.kind !== "å") break;
  }
}

const fillOnly = (one: Draft, name: string, value: ReturnType<typeof role>): void => {
  if (!one.roles[name]) fill(one, name, value);
};

function isSwallowed(state: State, clause: Clause): boolean {
  if (state.swallowed.has(clause)) return true;
  if (clause.parent && state.swallowed.has(clause.parent)) return true;
  return clause.bror !== null && clause.kind !== "hoved" && state.swallowed.has(clause.bror);
}

/** A condition's words, without the mark that ends it. */
function condition(state: State, clause: Clause): void {
  const { tokens } = state.scope.reading;
  const all = [...clause.tokens, ...state.clauses.filter((one) => inside(one, clause)).flatMap((one) => one.tokens)].sort((a, b) => a - b);
  let end = all.length - 1;
  while (end > 0 && /^[,.)]$/.test(tokens[all[end]!]!.lower)) end--;
  if (end < 1) return;
  state.vilkår.push({ start: tokens[all[0]!]!.start, end: tokens[all[end]!]!.end });
}

function inside(one: Clause, outer: Clause): boolean {
  for (let up = one.parent; up; up = up.parent) if (up === outer) return true;
  return false;
}

const itemArv = (state: State, clause: Clause): readonly Mention[] => (state.header && clause.kind === "hoved" && clause.bror === null && clause.finitt === 0 ? state.header.arv : []);

function headerOf(state: State): Header {
  const { scope, standings, clauses } = state;
  const main = clauses[0]!;
  const standing = standings.of(main);
  let verb: VerbReading | null = null;
  let asked: Mention | null = null;
  let swallows = false;
  let told = false;
  for (const clause of clauses) {
    for (const at of clause.verb) {
      for (const one of standings.readings(clause, at)) {
        if (clause === main && (one.verb.styring === "omtale" || one.verb.styring === "stopp")) told = true;
        if (one.verb.styring === "oppdrag") asked = standings.asked(clause);
        if (one.verb.rammenavn === "orientering" || one.verb.rammenavn === "uttal-selv" || one.verb.rammenavn.startsWith("uttal") && clause.mentions.some((mention) => mention.slag === "uttalelse")) swallows = true;
        if (["flytt", "tilfør", "øk", "kutt", "bevilg", "velg", "uttak", "avslutt", "opprett", "tilbake"].includes(one.verb.rammenavn) && one.verb.partikkel === null) verb ??= one;
      }
    }
  }
  const arv = clauses.flatMap((clause) => clause.mentions.filter((mention) => mention.slag === "delprosjekt" || mention.slag === "fond" || mention.slag === "organ" || mention.slag === "verv" || mention.slag === "middel"));
  if (verb && verb.verb.bar === null) verb = { ...verb, verb: { ...verb.verb, bar: verb.verb.rammenavn === "kutt" ? "fra" : "til" } };
  void scope;
  return { verb, arv, holder: (standing.holder || standing.fortid) && !told, grunn: told ? "stopp" : standing.grunn, oppdrag: asked, svelger: swallows };
}
