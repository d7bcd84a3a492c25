/** Labels of attendance that are told, without a colon: «Fra administrasjonen møtte …», «Forfall hadde …», «Til stede var …». */
import type { DocumentLexicon } from "./lexicon.ts";
import { entriesOf } from "./person.ts";

export interface Fortalt {
  readonly felt: string;
  /** Where the people begin. */
  readonly end: number;
}

/** The label that the words open with, or null. */
export function toldLabel(text: string, lexicon: DocumentLexicon): Fortalt | null {
  const deputy = /^vara(?:medlem|representant)?(?:met|en)?\s(?=\p{Lu}\p{Ll}+\s\p{Lu})/iu.exec(text);
  if (deputy && /møtte|møter/.test(text)) return { felt: "vara", end: deputy[0].length };
  // A sentence is read as one: «Til stede var ordførerne …, i tillegg til daglig leder …»
  const told =
    /^(?:til stede|til stades|tilstede|frammøtte|desse møtte|møtte)\s(?:var|på møtet var|i møtet var)\s/i.exec(text);
  if (told && !text.endsWith(".")) return { felt: "tilstede", end: told[0].length };
  const scribe = /^(?:referent|sekretær|møtesekretær|protokollfører|protokollførar)\svar\s/i.exec(text);
  if (scribe) return { felt: "sekretær", end: scribe[0].length };
  const beside = /^(?:elles|ellers|i tillegg|dessuten|dessutan|også|vidare|videre)\s(?:møtte|deltok|var)\s/i.exec(text);
  if (beside) return { felt: "observatør", end: beside[0].length };
  const away = absence.exec(text);
  if (away && startsWithPerson(text, away[0].length, lexicon)) return { felt: "forfall", end: away[0].length };
  // «Forfall Kari Nordmann» among «Leder Ola Nordmann» and others, whose cells were lost.
  const cell = /^(?:meldt\s)?(?:forfall|fråfall)\s(?=\p{Lu}\p{Ll}+\s\p{Lu})/iu.exec(text);
  if (cell && !text.endsWith(".") && startsWithPerson(text, cell[0].length, lexicon))
    return { felt: "forfall", end: cell[0].length };
  const staff = represented.exec(text) ?? (text.endsWith(".") && !shortened.test(text) ? null : fromStaff.exec(text));
  return staff && startsWithPerson(text, staff[0].length, lexicon)
    ? { felt: "administrasjon", end: staff[0].length }
    : null;
}

/** «Forfall meldt frå følgjande medlemmer» points at the lines below it. */
const startsWithPerson = (text: string, at: number, lexicon: DocumentLexicon): boolean =>
  entriesOf(text.slice(at, at + farEnough), lexicon)[0]?.start === 0;

/** A role may stand before the first name. */
const farEnough = 120;

/** «Forfall hadde», «Meldt forfall hadde», «Det var meldt forfall fra», «Fråfall var meldt av». */
const absence =
  /^(?:det\s(?:er|var|ble|blei|vart)\s)?(?:meldt?\s|gyldig\s)?(?:forfall|fråfall|fravær|fråvær)\s(?:(?:hadde|har|meldte|melde)\s|(?:(?:er|var|ble|blei|vart)\s)?(?:meldt?\s)?(?:av|fr[aå])\s)/iu;

const fromStaff =
  /^(?:fr[aå]\s(?:adm\.|(?:administrasjon|sekretariat|kommuneadministrasjon|rådmann|kommunedirektør|fylkeskommun|prosjekt|selskap|revisjon|konsulent|næringshag|statsforvalt|nav)\p{L}*|adm|kommunen|styret))\s(?:møtte|møter|deltok|deltar|deltek|stilte|stiller)\s/iu;
const represented = /^administrasjonen\s(?:er|var)\srepresentert\s(?:ved|med|av)\s/iu;

/** «… Per Li (sekr.)» ends with a full stop of another kind. */
const shortened = /\((?:[^()]*\s)?\p{L}{2,5}\.\)\.?$/u;
