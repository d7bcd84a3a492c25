/** A file before the court: its dates, and the subjects each rule is asked about. */
import type { Law } from "../law/law.ts";
import type { Clock, Rule } from "../law/rule.ts";
import type { Psd } from "../project/psd.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import { contains } from "../text/span.ts";
import type { DocumentInContext, Workspace } from "../workspace/workspace.ts";
import { appliesToDocument, appliesToSak } from "./applies.ts";
import type { Court } from "./judge.ts";
import type { Subject } from "./subject.ts";
import { type Subjects, subjectsOf, subjectsOfPsd } from "./subjects.ts";

export interface Case extends Pick<Court, "punktAt"> {
  readonly path: string;
  /** Which day of the case selects the law, by the clock of a rule. */
  readonly dates: Readonly<Record<Clock, CalendarDate | null>>;
  /** The subjects a rule is applicable to. */
  readonly subjectsOf: (rule: Rule, law: Law) => readonly Subject[];
}

/** `asOf` takes the place of all its dates. */
export function caseOfDocument(document: DocumentInContext, workspace: Workspace, asOf: CalendarDate | null): Case {
  const dates = {
    saksdato: asOf ?? document.dato,
    møteDato: asOf ?? document.dato,
    datert: asOf ?? document.document.datert?.value ?? document.dato,
    versjonsdato: asOf ?? document.dato,
  };
  const under = oncePerLaw((law) => subjectsOf(document, workspace, law, dates.saksdato));
  return {
    path: document.document.source.path,
    dates,
    subjectsOf: (rule, law) => subjectsFor(rule, document, under(law)),
    punktAt: ({ sak }, { span }) =>
      (sak === null ? [] : document.saker[sak]!.punkter).find(({ punkt }) => contains(punkt.span, span))?.punkt.nr ??
      null,
  };
}

/** By its own version's date, else by the newest document about it. */
export function caseOfPsd(psd: Psd, workspace: Workspace, asOf: CalendarDate | null): Case {
  const date = asOf ?? psd.versjonsdato?.value ?? newestAbout(psd, workspace);
  const under = oncePerLaw((law) => subjectsOfPsd(psd, law, workspace, date));
  return {
    path: psd.source.path,
    dates: { saksdato: date, møteDato: date, datert: date, versjonsdato: date },
    subjectsOf: (rule, law) => (rule.dokumenter.includes("psd") ? (under(law).get(rule.gjelder) ?? []) : []),
    punktAt: () => null,
  };
}

/** The subjects of a case live as long as the case: a rule after another asks for the same. */
function oncePerLaw(make: (law: Law) => Subjects): (law: Law) => Subjects {
  const made = new Map<Law, Subjects>();
  return (law) => {
    const subjects = made.get(law) ?? make(law);
    made.set(law, subjects);
    return subjects;
  };
}

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
