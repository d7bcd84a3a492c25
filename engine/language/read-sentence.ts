/** One sentence to drafts: each clause by its verbs, its nominalised effects, or its mentions alone. */

import { dutyOf } from "./asked.ts";
import { doerOf } from "./askers.ts";
import type { Clause } from "./clause.ts";
import { clausesOf } from "./clauses.ts";
import { complete } from "./completion.ts";
import { type Draft, fill } from "./draft.ts";
import { duty, reach } from "./duty.ts";
import { eachFrom } from "./each-from.ts";
import type { EffektType, Kandidat } from "./effect.ts";
import { unknownPredicate } from "./fallback.ts";
import { headerOf } from "./header.ts";
import { fromLineBefore, lineWithLess, tellsOfLine } from "./less-for-line.ts";
import type { Mention, Sted } from "./mention.ts";
import { notedAtEnd } from "./noted.ts";
import { effectsOf, type Found } from "./predicates.ts";
import { proposes, withoutProposer } from "./proposals.ts";
import { sameAgain } from "./same-again.ts";
import type { Header, Scope, State, Vilkår } from "./sentence-state.ts";

import type { Sentence } from "./sentences.ts";

import { Standings } from "./standing.ts";
import { surplusOf } from "./surplus.ts";

import { type View, viewOf } from "./view.ts";

export interface SentenceResult {
  readonly drafts: Draft[];
  readonly kandidat: Kandidat[];
  readonly vilkår: Vilkår[];
  readonly header: Header | null;
  /** The line it tells has less, and does nothing more of. */
  readonly mindre: Sted | null;
}

const swallowers = new Set<EffektType>(["orientering", "uttalelse", "søknad", "utsettelse"]);

export function readSentence(scope: Scope, whole: Sentence, header: Header | null): SentenceResult {
  const { reading } = scope;
  if (proposes(reading, whole))
    return { drafts: [], kandidat: [], vilkår: [], header: whole.innleder ? proposed : null, mindre: null };
  const sentence = withoutProposer(reading, whole);
  const noted = notedAtEnd(reading, sentence);
  if (noted) return { drafts: [noted], kandidat: [], vilkår: [], header: null, mindre: null };
  const again = header ? null : sameAgain(reading, sentence);
  if (again) return { drafts: [again], kandidat: [], vilkår: [], header: null, mindre: null };
  const clauses = clausesOf(reading, sentence);
  const standings = new Standings(reading);
  const state: State = {
    scope,
    clauses,
    standings,
    header,
    swallowed: new Set(),
    drafts: [],
    kandidat: [],
    vilkår: [],
    ulest: false,
  };
  for (const clause of clauses) readClause(state, clause);
  fromLineBefore(state);
  eachFrom(state);
  let { drafts } = state;
  const told = drafts.find((one) => one.type === "orientering" || one.type === "uttalelse");
  if (told) drafts = drafts.slice(drafts.indexOf(told)).filter((one) => one.type !== "oppdrag" || one.roles["til"]);
  if (state.ulest && drafts.some(isHalf)) {
    drafts = drafts.filter((one) => !isHalf(one));
    state.kandidat.push({ type: "overføring", grunn: "ukjent verb i samme setning" });
  }
  if (drafts.some((one) => one.type === "søknad" || one.type === "psd-endring"))
    drafts = drafts.filter((one) => one.type !== "oppdrag" || /\s/.test(String(one.roles["hva"]?.value)));
  if (sentence.innleder) drafts = drafts.filter((one) => !namesKind(one));
  drafts = joinedTasks(drafts, reading.text);
  return {
    drafts,
    kandidat: state.kandidat,
    vilkår: state.vilkår,
    header: sentence.innleder || (sentence.åpen && drafts.length === 0) ? headerOf(state) : null,
    mindre: lineWithLess(state),
  };
}

/** «bes gjennomgå vedtektene og foreslå endringer»: one task, in the words of both. */
function joinedTasks(drafts: readonly Draft[], text: string): Draft[] {
  const kept: Draft[] = [];
  for (const one of drafts) {
    const before = kept[kept.length - 1];
    const hva = one.roles["hva"];
    const had = before?.roles["hva"];
    const same = before?.roles["til"]?.start === one.roles["til"]?.start;
    if (before?.type === "oppdrag" && one.type === "oppdrag" && same && hva && had && hva.start >= had.end) {
      const value = String(had.value) + text.slice(had.end, hva.end);
      fill(before, "hva", { value, start: had.start, end: hva.end });
      for (const [name, value] of Object.entries(one.roles)) if (!before.roles[name]) fill(before, name, value);
    } else kept.push(one);
  }
  return kept;
}

/** What a proposal of one of several lends the lines below it: nothing holds. */
const proposed: Header = {
  verb: null,
  arv: [],
  holder: false,
  grunn: "stopp",
  oppdrag: null,
  svelger: false,
};

/** «Tilskudd til lag og foreninger fordeles slik:»: what is shared out, and not whence. */
const namesKind = ({ type, roles: { fra, til, beløp } }: Draft): boolean =>
  type === "pengeflyt" && fra !== undefined && fra.slag === undefined && !fra.viser && !til && !beløp;

/** A flow of money that tells one end only. */
export const isHalf = (one: Draft): boolean => one.type === "pengeflyt" && !(one.roles["fra"] && one.roles["til"]);

function readClause(state: State, clause: Clause): void {
  const { scope, standings } = state;
  if (clause.tokens.length === 0) return;
  if (clause.kind === "vilkår") {
    const expected = expectation(state, clause);
    if (expected) state.drafts.push(expected);
    else condition(state, clause);
    return;
  }
  if (isSwallowed(state, clause)) {
    state.swallowed.add(clause);
    return;
  }
  if (clause.kind === "bakgrunn") return;
  const view = viewOf(
    scope.reading,
    clause,
    standings,
    scope.prosjektslutt,
    scope.harNavn,
    itemArv(state, clause),
    state.clauses.filter((one) => one.parent === clause),
    state.clauses.filter((one) => one.bror === clause),
  );
  const inner = state.clauses.filter((one) => one.parent === clause && (one.kind === "å" || one.kind === "at"));
  const found = asTask(state, view, inner, effectsOf(state, view, inner));
  if (found.length === 0) {
    if (
      view.standing.holder &&
      clause.mentions.some((one) => one.slag === "delprosjekt") &&
      !setsFrame(view) &&
      surplusOf(clause) === null &&
      !tellsOfLine(state, clause) &&
      unknownPredicate(view) !== null
    )
      state.ulest = true;
    return;
  }
  const holds = view.standing.holder || (found[0]!.tillattFortid && view.standing.fortid);
  const stopped = state.header !== null && !state.header.holder;
  if (!holds || stopped) {
    for (const { draft } of found)
      state.kandidat.push({
        type: typeOf(draft),
        grunn: reasons[stopped ? state.header!.grunn : view.standing.grunn] ?? "uavklart",
      });
    if (found.some(({ draft }) => swallowers.has(typeOf(draft)))) for (const one of inner) state.swallowed.add(one);
    return;
  }
  const drafts = found.map(({ draft }) => draft);
  for (const one of drafts) complete(state, view, one);
  if (drafts.some((one) => swallowers.has(typeOf(one)))) for (const one of inner) state.swallowed.add(one);
  state.drafts.push(...drafts);
}

/** «Rammen for A fastsettes til kr 640 000, ved at …»: what it comes to, and no flow of its own. */
const setsFrame = ({ clause, reading: { tokens } }: View): boolean =>
  clause.verb.some((i) => /^fast(?:sett|set)/.test(tokens[i]!.lower)) &&
  clause.mentions.some((one) => one.slag === "penger" && tokens[one.from - 1]?.lower === "til");

/** «bes komme med en uttalelse»: a statement that someone else is asked to make is their task. */
function asTask(state: State, view: View, inner: readonly Clause[], found: Found[]): Found[] {
  if (!view.standing.oppdrag || found.length === 0 || !found.every(({ draft }) => draft.type === "uttalelse"))
    return found;
  const task = dutyOf(state, view, [], inner);
  return task ? [{ draft: task, tillattFortid: false }] : found;
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

function isSwallowed(state: State, clause: Clause): boolean {
  if (state.swallowed.has(clause)) return true;
  if (clause.parent && state.swallowed.has(clause.parent)) return true;
  return clause.bror !== null && clause.kind !== "hoved" && state.swallowed.has(clause.bror);
}

/** «Det forutsettes at administrasjonen rapporterer …» as the whole of a sentence: a task, no condition. */
function expectation(state: State, clause: Clause): Draft | null {
  const { reading, prosjektslutt, harNavn } = state.scope;
  if (!/forutset|føreset/.test(reading.tokens[clause.opener]!.lower)) return null;
  if (state.clauses.some((one) => one.kind === "hoved" && one.finitt > 0)) return null;
  const doer = doerOf(reading, clause);
  if (!doer) return null;
  const view = viewOf(reading, clause, state.standings, prosjektslutt, harNavn);
  return duty(view, doer, clause, doer.to, reach(state.clauses, clause));
}

/** A condition's words, without the mark that ends it. */
function condition(state: State, clause: Clause): void {
  const { tokens } = state.scope.reading;
  const all = [
    ...clause.tokens,
    ...state.clauses.filter((one) => inside(one, clause)).flatMap((one) => one.tokens),
  ].sort((a, b) => a - b);
  let end = all.length - 1;
  while (end > 0 && /^[,.)]$/.test(tokens[all[end]!]!.lower)) end--;
  if (end < 1) return;
  state.vilkår.push({ start: tokens[all[0]!]!.start, end: tokens[all[end]!]!.end });
}

function inside(one: Clause, outer: Clause): boolean {
  for (let up = one.parent; up; up = up.parent) if (up === outer) return true;
  return false;
}

const documentPart: ReadonlySet<Mention["slag"]> = new Set(["psd", "avtale", "bokstav", "plass"]);

/** An item without a verb has all that its intro names; a whole clause only the document it is about. */
function itemArv({ header }: State, clause: Clause): readonly Mention[] {
  if (!header || clause.kind !== "hoved" || clause.bror !== null) return [];
  return clause.finitt === 0 ? header.arv : header.arv.filter((one) => documentPart.has(one.slag));
}
