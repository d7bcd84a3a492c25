/** Faults in dated series: periods turned around, overlaps, gaps, days that are none; and sources that are nowhere. */

import { type FileFinding, fileFinding } from "../syntax/file-finding.ts";
import { addDays, parseCalendarDate } from "../text/calendar-date.ts";
import type { Mark } from "./check-rule.ts";
import { sourceOf } from "./law.ts";
import type { Period } from "./rule.ts";
import type { Parameter, Rulebook, Source } from "./rulebook.ts";

type Path = readonly (string | number)[];

export function checkSource(source: Source, mark: Mark): readonly FileFinding[] {
  return Object.entries(source.deler).flatMap(([name, part]) =>
    seriesFaults(part.versjoner, ["deler", name, "versjoner"], false, mark),
  );
}

export function checkParameter(parameter: Parameter, rulebook: Rulebook, mark: Mark): readonly FileFinding[] {
  const faults = parameter.verdier ? [...seriesFaults(parameter.verdier, ["verdier"], false, mark)] : [];
  for (const [name, series] of Object.entries(parameter.tabell ?? {}))
    faults.push(...seriesFaults(series, ["tabell", name], true, mark));
  for (const [index, reference] of parameter.kilder.entries())
    if (!sourceOf(rulebook, reference))
      faults.push(fileFinding("regelverk/ukjent-kilde", mark(["kilder", index]), { kilde: reference }));
  if (parameter.verdier && !Object.hasOwn(rulebook.vocabulary.fakta, `parameter.${parameter.id}`))
    faults.push(fileFinding("regelverk/ukjent-faktum", mark([]), { faktum: `parameter.${parameter.id}`, forslag: "" }));
  return faults;
}

/** In a table a gap is a time when the thing was not there. */
export function seriesFaults(
  series: readonly Period[],
  path: Path,
  gapsAllowed: boolean,
  mark: Mark,
): readonly FileFinding[] {
  const faults = series.flatMap((one, index) => periodFaults(one, [...path, index], mark));
  for (const [index, one] of series.entries()) {
    const next = series[index + 1];
    if (!next) continue;
    const at = mark([...path, index + 1]);
    if (one.til === null || next.fra === null || next.fra <= one.til)
      faults.push(fileFinding("regelverk/overlapp", at, { fra: next.fra ?? "", til: one.til ?? "" }));
    else if (!gapsAllowed && next.fra !== addDays(one.til, 1))
      faults.push(fileFinding("regelverk/hull", at, { fra: one.til, til: next.fra }));
  }
  return faults;
}

export function periodFaults({ fra, til }: Period, path: Path, mark: Mark): readonly FileFinding[] {
  if (fra !== null && til !== null && til < fra)
    return [fileFinding("regelverk/snudd-periode", mark([...path, "til"]), { fra, til })];
  return [];
}

/** Days that no calendar has: read as open ends, and told here. */
export function dayFaults(value: unknown, mark: Mark, path: Path = []): readonly FileFinding[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    ["fra", "til", "kjent"].includes(key) &&
    typeof one === "string" &&
    /^\d{4}-\d{2}-\d{2}$/.test(one) &&
    !parseCalendarDate(one)
      ? [fileFinding("regelverk/ingen-dag", mark([...path, key]), { dato: one })]
      : dayFaults(one, mark, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
