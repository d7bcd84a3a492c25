/** Facts of a psdoppdatering: a sak that changes the PSD, beside the new version it calls for. */
import type { Effekt } from "../../language/effect.ts";
import type { Psd } from "../../project/psd.ts";
import { isReadable } from "../../text/fact.ts";
import type { Span } from "../../text/span.ts";
import type { PunktInContext, SakInContext, Workspace } from "../../workspace/workspace.ts";
import { type FactTable, type Known, unknown, value } from "../subject.ts";
import { lineNamed } from "./bevegelse.ts";
import { namesProject } from "./concerns.ts";
import { isInPsd } from "./in-psd.ts";
import { passagesOf } from "./passages.ts";
import { stackOf } from "./workspace.ts";
import { cardsOf, type Kort } from "./workspace-cards.ts";
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
}

export const psdoppdateringFacts: FactTable<Psdoppdatering> = {
  "psdoppdatering.slag": ({ slag }) => value(slag),
  "psdoppdatering.ord": ({ span, tolket }) => value(true, span, tolket),
  "psdoppdatering.erGjort": ({ erGjort }) => erGjort,
};

/** A sak whose points change the PSD by name, or take out or make one of its delprosjekter. */
export function psdoppdateringInSak(sak: SakInContext): Psdoppdatering | null {
  const change = firstChange(sak, (effekt, of) => namesPsd(of) || changesLines(effekt, sak.prosjekt));
  if (!change) return null;
  const said = passagesOf(sak).some(({ text }) => newVersion.test(text));
  return { slag: "sak", span: change.span, tolket: change.tolket, erGjort: value(said), vedtak: null };
}

/** The oldest adopted sak that the version of the PSD does not have. */
export function psdoppdateringInPsd(psd: Psd, workspace: Workspace): Psdoppdatering | null {
  const stack = stackOf(workspace);
  const at = (psd.versjon ?? psd.versjonsdato ?? psd.prosjekt).span;
  const waiting = workspace.dokumenter
    .flatMap(cardsOf)
    .filter(({ sak, dato }) => sak.prosjekt === psd && sak.sak.form !== "listet" && dato !== null)
    .filter(
      (kort) =>
        isInPsd(psd, kort) !== true &&
        changes(kort, psd) &&
        namesProject(kort.sak) &&
        statusOf(kort, stack) === "vedtatt",
    )
    .sort((a, b) => (a.dato! < b.dato! ? -1 : a.dato! > b.dato! ? 1 : 0));
  const first = waiting.find((kort) => isInPsd(psd, kort) === false) ?? waiting[0];
  if (!first) return null;
  const erGjort = isInPsd(psd, first) === null ? unknown("psd.versjonsdato") : value(false, at);
  const vedtak = { kort: first, emner: first.emner, status: "vedtatt" };
  return { slag: "psd", span: at, tolket: false, erGjort, vedtak };
}

/** What waits for an answer changes nothing yet; money moved between lines is kept in the accounts too, and need not be told here. */
const changes = ({ sak }: Kort, psd: Psd): boolean =>
  firstChange(
    sak,
    (effekt, punkt) => effekt.vilkår.length === 0 && !effekt.tolket && (changesLines(effekt, psd) || namesPsd(punkt)),
  ) !== null;

const firstChange = (
  { punkter }: SakInContext,
  isChange: (effekt: Effekt, punkt: PunktInContext) => boolean,
): Effekt | null =>
  punkter
    .filter(({ punkt }) => !later.test(punkt.tekst.text))
    .flatMap((punkt) => punkt.effekter.filter((one) => changing.includes(one.type) && isChange(one, punkt)))[0] ?? null;

const changing: readonly Effekt["type"][] = ["psd-endring", "uttak", "opprettelse", "overføring", "periodeutvidelse"];

const namesPsd = ({ punkt }: PunktInContext): boolean =>
  /(?<!\p{L})(?:PSD|(?:prosjekt)?styringsdokument)/iu.test(punkt.tekst.text);

function changesLines({ type, delprosjekt, under }: Effekt, psd: Psd | null): boolean {
  const role = type === "uttak" ? delprosjekt : type === "opprettelse" ? under : undefined;
  return isReadable(role) && lineNamed(psd, role.value) !== null;
}

/** «PSD oppdateres når svaret foreligger»: not now. */
const later = /(?<!\p{L})(?:når|etter at|så snart|dersom|hvis|viss) /iu;

const newVersion =
  /(?<!\p{L})(?:versjon(?:en|er|s\p{L}*)?|utgave|utgåve|endringslogg\p{L}*|v ?\d+(?:\.\d+)+)(?!\p{L})|(?:revider|oppdater|ny\p{L}* )\p{L}* ?(?:PSD|(?:prosjekt)?styringsdokument)|(?:PSD|styringsdokument)[^.\n]{0,60}(?:oppdateres|oppdaterast|revideres|reviderast|(?:blir|vert|er) (?:oppdatert|revidert|oppdatera|revidera))/iu;
