/** Facts of a vilkår: a proviso that a point decides on, or one that a change of the PSD should have waited for. */
import type { Psd } from "../../project/psd.ts";
import { withoutGaps } from "../../text/gap.ts";
import type { Span } from "../../text/span.ts";
import type { SakInContext, Workspace } from "../../workspace/workspace.ts";
import { absent, type FactTable, type Known, plain, unknown, value } from "../subject.ts";
import { provisoIn, saysElse } from "../words/condition.ts";
import { stackOf } from "./workspace.ts";
import { statusOf } from "./workspace-status.ts";

export interface Vilkår {
  readonly slag: "tekst" | "psd";
  readonly span: Span;
  /** The point it stands in; null in a PSD. */
  readonly punkt: Span | null;
  readonly erMålbart: Known;
  readonly harUtvei: Known;
  readonly erOppfylt: Known;
  readonly sak: string | null;
}

export const vilkårFacts: FactTable<Vilkår> = {
  "vilkår.slag": ({ slag }) => value(slag),
  "vilkår.ord": ({ span }) => value(true, span),
  "vilkår.punkt": ({ punkt }) => (punkt ? value(true, punkt) : absent),
  "vilkår.erMålbart": ({ erMålbart }) => erMålbart,
  "vilkår.harUtvei": ({ harUtvei }) => harUtvei,
  "vilkår.erOppfylt": ({ erOppfylt }) => erOppfylt,
  "vilkår.sak": ({ sak }) => plain(sak),
};

/**
 * The provisos of points that do something or decide («Vedtas under forutsetning av finansiering»); a statement or a note taken
 * waits for nothing. What happens else is said in the point itself, or in one that has no proviso of its own.
 */
export function vilkårInSak({ punkter }: SakInContext): readonly Vilkår[] {
  const said = ({ punkt }: SakInContext["punkter"][number]): string => withoutGaps(punkt.tekst.text);
  const forAll = punkter.some(
    (one) =>
      /(?:sak(?:en|a) [^.]*på nytt|ny sak)/iu.test(said(one)) || (saysElse(said(one)) && !provisoIn(one.punkt.tekst)),
  );
  return punkter.flatMap(({ punkt, effekter }) => {
    const acts = effekter.some(({ type }) => !idle.includes(type));
    // «… legges saken fram på nytt» is what happens else, beside a decision that is not read.
    const mayDecide = effekter.every(({ type }) => type === "annet" || type === "utsettelse");
    const found = acts || mayDecide ? provisoIn(punkt.tekst) : null;
    const proviso = found && (acts || found.isOfDecision) ? found : null;
    const harUtvei = value(forAll || saysElse(withoutGaps(punkt.tekst.text)));
    return proviso
      ? [
          {
            slag: "tekst",
            span: proviso.span,
            punkt: punkt.span,
            erMålbart: value(proviso.isCheckable),
            harUtvei,
            erOppfylt: absent,
            sak: null,
          },
        ]
      : [];
  });
}

const idle: readonly string[] = ["orientering", "uttalelse", "utsettelse", "annet"];

/** Changes the log of the PSD has of decisions that waited for something. */
export function vilkårInPsd(psd: Psd, workspace: Workspace): readonly Vilkår[] {
  return psd.endringslogg.flatMap(({ sak, punkt, span }): readonly Vilkår[] => {
    if (!sak) return [];
    const erOppfylt = isMet(psd, sak.value, punkt?.value ?? null, workspace);
    return erOppfylt
      ? [{ slag: "psd", span, punkt: null, erMålbart: absent, harUtvei: absent, erOppfylt, sak: sak.value }]
      : [];
  });
}

/** The log has a change that a decision with a condition has made, and the condition is not met. */
export function isUnmet(psd: Psd, { sak, punkt }: Psd["endringslogg"][number], workspace: Workspace): boolean {
  const met = sak && isMet(psd, sak.value, punkt?.value ?? null, workspace);
  return met?.is === "stated" && met.value === false;
}

/** Null where the decision had no condition that anyone can see. */
function isMet(psd: Psd, nr: string, punkt: number | null, workspace: Workspace): Known | null {
  const answers = psd.godkjenninger.filter(({ sak }) => sak === nr);
  if (answers.some(({ resultat }) => resultat !== "avslått")) return null;
  const entries = psd.vedtakslogg.filter(
    (one) => one.sak.value === nr && (one.punkt === null || punkt === null || one.punkt.value === punkt),
  );
  if (entries.some(({ status }) => status.value === "betinget"))
    return entries.some(({ status }) => status.value === "vedtatt") ? null : value(false);
  if (entries.length > 0) return null;
  const stack = stackOf(workspace);
  const card = stack.etterDokument.find(
    (one) => one.prosjekt === psd.source.path && one.nr === nr && one.form === "behandlet",
  );
  const status = card ? statusOf(card, stack) : "ukjent";
  if (status === "avvist" && answers.length > 0) return value(false);
  return status === "betinget" ? unknown("psd.godkjenninger") : null;
}
