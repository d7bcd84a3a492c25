/** A sum told before and the parts it is made up of, told after: one of them is the effect, never both. */
import type { Draft } from "./draft.ts";

/**
 * «Kr 200 000 bevilges til lagene. Beløpet fordeles med kr 120 000 til A og kr 80 000 til B»: the parts, where they add up, and not the sum
 * as well; but what a delprosjekt uses its own money for is the delprosjekt's.
 */
export function madeUp(drafts: readonly Draft[]): readonly Draft[] {
  const gone = new Set<Draft>();
  for (const [i, one] of drafts.entries()) {
    const { til, fra, beløp } = one.roles;
    if (one.type !== "pengeflyt" || one.deler || !til || typeof beløp?.value !== "number") continue;
    const parts: Draft[] = [];
    for (let at = i + 1; drafts[at]?.deler && drafts[at]!.punkt - one.punkt <= 1; at++) parts.push(drafts[at]!);
    const sum = parts.reduce((total, part) => total + Number(part.roles["beløp"]?.value), 0);
    if (parts.length < 2 || sum !== beløp.value || parts.some((part) => part.roles["til"]?.value === til.value))
      continue;
    if (til.slag === "delprosjekt" && !parts.some((part) => part.roles["til"]?.slag === "delprosjekt")) {
      for (const part of parts) gone.add(part);
      continue;
    }
    gone.add(one);
    for (const part of parts) {
      if (part.roles["fra"]) continue;
      if (fra) part.roles["fra"] = { ...fra, punkt: fra.punkt ?? one.punkt };
      part.viser = null;
      part.modus = one.modus;
    }
  }
  return gone.size === 0 ? drafts : drafts.filter((one) => !gone.has(one));
}
