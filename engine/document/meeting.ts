/** The meeting: date, time, place, form, organ and dating, from the words before the saker. */
import { type Block, passageIn } from "../syntax/blocks.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import { type Fact, fact } from "../text/fact.ts";
import { type Passage, spanIn, spanOf } from "../text/passage.ts";
import type { Span } from "../text/span.ts";
import type { Felt } from "./field.ts";
import type { DocumentLexicon } from "./lexicon.ts";
import type { DocumentKind, Møteform } from "./meeting-document.ts";
import { organIn } from "./organ-text.ts";
import { factOf, fieldsOf } from "./sak-part.ts";
import { datedLine } from "./signature.ts";
import { datesIn, weekdayNamed } from "./written-date.ts";

export interface Møte {
  readonly møteDato: Fact<CalendarDate> | null;
  readonly møteSlutt: Fact<CalendarDate> | null;
  readonly ukedag: Fact<number> | null;
  readonly klokkeslett: Fact<string> | null;
  readonly sted: Fact<string> | null;
  readonly møteform: Fact<Møteform> | null;
  readonly datert: Fact<CalendarDate> | null;
  readonly organTekst: Fact<string> | null;
  readonly prosjektTekst: Fact<string> | null;
  readonly forfatter: Fact<string> | null;
  readonly saksbehandler: Fact<string> | null;
  readonly arkivsak: Fact<string> | null;
  readonly møteleder: Fact<string> | null;
}

/** `tail` are the last blocks of the document, where a dating may stand. */
export function meetingOf(
  head: readonly Block[],
  tail: readonly Block[],
  kind: DocumentKind | null,
  lexicon: DocumentLexicon,
): Møte {
  const fields = fieldsOf(head, lexicon);
  const lines = head
    .slice(0, 40)
    .flatMap((block) => (block.kind === "row" ? block.cells : (passageIn(block) ?? [])))
    .filter((line) => line.text.length <= 240);
  const date = meetingDate(fields, lines, kind);
  const dating = [...head, ...tail].map((block, index) => datedLine(block, index)).find((found) => found !== null);
  const own = firstDate(fields.get("dato"));
  const usedOwn = own !== null && date !== null && own.fact.span.start === date.fact.span.start;
  const place = placeOf(fields);
  return {
    møteDato: date?.fact ?? null,
    møteSlutt: date && date.last !== date.fact.value ? fact(date.last, date.fact.span) : null,
    ukedag: date ? weekdayBefore(date.passage, date.start) : null,
    klokkeslett: timeOf(fields, lines),
    sted: place,
    møteform: formOf(place, fields, lines),
    datert: dating?.dato ?? (usedOwn && kind !== "saksframlegg" ? null : (own?.fact ?? null)),
    organTekst: organOf(fields, lines, lexicon),
    prosjektTekst: factOf(fields.get("prosjekt")) ?? quotedProject(lines),
    forfatter: factOf(fields.get("forfatter")),
    saksbehandler: factOf(fields.get("saksbehandler")),
    arkivsak: factOf(fields.get("arkivsak")),
    møteleder: factOf(fields.get("møteleder")),
  };
}

interface Found {
  readonly fact: Fact<CalendarDate>;
  readonly last: CalendarDate;
  readonly passage: Passage;
  readonly start: number;
}

/** The field of the meeting's date, else a line that speaks of the meeting, else the document's own date. */
function meetingDate(
  fields: ReadonlyMap<string, Felt>,
  lines: readonly Passage[],
  kind: DocumentKind | null,
): Found | null {
  const field =
    firstDate(fields.get("møtedato")) ??
    firstDate(fields.get("tid")) ??
    firstDate(fields.get("klokkeslett")) ??
    firstDate(fields.get("organ"));
  if (field) return field;
  for (const line of lines)
    if (
      /m[øo]te|protokoll|referat|innkalling|særutskrift/i.test(line.text) &&
      !/forrige|førre|neste|tidligere|godkjen/i.test(line.text)
    ) {
      const found = dateIn(line);
      if (found) return found;
    }
  if (kind === "innkalling" || kind === "protokoll" || fields.has("organ")) {
    const own = firstDate(fields.get("dato"));
    if (own) return own;
  }
  if (kind !== "innkalling" && kind !== "protokoll") return null;
  for (const line of lines.slice(0, 8))
    if (/^(?:\p{L}+dag|den)?\s?\d/iu.test(line.text)) {
      const found = dateIn(line);
      if (found && line.text.length < 60) return found;
    }
  return null;
}

const firstDate = (field: Felt | undefined): Found | null => (field ? dateIn(field.verdi) : null);

function dateIn(passage: Passage): Found | null {
  const date = datesIn(passage.text).find((one) => one.precision === "dag");
  return date
    ? { fact: fact(date.first, spanIn(passage, date.start, date.end)), last: date.last, passage, start: date.start }
    : null;
}

function weekdayBefore(passage: Passage, at: number): Fact<number> | null {
  const match = /(\p{L}+)\.?\s*(?:den\s|,\s?)?$/u.exec(passage.text.slice(0, at));
  const day = match ? weekdayNamed(match[1]!) : null;
  return match && day !== null ? fact(day, spanIn(passage, match.index, match.index + match[1]!.length)) : null;
}

function timeOf(fields: ReadonlyMap<string, Felt>, lines: readonly Passage[]): Fact<string> | null {
  for (const label of ["klokkeslett", "tid", "møtedato", "dato", "sted"]) {
    const value = fields.get(label)?.verdi;
    const found = value && timeIn(value, label === "klokkeslett" || label === "tid" || label === "møtedato");
    if (found) return found;
  }
  for (const line of lines)
    if (/møte|dag/i.test(line.text) && !/frist|meld|telefon/i.test(line.text)) {
      const found = timeIn(line, false);
      if (found) return found;
    }
  return null;
}

/** «kl. 10.00», «kl 10», «10:00 – 12:00», «0900», «10-12»; without «kl» only where a time is expected. */
function timeIn(passage: Passage, expected: boolean): Fact<string> | null {
  const named = /(?<!\p{L})kl(?:\.|okken|okka|okkeslett)?:?\s{0,2}(\d{1,2})(?:\s?[.:]?\s?(\d{2}))?(?![\d/])/iu.exec(
    passage.text,
  );
  const dates = datesIn(passage.text);
  const rest = dates.length > 0 ? passage.text.slice(dates[0]!.end) : passage.text;
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
  const start = match.index + (named ? 0 : passage.text.length - rest.length);
  return fact(
    `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`,
    spanIn(passage, start, start + match[0].trimEnd().length),
  );
}

/** The place; of «Tid og sted: 2. mars kl. 10.00, Hole herredshus» the words after date and time. */
function placeOf(fields: ReadonlyMap<string, Felt>): Fact<string> | null {
  const own = factOf(fields.get("sted"));
  if (own) return own;
  const tid = fields.get("tid");
  if (!tid || !/st[ea]d/i.test(tid.etikett.text)) return null;
  const match =
    /(?:^|,\s?|\s[–-]\s?|kl\.?\s?[\d.:–-]+,?\s|\d{4},?\s)((?:på\s|i\s)?\p{Lu}[^,\d]*)$/u.exec(tid.verdi.text) ??
    /^(\p{Lu}[^,\d]+),/u.exec(tid.verdi.text);
  if (!match) return null;
  const start = match.index + match[0].indexOf(match[1]!);
  return fact(match[1]!, spanIn(tid.verdi, start, start + match[1]!.length));
}

function formOf(
  place: Fact<string> | null,
  fields: ReadonlyMap<string, Felt>,
  lines: readonly Passage[],
): Fact<Møteform> | null {
  const named = factOf(fields.get("møteform"));
  for (const words of [place, named]) {
    const form = words ? formNamed(words.value) : null;
    if (words && form) return fact(form, words.span);
  }
  for (const line of lines)
    if (
      /innkalling|møte|protokoll|saksliste|referat|behandling|handsaming/i.test(line.text) &&
      line.text.length <= 120 &&
      !/meld|forfall|@|send/i.test(line.text)
    ) {
      const form = formNamed(line.text);
      if (form) return fact(form, spanOf(line));
    }
  return place ? fact("møte", place.span) : null;
}

function formNamed(text: string): Møteform | null {
  if (
    /(?<!\p{L})(?:e-?post(?:møte|runde|behandling|handsaming|sirkulasjon)?|e-?mail|mail(?:runde|møte)?|epost(?:runde|møte)?|sms|messenger|sirkulasjon(?:ssak)?)(?!\p{L})/iu.test(
      text,
    )
  )
    return "e-post";
  if (/skriftlige?\s(?:behandling|saksbehandling|møte|votering)|skriftleg\s(?:handsaming|behandling|møte)/i.test(text))
    return "skriftlig";
  return /(?<!\p{L})(?:teams|zoom|skype|video(?:møte|konferanse)?|fjernmøte|hastefjernmøte|digitalt?|nettmøte|telefon(?:møte)?|google meet|webex)(?!\p{L})/iu.test(
    text,
  )
    ? "fjernmøte"
    : null;
}

/** The organ field, else the first line that names an organ, else the council's name. */
function organOf(
  fields: ReadonlyMap<string, Felt>,
  lines: readonly Passage[],
  lexicon: DocumentLexicon,
): Fact<string> | null {
  const field = fields.get("organ")?.verdi;
  const named = field ? organIn(field.text, lexicon) : null;
  if (field && named) return fact(field.text, spanOf(field));
  let council: Fact<string> | null = null;
  for (const line of lines.slice(0, 30)) {
    if (/forfall|meld|kopi|vedlegg|saksbehandl/i.test(line.text) || line.text.length > 160) continue;
    const organ = organIn(line.text, lexicon);
    if (!organ) continue;
    if (!organ.bareRåd) return fact(line.text.slice(organ.start, organ.end), spanIn(line, organ.start, organ.end));
    council ??= fact(line.text, spanOf(line));
  }
  return council;
}

function quotedProject(lines: readonly Passage[]): Fact<string> | null {
  for (const line of lines) {
    const match = /prosjekt(?:et|ets)?\s«([^»]{2,80})»/iu.exec(line.text);
    if (match) {
      const start = match.index + match[0].indexOf(match[1]!);
      return fact(match[1]!, spanIn(line, start, start + match[1]!.length));
    }
  }
  return null;
}

/** Where the words invoke written procedure or say that all agree to it. */
export function writtenBasis(passages: readonly Passage[]): Span | null {
  for (const passage of passages) {
    const match =
      /§\s?11-8|(?:koml\.?|kommuneloven|kommunelova).{0,20}11-8|samtlige\s.{0,60}(?:slutte[rt]? seg|enige|samtykke)|alle (?:medlemmer|medlemmene|medlemer|medlemene)\s.{0,60}slutt[ea]/iu.exec(
        passage.text,
      );
    if (match) return spanIn(passage, match.index, match.index + match[0].length);
  }
  return null;
}
