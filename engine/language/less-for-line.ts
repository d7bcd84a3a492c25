/** A line that a clause tells goes on, or has less or money left: what is moved later in the sentence may come from it. */
import type { Clause } from "./clause.ts";
import { type Draft, fill, role } from "./draft.ts";
import { slag } from "./lexicon.ts";
import type { Sted } from "./mention.ts";
import type { State } from "./sentence-state.ts";
import { surplusOf } from "./surplus.ts";

/** Whether a clause without an effect is understood all the same: it tells nothing of whence the money comes but the line it speaks of. */
export const tellsOfLine = (state: State, clause: Clause): boolean => goesOn(state, clause) || hasLess(state, clause);

/** «A får lavere budsjett, og kr 65 000 flyttes til B», «A held fram, men kr 65 000 vert flytta til B»: half a flow gets its source. */
export function fromLineBefore(state: State): void {
  for (const one of state.drafts) if (isOpen(one)) fromLineOf([one], lineBefore(state, one));
}

/** «A held fram med lågare budsjett.»: the one line a sentence without an effect tells has less, for the sentence after it. */
export function lineWithLess(state: State): Sted | null {
  if (state.drafts.length > 0) return null;
  const main = state.clauses.filter(({ kind }) => kind === "hoved");
  const lines = main.flatMap(({ mentions }) => mentions.filter(isLine));
  const one = lines.length > 0 && lines.every(({ value }) => value === lines[0]!.value);
  return one && main.some((clause) => hasLess(state, clause)) ? lines[0]! : null;
}

/** «Kr 65 000 vert flytta til B.» after it. */
export function fromLineOf(drafts: readonly Draft[], line: Sted | null): void {
  for (const one of drafts)
    if (line && isOpen(one) && line.value !== one.roles["til"]?.value)
      fill(one, "fra", { ...role(line.value, line), slag: line.slag });
}

/** Money that is moved to a line, and not told whence. */
const isOpen = ({ type, modus, flyttes, viser, roles: { fra, til, beløp } }: Draft): boolean =>
  type === "pengeflyt" &&
  (flyttes || /^(?:flytt|bruk|innskudd)$/.test(modus)) &&
  viser === null &&
  !fra &&
  til?.slag === "delprosjekt" &&
  beløp !== undefined;

/** The one line that the clauses before a flow speak of, where they tell that it gives something up. */
function lineBefore(state: State, flow: Draft): Sted | null {
  const { tokens } = state.scope.reading;
  const main = state.clauses.filter(({ kind }) => kind === "hoved");
  const at = main.findIndex(({ tokens: words }) => words.some((i) => tokens[i]!.start === flow.start));
  const before = main.slice(0, Math.max(at, 0));
  const lines = before.flatMap(({ mentions }) => mentions.filter(isLine));
  if (lines.length === 0 || lines.some(({ value }) => value !== lines[0]!.value)) return null;
  const but = at > 0 && tokens[main[at]!.opener]!.lower === "men";
  return before.some((one) => hasLess(state, one) || (but && goesOn(state, one))) ? lines[0]! : null;
}

const isLine = (one: Clause["mentions"][number]): one is Sted => one.slag === "delprosjekt" && !one.viser;

/** «A videreføres», «A skal halde fram som delprosjekt» */
const goesOn = ({ standings }: State, clause: Clause): boolean =>
  standings.of(clause).holder &&
  clause.verb.some((i) =>
    standings.readings(clause, i).some(({ verb }) => verb.nektet && /^uttak/.test(verb.rammenavn)),
  );

/** «med lågare budsjett», «A har et mindreforbruk», «A reduseres», «arbeidet i A trappes ned» */
function hasLess({ scope, standings }: State, clause: Clause): boolean {
  const { tokens, eier } = scope.reading;
  if (!standings.of(clause).holder || clause.mentions.some(({ slag }) => slag === "penger")) return false;
  if (surplusOf(clause)) return true;
  const lowers = clause.verb.some(
    (i) =>
      eier[i] === -1 &&
      standings.readings(clause, i).some(({ verb, form }) => verb.rammenavn === "kutt" && /^(?:s|perf)$/.test(form)),
  );
  const smaller = clause.tokens.some(
    (i) => smallerWord.test(tokens[i]!.lower) && ((tokens[i + 1]?.ord.slag ?? 0) & slag.middel) !== 0,
  );
  return lowers || smaller;
}

const smallerWord = /^(?:lavere|lågare|redusert|mindre|nedjustert|strammere|strammare)$/;
