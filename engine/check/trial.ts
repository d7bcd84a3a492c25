/** The trial of one file: all rules in force, part by part, and what came of it together. */
import { type Law, lawOn } from "../law/law.ts";
import type { Rule } from "../law/rule.ts";
import type { Rulebook } from "../law/rulebook.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import type { Config } from "../workspace/config.ts";
import { isActive } from "./applies.ts";
import type { Case, Part } from "./case.ts";
import type { CheckedDocument, Finding, Undecided } from "./finding.ts";
import { judge, suspect } from "./judge.ts";
import { byPlace, notice } from "./notice.ts";

/** A rule with the law of the day that it goes by. */
export interface InForce {
  readonly rule: Rule;
  readonly law: Law;
  readonly date: CalendarDate | null;
}

/** The same value as for the case before it, where that is of the same dates: most cases of a workspace are of few meetings. */
export function rulesInForce({ dates }: Pick<Case, "dates">, rulebook: Rulebook, config: Config): readonly InForce[] {
  if (latest && latest.rulebook === rulebook && latest.config === config && sameDates(latest.dates, dates))
    return latest.rules;
  const rules = rulebook.rules.flatMap((rule) => {
    if (!isActive(rule, config)) return [];
    const date = dates[rule.dato];
    const law = lawOn(rulebook, date);
    return law.rules.includes(rule) ? [{ rule, law, date }] : [];
  });
  latest = { dates, rulebook, config, rules };
  return rules;
}

let latest: {
  readonly dates: Case["dates"];
  readonly rulebook: Rulebook;
  readonly config: Config;
  readonly rules: readonly InForce[];
} | null = null;

export const sameDates = (a: Case["dates"], b: Case["dates"]): boolean =>
  a.saksdato === b.saksdato && a.møteDato === b.møteDato && a.datert === b.datert && a.versjonsdato === b.versjonsdato;

/** What the rules say of one part. */
export interface Verdict {
  readonly found: readonly Found[];
  readonly undecided: readonly Undecided[];
  /** Rules that crashed there, and why. */
  readonly crashed: readonly { readonly rule: string; readonly reason: string }[];
}

export interface Found {
  readonly finding: Finding;
  readonly rule: Rule;
  /** The index of the sak of its subject. */
  readonly sak: number | null;
}

/** Each rule at all subjects of the part, one at a time. Never rejects: a rule that crashes is told, and the others go on. */
export async function judgePart(
  part: Part,
  rules: readonly InForce[],
  { punktAt }: Case,
  config: Config,
): Promise<Verdict> {
  const found: Found[] = [];
  const undecided: Undecided[] = [];
  const crashed: { rule: string; reason: string }[] = [];
  for (const { rule, law, date } of rules) {
    const missing = new Set<string>();
    try {
      for (const subject of part.subjectsOf(rule, law)) {
        const suspicion = suspect(rule, subject, law);
        if (suspicion.is === "possible")
          found.push({ finding: await judge(rule, subject, { config, law, date, punktAt }), rule, sak: subject.sak });
        else if (suspicion.is === "undecided") for (const name of suspicion.missing) missing.add(name);
      }
    } catch (error) {
      crashed.push({ rule: rule.id, reason: error instanceof Error ? error.message : String(error) });
    }
    if (missing.size > 0) undecided.push({ rule: rule.id, missing: [...missing] });
  }
  return { found, undecided, crashed };
}

/** By place; of one fault in a sak, the rule that is yielded to stands alone; a rule that crashed is told once. */
export function together(path: string, verdicts: readonly Verdict[], rules: readonly InForce[]): CheckedDocument {
  const found = verdicts.flatMap((one) => one.found);
  const fired = new Set(found.map(({ finding, sak }) => faultKey(finding.rule, sak)));
  const standing = found.filter(({ rule, sak }) => !rule.viker_for.some((id) => fired.has(faultKey(id, sak))));
  const missing = new Map<string, Set<string>>();
  for (const { undecided } of verdicts)
    for (const one of undecided) {
      const known = missing.get(one.rule) ?? new Set();
      for (const name of one.missing) known.add(name);
      missing.set(one.rule, known);
    }
  const crashed = new Map(verdicts.flatMap((one) => one.crashed.map((it) => [it.rule, it] as const)).reverse());
  return {
    path,
    findings: [
      ...standing.map(({ finding }) => finding),
      ...[...crashed.values()].map(({ rule, reason }) =>
        notice("regelverk/regel-feilet", "error", { path, span: { start: 0, end: 0 } }, { regel: rule, grunn: reason }),
      ),
    ].sort(byPlace),
    undecided: rules.flatMap(({ rule }) => {
      const names = missing.get(rule.id);
      return names ? [{ rule: rule.id, missing: [...names].sort() }] : [];
    }),
  };
}

/** One fault gives one finding: in the same sak, the rule that is yielded to stands alone. */
const faultKey = (rule: string, sak: number | null): string => `${rule} ${sak ?? ""}`;
