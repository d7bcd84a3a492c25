/** A task that is laid on someone: «Arbeidet med å … legges til X», «Ansvar for …: X». */
import { type Clause, isInfinitive } from "./clause.ts";
import { type Draft, draft, fill, role } from "./draft.ts";
import { actor, reach } from "./duty.ts";
import type { Mention } from "./mention.ts";
import type { State } from "./sentence-state.ts";
import type { View } from "./view.ts";

const giving = /^(?:legge|tillegge|gi|tildele|overlate|få-i-oppdrag)/;

const bearers = new Set(["utfører", "kommune", "person", "verv", "mottaker", "organ", "tittel"]);

/** The task a clause lays on someone, or null. */
export function assigned(state: State, view: View, inner: readonly Clause[]): Draft | null {
  const { tokens, eier } = view.reading;
  const { tokens: words } = view.clause;
  const noun = words.slice(0, 3).find((i) => tokens[i]!.ord.kjenne.includes("oppgave"));
  if (noun === undefined) return null;
  const colon = words.find((i) => tokens[i]!.lower === ":");
  const verb = view.clause.verb.find(
    (i) => i > noun && eier[i] === -1 && tokens[i]!.ord.verb.some((one) => giving.test(one.verb.lemma)),
  );
  const turn = colon ?? verb;
  if (turn === undefined || (colon !== undefined && view.clause.finitt > 0)) return null;
  const bearer = view.mentions.find((one) => bearers.has(one.slag) && one.from > turn);
  if (!bearer) return null;
  const task = inner.find((one) => one.kind === "å" && one.opener > noun && one.opener < turn);
  const said = task
    ? reach(state.clauses, task).filter((i) => i > task.opener && i < turn)
    : afterNoun(words, noun, turn, (i) => tokens[i]!.lower);
  const first = task ? said.find((i) => isInfinitive(tokens[i]!)) : said[0];
  const last = said[said.length - 1];
  if (first === undefined || last === undefined) return null;
  // «Ansvarlig for oppdateringen: prosjektleder»: who does what was said.
  if (/^ansvarl/.test(tokens[words[0]!]!.lower) && said.length === 1 && /(?:en|a|et)$/.test(tokens[first]!.lower))
    return null;
  if (task) state.swallowed.add(task);
  return made(view, noun, bearer, first, last);
}

/** The words after «ansvar for», «oppfølging av», up to the turn. */
function afterNoun(words: readonly number[], noun: number, turn: number, word: (i: number) => string): number[] {
  const start = / (?:for|med)$/.test(word(noun))
    ? noun + 1
    : /^(?:for|med|om|av)$/.test(word(noun + 1))
      ? noun + 2
      : turn;
  return words.filter((i) => i >= start && i < turn);
}

function made(view: View, noun: number, bearer: Mention, first: number, last: number): Draft {
  const { tokens, text } = view.reading;
  const found = draft("oppdrag", tokens[noun]!.start, bearer.end);
  fill(found, "til", actor(view, bearer));
  const at = { start: tokens[first]!.start, end: tokens[last]!.end };
  fill(found, "hva", role(text.slice(at.start, at.end), at));
  return found;
}
