/** Checks a workspace against the law: findings and what could not be decided, for each document. */
import { lawOn } from "../law/law.ts";
import type { Rule } from "../law/rule.ts";
import type { Rulebook } from "../law/rulebook.ts";
import type { Psd } from "../project/psd.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import type { DocumentInContext, Workspace } from "../workspace/workspace.ts";
import { isActive } from "./applies.ts";
import { type Case, caseOfDocument, caseOfPsd } from "./case.ts";
import { type Omland, omlandOf } from "./facts/workspace.ts";
import type { CheckedDocument, Finding, Undecided } from "./finding.ts";
import { judge, suspect } from "./judge.ts";
import { byPlace, notice } from "./notice.ts";
import { readingFindings } from "./reading.ts";
import type { Subject } from "./subject.ts";

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
  const judged = await trial(caseOfDocument(document, workspace, asOf), rulebook, config);
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
  return trial(caseOfPsd(psd, workspace, asOf), rulebook, workspace.config);
}

/** All rules in force, each at all its subjects, one at a time. */
async function trial(
  { path, dates, subjectsOf, punktAt }: Case,
  rulebook: Rulebook,
  config: Workspace["config"],
): Promise<CheckedDocument> {
  const findings: { readonly finding: Finding; readonly rule: Rule | null; readonly subject: Subject | null }[] = [];
  const undecided = new Map<string, Set<string>>();
  for (const rule of rulebook.rules) {
    if (!isActive(rule, config)) continue;
    const date = dates[rule.dato];
    const law = lawOn(rulebook, date);
    if (!law.rules.includes(rule)) continue;
    try {
      for (const subject of subjectsOf(rule, law)) {
        const suspicion = suspect(rule, subject, law);
        if (suspicion.is === "possible")
          findings.push({
            finding: await judge(rule, subject, { config, law, date, punktAt }),
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

const crashed = (rule: Rule, path: string, error: unknown): Finding =>
  notice(
    "regelverk/regel-feilet",
    "error",
    { path, span: { start: 0, end: 0 } },
    { regel: rule.id, grunn: error instanceof Error ? error.message : String(error) },
  );

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
