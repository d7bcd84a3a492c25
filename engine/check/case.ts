/** A file before the court: its dates, and the subjects each rule is asked about. */
import type { Law } from "../law/law.ts";
import type { Clock, Rule } from "../law/rule.ts";
import type { Psd } from "../project/psd.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import { contains } from "../text/span.ts";
import type { DocumentInContext, Workspace } from "../workspace/workspace.ts";
import { appliesToDocument, appliesToSak } from "./applies.ts";
import { type Notes, noNotes } from "./facts/asked.ts";
import { omlandOf, stackOf } from "./facts/workspace.ts";
import type { Court } from "./judge.ts";
import type { Subject } from "./subject.ts";
import { byKind, documentSubjects, ofSak, subjectsOfPsd } from "./subjects.ts";

export interface Case extends Pick<Court, "punktAt"> {
  readonly path: string;
  /** Which day of the case selects the law, by the clock of a rule. */
  readonly dates: Readonly<Record<Clock, CalendarDate | null>>;
  /** What is judged by itself, in document order. */
  readonly parts: readonly Part[];
  /** The subjects a rule is applicable to. */
  readonly subjectsOf: (rule: Rule, law: Law) => readonly Subject[];
  /** The document or the PSD itself. */
  readonly whole: (law: Law) => Subject;
}

/** A PSD, a document outside its saker, or a sak. */
export interface Part {
  /** The index of the sak; null outside any. */
  readonly sak: number | null;
  readonly subjectsOf: (rule: Rule, law: Law) => readonly Subject[];
  /** What the sak asked of the document when it was judged; null before. */
  readonly notes: Notes | null;
}

/** `asOf` takes the place of all its dates. */
export function caseOfDocument(document: DocumentInContext, workspace: Workspace, asOf: CalendarDate | null): Case {
  const dates = {
    saksdato: asOf ?? document.dato,
    møteDato: asOf ?? document.dato,
    datert: asOf ?? document.document.datert?.value ?? document.dato,
    versjonsdato: asOf ?? document.dato,
  };
  const omland = omlandOf(document, workspace);
  const whole = oncePerLaw((law) => {
    const context = { ...document, dato: dates.saksdato, config: workspace.config, law };
    const { top, subjects } = documentSubjects(context, workspace);
    return { context, top, byKind: byKind(subjects) };
  });
  const isMeeting = document.document.kind !== "annet";
  const outside: Part = {
    sak: null,
    notes: null,
    subjectsOf: (rule, law) =>
      whole(law)
        .byKind.get(rule.gjelder)
        .filter(({ sak }) =>
          sak === null ? appliesToDocument(rule, document) : appliesToSak(rule, document.saker[sak]!),
        ),
  };
  const saker = document.saker.map((sak, index): Part => {
    let notes: Notes | null = null;
    const under = oncePerLaw((law) => {
      const { context, top } = whole(law);
      notes ??= noNotes();
      return ofSak(context, index, top, omland[index]!, notes);
    });
    return {
      sak: index,
      get notes() {
        return notes;
      },
      subjectsOf: (rule, law) => (appliesToSak(rule, sak) ? under(law).get(rule.gjelder) : []),
    };
  });
  return {
    path: document.document.source.path,
    dates,
    ...inParts(isMeeting ? [outside, ...saker] : []),
    whole: (law) => whole(law).top,
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
    ...inParts([
      {
        sak: null,
        notes: null,
        subjectsOf: (rule, law) => (rule.dokumenter.includes("psd") ? under(law).get(rule.gjelder) : []),
      },
    ]),
    whole: (law) => under(law).get("psd")[0]!,
    punktAt: () => null,
  };
}

const inParts = (parts: readonly Part[]): Pick<Case, "parts" | "subjectsOf"> => ({
  parts,
  subjectsOf: (rule, law) => parts.flatMap((part) => part.subjectsOf(rule, law)),
});

/** The subjects of a case live as long as the case: a rule after another asks for the same. */
function oncePerLaw<T>(make: (law: Law) => T): (law: Law) => T {
  const made = new Map<Law, T>();
  return (law) => {
    const subjects = made.get(law) ?? make(law);
    made.set(law, subjects);
    return subjects;
  };
}

function newestAbout({ source }: Psd, workspace: Workspace): CalendarDate | null {
  const dates = stackOf(workspace).alle.flatMap(({ prosjekt, dokumentdato }) =>
    prosjekt === source.path && dokumentdato ? [dokumentdato] : [],
  );
  return dates.sort().at(-1) ?? null;
}
