/** A workspace: its documents, each read once and put in its context (organ, project, date, effects). */
import type { MeetingDocument, Punkt, Sak } from "../document/meeting-document.ts";
import type { Effekt } from "../language/effect.ts";
import type { Psd } from "../project/psd.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import type { Config, Organ } from "./config.ts";

export interface Workspace {
  readonly config: Config;
  readonly prosjekter: readonly Psd[];
  readonly dokumenter: readonly DocumentInContext[];
}

export interface DocumentInContext {
  readonly document: MeetingDocument;
  readonly organ: Organ | null;
  /** The case date: møtedato, else the document's date, else null; replaced by `--as-of`. */
  readonly dato: CalendarDate | null;
  readonly saker: readonly SakInContext[];
}

export interface SakInContext {
  readonly sak: Sak;
  readonly organ: Organ | null;
  readonly prosjekt: Psd | null;
  /** Of `sak.forslag` (lagt fram) or `sak.vedtak` (behandlet), in order. */
  readonly punkter: readonly PunktInContext[];
}

export interface PunktInContext {
  readonly punkt: Punkt;
  readonly effekter: readonly Effekt[];
}
