/** What a sak settles, as an object and a value: where the project ends, who leads, who gets the money, what has priority. */

import { type CalendarDate, yearOf } from "../../text/calendar-date.ts";
import { isReadable } from "../../text/fact.ts";
import { type Kept, kept } from "../../text/kept.ts";
import { contains, movedSpan, type Span } from "../../text/span.ts";
import { originInContext } from "../../workspace/moved-sak.ts";
import type { PunktInContext, SakInContext } from "../../workspace/workspace.ts";
import { foldName } from "../words/names.ts";
import { extensionIn } from "../words/period.ts";
import { openPrioritiesIn, prioritiesIn, wordsOf } from "../words/priority.ts";
import { bevegelserIn, lineNamed, removedIn } from "./bevegelse.ts";
import { concernsProject } from "./concerns.ts";
import { delprosjekterIn } from "./omtale.ts";
import { passagesOf } from "./passages.ts";

export interface Forhold {
  /** The same object has the same key in every document. */
  readonly nøkkel: string;
  readonly slag: "slutt" | "leder" | "mottaker" | "prioritering";
  /** As the words give it: a day, names, a sentence. */
  readonly verdier: readonly string[];
  readonly span: Span;
  readonly tolket: boolean;
}

/** A sak, with its day and the organ of its document. */
export interface Her {
  readonly sak: SakInContext;
  readonly dato: CalendarDate | null;
  readonly organTekst: string | null;
}

/** By the points of the sak. */
export const forholdIn = (her: Her): readonly Forhold[] =>
  once(her, settled, (here) => [
    ...endOf(here),
    ...here.sak.punkter.flatMap((one) => leadersOf(one, here)),
    ...receiversOf(here),
    ...prioritiesOf(here),
  ]);

/** Where its words say that the priorities of a delprosjekt are not weighed. */
export const openIn = (her: Her): readonly Forhold[] => once(her, open, openHere);

const openHere = (her: Her): readonly Forhold[] =>
  passagesOf(her.sak)
    .flatMap(openPrioritiesIn)
    .flatMap((sentence) =>
      delprosjekterIn(sentence).map(({ name }) => ({
        nøkkel: keyOf(her, "prioritering", name),
        slag: "prioritering" as const,
        verdier: [],
        span: wordsOf(sentence),
        tolket: false,
      })),
    );

function endOf(her: Her): readonly Forhold[] {
  const { sak } = her;
  if (!sak.prosjekt || !concernsProject(sak)) return [];
  for (const { punkt, effekter } of sak.punkter) {
    const effekt = effekter.find(({ type }) => type === "periodeutvidelse" || type === "søknad");
    const til = effekt && extensionIn(punkt.tekst)?.til;
    if (til)
      return [
        { nøkkel: keyOf(her, "slutt", ""), slag: "slutt", verdier: [til.date], span: til.span, tolket: effekt.tolket },
      ];
  }
  return [];
}

/** Leaders of one organ for one year; «styringsgruppen» of an unknown project is that of the organ that elects. */
const leadersOf = ({ effekter }: PunktInContext, her: Her): readonly Forhold[] =>
  effekter.flatMap(({ type, verv, organ, person, periode, tolket }): readonly Forhold[] => {
    if (type !== "ledervalg" || !isReadable(verv) || verv.value !== "leder" || !isReadable(person) || !her.dato)
      return [];
    if (organ && !isReadable(organ)) return [];
    const led = organ?.value ?? her.sak.organ?.nøkkel ?? her.sak.sak.organTekst?.value;
    const year = isReadable(periode) ? /20\d\d/u.exec(periode.value)?.[0] : String(yearOf(her.dato));
    if (!led || !year) return [];
    const whose = her.sak.prosjekt ? "" : foldName(her.sak.organ?.nøkkel ?? organText(her));
    return [
      {
        nøkkel: `${keyOf(her, "leder", led)} ${year} ${whose}`,
        slag: "leder",
        verdier: [person.value],
        span: person.span,
        tolket,
      },
    ];
  });

/** Who gets all that a delprosjekt leaves; what is left of a year may go to someone new each time. */
function receiversOf(her: Her): readonly Forhold[] {
  const { punkter } = her.sak;
  const removed = removedIn(punkter).map(({ navn }) => foldName(navn));
  const receivers = new Map<string, Forhold>();
  const isLeftover = (at: Span): boolean =>
    punkter.some(({ punkt }) => contains(punkt.span, at) && leftover.test(punkt.tekst.text));
  for (const { fra, til, beløp, span, tolket } of bevegelserIn(punkter)) {
    if (fra === null || til === null || !(beløp === "resten" || removed.includes(foldName(fra)))) continue;
    if (!removed.includes(foldName(fra)) && isLeftover(span)) continue;
    const nøkkel = keyOf(her, "mottaker", fra);
    const before = receivers.get(nøkkel);
    receivers.set(nøkkel, {
      nøkkel,
      slag: "mottaker",
      verdier: [...(before?.verdier ?? []), til],
      span: before?.span ?? span,
      tolket,
    });
  }
  return [...receivers.values()];
}

const leftover =
  /(?<!\p{L})(?:rest\p{L}*|ubruk\p{L}*|gjenstå\p{L}*|gjenvær\p{L}*|attst\p{L}*|attver\p{L}*|over?skot\p{L}*|overskudd\p{L}*|mindreforbruk\p{L}*)/iu;

const prioritiesOf = (her: Her): readonly Forhold[] =>
  her.sak.punkter
    .flatMap(({ punkt }) => prioritiesIn(punkt.tekst))
    .flatMap((sentence) =>
      delprosjekterIn(sentence).map(({ name }) => ({
        nøkkel: keyOf(her, "prioritering", name),
        slag: "prioritering" as const,
        verdier: [sentence.text.replace(/\s+/gu, " ").trim()],
        span: wordsOf(sentence),
        tolket: false,
      })),
    );

const organText = ({ sak, organTekst }: Her): string => sak.sak.organTekst?.value ?? organTekst ?? "";

const keyOf = ({ sak: { prosjekt } }: Her, slag: string, name: string): string =>
  `${slag} ${prosjekt ? foldName(prosjekt.prosjekt.value) : ""} ${foldName(lineNamed(prosjekt, name)?.navn.value ?? name)}`;

interface Known {
  readonly dato: Her["dato"];
  readonly organ: string | null;
  readonly made: readonly Forhold[];
}

/** Worked out where the sak was first read, for all versions of its file that have it unchanged. */
function once(
  her: Her,
  remembered: Kept<SakInContext, Known>,
  make: (her: Her) => readonly Forhold[],
): readonly Forhold[] {
  const { sak, by } = originInContext(her.sak);
  const { dato, organTekst: organ } = her;
  let known = remembered.get(sak);
  if (known?.dato !== dato || known.organ !== organ) {
    known = { dato, organ, made: make({ ...her, sak }) };
    remembered.set(sak, known);
  }
  return by === 0 ? known.made : known.made.map((one) => ({ ...one, span: movedSpan(one.span, by) }));
}

const settled = kept<SakInContext, Known>();
const open = kept<SakInContext, Known>();
