/** The server's own words, in the languages findings are told in. */
import type { Language } from "../engine/index.ts";

export interface ServerWords {
  readonly reading: string;
  readonly files: string;
  readonly unread: string;
  readonly setAside: string;
  readonly slow: string;
  readonly fixAll: string;
  readonly suppress: string;
  readonly replace: string;
}

export const serverWords: Readonly<Record<Language, ServerWords>> = {
  nb: {
    reading: "Saksvakt leser dokumenter",
    files: "{ferdig} av {alle}",
    unread:
      "Saksvakt klarte ikke å lese denne versjonen av dokumentet, og har satt kontrollen på pause til det endres: {grunn}",
    setAside:
      "Dokumentet var åpent da Saksvakt stoppet to ganger, og åpnes derfor i trygg modus, uten kontroll. Lukk det og start Saksvakt på nytt for å prøve igjen.",
    slow: "Denne versjonen tok {tid} sekunder å kontrollere. Saksvakt venter derfor til du tar en pause før neste kontroll.",
    fixAll: "Rett alt som er trygt å rette",
    suppress: "Unnta {regel} her, med grunn",
    replace: "Bytt «{ord}» med «{forslag}»",
  },
  nn: {
    reading: "Saksvakt les dokument",
    files: "{ferdig} av {alle}",
    unread:
      "Saksvakt greidde ikkje å lese denne versjonen av dokumentet, og har sett kontrollen på pause til det vert endra: {grunn}",
    setAside:
      "Dokumentet var ope då Saksvakt stoppa to gonger, og vert difor opna i trygg modus, utan kontroll. Lukk det og start Saksvakt på nytt for å prøve igjen.",
    slow: "Denne versjonen tok {tid} sekund å kontrollere. Saksvakt ventar difor til du tek ein pause før neste kontroll.",
    fixAll: "Rett alt som er trygt å rette",
    suppress: "Unnta {regel} her, med grunn",
    replace: "Byt «{ord}» med «{forslag}»",
  },
  en: {
    reading: "Saksvakt is reading documents",
    files: "{ferdig} of {alle}",
    unread: "Saksvakt could not read this version of the document, and has paused the check until it changes: {grunn}",
    setAside:
      "The document was open when Saksvakt stopped twice, and is therefore opened in safe mode, unchecked. Close it and restart Saksvakt to try again.",
    slow: "This version took {tid} seconds to check. Saksvakt therefore waits until you pause before it checks again.",
    fixAll: "Fix all that is safe to fix",
    suppress: "Suppress {regel} here, with a reason",
    replace: "Replace “{ord}” with “{forslag}”",
  },
};
