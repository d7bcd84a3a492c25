/** The report of a check: checked documents with the words and ranges of their findings. All output formats start from it. */

import type { CheckedDocument, Undecided } from "../check/finding.ts";
import type { NotFound } from "../check/not-found.ts";
import type { DocumentKind, DocumentLanguage } from "../document/meeting-document.ts";
import type { Vocabulary } from "../law/vocabulary.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import { kept } from "../text/kept.ts";
import type { SourceText } from "../text/source-text.ts";
import type { Severity } from "../workspace/config.ts";
import type { Overview } from "../workspace/workspace.ts";
import { type ShownFinding, shownFinding } from "./finding.ts";
import type { Language } from "./language.ts";

export interface Report {
  readonly documents: readonly ReportedDocument[];
  /** Findings under their severity; those with an unntak under `suppressed` alone. */
  readonly summary: Readonly<Record<Severity | "documents" | "undecided" | "suppressed", number>>;
}

export interface ReportedDocument {
  readonly source: SourceText;
  readonly kind: DocumentKind;
  readonly organ: string | null;
  readonly date: CalendarDate | null;
  readonly language: Language;
  readonly findings: readonly ShownFinding[];
  readonly undecided: readonly Undecided[];
  readonly ikkeFunnet: readonly NotFound[];
}

export interface ReportSettings {
  /** null: each document is told of in its own language. */
  readonly language: Language | null;
  readonly vocabulary: Vocabulary;
}

/** `checked` in their order; their documents, PSDs and saksvakt.yaml are those of the workspace. */
export function reportOf(checked: readonly CheckedDocument[], workspace: Overview, settings: ReportSettings): Report {
  const known = aboutFiles(workspace);
  const documents = checked.flatMap((one): readonly ReportedDocument[] => {
    const about = known.get(one.path);
    if (!about) return [];
    const language = settings.language ?? about.language;
    const telling = {
      language,
      documentLanguage: about.language,
      vocabulary: settings.vocabulary,
      sourceOf: (path: string) => known.get(path)?.source ?? null,
    };
    return [
      {
        ...about,
        language,
        findings: one.findings.map((finding) => shownFinding(finding, telling)),
        undecided: one.undecided,
        ikkeFunnet: one.ikkeFunnet ?? [],
      },
    ];
  });
  const findings = documents.flatMap((one) => one.findings);
  const count = (severity: Severity): number =>
    findings.filter((one) => one.severity === severity && one.unntak === null).length;
  return {
    documents,
    summary: {
      documents: documents.length,
      error: count("error"),
      warning: count("warning"),
      information: count("information"),
      hint: count("hint"),
      suppressed: findings.filter((one) => one.unntak !== null).length,
      undecided: documents.reduce((sum, { undecided }) => sum + undecided.length, 0),
    },
  };
}

type AboutFile = Pick<ReportedDocument, "source" | "kind" | "organ" | "date"> & { readonly language: DocumentLanguage };

/** Once for a workspace: a language server reports its files one by one. */
function aboutFiles(workspace: Overview): ReadonlyMap<string, AboutFile> {
  const known = remembered.get(workspace);
  if (known) return known;
  const { dokumenter, prosjekter, config } = workspace;
  const files = new Map<string, AboutFile>();
  // What is no document is told of in the language of most documents.
  const nynorsk = dokumenter.filter(({ document }) => document.language === "nn").length;
  const own = (config.språk ?? (nynorsk * 2 > dokumenter.length ? "nn" : "nb")) === "nn" ? "nn" : "nb";
  if (config.source)
    files.set(config.source.path, { source: config.source, kind: "annet", organ: null, date: null, language: own });
  for (const { source, versjonsdato } of prosjekter)
    files.set(source.path, {
      source,
      kind: "psd",
      organ: null,
      date: versjonsdato?.value ?? null,
      language: own,
    });
  for (const { document, organ, dato } of dokumenter)
    files.set(document.source.path, {
      source: document.source,
      kind: document.kind,
      organ: organ?.nøkkel ?? null,
      date: dato,
      language: document.language,
    });
  remembered.set(workspace, files);
  return files;
}

const remembered = kept<Overview, ReadonlyMap<string, AboutFile>>();
