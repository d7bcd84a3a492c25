/** A subject: what a rule speaks of (a dokument, a sak, a punkt), offering flat facts, its own and its parents'. */
import type { FactValue } from "../law/condition.ts";
import type { FactName } from "../law/rule.ts";
import { subjectOf } from "../law/vocabulary.ts";
import type { Fact, Role } from "../text/fact.ts";
import { isReadable } from "../text/fact.ts";
import type { Span } from "../text/span.ts";

/** What is known of a fact. */
export type Known =
  | { readonly is: "stated"; readonly value: FactValue; readonly span: Span | null; readonly tolket: boolean }
  /** The subject is there and does not say it. */
  | { readonly is: "absent" }
  /** Nobody can say without `missing`: facts or subjects by name. */
  | { readonly is: "unknown"; readonly missing: readonly string[] };

export interface Subject {
  readonly kind: string;
  /** Its place in the document: `saker/0/punkter/1`. */
  readonly key: string;
  /** The index of the sak it stands in; null outside any. */
  readonly sak: number | null;
  /** The file its spans are of; null where it stands in none. */
  readonly source: { readonly path: string } | null;
  readonly span: Span | null;
  /** Nearest first. */
  readonly parents: readonly Subject[];
  /** A fact of its own, or null when it has no fact of that name. Each is worked out at most once. */
  readonly own: (name: FactName) => Known | null;
}

/** How each fact of a kind of subject is had. */
export type FactTable<S> = Readonly<Record<FactName, (of: S) => Known>>;

/** A fact of the subject or of those above it. */
export function factOf(subject: Subject, name: FactName): Known {
  const holder = holderOf(subject, subjectOf(name));
  return holder?.own(name) ?? unknown(holder ? name : subjectOf(name));
}

/** The subject itself or the nearest parent of that kind. */
export function holderOf(subject: Subject, kind: string): Subject | null {
  if (subject.kind === kind) return subject;
  for (const parent of subject.parents) {
    const found = holderOf(parent, kind);
    if (found) return found;
  }
  return null;
}

export function subject<S>(
  kind: string,
  key: string,
  of: S,
  table: FactTable<S>,
  where: { readonly source: Subject["source"]; readonly span: Span | null; readonly parents: readonly Subject[] },
): Subject {
  let known: Map<FactName, Known> | null = null;
  const own = (name: FactName): Known | null => {
    const before = known?.get(name);
    if (before) return before;
    if (!Object.hasOwn(table, name)) return null;
    const now = table[name]!(of);
    known ??= new Map();
    known.set(name, now);
    return now;
  };
  const { source, span, parents } = where;
  return {
    kind,
    key,
    sak: key.startsWith("saker/") ? Number.parseInt(key.slice(6), 10) : null,
    source,
    span,
    parents,
    own,
  };
}

/** By kind, in document order. */
export interface Subjects {
  readonly get: (kind: string) => readonly Subject[];
}

/** Those of each kind are made at the first question about them. */
export function onDemand(made: Readonly<Record<string, () => readonly Subject[]>>): Subjects {
  const known = new Map<string, readonly Subject[]>();
  return {
    get: (kind) => {
      const subjects = known.get(kind) ?? (Object.hasOwn(made, kind) ? made[kind]!() : none);
      known.set(kind, subjects);
      return subjects;
    },
  };
}

const none: readonly Subject[] = [];

/** A value worked out at most once, when it is asked for. */
export function once<T>(work: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}

export const absent: Known = { is: "absent" };
export const unknown = (...missing: readonly string[]): Known => ({ is: "unknown", missing });
export const value = (what: FactValue, span: Span | null = null, tolket = false): Known => ({
  is: "stated",
  value: what,
  span,
  tolket,
});
/** A fact as read; null is not said. */
export const stated = (fact: Fact<FactValue> | null | undefined): Known =>
  fact ? value(fact.value, fact.span) : absent;
/** A word or number that has no place of its own. */
export const plain = (what: FactValue | null | undefined): Known =>
  what === null || what === undefined ? absent : value(what);
/** Yes with a place, or no. */
export const found = (at: Span | null | undefined): Known => value(at !== null && at !== undefined, at ?? null);
/** A role of an effect: unreadable is unknown. */
export const role = <T extends FactValue>(name: FactName, it: Role<T> | undefined, tolket: boolean): Known =>
  it === undefined ? absent : isReadable(it) ? value(it.value, it.span, tolket) : unknown(name);
