/** All subjects of a document, and of a PSD, with their facts: what the rules are asked about. */
import type { Law } from "../law/law.ts";
import type { Psd } from "../project/psd.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import type { Config, Organ } from "../workspace/config.ts";
import type { DocumentInContext, Workspace } from "../workspace/workspace.ts";
import { type Notes, noting } from "./facts/asked.ts";
import { deltakerFacts } from "./facts/deltaker.ts";
import { type DokumentInContext, dokumentFacts } from "./facts/dokument.ts";
import { lederFacts } from "./facts/leder.ts";
import { lederesIn, lederInPsd } from "./facts/leder-in.ts";
import { omlandSubjects } from "./facts/omland.ts";
import { sumFacts, sumInPsd } from "./facts/oppfort-sum.ts";
import { periodOf } from "./facts/prosjektperiode.ts";
import { rådFacts } from "./facts/raad.ts";
import { delprosjektFacts, milepælFacts, organFacts, parameterFacts, psdFacts } from "./facts/surroundings.ts";
import { omlandOf, type SakOmland } from "./facts/workspace.ts";
import { historyOfPsd } from "./history-subjects.ts";
import { periodSubject, sakSubjects } from "./sak-subjects.ts";
import { type Subject, type Subjects, subject } from "./subject.ts";

/** `dato` is the case date that holds. Not remembered here: they hold every fact, and only their case needs them. */
export function subjectsOf(
  document: DocumentInContext,
  workspace: Workspace,
  law: Law,
  dato: CalendarDate | null,
): Subjects {
  const context: DokumentInContext = { ...document, dato, config: workspace.config, law };
  const whole = documentSubjects(context, workspace);
  const omland = omlandOf(document, workspace);
  const parts = [
    byKind(whole.subjects),
    ...document.saker.map((_, index) => ofSak(context, index, whole.top, omland[index]!, null)),
  ];
  return { get: (kind) => parts.flatMap((part) => part.get(kind)) };
}

/** The subjects of a document outside its saker, and the leaders that it or its saker name; `top` is the document. */
export function documentSubjects(
  context: DokumentInContext,
  workspace: Workspace,
): { readonly top: Subject; readonly subjects: readonly Subject[] } {
  const { document, law } = context;
  const { source } = document;
  const above = [...organOf(context.organ, context.config), ...rådOf(context.config, context.dato), parameters(law)];
  const top = subject("dokument", "dokument", context, dokumentFacts, {
    source,
    span: titleOf(context),
    parents: above,
  });
  const deltakere = document.deltakere.map((deltaker, index) =>
    subject("deltaker", `deltakere/${index}`, { ...deltaker, alle: document.deltakere, source }, deltakerFacts, {
      source,
      span: deltaker.span,
      parents: [top],
    }),
  );
  const ledere = lederesIn(context, workspace).map(({ leder, sak }, index) =>
    subject("leder", `${sak === null ? "" : `saker/${sak}/`}ledere/${index}`, leder, lederFacts, {
      source,
      span: leder.span,
      parents: [...(leder.prosjekt ? [psdSubject(leder.prosjekt, [])] : []), top],
    }),
  );
  return { top, subjects: [top, ...deltakere, ...ledere] };
}

/** The subjects of one sak; what they ask of the document is noted. */
export function ofSak(
  context: DokumentInContext,
  index: number,
  top: Subject,
  omland: SakOmland,
  notes: Notes | null,
): Subjects {
  const sak = context.saker[index]!;
  const around = [
    ...(sak.prosjekt ? [psdSubject(sak.prosjekt, [])] : []),
    ...(sak.organ ? organOf(sak.organ, context.config) : [unknownOrgan]),
    ...omlandSubjects(sak, omland),
    notes ? noting(top, context.law, notes) : top,
  ];
  return sakSubjects(sak, index, { ...context, notes }, around, omland);
}

/** The PSD and its delprosjekter as subjects of their own file. */
export function subjectsOfPsd(psd: Psd, law: Law, workspace: Workspace, dato: CalendarDate | null): Subjects {
  const { config } = workspace;
  const top = psdSubject(psd, [...rådOf(config, dato), parameters(law)]);
  const leder = lederInPsd(psd, config, dato);
  const sum = sumInPsd(psd);
  return byKind([
    top,
    ...partsOf(psd, top),
    ...historyOfPsd(psd, workspace, { source: psd.source, parents: [top] }),
    ...(sum ? [subject("sum", "psd/sum", sum, sumFacts, { source: psd.source, span: sum.span, parents: [top] })] : []),
    ...periodSubject(periodOf(psd, dato, law), "psd/periode", { source: psd.source, parents: [top] }),
    ...(leder
      ? [subject("leder", "psd/leder", leder, lederFacts, { source: psd.source, span: leder.span, parents: [top] })]
      : []),
  ]);
}

/** Where a finding about the document as a whole is put: the title, else the first sak. */
function titleOf({ document }: DocumentInContext) {
  const first = document.saker[0];
  return (
    (document.tittel ?? document.organTekst ?? document.møteDato ?? first?.tittel ?? first?.skrevet)?.span ??
    first?.span ??
    null
  );
}

const organOf = (organ: Organ | null, config: Config): readonly Subject[] =>
  organ
    ? [
        subject("organ", `organer/${organ.nøkkel}`, organ, organFacts, {
          source: config.source,
          span: organ.span,
          parents: [],
        }),
      ]
    : [];

const rådOf = ({ råd, source }: Config, dato: CalendarDate | null): readonly Subject[] =>
  råd ? [subject("råd", "råd", { råd, dato }, rådFacts, { source, span: råd.span, parents: [] })] : [];

/** A sak before an organ nobody knows has not the document's organ. */
const unknownOrgan: Subject = subject("organ", "organer", null, {}, { source: null, span: null, parents: [] });

const psdSubject = (psd: Psd, parents: readonly Subject[]): Subject =>
  subject("psd", "psd", psd, psdFacts, { source: psd.source, span: psd.prosjekt.span, parents });

function partsOf({ source, delprosjekter, milepæler }: Psd, top: Subject): readonly Subject[] {
  const parents = [top];
  return [
    ...delprosjekter.map((one, index) =>
      subject("delprosjekt", `psd/delprosjekter/${index}`, one, delprosjektFacts, { source, span: one.span, parents }),
    ),
    ...milepæler.map((one, index) =>
      subject("milepæl", `psd/milepæler/${index}`, one, milepælFacts, { source, span: one.navn.span, parents }),
    ),
  ];
}

const parameters = (law: Law): Subject =>
  subject("parameter", "parameter", null, parameterFacts(law), { source: null, span: null, parents: [] });

export function byKind(all: readonly Subject[]): Subjects {
  const kinds = new Map<string, Subject[]>();
  for (const one of all) {
    const same = kinds.get(one.kind);
    if (same) same.push(one);
    else kinds.set(one.kind, [one]);
  }
  return { get: (kind) => kinds.get(kind) ?? [] };
}
