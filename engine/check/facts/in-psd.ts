/** Whether a version of a PSD was made after a sak, and so has what it decided. */
import type { Psd } from "../../project/psd.ts";
import type { Kort } from "./workspace-cards.ts";

/** By the change log, else by the dates; null where the PSD or the sak has none. */
export function isInPsd({ endringslogg, versjonsdato }: Psd, { dato, nr }: Pick<Kort, "dato" | "nr">): boolean | null {
  if (nr !== null && endringslogg.some((one) => one.sak?.value === nr)) return true;
  if (!versjonsdato || !dato) return null;
  // A version of the same day holds what its log tells; one without a log of that day holds all of it.
  if (dato === versjonsdato.value) return !endringslogg.some((one) => one.dato?.value === dato);
  return dato < versjonsdato.value;
}
