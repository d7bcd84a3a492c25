/** The words of one step: what goes in (punkter adopted, effects) and what comes out (changes, flows, outcomes). */
import type { Effekt } from "../language/effect.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import type { PunktInContext } from "../workspace/workspace.ts";
import type { Flow, PointOutcome } from "./outcome.ts";
import type { Because, Change, ProjectState, Waiting } from "./state.ts";

/** A punkt that is adopted, in its sak. */
export interface Adopted {
  readonly punkt: PunktInContext;
  readonly because: Because;
  /** All punkter of the sak, adopted or not: «midlene» may be told of in another. */
  readonly sak: readonly PunktInContext[];
}

/** An effect that takes place, with what an answer allows of it. */
export interface Item extends Adopted {
  readonly effekt: Effekt;
  /** No more kroner than this. */
  readonly høyst?: number | undefined;
  /** This end, whatever was asked for. */
  readonly til?: CalendarDate | undefined;
}

export interface Step {
  readonly before: ProjectState;
  readonly after: ProjectState;
  readonly changes: readonly Change[];
  readonly flows: readonly Flow[];
  readonly points: readonly PointOutcome[];
  /** What began to wait here. */
  readonly waits: readonly Waiting[];
}

/** The state without a vedtak that is revoked; null when that vedtak is not known, or the PSD already has it. */
export type Undo = (sak: string, punkt: number | null) => ProjectState | null;
