/** What became of a sak, or of some of its points: by the PSD's vedtakslogg, else by a protokoll; an innkalling tells nothing of it. */
import type { Psd } from "../../project/psd.ts";
import { organOf } from "../../workspace/organ-of.ts";
import { bevegelserIn } from "./bevegelse.ts";
import { sakStatus } from "./sak-status.ts";
import { cardsOf, type Emne, fold, type Kort, type Kortstokk } from "./workspace-cards.ts";

/** vedtatt, betinget, falt, utsatt, trukket, avvist; ukjent where nobody says. `emner`: the matters asked about; with none the sak as a whole. */
export function statusOf(kort: Kort, stack: Kortstokk, emner: readonly Emne[] = kort.emner): string {
  const logged = loggedStatus(kort, stack, emner);
  if (logged) return logged;
  if (kort.sak.sak.form === "behandlet") return ofMinutes(kort, kort, emner);
  const minutes = minutesOf(kort, stack);
  return minutes ? ofMinutes(minutes, kort, emner) : "ukjent";
}

/** An entry for a point counts for that point alone, and before one for the whole sak. */
function loggedStatus(kort: Kort, { workspace }: Kortstokk, emner: readonly Emne[]): string | null {
  const { nr } = kort.sak.sak;
  if (nr === null) return null;
  const entries = workspace.prosjekter
    .filter((psd) => kort.sak.prosjekt === null || psd === kort.sak.prosjekt)
    .flatMap(({ vedtakslogg }) => vedtakslogg)
    .filter(({ sak, organ, dato }) => {
      if (sak.value !== nr || (dato && kort.dato && dato.value !== kort.dato)) return false;
      const key = organ && (organOf(organ.value, workspace.config)?.nøkkel ?? fold(organ.value));
      return !key || !kort.sak.organ || key === kort.sak.organ.nøkkel;
    });
  const points = emner.map(({ punkt }) => punkt);
  const own = entries.filter(({ punkt }) => punkt !== null && points.includes(punkt.value));
  const whole = points.length === 0 ? entries : entries.filter(({ punkt }) => punkt === null);
  const said = (own.length > 0 ? own : whole).map(({ status }) => status.value);
  return said.includes("vedtatt") ? "vedtatt" : (said.find((one) => one !== "forslag") ?? null);
}

/** Its protokoll: the same number, on the same day or before the same organ. */
export const minutesOf = (kort: Kort, { byNr }: Kortstokk): Kort | null =>
  kort.sak.sak.nr === null
    ? null
    : ((byNr.get(kort.sak.sak.nr) ?? []).find(
        (other) =>
          other.sak.sak.form === "behandlet" &&
          !areOtherOrgans(kort, other) &&
          (other.dato === kort.dato || (kort.sak.organ !== null && kort.sak.organ.nøkkel === other.sak.organ?.nøkkel)),
      ) ?? null);

const areOtherOrgans = (a: Kort, b: Kort): boolean =>
  a.sak.organ !== null && b.sak.organ !== null && a.sak.organ.nøkkel !== b.sak.organ.nøkkel;

/** What was decided may be something else than what was proposed. */
function ofMinutes(minutes: Kort, kort: Kort, emner: readonly Emne[]): string {
  const status = sakStatus(minutes.sak.sak);
  if (status !== "vedtatt") return status;
  const decided = cardsOf(minutes.document)[minutes.index]!.emner.filter((one) =>
    emner.some(({ nøkkel }) => nøkkel === one.nøkkel),
  );
  if (decided.length > 0)
    return decided.every(({ effekt }) => effekt.vilkår.length > 0) ? afterApproval(kort) : "vedtatt";
  const effects = minutes.sak.punkter.flatMap(({ effekter }) => effekter);
  if (effects.some(({ type }) => type === "utsettelse") && bevegelserIn(minutes.sak.punkter).length === 0)
    return "utsatt";
  // «Forslaget ble vedtatt» repeats no effect; what is read as something else is another decision.
  return minutes === kort || emner.length === 0 || effects.length === 0 || effects.some(({ type }) => type === "annet")
    ? "vedtatt"
    : "falt";
}

/** A condition is met, or not, by the answer the PSD has of the sak. */
function afterApproval({ sak: { sak, prosjekt } }: Kort): string {
  const answers = (prosjekt?.godkjenninger ?? []).filter((one) => one.sak !== null && one.sak === sak.nr);
  if (answers.length === 0) return "betinget";
  return answers.some(({ resultat }: Psd["godkjenninger"][number]) => resultat !== "avslått") ? "vedtatt" : "avvist";
}
