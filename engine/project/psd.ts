/** A project's steering document (PSD) as read from YAML: each value with its place. */
import type { CalendarDate } from "../text/calendar-date.ts";
import type { Fact } from "../text/fact.ts";
import type { Money } from "../text/money.ts";
import type { SourceText } from "../text/source-text.ts";
import type { Span } from "../text/span.ts";

export interface Psd {
  readonly source: SourceText;
  readonly prosjekt: Fact<string>;
  readonly alias: readonly string[];
  readonly versjon: Fact<string> | null;
  readonly versjonsdato: Fact<CalendarDate> | null;
  readonly sider: Fact<number> | null;
  readonly eier: Fact<string> | null;
  readonly finansiør: Finansiør | null;
  readonly periode: { readonly fra: Fact<CalendarDate> | null; readonly til: Fact<CalendarDate> | null };
  readonly ramme: Fact<Money> | null;
  readonly delprosjekter: readonly Delprosjekt[];
  /** The page of the document that describes the organisation. */
  readonly organiseringSide: Fact<number> | null;
  readonly prosjektleder: Fact<string> | null;
  readonly prosjektansvarlig: Fact<string> | null;
  readonly styringsgruppeleder: Fact<string> | null;
  readonly lederRegel: Fact<"leder-av-råd" | "person"> | null;
  readonly styringsgruppemedlemmer: readonly Styringsgruppemedlem[];
  readonly finansiering: readonly Finansiering[];
  readonly milepæler: readonly { readonly navn: Fact<string>; readonly dato: Fact<CalendarDate> | null }[];
  readonly fullmakter: readonly { readonly organ: Fact<string>; readonly maksBeløp: Fact<Money> | null }[];
  readonly vedtakslogg: readonly Vedtaksloggført[];
  readonly endringslogg: readonly Endring[];
  readonly godkjenninger: readonly Godkjenning[];
}

export interface Styringsgruppemedlem {
  readonly navn: Fact<string>;
  readonly rolle: Fact<string> | null;
  readonly representerer: Fact<string> | null;
}

export interface Finansiør {
  /** «Viken», without «fylkeskommune». */
  readonly fylkeskommune: Fact<string> | null;
  /** Percent of the total. */
  readonly andel: Fact<number> | null;
  readonly tilsagnsdato: Fact<CalendarDate> | null;
  readonly tilsagnsbeløp: Fact<Money> | null;
  readonly hjemmel: Fact<Hjemmel> | null;
  readonly gyldigTil: Fact<CalendarDate> | null;
  readonly span: Span;
}

export type Hjemmel = "distriktsforskriften" | "ordning" | "ukjent";

export interface Finansiering {
  readonly kilde: Fact<string>;
  readonly beløp: Fact<Money> | null;
  readonly perÅr: ReadonlyMap<number, Fact<Money>>;
  readonly span: Span;
}

export type VedtakStatus = "forslag" | "vedtatt" | "betinget" | "utsatt" | "avvist" | "trukket";

export interface Vedtaksloggført {
  readonly organ: Fact<string> | null;
  /** «6/22». */
  readonly sak: Fact<string>;
  readonly dato: Fact<CalendarDate> | null;
  /** null when the whole sak is meant. */
  readonly punkt: Fact<number> | null;
  readonly status: Fact<VedtakStatus>;
  readonly span: Span;
}

export interface Endring {
  readonly versjon: Fact<string> | null;
  readonly dato: Fact<CalendarDate> | null;
  readonly organ: Fact<string> | null;
  readonly sak: Fact<string> | null;
  readonly punkt: Fact<number> | null;
  /** Path of the field in the PSD: «periode/til». */
  readonly felt: Fact<string> | null;
  readonly fra: Fact<string> | null;
  readonly til: Fact<string> | null;
  readonly span: Span;
}

export interface Delprosjekt {
  readonly navn: Fact<string>;
  readonly alias: readonly string[];
  readonly side: Fact<number> | null;
  readonly budsjett: Fact<Money> | null;
  readonly forbruk: Fact<Money> | null;
  readonly oppstart: Fact<string> | null;
  readonly slutt: Fact<string> | null;
  readonly perÅr: ReadonlyMap<number, Fact<Money>>;
  readonly tiltak: readonly { readonly navn: Fact<string>; readonly budsjett: Fact<Money> | null }[];
  readonly span: Span;
}

export interface Godkjenning {
  readonly fra: Fact<string> | null;
  readonly gjelder: "periodeutvidelse" | "omdisponering";
  readonly sak: string | null;
  readonly dato: Fact<CalendarDate> | null;
  readonly resultat: "godkjent" | "delvis" | "avslått";
  readonly til: CalendarDate | null;
  readonly beløp: Money | null;
  readonly span: Span;
}
