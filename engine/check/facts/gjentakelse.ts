/** Facts of a gjentakelse: a delprosjekt that a sak takes out or empties although an earlier sak already did. */
import type { Effekt } from "../../language/effect.ts";
import type { Psd } from "../../project/psd.ts";
import type { SakInContext } from "../../workspace/workspace.ts";
import { type FactTable, value } from "../subject.ts";
import { changesDecision } from "../words/changes-decision.ts";
import { isWhole, lineNamed } from "./bevegelse.ts";
import { isMentioned } from "./omland.ts";
import { sakStatus } from "./sak-status.ts";
import type { SakOmland } from "./workspace.ts";
import type { Tidligere } from "./workspace-earlier.ts";
import { type Emne, mattersOf } from "./workspace-matters.ts";

export interface Gjentakelse {
  readonly sak: SakInContext;
  readonly emne: Emne;
  readonly tidligere: Tidligere;
}

export const gjentakelseFacts: FactTable<Gjentakelse> = {
  "gjentakelse.navn": ({ emne }) => value(emne.navn ?? ""),
  "gjentakelse.ord": ({ emne: { effekt } }) => value(true, effekt.span, effekt.tolket),
  "gjentakelse.status": ({ sak }) => value(sakStatus(sak.sak)),
  /** A decision about the earlier decision is no second one. */
  "gjentakelse.erOmgjøring": ({ sak }) => value(sak.punkter.some(changesDecision)),
  "gjentakelse.erNevnt": ({ sak, tidligere }) => value(isMentioned(tidligere, sak)),
};

/** The first there is in the sak: one fault gives one finding. */
export function gjentakelseIn(sak: SakInContext, omland: SakOmland): Gjentakelse | null {
  for (const emne of mattersOf(sak)) {
    if (emne.effekt.type !== "uttak" && emne.effekt.type !== "overføring") continue;
    const tidligere = omland.tidligere.find(
      ({ status, emner }) =>
        !["falt", "avvist", "trukket", "utsatt"].includes(status) &&
        emner.some((one) => one.nøkkel === emne.nøkkel && empties(one.effekt, emne.navn, sak.prosjekt)),
    );
    if (tidligere) return { sak, emne, tidligere };
  }
  return null;
}

/** Taken out, or all of its budget moved away. */
function empties(effekt: Effekt, name: string | null, prosjekt: Psd | null): boolean {
  const line = name === null ? null : lineNamed(prosjekt, name);
  if (effekt.type === "uttak") return isWhole(effekt, line);
  return effekt.type === "overføring" && effekt.beløp !== undefined && line?.budsjett != null && isWhole(effekt, line);
}
