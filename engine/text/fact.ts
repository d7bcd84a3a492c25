/** A fact: a value and the words it was read from. Equality of facts ignores the words. */
import { movedSpan, type Span } from "./span.ts";

export interface Fact<T> {
  readonly value: T;
  readonly span: Span;
}

/** Something is said here that could not be read with certainty, and why (bokmål, lower case, no full stop). */
export interface Unreadable {
  readonly uleselig: string;
  readonly span: Span;
}

export type Role<T> = Fact<T> | Unreadable;

export const fact = <T>(value: T, at: Span): Fact<T> => ({ value, span: at });

/** The same words further down. */
export const movedFact = <T>(it: Fact<T> | null, by: number): Fact<T> | null =>
  it && fact(it.value, movedSpan(it.span, by));

export const isReadable = <T>(role: Role<T> | undefined | null): role is Fact<T> => role != null && "value" in role;
