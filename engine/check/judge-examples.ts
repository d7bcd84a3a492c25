/** Judges the examples of all rules through the same pipeline as any document: what they say must be so. */
import type { Example, RuleExamples } from "../law/example.ts";
import type { Rule } from "../law/rule.ts";
import type { Rulebook } from "../law/rulebook.ts";
import { addDays, type CalendarDate, parseCalendarDate } from "../text/calendar-date.ts";
import { slice } from "../text/source-text.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { check } from "./check.ts";
import { changeOf } from "./edit.ts";
import type { CheckedDocument, Finding } from "./finding.ts";

/** Reads an example as a workspace; its own document, if it has one, is the first. */
export type Pipeline = (example: Example, asOf: CalendarDate | null) => Workspace;

export interface ExampleVerdict {
  readonly rule: string;
  readonly kind: "brudd" | "stille";
  readonly name: string;
  /** Empty when the example holds; else what is not as it says. */
  readonly faults: readonly ExampleFault[];
}

/** Its words are in engine/present/example-words.ts. */
export interface ExampleFault {
  readonly kode:
    | "feilet"
    | "slår ikke til"
    | "slår til"
    | "slår til flere ganger"
    | "annen alvorlighet"
    | "merker noe annet"
    | "uavgjort"
    | "ikke uavgjort"
    | "rettelsen hjelper ikke"
    | "rettelsen er ikke fylt ut"
    | "mangler stille utenfor"
    | "stille innenfor"
    | "slår til utenfor";
  readonly verdier: Readonly<Record<string, string>>;
}

const fault = (kode: ExampleFault["kode"], verdier: ExampleFault["verdier"] = {}): ExampleFault => ({ kode, verdier });

/** Every example of every rule in order, and for each rule what its examples do not show. */
export async function judgeExamples(
  rulebook: Rulebook,
  examples: ReadonlyMap<string, RuleExamples>,
  pipeline: Pipeline,
): Promise<readonly ExampleVerdict[]> {
  const verdicts: ExampleVerdict[] = [];
  for (const rule of rulebook.rules) {
    const own = examples.get(rule.id);
    if (!own) continue;
    const judged = { brudd: [] as Judged[], stille: [] as Judged[] };
    for (const kind of ["brudd", "stille"] as const)
      for (const example of own[kind]) {
        const it = await judgeOne(rule, kind, example, rulebook, pipeline);
        judged[kind].push(it);
        verdicts.push({ rule: rule.id, kind, name: example.navn, faults: it.faults });
      }
    verdicts.push(...(await boundaries(rule, own, judged, rulebook, pipeline)));
  }
  return verdicts;
}

interface Judged {
  readonly faults: readonly ExampleFault[];
  readonly date: CalendarDate | null;
}

async function judgeOne(
  rule: Rule,
  kind: "brudd" | "stille",
  example: Example,
  rulebook: Rulebook,
  pipeline: Pipeline,
): Promise<Judged> {
  const asOf = example.dato === null ? null : parseCalendarDate(example.dato);
  const { workspace, checked } = await run(example, asOf, rulebook, pipeline);
  const findings = checked.flatMap((one) => one.findings).filter((one) => one.rule === rule.id);
  const undecided = checked.flatMap((one) => one.undecided).filter((one) => one.rule === rule.id);
  const crashed = checked
    .flatMap((one) => one.findings)
    .filter((one) => one.rule === "regelverk/regel-feilet" && one.values["regel"] === rule.id);
  const faults = crashed.map((one) => fault("feilet", { grunn: String(one.values["grunn"]) }));
  const missing = undecided.flatMap((one) => one.missing).join(", ");
  if (kind === "brudd") {
    faults.push(...faultsOfBreach(example, findings, workspace));
    if (findings.length === 0 && missing !== "") faults.push(fault("uavgjort", { mangler: missing }));
    const [first] = findings;
    const healed = first ? healedBy(first, example, workspace) : null;
    if (healed && (await fires(rule, healed, asOf, rulebook, pipeline))) faults.push(fault("rettelsen hjelper ikke"));
    const open = first && hasGap(first) ? healedBy(first, example, workspace, gap) : null;
    if (open && !(await fires(rule, open, asOf, rulebook, pipeline))) faults.push(fault("rettelsen er ikke fylt ut"));
  } else {
    faults.push(...findings.map((one) => fault("slår til", { nivå: one.severity, ord: words(one, workspace) })));
    if (example.uavgjort && undecided.length === 0) faults.push(fault("ikke uavgjort"));
    if (!example.uavgjort && undecided.length > 0) faults.push(fault("uavgjort", { mangler: missing }));
  }
  return { faults, date: workspace.dokumenter[0]?.dato ?? workspace.prosjekter[0]?.versjonsdato?.value ?? null };
}

function faultsOfBreach(
  { alvorlighet, merket }: Example,
  findings: readonly Finding[],
  workspace: Workspace,
): ExampleFault[] {
  const faults: ExampleFault[] = [];
  const [first, ...more] = findings;
  if (!first) return [fault("slår ikke til")];
  if (more.length > 0) faults.push(fault("slår til flere ganger", { antall: String(findings.length) }));
  if (alvorlighet && first.severity !== alvorlighet)
    faults.push(fault("annen alvorlighet", { nivå: first.severity, ventet: alvorlighet }));
  if (merket && words(first, workspace) !== merket)
    faults.push(fault("merker noe annet", { ord: words(first, workspace), ventet: merket }));
  return faults;
}

/** Where a person must write something in an edit. */
const gap = "…";
const hasGap = ({ fix }: Finding): boolean => fix?.edit?.tekst.nb.includes(gap) ?? false;
/** Something that anyone might write there. */
const written = "Kari Nes den 4. mars 2030";

/** The example with the finding's own edit made and what is missing in it written; null where it has none in the example's document. */
function healedBy(
  { fix, values }: Finding,
  example: Example,
  { dokumenter }: Workspace,
  missing: string = written,
): Example | null {
  const [first] = dokumenter;
  if (!fix?.edit || !first || example.dokument === null || fix.edit.path !== first.document.source.path) return null;
  const { source, language } = first.document;
  const told = (name: string): string => String(values[name] ?? "");
  const { span, newText } = changeOf(fix.edit, fix.edit.tekst[language], source, values, told);
  return {
    ...example,
    dokument: source.text.slice(0, span.start) + newText.replaceAll(gap, missing) + source.text.slice(span.end),
  };
}

/**
 * Both sides of every date that bounds the rule: an example in force that fires and one out of force that is silent,
 * and the firing ones again on the last day on each side.
 */
async function boundaries(
  rule: Rule,
  own: RuleExamples,
  judged: { readonly brudd: readonly Judged[]; readonly stille: readonly Judged[] },
  rulebook: Rulebook,
  pipeline: Pipeline,
): Promise<readonly ExampleVerdict[]> {
  const verdicts: ExampleVerdict[] = [];
  const { fra, til } = rule.gyldig;
  const sides = [
    ...(fra
      ? [{ bound: `fra ${fra}`, inside: fra, outside: addDays(fra, -1), beyond: (date: CalendarDate) => date < fra }]
      : []),
    ...(til
      ? [{ bound: `til ${til}`, inside: til, outside: addDays(til, 1), beyond: (date: CalendarDate) => date > til }]
      : []),
  ];
  for (const { bound, inside, outside, beyond } of sides) {
    const faults: ExampleFault[] = [];
    if (!judged.stille.some(({ date }) => date !== null && beyond(date))) faults.push(fault("mangler stille utenfor"));
    for (const example of own.brudd) {
      if (!(await fires(rule, example, inside, rulebook, pipeline)))
        faults.push(fault("stille innenfor", { navn: example.navn, dato: inside }));
      if (await fires(rule, example, outside, rulebook, pipeline))
        faults.push(fault("slår til utenfor", { navn: example.navn, dato: outside }));
    }
    verdicts.push({ rule: rule.id, kind: "stille", name: bound, faults });
  }
  return verdicts;
}

async function fires(
  rule: Rule,
  example: Example,
  asOf: CalendarDate | null,
  rulebook: Rulebook,
  pipeline: Pipeline,
): Promise<boolean> {
  const { checked } = await run(example, asOf, rulebook, pipeline);
  return checked.some(({ findings }) => findings.some((one) => one.rule === rule.id));
}

async function run(example: Example, asOf: CalendarDate | null, rulebook: Rulebook, pipeline: Pipeline) {
  const workspace = pipeline(example, asOf);
  const checked: readonly CheckedDocument[] = await check(workspace, rulebook, { asOf });
  return { workspace, checked };
}

function words({ at }: Finding, { dokumenter, prosjekter }: Workspace): string {
  const sources = [...dokumenter.map(({ document }) => document.source), ...prosjekter.map(({ source }) => source)];
  const source = sources.find(({ path }) => path === at.path);
  return source ? slice(source, at.span) : "";
}
