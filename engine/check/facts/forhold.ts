/** What a sak settles, as an object and a value: where the project ends, who leads, who gets the money, what has priority. */

import { yearOf } from "../../text/calendar-date.ts";
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
import type { Kort } from "./workspace-cards.ts";

export interface Forhold {
  /** The same object has the same key in every document. */
  readonly nøkkel: string;
  readonly slag: "slutt" | "leder" | "mottaker" | "prioritering";
  /** As the words give it: a day, names, a sentence. */
  readonly verdier: readonly string[];
  readonly span: Span;
  readonly tolket: boolean;
}

/** By the points of the sak. */
export const forholdIn = (kort: Kort): readonly Forhold[] =>
  once(kort, settled, (here) => [
    ...endOf(here),
    ...here.sak.punkter.flatMap((one) => leadersOf(one, here)),
    ...receiversOf(here),
    ...prioritiesOf(here),
  ]);

/** Where its words say that the priorities of a delprosjekt are not weighed. */
export const openIn = (kort: Kort): readonly Forhold[] => once(kort, open, openHere);

const openHere = (kort: Kort): readonly Forhold[] =>
  passagesOf(kort.sak)
    .flatMap(openPrioritiesIn)
    .flatMap((sentence) =>
      delprosjekterIn(sentence).map(({ name }) => ({
        nøkkel: keyOf(kort, "prioritering", name),
        slag: "prioritering" as const,
        verdier: [],
        span: wordsOf(sentence),
        tolket: false,
      })),
    );

function endOf(kort: Kort): readonly Forhold[] {
  const { sak } = kort;
  if (!sak.prosjekt || !concernsProject(sak)) return [];
  for (const { punkt, effekter } of sak.punkter) {
    const effekt = effekter.find(({ type }) => type === "periodeutvidelse" || type === "søknad");
    const til = effekt && extensionIn(punkt.tekst)?.til;
    if (til)
      return [
        { nøkkel: keyOf(kort, "slutt", ""), slag: "slutt", verdier: [til.date], span: til.span, tolket: effekt.tolket },
      ];
  }
  return [];
}

/** Leaders of one organ for one year; «styringsgruppen» of an unknown project is that of the organ that elects. */
const leadersOf = ({ effekter }: PunktInContext, kort: Kort): readonly Forhold[] =>
  effekter.flatMap(({ type, verv, organ, person, periode, tolket }): readonly Forhold[] => {
    if (type !== "ledervalg" || !isReadable(verv) || verv.value !== "leder" || !isReadable(person) || !kort.dato)
      return [];
    if (organ && !isReadable(organ)) return [];
    const led = organ?.value ?? kort.sak.organ?.nøkkel ?? kort.sak.sak.organTekst?.value;
    const year = isReadable(periode) ? /20\d\d/u.exec(periode.value)?.[0] : String(yearOf(kort.dato));
    if (!led || !year) return [];
    const whose = kort.sak.prosjekt ? "" : foldName(kort.sak.organ?.nøkkel ?? organText(kort));
    return [
      {
        nøkkel: `${keyOf(kort, "leder", led)} ${year} ${whose}`,
        slag: "leder",
        verdier: [person.value],
        span: person.span,
        tolket,
      },
    ];
  });

/** Who gets all that a delprosjekt leaves; what is left of a year may go to someone new each time. */
function receiversOf(kort: Kort): readonly Forhold[] {
  const { punkter } = kort.sak;
  const removed = removedIn(punkter).map(({ navn }) => foldName(navn));
  const receivers = new Map<string, Forhold>();
  const isLeftover = (at: Span): boolean =>
    punkter.some(({ punkt }) => contains(punkt.span, at) && leftover.test(punkt.tekst.text));
  for (const { fra, til, beløp, span, tolket } of bevegelserIn(punkter)) {
    if (fra === null || til === null || !(beløp === "resten" || removed.includes(foldName(fra)))) continue;
    if (!removed.includes(foldName(fra)) && isLeftover(span)) continue;
    const nøkkel = keyOf(kort, "mottaker", fra);
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

const prioritiesOf = (kort: Kort): readonly Forhold[] =>
  kort.sak.punkter
    .flatMap(({ punkt }) => prioritiesIn(punkt.tekst))
    .flatMap((sentence) =>
      delprosjekterIn(sentence).map(({ name }) => ({
        nøkkel: keyOf(kort, "prioritering", name),
        slag: "prioritering" as const,
        verdier: [sentence.text.replace(/\s+/gu, " ").trim()],
        span: wordsOf(sentence),
        tolket: false,
      })),
    );

const organText = ({ sak, document }: Kort): string =>
  sak.sak.organTekst?.value ?? document.document.organTekst?.value ?? "";

const keyOf = ({ sak: { prosjekt } }: Kort, slag: string, name: string): string =>
  `${slag} ${prosjekt ? foldName(prosjekt.prosjekt.value) : ""} ${foldName(lineNamed(prosjekt, name)?.navn.value ?? name)}`;

interface Known {
  readonly dato: Kort["dato"];
  readonly organ: string | null;
  readonly made: readonly Forhold[];
}

/** Worked out where the sak was first read, for all versions of its file that have it unchanged. */
function once(
  kort: Kort,
  remembered: Kept<SakInContext, Known>,
  make: (kort: Kort) => readonly Forhold[],
): readonly Forhold[] {
  const { sak, by } = originInContext(kort.sak);
  const { dato } = kort;
  const organ = kort.document.document.organTekst?.value ?? null;
  let known = remembered.get(sak);
  if (known?.dato !== dato || known.organ !== organ) {
    known = { dato, organ, made: make({ ...kort, sak }) };
    remembered.set(sak, known);
  }
  return by === 0 ? known.made : known.made.map((one) => ({ ...one, span: movedSpan(one.span, by) }));
}

const settled = kept<SakInContext, Known>();
const open = kept<SakInContext, Known>();
