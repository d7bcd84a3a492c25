/** Money a line is told to have left: «A har et overskudd på kr 60 000», which a relative clause then gives away. */
import type { Clause } from "./clause.ts";
import type { Sted } from "./mention.ts";

const left = /^(?:oversk(?:udd|ot)|mindreforbruk|restbeløp|restmid|innsparing|besparelse)/;

/** The one line a clause tells to have money left, or null. */
export function surplusOf({ mentions }: Clause): Sted | null {
  const lines = mentions.filter((one): one is Sted => one.slag === "delprosjekt" && !one.viser);
  const told = mentions.some((one) => (one.slag === "middel" || one.slag === "kutt") && left.test(one.value));
  return told && lines.length === 1 ? lines[0]! : null;
}
