/** Typed values out of a YAML tree, each with its place. A value of the wrong type is absent: the schema has said why. */
import { type CalendarDate, parseCalendarDate } from "../text/calendar-date.ts";
import { type Fact, fact } from "../text/fact.ts";
import { kroner, type Money } from "../text/money.ts";
import { type FileFinding, fileFinding } from "./file-finding.ts";
import type { YamlMap, YamlNode, YamlScalar } from "./yaml.ts";

export function valueIn(node: YamlNode | null, key: string): YamlNode | null {
  return node?.type === "map" ? (node.entries.get(key)?.value ?? null) : null;
}

export function mapIn(node: YamlNode | null, key: string): YamlMap | null {
  const value = valueIn(node, key);
  return value?.type === "map" ? value : null;
}

export function itemsIn(node: YamlNode | null, key: string): readonly YamlNode[] {
  const value = valueIn(node, key);
  return value?.type === "list" ? value.items : [];
}

/** A text, or a number as it was written: `versjon: 1.0` is «1.0». */
export function textIn(node: YamlNode | null, key: string): Fact<string> | null {
  return textOf(valueIn(node, key));
}

export function textsIn(node: YamlNode | null, key: string): readonly Fact<string>[] {
  return itemsIn(node, key).flatMap((item) => textOf(item) ?? []);
}

export function numberIn(node: YamlNode | null, key: string): Fact<number> | null {
  const value = scalarIn(node, key);
  return typeof value?.value === "number" ? fact(value.value, value.span) : null;
}

/** Kroner in the file, øre in the fact. */
export function moneyIn(node: YamlNode | null, key: string): Fact<Money> | null {
  const amount = numberIn(node, key);
  return amount && fact(kroner(amount.value), amount.span);
}

/** Kroner for each year of `{ 2021: 100000 }`. */
export function moneyByYearIn(node: YamlNode | null, key: string): ReadonlyMap<number, Fact<Money>> {
  const years = mapIn(node, key);
  const amounts = new Map<number, Fact<Money>>();
  for (const year of years?.entries.keys() ?? []) {
    const amount = moneyIn(years, year);
    if (amount && /^\d{4}$/.test(year)) amounts.set(Number(year), amount);
  }
  return amounts;
}

/** A date; one the calendar does not have is a finding. */
export function dateIn(node: YamlNode | null, key: string, funn: FileFinding[]): Fact<CalendarDate> | null {
  const value = scalarIn(node, key);
  if (typeof value?.value !== "string") return null;
  const date = parseCalendarDate(value.value);
  if (date) return fact(date, value.span);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value.value))
    funn.push(fileFinding("skjema/umulig-dato", value.span, { verdi: value.value }));
  return null;
}

export function wordIn<T extends string>(node: YamlNode | null, key: string, words: readonly T[]): Fact<T> | null {
  const value = scalarIn(node, key);
  const word = words.find((one) => one === value?.value);
  return value && word !== undefined ? fact(word, value.span) : null;
}

function scalarIn(node: YamlNode | null, key: string): YamlScalar | null {
  const value = valueIn(node, key);
  return value?.type === "scalar" ? value : null;
}

function textOf(node: YamlNode | null): Fact<string> | null {
  if (node?.type !== "scalar") return null;
  if (typeof node.value === "string" && node.value.trim() !== "") return fact(node.value, node.span);
  return typeof node.value === "number" ? fact(node.text, node.span) : null;
}
