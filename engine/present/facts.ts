/** What was read from a document, as data with places: the values of `saksvakt facts --format json`. */
import type { Alternativ, Deltaker, MeetingDocument, Punkt, Sak, Votering } from "../document/meeting-document.ts";
import type { Effekt, EffektRoller } from "../language/effect.ts";
import type { Role } from "../text/fact.ts";
import { spanOf } from "../text/passage.ts";
import { type Range, rangeOf, type SourceText } from "../text/source-text.ts";
import type { Span } from "../text/span.ts";
import { effectsOf, type Surroundings } from "../workspace/build-workspace.ts";
import type { DocumentInContext, SakInContext } from "../workspace/workspace.ts";

type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };
type AnyRole = Role<string | number | object> | null | undefined;

/** One document of the envelope; the reader of `surroundings` reads the punkter that are not in context. */
export function documentFacts(inContext: DocumentInContext, surroundings: Surroundings): JsonObject {
  const { document, organ } = inContext;
  const { source } = document;
  const roles = {
    tittel: document.tittel,
    organTekst: document.organTekst,
    prosjektTekst: document.prosjektTekst,
    møteDato: document.møteDato,
    møteSlutt: document.møteSlutt,
    klokkeslett: document.klokkeslett,
    datert: document.datert,
    sted: document.sted,
    møteform: document.møteform,
    forfatter: document.forfatter,
    arkivsak: document.arkivsak,
    møteleder: document.møteleder,
  };
  return {
    path: source.path,
    kind: document.kind,
    language: document.language,
    organ: organ?.nøkkel ?? null,
    ...values(roles),
    deltakere: document.deltakere.map((one) => deltaker(one, source)),
    signaturer: document.signaturer.map(({ navn, rolle }) => object({ navn, rolle }, source, navn.span)),
    saker: inContext.saker.map((sak) => sakFacts(sak, surroundings, document)),
    range: json(rangeOf(source, { start: 0, end: source.text.length })),
    steder: places(roles, source),
  };
}

function deltaker(one: Deltaker, source: SourceText): JsonObject {
  const { navn, rolle, verv, representerer, status, varaFor, merknad, medlem } = one;
  return { ...object({ navn, rolle, verv, representerer, status, varaFor, merknad }, source, one.span), medlem };
}

function sakFacts(inContext: SakInContext, surroundings: Surroundings, document: MeetingDocument): JsonObject {
  const { sak } = inContext;
  const { source } = document;
  const { skrevet, tittel, saksbehandler, arkivsak } = sak;
  const punkter = (list: readonly Punkt[]): Json => {
    const effects = effectsOf(list, inContext, document, surroundings);
    return list.map((punkt, i) => punktFacts(punkt, effects[i] ?? [], source));
  };
  const alternativ = (one: Alternativ): JsonObject => ({
    ...object({ fra: one.fra }, source, one.span),
    punkter: punkter(one.punkter),
  });
  return {
    nr: sak.nr,
    ...values({ skrevet, tittel, saksbehandler, arkivsak }),
    form: sak.form,
    organ: inContext.organ?.nøkkel ?? null,
    prosjekt: inContext.prosjekt?.prosjekt.value ?? null,
    anbefaling: sak.anbefaling?.text ?? null,
    forslag: punkter(sak.forslag),
    alternativer: sak.alternativer.map(alternativ),
    vedtak: punkter(sak.vedtak),
    votering: deciding(sak) ? votering(deciding(sak)!, source) : null,
    voteringer: sak.voteringer.map((one) => votering(one, source)),
    inhabile: sak.inhabile.map((one) => deltaker(one, source)),
    henvisninger: sak.henvisninger.map(({ slag, til, span }) => ({ slag, til, range: json(rangeOf(source, span)) })),
    range: json(rangeOf(source, sak.span)),
    steder: {
      ...places({ skrevet, tittel, saksbehandler, arkivsak }, source),
      ...(sak.anbefaling ? { anbefaling: json(rangeOf(source, spanOf(sak.anbefaling))) } : {}),
    },
  };
}

/** The votering that settled the sak: the last that carried, else the last. */
const deciding = (sak: Sak): Votering | undefined =>
  sak.voteringer.findLast((one) => one.resultat === "vedtatt") ?? sak.voteringer.at(-1);

function votering(one: Votering, source: SourceText): JsonObject {
  const { gjelder, mot, blanke } = one;
  return {
    ...object({ gjelder, for: one.for, mot, blanke }, source, one.span),
    resultat: one.resultat,
    enstemmig: one.enstemmig,
  };
}

function punktFacts(punkt: Punkt, effekter: readonly Effekt[], source: SourceText): JsonObject {
  return {
    nr: punkt.nr,
    tekst: punkt.tekst.text,
    range: json(rangeOf(source, punkt.span)),
    effekter: effekter.map((one) => effectFacts(one, source)),
  };
}

/** An effect with its roles by their outer names: the date a period is extended to is `til`. */
export function effectFacts(effekt: Effekt, source: SourceText): JsonObject {
  const { type, span, vilkår, tolket, kandidat, tilDato, ...rest } = effekt;
  const roles: Record<string, AnyRole> = { ...(rest as EffektRoller), ...(tilDato ? { til: tilDato } : {}) };
  const steder = places(roles, source);
  for (const [index, one] of vilkår.entries()) steder[`vilkår/${index}`] = json(rangeOf(source, one.span));
  return {
    type,
    range: json(rangeOf(source, span)),
    ...values(roles),
    ...(vilkår.length > 0 ? { vilkår: vilkår.map((one) => one.value) } : {}),
    ...(tolket ? { tolket } : {}),
    ...(kandidat.length > 0 ? { kandidat: kandidat.map((one) => ({ type: one.type, grunn: one.grunn })) } : {}),
    steder,
  };
}

const object = (roles: Readonly<Record<string, AnyRole>>, source: SourceText, at: Span): JsonObject => ({
  ...values(roles),
  range: json(rangeOf(source, at)),
  steder: places(roles, source),
});

/** The values of facts; what cannot be read says why. An absent role of an effect stays absent. */
function values(roles: Readonly<Record<string, AnyRole>>): Record<string, Json> {
  const found: Record<string, Json> = {};
  for (const [name, role] of Object.entries(roles)) {
    if (role === undefined) continue;
    found[name] = role === null ? null : "value" in role ? (role.value as Json) : { uleselig: role.uleselig };
  }
  return found;
}

function places(roles: Readonly<Record<string, AnyRole>>, source: SourceText): Record<string, Json> {
  const found: Record<string, Json> = {};
  for (const [name, role] of Object.entries(roles)) if (role) found[name] = json(rangeOf(source, role.span));
  return found;
}

const json = (range: Range): JsonObject => ({ start: { ...range.start }, end: { ...range.end } });
