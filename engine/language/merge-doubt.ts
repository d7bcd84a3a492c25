/** What a read effect leaves in doubt: a place without a role, an end that is not told. */
import type { Draft } from "./draft.ts";
import { spent } from "./flow-type.ts";
import type { Nevnt } from "./merge.ts";

/** A delprosjekt of the point that no effect speaks of: it may be where the money comes from. */
export function overlooked(one: Draft, all: readonly Draft[], nevnt: readonly Nevnt[]): boolean {
  const told = new Set(
    all
      .filter((other) => other.punkt === one.punkt && !(other.type === "pengeflyt" && spent(other)))
      .flatMap(({ roles }) => Object.values(roles).map((role) => String(role?.value))),
  );
  return nevnt.some(({ punkt, navn }) => punkt === one.punkt && !told.has(navn));
}

/** A transfer that tells one end only, or neither receiver nor sum. */
export const oneEnded = ({ modus, viser, flyttes, roles: { fra, til, beløp } }: Draft): boolean =>
  (modus !== "ulik" && fra === undefined && viser === null && !(flyttes && til?.slag === "delprosjekt" && beløp)) ||
  (til?.uleselig !== undefined && beløp === undefined);
