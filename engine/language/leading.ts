/** Ledervalg by a verb: «Styringsgruppen ledes av …». */
import { type Draft, draft, fill, role } from "./draft.ts";
import { periodOf } from "./election.ts";
import { period } from "./election-period.ts";
import type { Mention, Person, Sted } from "./mention.ts";
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
  // «I 2025 leder Hole kommune rådet»: who leads stands before what is led, and not always before the verb.
  const stands = ({ from, to }: Mention): boolean => (passive ? from > at : to <= (organ?.from ?? at));
  const taker =
    view.mentions.find((one): one is Person => one.slag === "person" && stands(one)) ??
    view.mentions.find((one): one is Sted => one.slag === "kommune" && stands(one));
  if (!organ || !taker) return [];
  const year = periodOf(view);
  // «Hole kommune leder rådet i 2025»: without a year it is told of one who does.
  const isTold =
    !passive && !year && !view.clause.tokens.some((i) => /^(?:skal|heretter|nå|no)$/.test(tokens[i]!.lower));
  if (isTold) return [];
  const one = draft("ledervalg", token.start, token.end);
  fill(one, "verv", role("leder", token));
  fill(one, "organ", role(organ.value, organ));
  if (taker.slag === "person") {
    fill(one, "person", role(taker.value, taker));
    const kommune = kommuneOf(view, taker);
    if (kommune) fill(one, "kommune", role(kommune.value, kommune));
  } else fill(one, "kommune", role(taker.value, taker));
  const years = period(view, year);
  if (years) fill(one, "periode", years);
  return [one, ...besides(view, taker, one)];
}

/** «…, med Per Dal (Modum) som nestleder»: for the same organ and time. */
function besides(view: View, leader: Person | Sted, { roles: { organ, periode } }: Draft): Draft[] {
  const { mentions, reading } = view;
  const office = mentions.find(({ slag, from }) => slag === "verv" && reading.tokens[from - 1]?.lower === "som");
  if (office?.slag !== "verv") return [];
  const person = mentions.findLast((one): one is Person => one.slag === "person" && one.to < office.from);
  if (!person || person === leader) return [];
  const one = draft("ledervalg", person.start, office.end);
  fill(one, "verv", role(office.value, office));
  fill(one, "person", role(person.value, person));
  const kommune = kommuneOf(view, person);
  if (kommune) fill(one, "kommune", role(kommune.value, kommune));
  if (organ) fill(one, "organ", organ);
  if (periode) fill(one, "periode", periode);
  return [one];
}
