/** Dates, years and ends of periods: «1. mai 2022», «2023–2024», «ut 2023», «utgangen av mars 2023». */
import { readDateAt } from "../document/written-date.ts";
import { moneyAt } from "../document/written-money.ts";
import { type CalendarDate, calendarDate, lastOfMonth } from "../text/calendar-date.ts";
import { rolle } from "./lexicon.ts";
import type { Mention, Scan } from "./mention.ts";
import { kind, type Token } from "./tokens.ts";

export const months = new Set(
  "januar februar mars april mai juni juli august september oktober november desember jan feb apr jun jul aug sep sept okt nov des".split(
    " ",
  ),
);

/** The first token that begins at or after an offset. */
export function tokenAfter(scan: Scan, at: number, offset: number): number {
  let i = at + 1;
  while ((scan.tokens[i]?.start ?? offset) < offset) i++;
  return i;
}

export function dateHere(scan: Scan, at: number, from: number): Mention | null {
  const token = scan.tokens[at]!;
  const date = readDateAt(scan.text, token.start);
  if (date) {
    const to = tokenAfter(scan, at, date.end);
    return {
      slag: "dato",
      from,
      to,
      start: scan.tokens[from]!.start,
      end: date.end,
      value: date.precision === "år" ? null : date.last,
      slutt: date.first !== date.last && date.precision === "dag",
    };
  }
  // «1. mai»: the year is not said.
  const dot = scan.tokens[at + 1]?.lower === "." ? 2 : 1;
  const month = scan.tokens[at + dot];
  if (token.kind === kind.tall && token.lower.length <= 2 && month && months.has(month.lower)) {
    return {
      slag: "dato",
      from,
      to: at + dot + 1,
      start: scan.tokens[from]!.start,
      end: month.end,
      value: null,
      slutt: false,
    };
  }
  return null;
}

/** «innen 1. mai», «senest fredag 4. mars»: the day by which, not the day on which. */
export const isDeadline = (tokens: readonly Token[], { from }: Mention): boolean =>
  ((tokens[from - 1]?.ord.rolle ?? 0) & rolle.frist) !== 0;

export const isWeekday = ({ lower }: Token): boolean =>
  /^(?:man|mån|tirs|tys|ons|tors|fre|lør|laur|søn|sun)dag$/.test(lower);

/** «fredag 12. februar 2021», «torsdag den 4. mars»: with the name of its day. */
export function dateOnDay(scan: Scan, at: number): Mention | null {
  const day = /^(?:,|den)$/.test(scan.tokens[at + 1]?.lower ?? "") ? at + 2 : at + 1;
  return scan.tokens[day]?.kind === kind.tall ? dateHere(scan, day, at) : null;
}

export const isYear = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === kind.tall && /^(?:19|20)\d\d$/.test(token.lower);

/** «2023», «2023–2024», «2023 og 2024»; a day in it where words before say «ut», «til og med». */
export function year(scan: Scan, at: number): Mention | null {
  const { tokens } = scan;
  const token = tokens[at]!;
  if (!isYear(token)) return null;
  const after = moneyAt(scan.text, token.start);
  if (after?.marked) return null;
  const sign = tokens[at + 1]?.lower ?? "";
  const second = tokens[at + 2];
  if (
    (sign === "-" || sign === "–" || sign === "—" || sign === "/" || sign === "og" || sign === "til") &&
    second?.kind === kind.tall &&
    (isYear(second) || (second.lower.length === 2 && sign !== "og" && sign !== "til"))
  ) {
    const last = isYear(second)
      ? Number(second.lower)
      : Math.floor(Number(token.lower) / 100) * 100 + Number(second.lower);
    return {
      slag: "år",
      from: at,
      to: at + 3,
      start: token.start,
      end: second.end,
      value: `${token.lower}-${last}`,
      siste: last,
    };
  }
  return {
    slag: "år",
    from: at,
    to: at + 1,
    start: token.start,
    end: token.end,
    value: token.lower,
    siste: Number(token.lower),
  };
}

/** «ut 2023», «til og med juni 2023», «utgangen av mars 2023», «årsskiftet 2023/2024». */
export function periodEnd(scan: Scan, at: number): Mention | null {
  const { tokens } = scan;
  let i = at + 1;
  while (
    i < at + 6 &&
    tokens[i]?.kind === kind.ord &&
    !months.has(tokens[i]!.lower) &&
    (tokens[i]!.ord.rolle & (rolle.slutt | rolle.artikkel | rolle.av) || fillers.has(tokens[i]!.lower))
  )
    i++;
  const token = tokens[i];
  if (!token) return null;
  const start = tokens[at]!.start;
  const end = (last: Token, to: number, value: CalendarDate | null): Mention => ({
    slag: "dato",
    from: at,
    to,
    start,
    end: last.end,
    value,
    slutt: true,
  });
  const words = tokens
    .slice(at, i)
    .map((one) => one.lower)
    .join(" ");
  if (isYear(token)) {
    const range = year(scan, i);
    const turn = /årsskift/.test(words) && range?.slag === "år" && range.to > i + 1;
    const value = Number(token.lower);
    // «til 2023», «årsskiftet 2023» and «ut i 2023» don't tell which day.
    if (/årsskift/.test(words) && !turn) return end(token, i + 1, null);
    if (/\bi$/.test(words) && !/løpet av|gjennom/.test(words)) return end(token, i + 1, null);
    return turn
      ? end(tokens[i + 2]!, i + 3, calendarDate(value, 12, 31))
      : end(token, i + 1, calendarDate(value, 12, 31));
  }
  const part = partOfYear(scan, i);
  if (part) return end(tokens[part.to - 1]!, part.to, part.date);
  const date = token.kind === kind.tall || months.has(token.lower) ? dateHere(scan, i, at) : null;
  if (date?.slag === "dato") return { ...date, start: token.start, from: at, slutt: true };
  if (token.lower === "året" || token.lower === "år") return end(token, i + 1, null);
  return null;
}

export const fillers = new Set([
  "hele",
  "heile",
  "av",
  "i",
  "året",
  "år",
  "ut",
  "utgangen",
  "slutten",
  "kalenderåret",
  "driftsåret",
  "og",
  "med",
]);

/** «første halvår 2023», «2. kvartal 2023». */
export function partOfYear(scan: Scan, at: number): { date: CalendarDate | null; to: number } | null {
  const { tokens } = scan;
  const ordinals = ["første|fyrste|1", "andre|annet|2", "tredje|3", "fjerde|4"];
  const number = ordinals.findIndex((one) => one.split("|").includes(tokens[at]?.lower ?? "")) + 1;
  if (number === 0) return null;
  const i = tokens[at + 1]?.lower === "." ? at + 2 : at + 1;
  const unit = tokens[i]?.lower ?? "";
  const length = /^kvartal/.test(unit) ? 3 : /^halvår/.test(unit) ? 6 : /^tertial/.test(unit) ? 4 : 0;
  if (length === 0) return null;
  const last = tokens[i + 1];
  if (!isYear(last)) return { date: null, to: i + 1 };
  return number * length <= 12 ? { date: lastOfMonth(Number(last!.lower), number * length), to: i + 2 } : null;
}
