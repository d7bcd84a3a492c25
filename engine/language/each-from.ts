/** «A får 30 000 som tas fra B, og 25 000 som tas fra C»: a sum without a verb goes where the one before it goes. */
import { fill } from "./draft.ts";
import type { State } from "./sentence-state.ts";

/** Gives a source whose sum has no verb of its own the receiver of the clause before. */
export function eachFrom({ clauses, drafts, scope: { reading } }: State): void {
  for (const { kind, parent: sum, tokens: own } of clauses) {
    if (kind !== "som" || !sum?.bror || sum.finitt > 0) continue;
    if (sum.mentions.length !== 1 || sum.mentions[0]!.slag !== "penger") continue;
    const [from, to] = [reading.tokens[sum.tokens[0]!]!.start, reading.tokens[own.at(-1)!]!.end];
    const half = drafts.find(
      ({ type, start, end, roles }) => isFlow(type) && start >= from && end <= to && !roles["til"],
    );
    const given = drafts.filter(({ type, end, roles }) => isFlow(type) && end <= from && roles["til"]);
    const [first] = given;
    const one = given.every(({ roles }) => roles["til"]!.value === first!.roles["til"]!.value);
    if (half?.roles["fra"] && half.roles["beløp"] && first && one) fill(half, "til", first.roles["til"]);
  }
}

const isFlow = (type: string): boolean => type === "pengeflyt";
