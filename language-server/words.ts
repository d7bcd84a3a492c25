/** The server's own words, in the languages findings are told in. */
import type { Language } from "../engine/index.ts";

export interface ServerWords {
  readonly reading: string;
  readonly files: string;
  readonly unread: string;
  readonly setAside: string;
  readonly slow: string;
  readonly undecidedHere: string;
  readonly fixAll: string;
  readonly suppress: string;
  readonly suppressReason: string;
  readonly suppressOwner: string;
  readonly failed: string;
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
    undecidedHere: "Kunne ikke avgjøres",
    fixAll: "Rett alt som er trygt å rette",
    suppress: "Unnta {regel} her, med grunn",
    suppressReason: "skriv grunnen her",
    suppressOwner: "skriv navnet her",
    failed: "Noe gikk galt i Saksvakt",
  },
  nn: {
    reading: "Saksvakt les dokument",
    files: "{ferdig} av {alle}",
    unread:
      "Saksvakt greidde ikkje å lese denne versjonen av dokumentet, og har sett kontrollen på pause til det vert endra: {grunn}",
    setAside:
      "Dokumentet var ope då Saksvakt stoppa to gonger, og vert difor opna i trygg modus, utan kontroll. Lukk det og start Saksvakt på nytt for å prøve igjen.",
    slow: "Denne versjonen tok {tid} sekund å kontrollere. Saksvakt ventar difor til du tek ein pause før neste kontroll.",
    undecidedHere: "Kunne ikkje avgjerast",
    fixAll: "Rett alt som er trygt å rette",
    suppress: "Unnta {regel} her, med grunn",
    suppressReason: "skriv grunnen her",
    suppressOwner: "skriv namnet her",
    failed: "Noko gjekk gale i Saksvakt",
  },
  en: {
    reading: "Saksvakt is reading documents",
    files: "{ferdig} of {alle}",
    unread: "Saksvakt could not read this version of the document, and has paused the check until it changes: {grunn}",
    setAside:
      "The document was open when Saksvakt stopped twice, and is therefore opened in safe mode, unchecked. Close it and restart Saksvakt to try again.",
    slow: "This version took {tid} seconds to check. Saksvakt therefore waits until you pause before it checks again.",
    undecidedHere: "Could not be decided",
    fixAll: "Fix all that is safe to fix",
    suppress: "Suppress {regel} here, with a reason",
    suppressReason: "write the reason here",
    suppressOwner: "write the name here",
    failed: "Something went wrong in Saksvakt",
  },
};
