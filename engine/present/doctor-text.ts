/** The doctor's report as text for a screen. */
import type { Standing } from "../check/coverage.ts";
import type { Doctor, DoctorAt, DoctorOrgan, DoctorSak } from "./doctor.ts";
import { doctorWords, namedIn } from "./doctor-words.ts";
import { dateWords, listWords } from "./format.ts";
import type { Language } from "./language.ts";
import { printable } from "./printable.ts";
import type { Style } from "./style.ts";
import { countWords } from "./text-words.ts";
import { wrap } from "./wrap.ts";

type Say = (word: Parameters<typeof doctorWords>[0], values?: Readonly<Record<string, string | number>>) => string;

export function doctorText(it: Doctor, style: Style, columns: number): string {
  const language = it.language.value;
  const say: Say = (word, values) => doctorWords(word, language, values);
  const named = (name: string): string => namedIn(name, language);
  const lines: string[] = [`${style.heading(it.path)}  ${style.dim(it.kind)}`];
  const row = (name: string, ...values: readonly string[]): void => {
    for (const [index, value] of values.entries())
      lines.push(
        ...wrap(printable(value), columns, `  ${style.dim((index === 0 ? name : "").padEnd(11))} `, " ".repeat(14)),
      );
  };
  row(say("config"), it.config ?? say("noConfig"));
  if (it.organ) row(say("organ"), ...organWords(it.organ, it.config !== null, say, language));
  row(say("project"), ...projectWords(it, say));
  const { date } = it;
  row(
    say("date"),
    date.value ? `${dateWords(date.value, language)}: ${named(date.from)}${placed(date.at)}` : say("noDate"),
  );
  row(say("language"), `${named(language)}: ${named(it.language.from)}${placed(it.language.at)}`);
  for (const [index, sak] of it.saker.entries()) row(index === 0 ? say("saker") : "", sakWords(sak, it, say, named));

  const total = (standing: Standing): number => it.packs.reduce((sum, one) => sum + one.standing[standing], 0);
  const rules = it.packs.reduce((sum, one) => sum + one.rules, 0);
  lines.push("", style.heading(say("rules")));
  const summary = say("apply", {
    here: total("avgjort") + total("uavgjort"),
    rules: countWords(rules, "rule", language),
    decided: total("avgjort"),
    undecided: total("uavgjort"),
  });
  lines.push(...wrap(summary, columns, "  "));
  const width = Math.max(0, ...it.packs.map(({ pack }) => pack.length));
  for (const { pack, active, rules: count, standing } of it.packs) {
    const here = say("of", { here: standing.avgjort + standing.uavgjort, rules: count });
    const said = active ? `${here}${restWords(standing, named)}` : say("notChosen");
    lines.push(...wrap(said, columns, `  ${pack.padEnd(width)}  `, " ".repeat(width + 4)));
  }

  for (const pack of it.unknownPacks) lines.push(...wrap(say("noPack", { pack }), columns, "  "));

  section(
    say("severity"),
    it.severities,
    ({ rule, level, key, at, known }) => `${rule}: ${level} (${key}${placed(at)})${known ? "" : `.${say("noRule")}`}`,
  );
  section(say("unntak"), it.suppressions, ({ rule, at, reason, owner, until, expired }) =>
    [
      `${rule}${placed(at)}`,
      reason ?? say("noReason"),
      owner ?? say("noOwner"),
      until ? say(expired ? "expired" : "until", { day: dateWords(until, language) }) : say("noEnd"),
    ].join("; "),
  );
  section(say("missing"), it.missing, ({ name, where, rules: ids }) =>
    say("write", {
      name,
      rules: countWords(ids.length, "rule", language),
      where,
      ids: listWords(ids, language),
    }),
  );
  return `${lines.join("\n")}\n`;

  function section<T>(heading: string, items: readonly T[], words: (item: T) => string): void {
    lines.push("", style.heading(heading));
    if (items.length === 0) lines.push(`  ${say("none")}`);
    for (const item of items) lines.push(...wrap(printable(words(item)), columns, "  - ", "    "));
  }
}

const placed = (at: DoctorAt | null): string => (at ? `, ${at.path}:${at.line}` : "");

function organWords(it: DoctorOrgan, hasConfig: boolean, say: Say, language: Language): readonly string[] {
  if (it.text === null) return [say("notNamed")];
  const text = `«${it.text}»${placed(it.at)}`;
  if (it.tied) return [say("tied", { text })];
  if (!it.key) return [say(hasConfig ? "addOrgan" : "setUpOrgan", { text })];
  const known = it.knownBy ?? it.key;
  const milder = say("milder", { rules: countWords(it.milderRules, "rule", language) });
  return [
    say(it.knownBy === it.key ? "byKey" : "byAlias", { key: it.key, known, text }),
    say("basis", {
      type: it.type ?? say("notSaid"),
      basis: it.basis ?? "",
      from: say(it.basisWritten ? "fromConfig" : it.type ? "fromType" : "notSaid"),
    }),
    it.elected ? say("elected") : `${say("notElected")}${it.milderRules > 0 ? milder : "."}`,
    ...(it.otherOrganRules > 0 ? [say("otherOrgan", { rules: countWords(it.otherOrganRules, "rule", language) })] : []),
  ];
}

function projectWords({ projects, saker }: Doctor, say: Say): readonly string[] {
  if (projects.length === 0) return [say("noPsd")];
  const unsure = saker.filter((one) => one.project === null).length;
  return [
    ...projects.map(({ name, psd, version }) => `${name}: ${psd}${version ? say("version", { version }) : ""}`),
    ...(unsure > 0 ? [say("unsure")] : []),
  ];
}

function sakWords(
  { nr, title, form, organ, project }: DoctorSak,
  it: Doctor,
  say: Say,
  named: (name: string) => string,
): string {
  const about = [
    named(form),
    organ && organ !== it.organ?.key ? `${say("organ")} ${organ}` : null,
    it.projects.length > 0 ? (project ? `${say("project")} ${project}` : say("noProject")) : null,
  ];
  return `${[nr, title].filter(Boolean).join(" ") || say("noNumber")} (${about.filter(Boolean).join(", ")})`;
}

/** Why the rest of a pack's rules do not apply. */
function restWords(standing: Readonly<Record<Standing, number>>, named: (name: string) => string): string {
  const rest = (["ikke relevant", "annet organ", "ikke i kraft", "slått av"] as const)
    .filter((one) => standing[one] > 0)
    .map((one) => `${standing[one]} ${named(one)}`);
  const undecided = standing.uavgjort > 0 ? `, ${standing.uavgjort} ${named("uavgjort")}` : "";
  return `${undecided}${rest.length > 0 ? ` (${rest.join(", ")})` : ""}`;
}
