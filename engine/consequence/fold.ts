/** The history of a project: its state after each vedtak and each answer, from the PSD on. One pure fold. */

import type { Psd } from "../project/psd.ts";
import type { GodkjenningValue } from "../project/psd-value.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import { revokeLogged } from "./revoke.ts";
import { initialState, type ProjectState, type Waiting } from "./state.ts";
import type { Adopted, Item, Step, Undo } from "./step.ts";
import { takeItems, takePunkter } from "./take.ts";
import { isAnswered } from "./waiting.ts";

/** The adopted punkter of one sak, or an answer to an application. */
export type Event =
  | { readonly slag: "vedtak"; readonly dato: CalendarDate | null; readonly punkter: readonly Adopted[] }
  | { readonly slag: "svar"; readonly dato: CalendarDate | null; readonly svar: GodkjenningValue };

export interface HistoryStep extends Step {
  readonly event: Event;
}

export interface History {
  readonly start: ProjectState;
  readonly steps: readonly HistoryStep[];
  readonly state: ProjectState;
  /** Vedtak that a later one revoked. */
  readonly revoked: readonly Revoked[];
}

interface Revoked {
  readonly sak: string;
  /** null: all of the sak. */
  readonly punkt: number | null;
}

export const startOf = (psd: Psd): History => {
  const start = initialState(psd);
  return { start, steps: [], state: start, revoked: [] };
};

/** Goes on with more events, in the order given: folding in two goes is folding in one. */
export function fold(history: History, events: readonly Event[]): History {
  const { start } = history;
  const steps = [...history.steps];
  const revoked = [...history.revoked];
  let { state } = history;
  for (const event of events) {
    const step = stepOf(state, event, (sak, punkt) => {
      const known = steps.some((one) => adoptedIn(one.event).some((it) => isMeant(it, { sak, punkt })));
      if (!known) return revokeLogged(state, sak, punkt);
      revoked.push({ sak, punkt });
      return without(revoked, start, steps);
    });
    steps.push({ ...step, event });
    state = step.after;
  }
  return { start, steps, state, revoked };
}

/** The state before the events of a day, and of later days. */
export function stateBefore({ start, steps }: History, dato: CalendarDate | null): ProjectState {
  if (dato === null) return steps.at(-1)?.after ?? start;
  return steps.findLast(({ event }) => event.dato !== null && event.dato < dato)?.after ?? start;
}

function stepOf(state: ProjectState, event: Event, undo: Undo): Step {
  return event.slag === "vedtak" ? takePunkter(state, event.punkter, undo) : takeAnswer(state, event.svar, undo);
}

/** What waited for an answer has its effect as far as the answer goes; a refusal ends the waiting. */
function takeAnswer(state: ProjectState, svar: GodkjenningValue, undo: Undo): Step {
  const answered = state.waiting.filter((one) => isAnswered(one, svar) && isEnough(one, svar));
  const rest = { ...state, waiting: state.waiting.filter((one) => !answered.includes(one)) };
  const granted = svar.resultat === "avslått" ? [] : answered;
  const items = granted.map(
    ({ punkt, effekt, because }): Item => ({
      punkt,
      effekt,
      because,
      sak: [punkt],
      høyst: svar.beløp,
      til: svar.til,
    }),
  );
  const adopted = [...new Map(items.map((one) => [one.because, one])).values()];
  return takeItems(rest, adopted, items, [], undo);
}

/** A partial answer that does not say how much or how long releases nothing. */
const isEnough = ({ gjelder }: Waiting, { resultat, til, beløp }: GodkjenningValue): boolean =>
  resultat !== "delvis" || (gjelder === "periodeutvidelse" ? til !== undefined : beløp !== undefined);

/** The same events without what is revoked. Those that revoked it have nothing left to do. */
function without(revoked: readonly Revoked[], start: ProjectState, steps: readonly HistoryStep[]): ProjectState {
  let state = start;
  for (const { event } of steps) {
    const stands = adoptedIn(event).filter((one) => !revoked.some((it) => isMeant(one, it)));
    const left: Event = event.slag === "vedtak" ? { ...event, punkter: stands } : event;
    state = stepOf(state, left, () => null).after;
  }
  return state;
}

const adoptedIn = (event: Event): readonly Adopted[] => (event.slag === "vedtak" ? event.punkter : []);

const isMeant = ({ because }: Adopted, { sak, punkt }: Revoked): boolean =>
  because.sak === sak && (punkt === null || because.punkt === punkt);
