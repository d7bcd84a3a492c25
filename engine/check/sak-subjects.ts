/** All subjects of one sak, with their facts. */
import { type EffektType, effektTyper } from "../language/effect.ts";
import type { Span } from "../text/span.ts";
import type { SakInContext } from "../workspace/workspace.ts";
import { adressaterIn, adressatFacts } from "./facts/adressat.ts";
import { ask } from "./facts/asked.ts";
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
import { type FactTable, once, onDemand, type Subject, type Subjects, subject } from "./subject.ts";

/**
 * By kind; those of a kind are made when a rule asks for them, as no sak is asked about all: a paper has no voteringer, minutes have no
 * opplysninger. `parents` are what stands around the sak: its project, its organ, what other saker say, the document.
 */
export function sakSubjects(
  inContext: SakInContext,
  index: number,
  context: SakContext,
  parents: readonly Subject[],
  omland: SakOmland,
): Subjects {
  const key = `saker/${index}`;
  const { source } = context.document;
  const { dato, law } = context;
  const { sak, organ, prosjekt, punkter, av, uskrevet, tilrådd, tattOpp } = inContext;
  const top = subject(
    "sak",
    key,
    { sak, organ, prosjekt, punkter, av, uskrevet, tilrådd, tattOpp, dato, omland, context },
    sakFacts,
    {
      source,
      span: (sak.tittel ?? sak.skrevet)?.span ?? sak.span,
      parents,
    },
  );
  const under = { source, parents: [top] };
  const all = <S extends { readonly span: Span }>(
    kind: string,
    name: string,
    those: readonly S[],
    facts: FactTable<S>,
  ): readonly Subject[] =>
    those.map((one, nth) => subject(kind, `${key}/${name}/${nth}`, one, facts, { ...under, span: one.span }));
  const periode = once(() => extensionOf(inContext, dato, law));
  const gjentatt = once(() => repeated(inContext, omland, key, under));
  const organTekst = () => ask("organTekst", context);
  const history = { key, periode, dato, organTekst, gjentas: () => gjentatt().length > 0 };
  return onDemand({
    sak: () => [top],
    votering: () =>
      all(
        "votering",
        "voteringer",
        sak.voteringer.map((one) => ({ ...one, sak: inContext, context })),
        voteringFacts,
      ),
    henvisning: () =>
      all(
        "henvisning",
        "henvisninger",
        sak.henvisninger.map((one) => ({ ...one, sak: inContext })),
        henvisningFacts,
      ),
    opplysning: () => all("opplysning", "opplysninger", opplysningerIn(inContext, context), opplysningFacts),
    omtale: () => all("omtale", "omtaler", omtalerIn(inContext, dato), omtaleFacts),
    omdisponering: () =>
      omdisponeringerIn(punkter).map((one, nth) =>
        subject("omdisponering", `${key}/omdisponeringer/${nth}`, one, omdisponeringFacts, {
          ...under,
          span: one.inn.span,
        }),
      ),
    adressat: () => all("adressat", "adressater", adressaterIn(inContext, dato, law), adressatFacts),
    post: () => all("post", "poster", posterIn(inContext, dato, omland.penger), postFacts),
    beløpsomtale: () => all("beløpsomtale", "omtaler", beløpsomtalerIn(inContext, dato), beløpsomtaleFacts),
    sum: () => all("sum", "summer", sumsIn(source, sak.span), sumFacts),
    fullmakt: () => {
      const one = fullmaktIn(inContext, context);
      return one ? [subject("fullmakt", `${key}/fullmakt`, one, fullmaktFacts, { ...under, span: one.span })] : [];
    },
    gjentakelse: gjentatt,
    ...historyOfSak(inContext, omland, history, under),
    prosjektperiode: () => periodSubject(periode(), `${key}/periode`, under),
    ...pointsOf(inContext, key, context, under),
  });
}

/** The points, and their effects by type. */
function pointsOf(
  inContext: SakInContext,
  key: string,
  context: SakContext,
  under: Where,
): Readonly<Record<string, () => readonly Subject[]>> {
  const { source } = under;
  const { prosjekt, punkter } = inContext;
  const points = once(() =>
    punkter.map((one, index) =>
      subject("punkt", `${key}/punkter/${index}`, { ...one, sak: inContext }, punktFacts, {
        ...under,
        span: one.punkt.span,
      }),
    ),
  );
  const effects = (type: EffektType) => (): readonly Subject[] =>
    punkter.flatMap(({ punkt, effekter }, index) =>
      effekter.flatMap((effekt, nth) =>
        effekt.type === type
          ? [
              subject(
                type,
                `${key}/punkter/${index}/effekter/${nth}`,
                { effekt, punkt, sak: inContext, prosjekt, context },
                effektFacts[type],
                { source, span: effekt.span, parents: [points()[index]!] },
              ),
            ]
          : [],
      ),
    );
  return { punkt: points, ...Object.fromEntries(effektTyper.map((type) => [type, effects(type)])) };
}

function repeated(sak: SakInContext, omland: SakOmland, key: string, { source, parents }: Where): readonly Subject[] {
  const of = gjentakelseIn(sak, omland);
  if (!of) return [];
  const where = { source, span: of.emne.effekt.span, parents: [tidligereSubject(of.tidligere), ...parents] };
  return [subject("gjentakelse", `${key}/gjentakelse`, of, gjentakelseFacts, where)];
}

export const periodSubject = (of: Prosjektperiode | null, key: string, where: Where): readonly Subject[] =>
  of ? [subject("prosjektperiode", key, of, prosjektperiodeFacts, { ...where, span: of.span })] : [];
