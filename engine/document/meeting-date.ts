/** When a meeting is: the date among the fields and first lines, its weekday and the time of day. */
import { type CalendarDate, calendarDate, daysBetween, yearOf } from "../text/calendar-date.ts";
import { type Fact, fact } from "../text/fact.ts";
import { type Passage, spanIn } from "../text/passage.ts";
import type { Felt } from "./field.ts";
import type { DocumentLexicon } from "./lexicon.ts";
import type { DocumentKind } from "./meeting-document.ts";
import { organIn } from "./organ-text.ts";
import { datesIn, monthNamed, weekdayNamed } from "./written-date.ts";

/** The field of the meeting's date, else a line that speaks of the meeting, else the document's own date. */
export function meetingDate(
  fields: ReadonlyMap<string, Felt>,
  lines: readonly Passage[],
  kind: DocumentKind | null,
  lexicon: DocumentLexicon,
): FoundDate | null {
  const field =
    firstDate(fields.get("møtedato")) ??
    firstDate(fields.get("tid")) ??
    firstDate(fields.get("klokkeslett")) ??
    firstDate(fields.get("organ")) ??
    announced(lines) ??
    // «Utvalg: …», «Møtested: …», «Dato: …»: the meeting's own.
    (fields.has("organ") && fields.has("sted") ? firstDate(fields.get("dato")) : null);
  if (field) return field;
  const own = firstDate(fields.get("dato"));
  for (const line of lines) {
    // Before any line below it that mentions a meeting: «Fredag 13. mars 2026 kl. 10.00», alone or under «Dato».
    const day = kind === "protokoll" ? dayOf(line, own) : null;
    if (day) return day;
    if (
      /m[øo]te|protokoll|referat|innkalling|særutskrift/i.test(line.text) &&
      !/forrige|førre|neste|tidligere|godkjen|merknad|innvending/i.test(line.text)
    ) {
      const found = dateIn(line);
      const before = found ? line.text.slice(0, found.start) : "";
      if (found && !otherwise.test(before) && !(kind === "saksframlegg" && earlier.test(before))) return found;
    }
  }
  const beside = afterOrgan(lines, lexicon);
  if (beside) return beside;
  // «Til: Styret» of a notat tells who gets it.
  const told = fields.get("organ") && !/^til$/iu.test(fields.get("organ")!.etikett.text);
  if (own && (kind === "innkalling" || kind === "protokoll" || told)) return own;
  const timed = lines
    .slice(0, 14)
    .find(
      (line) =>
        /(?<!\p{L})kl(?:\.|okka|okken|\s)/iu.test(line.text) && dateIn(line) !== null && !/frist|meld/i.test(line.text),
    );
  if (timed) return dateIn(timed);
  if (kind !== "innkalling" && kind !== "protokoll") return null;
  const sent = firstDate(fields.get("datert")) ?? firstDate(fields.get("utsendt"));
  if (sent) {
    const near = lines.find((line) => /m[øo]te/i.test(line.text) && line.text.length <= 120 && yearless(line, sent));
    if (near) return yearless(near, sent);
  }
  for (const line of lines.slice(0, 8))
    if (/^(?:\p{L}+dag|den)?\s?\d/iu.test(line.text)) {
      const found = dateIn(line);
      if (found && line.text.length < 60) return found;
    }
  return null;
}

/** The date of a line that holds a weekday and a date and at most a time, and nothing else but the label «Dato» of `own`. */
function dayOf(line: Passage, own: FoundDate | null): FoundDate | null {
  if (line.text.length > 60) return null;
  const found = dateIn(line);
  if (!found || weekdayBeside(found) === null) return null;
  if (own && own.fact.span.start === found.fact.span.start) return own;
  return /^\p{L}+\.?\s(?:den\s)?$/u.test(line.text.slice(0, found.start)) && onlyTime.test(line.text.slice(found.end))
    ? found
    : null;
}

const onlyTime =
  /^,?(?:\s(?:fr[aå]\s)?(?:kl\p{L}*\.?\s?)?\d{1,2}(?:[.:]?\d{2})?(?:\s?(?:[-–]|til)\s?(?:kl\p{L}*\.?\s?)?\d{1,2}(?:[.:]?\d{2})?)?)?\.?$/iu;

/** «INNKALLING TIL MØTER TORSDAG 12. MARS 2026»: whatever the letter is dated. */
function announced(lines: readonly Passage[]): FoundDate | null {
  const title = lines.find(({ text }) => text.length <= 90 && /^(?:møte)?innkalling til møter?(?!\p{L})/iu.test(text));
  return title ? dateIn(title) : null;
}

/** «Styringsgruppen, 14. november 2023», «Arbeidsutvalget i Salten regionråd 16.11.2023», where one such line stands. */
function afterOrgan(lines: readonly Passage[], lexicon: DocumentLexicon): FoundDate | null {
  const found = lines.slice(0, 14).flatMap((line) => {
    const date = line.text.length <= 100 ? dateIn(line) : null;
    const before = date ? line.text.slice(0, date.start) : "";
    const organ = date ? organIn(before, lexicon) : null;
    return date && organ && organHead.test(before.slice(0, organ.start)) && organTail.test(before.slice(organ.end))
      ? [date]
      : [];
  });
  return new Set(found.map(({ fact: { value } }) => value)).size === 1 ? found[0]! : null;
}

const organHead =
  /^(?:\W*|(?:saksframlegg|saksfremlegg|sak|notat|saker|referat)\s+(?:til|for|frå|fra)\s+|(?:til\s+)?(?:behandling|handsaming|behandles|behandlet|behandla|handsamast|handsama)\s+i\s+)$/iu;
const organTail = /^(?:\s(?:i|for)(?:\s\p{L}+){1,5})?\s?[,:–|(-]?\s?(?:\p{L}+dag\s?)?(?:den\s)?$/iu;

/** «Referat fra styringsgruppemøte 12/11» and «… møte 27. februar» in a letter of that time: the day nearest to its own date. */
function yearless(passage: Passage, sent: FoundDate): FoundDate | null {
  const match = /(?<![\d./])(\d{1,2})(?:\.\s?(\p{L}{3,9})|[/.](\d{1,2}))(?![\d/.]|\s?\d)/u.exec(passage.text);
  const month = match && (match[2] ? monthNamed(match[2]) : Number(match[3]));
  if (!match || !month) return null;
  const year = yearOf(sent.fact.value);
  const [date] = [year - 1, year, year + 1]
    .flatMap((one) => calendarDate(one, month, Number(match[1])) ?? [])
    .filter((one) => Math.abs(daysBetween(sent.fact.value, one)) <= (match[2] ? 120 : 31));
  return date
    ? {
        fact: fact(date, spanIn(passage, match.index, match.index + match[0].length)),
        last: date,
        passage,
        start: match.index,
        end: match.index + match[0].length,
      }
    : null;
}

/**
 * «onsdag 14. mars kl. 10.00» of an innkalling that is dated 29. februar 2024: the next such day after its own, where one alone is told.
 * The weekday does not choose the year, as it may be the wrong one.
 */
export function nextAfter(
  sent: CalendarDate,
  fields: ReadonlyMap<string, Felt>,
  lines: readonly Passage[],
): FoundDate | null {
  const told = ["møtedato", "tid"].flatMap((label) => fields.get(label)?.verdi ?? []);
  const called = lines.filter(({ text }) => text.length <= 160 && dayAndTime.test(text) && !otherDay.test(text));
  const found = [...told, ...called].flatMap((line) => daysWithin(line, sent));
  return new Set(found.map(({ fact: { value } }) => value)).size === 1 ? found[0]! : null;
}

const dayAndTime = /dag\s(?:den\s)?\d{1,2}\.\s?\p{Ll}{3,9}[^\d.]{0,24}(?<!\p{L})kl/iu;
const otherDay = /frist|meld|innan|innen|forrige|førre|neste|etter møtet/iu;

function daysWithin(passage: Passage, sent: CalendarDate): readonly FoundDate[] {
  return [...passage.text.matchAll(/(?<![\d./])(\d{1,2})\.\s?(\p{L}{3,9})(?!\p{L})(?!\s?\d{4})/gu)].flatMap((match) => {
    const month = monthNamed(match[2]!);
    const year = yearOf(sent);
    const date = [year, year + 1]
      .flatMap((one) => (month ? (calendarDate(one, month, Number(match[1])) ?? []) : []))
      .find((one) => daysBetween(sent, one) >= 0);
    if (!date || daysBetween(sent, date) > 120) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    return [{ fact: fact(date, spanIn(passage, start, end)), last: date, passage, start, end }];
  });
}

/** «Innkallingen ble sendt ut 10. juni» tells of another day than the meeting's. */
const otherwise =
  /(?:send[te]?|kunngj|lagt ut|utlagt|datert|frist|innen|innan|senest|seinast|lagt fram|vedtatt|vedteke)\p{L}*\s[^.!?]{0,60}$/iu;

/** «Spørsmål fra møtet 12. mars», «Formannskapet ba i møte 12. mars om …»: what a paper is about was said in a meeting that was. */
const earlier =
  /^(?:\P{L}*)(?:spørsmål|bestilling|tinging|oppfølging|svar|oppdrag|innspill|merknad|vedtak|uttale|verbal|anmodning|oppmoding|tilbakemelding|oversending|oversendelse)\p{L}*\s.*(?<!\p{L})(?:fr[aå]|i|på|etter)\s|(?<!\p{L}|(?:vert|blir|bli|verte|bør|må|skal)\s)(?:ba|bad|vedtok|øns(?:ket|kte)|ynskte|drøftet|drøfta|behandlet|behandla|handsama|fikk|fekk|spurte|spurde|tok|diskuterte|bestilte|tinga|etterspurte|etterlyste|etterlyse|fattet|fatta|gjorde|gjekk|gikk|sa|orienterte)\s[^.!?]*$/iu;

/** «onsdag 14.03.2024», «14.03.2024 (onsdag)», «14. mars 2024, onsdag». */
export function weekdayBeside({ passage, start, end }: FoundDate): Fact<number> | null {
  const before = /(\p{L}+)\.?\s*(?:den\s|,\s?)?$/u.exec(passage.text.slice(0, start));
  const day = before ? weekdayNamed(before[1]!) : null;
  if (before && day !== null) return fact(day, spanIn(passage, before.index, before.index + before[1]!.length));
  const after = /^,?\s\(?(\p{L}+)(?=\)|[.,;]|\s*$|\s(?:kl|frå|fra))/u.exec(passage.text.slice(end));
  const told = after ? weekdayNamed(after[1]!) : null;
  if (!after || told === null) return null;
  const at = end + after[0].indexOf(after[1]!);
  return fact(told, spanIn(passage, at, at + after[1]!.length));
}

export function timeOf(fields: ReadonlyMap<string, Felt>, lines: readonly Passage[]): Fact<string> | null {
  for (const label of ["klokkeslett", "tid", "møtedato", "dato", "sted"]) {
    const value = fields.get(label)?.verdi;
    const found = value && timeIn(value, label === "klokkeslett" || label === "tid" || label === "møtedato");
    if (found) return found;
  }
  const below = belowDay(lines);
  for (const line of lines)
    if (
      (/møte|dag|^fr[aå] kl|(?:start|byrj|begynn)\p{L}* (?:presis )?kl/iu.test(line.text) ||
        line === below ||
        dateIn(line) !== null) &&
      !/frist|meld|telefon/i.test(line.text) &&
      !endsAt.test(line.text.slice(0, line.text.search(/(?<!\p{L})kl/iu)))
    ) {
      const found = timeIn(line, false);
      if (found) return found;
    }
  return null;
}

/** «Møtet ble avsluttet kl. 14.20», where no time stands before it. */
const endsAt = /(?:avslutt|slutt|hevet|heva)\p{L}*:?\s(?:ca\.?\s)?$/iu;

export interface FoundDate {
  readonly fact: Fact<CalendarDate>;
  readonly last: CalendarDate;
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

export const firstDate = (field: Felt | undefined): FoundDate | null => (field ? dateIn(field.verdi) : null);

export function dateIn(passage: Passage): FoundDate | null {
  const date = datesIn(passage.text).find((one) => one.precision === "dag");
  return date
    ? {
        fact: fact(date.first, spanIn(passage, date.start, date.end)),
        last: date.last,
        passage,
        start: date.start,
        end: date.end,
      }
    : null;
}

/** «kl. 10.00», «kl 10», «10:00 – 12:00», «0900», «10-12»; without «kl» only where a time is expected. */
function timeIn(passage: Passage, expected: boolean): Fact<string> | null {
  // «12:00 – 14:35 (lunsj kl. 11:30)»
  const text = passage.text.replace(breaks, (words) => " ".repeat(words.length));
  const named = /(?<!\p{L})kl(?:\.|okken|okka|okkeslett)?:?\s{0,2}(\d{1,2})(?:\s?[.:]?\s?(\d{2}))?(?![\d/])/iu.exec(
    text,
  );
  const dates = datesIn(text);
  const rest = dates.length > 0 ? text.slice(dates[0]!.end) : text;
  const bare =
    expected && !named
      ? /(?<![\d.,/-])(\d{1,2})(?:[.:](\d{2})|(?=\s?[-–]\s?\d{1,2}(?!\.\s?\d|\.\s?\p{L})))(?!\d|\.\d)|(?<![\d.,/-])([01]\d|2[0-3])([0-5]\d)(?!\d)/u.exec(
          rest,
        )
      : null;
  const match = named ?? bare;
  if (!match) return null;
  const hour = Number(match[1] ?? match[3]);
  const minute = Number(match[2] ?? match[4] ?? "0");
  if (hour > 24 || minute > 59) return null;
  const start = match.index + (named ? 0 : text.length - rest.length);
  return fact(
    `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`,
    spanIn(passage, start, start + match[0].trimEnd().length),
  );
}

/** When they eat, or each group meets on its own, is not when the meeting begins. */
const breaks = /\((?=[^()]*(?:lunsj|lunch|middag|pause|kaffe|servering|(?<!\p{L})mat(?!\p{L})|gruppemøte))[^()]*\)/giu;

/** «Havnekontoret, Storvik, kl. 17.00–19.30» right below a line that holds the day and nothing else. */
export function belowDay(lines: readonly Passage[]): Passage | null {
  const at = lines.findIndex(({ text }) => onlyDay.test(text));
  const line = lines[at + 1];
  return at >= 0 && line && placeAndTime.test(line.text) ? line : null;
}

const onlyDay =
  /^(?:(?:man|måndag|tirs|tys|ons|tors|fre|lør|laur|søn|sun)\p{L}*\s)?(?:den\s)?\d{1,2}\.\s?(?:\p{L}{3,9}\s|\d{1,2}\.)\d{4}$/iu;
const placeAndTime =
  /^(?:\p{Lu}[^:;.]{2,60},?\s)?kl\.?\s?\d{1,2}(?:[.:]\d{2})?(?:\s?[–-]\s?\d{1,2}(?:[.:]\d{2})?)?\.?$/u;
