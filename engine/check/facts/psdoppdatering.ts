/** Facts of a psdoppdatering: a sak that changes the PSD, beside the new version it calls for. */
import type { Psd } from "../../project/psd.ts";
import type { Span } from "../../text/span.ts";
import type { SakInContext, Workspace } from "../../workspace/workspace.ts";
import { type FactTable, type Known, plain, unknown, value } from "../subject.ts";
import { isInPsd } from "./in-psd.ts";
import { passagesOf } from "./passages.ts";
import { changesLines, firstChange, namesPsd } from "./psd-change.ts";
import { stackOf } from "./workspace.ts";
import type { Kort } from "./workspace-cards.ts";
import type { Tidligere } from "./workspace-earlier.ts";
import { statusOf } from "./workspace-status.ts";

export interface Psdoppdatering {
  /** `psd`: seen from the PSD, after the decision; `sak`: seen from the sak that proposes it. */
  readonly slag: "psd" | "sak";
  readonly span: Span;
  readonly tolket: boolean;
  readonly erGjort: Known;
  /** The decision the PSD lacks. */
  readonly vedtak: Tidligere | null;
  /** Numbers of all the saker it lacks, where there is more than that one. */
  readonly saker: string | null;
}

export const psdoppdateringFacts: FactTable<Psdoppdatering> = {
  "psdoppdatering.slag": ({ slag }) => value(slag),
  "psdoppdatering.ord": ({ span, tolket }) => value(true, span, tolket),
  "psdoppdatering.erGjort": ({ erGjort }) => erGjort,
  "psdoppdatering.saker": ({ saker }) => plain(saker),
};

/** A sak whose points change the PSD by name, or take out or make one of its delprosjekter. Where the change log has the sak, the version is there. */
export function psdoppdateringInSak(sak: SakInContext): Psdoppdatering | null {
  const change = firstChange(sak, (effekt, of) => namesPsd(of) || changesLines(effekt, sak.prosjekt));
  if (!change) return null;
  const isLogged = sak.prosjekt?.endringslogg.some((one) => one.sak !== null && one.sak.value === sak.sak.nr) ?? false;
  const said = isLogged || passagesOf(sak).some(({ text }) => newVersion.test(text));
  return { slag: "sak", span: change.span, tolket: change.tolket, erGjort: value(said), vedtak: null, saker: null };
}

/** The oldest adopted sak that the version of the PSD does not have. */
export function psdoppdateringInPsd(psd: Psd, workspace: Workspace): Psdoppdatering | null {
  const stack = stackOf(workspace);
  const at = (psd.versjon ?? psd.versjonsdato ?? psd.prosjekt).span;
  const adopted = stack.etterDokument
    .filter(
      (kort) =>
        kort.prosjekt === psd.source.path &&
        kort.form !== "listet" &&
        kort.dato !== null &&
        (kort.endrerPsd || alsoChanges(kort)) &&
        isInPsd(psd, kort) !== true &&
        statusOf(kort, stack) === "vedtatt",
    )
    .sort((a, b) => (a.dato! < b.dato! ? -1 : a.dato! > b.dato! ? 1 : weight(b) - weight(a)));
  const waiting = adopted.filter(({ endrerPsd }) => endrerPsd);
  const first = waiting.find((kort) => isInPsd(psd, kort) === false) ?? waiting[0];
  if (!first) return null;
  const erGjort = isInPsd(psd, first) === null ? unknown("psd.versjonsdato") : value(false, at);
  const vedtak = { kort: first, emner: first.emner, status: "vedtatt" };
  const numbers = adopted.flatMap((kort) => (isInPsd(psd, kort) === false && kort.nr !== null ? [kort.nr] : []));
  const all = [...new Set(numbers)];
  return { slag: "psd", span: at, tolket: false, erGjort, vedtak, saker: all.length > 1 ? all.join(", ") : null };
}

/** Alone it calls for no version, since accounts and letters tell of it too; where a version is called for, it is to have this as well. */
const alsoChanges = ({ bevegelser, effekter }: Kort): boolean =>
  bevegelser.some(({ fra, til }) => fra !== null && til !== null) || effekter.includes("periodeutvidelse");

/** A protokoll tells of the vedtak, the paper before it only of a forslag. */
const weight = ({ form }: Kort): number => (form === "behandlet" ? 1 : 0);

const newVersion =
  /(?<!\p{L})(?:versjon(?:en|er|s\p{L}*)?|utgave|utgåve|endringslogg\p{L}*|v\.? ?\d+(?:\.\d+)+)(?!\p{L})|(?:revider|oppdater|ny\p{L}* )\p{L}* ?(?:PSD|(?:prosjekt)?styringsdokument)|(?:revider|oppdater|før(?:er|es|ast|e) [^.\n]{0,60}?inn )\p{L}*[^.\n]{0,40}? (?:i|på) (?:PSD|(?:prosjekt)?styringsdokument)|(?:PSD|styringsdokument)[^.\n]{0,60}(?:oppdateres|oppdaterast|revideres|reviderast|(?:blir|vert|er) (?:oppdatert|revidert|oppdatera|revidera))/iu;
