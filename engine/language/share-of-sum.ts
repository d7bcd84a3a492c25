/** Shares of a sum that the clause tells: «av midlene, kr 150 000, går to tredjedeler til A», «halvparten av de 160 000 kronene». */
import { rolle } from "./lexicon.ts";
import type { Mention, Penger } from "./mention.ts";
import type { View } from "./view.ts";

export interface Reckoned {
  readonly share: Penger;
  readonly value: number;
}

/** What each share comes to, in whole kroner; null where they are not of the one sum. */
export function sharesOfSum(view: View, mentions: readonly Mention[]): readonly Reckoned[] | null {
  const money = mentions.filter((one): one is Penger => one.slag === "penger");
  const [sum, ...others] = money.filter(({ value }) => typeof value === "number");
  const shares = money.filter(({ value }) => part(value) !== null);
  if (!sum || others.length > 0 || shares.length === 0 || shares.length + 1 !== money.length) return null;
  const { tokens } = view.reading;
  const isOf = (one: Penger): boolean => {
    const next = tokens[one.to];
    // «halvparten av de 160 000 kronene»
    if (next?.lower === "av")
      return sum.from > one.to && sum.from - one.to <= 2 && /^(?:av|de|dei)$/.test(tokens[sum.from - 1]!.lower);
    return one.from - sum.to > 1 && ((next?.ord.rolle ?? 0) & rolle.til) + (next?.ord.verb.length ?? 0) > 0;
  };
  const first = tokens[shares[0]!.to]?.lower === "av";
  if (first ? shares.length > 1 || !isOf(shares[0]!) : !shares.every(isOf)) return null;
  return shares.map((share) => ({ share, value: Math.round(part(share.value)! * Number(sum.value)) }));
}

const part = (value: Penger["value"]): number | null =>
  typeof value === "object" && value !== null && "andel" in value && !("av" in value) ? value.andel : null;
