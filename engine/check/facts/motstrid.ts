/** Facts of a motstrid: what an earlier sak settled and this one settles otherwise, without saying so. */
import type { Span } from "../../text/span.ts";
import type { SakInContext } from "../../workspace/workspace.ts";
import { type FactTable, plain, value } from "../subject.ts";
import { changesDecision } from "../words/changes-decision.ts";
import { isMentioned } from "./omland.ts";
import { sakStatus } from "./sak-status.ts";
import type { Motsagt } from "./workspace-conflict.ts";

export interface Motstrid {
  readonly motsagt: Motsagt;
  readonly sak: SakInContext;
  readonly span: Span;
}

export const motstridFacts: FactTable<Motstrid> = {
  "motstrid.slag": ({ motsagt: { nå } }) => value(nå.slag),
  "motstrid.ord": ({ motsagt: { nå } }) => value(true, nå.span, nå.tolket),
  "motstrid.før": ({ motsagt: { før } }) => value(shortened(før.verdier.join(", "))),
  "motstrid.status": ({ sak }) => value(sakStatus(sak.sak)),
  /** The number of a vedtak that is settled otherwise: a point can say that it is changed. */
  "motstrid.vedtakSomEndres": ({ motsagt: { kort, status, nå } }) =>
    plain(nå.slag !== "prioritering" && ["vedtatt", "betinget"].includes(status) ? kort.nr : null),
  "motstrid.erNevnt": ({ motsagt, sak }) => value(isMentioned(motsagt, sak) || sak.punkter.some(changesDecision)),
};

/** What is said of money that is taken out twice, `budsjett/dobbel-overforing` says. */
export const motstriderIn = (sak: SakInContext, all: readonly Motsagt[], isRepeated: boolean): readonly Motstrid[] =>
  all
    .filter(({ nå }) => nå.slag !== "mottaker" || !isRepeated)
    .map((motsagt) => ({ motsagt, sak, span: motsagt.nå.span }));

const shortened = (text: string): string =>
  text.length > 90 ? `${text.slice(0, 88).trimEnd()} …` : text.replace(/\.$/u, "");
