/** The words of `saksvakt explain` that belong to no rule. */
import type { Clock } from "../law/rule.ts";
import type { Certainty } from "../law/rulebook.ts";
import type { Language } from "./language.ts";

export interface ExplainWords {
  readonly says: string;
  readonly why: string;
  readonly remedy: string;
  readonly sources: string;
  readonly inForce: string;
  readonly always: string;
  readonly from: string;
  readonly to: string;
  readonly judgedBy: Readonly<Record<Clock, string>>;
  readonly severity: string;
  readonly pack: string;
  readonly about: string;
  readonly inDocuments: string;
  readonly organs: string;
  readonly severityWhen: string;
  readonly milder: string;
  readonly milderStanding: string;
  readonly milderReading: string;
  readonly onlyElected: string;
  readonly override: string;
  readonly yields: string;
  readonly conditions: string;
  readonly all: string;
  readonly any: string;
  readonly fires: string;
  readonly silent: string;
  readonly psd: string;
  readonly config: string;
  readonly others: string;
  readonly judgedOn: string;
  readonly certainty: Readonly<Record<Certainty, string>>;
  readonly because: string;
  readonly grade: string;
  readonly yes: string;
  readonly no: string;
  readonly open: string;
  readonly read: string;
  readonly computed: string;
  readonly byLaw: string;
  readonly suppressed: string;
  readonly notSaid: string;
  readonly missing: string;
  readonly satisfied: string;
  readonly law: string;
  readonly source: string;
  readonly undecidedHere: string;
  readonly nothingHere: string;
  readonly unexplained: string;
}

export const explainWords: Readonly<Record<Language, ExplainWords>> = {
  nb: {
    says: "Regelen sier",
    why: "Hvorfor",
    remedy: "Rettelse",
    sources: "Kilder",
    inForce: "i kraft",
    always: "alltid",
    from: "fra",
    to: "til",
    judgedBy: {
      saksdato: "etter møtets dato, ellers dokumentets",
      møteDato: "etter møtets dato, ellers dokumentets",
      datert: "etter dokumentets dato",
      versjonsdato: "etter versjonens dato",
    },
    severity: "alvorlighet",
    pack: "pakke",
    about: "gjelder",
    inDocuments: "i",
    organs: "organer",
    severityWhen: "når",
    milder: "Mildere eller strengere",
    milderStanding: "Ett hakk mildere når organet ikke er folkevalgt (rettsgrunnlag ukjent, prosjekt eller avtale).",
    milderReading: "Ett hakk mildere når noe er lest av sammenhengen fordi verbet er ukjent.",
    onlyElected: "Gjelder bare når organet er folkevalgt.",
    override: "Her er den satt til {nivå} i {sted}.",
    yields: "Viker for {regler}: én feil gir ett funn.",
    conditions: "Regelen slår til når",
    all: "alle disse stemmer",
    any: "minst én av disse stemmer",
    fires: "Gir funn",
    silent: "Gir ikke funn",
    psd: "styringsdokument",
    config: "saksvakt.yaml",
    others: "andre dokumenter",
    judgedOn: "Bedømt",
    certainty: { lest: "lest i kilden", sekundær: "gjengitt av andre", praksis: "praksis" },
    because: "Slik ble det avgjort",
    grade: "Regelens alvorlighet er her {nivå} fordi",
    yes: "ja ",
    no: "nei",
    open: "?  ",
    read: "lest",
    computed: "regnet ut",
    byLaw: "satt av lov eller praksis",
    suppressed: "Unntatt til {til} av {ansvarlig}: {grunn} ({sti})",
    notSaid: "ikke oppgitt",
    missing: "mangler",
    satisfied: "Det ville vært i orden om",
    law: "Loven",
    source: "Kilde",
    undecidedHere: "Kunne ikke avgjøres her",
    nothingHere: "Ingen funn på denne linjen.",
    unexplained: "Funnet kommer ikke av vilkårene i en regel.",
  },
  nn: {
    says: "Regelen seier",
    why: "Kvifor",
    remedy: "Retting",
    sources: "Kjelder",
    inForce: "i kraft",
    always: "alltid",
    from: "frå",
    to: "til",
    judgedBy: {
      saksdato: "etter datoen for møtet, elles for dokumentet",
      møteDato: "etter datoen for møtet, elles for dokumentet",
      datert: "etter datoen på dokumentet",
      versjonsdato: "etter datoen for versjonen",
    },
    severity: "alvorsgrad",
    pack: "pakke",
    about: "gjeld",
    inDocuments: "i",
    organs: "organ",
    severityWhen: "når",
    milder: "Mildare eller strengare",
    milderStanding: "Eitt hakk mildare når organet ikkje er folkevalt (rettsgrunnlag ukjent, prosjekt eller avtale).",
    milderReading: "Eitt hakk mildare når noko er lese ut frå samanhengen fordi verbet er ukjent.",
    onlyElected: "Gjeld berre når organet er folkevalt.",
    override: "Her er han sett til {nivå} i {sted}.",
    yields: "Vik for {regler}: éin feil gjev eitt funn.",
    conditions: "Regelen slår til når",
    all: "alle desse stemmer",
    any: "minst éin av desse stemmer",
    fires: "Gjev funn",
    silent: "Gjev ikkje funn",
    psd: "styringsdokument",
    config: "saksvakt.yaml",
    others: "andre dokument",
    judgedOn: "Vurdert",
    certainty: { lest: "lesen i kjelda", sekundær: "attgjeven av andre", praksis: "praksis" },
    because: "Slik vart det avgjort",
    grade: "Alvorsgraden til regelen er her {nivå} fordi",
    yes: "ja ",
    no: "nei",
    open: "?  ",
    read: "lese",
    computed: "rekna ut",
    byLaw: "sett av lov eller praksis",
    suppressed: "Unnateke til {til} av {ansvarlig}: {grunn} ({sti})",
    notSaid: "ikkje oppgjeve",
    missing: "manglar",
    satisfied: "Det ville vore i orden om",
    law: "Lova",
    source: "Kjelde",
    undecidedHere: "Kunne ikkje avgjerast her",
    nothingHere: "Ingen funn på denne linja.",
    unexplained: "Funnet kjem ikkje av vilkåra i ein regel.",
  },
  en: {
    says: "The rule says",
    why: "Why",
    remedy: "Remedy",
    sources: "Sources",
    inForce: "in force",
    always: "always",
    from: "from",
    to: "to",
    judgedBy: {
      saksdato: "by the date of the meeting, else of the document",
      møteDato: "by the date of the meeting, else of the document",
      datert: "by the date of the document",
      versjonsdato: "by the date of the version",
    },
    severity: "severity",
    pack: "pack",
    about: "about",
    inDocuments: "in",
    organs: "bodies",
    severityWhen: "when",
    milder: "Milder or graver",
    milderStanding: "One step milder when the body is not an elected one (legal basis unknown, project or agreement).",
    milderReading: "One step milder when something was read from the context because the verb is unknown.",
    onlyElected: "Applies only when the body is an elected one.",
    override: "Here it is set to {nivå} in {sted}.",
    yields: "Yields to {regler}: one fault gives one finding.",
    conditions: "The rule fires when",
    all: "all of these are so",
    any: "at least one of these is so",
    fires: "Gives a finding",
    silent: "Gives no finding",
    psd: "steering document",
    config: "saksvakt.yaml",
    others: "other documents",
    judgedOn: "Judged on",
    certainty: { lest: "read at the source", sekundær: "as told by others", praksis: "practice" },
    because: "This is how it was decided",
    grade: "The severity of the rule is {nivå} here because",
    yes: "yes",
    no: "no ",
    open: "?  ",
    read: "read",
    computed: "worked out",
    byLaw: "set by law or practice",
    suppressed: "Excepted until {til} by {ansvarlig}: {grunn} ({sti})",
    notSaid: "not stated",
    missing: "missing",
    satisfied: "It would be in order if",
    law: "The law",
    source: "Source",
    undecidedHere: "Could not be decided here",
    nothingHere: "No findings on this line.",
    unexplained: "The finding does not come from the conditions of a rule.",
  },
};
