/** A line that is cut where the clause beside it says by how much another is raised: «A reduseres og B økes med kr 70 000». */
import type { Clause, Reading } from "./clause.ts";

/** Whether a clause beside this one raises another line by a sum, and this one tells none. */
export function hasCounterpart({ tokens, eier }: Reading, clause: Clause, beside: readonly Clause[]): boolean {
  const [line] = clause.mentions;
  if (line?.slag !== "delprosjekt" || clause.mentions.some(({ slag }) => slag === "penger")) return false;
  return beside.some(
    (one) =>
      one.bror === clause &&
      one.mentions.some(({ slag }) => slag === "penger") &&
      one.mentions.some((other) => other.slag === "delprosjekt" && other.value !== line.value) &&
      one.verb.some(
        (i) =>
          eier[i] === -1 &&
          tokens[i]!.ord.verb.some(({ verb }) => verb.partikkel === null && /^(?:øk|tilfør)$/.test(verb.rammenavn)),
      ),
  );
}
