/** The rule that was meant by an id that is none: also where its folder was left out or is another. */
import { nearest } from "../syntax/nearest.ts";

/** A tail shorter than this is like too many others. */
const shortest = 5;

export function nearestRule(id: string, ids: readonly string[]): string | null {
  const near = nearest(id, ids);
  if (near !== null) return near;
  const tail = tailOf(id);
  if (tail.length < shortest) return null;
  const tails = new Map(ids.map((one) => [tailOf(one), one]));
  const known = nearest(tail, tails.keys());
  return known === null ? (ids.find((one) => one.includes(tail)) ?? null) : tails.get(known)!;
}

const tailOf = (id: string): string => id.slice(id.lastIndexOf("/") + 1);
