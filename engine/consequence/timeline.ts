/** What has happened to a project, as events in order, and what is still to be decided. */

import type { Psd } from "../project/psd.ts";
import { type GodkjenningValue, psdValue } from "../project/psd-value.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import { kept } from "../text/kept.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { type Event, fold, type History, startOf } from "./fold.ts";
import { adoptedOf, isAdopted, isInPsd, isPending, type ProjectSak, sakerOf } from "./history.ts";
import type { Adopted } from "./step.ts";
import { wantedEndOf } from "./take-other.ts";
import { isAnswered, waitingOf } from "./waiting.ts";

export interface Timeline {
  readonly psd: Psd;
  readonly saker: readonly ProjectSak[];
  readonly history: History;
  /** In the order of their meetings. */
  readonly pending: readonly ProjectSak[];
}

/** Remembered by the identity of workspace and PSD. */
export function timelineOf(workspace: Workspace, psd: Psd): Timeline {
  const known = remembered.get(workspace) ?? new Map<Psd, Timeline>();
  remembered.set(workspace, known);
  const before = known.get(psd);
  if (before) return before;
  const saker = sakerOf(workspace, psd);
  const timeline: Timeline = {
    psd,
    saker,
    history: fold(startOf(psd), eventsOf(psd, saker)),
    // A sak that proposes nothing has nothing to show.
    pending: saker.filter((sak) => isPending(sak) && sak.punkter.length > 0),
  };
  known.set(psd, timeline);
  return timeline;
}

/** Adopted punkter that the PSD does not have yet, and answers, by date. An answer goes before the vedtak of its day. */
export function eventsOf(psd: Psd, saker: readonly ProjectSak[]): readonly Event[] {
  const answers = psdValue(psd).godkjenninger ?? [];
  const decided = saker.filter(isAdopted).map((sak): Event & { slag: "vedtak" } => ({
    slag: "vedtak",
    dato: sak.dato,
    punkter: adoptedOf(sak, psd).flatMap((one) =>
      isInPsd(psd, one.because) ? stillWaiting(one, psd, answers) : [one],
    ),
  }));
  const events: Event[] = [
    ...answers.map((svar): Event => ({ slag: "svar", dato: svar.dato ?? null, svar })),
    ...decided.filter(({ punkter }) => punkter.length > 0),
  ];
  return events
    .map((event, at) => ({ event, at }))
    .sort((a, b) => compare(a.event.dato, b.event.dato) || a.at - b.at)
    .map(({ event }) => event);
}

/** A punkt that the PSD has may have parts that wait: those that nobody answered, or whose answer the PSD does not show. */
function stillWaiting(adopted: Adopted, psd: Psd, answers: readonly GodkjenningValue[]): readonly Adopted[] {
  const { because, punkt } = adopted;
  const isLogged = psd.endringslogg.some(
    ({ sak, punkt: nr }) => sak?.value === because.sak && nr?.value === because.punkt,
  );
  const open = punkt.effekter.filter((effekt) => {
    const waiting = waitingOf(effekt, adopted);
    if (!waiting) return false;
    if (waiting.gjelder !== "periodeutvidelse")
      return !isLogged && !answers.some((one) => isOld(one, psd) && isAnswered(waiting, one));
    const answer = answers.find((one) => isAnswered(waiting, one));
    const end = answer?.til ?? wantedEndOf(effekt, punkt.punkt, null);
    const now = psd.periode.til?.value;
    return !(end && now && end <= now);
  });
  return open.length > 0 ? [{ ...adopted, punkt: { ...punkt, effekter: open } }] : [];
}

/** Before the version of a PSD that logs nothing: it is taken to be in it. */
const isOld = ({ dato }: GodkjenningValue, { versjonsdato, endringslogg }: Psd): boolean =>
  dato !== undefined && versjonsdato !== null && dato < versjonsdato.value && endringslogg.length === 0;

/** Those without a date come last. */
const compare = (a: CalendarDate | null, b: CalendarDate | null): number => {
  const [one, other] = [a ?? "9999", b ?? "9999"];
  return one < other ? -1 : one > other ? 1 : 0;
};

const remembered = kept<Workspace, Map<Psd, Timeline>>();
