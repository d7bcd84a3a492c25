/** What a project has where a punkt is being written: after what is decided before it, and after the other punkter of its sak. */
import type { Psd } from "../project/psd.ts";
import type { DelprosjektValue, PsdValue } from "../project/psd-value.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import type { PunktInContext, Workspace } from "../workspace/workspace.ts";
import { fold } from "./fold.ts";
import { isInPsd, type ProjectSak } from "./history.ts";
import { beforeDay } from "./preview.ts";
import { minus } from "./state.ts";
import type { Adopted } from "./step.ts";
import { timelineOf } from "./timeline.ts";

export interface Left {
  /** After every vedtak of an earlier day, whether the PSD has it yet or not. */
  readonly decided: PsdValue;
  /** After the other punkter of the sak too. */
  readonly left: PsdValue;
}

/** `dato`: null is after all that is decided. `except`: the punkt that is being written. */
export function leftAt(
  workspace: Workspace,
  psd: Psd,
  {
    dato,
    sak,
    except,
  }: { readonly dato: CalendarDate | null; readonly sak: ProjectSak | null; readonly except: number | null },
): Left {
  const before = beforeDay(timelineOf(workspace, psd).history, dato);
  const decided = before.state.psd;
  const others = (sak?.punkter ?? []).filter(({ because }) => because.punkt !== except && !isInPsd(psd, because));
  if (others.length === 0) return { decided, left: decided };
  const punkter = others.map(spokenFor);
  return { decided, left: fold(before, [{ slag: "vedtak", dato, punkter }]).state.psd };
}

/** What waits for an answer is spoken for all the same: another punkt cannot give it away. */
const spokenFor = ({ punkt, because, sak }: Adopted): Adopted => ({
  punkt: atOnce(punkt),
  because,
  sak: sak.map(atOnce),
});

const atOnce = (punkt: PunktInContext): PunktInContext => ({
  ...punkt,
  effekter: punkt.effekter.map((effekt) => (effekt.vilkår.length === 0 ? effekt : { ...effekt, vilkår: [] })),
});

/** Kroner a delprosjekt has left to give; null where it has no budget. */
export const unspentOf = ({ budsjett, forbruk }: DelprosjektValue): number | null =>
  budsjett === undefined ? null : minus(budsjett, forbruk ?? 0);
