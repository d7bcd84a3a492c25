/** What became of a sak, or of some of its points: by the PSD's vedtakslogg, else by a protokoll; an innkalling tells nothing of it. */
import type { EffektType } from "../../language/effect.ts";
import { organOf } from "../../workspace/organ-of.ts";
import { foldName } from "../words/names.ts";
import { type Kort, type Kortstokk, projectOf } from "./workspace-cards.ts";
import type { Emne } from "./workspace-matters.ts";

/** vedtatt, betinget, falt, utsatt, trukket, avvist; ukjent where nobody says. `emner`: the matters asked about; with none the sak as a whole. */
export function statusOf(kort: Kort, stack: Kortstokk, emner: readonly Emne[] = kort.emner): string {
  const logged = loggedStatus(kort, stack, emner);
  if (logged) return logged;
  if (kort.form === "behandlet") return ofMinutes(kort, kort, emner, stack);
  const minutes = minutesOf(kort, stack);
  return minutes ? ofMinutes(minutes, kort, emner, stack) : "ukjent";
}

/** An entry for a point counts for that point alone, and before one for the whole sak. */
function loggedStatus(kort: Kort, { workspace }: Kortstokk, emner: readonly Emne[]): string | null {
  const { nr } = kort;
  if (nr === null) return null;
  const entries = workspace.prosjekter
    .filter((psd) => kort.prosjekt === null || psd.source.path === kort.prosjekt)
    .flatMap(({ vedtakslogg }) => vedtakslogg)
    .filter(({ sak, organ, dato }) => {
      if (sak.value !== nr || (dato && kort.dato && dato.value !== kort.dato)) return false;
      const key = organ && (organOf(organ.value, workspace.config)?.nøkkel ?? foldName(organ.value));
      return !key || kort.organ === null || key === kort.organ;
    });
  const points = emner.map(({ punkt }) => punkt);
  const own = entries.filter(({ punkt }) => punkt !== null && points.includes(punkt.value));
  const whole = points.length === 0 ? entries : entries.filter(({ punkt }) => punkt === null);
  const said = (own.length > 0 ? own : whole).map(({ status }) => status.value);
  return said.includes("vedtatt") ? "vedtatt" : (said.find((one) => one !== "forslag") ?? null);
}

/** Its protokoll: the same number, on the same day or before the same organ. */
export const minutesOf = (kort: Kort, { byNr }: Kortstokk): Kort | null =>
  kort.nr === null
    ? null
    : ((byNr.get(kort.nr) ?? []).find(
        (other) =>
          other.form === "behandlet" &&
          !areOtherOrgans(kort, other) &&
          (other.dato === kort.dato || (kort.organ !== null && kort.organ === other.organ)),
      ) ?? null);

const areOtherOrgans = (a: Kort, b: Kort): boolean => a.organ !== null && b.organ !== null && a.organ !== b.organ;

/** What was decided may be something else than what was proposed. */
function ofMinutes(minutes: Kort, kort: Kort, emner: readonly Emne[], stack: Kortstokk): string {
  if (minutes.status !== "vedtatt") return minutes.status;
  const decided = minutes.emner.filter((one) => emner.some(({ nøkkel }) => nøkkel === one.nøkkel));
  if (decided.length > 0)
    return decided.every(({ effekt }) => effekt.vilkår.length > 0) ? afterApproval(kort, stack) : "vedtatt";
  const { effekter, bevegelser } = minutes;
  if (effekter.includes("utsettelse") && bevegelser.length === 0 && !effekter.some((one) => settles.has(one)))
    return "utsatt";
  // «Forslaget ble vedtatt» repeats no effect; what is read as something else is another decision.
  return minutes === kort || emner.length === 0 || effekter.length === 0 || effekter.includes("annet")
    ? "vedtatt"
    : "falt";
}

/** «Rådet søker fylkeskommunen om … Saken legges fram igjen når svaret foreligger»: what is done now is decided. */
const settles: ReadonlySet<EffektType> = new Set<EffektType>([
  "søknad",
  "ledervalg",
  "periodeutvidelse",
  "opprettelse",
  "uttak",
  "bevilgning",
  "tilbakeføring",
  "psd-endring",
  "avtaleendring",
  "omgjøring",
]);

/** A condition is met, or not, by the answer the PSD has of the sak. */
function afterApproval(kort: Kort, { workspace }: Kortstokk): string {
  const { godkjenninger = [] } = projectOf(kort, workspace) ?? {};
  const answers = godkjenninger.filter((one) => one.sak !== null && one.sak === kort.nr);
  if (answers.length === 0) return "betinget";
  return answers.some(({ resultat }) => resultat !== "avslått") ? "vedtatt" : "avvist";
}
