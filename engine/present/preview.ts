/** A preview as data with words and places: the envelope `saksvakt-preview`, version 1. All output formats start from it. */
import type { Finding } from "../check/finding.ts";
import type { PreviewFindings } from "../consequence/findings.ts";
import type { ProjectSak } from "../consequence/history.ts";
import type { Ledger } from "../consequence/ledger.ts";
import { isUnclear, type PointResult } from "../consequence/outcome.ts";
import type { Preview } from "../consequence/preview.ts";
import type { Because } from "../consequence/state.ts";
import { wantedEndOf } from "../consequence/take-other.ts";
import type { Vocabulary } from "../law/vocabulary.ts";
import type { FieldChange } from "../project/psd-fields.ts";
import type { PsdValue } from "../project/psd-value.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import { type Range, rangeOf } from "../text/source-text.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { ShownFinding } from "./finding.ts";
import type { Language } from "./language.ts";
import { noteWords, say, previewWords as words } from "./preview-words.ts";
import { reportOf } from "./report.ts";

export interface PreviewReport {
  readonly sak: string | null;
  readonly title: string;
  readonly path: string;
  readonly organ: string | null;
  readonly date: CalendarDate | null;
  readonly project: { readonly name: string; readonly path: string };
  readonly language: Language;
  readonly adopted: readonly number[];
  readonly before: PsdValue;
  readonly after: PsdValue;
  readonly changes: readonly ShownChange[];
  readonly points: readonly ShownPoint[];
  readonly conditions: readonly ShownCondition[];
  /** What more would change if all of them were granted. */
  readonly ifGranted: readonly ShownChange[];
  readonly ledger: Ledger;
  readonly findings: {
    readonly introduced: readonly PlacedFinding[];
    readonly resolved: readonly PlacedFinding[];
    readonly remaining: readonly PlacedFinding[];
  };
  /** What makes the preview less certain, a sentence each. */
  readonly reservations: readonly string[];
}

export type ShownChange = FieldChange & { readonly because: ShownBecause };

/** Lines and columns are 1-based. */
export interface ShownBecause {
  readonly path: string;
  readonly range: Range;
  readonly sak: string | null;
  readonly punkt: number;
}

export interface ShownPoint {
  readonly punkt: number;
  readonly adopted: boolean;
  readonly text: string;
  readonly path: string;
  readonly range: Range;
  readonly result: PointResult;
  readonly notes: readonly { readonly code: string; readonly fault: boolean; readonly text: string }[];
}

export interface ShownCondition {
  /** Who must answer; null where the words do not say. */
  readonly hvem: string | null;
  readonly hva: string;
  readonly frist: CalendarDate | null;
  /** The end of the period that is asked for. */
  readonly til: CalendarDate | null;
  readonly because: ShownBecause;
}

export type PlacedFinding = ShownFinding & { readonly path: string };

export interface PreviewSettings {
  /** null: the document's own. */
  readonly language: Language | null;
  readonly vocabulary: Vocabulary;
}

/** The heading of what comes with the vedtak: those of the punkter, which an editor counts over the forslag, apart from the project's. */
export function introducedWords({
  findings: { introduced },
  language,
}: Pick<PreviewReport, "findings" | "language">): string {
  const punkter = introduced.filter(({ punkt }) => punkt !== null).length;
  const prosjekt = introduced.length - punkter;
  return punkter > 0 && prosjekt > 0
    ? say(words.introducedApart, language, { punkter: String(punkter), prosjekt: String(prosjekt) })
    : say(words.introduced, language);
}

export function previewReport(
  preview: Preview,
  findings: PreviewFindings,
  workspace: Workspace,
  settings: PreviewSettings,
): PreviewReport {
  const { psd, sak } = preview;
  const language = settings.language ?? sak.document.document.language;
  const told = { ...settings, language };
  const shown = (found: readonly Finding[], own: typeof psd): readonly PlacedFinding[] =>
    placed(found, { ...workspace, prosjekter: workspace.prosjekter.map((one) => (one === psd ? own : one)) }, told);
  return {
    sak: sak.nr,
    title: titleOf(sak),
    path: sak.document.document.source.path,
    organ: sak.organ,
    date: sak.dato,
    project: { name: psd.prosjekt.value, path: psd.source.path },
    language,
    adopted: preview.adopted,
    before: preview.before.psd,
    after: preview.after.psd,
    changes: preview.changes.map(shownChange),
    ifGranted: preview.ifGranted.map(shownChange),
    points: sak.punkter.map((one) => {
      const outcome = preview.points.find(({ because }) => because === one.because);
      const { punkt } = one.punkt;
      return {
        punkt: punkt.nr,
        adopted: preview.adopted.includes(punkt.nr),
        text: punkt.tekst.text.trim(),
        path: one.because.source.path,
        range: rangeOf(one.because.source, punkt.span),
        result: outcome?.result ?? "ingen",
        notes: (outcome?.notes ?? []).map((it) => ({
          code: it.kode,
          fault: isUnclear(it) || it.kode === "mangler-dekning",
          text: noteWords(it, language),
        })),
      };
    }),
    conditions: eachOnce(preview.conditions).map(({ hvem, hva, frist, gjelder, effekt, punkt, because }) => ({
      hvem,
      hva: hva.replace(/\s+/g, " "),
      frist,
      til:
        gjelder === "periodeutvidelse" ? wantedEndOf(effekt, punkt.punkt, preview.after.psd.periode.til ?? null) : null,
      because: shownBecause(because),
    })),
    ledger: preview.ledger,
    findings: {
      introduced: shown(findings.introduced, findings.psd.after),
      resolved: shown(findings.resolved, findings.psd.before),
      remaining: shown(findings.remaining, findings.psd.after),
    },
    reservations: [
      ...(preview.isAdvice ? [say(words.advice, language)] : []),
      ...(preview.isOld ? [say(words.oldSak, language)] : []),
      ...preview.undated.map(({ document }) => say(words.undated, language, { fil: document.document.source.path })),
    ],
  };
}

/** Two effects of one punkt wait for the same answer. */
const eachOnce = (conditions: Preview["conditions"]): Preview["conditions"] =>
  conditions.filter(
    (one, at) =>
      !conditions
        .slice(0, at)
        .some(
          (other) =>
            other.punkt === one.punkt &&
            [other.hvem, other.hva, other.frist].join() === [one.hvem, one.hva, one.frist].join(),
        ),
  );

/** «Sak 2/22 Ny leder». */
export const titleOf = ({ sak }: ProjectSak): string =>
  ["Sak", sak.sak.nr, sak.sak.tittel?.value].filter(Boolean).join(" ").replace(/\s+/g, " ");

const shownChange = ({ because, ...change }: Preview["changes"][number]): ShownChange => ({
  ...change,
  because: shownBecause(because),
});

export const shownBecause = ({ source, span, sak, punkt }: Because): ShownBecause => ({
  path: source.path,
  range: rangeOf(source, span),
  sak,
  punkt,
});

function placed(
  findings: readonly Finding[],
  workspace: Workspace,
  settings: { readonly language: Language; readonly vocabulary: Vocabulary },
): readonly PlacedFinding[] {
  const paths = [...new Set(findings.map(({ at }) => at.path))];
  const checked = paths.map((path) => ({
    path,
    findings: findings.filter(({ at }) => at.path === path),
    undecided: [],
  }));
  return reportOf(checked, workspace, settings).documents.flatMap(({ source, findings: own }) =>
    own.map((one) => ({ ...one, path: source.path })),
  );
}
