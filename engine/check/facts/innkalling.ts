/** Facts of what a notice of a meeting holds: a weekday that fits, a time, a place, a list of saker. */
import { oneEditApart } from "../../document/lexicon.ts";
import type { MeetingDocument } from "../../document/meeting-document.ts";
import { notYet } from "../../document/meeting-place.ts";
import { weekdayOf } from "../../text/calendar-date.ts";
import { type Fact, fact } from "../../text/fact.ts";
import { pattern } from "../../text/pattern.ts";
import { slice } from "../../text/source-text.ts";
import { span } from "../../text/span.ts";
import { absent, type FactTable, type Known, stated, value } from "../subject.ts";
import { weekdayNames } from "../words/weekday.ts";
import { firstPlaceOf } from "./document-parts.ts";

export const innkallingFacts: FactTable<{ readonly document: MeetingDocument }> = {
  "dokument.riktigUkedag": rightWeekday,
  "dokument.feilskrevetUkedag": ({ document }) => stated(misspeltWeekday(document)?.written),
  "dokument.harKlokkeslett": ({ document }) => value(document.klokkeslett !== null || clock(document) !== null),
  "dokument.harSted": (of) => value(hasPlace(of)),
  /** The date of a meeting at no place: below it the place belongs, unless its label is there and waits for it. */
  "dokument.møteDatoUtenSted": (of) =>
    of.document.møteDato && !hasPlace(of) && !placeLabel(of.document)
      ? value(of.document.møteDato.value, of.document.møteDato.span)
      : absent,
  "dokument.harSaksliste": ({ document }) => value(document.saker.length > 0 || list(document) !== null),
};

/** «kl. 10», «klokka 10:00», «0900–1445»: somewhere in the notice, even where the reader found no time of the meeting. */
const clock = firstPlaceOf(
  // «Lunsj kl. 12» and «Ferga går kl. 08.15» tell of other hours.
  /(?<!(?:lunsj|lunch|middag|frist|innen|innan|seinest|senest|avgang|avreise|går|køyrer|kjører|ferg[ea]|ferj[ea]|buss(?:en)?|toget)[:,]?\s(?:fra\s|frå\s)?)(?<!\p{L})(?:kl|klokk[ae]n?)\s{0,2}[.:]?\s{0,2}\d{1,2}|(?<![\d.])\d{1,2}[.:]\d{2}\s?[-–]\s?\d{1,2}[.:]\d{2}|(?<!\d)[012]\d[0-5]\d\s?[-–]\s?[012]\d[0-5]\d(?!\d)|^\s*(?:tid:?\s*)?[012]\d[0-5]\d\s*$/imu,
);
const place = firstPlaceOf(
  pattern(
    `(?<!\\p{L})(?:møte)?(?:sted|stad|lokale|lokalet|rom|rommet|hvor|kvar|adresse)\\p{L}*\\s{0,2}[:|](?!\\s{0,20}${notYet})|møterom|(?:hus|kontor|senter|gård|gard|skole|skule|sal|bygg|bibliotek|museum|hotell?|stasjon|kro)(?:et|en|a|na|ene|s)?(?!\\p{L})|teams|zoom|videomøte|fjernmøte`,
    "iu",
  ),
);
const placeLabel = firstPlaceOf(/(?<!\p{L})(?:møte)?(?:sted|stad)\s{0,2}[:|]/iu);
const hasPlace = ({ document }: { readonly document: MeetingDocument }): boolean =>
  document.sted !== null || document.møteform !== null || place(document) !== null;
/** «ettersendes», «sendes ut senere», «deles ut på møtet»: a list that is not here. */
const toCome =
  "(?:ettersend|etter(?:send|sen)|(?:kommer|kjem|sendes|sendast|deles|delast|utdeles|legges|leggast|(?:vert|blir) (?:sendt?|delt|delte|utdelt|lagt|lagd))(?: ut| fr[ae]m)? (?:seinere|senere|seinare|etter|(?:på|i) møtet|ved møtestart))";
const listed = "(?:sak(?:s)?liste|dagsorden|agenda|sakskart)(?:n|a|en)?";
/** Something like a saksliste, though no sak was read: the word, where no line under it says that the list is to come. */
const list = firstPlaceOf(
  pattern(
    `${listed}(?!\\p{L})(?!(?: og (?:saks)?\\p{L}+)?\\s{0,3}${toCome}|\\s{0,6}\\n\\s{0,6}(?:${listed} (?:og (?:saks)?\\p{L}+ )?)?${toCome})|(?<!\\p{L})saker(?!\\p{L})(?! (?:ettersend|kommer|vert|blir|kjem))|(?<!\\d)\\d{1,3}\\/\\d{2}(?!\\d)`,
    "iu",
  ),
);

/** The weekday of the meeting's date in the document's language, in capitals where the written one is. */
function rightWeekday({ document }: { readonly document: MeetingDocument }): Known {
  const { møteDato, ukedag, language, source } = document;
  const misspelt = misspeltWeekday(document);
  if (misspelt) return value(likeWritten(misspelt.right, misspelt.written.value), misspelt.written.span);
  if (!møteDato || !ukedag) return absent;
  const name = weekdayNames[language][weekdayOf(møteDato.value)]!;
  return value(likeWritten(name, slice(source, ukedag.span)), ukedag.span);
}

const likeWritten = (name: string, written: string): string =>
  /^\p{Lu}/u.test(written) ? `${name[0]!.toUpperCase()}${name.slice(1)}` : name;

/** A word before the date that is no weekday, and one letter from the weekday of the date. */
function misspeltWeekday({
  møteDato,
  ukedag,
  language,
  source,
}: MeetingDocument): { readonly written: Fact<string>; readonly right: string } | null {
  if (!møteDato || ukedag) return null;
  const { start } = møteDato.span;
  const before = source.text.slice(Math.max(0, start - 40), start);
  const match = /(?<!\p{L})(\p{L}{5,9})\.?\s*(?:den\s|,\s?)?$/u.exec(before);
  if (!match || /^fridag$/i.test(match[1]!)) return null;
  const word = match[1]!.toLowerCase();
  const day = weekdayOf(møteDato.value);
  const right = [weekdayNames[language], weekdayNames.nb, weekdayNames.nn]
    .map((days) => days[day]!)
    .find((one) => one !== word && oneEditApart(one, word));
  const from = start - before.length + match.index;
  return right ? { written: fact(match[1]!, span(from, from + word.length)), right } : null;
}
