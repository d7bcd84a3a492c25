/** The lexicon as data: the YAML files of rules/lexicon merged by their top-level keys. */

/** Inflection: feature -> endings (of a paradigm) or whole forms (of a stem). */
export type Bøyning = Partial<Record<Form, readonly string[]>>;

export const former = ["inf", "pres", "s", "pret", "perf", "subst"] as const;
export type Form = (typeof former)[number];

export interface VerbData {
  /** The frame that says what the verb may mean; absent for governors and light verbs. */
  readonly ramme?: string;
  readonly rot?: string | readonly string[];
  readonly bøy?: string;
  /** A shared irregular stem instead of root and paradigm. */
  readonly stamme?: string;
  readonly former?: Bøyning;
  /** One of these units must stand in the same clause. */
  readonly partikkel?: readonly string[];
  /** What a place without preposition is (subject of the passive or object): «V tilføres», «V avgir». */
  readonly bar?: "fra" | "til";
  /** The verb is an effect only when negated («videreføres ikke»). */
  readonly polaritet?: "nektet";
  /** How the verb governs «å/at …» or a nominalised effect. */
  readonly styring?: Styring;
}

/** sanksjon: decides · råd: recommends · stopp: keeps from happening · oppdrag: asks someone · kan: a power · omtale: speaks of · lett: only carries a noun. */
export const styringer = ["sanksjon", "råd", "stopp", "oppdrag", "kan", "omtale", "lett"] as const;
export type Styring = (typeof styringer)[number];

/** What must stand in the clause for a frame to be this effect; the first that fits is chosen. */
export interface RammeData {
  readonly effekt: string;
  readonly krev?: readonly string[];
  readonly uten?: readonly string[];
}

export interface SubstantivData {
  readonly hankjønn?: readonly string[];
  readonly hunkjønn?: readonly string[];
  readonly intetkjønn?: readonly string[];
  readonly former?: readonly string[];
  /** True: also the last member of a compound («styringsgruppeleder»). */
  readonly sisteledd?: boolean;
  /** Every form has this value («nestleiar» -> nestleder; «halvparten» -> 0.5). */
  readonly verdi?: string | number;
}

export interface LexiconData {
  readonly bøyning: Readonly<Record<string, Bøyning>>;
  readonly substantivbøyning: Readonly<Record<string, readonly string[]>>;
  readonly stammer: Readonly<Record<string, Bøyning>>;
  readonly verb: Readonly<Record<string, VerbData>>;
  readonly ramme: Readonly<Record<string, readonly RammeData[]>>;
  readonly funksjonsord: Readonly<Record<string, readonly string[]>>;
  readonly substantiv: Readonly<Record<string, readonly SubstantivData[]>>;
  /** Marks a word sets on its clause: whole words, «endring*» by its beginning, «*verv» by its end. */
  readonly kjennetegn: Readonly<Record<string, readonly string[]>>;
  /** Nynorsk and older spellings to one spelling; on names only. */
  readonly skrivemåte: Readonly<Record<string, string>>;
  readonly eksempler?: readonly LexiconExample[];
}

export interface LexiconExample {
  readonly nb?: string;
  readonly nn?: string;
  readonly effekter: readonly Readonly<Record<string, unknown>>[];
}
