/** Facts of the council: who leads it by the log of its agreement, on the date of the case. */
import { addDays, addMonths, type CalendarDate, parseCalendarDate, yearOf } from "../../text/calendar-date.ts";
import type { Config, Ledelse, Råd } from "../../workspace/config.ts";
import { absent, type FactTable, plain, stated, unknown, value } from "../subject.ts";
import { titleIn } from "../words/leadership.ts";

export interface RådOnDate {
  readonly råd: Råd;
  readonly dato: CalendarDate | null;
}

export const rådFacts: FactTable<RådOnDate> = {
  "råd.navn": ({ råd }) => stated(råd.navn),
  /** In the words that titles are compared by: «Ordførar» in the configuration is «ordfører». */
  "råd.lederkrav": ({ råd }) => {
    const krav = råd.ledelse?.krav;
    return krav ? value(titleIn(krav.value) ?? krav.value, krav.span) : absent;
  },
  /** Years of a term; absent where the leadership does not rotate. */
  "råd.rullering": ({ råd }) => plain(råd.ledelse?.rullering),
  "råd.leder": ({ råd, dato }) =>
    dato ? stated(leaderOn(råd.ledelse?.logg ?? [], dato)?.person) : unknown("dokument.saksdato"),
  "råd.lederkommune": ({ råd, dato }) =>
    dato ? stated(leaderOn(råd.ledelse?.logg ?? [], dato)?.kommune) : unknown("dokument.saksdato"),
};

/** Null where there is no council or no log of its leaders. */
export const leadershipOf = ({ råd }: Config): NonNullable<Råd["ledelse"]> | null =>
  råd?.ledelse && råd.ledelse.logg.length > 0 ? råd.ledelse : null;

/** The entry that covers the day; the later one where two do. */
export const leaderOn = (log: readonly Ledelse[], date: CalendarDate): Ledelse | null =>
  byStart(log).findLast(({ fra, til }) => fra.value <= date && (til === null || date <= til.value)) ?? null;

/** An entry without an end lasts its term and no longer. */
export const expectedLeaderOn = (log: readonly Ledelse[], date: CalendarDate, years: number | null): Ledelse | null => {
  const entry = leaderOn(log, date);
  if (!entry || entry.til || years === null) return entry;
  return date < addMonths(entry.fra.value, 12 * years) ? entry : null;
};

/** A year's term of leadership: from the day terms begin (`MM-DD`) to the day before the next. */
export interface Term {
  readonly fra: CalendarDate;
  readonly til: CalendarDate;
}

export function termOf(year: number, start: string): Term | null {
  const fra = parseCalendarDate(`${String(year).padStart(4, "0")}-${start}`);
  return fra && { fra, til: addDays(addMonths(fra, 12), -1) };
}

/** The term that a day falls in. */
export function termOn(date: CalendarDate, start: string): Term | null {
  const same = termOf(yearOf(date), start);
  return same && date < same.fra ? termOf(yearOf(date) - 1, start) : same;
}

/** The terms an election may be for: the year it names, else the present term or the next. */
export function termsOf({
  år,
  dato,
  config,
}: {
  readonly år: number | null;
  readonly dato: CalendarDate | null;
  readonly config: Config;
}): readonly Term[] {
  const start = config.råd?.ledelse?.periodestart ?? "01-01";
  if (år !== null) return [termOf(år, start)].filter((one) => one !== null);
  const now = dato && termOn(dato, start);
  const next = now && termOf(Number(now.fra.slice(0, 4)) + 1, start);
  return [now, next].filter((one) => one !== null);
}

/** Since when the municipality has led without a break up to the day before the term; null where another did. */
export function ledSince(log: readonly Ledelse[], { fra }: Term, isSame: (kommune: string) => boolean) {
  let since: CalendarDate | null = null;
  for (let day = addDays(fra, -1), guard = 0; guard < 60; guard++) {
    const entry = leaderOn(log, day);
    if (!entry?.kommune || !isSame(entry.kommune.value)) break;
    since = entry.fra.value;
    day = addDays(since, -1);
  }
  return since;
}

/** Whether the log says nothing of the day before the term. */
export const isUnlogged = (log: readonly Ledelse[], { fra }: Term): boolean => leaderOn(log, addDays(fra, -1)) === null;

const byStart = (log: readonly Ledelse[]): readonly Ledelse[] =>
  [...log].sort((a, b) => (a.fra.value < b.fra.value ? -1 : a.fra.value > b.fra.value ? 1 : 0));
