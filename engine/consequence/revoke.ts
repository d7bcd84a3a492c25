/** Takes back a vedtak that the PSD has already, by its own change log: each value goes back by what the vedtak changed. */
import type { EndringValue, PsdValue } from "../project/psd-value.ts";
import { lineNamed } from "./purse.ts";
import { minus, type ProjectState, plus, sumOf } from "./state.ts";

/** null when the log does not tell of it, or a value was set anew since, so that nobody knows what it should be. */
export function revokeLogged(state: ProjectState, sak: string, punkt: number | null): ProjectState | null {
  const entries = (state.psd.endringslogg ?? []).filter(
    (one) => one.sak === sak && (punkt === null || one.punkt === undefined || one.punkt === punkt),
  );
  if (entries.length === 0) return null;
  let psd: PsdValue | null = state.psd;
  for (const entry of entries.toReversed()) psd = psd && takenBack(psd, entry);
  if (!psd) return null;
  const ramme = minus(psd.ramme ?? 0, state.psd.ramme ?? 0);
  return { ...state, psd, unplaced: plus(state.unplaced, sumOf(state.psd), -sumOf(psd), ramme) };
}

function takenBack(psd: PsdValue, { felt = "", fra, til }: EndringValue): PsdValue | null {
  const [was, is] = [fra === undefined ? null : Number(fra), til === undefined ? null : Number(til)];
  if (felt === "ramme")
    return psd.ramme === undefined || was === null || is === null ? null : { ...psd, ramme: plus(psd.ramme, was, -is) };
  if (felt === "periode/til")
    return psd.periode.til === til && fra ? { ...psd, periode: { ...psd.periode, til: fra as never } } : null;
  const group = psd.organisering.styringsgruppe;
  if (felt === "organisering/styringsgruppe/leder")
    return group?.leder === til && fra
      ? { ...psd, organisering: { ...psd.organisering, styringsgruppe: { ...group, leder: fra } } }
      : null;
  const role = /^organisering\/(prosjektleder|prosjektansvarlig)$/.exec(felt)?.[1] as "prosjektleder" | undefined;
  if (role)
    return psd.organisering[role] === til && fra
      ? { ...psd, organisering: { ...psd.organisering, [role]: fra } }
      : null;
  return felt.startsWith("delprosjekter/")
    ? delprosjektTakenBack(psd, felt.slice("delprosjekter/".length), was, is)
    : null;
}

function delprosjektTakenBack(psd: PsdValue, path: string, was: number | null, is: number | null): PsdValue | null {
  const navn = path.replace(/\/budsjett$/u, "");
  const line = lineNamed(psd, navn);
  if (path.endsWith("/budsjett")) {
    if (!line || was === null || is === null) return null;
    const delprosjekter = psd.delprosjekter.map((one) =>
      one === line ? { ...one, budsjett: plus(one.budsjett ?? 0, was, -is) } : one,
    );
    return { ...psd, delprosjekter };
  }
  // It was taken out: it comes back with its budget, without what the log does not tell of it.
  if (is === null && was !== null && !Number.isNaN(was))
    return line ? psd : { ...psd, delprosjekter: [...psd.delprosjekter, { navn, budsjett: was }] };
  if (was === null && is !== null)
    return line ? { ...psd, delprosjekter: psd.delprosjekter.filter((one) => one !== line) } : psd;
  return null;
}
