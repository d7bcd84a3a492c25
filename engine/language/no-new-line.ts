/** «… som eget delprosjekt» beside a verb that ends or goes on with what is there: nothing is created. */
import { isSted } from "./mention.ts";
import type { View } from "./view.ts";

/** «A vert teke ut som eige delprosjekt», «A blir videreført som eget delprosjekt»; «X vert teke ut av A som eige delprosjekt» creates X. */
export const isNoNewLine = (view: View): boolean => !isSpunOff(view) && participles(view).some(isOfOther);

/** The names of the frames that each participle of the clause may have, with its particle. */
const participles = ({ clause, standings, reading: { eier } }: View): string[][] =>
  clause.verb
    .filter((i) => eier[i] === -1)
    .map((i) =>
      standings
        .readings(clause, i)
        .filter(({ form }) => form === "perf")
        .map(({ verb }) => verb.rammenavn),
    );

/** A verb that may end or go on, and none that creates. */
const isOfOther = (frames: readonly string[]): boolean =>
  frames.some((one) => /^(?:avslutt|uttak|periode)/.test(one)) && !frames.some((one) => creates.test(one));

const creates = /^(?:opprett|nytt-ledd|i-stand)/;

/** «ut av A» */
const isSpunOff = ({ clause, reading: { tokens, eier, mentions } }: View): boolean =>
  clause.tokens.some((i) => {
    const from = /^ut (?:av|or|frå|fra)$/.test(tokens[i]!.lower)
      ? (mentions[eier[i + 1] ?? -1] ?? mentions[eier[i + 2] ?? -1])
      : undefined;
    return from !== undefined && isSted(from) && from.slag === "delprosjekt";
  });
