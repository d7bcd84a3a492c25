/** Ledervalg by a verb: «Styringsgruppen ledes av …». */
import { type Draft, draft, fill, role } from "./draft.ts";
import { periodOf } from "./election.ts";
import { period } from "./election-period.ts";
import type { Person, Sted } from "./mention.ts";
import { kommuneOf } from "./takers.ts";
import type { View } from "./view.ts";

/** «Styringsgruppen ledes av …»: the office is in the verb. */
export function leads(view: View, at: number): Draft[] {
  const { tokens } = view.reading;
  const token = tokens[at]!;
  const passive = token.ord.verb.some((one) => one.form === "s" || one.form === "perf");
  const organ = view.mentions.find(
    (one): one is Sted => one.slag === "organ" && (passive ? one.to <= at : one.from > at),
  );
  const taker =
    view.mentions.find(
      (one): one is Person | Sted => one.slag === "person" && (passive ? one.from > at : one.to <= at),
    ) ?? view.mentions.find((one): one is Sted => one.slag === "kommune" && (passive ? one.from > at : one.to <= at));
  if (!organ || !taker) return [];
  if (!passive && !view.clause.tokens.some((i) => /^(?:skal|heretter|nå|no)$/.test(tokens[i]!.lower))) return [];
  const one = draft("ledervalg", token.start, token.end);
  fill(one, "verv", role("leder", token));
  fill(one, "organ", role(organ.value, organ));
  if (taker.slag === "person") {
    fill(one, "person", role(taker.value, taker));
    const kommune = kommuneOf(view, taker);
    if (kommune) fill(one, "kommune", role(kommune.value, kommune));
  } else fill(one, "kommune", role(taker.value, taker));
  const year = periodOf(view);
  const years = period(view, year);
  if (years) fill(one, "periode", years);
  return [one];
}
