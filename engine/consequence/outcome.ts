/** What came of a point: what it changes, what it waits for, or why it changes nothing. Data; engine/present has the words. */
import type { Because } from "./state.ts";

/** `virker`: the state changes or already is so · `venter`: on an answer · `ingen`: nothing for the PSD · `uklart`: could not be told. */
export type PointResult = "virker" | "venter" | "ingen" | "uklart";

export interface PointOutcome {
  readonly because: Because;
  readonly result: PointResult;
  readonly notes: readonly Note[];
}

/** A remark on a point, by its code; `uklart` and `mangler` are faults, the rest is information. */
export interface Note {
  readonly kode: NoteKode;
  readonly verdier: Readonly<Record<string, string | number>>;
}

export type NoteKode =
  /** Faults: the words do not say enough, or speak of what the PSD does not have. */
  | "ukjent-kilde"
  | "ukjent-mottaker"
  | "ukjent-post"
  | "ukjent-beløp"
  | "ukjent-periode"
  | "ukjent-person"
  | "ukjent-vedtak"
  | "flertydig"
  | "ikke-forstått"
  /** A delprosjekt has less than the saker take. */
  | "mangler-dekning"
  /** Information. */
  | "inntil"
  | "nye-midler"
  | "ut-av-prosjektet"
  | "uten-post"
  | "brukt"
  | "år-ikke-sagt"
  | "finnes-fra-før"
  | "alt-ført"
  | "leder-av-rådet"
  | "verv-utenfor-psd"
  | "psd-uten-innhold"
  | "avtale"
  | "oppdrag"
  | "orientering"
  | "uttalelse"
  | "utsettelse"
  | "omgjør"
  /** Tells more of what another point does. */
  | "hører-til"
  /** Laid before another organ, which decides. */
  | "tilrådd"
  | "ingen-virkning"
  | "gjelder-fra";

const unclear: ReadonlySet<NoteKode> = new Set<NoteKode>([
  "ukjent-kilde",
  "ukjent-mottaker",
  "ukjent-post",
  "ukjent-beløp",
  "ukjent-periode",
  "ukjent-person",
  "ukjent-vedtak",
  "flertydig",
  "ikke-forstått",
]);

/** The words could not be carried out. */
export const isUnclear = ({ kode }: Note): boolean => unclear.has(kode);

export const note = (kode: NoteKode, verdier: Note["verdier"] = {}): Note => ({ kode, verdier });

/** Money that moves: from a line to a line, or in and out of the project. */
export interface Flow {
  readonly because: Because;
  readonly fra: Purse;
  readonly til: Purse;
  /** Kroner. */
  readonly beløp: number;
}

/** A delprosjekt by its name, the part of the ramme that no delprosjekt has, or somebody outside the project. */
export type Purse =
  | { readonly slag: "delprosjekt"; readonly navn: string }
  | { readonly slag: "uten post" }
  | { readonly slag: "utenfor"; readonly navn: string | null };
