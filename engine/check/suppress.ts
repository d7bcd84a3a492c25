/** Lets unntak take findings out of the count, and tells of unntak that are incomplete, unknown, expired or unused. */

import type { Rulebook } from "../law/rulebook.ts";
import { nearest } from "../syntax/nearest.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import { kept } from "../text/kept.ts";
import type { SourceText } from "../text/source-text.ts";
import { type Span, span } from "../text/span.ts";
import type { Overview } from "../workspace/workspace.ts";
import type { CheckedDocument, Finding, Fix, Unntatt } from "./finding.ts";
import { byPlace, notice } from "./notice.ts";
import { type Suppression, suppressionsIn, suppressionsOf } from "./suppressions.ts";

export interface SuppressOptions {
  /** The only use of today's date: an unntak holds up to and including its last day. */
  readonly today: CalendarDate;
  /** Every document and PSD of the workspace is in `checked`: unntak that cover many files can be called unused. */
  readonly complete: boolean;
  /** Judged by another date than the files' own: no unntak is called unused. */
  readonly asOf: CalendarDate | null;
}

/** The same documents in the same order; last saksvakt.yaml, where something is to tell of the unntak in it. */
export function suppress(
  checked: readonly CheckedDocument[],
  workspace: Overview,
  rulebook: Rulebook,
  options: SuppressOptions,
): readonly CheckedDocument[] {
  const { config } = workspace;
  const sources = sourcesOf(workspace);
  const psds = new Set(workspace.prosjekter.map(({ source }) => source.path));
  const inConfig = suppressionsOf(config);
  const used = new Set<Suppression>();

  const standing = checked.map((document) => {
    const findings = document.findings.map((finding) => {
      const source = sources.get(finding.at.path);
      const [first, ...more] = [...(source ? suppressionsIn(source) : []), ...inConfig].filter(
        (one) => one.regel.value === finding.rule && one.covers(finding.at),
      );
      if (!first) return finding;
      for (const one of [first, ...more]) used.add(one);
      const unntak = [first, ...more].flatMap((one) => inForce(one, options.today) ?? [])[0];
      return unntak && isKnown(finding.rule, rulebook) ? { ...finding, unntak } : finding;
    });
    return findings.some((one, index) => one !== document.findings[index]) ? { ...document, findings } : document;
  });

  const tells = (written: readonly Suppression[], source: SourceText | null): readonly Finding[] =>
    written.flatMap((one) => {
      const many = one.path === config.source?.path || psds.has(one.path);
      const judged = options.asOf === null && (options.complete || !many) && !waits(one, checked);
      const told = toldOf(one, source, rulebook, options.today, judged && !used.has(one));
      const severity = told && (config.regler.alvorlighet.get(told.rule) ?? told.severity);
      return told && severity !== null && severity !== "av" ? [{ ...told, severity }] : [];
    });

  const documents = standing.map((document) => {
    const source = sources.get(document.path);
    const told = source ? tells(suppressionsIn(source), source) : [];
    return told.length === 0 ? document : { ...document, findings: [...document.findings, ...told].sort(byPlace) };
  });
  const told = config.source ? tells(inConfig, config.source) : [];
  return told.length === 0 ? documents : [...documents, { path: config.source!.path, findings: told, undecided: [] }];
}

/** A file that is no meeting document may show how an unntak is written. */
function sourcesOf(workspace: Overview): ReadonlyMap<string, SourceText> {
  const known = sourcesIn.get(workspace);
  if (known) return known;
  const meetings = workspace.dokumenter.filter(({ document }) => document.kind !== "annet");
  const sources = [
    ...meetings.map(({ document }) => document.source),
    ...workspace.prosjekter.map(({ source }) => source),
  ];
  const made = new Map(sources.map((source) => [source.path, source]));
  sourcesIn.set(workspace, made);
  return made;
}

const sourcesIn = kept<Overview, ReadonlyMap<string, SourceText>>();

function inForce({ grunn, ansvarlig, til, path }: Suppression, today: CalendarDate): Unntatt | null {
  return grunn !== null && ansvarlig !== null && til !== null && today <= til ? { grunn, ansvarlig, til, path } : null;
}

/** A rule that cannot be decided may yet have its finding. */
const waits = (one: Suppression, checked: readonly CheckedDocument[]): boolean =>
  checked.some(
    ({ path, undecided }) =>
      (path === one.path || one.covers({ path, span: span(0, 0) })) &&
      undecided.some(({ rule }) => rule === one.regel.value),
  );

const begins = "saksvakt: unntak";

/** The gravest thing to tell of an unntak, or null. */
function toldOf(
  one: Suppression,
  source: SourceText | null,
  rulebook: Rulebook,
  today: CalendarDate,
  unused: boolean,
): Finding | null {
  const { path, grunn, ansvarlig, til } = one;
  const regel = one.regel.value;
  const at = { path, span: one.span };
  if (one.feilStart) {
    const start = { path, span: one.feilStart };
    return notice(
      "unntak/feil-start",
      "warning",
      start,
      { forslag: begins },
      fixed(one.feilStart, path, begins, rulebook.vocabulary),
    );
  }
  const missing = Object.entries({
    regel: regel || null,
    grunn,
    ansvarlig,
    til: til ?? one.feilTil,
  }).flatMap(([name, value]) => (value === null ? [name] : []));
  if (regel !== "" && !isKnown(regel, rulebook))
    return notice("unntak/ukjent-regel", "warning", { path, span: one.regel.span }, ...meant(one, rulebook));
  if (missing.length > 0) return notice("unntak/mangler-grunn", "warning", at, { regel, mangler: missing });
  if (one.feilTil === "sagt") return null;
  if (one.feilTil) {
    const { skrevet, ment, span: there } = one.feilTil;
    const fix = fixed(there, path, ment, rulebook.vocabulary);
    const values = { regel, skrevet, forslag: `til: ${ment}` };
    return notice("unntak/feil-dato", "warning", { path, span: there }, values, fix);
  }
  if (til! < today) return notice("unntak/utgatt", "warning", at, { regel, ansvarlig: ansvarlig!, til: til! });
  if (!unused) return null;
  return notice("unntak/ubrukt", "information", at, { regel }, removed(one, source, rulebook));
}

/** Rules, and what the reader tells of a document. */
const isKnown = (id: string, { rules, vocabulary }: Rulebook): boolean =>
  rules.some((rule) => rule.id === id) || (id.startsWith("lesing/") && Object.hasOwn(vocabulary.meldinger, id));

function meant({ regel, path }: Suppression, { rules, vocabulary }: Rulebook): [Finding["values"], Fix | null] {
  const forslag = nearest(
    regel.value,
    rules.map((rule) => rule.id),
  );
  if (forslag === null) return [{ regel: regel.value }, null];
  return [{ regel: regel.value, forslag }, fixed(regel.span, path, forslag, vocabulary)];
}

/** Other words in their place; its title says them. */
function fixed(at: Span, path: string, tekst: string, { meldinger }: Rulebook["vocabulary"]): Fix | null {
  const title = meldinger["unntak/ukjent-regel-rettelse"];
  const edit = { path, span: at, hvordan: "erstatt", tekst: { nb: tekst, nn: tekst } } as const;
  return title ? { title, safe: false, edit } : null;
}

/** A comment goes with its line; an entry of saksvakt.yaml is a person's to take out. */
function removed({ path, span: at }: Suppression, source: SourceText | null, { vocabulary }: Rulebook): Fix | null {
  const title = vocabulary.meldinger["unntak/ubrukt-rettelse"];
  if (!title) return null;
  const isComment = source !== null && /^(?:<!--|#)/.test(source.text.slice(at.start, at.start + 4));
  const edit = { path, hvordan: "erstatt", tekst: { nb: "", nn: "" } } as const;
  return { title, safe: false, edit: isComment ? { ...edit, span: wholeLine(source, at) } : null };
}

/** With its line end where nothing else stands there. */
function wholeLine({ text }: SourceText, at: Span): Span {
  const start = text.lastIndexOf("\n", at.start - 1) + 1;
  const newline = text.indexOf("\n", at.end);
  const end = newline < 0 ? text.length : newline + 1;
  const alone = text.slice(start, at.start).trim() === "" && text.slice(at.end, end).trim() === "";
  return alone ? span(start, end) : at;
}
