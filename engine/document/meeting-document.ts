/** What a meeting document says: the facts of a document, its saker, punkter, voteringer and deltakere, each with its place. */
import type { CalendarDate } from "../text/calendar-date.ts";
import type { Fact } from "../text/fact.ts";
import type { Passage } from "../text/passage.ts";
import type { SourceText } from "../text/source-text.ts";
import type { Span } from "../text/span.ts";

export const documentKinds = [
  "innkalling",
  "saksframlegg",
  "protokoll",
  "psd",
  "samarbeidsavtale",
  "tilsagnsbrev",
  "søknad",
  "klyngesøknad",
  "annet",
] as const;
export type DocumentKind = (typeof documentKinds)[number];

export type DocumentLanguage = "nb" | "nn";

export interface MeetingDocument {
  readonly source: SourceText;
  readonly kind: DocumentKind;
  readonly language: DocumentLanguage;
  readonly tittel: Fact<string> | null;
  /** The organ as the document writes it: «Styringsgruppemøte», «Representantskapet i …»; the workspace finds its key. */
  readonly organTekst: Fact<string> | null;
  readonly prosjektTekst: Fact<string> | null;
  readonly møteDato: Fact<CalendarDate> | null;
  /** The last day of a meeting over several days. */
  readonly møteSlutt: Fact<CalendarDate> | null;
  /** 0 is Monday; as written, not as the calendar says. */
  readonly ukedag: Fact<number> | null;
  /** `HH:MM`. */
  readonly klokkeslett: Fact<string> | null;
  readonly sted: Fact<string> | null;
  readonly møteform: Fact<Møteform> | null;
  /** Where the document invokes written procedure (kommuneloven § 11-8) or says that all agree to it. */
  readonly skriftligHjemmel: Span | null;
  readonly datert: Fact<CalendarDate> | null;
  readonly forfatter: Fact<string> | null;
  readonly arkivsak: Fact<string> | null;
  readonly møteleder: Fact<string> | null;
  readonly signaturer: readonly Signatur[];
  readonly deltakere: readonly Deltaker[];
  readonly saker: readonly Sak[];
  /** Places where two readings disagree or something was left unread. */
  readonly lesefunn: readonly Lesefunn[];
}

export type Møteform = "møte" | "fjernmøte" | "e-post" | "skriftlig";

export interface Signatur {
  readonly navn: Fact<string>;
  readonly rolle: Fact<string> | null;
}

export type DeltakerStatus = "til stede" | "forfall" | "vara" | "inhabil" | "permisjon" | "ukjent";

export interface Deltaker {
  readonly navn: Fact<string>;
  readonly rolle: Fact<string> | null;
  /** An office beside the role: «leder IPR» of «Ordfører (leder IPR)». */
  readonly verv: Fact<string> | null;
  readonly representerer: Fact<string> | null;
  readonly status: Fact<DeltakerStatus>;
  /** For a vara: whom they met for. */
  readonly varaFor: Fact<string> | null;
  readonly merknad: Fact<string> | null;
  /** False for administration, observers and guests: they count in no quorum. */
  readonly medlem: boolean;
  readonly span: Span;
}

export type SakForm = "lagt fram" | "behandlet" | "listet";

export interface Sak {
  /** «6/22»: no leading zero, two-digit year; null where the sak has no number. */
  readonly nr: string | null;
  readonly skrevet: Fact<string> | null;
  readonly tittel: Fact<string> | null;
  readonly form: SakForm;
  readonly organTekst: Fact<string> | null;
  readonly møteDato: Fact<CalendarDate> | null;
  readonly saksbehandler: Fact<string> | null;
  readonly arkivsak: Fact<string> | null;
  readonly seksjoner: readonly Seksjon[];
  /** The recommendation of whoever lays the sak before the organ; never a report's. */
  readonly anbefaling: Passage | null;
  readonly forslag: readonly Punkt[];
  readonly alternativer: readonly Alternativ[];
  readonly vedtak: readonly Punkt[];
  /** The organ that the heading over the vedtak, or else over the forslag, lays them before: «rår representantskapet til å gjere slikt vedtak». */
  readonly tilOrgan: Fact<string> | null;
  readonly voteringer: readonly Votering[];
  readonly inhabile: readonly Deltaker[];
  readonly henvisninger: readonly Henvisning[];
  readonly span: Span;
}

export const seksjonsslag = [
  "innledning",
  "bakgrunn",
  "saksopplysninger",
  "vurdering",
  "økonomi",
  "anbefaling",
  "forslag",
  "behandling",
  "vedtak",
  "protokolltilførsel",
  "vedlegg",
  "annet",
] as const;
export type Seksjonsslag = (typeof seksjonsslag)[number];

export interface Seksjon {
  readonly slag: Seksjonsslag;
  readonly overskrift: Fact<string> | null;
  readonly tekst: Passage;
  readonly span: Span;
}

export interface Punkt {
  /** 1, 2, …; an unnumbered forslag is 1. */
  readonly nr: number;
  /** The words without the number; list items and table rows on lines of their own. */
  readonly tekst: Passage;
  readonly span: Span;
}

export interface Alternativ {
  /** Who put it: «Ordføreren», «Sp», «Kari Nordmann (Ap)». */
  readonly fra: Fact<string> | null;
  readonly punkter: readonly Punkt[];
  readonly span: Span;
}

export type Resultat = "vedtatt" | "falt" | "utsatt" | "trukket" | "avvist" | "ukjent";

export interface Votering {
  /** Who put the forslag that was voted on, where the text says so. */
  readonly gjelder: Fact<string> | null;
  readonly for: Fact<number> | null;
  readonly mot: Fact<number> | null;
  readonly blanke: Fact<number> | null;
  readonly resultat: Resultat;
  readonly enstemmig: boolean | null;
  readonly dobbeltstemme: Span | null;
  readonly loddtrekning: Span | null;
  readonly span: Span;
}

export interface Henvisning {
  readonly slag: "sak" | "psd-side" | "paragraf" | "møte";
  /** «6/22», «8», «kommuneloven § 11-3», «2022-02-07». */
  readonly til: string;
  readonly span: Span;
}

export interface Lesefunn {
  readonly kode: string;
  readonly verdier: Readonly<Record<string, string>>;
  readonly span: Span;
}
