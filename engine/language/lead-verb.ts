/** «leder» as what someone does: «Hole kommune leder rådet i 2025», and not who «leder av rådet» is. */
import { slag } from "./lexicon.ts";
import type { Token } from "./tokens.ts";

/**
 * Right before an organ in its definite form, with the one who leads before it («Kari Moen (Hole) leder styringsgruppa»), or after it
 * where a year comes first («I 2025 leder Hole rådet»). «Kari Moen, leder styringsgruppa, …» is a title.
 */
export function isLeading(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (!before || !after || !/^(?:leder|leiar|leier)$/.test(tokens[at]!.lower)) return false;
  if (/^(?:19|20)\d\d$/.test(before.lower)) return after.stor;
  return isOrgan(after) && (before.stor || /^(?:\)|kommune)$/.test(before.lower));
}

const isOrgan = ({ ord, lower }: Token): boolean => (ord.slag & slag.organ) !== 0 && /(?:et|en|a)$/.test(lower);
