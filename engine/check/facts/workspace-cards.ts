/** One card for each sak of a document: all that other documents of the workspace may know of it. Made once per document. */
import type { DocumentKind, MeetingDocument, Sak } from "../../document/meeting-document.ts";
import type { EffektType } from "../../language/effect.ts";
import type { Psd } from "../../project/psd.ts";
import type { CalendarDate } from "../../text/calendar-date.ts";
import type { Fact } from "../../text/fact.ts";
import { kept } from "../../text/kept.ts";
import type { Span } from "../../text/span.ts";
import { originInContext } from "../../workspace/moved-sak.ts";
import type { DocumentInContext, SakInContext, Workspace } from "../../workspace/workspace.ts";
import { foldName } from "../words/names.ts";
import { type Bevegelse, bevegelserIn, removedIn } from "./bevegelse.ts";
import { type Forhold, forholdIn } from "./forhold.ts";
import { passagesOf } from "./passages.ts";
import { changesPsd, newEndOf } from "./psd-change.ts";
import { sakStatus } from "./sak-status.ts";
import { type Emne, mattersOf } from "./workspace-matters.ts";
import { type Nummer, numberOf } from "./workspace-series.ts";

/** Plain data, which holds neither its document nor its PSD: they may be let go, or be in another thread. */
export interface Kort extends Saying {
  /** Of its document. */
  readonly path: string;
  readonly kind: DocumentKind;
  /** The case date of its document. */
  readonly dokumentdato: CalendarDate | null;
  /** Of the sak in its document. */
  readonly index: number;
  readonly skrevet: Fact<string> | null;
  readonly tittel: Fact<string> | null;
  /** Where a finding points to it. */
  readonly span: Span;
  readonly organTekst: Fact<string> | null;
  /** The day of its meeting, else of its document, as written: `--as-of` does not move it. */
  readonly dato: CalendarDate | null;
  readonly møteDato: CalendarDate | null;
  /** A notat may carry its own day: only a day written as a meeting's tells two meetings apart. */
  readonly erMøtedag: boolean;
  readonly nummer: Nummer | null;
  /** What it settles. */
  readonly forhold: readonly Pick<Forhold, "nøkkel" | "verdier">[];
}

/** What a card says whatever document its sak stands in and wherever in it. */
interface Saying {
  readonly nr: string | null;
  readonly form: Sak["form"];
  /** As its own document says. */
  readonly status: string;
  /** The key of its organ. */
  readonly organ: string | null;
  /** The path of the PSD of its project. */
  readonly prosjekt: string | null;
  /** The words of its title, as they are compared. */
  readonly tittelord: readonly string[];
  /** What the sak decides about; where its effects stand does not matter to others. */
  readonly emner: readonly Emne[];
  /** What it took up and decided nothing about. */
  readonly tattOpp: readonly Emne[];
  /** The kinds of its effects. */
  readonly effekter: readonly EffektType[];
  readonly bevegelser: readonly Bevegelse[];
  /** What it moves, written so that it can be compared; null where it moves nothing that others are told of. */
  readonly flytting: string | null;
  /** It takes something out, and speaks of money that is spent. */
  readonly delvisBrukt: boolean;
  /** It names its project, and changes its PSD. */
  readonly endrerPsd: boolean;
  /** The end it decides or asks for, of a project it names. */
  readonly nySlutt: CalendarDate | null;
}

/** All cards, in the orders they are asked for. */
export interface Kortstokk {
  readonly workspace: Pick<Workspace, "config" | "prosjekter">;
  readonly etterDokument: readonly Kort[];
  /** Earliest first; those without a date last. So in every group. */
  readonly alle: readonly Kort[];
  readonly byEmne: ReadonlyMap<string, readonly Kort[]>;
  /** By what they took up and decided nothing about. */
  readonly byTattOpp: ReadonlyMap<string, readonly Kort[]>;
  /** Those that move money, by the path of the PSD. */
  readonly byProsjekt: ReadonlyMap<string, readonly Kort[]>;
  readonly bySerie: ReadonlyMap<string, readonly Kort[]>;
  /** By series and number: `numberKey`. */
  readonly byNummer: ReadonlyMap<string, readonly Kort[]>;
  readonly byNr: ReadonlyMap<string, readonly Kort[]>;
}

/** In the order of the saker. Remembered by the identity of the document in its context. */
export function cardsOf(document: DocumentInContext): readonly Kort[] {
  const known = remembered.get(document);
  if (known) return known;
  const own = document.document;
  const organTekst = own.organTekst?.value ?? null;
  const cards = document.saker.map((it, index): Kort => {
    const { sak } = it;
    const { sak: first } = originInContext(it);
    const { skrevet, tittel } = sak;
    const meeting = sak.møteDato ?? own.møteDato;
    const dato = meeting?.value ?? own.datert?.value ?? null;
    const saying = sayingOf(first);
    // Field by field: what is spread into a larger object gets a shape of its own, which is a kilobyte.
    return {
      nr: saying.nr,
      form: saying.form,
      status: saying.status,
      organ: saying.organ,
      prosjekt: saying.prosjekt,
      tittelord: saying.tittelord,
      emner: saying.emner,
      tattOpp: saying.tattOpp,
      effekter: saying.effekter,
      bevegelser: saying.bevegelser,
      flytting: saying.flytting,
      delvisBrukt: saying.delvisBrukt,
      endrerPsd: saying.endrerPsd,
      nySlutt: saying.nySlutt,
      path: own.source.path,
      kind: own.kind,
      dokumentdato: document.dato,
      index,
      skrevet,
      tittel,
      span: (tittel ?? skrevet)?.span ?? sak.span,
      organTekst: sak.organTekst ?? own.organTekst,
      dato,
      møteDato: meeting?.value ?? null,
      erMøtedag: meeting !== null && isMeetingDay(own, meeting.span),
      nummer: numberOf(first, organTekst),
      forhold: forholdIn({ sak: first, dato, organTekst }),
    };
  });
  remembered.set(document, cards);
  return cards;
}

function sayingOf(it: SakInContext): Saying {
  const known = sayings.get(it);
  if (known) return known;
  const { sak, organ, prosjekt, punkter } = it;
  const bevegelser = bevegelserIn(punkter);
  const moves = bevegelser.map(({ fra, til, beløp }) => [fra, til, beløp]);
  const removes = removedIn(punkter).length > 0;
  const saying: Saying = {
    nr: sak.nr,
    form: sak.form,
    status: sakStatus(sak),
    organ: organ?.nøkkel ?? null,
    prosjekt: prosjekt?.source.path ?? null,
    tittelord: wordsIn(sak.tittel?.value ?? ""),
    emner: mattersOf(it),
    tattOpp: mattersOf({ punkter: it.tattOpp, prosjekt }),
    effekter: punkter.flatMap(({ effekter }) => effekter.map(({ type }) => type)),
    bevegelser,
    flytting: moves.length > 0 || removes ? JSON.stringify(moves) : null,
    delvisBrukt: removes && passagesOf(it).some(({ text }) => spending.test(text)),
    endrerPsd: changesPsd(it),
    nySlutt: newEndOf(it),
  };
  sayings.set(it, saying);
  return saying;
}

/** Two saker, not one that is listed and then laid fram, or treated again: their titles have little in common. */
export function areDifferent({ tittelord: one }: Kort, { tittelord: other }: Kort): boolean {
  if (one.length === 0 || other.length === 0) return false;
  const common = one.filter((word) => other.includes(word)).length;
  return common / Math.min(one.length, other.length) < 0.5;
}

/** The PSD of its project, as the workspace has it now. */
export const projectOf = ({ prosjekt }: Kort, { prosjekter }: Kortstokk["workspace"]): Psd | null =>
  prosjekter.find(({ source }) => source.path === prosjekt) ?? null;

/** Each once, without its ending. */
const wordsIn = (title: string): readonly string[] => [
  ...new Set((foldName(title).match(/[\p{L}\p{N}]{3,}/gu) ?? []).map((word) => word.slice(0, 6))),
];

function isMeetingDay({ kind, source: { text } }: MeetingDocument, { start }: Span): boolean {
  return kind !== "saksframlegg" || /(?:møte|tid)[^\n]*$/iu.test(text.slice(Math.max(0, start - 60), start));
}

const spending =
  /(?<!\p{L})(?:(?:for)?bruk(?:t|te)?|påløp\p{L}*|medgått|medgåtte|gjenstå\p{L}*|gjenvær\p{L}*|resterende|resterande|(?:står|er) (?:igjen|att))(?!\p{L})/iu;

const remembered = kept<DocumentInContext, readonly Kort[]>();
const sayings = kept<SakInContext, Saying>();
