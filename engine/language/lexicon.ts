/** The compiled lexicon: one map from a form to what it may be. */
import type { EffektType } from "./effect.ts";
import type { Form, Styring } from "./lexicon-data.ts";

export interface Verb {
  readonly lemma: string;
  readonly ramme: readonly Alternativ[];
  readonly rammenavn: string;
  readonly partikkel: ReadonlySet<string> | null;
  readonly bar: "fra" | "til" | null;
  readonly nektet: boolean;
  readonly styring: Styring | null;
}

export interface Alternativ {
  readonly effekt: EffektType | "pengeflyt";
  readonly krev: readonly string[];
  readonly uten: readonly string[];
}

export interface VerbReading {
  readonly verb: Verb;
  readonly form: Form;
  /** The infinitive of this form, for what someone is asked to do. */
  readonly infinitiv: string | null;
}

/** All that a form may be; `slag` and `rolle` are bit sets over the tables below. */
export interface Word {
  readonly slag: number;
  readonly rolle: number;
  readonly verb: readonly VerbReading[];
  readonly verdi: string | number | null;
  /** Marks it sets on its clause, by name (kjennetegn): what frames ask for with `krev` and `uten`. */
  readonly kjenne: readonly string[];
}

export interface Lexicon {
  readonly ord: ReadonlyMap<string, Word>;
  /** First word of a unit -> its second -> the rest of each unit from the second on, longest first. */
  readonly enheter: ReadonlyMap<string, ReadonlyMap<string, readonly (readonly string[])[]>>;
  /** Last members of compounds, longest first by lookup. */
  readonly sisteledd: ReadonlyMap<string, Word>;
  readonly skrivemåte: readonly (readonly [string, string])[];
  readonly kjennetegn: Kjennetegn;
  readonly funn: readonly Leksikonfunn[];
}

/** Marks set by words of which only the beginning or the end is listed. Found by that letter: every word of a text is asked about. */
export class Kjennetegn {
  readonly parts: readonly Part[];
  readonly #byLetter = { start: new Map<string, Part[]>(), slutt: new Map<string, Part[]>() };

  constructor(parts: readonly Part[]) {
    this.parts = parts;
    for (const part of parts) {
      const letter = (part.sted === "start" ? part.del[0] : part.del.at(-1)) ?? "";
      const known = this.#byLetter[part.sted].get(letter);
      if (known) known.push(part);
      else this.#byLetter[part.sted].set(letter, [part]);
    }
  }

  /** The marks a word sets by how it begins or ends. */
  of(lower: string): readonly string[] {
    const starts = this.#byLetter.start.get(lower[0] ?? "");
    const ends = this.#byLetter.slutt.get(lower.at(-1) ?? "");
    if (!starts && !ends) return none;
    const marks: string[] = [];
    for (const { navn, del } of starts ?? none) if (lower.startsWith(del)) marks.push(navn);
    for (const { navn, del } of ends ?? none) if (lower.endsWith(del)) marks.push(navn);
    return marks;
  }
}

const none: readonly never[] = [];

interface Part {
  readonly navn: string;
  readonly del: string;
  readonly sted: "start" | "slutt";
}

/** A fault in the lexicon itself. */
export interface Leksikonfunn {
  readonly kode: "ukjent-ramme" | "ukjent-bøyning" | "ukjent-slag" | "ukjent-effekt" | "samme-form";
  readonly ord: string;
  readonly detalj: string;
}

const bits = <const T extends readonly string[]>(names: T): { readonly [K in T[number]]: number } =>
  Object.fromEntries(names.map((name, index) => [name, 1 << index])) as { readonly [K in T[number]]: number };

/** Kinds of noun and adjective. */
export const slagnavn = [
  "middel",
  "fond",
  "rest",
  "andel",
  "delprosjektord",
  "prosjektord",
  "tiltakord",
  "periodeord",
  "psd",
  "avtale",
  "vedtakord",
  "sakord",
  "uttalelse",
  "søknadsord",
  "organ",
  "utfører",
  "verv",
  "mottaker",
  "ekstern",
  "tittel",
  "behov",
  "kutt",
  "økning",
  "ny",
  "valgord",
  "dokument",
  "samtykke",
  "enhet",
  "stedsord",
  "navneord",
  "tilhører",
] as const;
export type Slag = (typeof slagnavn)[number];
export const slag = bits(slagnavn);

/** Function words. */
export const rollenavn = [
  "fra",
  "til",
  "eier",
  "av",
  "negasjon",
  "og",
  "at",
  "å",
  "som",
  "vilkår",
  "artikkel",
  "adverb",
  "fortid",
  "kan",
  "bør",
  "skal",
  "passiv",
  "hjelpe",
  "viser",
  "hver",
  "likt",
  "inntil",
  "frist",
  "fradato",
  "følge",
  "formål",
  "mellom",
  "slutt",
  "partikkel",
  "under",
  "stopp",
] as const;
export type Rolle = (typeof rollenavn)[number];
export const rolle = bits(rollenavn);
