/** The law on a date: the rules, parameters and sources in force that day. */
import type { CalendarDate } from "../text/calendar-date.ts";
import { isBounded, isWithin, type Period, type Rule, type Words } from "./rule.ts";
import type { Certainty, Parameter, ParameterVersion, Rulebook, Source } from "./rulebook.ts";

export interface Law {
  /** false: the date is unknown; then all rules are here, and those with dates cannot be decided. */
  readonly dated: boolean;
  readonly rules: readonly Rule[];
  /** Values of single parameters by id; a table is asked with `tableValue`. */
  readonly parameters: Readonly<Record<string, string | number | boolean>>;
  readonly rulebook: Rulebook;
}

/** A source as a finding cites it. */
export interface Citation {
  readonly id: string;
  readonly kort: Words;
  readonly ref: string;
  readonly url: string;
  readonly certainty: Certainty;
  readonly tekst: Words;
}

/** One Law per rulebook and day between two changes of the law, the same object each time. */
export function lawOn(rulebook: Rulebook, date: CalendarDate | null): Law {
  const laws = remembered.get(rulebook) ?? new Map<string, Law>();
  remembered.set(rulebook, laws);
  const epoch = date === null ? "" : String(epochsOf(rulebook).findLastIndex((start) => start <= date));
  const known = laws.get(epoch);
  if (known) return known;
  const inForce = (period: Period): boolean => date === null || isWithin(period, date);
  const law: Law = {
    dated: date !== null,
    rules: rulebook.rules.filter((rule) => inForce(rule.gyldig)),
    parameters: Object.fromEntries(
      rulebook.parameters.flatMap((parameter) => {
        const version = versionOn(parameter.verdier ?? [], date);
        return version ? [[parameter.id, version.verdi]] : [];
      }),
    ),
    rulebook,
  };
  laws.set(epoch, law);
  return law;
}

/** Whether a rule waits for a date nobody knows. */
export const waitsForDate = (law: Law, rule: Rule): boolean => !law.dated && isBounded(rule.gyldig);

/** A value of a table on a date: `tableValue(rulebook, "fylke", "Ringerike", date)`. null: not in the table, or not then. */
export function tableValue(
  rulebook: Rulebook,
  table: string,
  name: string,
  date: CalendarDate,
): ParameterVersion | null {
  const parameter = parameterById(rulebook, table);
  return versionOn(parameter?.tabell?.[name] ?? [], date);
}

/** The names in a table with a value that day, with their values. */
export function tableOn(
  rulebook: Rulebook,
  table: string,
  date: CalendarDate,
): ReadonlyMap<string, ParameterVersion["verdi"]> {
  const rows = Object.entries(parameterById(rulebook, table)?.tabell ?? {});
  return new Map(
    rows.flatMap(([name, versions]) =>
      versions.some((one) => isWithin(one, date)) ? [[name, versionOn(versions, date)!.verdi]] : [],
    ),
  );
}

/** The citations of a rule that were in force; all of them where the date is unknown. */
export function citationsOf(
  rulebook: Rulebook,
  references: readonly string[],
  date: CalendarDate | null,
): readonly Citation[] {
  return references.flatMap((reference) => {
    const found = sourceOf(rulebook, reference);
    const version = found?.part.versjoner.findLast((one) => date === null || isWithin(one, date));
    if (!found || !version) return [];
    const { source, part } = found;
    return [
      {
        id: reference,
        kort: source.kort,
        ref: part.ref,
        url: part.url ?? source.url,
        certainty: part.sikkerhet ?? source.sikkerhet,
        tekst: version.tekst,
      },
    ];
  });
}

/** `kommuneloven#11-3` as its source and part, or null. */
export function sourceOf(
  rulebook: Rulebook,
  reference: string,
): { readonly source: Source; readonly part: Source["deler"][string] } | null {
  const [id, name = ""] = reference.split("#");
  const source = rulebook.sources.find((one) => one.id === id);
  const part = source && Object.hasOwn(source.deler, name) ? source.deler[name] : undefined;
  return source && part ? { source, part } : null;
}

const parameterById = (rulebook: Rulebook, id: string): Parameter | undefined =>
  rulebook.parameters.find((one) => one.id === id);

/** Without a date only a value that has always been. */
const versionOn = (versions: readonly ParameterVersion[], date: CalendarDate | null): ParameterVersion | null =>
  versions.find((one) => (date === null ? !isBounded(one) : isWithin(one, date))) ?? null;

/** The days on which the law changes, in order; "" stands before all. */
function epochsOf(rulebook: Rulebook): readonly string[] {
  const known = epochs.get(rulebook);
  if (known) return known;
  const series = rulebook.parameters.flatMap((one) => [
    ...(one.verdier ?? []),
    ...Object.values(one.tabell ?? {}).flat(),
  ]);
  const periods: readonly Period[] = [...rulebook.rules.map((rule) => rule.gyldig), ...series];
  const starts = periods.flatMap(({ fra, til }) => [...(fra ? [fra as string] : []), ...(til ? [`${til}+`] : [])]);
  const sorted = ["", ...new Set(starts)].sort();
  epochs.set(rulebook, sorted);
  return sorted;
}

const remembered = new WeakMap<Rulebook, Map<string, Law>>();
const epochs = new WeakMap<Rulebook, readonly string[]>();
