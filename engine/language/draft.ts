/** A draft of an effect: roles at offsets of the point's text, before points are joined and spans are taken. */
import type { EffektType, Kandidat } from "./effect.ts";

export interface DraftRole {
  readonly value: unknown;
  /** Why it can't be told; then `value` is not used. */
  readonly uleselig?: string;
  readonly start: number;
  readonly end: number;
  /** Of a place: its kind, where a mention told it. */
  readonly slag?: string;
  /** Told by an earlier effect. */
  readonly viser?: boolean;
  /** The point its words stand in, when another than the draft's. */
  readonly punkt?: number;
}

export interface Draft {
  type: EffektType | "pengeflyt";
  start: number;
  end: number;
  roles: Record<string, DraftRole>;
  tolket: boolean;
  kandidat: Kandidat[];
  /** Of a money flow: the frame's name, and what it still asks of its neighbours. */
  modus: string;
  /** The source is «midlene», «beløpet»: told by an earlier effect. */
  viser: { readonly start: number; readonly end: number; readonly word: string } | null;
  /** The verb speaks of use («disponeres», «stilles til rådighet»), not of a move between lines. */
  forbruk: boolean;
  /** It is made available («stilles til disposisjon»): a grant, where nothing tells whence. */
  stilles: boolean;
  /** The verb itself says that money moves («overføres», «omdisponeres»). */
  flyttes: boolean;
  /** It speaks of «delprosjektet» or «rammen» without a name: the one just created. */
  omDelprosjektet: boolean;
  /** No money of its own, or the same as before («samme beløp», «tilsvarende»). */
  utenBeløp: boolean;
  /** The end it does not tell is the one of the move before («Det samme gjelder …»). */
  igjen: boolean;
  /** It tells who gets which part of a sum («Beløpet fordeles med …», a line of a list). */
  deler: boolean;
  /** The points it names («tilskuddet i punkt 1»), by number. */
  omPunkter: readonly number[];
  /** Frist and ansvarlig are looked for in the clause of the draft. */
  punkt: number;
}

export const draft = (type: Draft["type"], start: number, end: number, modus = ""): Draft => ({
  type,
  start,
  end,
  roles: {},
  tolket: false,
  kandidat: [],
  modus,
  viser: null,
  forbruk: false,
  stilles: false,
  flyttes: false,
  omDelprosjektet: false,
  utenBeløp: false,
  igjen: false,
  deler: false,
  omPunkter: [],
  punkt: 0,
});

export const role = (value: unknown, at: { readonly start: number; readonly end: number }): DraftRole => ({
  value: typeof value === "string" ? value.replaceAll("\u00ad", "") : value,
  start: at.start,
  end: at.end,
});
export const unreadable = (grunn: string, at: { readonly start: number; readonly end: number }): DraftRole => ({
  value: null,
  uleselig: grunn,
  start: at.start,
  end: at.end,
});

/** Sets a role and widens the draft to hold its words. */
export function fill(to: Draft, name: string, value: DraftRole | null | undefined): void {
  if (!value) return;
  to.roles[name] = value;
  if (value.start < to.start) to.start = value.start;
  if (value.end > to.end) to.end = value.end;
}
