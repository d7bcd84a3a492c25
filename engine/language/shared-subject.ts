/** A subject that two verbs share: «Bevilgningen på kr 500 000 til A trekkes inn og tilbakeføres til fondet» gives back what it took in. */
import type { Clause, Reading } from "./clause.ts";

/** The tokens of the subject that a clause has from the one before it, where its verb follows the connector at once. */
export function sharedSubject({ eier }: Reading, { bror, opener, verb }: Clause): readonly number[] {
  if (!bror || verb.find((i) => eier[i] === -1) !== opener + 1) return [];
  const first = bror.verb.find((i) => eier[i] === -1);
  return first === undefined ? [] : bror.tokens.filter((i) => i < first);
}

/** Whether the verb before takes all of it back, and tells no other sum: then the size of the grant is what goes on. */
export const tookAll = (reading: Reading, clause: Clause): boolean =>
  sharedSubject(reading, clause).length > 0 &&
  clause.bror!.mentions.filter(({ slag }) => slag === "penger").length === 1 &&
  clause.bror!.verb.some((i) =>
    reading.tokens[i]!.ord.verb.some(({ verb, form }) => form !== "subst" && takesBack.has(verb.rammenavn)),
  );

const takesBack = new Set(["tilbaketrekk", "oppheve"]);
