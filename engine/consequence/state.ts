/** The state of a project at some moment: the PSD as it then is, which vedtak set each field, and what waits for an answer. */
import type { Effekt } from "../language/effect.ts";
import type { Psd } from "../project/psd.ts";
import type { FieldChange } from "../project/psd-fields.ts";
import { type PsdValue, psdValue } from "../project/psd-value.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import { add, inKroner, kroner } from "../text/money.ts";
import type { SourceText } from "../text/source-text.ts";
import type { Span } from "../text/span.ts";
import type { PunktInContext } from "../workspace/workspace.ts";

export interface ProjectState {
  readonly psd: PsdValue;
  /** Kroner within the ramme that no delprosjekt has; negative where the delprosjekter have more than the ramme. */
  readonly unplaced: number;
  /** Each field that a punkt set after the PSD's version, in the order they were decided. */
  readonly log: readonly Change[];
  readonly waiting: readonly Waiting[];
}

/** The words of a vedtak that something comes of. */
export interface Because {
  readonly source: SourceText;
  readonly span: Span;
  /** «6/22»; null where the sak has no number. */
  readonly sak: string | null;
  readonly punkt: number;
  /** The organ's key, else its words. */
  readonly organ: string | null;
  readonly dato: CalendarDate | null;
}

/** A field, before and after, and the words that changed it. */
export interface Change extends FieldChange {
  readonly because: Because;
}

/** Something adopted that has no effect before somebody has answered. */
export interface Waiting {
  readonly because: Because;
  /** Who must answer, as written; null where the words do not say. */
  readonly hvem: string | null;
  /** What is asked, or the condition, as written. */
  readonly hva: string;
  readonly frist: CalendarDate | null;
  /** Which kind of approval releases it; null: none that a PSD records. */
  readonly gjelder: "periodeutvidelse" | "omdisponering" | null;
  readonly punkt: PunktInContext;
  /** What takes effect with the answer: the effect that waits, or the application that asks for it. */
  readonly effekt: Effekt;
}

/** A PSD before any vedtak made after it. */
export function initialState(psd: Psd): ProjectState {
  const value = psdValue(psd);
  return {
    psd: value,
    unplaced: value.ramme === undefined ? 0 : minus(value.ramme, sumOf(value)),
    log: [],
    waiting: [],
  };
}

/** What the delprosjekter have together. */
export const sumOf = ({ delprosjekter }: Pick<PsdValue, "delprosjekter">): number =>
  plus(...delprosjekter.map(({ budsjett }) => budsjett ?? 0));

/** Kroner added in whole øre. */
export const plus = (...amounts: readonly number[]): number => inKroner(add(...amounts.map(kroner)));
export const minus = (one: number, other: number): number => plus(one, -other);
