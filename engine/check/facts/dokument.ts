/** Facts of a meeting document. */
import type { Law } from "../../law/law.ts";
import { daysBetween, weekdayOf, yearOf } from "../../text/calendar-date.ts";
import { cover, type Span } from "../../text/span.ts";
import type { Config } from "../../workspace/config.ts";
import { originInContext } from "../../workspace/moved-sak.ts";
import { organOf } from "../../workspace/organ-of.ts";
import type { DocumentInContext } from "../../workspace/workspace.ts";
import { absent, type FactTable, found, type Known, plain, stated, unknown, value } from "../subject.ts";
import { isBody, namesOrganKind } from "../words/organ-kind.ts";
import type { AskedDocument } from "./asked.ts";
import { firstPlaceOf } from "./document-parts.ts";
import { innkallingFacts } from "./innkalling.ts";
import { skriftligFacts } from "./skriftlig.ts";
import { ukedagFacts } from "./ukedag.ts";

export interface DokumentInContext extends DocumentInContext {
  readonly config: Config;
  readonly law: Law;
}

/** The same as one of its saker sees it. */
export type SakContext = DokumentInContext & AskedDocument;

export const dokumentFacts: FactTable<DokumentInContext> = {
  "dokument.slag": ({ document }) => plain(document.kind),
  "dokument.tittel": ({ document }) => stated(document.tittel),
  "dokument.organTekst": ({ document }) => stated(document.organTekst),
  "dokument.organErKlart": organIsClear,
  "dokument.møteDato": ({ document }) => stated(document.møteDato),
  "dokument.datert": ({ document }) => stated(document.datert),
  "dokument.saksdato": ({ dato }) => (dato ? value(dato) : unknown("dokument.saksdato")),
  "dokument.år": ({ dato }) => (dato ? value(yearOf(dato)) : unknown("dokument.saksdato")),
  ...innkallingFacts,
  ...ukedagFacts,
  ...skriftligFacts,
  "dokument.ukedag": ({ document }) => stated(document.ukedag),
  "dokument.ukedagEtterDato": ({ document }) => plain(document.møteDato && weekdayOf(document.møteDato.value)),
  "dokument.klokkeslett": ({ document }) => stated(document.klokkeslett),
  "dokument.sted": ({ document }) => stated(document.sted),
  "dokument.møteform": ({ document }) => stated(document.møteform),
  "dokument.viserTilSkriftligBehandling": ({ document }) => found(document.skriftligHjemmel),
  "dokument.erTilleggsinnkalling": ({ document }) => found(adding(document)),
  "dokument.viserTilHastebehandling": ({ document }) => found(hastening(document)),
  "dokument.varselDager": daysOfNotice,
  "dokument.innkallingsfrist": ({ organ }) => plain(organ?.innkallingsfrist?.value),
  "dokument.forfatter": ({ document }) => stated(document.forfatter),
  "dokument.arkivsak": ({ document }) => stated(document.arkivsak),
  "dokument.møteleder": ({ document }) => stated(document.møteleder),
  "dokument.signatar": ({ document }) => stated(document.signaturer[0]?.navn),
  "dokument.antallSaker": ({ document }) => value(document.saker.length),
  "dokument.antallForfall": ({ document }) =>
    document.deltakere.length === 0
      ? absent
      : value(document.deltakere.filter(({ status }) => status.value === "forfall").length),
  "dokument.antallTilStede": ({ document }) =>
    document.deltakere.length === 0
      ? absent
      : value(
          document.deltakere.filter(({ status }) => ["til stede", "vara"].includes(status.value)).length,
          around(document.deltakere),
        ),
};

/** A date that is the meeting's own is no date of the notice. */
function daysOfNotice({ document: { datert, møteDato } }: DokumentInContext): Known {
  const dated = datert && datert.span.start !== møteDato?.span.start ? datert : null;
  if (dated && møteDato) return value(daysBetween(dated.value, møteDato.value), dated.span);
  return unknown(...(dated ? [] : ["dokument.datert"]), ...(møteDato ? [] : ["dokument.møteDato"]));
}

/** The organ is one of the workspace's, or the heading, a title, a signature or a forslag names a kind of organ. */
function organIsClear({ document, organ, saker, config }: DokumentInContext): Known {
  if (organ || (saker.length > 0 && saker.every((one) => one.organ))) return value(true);
  const council = config.råd?.navn?.value ?? null;
  const isNamed = (words: readonly (string | undefined)[]): boolean =>
    words.some((one) => one !== undefined && (organOf(one, config) !== null || namesOrganKind(one, council)));
  const { organTekst, tittel, signaturer } = document;
  if (organTekst && isLabelled(organTekst.span, document.source.text) && isBody(organTekst.value, council))
    return value(true);
  return value(
    isNamed([organTekst?.value, tittel?.value, ...signaturer.map(({ rolle }) => rolle?.value)]) ||
      saker.map(originInContext).some(({ sak: { sak, punkter } }) => {
        const points = punkter.map(({ punkt }) => punkt.tekst.text);
        return isNamed([sak.organTekst?.value, sak.tittel?.value, sak.skrevet?.value, ...points]);
      }),
  );
}

/** What stands under «Utvalg:» is the organ, whatever it is called. */
const isLabelled = ({ start }: Span, text: string): boolean =>
  /(?:^|\n)[\s|*]*(?:utvalg|utval|organ|møteorgan)(?:\/styre\/råd)?[\s:|*]*$/iu.test(
    text.slice(Math.max(0, start - 40), start),
  );

/** «hastefjernmøte» and «§ 11-8»: kommuneloven § 11-8 allows shorter notice. */
/** What comes after the notice itself; the meeting decides whether to take it up (kommuneloven § 11-3). */
const adding = firstPlaceOf(/(?<!\p{L})(?:tilleggs|etter)(?:innkalling|saks?liste|sakskart)/iu);
const hastening = firstPlaceOf(/(?:hastefjernmøte|hastemøte|hasteinnkalling|§\s{0,3}11-8(?!\d))/iu);

const around = (parts: readonly { readonly span: { readonly start: number; readonly end: number } }[]) =>
  parts.map(({ span }) => span).reduce((all, one) => cover(all, one));
