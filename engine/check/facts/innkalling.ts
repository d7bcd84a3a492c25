/** Facts of what a notice of a meeting holds: a weekday that fits, a time, a place, a list of saker. */
import type { MeetingDocument } from "../../document/meeting-document.ts";
import { weekdayOf } from "../../text/calendar-date.ts";
import { slice } from "../../text/source-text.ts";
import { absent, type FactTable, type Known, value } from "../subject.ts";
import { firstPlaceOf } from "./document-parts.ts";

export const innkallingFacts: FactTable<{ readonly document: MeetingDocument }> = {
  "dokument.riktigUkedag": rightWeekday,
  "dokument.harKlokkeslett": ({ document }) => value(document.klokkeslett !== null || clock(document) !== null),
  "dokument.harSted": ({ document }) =>
    value(document.sted !== null || document.møteform !== null || place(document) !== null),
  "dokument.harSaksliste": ({ document }) => value(document.saker.length > 0 || list(document) !== null),
};

/** «kl. 10», «klokka 10:00», «0900–1445»: somewhere in the notice, even where the reader found no time of the meeting. */
const clock = firstPlaceOf(
  /(?<!\p{L})(?:kl|klokk[ae]n?)\s{0,2}[.:]?\s{0,2}\d{1,2}|(?<![\d.])\d{1,2}[.:]\d{2}\s?[-–]\s?\d{1,2}[.:]\d{2}|(?<!\d)[012]\d[0-5]\d\s?[-–]\s?[012]\d[0-5]\d(?!\d)|^\s*(?:tid:?\s*)?[012]\d[0-5]\d\s*$/imu,
);
const place = firstPlaceOf(
  /(?<!\p{L})(?:møte)?(?:sted|stad|lokale|lokalet|rom|rommet|hvor|kvar|adresse)\p{L}*\s{0,2}[:|]|møterom|(?:hus|kontor|senter|gård|gard|skole|skule|sal|bygg|bibliotek|museum|hotell?|stasjon|kro)(?:et|en|a|na|ene|s)?(?!\p{L})|teams|zoom|videomøte|fjernmøte/iu,
);
/** Something like a saksliste, though no sak was read. */
const list = firstPlaceOf(
  /sak(?:s)?liste|dagsorden|agenda|sakskart|(?<!\p{L})saker(?!\p{L})(?! (?:ettersend|kommer|vert|blir|kjem))|(?<!\d)\d{1,3}\/\d{2}(?!\d)/iu,
);

const names = {
  nb: ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"],
  nn: ["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "sundag"],
} as const;

/** The weekday of the meeting's date in the document's language, in capitals where the written one is. */
function rightWeekday({
  document: { møteDato, ukedag, language, source },
}: {
  readonly document: MeetingDocument;
}): Known {
  if (!møteDato || !ukedag) return absent;
  const name = names[language][weekdayOf(møteDato.value)]!;
  const written = slice(source, ukedag.span);
  const capital = /^\p{Lu}/u.test(written);
  return value(capital ? `${name[0]!.toUpperCase()}${name.slice(1)}` : name, ukedag.span);
}
