/** What became of each rule at a file: off, not in force, not about this, decided, or undecided and for want of what. */
import { lawOn } from "../law/law.ts";
import type { Rule } from "../law/rule.ts";
import type { Rulebook } from "../law/rulebook.ts";
import type { Config } from "../workspace/config.ts";
import { appliesToOrgan, isActive, isElected } from "./applies.ts";
import type { Case } from "./case.ts";
import { suspect } from "./judge.ts";

export type Standing = "slått av" | "ikke i kraft" | "ikke relevant" | "annet organ" | "avgjort" | "uavgjort";

export interface Coverage {
  readonly rule: Rule;
  readonly standing: Standing;
  /** Facts or subjects by name; of an undecided rule only. */
  readonly missing: readonly string[];
  /** A step milder here, because the organ is not known to be folkevalgt. */
  readonly milder: boolean;
}

/** Every rule of the rulebook, in its order. A rule that crashes counts as decided: check tells of the crash. */
export function coverageOf(file: Case, rulebook: Rulebook, config: Config): readonly Coverage[] {
  return rulebook.rules.map((rule) => {
    const is = (standing: Standing, missing: readonly string[] = [], milder = false): Coverage => ({
      rule,
      standing,
      missing,
      milder,
    });
    if (!isActive(rule, config)) return is("slått av");
    const law = lawOn(rulebook, file.dates[rule.dato]);
    if (!law.rules.includes(rule)) return is("ikke i kraft");
    try {
      const all = file.subjectsOf(rule, law);
      const subjects = all.filter((subject) => appliesToOrgan(rule, subject));
      if (subjects.length === 0) return is(all.length === 0 ? "ikke relevant" : "annet organ");
      const milder = rule.folkevalgt === "mildere" && subjects.some((subject) => !isElected(subject));
      const missing = new Set(
        subjects.flatMap((subject) => {
          const suspicion = suspect(rule, subject, law);
          return suspicion.is === "undecided" ? suspicion.missing : [];
        }),
      );
      return is(missing.size > 0 ? "uavgjort" : "avgjort", [...missing].sort(), milder);
    } catch {
      return is("avgjort");
    }
  });
}
