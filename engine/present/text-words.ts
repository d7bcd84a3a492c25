/** The few words of the text report that belong to no rule. */
import type { NotFound } from "../check/not-found.ts";
import type { Severity } from "../workspace/config.ts";
import { listWords } from "./format.ts";
import type { Language } from "./language.ts";

export const severityWords: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  nb: { error: "feil", warning: "advarsel", information: "opplysning", hint: "hint" },
  nn: { error: "feil", warning: "åtvaring", information: "opplysing", hint: "hint" },
  en: { error: "error", warning: "warning", information: "information", hint: "hint" },
};

export const phrases = {
  nb: {
    remedy: "Rettelse",
    source: "Kilde",
    see: "Se",
    undecided: "kunne ikke avgjøres",
    notDecided: "Kunne ikke avgjøres",
    missing: "mangler",
    answer: "svar på om",
    notShown: "ikke vist",
    suppressed: "unntatt",
    fixed: "Rettet",
    meets: "Ikke rettet, for den møter en annen rettelse (kjør --fix igjen)",
    elsewhere: "Ikke rettet, for den hører til en fil som ikke er med",
    noMeeting:
      "ikke et møtedokument, ingen regler brukt (fant ingen overskrift som «Innkalling», «Saksframlegg» eller «Protokoll», og ingen saker til behandling)",
  },
  nn: {
    remedy: "Retting",
    source: "Kjelde",
    see: "Sjå",
    undecided: "kunne ikkje avgjerast",
    notDecided: "Kunne ikkje avgjerast",
    missing: "manglar",
    answer: "svar på om",
    notShown: "ikkje vist",
    suppressed: "unnateke",
    fixed: "Retta",
    meets: "Ikkje retta, for rettinga møter ei anna (køyr --fix igjen)",
    elsewhere: "Ikkje retta, for rettinga høyrer til ei fil som ikkje er med",
    noMeeting:
      "ikkje eit møtedokument, ingen reglar brukte (fann inga overskrift som «Innkalling», «Saksframlegg» eller «Protokoll», og ingen saker til handsaming)",
  },
  en: {
    remedy: "Remedy",
    source: "Source",
    see: "See",
    undecided: "could not be decided",
    notDecided: "Could not be decided",
    missing: "missing",
    answer: "whether",
    notShown: "not shown",
    suppressed: "suppressed",
    fixed: "Fixed",
    meets: "Not fixed, for it meets another fix (run --fix again)",
    elsewhere: "Not fixed, for it belongs to a file that was not asked for",
    noMeeting:
      "no meeting document, no rules used (found no heading such as «Innkalling», «Saksframlegg» or «Protokoll», and no cases to treat)",
  },
} as const satisfies Record<Language, Record<string, string>>;

/** «Ikke funnet i teksten: vedtak.», and what that means. */
export const notFoundWords = (found: readonly NotFound[], language: Language): string => {
  const { lead, tail, names } = notFound[language];
  const told = listWords(
    found.map((one) => names[one]),
    language,
  );
  return `${lead}: ${told}. ${tail}`;
};

const notFound: Readonly<
  Record<Language, { readonly lead: string; readonly tail: string; readonly names: Readonly<Record<NotFound, string>> }>
> = {
  nb: {
    lead: "Ikke funnet i teksten",
    tail: "Regler om det er ikke prøvd. «saksvakt facts» viser hva som ble lest.",
    names: { saker: "saker", vedtak: "vedtak", frammøte: "hvem som møtte" },
  },
  nn: {
    lead: "Ikkje funne i teksten",
    tail: "Reglar om det er ikkje prøvde. «saksvakt facts» viser kva som vart lese.",
    names: { saker: "saker", vedtak: "vedtak", frammøte: "kven som møtte" },
  },
  en: {
    lead: "Not found in the text",
    tail: "Rules about that were not tried. “saksvakt facts” shows what was read.",
    names: { saker: "cases", vedtak: "decisions", frammøte: "who attended" },
  },
};

type Counted = Severity | "document" | "rule" | "finding";

/** One, and more. */
const forms: Readonly<Record<Language, Readonly<Record<Counted, readonly [string, string]>>>> = {
  nb: {
    error: ["feil", "feil"],
    warning: ["advarsel", "advarsler"],
    information: ["opplysning", "opplysninger"],
    hint: ["hint", "hint"],
    document: ["dokument", "dokumenter"],
    rule: ["regel", "regler"],
    finding: ["funn", "funn"],
  },
  nn: {
    error: ["feil", "feil"],
    warning: ["åtvaring", "åtvaringar"],
    information: ["opplysing", "opplysingar"],
    hint: ["hint", "hint"],
    document: ["dokument", "dokument"],
    rule: ["regel", "reglar"],
    finding: ["funn", "funn"],
  },
  en: {
    error: ["error", "errors"],
    warning: ["warning", "warnings"],
    information: ["piece of information", "pieces of information"],
    hint: ["hint", "hints"],
    document: ["document", "documents"],
    rule: ["rule", "rules"],
    finding: ["finding", "findings"],
  },
};

/** «1 advarsel», «7 regler». */
export const countWords = (count: number, what: Counted, language: Language): string =>
  `${count} ${forms[language][what][count === 1 ? 0 : 1]}`;
