/** What the rules said of a sak, kept as long as neither its words nor what it asked of the document and the workspace change. */

import { originOf } from "../document/moved-sak.ts";
import type { Law } from "../law/law.ts";
import type { FactName } from "../law/rule.ts";
import { kept } from "../text/kept.ts";
import { movedSpan, type Span } from "../text/span.ts";
import type { Config } from "../workspace/config.ts";
import { originInContext } from "../workspace/moved-sak.ts";
import type { DocumentInContext, SakInContext } from "../workspace/workspace.ts";
import type { Case, Part } from "./case.ts";
import { type Counted, noNotes, type Question, questions } from "./facts/asked.ts";
import { stillHas } from "./facts/told.ts";
import type { Omland } from "./facts/workspace.ts";
import type { Finding, Located } from "./finding.ts";
import { type Ground, groundsUnder, movedBy, startsNow } from "./grounds.ts";
import { isTold, type ToldOmland, toldOf } from "./told-omland.ts";
import { type InForce, sameDates, type Verdict } from "./trial.ts";

interface Remembered {
  readonly verdict: Verdict;
  readonly rules: readonly InForce[];
  readonly dates: Case["dates"];
  readonly config: Config;
  readonly index: number;
  readonly told: ToldOmland;
  /** What its places stood in when it was judged. */
  readonly grounds: readonly Ground[];
  /** What it was answered, without places. */
  readonly answers: ReadonlyMap<Question, string>;
  readonly facts: ReadonlyMap<Law, ReadonlyMap<FactName, string>>;
  readonly counts: ReadonlyMap<string | number, Counted>;
  /** As it stood in the latest version. */
  latest: Placed;
}

/** A verdict where its grounds begin at those places. */
interface Placed {
  readonly verdict: Verdict;
  readonly index: number;
  readonly starts: readonly number[];
}

/** Under which a sak is judged. */
export interface Circumstances {
  readonly trial: Case;
  readonly rules: readonly InForce[];
  readonly config: Config;
}

/** The verdict at its new place; null where the sak must be judged. */
export function rememberedVerdict(
  document: DocumentInContext,
  { sak: index }: Part,
  omland: Omland,
  { trial, rules, config }: Circumstances,
): Verdict | null {
  const { sak } = originInContext(document.saker[index!]!);
  const known = remembered.get(sak);
  if (!known || known.config !== config || !sameRules(known.rules, rules) || !sameDates(known.dates, trial.dates))
    return null;
  if (!isTold(known.told, omland[index!]!, document)) return null;
  if (known.index !== index && known.answers.has("førsteAvgjorte")) return null;
  const answers = answersIn(trial, document);
  for (const [question, answer] of known.answers) if (answers.to(question) !== answer) return null;
  for (const [law, facts] of known.facts)
    for (const [name, answer] of facts) if (answers.fact(law, name) !== answer) return null;
  if (!stillHas(document, known.counts)) return null;
  return moved(known, document, index!, trial.path);
}

/** Only what stands in its own sak or in another can be moved with them; what it was answered may stand in neither. */
export function remember(
  document: DocumentInContext,
  { sak: index, notes }: Part,
  omland: Omland,
  verdict: Verdict,
  { trial, rules, config }: Circumstances,
): void {
  const here = document.saker[index!]!;
  if (!originOf(here.sak) || verdict.crashed.length > 0) return;
  const places = verdict.found.flatMap(({ finding }) => placesOf(finding, trial.path));
  const grounds = groundsUnder(places, here, document);
  if (!grounds) return;
  const { facts: factsAsked, answers, counts } = notes ?? noNotes();
  const facts = [...factsAsked];
  const answered = [...facts.flatMap(([, known]) => [...known.values()]), ...answers.values()];
  if (answered.some((answer) => grounds.some(({ span }) => hasPlaceIn(answer, span)))) return;
  remembered.set(originInContext(here).sak, {
    verdict,
    rules,
    dates: trial.dates,
    config,
    index: index!,
    told: toldOf(omland[index!]!, document),
    grounds,
    answers: new Map([...answers].map(([question, answer]) => [question, written(answer)])),
    facts: new Map(facts.map(([law, known]) => [law, new Map([...known].map(([name, it]) => [name, written(it)]))])),
    counts,
    latest: { verdict, index: index!, starts: grounds.map(({ span }) => span.start) },
  });
}

const remembered = kept<SakInContext, Remembered>();

interface Answers {
  readonly to: (question: Question) => string;
  readonly fact: (law: Law, name: FactName) => string;
}

/** The answers of one version of a document, each written once. */
function answersIn(trial: Case, document: DocumentInContext): Answers {
  const known = answered.get(trial);
  if (known) return known;
  const answers = new Map<Question, string>();
  const facts = new Map<Law, Map<FactName, string>>();
  const made: Answers = {
    to: (question) => {
      const answer = answers.get(question) ?? written(questions[question](document));
      answers.set(question, answer);
      return answer;
    },
    fact: (law, name) => {
      const under = facts.get(law) ?? new Map<FactName, string>();
      facts.set(law, under);
      const answer = under.get(name) ?? written(trial.whole(law).own(name));
      under.set(name, answer);
      return answer;
    },
  };
  answered.set(trial, made);
  return made;
}

const answered = kept<Case, Answers>();

/** Without places: what stands outside the sak may move as it likes. */
const written = (answer: unknown): string => JSON.stringify(answer, (_, value) => (isSpan(value) ? true : value)) ?? "";

const isSpan = (value: unknown): value is Span =>
  typeof value === "object" && value !== null && "start" in value && "end" in value;

function hasPlaceIn(answer: unknown, own: Span): boolean {
  if (typeof answer !== "object" || answer === null) return false;
  if (isSpan(answer)) return answer.start >= own.start && answer.start < own.end;
  return Object.values(answer).some((part) => hasPlaceIn(part, own));
}

/** The places of a finding in the file itself. */
const placesOf = ({ at, related, fix }: Finding, path: string): readonly Span[] =>
  [at, ...related, ...(fix?.edit ? [fix.edit] : [])].flatMap((one) => (one.path === path ? [one.span] : []));

/** null where something that it tells of is no longer as it was. The same value while it stands where it stood. */
function moved(known: Remembered, document: DocumentInContext, index: number, path: string): Verdict | null {
  const { verdict, grounds, latest } = known;
  if (verdict.found.length === 0) return verdict;
  const starts = startsNow(grounds, document);
  if (!starts) return null;
  if (latest.index !== index || !latest.starts.every((start, at) => start === starts[at]))
    known.latest = { verdict: placed(verdict, grounds, starts, index, path), index, starts };
  return known.latest.verdict;
}

function placed(
  verdict: Verdict,
  grounds: readonly Ground[],
  starts: readonly number[],
  index: number,
  path: string,
): Verdict {
  const place = <T extends Located>(one: T): T =>
    one.path === path ? { ...one, span: movedSpan(one.span, movedBy(one.span, grounds, starts)) } : one;
  return {
    ...verdict,
    found: verdict.found.map(({ finding, rule, sak }) => ({
      rule,
      sak: sak === null ? null : index,
      finding: {
        ...finding,
        place: { ...finding.place, subject: finding.place.subject.replace(/^saker\/\d+/, `saker/${index}`) },
        at: place(finding.at),
        related: finding.related.map(place),
        fix: finding.fix?.edit ? { ...finding.fix, edit: place(finding.fix.edit) } : finding.fix,
      },
    })),
  };
}

const sameRules = (a: readonly InForce[], b: readonly InForce[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every(({ rule, law, date }, index) => {
      const other = b[index]!;
      return rule === other.rule && law === other.law && date === other.date;
    }));
