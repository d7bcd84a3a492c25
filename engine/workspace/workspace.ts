/** A workspace: its documents, each read once and put in its context (organ, project, date, effects). */
import type { MeetingDocument, Punkt, Sak } from "../document/meeting-document.ts";
import type { Effekt } from "../language/effect.ts";
import type { Psd } from "../project/psd.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import type { Span } from "../text/span.ts";
import type { Config, Organ } from "./config.ts";

export interface Workspace extends Overview {
  readonly dokumenter: readonly DocumentInContext[];
}

/** A workspace as it is told of: documents that are checked may be let go but for their heads. */
export interface Overview {
  readonly config: Config;
  readonly prosjekter: readonly Psd[];
  readonly dokumenter: readonly DocumentHead[];
}

export interface DocumentHead {
  readonly document: Pick<MeetingDocument, "source" | "kind" | "language">;
  readonly organ: Organ | null;
  /** The case date: møtedato, else the document's date, else null; replaced by `--as-of`. */
  readonly dato: CalendarDate | null;
}

export interface DocumentInContext extends DocumentHead {
  readonly document: MeetingDocument;
  readonly saker: readonly SakInContext[];
}

export interface SakInContext {
  readonly sak: Sak;
  readonly organ: Organ | null;
  readonly prosjekt: Psd | null;
  /** Of `sak.forslag` (lagt fram, or adopted as it stands) or `sak.vedtak` (behandlet), in order. */
  readonly punkter: readonly PunktInContext[];
  /** Whose words `punkter` are. */
  readonly av: "forslag" | "vedtak";
  /** What the minutes say was adopted without writing it out, where nobody can know that the forslag is the whole of it. */
  readonly uskrevet: Unwritten | null;
  /** What `punkter` would do when the organ they are laid before adopts them; null where the one that meets decides itself. */
  readonly tilrådd: readonly PunktInContext[] | null;
  /** What was proposed and came to nothing: put off, sent back or fallen. Placed as when it was first read, since nobody points at it. */
  readonly tattOpp: readonly PunktInContext[];
}

export interface Unwritten {
  /** Where the minutes say that something was adopted. */
  readonly span: Span;
  /** Of the forslag, which may be what was adopted; none where the document has no forslag. */
  readonly punkter: readonly PunktInContext[];
}

export interface PunktInContext {
  readonly punkt: Punkt;
  readonly effekter: readonly Effekt[];
}
