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
  readonly noSuchSak: string;
  readonly noForslag: string;
  readonly notOurs: string;
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
    noSuchSak: "Dokumentet har ingen sak {sak} med punkter om et kjent prosjekt. Det har sak {saker}.",
    noForslag:
      "Dokumentet har ingen sak med punkter om et kjent prosjekt. Prosjektet må ha et styringsdokument som saksvakt.yaml nevner.",
    notOurs: "Filen hører ikke til noe Saksvakt leser.",
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
    noSuchSak: "Dokumentet har inga sak {sak} med punkt om eit kjent prosjekt. Det har sak {saker}.",
    noForslag:
      "Dokumentet har inga sak med punkt om eit kjent prosjekt. Prosjektet må ha eit styringsdokument som saksvakt.yaml nemner.",
    notOurs: "Fila høyrer ikkje til noko Saksvakt les.",
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
    noSuchSak: "The document has no case {sak} with points about a known project. It has case {saker}.",
    noForslag:
      "The document has no case with points about a known project. The project needs a steering document that saksvakt.yaml names.",
    notOurs: "The file is none that Saksvakt reads.",
  },
};
