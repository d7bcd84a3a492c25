/** «førstnevnte», «sistnevnte»: a delprosjekt told by its place among those named before. */
import type { Mention, Scan } from "./mention.ts";

/** «førstnevnte», «sistnemnde»: one of the two delprosjekter named last in this point. */
export function namedBefore({ tokens, found }: Scan, at: number): Mention | null {
  const token = tokens[at]!;
  const which = pointing.exec(token.lower) ?? (isOneOfTwo(tokens, at) ? ordinal.exec(token.lower) : null);
  if (!which) return null;
  const names = found.flatMap((one) =>
    one.slag === "delprosjekt" &&
    one.value !== "" &&
    !pointing.test(tokens[one.from]!.lower) &&
    !ordinal.test(tokens[one.from]!.lower)
      ? [one.value]
      : [],
  );
  const last = names.at(-1);
  const first = names.findLast((name) => name !== last);
  const value = /^(?:sist|andre)/.test(which[1]!) ? last : first;
  if (!value || !first) return null;
  const { start, end } = token;
  const genitiv = which[2] === "s";
  return { slag: "delprosjekt", from: at, to: at + 1, start, end, value, kjent: true, genitiv, viser: false };
}

/** «frå det fyrste til det andre» */
const isOneOfTwo = (tokens: Scan["tokens"], at: number): boolean =>
  /^(?:den|det)$/.test(tokens[at - 1]?.lower ?? "") &&
  /^(?:fra|frå|til)$/.test(tokens[at - 2]?.lower ?? "") &&
  /^(?:|fra|frå|til|og|[.,;)])$/.test(tokens[at + 1]?.lower ?? "");

const ordinal = /^(første|fyrste|andre|siste)()$/;
const pointing = /^(f[øy]rst|sist)(?:nevnt|nemnd|nemnt)e(s?)$/;
