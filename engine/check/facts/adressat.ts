/** Facts of an adressat: a county that a point writes, applies or reports to, and whether it is there on the day. */
import type { Law } from "../../law/law.ts";
import type { Rulebook } from "../../law/rulebook.ts";
import type { CalendarDate } from "../../text/calendar-date.ts";
import { isReadable } from "../../text/fact.ts";
import { spanIn } from "../../text/passage.ts";
import { literal, pattern } from "../../text/pattern.ts";
import type { Span } from "../../text/span.ts";
import type { SakInContext } from "../../workspace/workspace.ts";
import { absent, type FactTable, plain, unknown, value } from "../subject.ts";
import { sentencesOf } from "../words/sentences.ts";
import { mentions } from "./concerns.ts";
import { countyExists, countyNamed, countyOf, endOfCounty } from "./fylke.ts";

export interface Adressat {
  /** As the table has it: «Viken». */
  readonly fylke: string;
  readonly span: Span;
  /** The deadline of the point; null where it has none. */
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

/** Every county a point turns to, each once a sak. */
export function adressaterIn(sak: SakInContext, dato: CalendarDate | null, law: Law): readonly Adressat[] {
  const counties = countyPattern(law.rulebook);
  const found: Adressat[] = [];
  for (const { punkt, effekter } of sak.punkter)
    for (const sentence of sentencesOf(punkt.tekst)) {
      if (!sentence.text.includes("fylkeskommune") || !turnsTo.test(sentence.text)) continue;
      for (const match of sentence.text.matchAll(counties)) {
        const before = sentence.text.slice(0, match.index);
        if (/(?:fra|frå|av|i|tidligere|tidlegare|daværende|dåverande|gamle) $/iu.test(before)) continue;
        if (found.some(({ fylke }) => fylke === match[1])) continue;
        const frist = effekter.find((one) => isReadable(one.frist))?.frist;
        found.push({
          fylke: match[1]!,
          span: spanIn(sentence, match.index, match.index + match[0].length),
          frist: isReadable(frist) ? frist.value : null,
          sak,
          dato,
          law,
        });
      }
    }
  return found;
}

const turnsTo =
  /(?<!\p{L})(?:søk(?:er|es|jer|jast|e|je|nad\p{L}*)?|send(?:er|es|ast|e)?|oversend\p{L}*|rapporter\p{L}*|\p{L}*rapport\p{L}*|meld(?:er|es|ast|e|ing)?|varsl?(?:er|es|ast|e|ar)?|orienter(?:er|es|ast|e)?|informer(?:er|es|ast|e)?|forelegg\p{L}*|forelegges|legg(?:er|es|ast|e|jast)?|be(?:r|s)?|rett(?:es|ast|e)|still?es|anmod\p{L}*)(?!\p{L})/iu;

const dateOf = ({ frist, dato }: Adressat): CalendarDate | null => frist ?? dato;

function ownersCounty(of: Adressat): string | null {
  const owner =
    of.sak.prosjekt && mentions(of.sak, [of.sak.prosjekt.prosjekt.value]) ? of.sak.prosjekt.eier?.value : null;
  const date = dateOf(of);
  return owner && date ? countyOf(owner, date, of.law) : null;
}

/** The names in the table, longest first; made once per rulebook. */
function countyPattern(rulebook: Rulebook): RegExp {
  const known = patterns.get(rulebook);
  if (known) return known;
  const table = rulebook.parameters.find(({ id }) => id === "fylkeskommuner")?.tabell ?? {};
  const names = Object.keys(table).sort((a, b) => b.length - a.length);
  const counties =
    names.length === 0 ? /(?!)/gu : pattern(`(?<![\\p{L}-])(${names.map(literal).join("|")}) fylkeskommune`, "gu");
  patterns.set(rulebook, counties);
  return counties;
}

const patterns = new WeakMap<Rulebook, RegExp>();
