/** Checks a workspace against the law: findings and what could not be decided, for each document. */
import { lawOn } from "../law/law.ts";
import type { Clock, Rule } from "../law/rule.ts";
import type { Rulebook } from "../law/rulebook.ts";
import type { Psd } from "../project/psd.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import { contains } from "../text/span.ts";
import type { DocumentInContext, Workspace } from "../workspace/workspace.ts";
import { appliesToDocument, appliesToSak, isActive } from "./applies.ts";
import { type Omland, omlandOf } from "./facts/workspace.ts";
import type { CheckedDocument, Finding, Undecided } from "./finding.ts";
import { type Court, judge, suspect } from "./judge.ts";
import { readingFindings } from "./reading.ts";
import type { Subject } from "./subject.ts";
import { type Subjects, subjectsOf, subjectsOfPsd } from "./subjects.ts";

export interface CheckOptions {
  /** Takes the place of the case date. */
  readonly asOf?: CalendarDate | null;
}

/** Every document in order, then every PSD. Never rejects: a rule that crashes is a finding about that rule. */
export async function check(
  workspace: Workspace,
  rulebook: Rulebook,
  options: CheckOptions = {},
): Promise<readonly CheckedDocument[]> {
  const checked: CheckedDocument[] = [];
  for (const document of workspace.dokumenter)
    checked.push(await checkDocument(document, workspace, rulebook, options));
  for (const psd of workspace.prosjekter) checked.push(await checkPsd(psd, workspace, rulebook, options));
  return checked;
}

/** One document; remembered by its identity as long as config, rulebook, date and what other documents say of it are the same. */
export async function checkDocument(
  document: DocumentInContext,
  workspace: Workspace,
  rulebook: Rulebook,
  { asOf = null }: CheckOptions = {},
): Promise<CheckedDocument> {
  const { config } = workspace;
  const omland = omlandOf(document, workspace);
  const known = remembered.get(document);
  if (known && known.config === config && known.omland === omland && known.rulebook === rulebook && known.asOf === asOf)
    return known.checked;
  const dates: Readonly<Record<Clock, CalendarDate | null>> = {
    saksdato: asOf ?? document.dato,
    møteDato: asOf ?? document.dato,
    datert: asOf ?? document.document.datert?.value ?? document.dato,
    versjonsdato: asOf ?? document.dato,
  };
  const judged = await trial(document.document.source.path, rulebook, config, dates, {
    subjectsOf: (rule, law) => subjectsFor(rule, document, subjectsOf(document, workspace, law, dates.saksdato)),
    punktAt: ({ sak }, { span }) =>
      (sak === null ? [] : document.saker[sak]!.punkter).find(({ punkt }) => contains(punkt.span, span))?.punkt.nr ??
      null,
  });
  const told = readingFindings(document.document);
  const checked = told.length === 0 ? judged : { ...judged, findings: [...told, ...judged.findings].sort(byPlace) };
  remembered.set(document, { config, omland, rulebook, asOf, checked });
  return checked;
}

/** One PSD, judged by its own version's date, else by the newest document about it. */
export async function checkPsd(
  psd: Psd,
  workspace: Workspace,
  rulebook: Rulebook,
  { asOf = null }: CheckOptions = {},
): Promise<CheckedDocument> {
  const date = asOf ?? psd.versjonsdato?.value ?? newestAbout(psd, workspace);
  const dates = { saksdato: date, møteDato: date, datert: date, versjonsdato: date };
  return trial(psd.source.path, rulebook, workspace.config, dates, {
    subjectsOf: (rule, law) =>
      rule.dokumenter.includes("psd") ? (subjectsOfPsd(psd, law, workspace.config, date).get(rule.gjelder) ?? []) : [],
    punktAt: () => null,
  });
}

/** All rules in force, each at all its subjects, one at a time. */
async function trial(
  path: string,
  rulebook: Rulebook,
  config: Workspace["config"],
  dates: Readonly<Record<Clock, CalendarDate | null>>,
  file: { readonly subjectsOf: (rule: Rule, law: Court["law"]) => readonly Subject[] } & Pick<Court, "punktAt">,
): Promise<CheckedDocument> {
  const findings: { readonly finding: Finding; readonly rule: Rule | null; readonly subject: Subject | null }[] = [];
  const undecided = new Map<string, Set<string>>();
  for (const rule of rulebook.rules) {
    if (!isActive(rule, config)) continue;
    const date = dates[rule.dato];
    const law = lawOn(rulebook, date);
    if (!law.rules.includes(rule)) continue;
    try {
      for (const subject of file.subjectsOf(rule, law)) {
        const suspicion = suspect(rule, subject, law);
        if (suspicion.is === "possible")
          findings.push({
            finding: await judge(rule, subject, { config, law, date, punktAt: file.punktAt }),
            rule,
            subject,
          });
        else if (suspicion.is === "undecided")
          for (const name of suspicion.missing) undecided.set(rule.id, (undecided.get(rule.id) ?? new Set()).add(name));
      }
    } catch (error) {
      findings.push({ finding: crashed(rule, path, error), rule: null, subject: null });
    }
  }
  const fired = new Set(findings.map((one) => faultKey(one.finding.rule, one.subject)));
  const yields = (rule: Rule | null, subject: Subject | null): boolean =>
    rule?.viker_for.some((id) => fired.has(faultKey(id, subject))) ?? false;
  const standing = findings.filter(({ rule, subject }) => !yields(rule, subject)).map(({ finding }) => finding);
  return {
    path,
    findings: standing.sort(byPlace),
    undecided: [...undecided].map(([rule, missing]): Undecided => ({ rule, missing: [...missing].sort() })),
  };
}

/** One fault gives one finding: in the same sak, the rule that is yielded to stands alone. */
const faultKey = (rule: string, subject: Subject | null): string => `${rule} ${subject?.sak ?? ""}`;

function subjectsFor(rule: Rule, document: DocumentInContext, subjects: Subjects): readonly Subject[] {
  if (document.document.kind === "annet") return [];
  return (subjects.get(rule.gjelder) ?? []).filter(({ sak }) =>
    sak === null ? appliesToDocument(rule, document) : appliesToSak(rule, document.saker[sak]!),
  );
}

function newestAbout(psd: Psd, { dokumenter }: Workspace): CalendarDate | null {
  const dates = dokumenter
    .filter(({ saker }) => saker.some(({ prosjekt }) => prosjekt === psd))
    .flatMap(({ dato }) => (dato ? [dato] : []));
  return dates.sort().at(-1) ?? null;
}

/** The words are in the vocabulary, as of every message that belongs to no rule. */
function crashed(rule: Rule, path: string, error: unknown): Finding {
  const words = { nb: "{regel}: {grunn}", nn: "{regel}: {grunn}", en: "{regel}: {grunn}" };
  return {
    rule: "regelverk/regel-feilet",
    severity: "error",
    softened: [],
    place: { path, subject: "dokument", fact: "dokument.tittel" },
    at: { path, span: { start: 0, end: 0 } },
    sak: null,
    punkt: null,
    values: { regel: rule.id, grunn: error instanceof Error ? error.message : String(error) },
    words: { tekst: words, hvorfor: words },
    related: [],
    sources: [],
    fix: null,
    outcome: null,
  };
}

const byPlace = (a: Finding, b: Finding): number =>
  a.at.span.start - b.at.span.start || compare(a.rule, b.rule) || a.at.span.end - b.at.span.end;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const remembered = new WeakMap<
  DocumentInContext,
  {
    readonly config: Workspace["config"];
    readonly omland: Omland;
    readonly rulebook: Rulebook;
    readonly asOf: CalendarDate | null;
    readonly checked: CheckedDocument;
  }
>();
