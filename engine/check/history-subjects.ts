/** Subjects about the project over time: what was decided before, what waits, and what falls outside its years. */
import type { Psd } from "../project/psd.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import type { SourceText } from "../text/source-text.ts";
import type { Span } from "../text/span.ts";
import type { SakInContext, Workspace } from "../workspace/workspace.ts";
import { årsfordelingerInPsd, årsfordelingFacts, årsfordelingInSak } from "./facts/aarsfordeling.ts";
import { aktiviteterInPsd, aktiviteterInSak, aktivitetFacts } from "./facts/aktivitet.ts";
import { fjernetFacts, fjernetInPsd, fjernetInSak } from "./facts/fjernet.ts";
import { motstriderIn, motstridFacts } from "./facts/motstrid.ts";
import { tidligereSubject } from "./facts/omland.ts";
import type { Prosjektperiode } from "./facts/prosjektperiode.ts";
import { psdoppdateringFacts, psdoppdateringInPsd, psdoppdateringInSak } from "./facts/psdoppdatering.ts";
import { vilkårFacts, vilkårInPsd, vilkårInSak } from "./facts/vilkaar.ts";
import { virkningFacts, virkningInPsd, virkningInSak } from "./facts/virkning.ts";
import type { SakOmland } from "./facts/workspace.ts";
import type { Tidligere } from "./facts/workspace-earlier.ts";
import { type FactTable, type Subject, subject } from "./subject.ts";

export interface Where extends Pick<Subject, "parents"> {
  readonly source: SourceText;
}

interface Here {
  readonly key: string;
  readonly periode: () => Prosjektperiode | null;
  readonly dato: CalendarDate | null;
  /** The organ as the document names it. */
  readonly organTekst: () => string | null;
  /** It takes out again what an earlier sak took out. */
  readonly gjentas: () => boolean;
}

export function historyOfSak(
  sak: SakInContext,
  omland: SakOmland,
  { key, periode, dato, organTekst, gjentas }: Here,
  where: Where,
): Readonly<Record<string, () => readonly Subject[]>> {
  const { source } = where;
  return {
    aktivitet: () => all("aktivitet", key, aktiviteterInSak(sak, dato, organTekst), aktivitetFacts, where),
    årsfordeling: () => {
      const those = årsfordelingInSak(source, sak.sak.span, periode());
      return all("årsfordeling", key, those, årsfordelingFacts, where);
    },
    fjernet: () =>
      all("fjernet", key, fjernetInSak(sak, omland.fjernet), fjernetFacts, where, ({ fjerning }) => fjerning),
    motstrid: () =>
      all("motstrid", key, motstriderIn(sak, omland.motsagt, gjentas()), motstridFacts, where, (one) => one.motsagt),
    psdoppdatering: () => all("psdoppdatering", key, only(psdoppdateringInSak(sak)), psdoppdateringFacts, where),
    vilkår: () => all("vilkår", key, vilkårInSak(sak), vilkårFacts, where),
    virkning: () => all("virkning", key, only(virkningInSak(sak, periode())), virkningFacts, where),
  };
}

export function historyOfPsd(psd: Psd, workspace: Workspace, where: Where): readonly Subject[] {
  return [
    ...all("aktivitet", "psd", aktiviteterInPsd(psd), aktivitetFacts, where),
    ...all("årsfordeling", "psd", årsfordelingerInPsd(psd), årsfordelingFacts, where),
    ...all("fjernet", "psd", fjernetInPsd(psd, workspace), fjernetFacts, where, ({ fjerning }) => fjerning),
    ...all(
      "psdoppdatering",
      "psd",
      only(psdoppdateringInPsd(psd, workspace)),
      psdoppdateringFacts,
      where,
      ({ vedtak }) => vedtak,
    ),
    ...all("vilkår", "psd", vilkårInPsd(psd, workspace), vilkårFacts, where),
    ...all("virkning", "psd", only(virkningInPsd(psd, workspace)), virkningFacts, where),
  ];
}

/** Each with its place, and the earlier sak it speaks of above it. */
const all = <S extends { readonly span: Span }>(
  kind: string,
  key: string,
  those: readonly S[],
  facts: FactTable<S>,
  { source, parents }: Where,
  earlier: (one: S) => Tidligere | null = () => null,
): readonly Subject[] =>
  those.map((one, index) => {
    const before = earlier(one);
    const above = before ? [tidligereSubject(before), ...parents] : parents;
    return subject(kind, `${key}/${kind}/${index}`, one, facts, { source, span: one.span, parents: above });
  });

const only = <S>(one: S | null): readonly S[] => (one ? [one] : []);
