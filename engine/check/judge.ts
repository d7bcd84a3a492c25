/** One rule judged at one subject: first suspected, then decided. */
import type { Punkt } from "../document/meeting-document.ts";
import { factsOf } from "../law/condition.ts";
import { citationsOf, type Law, waitsForDate } from "../law/law.ts";
import { type Edit, type FactName, placeholdersOf, type Remedy, type Rule, type Words } from "../law/rule.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import type { Config } from "../workspace/config.ts";
import { appliesToOrgan, gravity } from "./applies.ts";
import { decide } from "./decide.ts";
import type { Finding, Fix, Located } from "./finding.ts";
import { locate, placeOf } from "./locate.ts";
import { predicateOf, type Reader } from "./predicate.ts";
import { factOf, type Subject } from "./subject.ts";

export interface Court {
  readonly config: Config;
  readonly law: Law;
  /** The date that selects the law; null is unknown. */
  readonly date: CalendarDate | null;
  /** The punkt that a place of a sak stands in. */
  readonly punktAt: (subject: Subject, at: Located) => Pick<Punkt, "nr" | "span"> | null;
}

/** What the compiled conditions say: nothing to find, undecided, or worth asking json-rules-engine. */
export type Suspicion =
  | { readonly is: "nothing" | "possible" }
  | { readonly is: "undecided"; readonly missing: readonly string[] };

const nothing: Suspicion = { is: "nothing" };
const possible: Suspicion = { is: "possible" };

/** Says where to look. Throws when a fact does. */
export function suspect(rule: Rule, subject: Subject, law: Law): Suspicion {
  if (!appliesToOrgan(rule, subject)) return nothing;
  const verdict = predicateOf(rule.når)((name) => factOf(subject, name));
  if (verdict === false) return nothing;
  if (verdict !== true) return { is: "undecided", missing: verdict };
  return waitsForDate(law, rule) ? { is: "undecided", missing: ["dokument.saksdato"] } : possible;
}

/** json-rules-engine decides, and the finding is made. Rejects when it disagrees with the compiled conditions. */
export async function judge(rule: Rule, subject: Subject, court: Court): Promise<Finding> {
  const read: Reader = (name) => factOf(subject, name);
  const outcome = await decide(rule.når, read);
  if (!outcome.holds) throw new Error("json-rules-engine disagrees with the compiled conditions");

  const grade = await firstGrade(rule, read);
  const facts = [...factsOf(rule.når), ...(grade ? factsOf(grade.når) : [])];
  const tolket = facts.some((name) => {
    const known = read(name);
    return known.is === "stated" && known.tolket;
  });
  const folkevalgt = grade?.folkevalgt ?? rule.folkevalgt;
  const words = { tekst: grade?.tekst ?? rule.tekst, hvorfor: rule.hvorfor };
  const remedy = await remedyOf(rule, read);
  const at = locate(subject, rule.sted, subject.source?.path ?? null);
  return {
    rule: rule.id,
    ...gravity(rule, grade?.alvorlighet ?? rule.alvorlighet, folkevalgt, { config: court.config, subject, tolket }),
    place: placeOf(subject, rule.sted),
    at: at ?? { path: subject.source?.path ?? "", span: { start: 0, end: 0 } },
    sak: text(read("sak.nr")),
    punkt: number(read("punkt.nr")) ?? (at && court.punktAt(subject, at)?.nr) ?? null,
    values: valuesIn([words.tekst, words.hvorfor, ...(remedy ? [remedy, remedy.endring?.tekst] : [])], read),
    words,
    related: rule.relatert.flatMap((fact) => {
      const there = locate(subject, fact);
      return there && read(fact).is === "stated" ? [{ ...there, fact }] : [];
    }),
    sources: citationsOf(court.law.rulebook, rule.kilder, court.date),
    fix: remedy && fixOf(remedy, subject, court),
    outcome,
    unntak: null,
  };
}

async function firstGrade(rule: Rule, read: Reader): Promise<Rule["grader"][number] | null> {
  for (const grade of rule.grader)
    if (predicateOf(grade.når)(read) === true && (await decide(grade.når, read)).holds) return grade;
  return null;
}

async function remedyOf(rule: Rule, read: Reader): Promise<Remedy | null> {
  for (const one of rule.særrettelser)
    if (predicateOf(one.når)(read) === true && (await decide(one.når, read)).holds) return one;
  return rule.rettelse;
}

/** The values the words need, by the names in braces; what is not known is left out. */
export function valuesIn(texts: readonly (Partial<Words> | undefined)[], read: Reader): Finding["values"] {
  const names = new Set<FactName>(
    texts.flatMap((one) =>
      [one?.nb, one?.nn, one?.en].flatMap((words) => (words === undefined ? [] : placeholdersOf(words))),
    ),
  );
  const values = [...names].flatMap((name) => {
    const known = read(name);
    return known.is === "stated" ? [[name, known.value] as const] : [];
  });
  return Object.fromEntries(values);
}

/** The remedy of a rule here; an edit whose place or values are not known is left to a person. */
function fixOf({ nb, nn, en, trygg, endring }: Remedy, subject: Subject, court: Court): Fix {
  const known = (name: FactName): boolean => factOf(subject, name).is === "stated";
  const at = endring && known(endring.sted) ? placeOfEdit(endring, subject, court) : null;
  const edit =
    endring && at && placeholdersOf(endring.tekst.nb).every(known)
      ? { ...at, hvordan: endring.hvordan, tekst: endring.tekst }
      : null;
  return { title: { nb, nn, en }, safe: trygg, edit };
}

/** A sentence about a punkt goes to the end of that punkt; one about no punkt in particular to the end of the last, if there is one. */
function placeOfEdit({ hvordan, sted }: Edit, subject: Subject, { punktAt }: Court): Located | null {
  const at = locate(subject, sted);
  if (hvordan !== "sist i punktet" || !at) return at;
  const own = punktAt(subject, at);
  if (own) return { path: at.path, span: own.span };
  return factOf(subject, "sak.sistePunkt").is === "stated" ? locate(subject, "sak.sistePunkt") : null;
}

const text = (known: ReturnType<Reader>): string | null => (known.is === "stated" ? String(known.value) : null);
const number = (known: ReturnType<Reader>): number | null =>
  known.is === "stated" && typeof known.value === "number" ? known.value : null;
