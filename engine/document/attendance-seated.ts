/** A table that tells in the column of roles who has a seat: who stands there with an office of the administration has none. */
import { isEmployedRole } from "./attendance-role.ts";
import type { Deltaker } from "./meeting-document.ts";

/** «Medlem, Hole | Kari Nordmann», «Medlem, Modum | Ola Nordmann» and «Rådmann, Hole | Per Li». */
export function seatedOnly(people: readonly Deltaker[]): readonly Deltaker[] {
  const members = people.filter(({ rolle }) => seat.test(rolle?.value ?? ""));
  if (members.length < 2) return people;
  return people.map((one) =>
    one.status.value !== "vara" && isEmployedRole(one.rolle?.value ?? "") && !/medlem/i.test(one.verv?.value ?? "")
      ? { ...one, medlem: false }
      : one,
  );
}

const seat = /^(?:fast\s)?medlem(?!\p{L})/iu;
