/** The doctor's report as text for a screen, in bokmål. */
import type { Standing } from "../check/coverage.ts";
import type { Doctor, DoctorAt, DoctorOrgan, DoctorSak } from "./doctor.ts";
import { dateWords, listWords } from "./format.ts";
import type { Language } from "./language.ts";
import { printable } from "./printable.ts";
import type { Style } from "./style.ts";
import { countWords } from "./text-words.ts";
import { wrap } from "./wrap.ts";

export function doctorText(it: Doctor, style: Style, columns: number): string {
  const lines: string[] = [`${style.heading(it.path)}  ${style.dim(it.kind)}`];
  const row = (name: string, ...values: readonly string[]): void => {
    for (const [index, value] of values.entries())
      lines.push(
        ...wrap(printable(value), columns, `  ${style.dim((index === 0 ? name : "").padEnd(11))} `, " ".repeat(14)),
      );
  };
  row("oppsett", it.config ?? "ingen saksvakt.yaml i mappen eller over den");
  if (it.organ) row("organ", ...organWords(it.organ, it.config !== null));
  row("prosjekt", ...projectWords(it));
  row("saksdato", it.date.value ? `${dateWords(it.date.value, "nb")}: ${it.date.from}${placed(it.date.at)}` : noDate);
  row("språk", `${languageNames[it.language.value]}: ${it.language.from}${placed(it.language.at)}`);
  for (const [index, sak] of it.saker.entries()) row(index === 0 ? "saker" : "", sakWords(sak, it));

  const total = (standing: Standing): number => it.packs.reduce((sum, one) => sum + one.standing[standing], 0);
  const rules = it.packs.reduce((sum, one) => sum + one.rules, 0);
  lines.push("", style.heading("Regler"));
  lines.push(
    ...wrap(
      `${total("avgjort") + total("uavgjort")} av ${countWords(rules, "rule", "nb")} gjelder her: ${total("avgjort")} er avgjort, ${total("uavgjort")} kunne ikke avgjøres.`,
      columns,
      "  ",
    ),
  );
  const width = Math.max(0, ...it.packs.map(({ pack }) => pack.length));
  for (const { pack, active, rules: count, standing } of it.packs)
    lines.push(
      ...wrap(
        active
          ? `${standing.avgjort + standing.uavgjort} av ${count}${restWords(standing)}`
          : "ikke valgt i regler.pakker",
        columns,
        `  ${pack.padEnd(width)}  `,
        " ".repeat(width + 4),
      ),
    );

  for (const pack of it.unknownPacks)
    lines.push(...wrap(`regler.pakker nevner «${pack}», som ikke finnes.`, columns, "  "));

  section(
    "Egen alvorlighet",
    it.severities,
    ({ rule, level, key, at, known }) =>
      `${rule}: ${level} (${key}${placed(at)})${known ? "" : ". Det finnes ingen slik regel."}`,
  );
  section("Unntak", it.suppressions, ({ rule, at, reason, owner, until, expired }) =>
    [
      `${rule}${placed(at)}`,
      reason ?? "uten grunn",
      owner ?? "uten ansvarlig",
      until ? `${expired ? "gikk ut" : "til"} ${dateWords(until, "nb")}` : "uten sluttdato",
    ].join("; "),
  );
  section(
    "Mangler for flere regler",
    it.missing,
    ({ name, where, rules: ids }) =>
      `${name} (${countWords(ids.length, "rule", "nb")}). Skriv det her: ${where}. Gjelder ${listWords(ids, "nb")}.`,
  );
  return `${lines.join("\n")}\n`;

  function section<T>(heading: string, items: readonly T[], words: (item: T) => string): void {
    lines.push("", style.heading(heading));
    if (items.length === 0) lines.push("  ingen");
    for (const item of items) lines.push(...wrap(printable(words(item)), columns, "  - ", "    "));
  }
}

const noDate = "ukjent; regler med dato kan ikke avgjøres. Skriv møtedato i dokumentet, eller bruk --as-of DATO.";
const languageNames: Readonly<Record<Language, string>> = { nb: "bokmål", nn: "nynorsk", en: "engelsk" };
const placed = (at: DoctorAt | null): string => (at ? `, ${at.path}:${at.line}` : "");

function organWords(it: DoctorOrgan, hasConfig: boolean): readonly string[] {
  if (it.text === null) return ["ikke nevnt i dokumentet"];
  const written = `«${it.text}»${placed(it.at)}`;
  if (it.tied) return [`${written} passer like godt på flere organer i saksvakt.yaml. Legg til et alias.`];
  if (!it.key)
    return [
      `${written} er ikke kjent. ${hasConfig ? "Legg det til under organer i saksvakt.yaml, eller som alias." : "Organer settes opp i saksvakt.yaml."}`,
    ];
  const basis = it.basisWritten ? "fra saksvakt.yaml" : it.type ? "følger av typen" : "ikke oppgitt";
  return [
    `${it.key}, kjent igjen på ${it.knownBy === it.key ? "nøkkelen" : "aliaset"} «${it.knownBy}» i ${written}`,
    `type ${it.type ?? "ikke oppgitt"}, rettsgrunnlag ${it.basis} (${basis})`,
    it.elected
      ? "Organet er folkevalgt: kommunelovens regler om møter gjelder fullt ut."
      : `Organet regnes ikke som folkevalgt: ${countWords(it.milderRules, "rule", "nb")} er ett hakk mildere her.`,
    ...(it.otherOrganRules > 0 ? [`${countWords(it.otherOrganRules, "rule", "nb")} gjelder bare andre organer.`] : []),
  ];
}

function projectWords({ projects, saker }: Doctor): readonly string[] {
  if (projects.length === 0) return ["ingen PSD; regler om prosjektet kan ikke avgjøres"];
  const unsure = saker.filter((one) => one.project === null).length;
  return [
    ...projects.map(({ name, psd, version }) => `${name}: ${psd}${version ? `, versjon ${version}` : ""}`),
    ...(unsure > 0 ? ["Saker uten prosjekt nevner ingen av dem ved navn."] : []),
  ];
}

function sakWords({ nr, title, form, organ, project }: DoctorSak, it: Doctor): string {
  const about = [
    form,
    organ && organ !== it.organ?.key ? `organ ${organ}` : null,
    it.projects.length > 0 ? (project ? `prosjekt ${project}` : "uten prosjekt") : null,
  ];
  return `${[nr, title].filter(Boolean).join(" ") || "uten nummer"} (${about.filter(Boolean).join(", ")})`;
}

/** Why the rest of a pack's rules do not apply. */
function restWords(standing: Readonly<Record<Standing, number>>): string {
  const rest = (["ikke relevant", "annet organ", "ikke i kraft", "slått av"] as const)
    .filter((one) => standing[one] > 0)
    .map((one) => `${standing[one]} ${one}`);
  return `${standing.uavgjort > 0 ? `, ${standing.uavgjort} uavgjort` : ""}${rest.length > 0 ? ` (${rest.join(", ")})` : ""}`;
}
