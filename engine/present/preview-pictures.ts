/** Pictures of a preview as SVG: budgets as bars, the period as a line of years. Outline before, solid after: no colour needed. */
import type { LedgerLine } from "../consequence/ledger.ts";
import { type CalendarDate, daysBetween, parseCalendarDate, yearOf } from "../text/calendar-date.ts";
import { dateWords } from "./format.ts";
import { escaped as e } from "./html.ts";
import type { PreviewReport } from "./preview.ts";
import { say, previewWords as words } from "./preview-words.ts";

/** The numbers stand beside it, so that a screen reader need not see it. `most` is the longest bar of the table. */
export function ledgerBars({ before, after }: LedgerLine, most: number): string {
  const width = (amount: number): number => Math.round((Math.max(0, amount) / most) * 1980) / 10;
  return `<svg viewBox="0 0 200 22" aria-hidden="true" focusable="false"><rect class="bar-before" x="1" y="2" width="${width(before)}" height="7"/><rect class="bar-after" x="1" y="13" width="${width(after)}" height="7"/></svg>`;
}

/** Before and after on the same years, with what is asked for dashed; the same in words. */
export function periodPicture(report: PreviewReport): string {
  const { before, after, language } = report;
  const [was, is] = [before.periode, after.periode];
  const asked = report.conditions.map(({ til }) => til).filter((one) => one !== null);
  const said = periodWords(report, asked);
  const ends = [was.fra, was.til, is.fra, is.til, ...asked].flatMap((one) => (one ? [one] : [])).sort();
  const [first, last] = [ends[0], ends.at(-1)];
  if (!first || !last || !was.fra || !was.til || yearOf(last) - yearOf(first) > 40) return `<p>${e(said)}</p>\n`;
  const from = parseCalendarDate(`${first.slice(0, 4)}-01-01`)!;
  const days = daysBetween(from, parseCalendarDate(`${last.slice(0, 4)}-12-31`)!) + 1;
  const x = (date: CalendarDate, more = 0): number =>
    60 + Math.round(((daysBetween(from, date) + more) / days) * 5300) / 10;
  const bar = (kind: string, y: number, fra: CalendarDate | undefined, til: CalendarDate | undefined): string =>
    fra && til
      ? `<rect class="bar-${kind}" x="${x(fra)}" y="${y}" width="${Math.max(1, x(til, 1) - x(fra))}" height="12"/>`
      : "";
  const years = Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, at) => yearOf(first) + at);
  const ticks = years.map((year) => {
    const at = x(parseCalendarDate(`${year}-01-01`)!);
    return `<line class="axis" x1="${at}" y1="0" x2="${at}" y2="56"/><text x="${at + 3}" y="68">${year}</text>`;
  });
  return `<svg viewBox="0 0 600 72" role="img" aria-label="${e(said)}"><g aria-hidden="true">${ticks.join("")}<text x="0" y="14">${e(say(words.before, language))}</text><text x="0" y="42">${e(say(words.after, language))}</text>${bar("before", 4, was.fra, was.til)}${bar("after", 32, is.fra, is.til)}${asked.map((til) => bar("waits", 32, is.til, til)).join("")}</g></svg>\n<p>${e(said)}</p>\n`;
}

function periodWords({ before, after, language }: PreviewReport, asked: readonly CalendarDate[]): string {
  const span = ({ fra, til }: { readonly fra?: CalendarDate; readonly til?: CalendarDate }): string =>
    `${fra ? dateWords(fra, language) : "?"} – ${til ? dateWords(til, language) : "?"}`;
  const [was, is] = [span(before.periode), span(after.periode)];
  const now =
    was === is
      ? say(words.periodSame, language, { periode: was })
      : say(words.periodNew, language, { før: was, etter: is });
  const waits = asked.map((til) => say(words.periodAsked, language, { til: dateWords(til, language) }));
  return [now, ...waits].join(" ");
}
