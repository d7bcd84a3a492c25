/** Oppdrag: who is asked to do what, where no other effect says it. */

import { isQuestion } from "./asides.ts";
import { asked } from "./askers.ts";
import { assigned } from "./assigned.ts";
import { type Clause, isInfinitive, type Reading } from "./clause.ts";
import type { Draft } from "./draft.ts";
import { duty, executor, reach } from "./duty.ts";
import { rolle, type VerbReading } from "./lexicon.ts";
import type { Mention } from "./mention.ts";
import { isDeadline } from "./mention-dates.ts";
import { weighsSomeone } from "./only-considered.ts";
import { prepositionOf } from "./prepositions.ts";
import { reporter } from "./reporter.ts";
import type { State } from "./sentence-state.ts";
import { kind } from "./tokens.ts";
import type { View } from "./view.ts";

/** What someone is asked to do, where no other effect says it. */
export function dutyOf(
  state: State,
  view: View,
  candidates: readonly { at: number; one: VerbReading }[],
  inner: readonly Clause[],
): Draft | null {
  const { clause, standing, reading } = view;
  if (standing.oppdrag && standing.holder && (clause.kind === "å" || clause.kind === "at")) {
    if (
      state.clauses.some(
        (one) =>
          one.parent === clause &&
          one.kind !== "som" &&
          one.kind !== "vilkår" &&
          state.standings.of(one).holder &&
          state.standings.of(one).oppdrag,
      )
    )
      return null;
    // «Rådet ber om at staten ruster opp veien»: what others ought to do is no task.
    if (clause.kind === "at" && clause.mentions[0]?.slag === "mottaker" && executor(view) === null) return null;
    if (unknownAsk(view)) {
      state.kandidat.push({ type: "søknad", grunn: "ukjent verb i det som blir bedt om" });
      return null;
    }
    return duty(view, subjectOf(view) ?? standing.oppdrag.til, clause, clause.tokens[0]!, reach(state.clauses, clause));
  }
  // «… endres ved at Modum kommer inn som part»: how, not who is to do it.
  if (
    !standing.holder ||
    (clause.kind === "som" && !isPointedOut(view)) ||
    reading.tokens[clause.opener]!.lower === "ved at"
  )
    return null;
  if (
    state.header?.oppdrag &&
    clause.finitt === 0 &&
    (clause.verb.length > 0
      ? isInfinitive(reading.tokens[clause.verb[0]!]!) && !isState(reading, clause.verb[0]!)
      : isUnknownInfinitive(reading, clause.tokens[0]!))
  )
    return duty(view, state.header.oppdrag, clause, clause.tokens[0]!, reach(state.clauses, clause));
  inner = inner.filter((one) => !isQuestion(reading.tokens[one.opener]!));
  const given = assigned(state, view, inner);
  if (given) return given;
  const told = inner.length > 0 ? directly(state, view) : null;
  if (told) return told;
  if (inner.length === 0) {
    const asks = clause.verb.find(
      (i) =>
        reading.eier[i] === -1 &&
        // «legges til kommunedirektøren å …» asks with «å» alone.
        state.standings
          .readings(clause, i)
          .some((one) => one.verb.styring === "oppdrag" && one.verb.lemma !== "legge-til-noen"),
    );
    if (asks !== undefined && clause.mentions.some((one) => one.slag === "delprosjekt" && one.to === asks)) return null;
    if (asks !== undefined) {
      const who = asked(reading, clause);
      const about = clause.tokens.find(
        (i) =>
          i > asks &&
          (/(?:^| )om$|^for$/.test(reading.tokens[i]!.lower) ||
            (reading.tokens[i]!.ord.rolle & rolle.partikkel && /(?:for|om|med)$/.test(reading.tokens[i]!.lower))),
      );
      const verb = clause.verb.find(
        (i) => i > asks && isInfinitive(reading.tokens[i]!) && !reading.tokens[i]!.ord.kjenne.includes("møte"),
      );
      // «Prosjektleder bes underrette Viken fylkeskommune om vedtaket»
      if (verb !== undefined && about !== undefined && verb < about)
        return duty(view, who, clause, verb, reach(state.clauses, clause));
      if (
        about !== undefined &&
        clause.mentions.some((one) => one.slag === "mottaker" && one.from > asks && one.to <= about)
      )
        return null;
      // «vil også få ansvaret for A»: of somebody unnamed, for no task.
      if (about !== undefined && who === null && verb === undefined && clause.mentions.at(-1)?.slag === "delprosjekt")
        return null;
      if (about !== undefined) return duty(view, who, clause, about + 1, reach(state.clauses, clause));
      const next = Math.max(asks, who ? who.to - 1 : asks) + 1;
      if (isUnknownInfinitive(reading, next)) return duty(view, who, clause, next, reach(state.clauses, clause));
      if (verb !== undefined) return duty(view, who, clause, verb, reach(state.clauses, clause));
      return null;
    }
  }
  candidates = candidates.filter(({ at }) => !(reading.tokens[at]!.ord.rolle & rolle.stopp));
  const doer = executor(view) ?? other(view, candidates) ?? reporter(view);
  if (!doer) {
    const person = namedFirst(view);
    const acts = person && bySomeDay(view, person);
    return acts === null ? null : duty(view, person, clause, acts, reach(state.clauses, clause));
  }
  if (clause.bror && state.drafts.some((one) => one.type === "psd-endring" || one.type === "søknad")) return null;
  if (standsIn(view) || weighsSomeone(view)) return null;
  const guessed = unknownDoing(view, doer) ?? willDo(view, doer);
  if (guessed !== null) return { ...duty(view, doer, clause, guessed, reach(state.clauses, clause))!, tolket: true };
  const does = candidates.find(
    ({ one }) =>
      one.form !== "subst" &&
      (one.verb.rammenavn === "gjør" ||
        one.verb.rammenavn === "send" ||
        one.verb.rammenavn === "forelegg" ||
        one.verb.rammenavn === "innhent"),
  );
  const acts = does?.at ?? bySomeDay(view, doer);
  return acts === null ? null : duty(view, doer, clause, acts, reach(state.clauses, clause));
}

/** «Det er prosjektleder som skal utarbeide rapporten»: said of who stands before «som». */
const isPointedOut = ({ clause, mentions }: View): boolean => mentions.some(({ to }) => to <= clause.opener);

/** «Inntil ny prosjektleder er på plass, ivaretas oppgavene av daglig leder»: who does another's work meanwhile, no task. */
const standsIn = ({ clause, reading: { tokens } }: View): boolean =>
  clause.verb.some((i) => /^(?:ivareta|skjøtt|overta|fyll|utøv|dekk)/.test(tokens[i]!.lower)) &&
  clause.tokens.some(
    (i) =>
      (/^(?:oppgavene|oppgåvene|rollen|rolla|funksjonen|vervet|stillingen|stillinga)$/.test(tokens[i]!.lower) &&
        !/^(?:med|i|for|på|knyttet|knytt)$/.test(tokens[i + 1]?.lower ?? "")) ||
      (/^(?:oppgaver|oppgåver|rolle|funksjon)$/.test(tokens[i]!.lower) && /s$/.test(tokens[i - 1]!.lower)),
  );

/** «Prosjektleder orienterer kommunene innen 1. november», «Kari Dal setter i gang anbudet senest …»: told by a day, it is a task. */
function bySomeDay({ clause, mentions, reading: { tokens, eier } }: View, doer: Mention): number | null {
  const day = mentions.some((one) => one.slag === "dato" && isDeadline(tokens, one));
  const at = doer.to;
  const { verb } = tokens[at]?.ord ?? { verb: [] };
  const does = verb.filter(({ form }) => form === "pres");
  return day &&
    clause.kind === "hoved" &&
    clause.verb[0] === at &&
    eier[at] === -1 &&
    does.length > 0 &&
    !(tokens[at]!.ord.rolle & (rolle.kan | rolle.bør | rolle.skal | rolle.passiv | rolle.hjelpe)) &&
    does.every(({ verb: { lemma, styring } }) => (styring === null || lemma === "orientere") && !noTask.test(lemma))
    ? at
    : null;
}

const noTask =
  /^(?:være|bli|ha|få|slutte|fratre|tiltre|overta|gå|tre|begynne|starte|komme|reise|fortsette|lede|stå|ligge|trenge|rekke)(?!\p{L})/u;

/** «Kari Dal setter i gang …»: a name that begins the clause. */
const namedFirst = ({ clause, mentions }: View): Mention | null =>
  mentions.find(({ slag, from }) => slag === "person" && from === clause.tokens[0]) ?? null;

/** «Prosjektleder bes vurdere å …», «bes utrede om …»: what is asked stands in the asking clause itself, and holds others. */
function directly(state: State, view: View): Draft | null {
  const { clause, reading } = view;
  const asks = clause.verb.findIndex(
    (i) => reading.eier[i] === -1 && state.standings.readings(clause, i).some((one) => one.verb.styring === "oppdrag"),
  );
  const verb = asks < 0 ? undefined : clause.verb[asks + 1];
  if (verb === undefined || !isInfinitive(reading.tokens[verb]!)) return null;
  if (!reading.tokens[verb]!.ord.verb.some((one) => one.verb.styring === "stopp" || one.verb.rammenavn === "gjør"))
    return null;
  const who = asked(reading, clause);
  return who && duty(view, who, clause, verb, reach(state.clauses, clause));
}

/** «lyse ut»: the particle tells a verb from a noun in -se. */
const verbal = /se (?:ut|opp|inn|ned|fram|frem|av|over|på)$/;

/** «bes kvalitetssikre tallene»: a word no list knows, where the infinitive stands. */
function isUnknownInfinitive({ tokens, eier }: Reading, at: number): boolean {
  const token = tokens[at];
  if (!token || eier[at] !== -1 || token.stor || token.kind !== kind.ord) return false;
  const { ord, lower } = token;
  return (
    ord.verb.length === 0 &&
    ord.slag === 0 &&
    ord.rolle === 0 &&
    lower.length > 3 &&
    (/[^s][ea]$/.test(lower) || verbal.test(`${lower} ${tokens[at + 1]?.lower}`))
  );
}

/** «Prosjektleder skal orientere kommunene hvert kvartal»: what an executor shall do, by any verb. */
function willDo(view: View, doer: Mention): number | null {
  const { tokens, eier } = view.reading;
  const { tokens: words } = view.clause;
  const at = words.find((i) => i >= doer.to && eier[i] === -1 && /^(?:skal|må)$/.test(tokens[i]!.lower));
  if (at === undefined || words[0]! < doer.from - 1) return null;
  const verb = words.find(
    (i) =>
      i > at &&
      eier[i] === -1 &&
      tokens[i]!.lower !== "neste" &&
      tokens[i - 1]!.lower !== "neste" &&
      (isInfinitive(tokens[i]!) || tokens[i]!.lower.endsWith("e")),
  );
  if (verb === undefined || tokens[verb]!.ord.rolle !== 0 || tokens[verb]!.ord.slag !== 0) return null;
  // «skal innan utgangen av 2024 ha gjennomført …»
  const between = words.filter((i) => i > at && i < verb && eier[i] === -1).length;
  if (between > 2) return null;
  const done = tokens[verb]!.lower === "ha" && tokens[verb + 1]?.ord.verb.some(({ form }) => form === "perf");
  if (done && eier[verb + 1] === -1) return verb;
  return isState(view.reading, verb) ||
    tokens[verb]!.ord.verb.some((one) => one.verb.styring !== null && one.verb.styring !== "omtale")
    ? null
    : verb;
}

/** «ha kompetanse på skogbruk», «bestå av fem medlemmer»: how it is to be, and nothing to do. */
const isState = ({ tokens }: Reading, at: number): boolean =>
  tokens[at]!.lower === "kunne" ||
  tokens[at]!.ord.verb.some(({ verb }) => /^(?:være|ha|stå|ligge|forbli|lede|bestå|møte|gjelde)/.test(verb.lemma));

/** What is asked has a verb no list knows and someone outside as its object: it may be an application. */
export function unknownAsk(view: View): boolean {
  const known = view.clause.verb.some(
    (i) => view.reading.eier[i] === -1 && view.reading.tokens[i]!.ord.verb.length > 0,
  );
  // «om å tegne et kart over stier i alle kommunene»: where, and nobody who is asked.
  const isObject = (one: Mention): boolean =>
    one.slag === "mottaker" && prepositionOf(view.reading, one).forhold !== "eier";
  return !known && (view.kinds.has("søknad") || view.mentions.some(isObject));
}

/** «Hole kommune lager en brosjyre», «Leder tar kontakt med …»: someone else as the subject of an executor's verb. */
export function other(view: View, candidates: readonly { at: number; one: VerbReading }[]): Mention | null {
  const does = candidates.find(({ one }) => one.verb.rammenavn === "gjør" && one.form === "pres");
  if (!does) return null;
  const isOwnAct = ownAct.test(view.reading.tokens[does.at]!.lower);
  const first = view.clause.tokens[0];
  return (
    view.mentions.find(
      (one) =>
        (one.to <= does.at &&
          ((one.slag === "kommune" && !isOwnAct) ||
            ((one.slag === "verv" || one.slag === "person") && one.from === first))) ||
        (one.from === does.at + 1 && (one.slag === "verv" || one.slag === "person")),
    ) ?? null
  );
}

/** «Hole kommune kjøper arealet», «… stiller kausjon», «… melder seg inn»: the vedtak itself is the act. */
const ownAct = /^(?:kjøp|meld|still|bygg|tar|tek)/u;

/** «Prosjektleder purrer leverandøren»: a verb no list knows, right after the executor. */
export function unknownDoing(view: View, doer: Mention): number | null {
  const token = view.reading.tokens[doer.to];
  if (!token || view.clause.finitt > 0 || !view.clause.tokens.includes(doer.to)) return null;
  const { ord } = token;
  return ord.slag === 0 &&
    ord.rolle === 0 &&
    ord.verb.length === 0 &&
    !token.stor &&
    token.lower.length > 4 &&
    /(?:er|ar)$/.test(token.lower) &&
    view.clause.tokens[0] === doer.from
    ? doer.to
    : null;
}

export const subjectOf = (view: View): Mention | null => (view.clause.kind === "at" ? executor(view) : null);
