/** What a sak changes in the PSD of its project, as the PSD is asked about it. */
import type { Effekt } from "../../language/effect.ts";
import type { Psd } from "../../project/psd.ts";
import type { CalendarDate } from "../../text/calendar-date.ts";
import { isReadable } from "../../text/fact.ts";
import type { PunktInContext, SakInContext } from "../../workspace/workspace.ts";
import { lineNamed } from "./bevegelse.ts";
import { namesProject } from "./concerns.ts";
import { newEndIn } from "./prosjektperiode.ts";

/** It names its project. What waits for an answer changes nothing yet; money moved between lines is kept in the accounts too, and need not be told here. */
export const changesPsd = (sak: SakInContext): boolean =>
  sak.prosjekt !== null &&
  firstChange(
    sak,
    (effekt, punkt) =>
      effekt.vilkår.length === 0 && !effekt.tolket && (changesLines(effekt, sak.prosjekt) || namesPsd(punkt)),
  ) !== null &&
  namesProject(sak);

/** The end that the points decide or ask for, of a project the sak names. */
export const newEndOf = (sak: SakInContext): CalendarDate | null => {
  const end = sak.prosjekt && newEndIn(sak)?.date;
  return end && namesProject(sak) ? end : null;
};

export const firstChange = (
  { punkter }: SakInContext,
  isChange: (effekt: Effekt, punkt: PunktInContext) => boolean,
): Effekt | null =>
  punkter
    .filter(({ punkt }) => !later.test(punkt.tekst.text))
    .flatMap((punkt) => punkt.effekter.filter((one) => changing.includes(one.type) && isChange(one, punkt)))[0] ?? null;

const changing: readonly Effekt["type"][] = ["psd-endring", "uttak", "opprettelse", "overføring", "periodeutvidelse"];

export const namesPsd = ({ punkt }: PunktInContext): boolean =>
  /(?<!\p{L})(?:PSD|(?:prosjekt)?styringsdokument)/iu.test(punkt.tekst.text);

export function changesLines({ type, delprosjekt, under }: Effekt, psd: Psd | null): boolean {
  const role = type === "uttak" ? delprosjekt : type === "opprettelse" ? under : undefined;
  return isReadable(role) && lineNamed(psd, role.value) !== null;
}

/** «PSD oppdateres når svaret foreligger»: not now. */
const later = /(?<!\p{L})(?:når|etter at|så snart|dersom|hvis|viss) /iu;
