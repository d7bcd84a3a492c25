/** A file before the court: its dates, and the subjects each rule is asked about. */
import type { Law } from "../law/law.ts";
import type { Clock, Rule } from "../law/rule.ts";
import type { Psd } from "../project/psd.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import { contains } from "../text/span.ts";
import type { DocumentInContext, SakInContext, Workspace } from "../workspace/workspace.ts";
import { appliesToDocument, appliesToSak } from "./applies.ts";
import { type Notes, noNotes } from "./facts/asked.ts";
import type { DokumentInContext } from "./facts/dokument.ts";
import { omlandOf, type SakOmland, stackOf } from "./facts/workspace.ts";
import type { Court } from "./judge.ts";
import type { Subject, Subjects } from "./subject.ts";
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
  const saker = document.saker.map((sak, index) => new SakPart(sak, index, whole, omland[index]!));
  return {
    path: document.document.source.path,
    dates,
    ...inParts(isMeeting ? [outside, ...saker] : []),
    whole: (law) => whole(law).top,
    punktAt: ({ sak }, { span }) =>
      (sak === null ? [] : document.saker[sak]!.punkter).find(({ punkt }) => contains(punkt.span, span))?.punkt ?? null,
  };
}

type Whole = (law: Law) => { readonly context: DokumentInContext; readonly top: Subject };

/** Its subjects are made when it is judged: most saker of a document were judged in an earlier version. */
class SakPart implements Part {
  readonly sak: number;
  readonly #sak: SakInContext;
  readonly #whole: Whole;
  readonly #omland: SakOmland;
  #notes: Notes | null = null;
  #under: ((law: Law) => Subjects) | null = null;
  constructor(sak: SakInContext, index: number, whole: Whole, omland: SakOmland) {
    this.sak = index;
    this.#sak = sak;
    this.#whole = whole;
    this.#omland = omland;
  }
  get notes(): Notes | null {
    return this.#notes;
  }
  subjectsOf(rule: Rule, law: Law): readonly Subject[] {
    if (!appliesToSak(rule, this.#sak)) return [];
    this.#under ??= oncePerLaw((under) => {
      const { context, top } = this.#whole(under);
      this.#notes ??= noNotes();
      return ofSak(context, this.sak, top, this.#omland, this.#notes);
    });
    return this.#under(law).get(rule.gjelder);
  }
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
