/** What a forslag, or chosen punkter of it, would do to the project: before, after, each change with its words, and what waits. */
import type { Psd } from "../project/psd.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { type Event, fold, type History, stateBefore } from "./fold.ts";
import { asAdopted, isAdopted, isInPsd, isLogged, type ProjectSak } from "./history.ts";
import { type Ledger, ledgerOf } from "./ledger.ts";
import { note, type PointOutcome } from "./outcome.ts";
import type { Change, ProjectState, Waiting } from "./state.ts";
import { type Timeline, timelineOf } from "./timeline.ts";

export interface Preview {
  readonly psd: Psd;
  readonly sak: ProjectSak;
  /** The punkter that are adopted. */
  readonly adopted: readonly number[];
  readonly before: ProjectState;
  readonly after: ProjectState;
  readonly changes: readonly Change[];
  readonly ledger: Ledger;
  /** What waits for an answer when the punkter are adopted; of this sak alone. */
  readonly conditions: readonly Waiting[];
  /** What more would change if all that waits were granted as asked. */
  readonly ifGranted: readonly Change[];
  readonly points: readonly PointOutcome[];
  /** The PSD's version is of a later day than the sak, so that it may hold the vedtak already. */
  readonly isOld: boolean;
  /** Adopted saker without a date: nobody knows whether they come before, so they are not counted. */
  readonly undated: readonly ProjectSak[];
  /** The punkter are laid before another organ, and do this when it has adopted them. */
  readonly isAdvice: boolean;
}

/** `adopted`: numbers of punkter; null adopts all. The state before is that after every vedtatt sak dated earlier. */
export function previewSak(
  workspace: Workspace,
  psd: Psd,
  sak: ProjectSak,
  adopted: readonly number[] | null = null,
): Preview {
  const { history, saker } = timelineOf(workspace, psd);
  const undated = saker.filter((one) => one.dato === null && isAdopted(one) && one.document !== sak.document);
  const as = asAdopted(sak);
  return { ...previewAfter(beforeDay(history, sak.dato), psd, as, adopted), undated, isAdvice: as !== sak };
}

/** All that is still to be decided, in meeting order, each from the state that the one before and the vedtak since then leave. */
export function previewAll(timeline: Timeline): readonly Preview[] {
  const previews: Preview[] = [];
  const decided = timeline.history.steps.map(({ event }) => event);
  let now = startOfPending(timeline);
  let known = now.steps.length;
  for (const sak of timeline.pending) {
    const since = decided.slice(known).filter(({ dato }) => isBefore(dato, sak));
    known += since.length;
    now = fold(now, since);
    previews.push(previewAfter(now, timeline.psd, sak, null));
    now = fold(now, [{ slag: "vedtak", dato: sak.dato, punkter: sak.punkter }]);
  }
  return previews;
}

/** What is decided before the first of the pending saker. Vedtak of later days come after what was to be decided on an earlier one. */
export function startOfPending({ history, pending }: Timeline): History {
  const [first] = pending;
  if (!first || first.dato === null) return history;
  const steps = history.steps.filter(({ event }) => isBefore(event.dato, first));
  return { ...history, steps, state: steps.at(-1)?.after ?? history.start };
}

/** A sak that was postponed comes after what the same meeting decided. */
const isBefore = (dato: CalendarDate | null, sak: ProjectSak): boolean =>
  sak.dato === null || (dato !== null && (dato < sak.dato || (dato === sak.dato && sak.status === "utsatt")));

/** From a history: what one sak adds to it. */
export function previewAfter(history: History, psd: Psd, sak: ProjectSak, adopted: readonly number[] | null): Preview {
  const chosen = sak.punkter.filter(({ because }) => adopted === null || adopted.includes(because.punkt));
  // What the log of the PSD has is done: the state before has it already.
  const done = new Set(chosen.filter(({ because }) => isLogged(psd, because)));
  const punkter = chosen.filter((one) => !done.has(one));
  const decided = fold(history, [{ slag: "vedtak", dato: sak.dato, punkter }]);
  const step = decided.steps.at(-1)!;
  const outcomes = new Map(step.points.map((one) => [one.because, one]));
  return {
    psd,
    sak,
    adopted: chosen.map(({ because }) => because.punkt),
    before: step.before,
    after: step.after,
    changes: step.changes,
    ledger: ledgerOf(step.before, step.after, step.flows),
    conditions: step.waits,
    ifGranted: fold(decided, answersTo(step.waits, sak))
      .steps.slice(decided.steps.length)
      .flatMap((one) => one.changes),
    points: chosen.map(
      ({ because }) => outcomes.get(because) ?? { because, result: "ingen", notes: [note("alt-ført")] },
    ),
    isOld: done.size === 0 && isOldFor(psd, sak),
    undated: [],
    isAdvice: false,
  };
}

/** A yes to each kind of what this sak began to wait for. */
const answersTo = (waits: readonly Waiting[], { nr, dato }: ProjectSak): readonly Event[] =>
  [...new Set(waits.map(({ gjelder }) => gjelder))].flatMap((gjelder): readonly Event[] =>
    gjelder === null
      ? []
      : [{ slag: "svar", dato, svar: { gjelder, resultat: "godkjent", ...(nr !== null && { sak: nr }) } }],
  );

/** What is decided before a day; null: all of it. */
export function beforeDay(history: History, dato: CalendarDate | null): History {
  if (dato === null) return history;
  const steps = history.steps.filter(({ event }) => event.dato !== null && event.dato < dato);
  return { ...history, steps, state: stateBefore(history, dato) };
}

/** A vedtak of an earlier day than the PSD's version, which the version may or may not have taken in. */
const isOldFor = (psd: Psd, sak: ProjectSak): boolean =>
  sak.punkter.length > 0 && sak.punkter.every(({ because }) => isInPsd(psd, because));
