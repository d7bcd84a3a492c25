/** Why a rule spoke on a line: each condition with what was read and where; and which rules could not be decided there. */
import { type Law, lawOn } from "../law/law.ts";
import type { FactName, Rule, RuleSeverity } from "../law/rule.ts";
import type { Rulebook } from "../law/rulebook.ts";
import { subjectOf } from "../law/vocabulary.ts";
import type { Psd } from "../project/psd.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import { contains, type Span } from "../text/span.ts";
import type { DocumentInContext, Workspace } from "../workspace/workspace.ts";
import { isActive } from "./applies.ts";
import { type Case, caseOfDocument, caseOfPsd } from "./case.ts";
import { checkDocument, checkPsd } from "./check.ts";
import { decide, type Outcome } from "./decide.ts";
import type { CheckedDocument, Finding, Located, Undecided } from "./finding.ts";
import { suspect } from "./judge.ts";
import { locate } from "./locate.ts";
import { predicateOf } from "./predicate.ts";
import { factOf, holderOf, type Known, type Subject } from "./subject.ts";
import { type SuppressOptions, suppress } from "./suppress.ts";

/** A fact as it was had: its value, and where it was read; `at` is null for what was worked out. */
export interface ReadFact {
  readonly name: FactName;
  readonly known: Known;
  readonly at: Located | null;
}

/** An outcome with what was read. */
export type Explained =
  | { readonly group: "all" | "any"; readonly parts: readonly Explained[]; readonly holds: boolean }
  | {
      readonly operator: string;
      readonly fact: ReadFact;
      /** The value or the other fact it was compared with. */
      readonly value: Extract<Outcome, { readonly fact: FactName }>["value"];
      readonly other: ReadFact | null;
      readonly holds: boolean;
    };

export interface Explanation {
  readonly finding: Finding;
  /** null for what no rule of the rulebook says: a crash, or a doubt of the reader. */
  readonly rule: Rule | null;
  readonly conditions: Explained | null;
  /** What made the finding graver or milder than the rule itself. */
  readonly grade: { readonly severity: RuleSeverity; readonly conditions: Explained } | null;
}

export interface LineExplained {
  readonly explanations: readonly Explanation[];
  /** Rules that apply on the line, with the facts they lack there. */
  readonly undecided: readonly Undecided[];
}

/** `today` decides only whether an unntak has run out. */
export type ExplainOptions = Pick<SuppressOptions, "today" | "asOf">;

/** `line`: the characters of the line. */
export async function explainDocument(
  document: DocumentInContext,
  line: Span,
  workspace: Workspace,
  rulebook: Rulebook,
  options: ExplainOptions,
): Promise<LineExplained> {
  const checked = standing(await checkDocument(document, workspace, rulebook, options), workspace, rulebook, options);
  const saker = document.saker.map(({ sak }) => sak.span);
  const isHere = (subject: Subject): boolean => {
    if (subject.kind === "dokument") return !saker.some((sak) => contains(sak, { start: line.start, end: line.start }));
    const own = subject.kind === "sak" && subject.sak !== null ? saker[subject.sak]! : subject.span;
    return own !== null && touches(own, line);
  };
  return explain(checked, caseOfDocument(document, workspace, options.asOf), line, isHere, workspace, rulebook);
}

export async function explainPsd(
  psd: Psd,
  line: Span,
  workspace: Workspace,
  rulebook: Rulebook,
  options: ExplainOptions,
): Promise<LineExplained> {
  const checked = standing(await checkPsd(psd, workspace, rulebook, options), workspace, rulebook, options);
  const isHere = (subject: Subject): boolean =>
    subject.kind === "psd" || (subject.span !== null && touches(subject.span, line));
  return explain(checked, caseOfPsd(psd, workspace, options.asOf), line, isHere, workspace, rulebook);
}

/** With unntak told on the findings they cover. */
const standing = (checked: CheckedDocument, workspace: Workspace, rulebook: Rulebook, options: ExplainOptions) =>
  suppress([checked], workspace, rulebook, { ...options, complete: false })[0]!;

/** A span that ends where the line begins does not touch it; an empty one on the line does. */
export const touches = (at: Span, line: Span): boolean =>
  at.start <= line.end && (at.end > line.start || (at.start === at.end && at.start >= line.start));

async function explain(
  checked: CheckedDocument,
  file: Case,
  line: Span,
  isHere: (subject: Subject) => boolean,
  { config }: Workspace,
  rulebook: Rulebook,
): Promise<LineExplained> {
  const explanations: Explanation[] = [];
  for (const finding of checked.findings)
    if (finding.at.path === file.path && touches(finding.at.span, line))
      explanations.push(await explanationOf(finding, file, rulebook));

  const undecided: Undecided[] = [];
  const open = new Set(checked.undecided.map(({ rule }) => rule));
  for (const rule of rulebook.rules) {
    if (!open.has(rule.id) || !isActive(rule, config)) continue;
    const law = lawOf(rule, file, rulebook);
    const missing = new Set<string>();
    for (const subject of file.subjectsOf(rule, law)) {
      const suspicion = suspect(rule, subject, law);
      if (suspicion.is !== "undecided") continue;
      const at = locate(subject, rule.sted, file.path);
      if (isHere(subject) || (at?.path === file.path && touches(at.span, line)))
        for (const name of suspicion.missing) missing.add(name);
    }
    if (missing.size > 0) undecided.push({ rule: rule.id, missing: [...missing].sort() });
  }
  return { explanations, undecided };
}

async function explanationOf(finding: Finding, file: Case, rulebook: Rulebook): Promise<Explanation> {
  const rule = rulebook.rules.find((one) => one.id === finding.rule) ?? null;
  const subject = rule
    ? file.subjectsOf(rule, lawOf(rule, file, rulebook)).find(({ key }) => key === finding.place.subject)
    : undefined;
  if (!rule || !subject || !finding.outcome) return { finding, rule, conditions: null, grade: null };
  return {
    finding,
    rule,
    conditions: explained(finding.outcome, subject),
    grade: await gradeOf(rule, subject),
  };
}

async function gradeOf(rule: Rule, subject: Subject): Promise<Explanation["grade"]> {
  const read = (name: FactName): Known => factOf(subject, name);
  const grade = rule.grader.find(({ når }) => predicateOf(når)(read) === true);
  if (!grade) return null;
  return { severity: grade.alvorlighet, conditions: explained(await decide(grade.når, read), subject) };
}

function explained(outcome: Outcome, subject: Subject): Explained {
  if ("group" in outcome) {
    const { group, parts, holds } = outcome;
    return { group, parts: parts.map((part) => explained(part, subject)), holds };
  }
  const { fact, operator, value, holds } = outcome;
  const other = typeof value === "object" && "fact" in value ? readFact(value.fact, subject) : null;
  return { operator, fact: readFact(fact, subject), value, other, holds };
}

/** What has no words of its own, of a thing in another file (an organ, a PSD), is found where that thing stands. */
function readFact(name: FactName, subject: Subject): ReadFact {
  const known = factOf(subject, name);
  const holder = holderOf(subject, subjectOf(name));
  const elsewhere = holder?.source && holder.source.path !== subject.source?.path ? holder.span : null;
  const span = known.is === "stated" ? (known.span ?? elsewhere) : elsewhere;
  return { name, known, at: holder?.source && span ? { path: holder.source.path, span } : null };
}

const lawOf = (rule: Rule, { dates }: Case, rulebook: Rulebook): Law =>
  lawOn(rulebook, dates[rule.dato] as CalendarDate | null);
