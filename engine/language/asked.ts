/** Oppdrag: who is asked to do what, where no other effect says it. */
import { type Clause, isInfinitive } from "./clause.ts";
import type { Draft } from "./draft.ts";
import { duty, executor } from "./duty.ts";
import { rolle, type VerbReading } from "./lexicon.ts";
import type { Mention } from "./mention.ts";
import type { State } from "./sentence-state.ts";
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
          one.parent === clause && one.kind !== "som" && one.kind !== "vilkår" && state.standings.of(one).oppdrag,
      )
    )
      return null;
    if (unknownAsk(view)) {
      state.kandidat.push({ type: "søknad", grunn: "ukjent verb i det som blir bedt om" });
      return null;
    }
    return duty(view, subjectOf(view) ?? standing.oppdrag.til, clause, clause.tokens[0]!);
  }
  if (!standing.holder || clause.kind === "som") return null;
  if (
    state.header?.oppdrag &&
    clause.finitt === 0 &&
    clause.verb.length > 0 &&
    isInfinitive(reading.tokens[clause.verb[0]!]!)
  )
    return duty(view, state.header.oppdrag, clause, clause.tokens[0]!);
  if (inner.length === 0) {
    const asks = clause.verb.find(
      (i) =>
        reading.eier[i] === -1 && state.standings.readings(clause, i).some((one) => one.verb.styring === "oppdrag"),
    );
    if (asks !== undefined) {
      const who = state.standings.asked(clause);
      const about = clause.tokens.find(
        (i) =>
          i > asks &&
          (/(?:^| )om$|^for$/.test(reading.tokens[i]!.lower) ||
            (reading.tokens[i]!.ord.rolle & rolle.partikkel && /(?:for|om|med)$/.test(reading.tokens[i]!.lower))),
      );
      if (
        about !== undefined &&
        clause.mentions.some((one) => one.slag === "mottaker" && one.from > asks && one.to <= about)
      )
        return null;
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
  const does = candidates.find(
    ({ one }) =>
      one.verb.rammenavn === "gjør" ||
      one.verb.rammenavn === "send" ||
      one.verb.rammenavn === "forelegg" ||
      one.verb.rammenavn === "innhent",
  );
  return does ? duty(view, doer, clause, does.at) : null;
}

/** What is asked has a verb no list knows and someone outside as its object: it may be an application. */
export function unknownAsk(view: View): boolean {
  const known = view.clause.verb.some(
    (i) => view.reading.eier[i] === -1 && view.reading.tokens[i]!.ord.verb.length > 0,
  );
  return !known && (view.kinds.has("søknad") || view.kinds.has("mottaker"));
}

/** «Hole kommune lager en brosjyre»: a municipality as the subject of an executor's verb. */
export function municipality(view: View, candidates: readonly { at: number; one: VerbReading }[]): Mention | null {
  const does = candidates.find(({ one }) => one.verb.rammenavn === "gjør" && one.form === "pres");
  return (does && view.mentions.find((one) => one.slag === "kommune" && one.to <= does.at)) ?? null;
}

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
