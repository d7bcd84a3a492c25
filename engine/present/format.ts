/** Values as people write them: kroner, dates, numbers and lists in nb, nn and en. */
import { type CalendarDate, dayOf, monthNames, monthOf, parseCalendarDate, yearOf } from "../text/calendar-date.ts";
import type { Language } from "./language.ts";

const englishMonths = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** «2. mars 2022», "2 March 2022". */
export function dateWords(date: CalendarDate, language: Language): string {
  const month = (language === "en" ? englishMonths : monthNames)[monthOf(date) - 1]!;
  return language === "en" ? `${dayOf(date)} ${month} ${yearOf(date)}` : `${dayOf(date)}. ${month} ${yearOf(date)}`;
}

/** «200 000», "200,000"; decimals only where there are any. */
export function numberWords(number: number, language: Language): string {
  const [whole = "", decimals = ""] = Math.abs(number)
    .toFixed(Number.isInteger(number) ? 0 : 2)
    .split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === "en" ? "," : "\u00a0");
  const point = language === "en" ? "." : ",";
  return `${number < 0 ? "−" : ""}${grouped}${decimals === "" ? "" : point + decimals}`;
}

/** «200 000 kr», "NOK 200,000". */
export const kronerWords = (kroner: number, language: Language): string =>
  language === "en" ? `NOK ${numberWords(kroner, language)}` : `${numberWords(kroner, language)}\u00a0kr`;

/** «a, b og c». */
export function listWords(items: readonly string[], language: Language): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${language === "en" ? "and" : "og"} ${items.at(-1)}`;
}

/** By their number, Monday first. */
const weekdays: Readonly<Record<Language, readonly string[]>> = {
  nb: ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"],
  nn: ["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "sundag"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
};

/** Numbers that name something instead of counting it: a year, a page, an item. */
const names: readonly (string | undefined)[] = ["år", "nummer"];

/** A value of a fact in running text; `enhet` is the vocabulary's unit. */
export function valueWords(
  value: string | number | boolean | readonly string[],
  enhet: string | undefined,
  language: Language,
): string {
  if (Array.isArray(value)) return listWords(value, language);
  if (typeof value === "number" && enhet === "ukedag") return weekdays[language][value] ?? String(value);
  if (typeof value === "number")
    return enhet === "kroner"
      ? kronerWords(value, language)
      : names.includes(enhet)
        ? String(value)
        : numberWords(value, language);
  // Titles are kept in bokmål, whatever the text and the configuration have.
  if (enhet === "tittel" && language === "nn")
    return String(value).replaceAll("fører", "førar").replaceAll("leder", "leiar");
  if (typeof value === "boolean") return language === "en" ? (value ? "yes" : "no") : value ? "ja" : "nei";
  const date = typeof value === "string" ? parseCalendarDate(value) : null;
  return date ? dateWords(date, language) : String(value);
}
