/** A mention: a thing a point speaks of (money, date, name, office …) at its words. */

import type { CalendarDate } from "../text/calendar-date.ts";
import type { Beløp } from "./effect.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Names } from "./names.ts";
import type { Token } from "./tokens.ts";

export type Mention = Penger | Dato | År | Sted | Ting | Sitat | Person | Verv;

interface Base {
  /** First token and the one after the last, with quotes. */
  readonly from: number;
  readonly to: number;
  /** Offsets of the words that name the value: inside quotes, without a genitive s. */
  readonly start: number;
  readonly end: number;
}

export interface Penger extends Base {
  readonly slag: "penger";
  /** Null: an amount is spoken of that can't be told. */
  readonly value: Beløp | null;
  /** A number without currency. */
  readonly bar: boolean;
}

export interface Dato extends Base {
  readonly slag: "dato";
  /** The last day meant; null where the year is not said or the day is not exact. */
  readonly value: CalendarDate | null;
  /** The words say «at the latest / through»: ut 2023, til og med, utgangen av. */
  readonly slutt: boolean;
}

export interface År extends Base {
  readonly slag: "år";
  readonly value: string;
  readonly siste: number;
}

export const stedsslag = ["delprosjekt", "prosjekt", "fond", "organ", "mottaker", "kommune", "tiltak"] as const;
export interface Sted extends Base {
  readonly slag: (typeof stedsslag)[number];
  readonly value: string;
  /** Known by the project or the workspace; else by its words only. */
  readonly kjent: boolean;
  readonly genitiv: boolean;
  /** «dette delprosjektet»: the name stands elsewhere. */
  readonly viser: boolean;
}

/** Nouns that stand for themselves. */
export interface Ting extends Base {
  readonly slag:
    | "middel"
    | "behov"
    | "kutt"
    | "økning"
    | "psd"
    | "avtale"
    | "vedtak"
    | "sak"
    | "uttalelse"
    | "søknad"
    | "periode"
    | "plass"
    | "bokstav"
    | "samtykke"
    | "tittel"
    | "valg"
    | "dokument"
    | "utfører"
    | "måneder"
    | "punkt"
    | "viser";
  readonly value: string;
  readonly tall: number | null;
}

export interface Sitat extends Base {
  readonly slag: "sitat";
  readonly value: string;
  /** Short enough to be a name. */
  readonly navn: boolean;
}

export interface Person extends Base {
  readonly slag: "person";
  readonly value: string;
}

export interface Verv extends Base {
  readonly slag: "verv";
  readonly value: string;
  /** «styringsgruppeleder» holds its organ. */
  readonly organ: string | null;
  readonly ny: boolean;
}

/** What the finders of mentions share. */
export interface Scan {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly names: Names;
  readonly lexicon: Lexicon;
  readonly found: Mention[];
  /** «(tall i 1000 kr)»: a number alone counts thousands. */
  readonly iTusen: boolean;
}

export const isSted = (mention: Mention): mention is Sted => (stedsslag as readonly string[]).includes(mention.slag);
