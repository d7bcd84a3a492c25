/** Facts of an adressat: a county that a point writes, applies or reports to, and whether it is there on the day. */
import { datesIn } from "../../document/written-date.ts";
import type { Law } from "../../law/law.ts";
import type { Rulebook } from "../../law/rulebook.ts";
import type { CalendarDate } from "../../text/calendar-date.ts";
import { isReadable } from "../../text/fact.ts";
import { spanIn } from "../../text/passage.ts";
import { literal, pattern } from "../../text/pattern.ts";
import { contains, type Span } from "../../text/span.ts";
import type { SakInContext } from "../../workspace/workspace.ts";
import { absent, type FactTable, plain, unknown, value } from "../subject.ts";
import { sentencesOf } from "../words/sentences.ts";
import { isTurnedTo, turnsToSomeone } from "../words/turned-to.ts";
import { concernsProject, namesProject } from "./concerns.ts";
import { countyExists, countyNamed, countyOf, endOfCounty } from "./fylke.ts";
import { passagesOf } from "./passages.ts";

export interface Adressat {
  /** As the table has it: «Viken». */
  readonly fylke: string;
  readonly span: Span;
  /** The deadline of the sentence, else of the point; null where it has none. */
  readonly frist: CalendarDate | null;
  readonly sak: SakInContext;
  readonly dato: CalendarDate | null;
  readonly law: Law;
}

export const adressatFacts: FactTable<Adressat> = {
  "adressat.fylke": ({ fylke, span }) => value(fylke, span),
  "adressat.dato": (of) => {
    const date = dateOf(of);
    return date ? value(date) : unknown("dokument.saksdato");
  },
  /** By what was known on the day of the case. */
  "adressat.finnes": (of) => {
    const date = dateOf(of);
    if (!date) return unknown("dokument.saksdato");
    if (countyExists(of.fylke, date, of.law)) return value(true);
    const end = of.dato && endOfCounty(of.fylke, of.dato, of.law);
    return value(end !== null && end !== undefined && end.known !== null && of.dato! < end.known);
  },
  /** The county that the project's owner belongs to that day. */
  "adressat.eierfylke": (of) => plain(ownersCounty(of)),
  "adressat.erEierfylke": (of) => {
    const county = ownersCounty(of);
    return county === null ? absent : value(county === of.fylke);
  },
  "adressat.erFinansiør": ({ fylke, sak: { prosjekt }, law }) => {
    const funder = prosjekt?.finansiør?.fylkeskommune?.value;
    return funder ? value(countyNamed(funder, law) === fylke) : absent;
  },
};

/** Every county a point turns to; the same county by the same day once a point. */
export function adressaterIn(sak: SakInContext, dato: CalendarDate | null, law: Law): readonly Adressat[] {
  const counties = countyPattern(law.rulebook);
  const funder = sak.prosjekt?.finansiør?.fylkeskommune?.value;
  return sak.punkter.flatMap(({ punkt, effekter }) => {
    const found: Adressat[] = [];
    const read = effekter.find((one) => isReadable(one.frist))?.frist;
    for (const sentence of sentencesOf(punkt.tekst)) {
      if (!turnsToSomeone(sentence.text)) continue;
      const place = spanIn(sentence, 0, sentence.text.length);
      for (const match of sentence.text.matchAll(counties)) {
        const fylke = match[1]!;
        const end = match.index + match[0].length;
        if (!isTurnedTo(sentence.text, match.index, end, fylke === (funder && countyNamed(funder, law)))) continue;
        const own = deadlineIn(sentence.text, match.index, end);
        const frist = own ?? (isReadable(read) && !contains(place, read.span) ? read.value : null);
        if (found.some((one) => one.fylke === fylke && one.frist === frist)) continue;
        const [from, to] = wholeName(sentence.text, match.index, end);
        found.push({ fylke, span: spanIn(sentence, from, to), frist, sak, dato, law });
      }
    }
    return found;
  });
}

/** «fylkeskommunen i Viken», «fylkeskommunen (Viken)»: what the right name is written over. */
function wholeName(text: string, start: number, end: number): readonly [number, number] {
  const before = /fylkeskommunen (?:i |\()$/iu.exec(text.slice(0, start))?.[0];
  if (!before) return [start, end];
  return [start - before.length, before.endsWith("(") && text[end] === ")" ? end + 1 : end];
}

/**
 * The day a sentence sets for what is sent: «… Viken fylkeskommune innen 1. mars 2024», «Innen 1. mars sendes …». What is asked
 * for may have days of its own.
 */
function deadlineIn(text: string, start: number, end: number): CalendarDate | null {
  const days = datesIn(text);
  const after = days.find((one) => {
    const between = text.slice(end, one.start);
    return / (?:innen|innan|senest|seinast|før|med frist)(?: den| utgangen av)? $/iu.test(between)
      ? !/(?<!\p{L})(?:som|slik|å|at|der|hvor|kor|og)(?!\p{L})/iu.test(between)
      : /^ (?:i|den|på) $/iu.test(between);
  });
  const before = days.findLast(
    (one) =>
      one.end <= start &&
      /(?<!\p{L})(?:innen|innan|senest|seinast|før)(?: den| utgangen av)? $/iu.test(text.slice(0, one.start)) &&
      !/[,;]| og /u.test(text.slice(one.end, start)),
  );
  return (after ?? before)?.last ?? null;
}

const dateOf = ({ frist, dato }: Adressat): CalendarDate | null => frist ?? dato;

function ownersCounty(of: Adressat): string | null {
  const owner = isOfProject(of) ? of.sak.prosjekt?.eier?.value : null;
  const date = dateOf(of);
  return owner && date ? countyOf(owner, date, of.law) : null;
}

/** It names the project; or there is no other, and its words are of a project. */
const isOfProject = ({ sak }: Adressat): boolean =>
  namesProject(sak) ||
  (concernsProject(sak) &&
    [sak.sak.tittel?.value ?? "", ...passagesOf(sak).map(({ text }) => text)].some((text) =>
      /prosjekt|sluttrapport|tilskudd|tilskot|tilsagn|tilsegn/iu.test(text),
    ));

/** The names in the table, longest first; made once per rulebook. */
function countyPattern(rulebook: Rulebook): RegExp {
  const known = patterns.get(rulebook);
  if (known) return known;
  const table = rulebook.parameters.find(({ id }) => id === "fylkeskommuner")?.tabell ?? {};
  const names = Object.keys(table).sort((a, b) => b.length - a.length);
  const counties =
    names.length === 0
      ? /(?!)/gu
      : pattern(`(?<![\\p{L}-])(${names.map(literal).join("|")})(?: fylkeskommune|(?![\\p{L}-]))`, "gu");
  patterns.set(rulebook, counties);
  return counties;
}

const patterns = new WeakMap<Rulebook, RegExp>();
