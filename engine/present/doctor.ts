/** What holds for one file: which config, organ, project, date, language, packs, severities and unntak, and what is missing. */
import { electedBases } from "../check/applies.ts";
import type { Coverage, Standing } from "../check/coverage.ts";
import type { Suppression } from "../check/suppressions.ts";
import type { DocumentKind, MeetingDocument } from "../document/meeting-document.ts";
import type { Rulebook } from "../law/rulebook.ts";
import type { Psd } from "../project/psd.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import { type Position, positionAt, type SourceText } from "../text/source-text.ts";
import type { Span } from "../text/span.ts";
import type { Config, Organ } from "../workspace/config.ts";
import { organOfDocument } from "../workspace/organ-of.ts";
import { placeOfKey } from "../workspace/place-of-key.ts";
import type { DocumentInContext, Workspace } from "../workspace/workspace.ts";
import { doctorsMissing, type MissingFact } from "./doctor-missing.ts";
import type { Language } from "./language.ts";

export interface DoctorAt extends Position {
  readonly path: string;
}

export interface Doctor {
  readonly path: string;
  readonly kind: DocumentKind;
  /** As the file is named from where the command runs; null: no saksvakt.yaml. */
  readonly config: string | null;
  readonly organ: DoctorOrgan | null;
  readonly date: { readonly value: CalendarDate | null; readonly from: string; readonly at: DoctorAt | null };
  readonly language: { readonly value: Language; readonly from: string; readonly at: DoctorAt | null };
  readonly saker: readonly DoctorSak[];
  readonly projects: readonly { readonly name: string; readonly psd: string; readonly version: string | null }[];
  readonly packs: readonly {
    readonly pack: string;
    readonly active: boolean;
    readonly rules: number;
    readonly standing: Readonly<Record<Standing, number>>;
  }[];
  /** Chosen in saksvakt.yaml, and no rule is in them. */
  readonly unknownPacks: readonly string[];
  readonly severities: readonly {
    readonly rule: string;
    readonly level: string;
    readonly key: string;
    readonly at: DoctorAt | null;
    readonly known: boolean;
  }[];
  readonly suppressions: readonly {
    readonly rule: string;
    readonly at: DoctorAt;
    readonly reason: string | null;
    readonly owner: string | null;
    readonly until: CalendarDate | null;
    readonly expired: boolean;
  }[];
  readonly missing: readonly MissingFact[];
}

export interface DoctorOrgan {
  /** As the document writes it. */
  readonly text: string | null;
  readonly at: DoctorAt | null;
  readonly key: string | null;
  /** The key or alias it was known by. */
  readonly knownBy: string | null;
  readonly tied: boolean;
  readonly type: string | null;
  readonly basis: string | null;
  /** The basis is written in saksvakt.yaml, not taken from the type. */
  readonly basisWritten: boolean;
  readonly elected: boolean;
  readonly milderRules: number;
  readonly otherOrganRules: number;
}

export interface DoctorSak {
  readonly nr: string | null;
  readonly title: string | null;
  readonly form: string;
  readonly organ: string | null;
  readonly project: string | null;
}

export interface DoctorCase {
  readonly source: SourceText;
  /** null for a PSD. */
  readonly document: DocumentInContext | null;
  readonly psd: Psd | null;
  readonly config: string | null;
  readonly date: CalendarDate | null;
  readonly asOf: CalendarDate | null;
  readonly today: CalendarDate;
  /** The language asked for on the command line. */
  readonly lang: Language | null;
  readonly coverage: readonly Coverage[];
  readonly suppressions: readonly Suppression[];
}

export function doctor(file: DoctorCase, { config, prosjekter, dokumenter }: Workspace, rulebook: Rulebook): Doctor {
  const { source, document, psd, coverage } = file;
  const sources = [source, ...dokumenter.map((one) => one.document.source), ...(config.source ? [config.source] : [])];
  const at = (path: string, span: Span): DoctorAt => ({
    path,
    ...positionAt(sources.find((one) => one.path === path) ?? source, span.start),
  });
  const language = languageFor(file, config, at);
  return {
    path: source.path,
    kind: document?.document.kind ?? "psd",
    config: file.config,
    organ: document && organFor(document, config, coverage, at),
    date: dateFor(file, at),
    language,
    saker: (document?.saker ?? []).map(({ sak, organ, prosjekt }) => ({
      nr: sak.nr,
      title: sak.tittel?.value ?? null,
      form: sak.form,
      organ: organ?.nøkkel ?? null,
      project: prosjekt?.prosjekt.value ?? null,
    })),
    projects: (psd ? [psd] : prosjekter).map((one) => ({
      name: one.prosjekt.value,
      psd: one.source.path,
      version: one.versjon?.value ?? null,
    })),
    packs: packsOf(coverage, config),
    unknownPacks: (config.regler.pakker ?? []).filter((pack) => !rulebook.rules.some((rule) => rule.pakke === pack)),
    severities: [...config.regler.alvorlighet].map(([rule, level]) => {
      const span = config.source && placeOfKey(config.source, ["regler", "alvorlighet", rule]);
      return {
        rule,
        level,
        key: `regler.alvorlighet.${rule}`,
        at: span && config.source ? at(config.source.path, span) : null,
        known: rulebook.rules.some((one) => one.id === rule),
      };
    }),
    suppressions: file.suppressions.map(({ regel, path, span, grunn, ansvarlig, til }) => ({
      rule: regel.value,
      at: at(path, span),
      reason: grunn,
      owner: ansvarlig,
      until: til,
      expired: til !== null && til < file.today,
    })),
    missing: doctorsMissing(
      coverage,
      rulebook.vocabulary,
      {
        organ: document?.organ?.nøkkel ?? null,
        organTekst: document?.document.organTekst?.value ?? null,
        psd: psd?.source.path ?? document?.saker.find(({ prosjekt }) => prosjekt)?.prosjekt?.source.path ?? null,
        projects: prosjekter.length,
      },
      language.value,
    ),
  };
}

type PlaceOf = (path: string, span: Span) => DoctorAt;

function organFor(
  { document, organ }: DocumentInContext,
  config: Config,
  coverage: readonly Coverage[],
  at: PlaceOf,
): DoctorOrgan {
  const { organTekst, source } = document;
  const { name, tied } = organOfDocument(document, config);
  return {
    text: organTekst?.value ?? null,
    at: organTekst && at(source.path, organTekst.span),
    key: organ?.nøkkel ?? null,
    knownBy: name,
    tied,
    type: organ?.type ?? null,
    basis: organ?.rettsgrunnlag ?? null,
    basisWritten: basisIsWritten(organ, config),
    elected: electedBases.includes(organ?.rettsgrunnlag ?? ""),
    milderRules: coverage.filter(({ milder }) => milder).length,
    otherOrganRules: coverage.filter(({ standing }) => standing === "annet organ").length,
  };
}

const basisIsWritten = (organ: Organ | null, { source }: Config): boolean =>
  organ !== null && source !== null && placeOfKey(source, ["organer", organ.nøkkel, "rettsgrunnlag"]) !== null;

function dateFor({ document, psd, date, asOf, source }: DoctorCase, at: PlaceOf): Doctor["date"] {
  const fact = (from: string, read: { readonly span: Span }): Doctor["date"] => ({
    value: date,
    from,
    at: at(source.path, read.span),
  });
  if (asOf) return { value: asOf, from: "--as-of", at: null };
  const of: MeetingDocument | undefined = document?.document;
  if (of?.møteDato) return fact("møtedato", of.møteDato);
  if (of?.datert) return fact("dokumentets dato", of.datert);
  if (psd?.versjonsdato) return fact("versjonsdato", psd.versjonsdato);
  return { value: date, from: psd && date ? "nyeste dokument om prosjektet" : "ukjent", at: null };
}

function languageFor({ lang, document }: DoctorCase, config: Config, at: PlaceOf): Doctor["language"] {
  if (lang) return { value: lang, from: "--lang", at: null };
  if (config.språk && config.source) {
    const span = placeOfKey(config.source, ["språk"]);
    return { value: config.språk, from: "språk i saksvakt.yaml", at: span && at(config.source.path, span) };
  }
  return document
    ? { value: document.document.language, from: "dokumentets eget språk", at: null }
    : { value: "nb", from: "standard", at: null };
}

function packsOf(coverage: readonly Coverage[], { regler }: Config): Doctor["packs"] {
  const packs = new Map<string, Coverage[]>();
  for (const one of coverage) packs.set(one.rule.pakke, [...(packs.get(one.rule.pakke) ?? []), one]);
  return [...packs].map(([pack, rules]) => {
    const count = (standing: Standing): number => rules.filter((one) => one.standing === standing).length;
    return {
      pack,
      active: regler.pakker?.includes(pack) ?? true,
      rules: rules.length,
      standing: {
        "slått av": count("slått av"),
        "ikke i kraft": count("ikke i kraft"),
        "ikke relevant": count("ikke relevant"),
        "annet organ": count("annet organ"),
        avgjort: count("avgjort"),
        uavgjort: count("uavgjort"),
      },
    };
  });
}
