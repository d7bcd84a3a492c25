/** All subjects of one sak, with their facts. */
import type { SakInContext } from "../workspace/workspace.ts";
import { adressaterIn, adressatFacts } from "./facts/adressat.ts";
import { beløpsomtaleFacts, beløpsomtalerIn } from "./facts/beloepsomtale.ts";
import type { SakContext } from "./facts/dokument.ts";
import { effektFacts } from "./facts/effekt.ts";
import { fullmaktFacts, fullmaktIn } from "./facts/fullmakt.ts";
import { gjentakelseFacts, gjentakelseIn } from "./facts/gjentakelse.ts";
import { henvisningFacts } from "./facts/henvisning.ts";
import { omdisponeringerIn, omdisponeringFacts } from "./facts/omdisponering.ts";
import { tidligereSubject } from "./facts/omland.ts";
import { omtaleFacts, omtalerIn } from "./facts/omtale.ts";
import { sumFacts, sumsIn } from "./facts/oppfort-sum.ts";
import { opplysningerIn, opplysningFacts } from "./facts/opplysning.ts";
import { posterIn, postFacts } from "./facts/post.ts";
import { extensionOf, type Prosjektperiode, prosjektperiodeFacts } from "./facts/prosjektperiode.ts";
import { punktFacts } from "./facts/punkt.ts";
import { sakFacts } from "./facts/sak.ts";
import { voteringFacts } from "./facts/votering.ts";
import type { SakOmland } from "./facts/workspace.ts";
import { historyOfSak, type Where } from "./history-subjects.ts";
import { type Subject, subject } from "./subject.ts";

/** `parents` are what stands around the sak: its project, its organ, what other saker say, the document. */
export function sakSubjects(
  inContext: SakInContext,
  index: number,
  context: SakContext,
  parents: readonly Subject[],
  omland: SakOmland,
): readonly Subject[] {
  const key = `saker/${index}`;
  const { source } = context.document;
  const { sak, prosjekt, punkter } = inContext;
  const top = subject(
    "sak",
    key,
    { sak, organ: inContext.organ, prosjekt, punkter, dato: context.dato, omland, context },
    sakFacts,
    {
      source,
      span: (sak.tittel ?? sak.skrevet)?.span ?? sak.span,
      parents,
    },
  );
  const under = { source, parents: [top] };
  const periode = extensionOf(inContext, context.dato, context.law);
  const gjentatt = repeated(inContext, omland, key, under);
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

function repeated(sak: SakInContext, omland: SakOmland, key: string, { source, parents }: Where): readonly Subject[] {
  const of = gjentakelseIn(sak, omland);
  if (!of) return [];
  const where = { source, span: of.emne.effekt.span, parents: [tidligereSubject(of.tidligere), ...parents] };
  return [subject("gjentakelse", `${key}/gjentakelse`, of, gjentakelseFacts, where)];
}

export const periodSubject = (of: Prosjektperiode | null, key: string, where: Where): readonly Subject[] =>
  of ? [subject("prosjektperiode", key, of, prosjektperiodeFacts, { ...where, span: of.span })] : [];
