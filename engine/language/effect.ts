/** An effect: what one punkt of a vedtak would do, with the words each role was read from. */
import type { CalendarDate } from "../text/calendar-date.ts";
import type { Fact, Role } from "../text/fact.ts";
import type { Span } from "../text/span.ts";

export const effektTyper = [
  "overføring",
  "uttak",
  "opprettelse",
  "bevilgning",
  "tilbakeføring",
  "ledervalg",
  "periodeutvidelse",
  "søknad",
  "oppdrag",
  "psd-endring",
  "avtaleendring",
  "omgjøring",
  "utsettelse",
  "orientering",
  "uttalelse",
  "annet",
] as const;
export type EffektType = (typeof effektTyper)[number];

/** Kroner as a number, an upper bound, a share of a line, or what is left. A share is of what is left, unless `av` says «budsjettet». */
export type Beløp =
  | number
  | { readonly høyst: number }
  | { readonly andel: number; readonly av?: string }
  | { readonly resten: true };

/** Roles by effect type; `måneder` and `til` of a periodeutvidelse may both be there. All roles are optional: a missing one is not said. */
export interface EffektRoller {
  readonly fra?: Role<string>;
  readonly til?: Role<string>;
  readonly beløp?: Role<Beløp>;
  readonly delprosjekt?: Role<string>;
  readonly navn?: Role<string>;
  readonly under?: Role<string>;
  readonly kilde?: Role<string>;
  readonly verv?: Role<string>;
  readonly organ?: Role<string>;
  readonly person?: Role<string>;
  readonly kommune?: Role<string>;
  readonly periode?: Role<string>;
  readonly tilDato?: Role<CalendarDate>;
  readonly måneder?: Role<number>;
  readonly mottaker?: Role<string>;
  readonly gjelder?: Role<string>;
  readonly hva?: Role<string>;
  readonly sted?: Role<string>;
  readonly bokstav?: Role<string>;
  readonly sak?: Role<string>;
  readonly punkt?: Role<number>;
  readonly ansvarlig?: Role<string>;
  readonly frist?: Role<CalendarDate>;
}

export interface Kandidat {
  readonly type: EffektType;
  /** Why it is no effect, in bokmål: «ukjent verb «parkeres»», «flere mulige fra». */
  readonly grunn: string;
}

export interface Effekt extends EffektRoller {
  readonly type: EffektType;
  /** From the first to the last word that carries the effect. */
  readonly span: Span;
  readonly vilkår: readonly Fact<string>[];
  /** Decided by its mentions; the verb is not in the lexicon. */
  readonly tolket: boolean;
  /** Only on `annet`. */
  readonly kandidat: readonly Kandidat[];
}

/** Names the reader may meet. Without a PSD the list is empty and names are known by quotes and by «delprosjekt …». */
export interface Navneverk {
  readonly prosjekter: readonly Navn[];
  readonly delprosjekter: readonly Navn[];
  readonly organer: readonly Navn[];
  readonly kommuner: readonly string[];
  /** The project's end, which tells an extension from a mere mention of a date. */
  readonly prosjektslutt: CalendarDate | null;
}

export interface Navn {
  readonly navn: string;
  /** Only met in the same text: it may be what the text creates. */
  readonly lært?: boolean;
  readonly alias: readonly string[];
}

export const utenNavneverk: Navneverk = {
  prosjekter: [],
  delprosjekter: [],
  organer: [],
  kommuner: [],
  prosjektslutt: null,
};
