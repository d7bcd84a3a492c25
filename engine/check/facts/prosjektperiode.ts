/** Facts of a prosjektperiode: the one a PSD has, or the longer one that a sak asks for or decides. */
import type { Punkt } from "../../document/meeting-document.ts";
import { datesIn } from "../../document/written-date.ts";
import type { Effekt } from "../../language/effect.ts";
import type { Law } from "../../law/law.ts";
import type { Psd } from "../../project/psd.ts";
import { addDays, addMonths, type CalendarDate, monthOf, yearOf } from "../../text/calendar-date.ts";
import { isReadable } from "../../text/fact.ts";
import type { Passage } from "../../text/passage.ts";
import { movedSpan, type Span } from "../../text/span.ts";
import type { SakInContext } from "../../workspace/workspace.ts";
import { absent, type FactTable, found, plain, unknown, value } from "../subject.ts";
import { tellsOfShift } from "../words/county-shift.ts";
import { namedFunder } from "../words/funder.ts";
import { addedMonths, type Extension, extensionIn, statesPresentEnd } from "../words/period.ts";
import { concernsProject } from "./concerns.ts";
import { countyNamed, countyOf, endOfCounty, heirsOf } from "./fylke.ts";
import { onceForSak } from "./once-for-sak.ts";
import { passagesOf } from "./passages.ts";
import { sakStatus } from "./sak-status.ts";

export interface Prosjektperiode {
  readonly slag: "psd" | "utvidelse";
  readonly span: Span;
  /** The end it has or would have. */
  readonly til: {
    readonly date: CalendarDate;
    readonly span: Span | null;
    /** The day alone, where another day can be written in its place. */
    readonly day: Span | null;
  } | null;
  readonly tolket: boolean;
  /** The points ask for it, and by when; null where no day is set. */
  readonly søkes: boolean;
  /** It hangs on a condition, such as that somebody grants it. */
  readonly betinget: boolean;
  readonly frist: CalendarDate | null;
  readonly fristSpan: Span | null;
  readonly sak: SakInContext | null;
  readonly prosjekt: Psd | null;
  readonly dato: CalendarDate | null;
  readonly law: Law;
}

export const prosjektperiodeFacts: FactTable<Prosjektperiode> = {
  "prosjektperiode.slag": ({ slag }) => value(slag),
  "prosjektperiode.ord": ({ span, tolket }) => value(true, span, tolket),
  "prosjektperiode.status": ({ sak }) => value(sak ? sakStatus(sak.sak) : "vedtatt"),
  "prosjektperiode.til": ({ til, tolket }) =>
    til ? value(til.date, til.span, tolket) : unknown("prosjektperiode.til"),
  /** The day alone, without «til». */
  "prosjektperiode.sluttdag": ({ til }) => (til?.day ? value(til.date, til.day) : absent),
  /** Whole months from the project's first day to its last. */
  "prosjektperiode.måneder": ({ til, prosjekt, tolket }) => {
    const fra = prosjekt?.periode.fra?.value;
    if (!fra || !til) return unknown(prosjekt ? "psd.periode" : "psd");
    return value(monthsFrom(fra, til.date), til.span, tolket);
  },
  "prosjektperiode.finansiert": ({ prosjekt }) => (prosjekt ? value(prosjekt.finansiør !== null) : unknown("psd")),
  "prosjektperiode.hjemmel": ({ prosjekt }) => plain(prosjekt?.finansiør?.hjemmel?.value),
  "prosjektperiode.oppgirGjeldende": ({ sak, prosjekt, til }) =>
    sak === null
      ? value(true)
      : found(presentEnd(sak, prosjekt?.periode.til?.value ?? null, til?.span ? til.date : null)),
  /** «til og med 2023»: where the present end belongs. */
  "prosjektperiode.nySlutt": ({ slag, til }) =>
    slag === "utvidelse" && til?.span ? value(til.date, til.span) : absent,
  "prosjektperiode.søkes": ({ søkes, span }) => value(søkes, span),
  /** The day it is to be sent by, else the day of the case. */
  "prosjektperiode.søknadsdato": ({ frist, dato }) =>
    (frist ?? dato) ? value((frist ?? dato)!) : unknown("dokument.saksdato"),
  /** The first of the project's end and the end of the grant. */
  "prosjektperiode.søknadsfrist": ({ prosjekt }) => {
    const ends = [prosjekt?.periode.til, prosjekt?.finansiør?.gyldigTil].flatMap((one) => (one ? [one.value] : []));
    return ends.length > 0 ? value(ends.sort()[0]!) : unknown(prosjekt ? "psd.periode.til" : "psd");
  },
  /** The deadline for the application as it stands. */
  "prosjektperiode.oppgittFrist": ({ frist, fristSpan }) => (frist && fristSpan ? value(frist, fristSpan) : absent),
  /** A month before the last day, where that is still to come. */
  "prosjektperiode.tryggFrist": ({ prosjekt, dato }) => {
    const ends = [prosjekt?.periode.til, prosjekt?.finansiør?.gyldigTil].flatMap((one) => (one ? [one.value] : []));
    const last = ends.sort()[0];
    const safe = last && addDays(last, -30);
    return safe && dato && safe > dato ? value(safe) : absent;
  },
  /** Five years from the beginning. */
  "prosjektperiode.femÅr": ({ prosjekt }) => {
    const fra = prosjekt?.periode.fra?.value;
    return fra ? value(addDays(addMonths(fra, 60), -1)) : absent;
  },
  "prosjektperiode.fylke": (of) => plain(countyFunding(of)),
  "prosjektperiode.fylketSlutter": (of) => plain(shiftOf(of)?.last),
  "prosjektperiode.skifteErKjent": (of) => {
    const shift = shiftOf(of);
    return shift && of.dato ? value(shift.known === null || shift.known <= of.dato) : absent;
  },
  "prosjektperiode.etterfølger": (of) => {
    const shift = shiftOf(of);
    return plain(shift && heirIn(of, shift.last));
  },
  /** Those it is split into, where it is not known which of them takes over. */
  "prosjektperiode.etterfølgere": (of) => {
    const shift = shiftOf(of);
    const heirs = shift ? heirsOf(shift.county, shift.last, of.law) : [];
    return shift && heirs.length > 0 && heirIn(of, shift.last) === null ? value(heirs) : absent;
  },
  /** The text says who takes over, or that the county is to be split. */
  "prosjektperiode.omtalerSkifte": (of) => {
    const shift = shiftOf(of);
    if (!shift || !of.sak) return value(false);
    const heir = heirIn(of, shift.last);
    const heirs = heirsOf(shift.county, shift.last, of.law);
    return value(passagesOf(of.sak).some(({ text }) => tellsOfShift(text, shift.county, heir, heirs)));
  },
};

/** Where the sak says when the period ends now. */
function presentEnd({ sak }: SakInContext, now: CalendarDate | null, then: CalendarDate | null): Span | null {
  const { it, by } = presentEndIn(sak, now, then);
  return it && movedSpan(it, by);
}

const presentEndIn = onceForSak((sak, now: CalendarDate | null, then: CalendarDate | null) =>
  statesPresentEnd(
    [
      ...sak.seksjoner.map(({ tekst }) => tekst),
      ...(sak.form === "behandlet" ? sak.vedtak : sak.forslag).map(({ tekst }) => tekst),
    ],
    now,
    then,
  ),
);

/** The longer period that the points of a sak decide or ask for; one a sak. */
export function extensionOf(sak: SakInContext, dato: CalendarDate | null, law: Law): Prosjektperiode | null {
  const extension = extensionBy(sak);
  return extension && { ...extension, dato, law };
}

/** The end of that period. */
export const newEndIn = (sak: SakInContext): Prosjektperiode["til"] => extensionBy(sak)?.til ?? null;

function extensionBy(sak: SakInContext): Omit<Prosjektperiode, "dato" | "law"> | null {
  // A punkt that names the period tells it better than one that asks for «seks måneders forlengelse».
  return firstExtension(sak, (words) => words?.løst !== true) ?? firstExtension(sak, () => true);
}

function firstExtension(
  sak: SakInContext,
  counts: (words: Extension | null) => boolean,
): Omit<Prosjektperiode, "dato" | "law"> | null {
  const prosjekt = concernsProject(sak) ? sak.prosjekt : null;
  for (const { punkt, effekter } of sak.punkter) {
    const words = extensionIn(punkt.tekst);
    const direct = effekter.find(({ type }) => type === "periodeutvidelse");
    const asked = effekter.find(
      ({ type, gjelder }) =>
        type === "søknad" && words !== null && isReadable(gjelder) && asksForLonger.test(gjelder.value),
    );
    const effekt = direct ?? asked;
    if (!effekt || !(direct || counts(words)) || effekter.some(({ type }) => type === "orientering")) continue;
    return {
      slag: "utvidelse",
      span: effekt.span,
      til: wantedEnd(effekt, punkt, prosjekt?.periode.til?.value ?? null),
      tolket: effekt.tolket,
      søkes: asked !== undefined && direct === undefined,
      betinget: effekt.vilkår.length > 0,
      ...deadlineOf(effekt, punkt, sak),
      sak,
      prosjekt,
    };
  }
  return null;
}

const asksForLonger = /utvid|leng|slutt(?:dato|frist|tidspunkt|dag|en(?!\p{L}))|prosjektslutt/iu;

/** Its own, else the one that another punkt sets for «søknaden» without saying what it is about, else the month it is to be sent in. */
function deadlineOf(
  { frist }: Effekt,
  { tekst }: Punkt,
  sak: SakInContext,
): Pick<Prosjektperiode, "frist" | "fristSpan"> {
  const told = sak.punkter
    .flatMap(({ effekter }) => effekter)
    .find((one) => one.type === "søknad" && !one.gjelder && isReadable(one.frist))?.frist;
  const day = frist ?? told;
  if (isReadable(day)) return { frist: day.value, fristSpan: day.span };
  return { frist: day ? null : monthOfApplication(tekst), fristSpan: null };
}

/** «søker fylkeskommunen i januar 2026 om …»: by its first day, so that what is late is late on all of them. */
const monthOfApplication = ({ text }: Passage): CalendarDate | null =>
  datesIn(text).find(
    ({ precision, start }) =>
      precision === "måned" &&
      /(?<!\p{L})søk(?:er|jer|es|jast)(?: (?!om |å )[\p{L}-]+){0,5} i $/iu.test(text.slice(0, start)),
  )?.first ?? null;

/** The end that an extension, or an application for one, asks for: as written, else so many months after `now`. */
export function wantedEnd(effekt: Effekt, punkt: Punkt, now: CalendarDate | null): Prosjektperiode["til"] {
  const months = isReadable(effekt.måneder) ? effekt.måneder.value : addedMonths(punkt.tekst);
  const read = isReadable(effekt.tilDato) ? { date: effekt.tilDato.value, span: effekt.tilDato.span, day: null } : null;
  const isWritten = /(?<!\p{L})til(?: og med)?\s+\d/u.test(punkt.tekst.text);
  const counted = months !== null && now && !isWritten ? { date: endAfter(now, months), span: null, day: null } : null;
  return extensionIn(punkt.tekst)?.til ?? read ?? counted;
}

/** The period of the PSD itself. */
export function periodOf(prosjekt: Psd, dato: CalendarDate | null, law: Law): Prosjektperiode | null {
  const til = prosjekt.periode.til;
  if (!til) return null;
  const common = {
    tolket: false,
    søkes: false,
    betinget: false,
    frist: null,
    fristSpan: null,
    sak: null,
    prosjekt,
    dato,
    law,
  };
  return { slag: "psd", span: til.span, til: { date: til.value, span: til.span, day: til.span }, ...common };
}

function countyFunding({ prosjekt, sak, law }: Prosjektperiode): string | null {
  const named = prosjekt
    ? prosjekt.finansiør?.fylkeskommune?.value
    : sak
      ? (namedFunder(passagesOf(sak))?.value ?? receiverIn(sak))
      : null;
  return named ? countyNamed(named, law) : null;
}

const receiverIn = ({ punkter }: SakInContext): string | null =>
  punkter.flatMap(({ effekter }) =>
    effekter.flatMap(({ mottaker }) => (isReadable(mottaker) ? [mottaker.value] : [])),
  )[0] ?? null;

function shiftOf(of: Prosjektperiode) {
  const county = countyFunding(of);
  const end = county && of.dato ? endOfCounty(county, of.dato, of.law) : null;
  return county && end ? { ...end, county } : null;
}

/** The county of the project's owner the day after. */
function heirIn({ prosjekt, law }: Prosjektperiode, last: CalendarDate): string | null {
  const owner = prosjekt?.eier?.value;
  return owner ? countyOf(owner, addDays(last, 1), law) : null;
}

/** The last day of a period `months` longer: an end on the last of a month stays there. */
const endAfter = (end: CalendarDate, months: number): CalendarDate => addDays(addMonths(addDays(end, 1), months), -1);

function monthsFrom(from: CalendarDate, to: CalendarDate): number {
  const end = addDays(to, 1);
  return (yearOf(end) - yearOf(from)) * 12 + monthOf(end) - monthOf(from) + (end.slice(8) > from.slice(8) ? 1 : 0);
}
