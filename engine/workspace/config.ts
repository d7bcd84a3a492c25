/** The workspace's own words about itself (saksvakt.yaml): council, organs, projects, severities. */
import type { CalendarDate } from "../text/calendar-date.ts";
import type { Fact } from "../text/fact.ts";
import type { Money } from "../text/money.ts";
import type { SourceText } from "../text/source-text.ts";
import type { Span } from "../text/span.ts";

export type Rettsgrunnlag = "kl-18-3" | "kl-5-1" | "kl-5-7" | "avtale" | "prosjekt" | "ukjent";
export type OrganType = "representantskap" | "styringsorgan" | "styringsgruppe" | "kommunestyre" | "administrativt";
export type Severity = "error" | "warning" | "information" | "hint";

export interface Config {
  /** null when the workspace has no saksvakt.yaml. */
  readonly source: SourceText | null;
  readonly språk: "nb" | "nn" | "en" | null;
  readonly råd: Råd | null;
  readonly organer: readonly Organ[];
  /** Paths of PSD files, relative to the workspace. */
  readonly prosjekter: readonly Fact<string>[];
  readonly dokumenter: readonly string[];
  readonly regler: {
    readonly pakker: readonly string[] | null;
    readonly alvorlighet: ReadonlyMap<string, Severity | "av">;
    readonly unntak: readonly Unntak[];
  };
  readonly visning: Severity;
}

export interface Råd {
  readonly navn: Fact<string> | null;
  readonly deltakere: readonly Fact<string>[];
  readonly ledelse: {
    /** Length of a term of leadership in years; null where leadership does not rotate. */
    readonly rullering: number | null;
    readonly periodestart: string;
    readonly krav: Fact<string> | null;
    readonly logg: readonly Ledelse[];
  } | null;
  readonly span: Span;
}

export interface Ledelse {
  readonly kommune: Fact<string> | null;
  readonly person: Fact<string> | null;
  readonly fra: Fact<CalendarDate>;
  readonly til: Fact<CalendarDate> | null;
}

export interface Organ {
  /** The key in saksvakt.yaml: «styringsgruppen». */
  readonly nøkkel: string;
  readonly type: OrganType | null;
  readonly rettsgrunnlag: Rettsgrunnlag;
  readonly alias: readonly string[];
  /** Calendar days, or null where no frist is set. */
  readonly innkallingsfrist: Fact<number> | null;
  readonly antallMedlemmer: Fact<number> | null;
  readonly medlemmer: readonly Medlem[];
  readonly vara: readonly Medlem[];
  /** The largest amount the organ may dispose of in one sak. */
  readonly fullmakt: Fact<Money> | null;
  readonly span: Span;
}

export interface Medlem {
  readonly navn: Fact<string>;
  readonly rolle: Fact<string> | null;
  readonly representerer: Fact<string> | null;
}

export interface Unntak {
  readonly regel: Fact<string>;
  readonly sti: string | null;
  readonly grunn: Fact<string> | null;
  readonly ansvarlig: Fact<string> | null;
  readonly til: Fact<CalendarDate> | null;
  /** Something stands there that is no date, which is told of the file. */
  readonly feilTil: boolean;
  readonly span: Span;
}
