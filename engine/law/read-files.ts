/** Files of rules/ whose shape is known to be right, as values with defaults filled in. */
import { type CalendarDate, parseCalendarDate } from "../text/calendar-date.ts";
import { type Condition, normalise } from "./condition.ts";
import type { Clock, Edit, Folkevalgt, Grade, Period, Remedy, Rule, RuleSeverity, Words } from "./rule.ts";
import type { Certainty, Parameter, ParameterVersion, Source, SourceVersion } from "./rulebook.ts";

interface WrittenPeriod {
  readonly fra?: string;
  readonly til?: string;
}

interface WrittenRule {
  readonly pakke: string;
  readonly alvorlighet: RuleSeverity;
  readonly folkevalgt?: Folkevalgt;
  readonly gjelder: string;
  readonly dokumenter: readonly string[];
  readonly listet?: boolean;
  readonly organer?: readonly string[];
  readonly gyldig?: WrittenPeriod;
  readonly dato?: Clock;
  readonly kilder?: readonly string[];
  readonly når: unknown;
  readonly grader?: readonly {
    readonly alvorlighet: RuleSeverity;
    readonly når: unknown;
    readonly folkevalgt?: Folkevalgt;
    readonly tekst?: Words;
  }[];
  readonly sted: string;
  readonly relatert?: readonly string[];
  readonly viker_for?: readonly string[];
  readonly tekst: Words;
  readonly hvorfor: Words;
  readonly rettelse?: WrittenRemedy;
  readonly særrettelser?: readonly (WrittenRemedy & { readonly når: unknown })[];
}
type WrittenRemedy = Words & { readonly trygg?: boolean; readonly endring?: Edit };

/** null where the conditions cannot be used. */
export function readRule(id: string, value: unknown): Rule | null {
  const written = value as WrittenRule;
  const når = condition(written.når);
  const grader = (written.grader ?? []).map((one): Grade | null => {
    const holds = condition(one.når);
    return (
      holds && {
        alvorlighet: one.alvorlighet,
        når: holds,
        folkevalgt: one.folkevalgt ?? null,
        tekst: one.tekst ?? null,
      }
    );
  });
  const særrettelser = (written.særrettelser ?? []).map((one) => {
    const holds = condition(one.når);
    return holds && { ...remedy(one), når: holds };
  });
  if (!når || [...grader, ...særrettelser].some((one) => one === null)) return null;
  const { rettelse } = written;
  return {
    id,
    pakke: written.pakke,
    alvorlighet: written.alvorlighet,
    folkevalgt: written.folkevalgt ?? "uten betydning",
    gjelder: written.gjelder,
    dokumenter: written.dokumenter,
    listet: written.listet ?? false,
    organer: written.organer ?? [],
    gyldig: period(written.gyldig ?? {}),
    dato: written.dato ?? "saksdato",
    kilder: written.kilder ?? [],
    når,
    grader: grader as readonly Grade[],
    sted: written.sted,
    relatert: written.relatert ?? [],
    viker_for: written.viker_for ?? [],
    tekst: written.tekst,
    hvorfor: written.hvorfor,
    rettelse: rettelse ? remedy(rettelse) : null,
    særrettelser: særrettelser as Rule["særrettelser"],
  };
}

const remedy = (written: WrittenRemedy): Remedy => ({
  nb: written.nb,
  nn: written.nn,
  en: written.en,
  trygg: written.trygg ?? false,
  endring: written.endring ?? null,
});

interface WrittenSource {
  readonly tittel: Words;
  readonly kort: Words;
  readonly url: string;
  readonly sikkerhet: Certainty;
  readonly deler: Readonly<
    Record<
      string,
      {
        readonly ref?: string;
        readonly url?: string;
        readonly sikkerhet?: Certainty;
        readonly versjoner: readonly (WrittenPeriod & { readonly tekst: Words })[];
      }
    >
  >;
}

export function readSource(id: string, value: unknown): Source {
  const { tittel, kort, url, sikkerhet, deler } = value as WrittenSource;
  const parts = Object.entries(deler).map(([name, part]) => [
    name,
    {
      ref: part.ref ?? "",
      url: part.url ?? null,
      sikkerhet: part.sikkerhet ?? null,
      versjoner: part.versjoner.map((one): SourceVersion => ({ ...period(one), tekst: one.tekst })),
    },
  ]);
  return { id, tittel, kort, url, sikkerhet, deler: Object.fromEntries(parts) };
}

type WrittenVersion = WrittenPeriod & { readonly verdi: string | number | boolean; readonly kjent?: string };

export function readParameter(id: string, value: unknown): Parameter {
  const written = value as {
    readonly tittel: Words;
    readonly kilder: readonly string[];
    readonly verdier?: readonly WrittenVersion[];
    readonly tabell?: Readonly<Record<string, readonly WrittenVersion[]>>;
  };
  const versions = (series: readonly WrittenVersion[]): readonly ParameterVersion[] =>
    series.map((one) => ({ ...period(one), verdi: one.verdi, kjent: date(one.kjent) }));
  return {
    id,
    tittel: written.tittel,
    kilder: written.kilder,
    verdier: written.verdier ? versions(written.verdier) : null,
    tabell: written.tabell
      ? Object.fromEntries(Object.entries(written.tabell).map(([name, series]) => [name, versions(series)]))
      : null,
  };
}

const condition = (written: unknown): Condition | null => normalise(written, () => {});
const period = ({ fra, til }: WrittenPeriod): Period => ({ fra: date(fra), til: date(til) });
const date = (written: string | undefined): CalendarDate | null =>
  written === undefined ? null : parseCalendarDate(written);
