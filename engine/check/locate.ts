/** From a fact of a subject to its place in a file; a fact that is nowhere climbs to what it belongs to. */
import type { FactName } from "../law/rule.ts";
import { subjectOf } from "../law/vocabulary.ts";
import type { Located, Place } from "./finding.ts";
import { factOf, holderOf, type Subject } from "./subject.ts";

/** The words of the fact, else its subject, else the subject's parents; null only where nothing has a place. `path` keeps it in one file. */
export function locate(subject: Subject, fact: FactName, path: string | null = null): Located | null {
  const there = whereverItIs(subject, fact);
  return path === null || there?.path === path ? there : climb(subject);
}

function whereverItIs(subject: Subject, fact: FactName): Located | null {
  const known = factOf(subject, fact);
  const holder = holderOf(subject, subjectOf(fact));
  if (holder?.source && known.is === "stated" && known.span) return { path: holder.source.path, span: known.span };
  return (holder && climb(holder)) ?? climb(subject);
}

export const placeOf = (subject: Subject, fact: FactName): Place => ({
  path: (holderOf(subject, subjectOf(fact)) ?? subject).source?.path ?? subject.source?.path ?? "",
  subject: subject.key,
  fact,
});

function climb(subject: Subject): Located | null {
  if (subject.source && subject.span) return { path: subject.source.path, span: subject.span };
  for (const parent of subject.parents) {
    const there = climb(parent);
    if (there) return there;
  }
  return null;
}
