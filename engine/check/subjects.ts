/** All subjects of a document, and of a PSD, with their facts: what the rules are asked about. */
import type { Law } from "../law/law.ts";
import type { Psd } from "../project/psd.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import type { Config, Organ } from "../workspace/config.ts";
import type { DocumentInContext, SakInContext, Workspace } from "../workspace/workspace.ts";
import { adressaterIn, adressatFacts } from "./facts/adressat.ts";
import { beløpsomtaleFacts, beløpsomtalerIn } from "./facts/beloepsomtale.ts";
import { deltakerFacts } from "./facts/deltaker.ts";
import { type DokumentInContext, dokumentFacts } from "./facts/dokument.ts";
import { effektFacts } from "./facts/effekt.ts";
import { fullmaktFacts, fullmaktIn } from "./facts/fullmakt.ts";
import { gjentakelseFacts, gjentakelseIn } from "./facts/gjentakelse.ts";
import { henvisningFacts } from "./facts/henvisning.ts";
import { lederFacts } from "./facts/leder.ts";
import { lederesIn, lederInPsd } from "./facts/leder-in.ts";
import { omdisponeringerIn, omdisponeringFacts } from "./facts/omdisponering.ts";
import { omlandSubjects, tidligereSubject } from "./facts/omland.ts";
import { omtaleFacts, omtalerIn } from "./facts/omtale.ts";
import { sumFacts, sumInPsd, sumsIn } from "./facts/oppfort-sum.ts";
import { opplysningerIn, opplysningFacts } from "./facts/opplysning.ts";
import { posterIn, postFacts } from "./facts/post.ts";
import { extensionOf, type Prosjektperiode, periodOf, prosjektperiodeFacts } from "./facts/prosjektperiode.ts";
import { punktFacts } from "./facts/punkt.ts";
import { rådFacts } from "./facts/raad.ts";
import { sakFacts } from "./facts/sak.ts";
import { delprosjektFacts, milepælFacts, organFacts, parameterFacts, psdFacts } from "./facts/surroundings.ts";
import { voteringFacts } from "./facts/votering.ts";
import { type Omland, omlandOf, type SakOmland } from "./facts/workspace.ts";
import { historyOfPsd, historyOfSak, type Where } from "./history-subjects.ts";
import { type Subject, subject } from "./subject.ts";

/** By kind, in document order. */
export type Subjects = ReadonlyMap<string, readonly Subject[]>;

/** `dato` is the case date that holds. Not remembered here: they hold every fact, and only their case needs them. */
export function subjectsOf(
  document: DocumentInContext,
  workspace: Workspace,
  law: Law,
  dato: CalendarDate | null,
): Subjects {
  return byKind(make({ ...document, dato, config: workspace.config, law }, workspace, omlandOf(document, workspace)));
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
    ...historyOfPsd(psd, workspace, law, { source: psd.source, parents: [top] }),
    ...(sum ? [subject("sum", "psd/sum", sum, sumFacts, { source: psd.source, span: sum.span, parents: [top] })] : []),
    ...periodSubject(periodOf(psd, dato, law), "psd/periode", { source: psd.source, parents: [top] }),
    ...(leder
      ? [subject("leder", "psd/leder", leder, lederFacts, { source: psd.source, span: leder.span, parents: [top] })]
      : []),
  ]);
}

function make(context: DokumentInContext, workspace: Workspace, omland: Omland): readonly Subject[] {
  const { document, law } = context;
  const { source } = document;
  const above = [...organOf(context.organ, context.config), ...rådOf(context.config, context.dato), parameters(law)];
  const top = subject("dokument", "dokument", context, dokumentFacts, {
    source,
    span: titleOf(context),
    parents: above,
  });
  const all: Subject[] = [top];
  for (const [index, deltaker] of document.deltakere.entries())
    all.push(
      subject("deltaker", `deltakere/${index}`, { ...deltaker, alle: document.deltakere, source }, deltakerFacts, {
        source,
        span: deltaker.span,
        parents: [top],
      }),
    );
  for (const [index, sak] of context.saker.entries())
    all.push(...sakSubjects(sak, `saker/${index}`, context, top, omland[index]!));
  for (const [index, { leder, sak }] of lederesIn(context, workspace).entries())
    all.push(
      subject("leder", `${sak === null ? "" : `saker/${sak}/`}ledere/${index}`, leder, lederFacts, {
        source,
        span: leder.span,
        parents: [...(leder.prosjekt ? [psdSubject(leder.prosjekt, [])] : []), top],
      }),
    );
  return all;
}

function sakSubjects(
  inContext: SakInContext,
  key: string,
  context: DokumentInContext,
  dokument: Subject,
  omland: SakOmland,
): readonly Subject[] {
  const { source } = context.document;
  const { sak, prosjekt, punkter } = inContext;
  const psd = prosjekt ? [psdSubject(prosjekt, [])] : [];
  const top = subject("sak", key, { ...inContext, dato: context.dato, omland, context }, sakFacts, {
    source,
    span: (sak.tittel ?? sak.skrevet)?.span ?? sak.span,
    parents: [
      ...psd,
      ...(inContext.organ ? organOf(inContext.organ, context.config) : [unknownOrgan]),
      ...omlandSubjects(inContext, omland),
      dokument,
    ],
  });
  const under = { source, parents: [top] };
  const periode = extensionOf(inContext, context.dato, context.law);
  const gjentatt = repeated(inContext, context, omland, key, under);
  return [
    top,
    ...sak.voteringer.map((one, index) =>
      subject("votering", `${key}/voteringer/${index}`, { ...one, sak: inContext, context }, voteringFacts, {
        ...under,
        span: one.span,
      }),
    ),
    ...sak.henvisninger.map((one, index) =>
      subject("henvisning", `${key}/henvisninger/${index}`, { ...one, sak: inContext }, henvisningFacts, {
        ...under,
        span: one.span,
      }),
    ),
    ...opplysningerIn(inContext, context).map((one, index) =>
      subject("opplysning", `${key}/opplysninger/${index}`, one, opplysningFacts, { ...under, span: one.span }),
    ),
    ...omtalerIn(inContext).map((one, index) =>
      subject("omtale", `${key}/omtaler/${index}`, one, omtaleFacts, { ...under, span: one.span }),
    ),
    ...omdisponeringerIn(punkter).map((one, index) =>
      subject("omdisponering", `${key}/omdisponeringer/${index}`, one, omdisponeringFacts, {
        ...under,
        span: one.inn.span,
      }),
    ),
    ...adressaterIn(inContext, context.dato, context.law).map((one, index) =>
      subject("adressat", `${key}/adressater/${index}`, one, adressatFacts, { ...under, span: one.span }),
    ),
    ...posterIn(inContext, context.dato, omland.penger).map((one, index) =>
      subject("post", `${key}/poster/${index}`, one, postFacts, { ...under, span: one.span }),
    ),
    ...beløpsomtalerIn(inContext, context.dato).map((one, index) =>
      subject("beløpsomtale", `${key}/omtaler/${index}`, one, beløpsomtaleFacts, { ...under, span: one.span }),
    ),
    ...sumsIn(source, sak.span).map((one, index) =>
      subject("sum", `${key}/summer/${index}`, one, sumFacts, { ...under, span: one.span }),
    ),
    ...[fullmaktIn(inContext, context)].flatMap((one) =>
      one ? [subject("fullmakt", `${key}/fullmakt`, one, fullmaktFacts, { ...under, span: one.span })] : [],
    ),
    ...gjentatt,
    ...historyOfSak(inContext, omland, { key, periode, dato: context.dato, gjentas: gjentatt.length > 0 }, under),
    ...periodSubject(periode, `${key}/periode`, under),
    ...punkter.flatMap((one, index) => {
      const ofSak = { ...one, sak: inContext };
      const punkt = subject("punkt", `${key}/punkter/${index}`, ofSak, punktFacts, { ...under, span: one.punkt.span });
      const effekter = one.effekter.map((effekt, nth) =>
        subject(
          effekt.type,
          `${key}/punkter/${index}/effekter/${nth}`,
          { effekt, punkt: one.punkt, sak: inContext, prosjekt, context },
          effektFacts[effekt.type],
          {
            source,
            span: effekt.span,
            parents: [punkt],
          },
        ),
      );
      return [punkt, ...effekter];
    }),
  ];
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

function repeated(
  sak: SakInContext,
  context: DokumentInContext,
  omland: SakOmland,
  key: string,
  { source, parents }: Where,
): readonly Subject[] {
  const of = gjentakelseIn(sak, context.saker.indexOf(sak), context, omland);
  if (!of) return [];
  const where = { source, span: of.emne.effekt.span, parents: [tidligereSubject(of.tidligere), ...parents] };
  return [subject("gjentakelse", `${key}/gjentakelse`, of, gjentakelseFacts, where)];
}

const periodSubject = (of: Prosjektperiode | null, key: string, where: Where): readonly Subject[] =>
  of ? [subject("prosjektperiode", key, of, prosjektperiodeFacts, { ...where, span: of.span })] : [];

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

function byKind(all: readonly Subject[]): Subjects {
  const kinds = new Map<string, Subject[]>();
  for (const one of all) {
    const same = kinds.get(one.kind);
    if (same) same.push(one);
    else kinds.set(one.kind, [one]);
  }
  return kinds;
}
