/** «førstnevnte», «sistnevnte»: a delprosjekt told by its place among those named before. */
import type { Mention, Scan } from "./mention.ts";

/** «førstnevnte», «sistnemnde»: one of the two delprosjekter named last in this point. */
export function namedBefore({ tokens, found }: Scan, at: number): Mention | null {
  const token = tokens[at]!;
  const which = pointing.exec(token.lower);
  if (!which) return null;
  const names = found.flatMap((one) =>
    one.slag === "delprosjekt" && one.value !== "" && !pointing.test(tokens[one.from]!.lower) ? [one.value] : [],
  );
  const last = names.at(-1);
  const first = names.findLast((name) => name !== last);
  const value = which[1] === "sist" ? last : first;
  if (!value || !first) return null;
  const { start, end } = token;
  const genitiv = which[2] === "s";
  return { slag: "delprosjekt", from: at, to: at + 1, start, end, value, kjent: true, genitiv, viser: false };
}

const pointing = /^(f[øy]rst|sist)(?:nevnt|nemnd|nemnt)e(s?)$/;
