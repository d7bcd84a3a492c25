/** Words for a project's period: that it is to be longer, until when, and when it ends now. */

import { datesIn } from "../../document/written-date.ts";
import { numberWords } from "../../document/written-money.ts";
import { type CalendarDate, calendarDate } from "../../text/calendar-date.ts";
import { kept } from "../../text/kept.ts";
import { type Passage, spanIn } from "../../text/passage.ts";
import { pattern } from "../../text/pattern.ts";
import type { Span } from "../../text/span.ts";
import { sentencesOf } from "./sentences.ts";

export interface Extension {
  readonly span: Span;
  /** The new end as written; null where none is said. */
  readonly til: NewEnd | null;
  /** «ny sluttdato», «seks måneders forlengelse»: nothing is said of a period. */
  readonly løst: boolean;
}

export interface NewEnd {
  readonly date: CalendarDate;
  /** With the words from «til». */
  readonly span: Span;
  /** The day itself, after «til» or «til og med»; null where other words lead to it («ut 2023»). */
  readonly day: Span | null;
}

const longer =
  /(?<!\p{L})(?:utvid|forleng|leng)(?:e|es|er|je|jer|jast|ar|ast|a|d|de|des|else|elsen|elses|ing|inga|ingen|t|et)?(?!\p{L})/giu;
const period =
  /(?:prosjekt|tilskudds?|tilskots?)?period\p{L}*|prosjekttid\p{L}*|prosjektslutt|sluttdato\p{L}*|tilsagn\p{L}*|tilsegn\p{L}*|prosjektet(?!\p{L})/iu;

/** «utsette sluttdatoen», «ny sluttdato», «åtte måneders forlengelse», «tolv måneder lengre prosjektperiode»: enough by themselves. */
const laterEnd =
  /(?<!\p{L})(?:(?:utset\p{L}*|utsatt|utsett|flytt\p{L}*|skyv\p{L}*|ny|nye|nytt|seinare|senere|endre\p{L}*) (?:\p{L}+ ){0,2}?(?:prosjekt)?slutt(?:dato|frist|tidspunkt|dag)?(?:en|a|et)?|(?:\d{1,2}|[a-zåæø]{2,8}) (?:måneders|månaders|års) (?:forleng|utvid|utset)\p{L}*|(?:forleng(?:else|ing)|utsettelse|utsetjing) (?:på|med|til) (?:\d|[a-zåæø]{2,8} (?:måne|år))|(?:forleng(?:else|ing)|utsettelse|utsetjing) ut (?:året )?20\d\d|(?:\d{1,2}|[a-zåæø]{2,8}) (?:måneder|månader|mnd\.?|år) (?:lengre|lengere|lenger) (?:prosjekt)?period\p{L}*)(?!\p{L})/iu;

/** Where a point speaks of a longer period; a denial says nothing. Asked of the same points by many rules. */
export function extensionIn(passage: Passage): Extension | null {
  const known = extensions.get(passage);
  if (known !== undefined) return known;
  const found = readExtension(passage);
  extensions.set(passage, found);
  return found;
}

const extensions = kept<Passage, Extension | null>();

function readExtension(passage: Passage): Extension | null {
  for (const sentence of sentencesOf(passage)) {
    const { text } = sentence;
    const own = [...text.matchAll(longer)][0];
    const hit = own && period.test(text) ? own : laterEnd.exec(text);
    if (!hit || /(?<!\p{L})(?:ikke|ikkje)(?!\p{L})/iu.test(text)) continue;
    // «… til 2023, forutsatt svar innen 1. juli, og rapporten sendes til 1. mars»: the first day that is led up to.
    const ends = daysOf(text).filter(({ start }) => leading.test(text.slice(0, start)));
    const end = ends.find(({ start }) => start > hit.index) ?? ends.at(-1);
    return {
      span: spanIn(sentence, hit.index, hit.index + hit[0].length),
      til: end ? newEnd(sentence, end) : null,
      løst: hit !== own,
    };
  }
  return null;
}

/** «forlenge prosjektperioden med tre år og to måneder», in months; null where the sentence that asks for it says none. */
export function addedMonths(passage: Passage): number | null {
  for (const { text } of sentencesOf(passage)) {
    const later = laterEnd.exec(text)?.[0];
    const counted = later && monthsOfEnd.exec(later);
    if (counted) return monthsOf(counted[1]!) * (/^år/iu.test(counted[2]!) ? 12 : 1) || null;
    if (text.search(longer) < 0 || !period.test(text)) continue;
    const match = added.exec(text);
    if (!match) continue;
    const months = (count: string | undefined, unit: string | undefined): number =>
      count ? monthsOf(count) * (/^år/iu.test(unit!) ? 12 : 1) : 0;
    return months(match[1], match[2]) + months(match[3], match[4]) || null;
  }
  return null;
}

const count = "(\\d{1,3}|[a-zéåæø]{2,8})";
const unit = "(år|måneder|måned|månader|månad|mnd\\.?)";
const added = pattern(
  `(?<!\\p{L})med (?:ytterligere |inntil |ei? |ein |en )?${count} ${unit}(?: og ${count} ${unit})?(?!\\p{L})`,
  "iu",
);
const monthsOfEnd = pattern(`${count} ((?:måned|månad|år)\\p{L}*)`, "iu");
const monthsOf = (words: string): number => (/^\d/u.test(words) ? Number(words) : (numberWords.get(words) ?? 0));

/** The words of a point without the ends of what is to be longer: «fra 2022 til 2023» sets nobody a deadline. */
export function withoutEnds(passage: Passage): string {
  return sentencesOf(passage)
    .map(({ text }) => {
      if (text.search(longer) < 0) return text;
      return daysOf(text).reduceRight((rest, { start, end }) => {
        const words = bounding.exec(text.slice(0, start));
        return words ? rest.slice(0, words.index) + rest.slice(end) : rest;
      }, text);
    })
    .join("\n");
}

const bounding = /(?<!\p{L})(?:til|ut|fra|frå|inn i|gjennom|[–-])(?: og med)?(?: utgangen av)?(?: året)? ?$/iu;

/** A day that something is to be done by («innen 1. juli») is no end. */
const leading = /(?<!\p{L})(?:til|ut)(?: og med)?(?: utgangen av)?(?: året)? $/iu;

function newEnd(sentence: Passage, { start, end, last }: Day): NewEnd {
  const words = leading.exec(sentence.text.slice(0, start))![0];
  const isPlain = /^til(?: og med)? $/iu.test(words);
  return {
    date: last,
    span: spanIn(sentence, start - words.length, end),
    day: isPlain ? spanIn(sentence, start, end) : null,
  };
}

/** Whether words say when the period ends now: «fra 31. desember 2022», «prosjektperioden går ut i 2022», «2020–2022». */
export function statesPresentEnd(
  passages: readonly Passage[],
  now: CalendarDate | null,
  then: CalendarDate | null,
): Span | null {
  for (const passage of passages)
    for (const sentence of sentencesOf(passage)) {
      const { text } = sentence;
      if (!/20\d\d|\d\.\d{1,2}\.\d\d(?!\d)/u.test(text)) {
        const day = text.search(longer) < 0 ? endsOnDay.exec(text) : null;
        if (day) return spanIn(sentence, day.index, day.index + day[0].length);
        continue;
      }
      const days = daysOf(text).filter(({ last }) => then === null || last < then);
      const said = days.find(({ start, last, exact }) => {
        if (last === now && exact) return true;
        if (!ending.test(text)) return false;
        return (
          [...text.matchAll(longer)].length === 0 ||
          /(?:fra|frå)(?: og med)?(?: utgangen av)? $/iu.test(text.slice(0, start))
        );
      });
      if (said) return spanIn(sentence, said.start, said.end);
    }
  return null;
}

const ending =
  /(?:utvid|forleng|leng)\p{L}* (?:av )?prosjektet|period|prosjektslutt|sluttdato|(?:går|gå|gikk|gjekk|løper|løp|spring)(?: \p{L}+){0,3} ut(?! på)|utløp|avslutt|slutt(?:er|ar)(?! seg)|tilsagn|tilsegn|var(?:er|ar|e) (?:i |til |ut |fram )|(?:være|vere|vera) (?:ferdig|avslutt)|(?:skal|er|blir|vert) (?:ferdig|fullført|avslutt)|(?:fullført|ferdig) (?:i|innen|innan|ved)|(?:prosjekt|period)[^.]{0,60} (?:løper|løp|går|gikk|gjekk|gjelder|gjeld|held fram|fortsetter|varte|vara|strekker seg|strekkjer seg|er (?:planlagt|vedtatt|vedteke|finansiert|godkjent|godkjend))(?: \p{L}+){0,2} (?:til|ut)(?: og med)? /iu;

/** «Hovedprosjektet går ut 31. desember», with the year left to the reader. */
const endsOnDay =
  /(?:prosjekt|period)\p{L}*(?: \p{L}+){0,4} (?:ut|slutt(?:er|ar)|avslutt\p{L}*|var(?:er|ar) (?:til|ut))(?: \p{L}+){0,2} \d{1,2}\. ?(?:jan|feb|mars|apr|mai|jun|jul|aug|sep|okt|nov|des)\p{L}*/iu;

interface Day {
  readonly start: number;
  readonly end: number;
  readonly last: CalendarDate;
  /** A day or month, no bare year. */
  readonly exact: boolean;
}

/** Dates, months and bare years, each with its last day. */
function daysOf(text: string): readonly Day[] {
  const dates: Day[] = datesIn(text).flatMap(({ start, end, first, last }) => {
    // «31. desember 2022 til 31. desember 2023» is read as one; here it is two.
    const joint = first === last ? null : /(?:\s+til(?: og med)?\s+|\s?[–-]\s?)(?=\d)/u.exec(text.slice(start, end));
    if (!joint) return [{ start, end, last, exact: true }];
    const middle = start + joint.index;
    return [
      { start, end: middle, last: first, exact: true },
      { start: middle + joint[0].length, end, last, exact: true },
    ];
  });
  for (const match of text.matchAll(/(?<![\d/.,-])20\d\d(?![\d]|-\d\d-)|(?<=20\d\d ?[–-] ?)20\d\d(?!\d)/gu)) {
    const start = match.index;
    if (dates.some((one) => one.start <= start && start < one.end)) continue;
    dates.push({ start, end: start + 4, last: calendarDate(Number(match[0]), 12, 31)!, exact: false });
  }
  return dates.sort((a, b) => a.start - b.start);
}
