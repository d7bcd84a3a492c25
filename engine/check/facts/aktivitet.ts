/** Facts of an aktivitet: something a PSD or a sak puts on a day or in a year, beside the period of its project. */
import type { Psd } from "../../project/psd.ts";
import { type CalendarDate, calendarDate, parseCalendarDate, yearOf } from "../../text/calendar-date.ts";
import { type Fact, isReadable } from "../../text/fact.ts";
import type { Span } from "../../text/span.ts";
import type { SakInContext } from "../../workspace/workspace.ts";
import { absent, type FactTable, plain, unknown, value } from "../subject.ts";
import { extensionIn } from "../words/period.ts";
import { isOfProject } from "./concerns.ts";

export interface Aktivitet {
  readonly slag: "milepæl" | "delprosjekt" | "budsjett" | "oppgave";
  /** Null for a task, which its words tell. */
  readonly navn: string | null;
  readonly ord: string;
  /** Its first and its last day: one day, or a year. */
  readonly fra: CalendarDate;
  readonly til: CalendarDate;
  readonly span: Span;
  readonly prosjekt: Psd;
  readonly tolket: boolean;
}

export const aktivitetFacts: FactTable<Aktivitet> = {
  "aktivitet.slag": ({ slag }) => value(slag),
  "aktivitet.navn": ({ navn }) => plain(navn),
  "aktivitet.ord": ({ span, tolket }) => value(true, span, tolket),
  "aktivitet.dato": ({ fra, til, span }) => (fra === til ? value(fra, span) : absent),
  "aktivitet.år": ({ fra, til, span }) => (fra === til ? absent : value(yearOf(fra), span)),
  "aktivitet.førStart": ({ prosjekt, til, ord }) => {
    const fra = prosjekt.periode.fra?.value;
    return fra ? value(til < fra && !preparation.test(ord)) : unknown("psd.periode.fra");
  },
  "aktivitet.etterSlutt": ({ prosjekt, fra, ord }) => {
    const slutt = endOf(prosjekt);
    return slutt ? value(fra > slutt && !afterwards.test(ord)) : unknown("psd.periode.til");
  },
};

/** What leads up to a project, and what closes it, stands outside its period by nature. */
const preparation =
  /søkn|søke|søkj|tilsagn|tilsegn|tilskudd|tilskot|vedtak|vedtatt|vedteke|beslut|bestill|forprosjekt|forstudie|planlegg|innstill|utlysning|lysing|ansett|tilset/iu;
const afterwards =
  /rapport|regnskap|rekneskap|revisj|revisor|evaluer|utbetal|sluttoppgj|erfaring|avslutt?n?ing|gevinst|effektm|etterarbeid|oppfølging|arkiv/iu;

/** Milestones, the first and last year of each delprosjekt, and the years money is set aside for. */
export function aktiviteterInPsd(prosjekt: Psd): readonly Aktivitet[] {
  const common = { prosjekt, tolket: false };
  const within = (slag: Aktivitet["slag"], navn: string, at: Fact<string>): readonly Aktivitet[] => {
    const days = daysOf(at.value);
    return days ? [{ ...common, ...days, slag, navn, ord: navn, span: at.span }] : [];
  };
  return [
    ...prosjekt.milepæler.flatMap(({ navn, dato }) => (dato ? within("milepæl", navn.value, dato) : [])),
    ...prosjekt.delprosjekter.flatMap(({ navn, oppstart, slutt, perÅr }) => [
      ...[oppstart, slutt].flatMap((one) => (one ? within("delprosjekt", navn.value, one) : [])),
      ...[...perÅr].flatMap(([year, amount]) => {
        const days = amount.value > 0 ? yearDays(year) : null;
        return days
          ? [{ ...common, ...days, slag: "budsjett" as const, navn: navn.value, ord: navn.value, span: amount.span }]
          : [];
      }),
    ]),
  ];
}

/**
 * What the points of a sak ask someone to do by a day. A sak that prolongs the project has its own end, and one after the end
 * that the PSD gives shows that the project went on. One that is not about the project has days of its own.
 */
export function aktiviteterInSak(
  sak: SakInContext,
  dato: CalendarDate | null,
  organTekst: () => string | null,
): readonly Aktivitet[] {
  const { prosjekt, punkter } = sak;
  const slutt = prosjekt && endOf(prosjekt);
  if (!prosjekt || !slutt || dato === null || dato > slutt) return [];
  const found = tasksWithin(punkter, prosjekt);
  return found.length === 0 || punkter.some(({ punkt }) => extensionIn(punkt.tekst)) || !isOfProject(sak, organTekst)
    ? []
    : found;
}

const tasksWithin = (punkter: SakInContext["punkter"], prosjekt: Psd): readonly Aktivitet[] =>
  punkter.flatMap(({ punkt, effekter }) =>
    effekter.flatMap(({ type, frist, tolket }): readonly Aktivitet[] => {
      if ((type !== "oppdrag" && type !== "opprettelse") || !isReadable(frist)) return [];
      const day = { fra: frist.value, til: frist.value, span: frist.span };
      return [{ ...day, slag: "oppgave", navn: null, ord: punkt.tekst.text, prosjekt, tolket }];
    }),
  );

/** The end the PSD gives, or a later one the funder has approved. */
function endOf({ periode, godkjenninger }: Psd): CalendarDate | null {
  const approved = godkjenninger.flatMap(({ gjelder, resultat, til }) =>
    gjelder === "periodeutvidelse" && resultat !== "avslått" && til ? [til] : [],
  );
  return periode.til ? ([periode.til.value, ...approved].sort().at(-1) ?? null) : null;
}

/** «2022» and «2022-05-01»; anything else is no time to compare. */
function daysOf(text: string): Pick<Aktivitet, "fra" | "til"> | null {
  const day = parseCalendarDate(text);
  if (day) return { fra: day, til: day };
  return /^\d{4}$/u.test(text) ? yearDays(Number(text)) : null;
}

function yearDays(year: number): Pick<Aktivitet, "fra" | "til"> | null {
  const [fra, til] = [calendarDate(year, 1, 1), calendarDate(year, 12, 31)];
  return fra && til ? { fra, til } : null;
}

/** The years a period touches by more than a month. */
export function yearsOf({ fra, til }: Psd["periode"]): readonly number[] {
  if (!fra || !til) return [];
  const first = yearOf(fra.value) + (fra.value.slice(5) > "11-30" ? 1 : 0);
  const last = yearOf(til.value) - (til.value.slice(5) < "01-31" ? 1 : 0);
  return Array.from({ length: Math.max(0, Math.min(40, last - first + 1)) }, (_, index) => first + index);
}
