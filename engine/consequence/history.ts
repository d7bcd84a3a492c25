/** The saker of a project, each once, in order of date and number, with what became of them. */
import { stackOf } from "../check/facts/workspace.ts";
import { cardsOf, type Kort } from "../check/facts/workspace-cards.ts";
import { statusOf } from "../check/facts/workspace-status.ts";
import type { Endring, Psd, Vedtaksloggført } from "../project/psd.ts";
import type { CalendarDate } from "../text/calendar-date.ts";
import type { DocumentInContext, PunktInContext, SakInContext, Workspace } from "../workspace/workspace.ts";
import type { Because } from "./state.ts";
import type { Adopted } from "./step.ts";

export interface ProjectSak {
  readonly document: DocumentInContext;
  readonly sak: SakInContext;
  readonly nr: string | null;
  readonly organ: string | null;
  readonly dato: CalendarDate | null;
  /** vedtatt, betinget, falt, utsatt, trukket, avvist; forslag or ukjent where nobody says. */
  readonly status: string;
  /** All punkter, as the words of a vedtak. */
  readonly punkter: readonly Adopted[];
}

/** Earliest first; those without a date last. A protokoll goes before the paper of the same sak. */
export function sakerOf(workspace: Workspace, psd: Psd): readonly ProjectSak[] {
  const stack = stackOf(workspace);
  const once: Carded[] = [];
  const byNumber = new Map<string, Carded[]>();
  for (const one of workspace.dokumenter.flatMap(withCards)) {
    const { nr, form, prosjekt } = one.card;
    if (prosjekt !== psd.source.path || form === "listet") continue;
    const same = nr === null ? [] : (byNumber.get(nr) ?? []);
    const at = same.findIndex(({ card }) => isSame(card, one.card));
    if (at < 0) same.push(one);
    else if (saysMore(one.card, same[at]!.card)) same[at] = one;
    if (nr === null) once.push(one);
    else byNumber.set(nr, same);
  }
  once.push(...[...byNumber.values()].flat());
  return once.map((one) => projectSak(one, statusOf(one.card, stack, []))).sort(byOrder);
}

/** The saker of one document that are about a project, in their order and with their own words. */
export function sakerIn(workspace: Workspace, document: DocumentInContext): readonly ProjectSak[] {
  const stack = stackOf(workspace);
  return withCards(document)
    .filter(({ card }) => card.prosjekt !== null && card.form !== "listet")
    .map((one) => projectSak(one, statusOf(one.card, stack, [])));
}

/** A card with what it is of. */
interface Carded {
  readonly card: Kort;
  readonly document: DocumentInContext;
}

const withCards = (document: DocumentInContext): readonly Carded[] =>
  cardsOf(document).map((card) => ({ card, document }));

/** Whether its vedtak has effect: adopted, at once or on a condition. */
export const isAdopted = ({ status }: ProjectSak): boolean => status === "vedtatt" || status === "betinget";

/** Whether it is still to be decided. */
export const isPending = ({ status }: ProjectSak): boolean =>
  status === "forslag" || status === "ukjent" || status === "utsatt";

/** The punkter that were adopted: all, unless the PSD's vedtakslogg tells them apart. */
export function adoptedOf(sak: ProjectSak, psd: Psd): readonly Adopted[] {
  const logged = psd.vedtakslogg.filter((one) => isAbout(one, sak));
  return sak.punkter.filter(({ because: { punkt } }) => {
    const said = logged.find((one) => one.punkt?.value === punkt) ?? logged.find((one) => one.punkt === null);
    return said ? said.status.value === "vedtatt" || said.status.value === "betinget" : true;
  });
}

/** Whether the PSD already has what a punkt decided: its log says so, or its version is of a later day. */
export function isInPsd(psd: Psd, because: Because): boolean {
  const { versjonsdato, endringslogg } = psd;
  const { dato } = because;
  const logged = isLogged(psd, because);
  if (logged || !versjonsdato || dato === null) return logged;
  // A version of the same day holds what its log tells; one without a log of that day holds all of it.
  if (dato === versjonsdato.value) return !endringslogg.some((one) => one.dato?.value === dato);
  return dato < versjonsdato.value;
}

/** Whether the PSD's own log has it. */
export const isLogged = ({ endringslogg }: Psd, { sak, punkt, organ, dato }: Because): boolean =>
  endringslogg.some(
    (one) =>
      sak !== null &&
      one.sak?.value === sak &&
      (one.punkt === null || one.punkt.value === punkt) &&
      (one.organ === null || organ === null || one.organ.value === organ) &&
      isLoggedFor(one, organ, dato),
  );

/** On its day; on a later one where the same organ's vedtak had to wait for an answer. */
export const isLoggedFor = (entry: Pick<Endring, "organ" | "dato">, organ: string | null, dato: CalendarDate | null) =>
  entry.dato === null ||
  dato === null ||
  entry.dato.value === dato ||
  (entry.dato.value > dato && organ !== null && entry.organ?.value === organ);

/** By date, then number, then place. */
function byOrder(a: ProjectSak, b: ProjectSak): number {
  return (
    compare(a.dato ?? "9999", b.dato ?? "9999") ||
    numberOf(a) - numberOf(b) ||
    compare(a.document.document.source.path, b.document.document.source.path) ||
    a.sak.sak.span.start - b.sak.sak.span.start
  );
}

const numberOf = ({ nr }: ProjectSak): number => (nr === null ? Number.MAX_SAFE_INTEGER : Number.parseInt(nr, 10));

/** A forslag that is laid before another organ, as that organ would adopt it; the sak itself where it is its own organ's, or decided. */
export const asAdopted = (sak: ProjectSak): ProjectSak =>
  sak.sak.tilrådd && !isAdopted(sak) ? { ...sak, punkter: placed(sak.sak.tilrådd, sak) } : sak;

function projectSak({ card, document }: Carded, status: string): ProjectSak {
  const { nr, dato } = card;
  const sak = document.saker[card.index]!;
  const organ = card.organ ?? card.organTekst?.value ?? null;
  return { document, sak, nr, organ, dato, status, punkter: placed(sak.punkter, { document, nr, organ, dato }) };
}

/** Each with the place it stands at. */
const placed = (
  punkter: readonly PunktInContext[],
  { document, nr, organ, dato }: Pick<ProjectSak, "document" | "nr" | "organ" | "dato">,
): readonly Adopted[] =>
  punkter.map((punkt) => {
    const { source } = document.document;
    const because = { source, span: punkt.punkt.span, sak: nr, punkt: punkt.punkt.nr, organ, dato };
    return { punkt, because, sak: punkter };
  });

function isSame(a: Kort, b: Kort): boolean {
  if (a.nr === null || a.nr !== b.nr) return false;
  if (a.organ !== null && b.organ !== null && a.organ !== b.organ) return false;
  return a.dato === b.dato || (a.organ !== null && a.organ === b.organ);
}

/** A protokoll more than a paper, unless it only postpones what the paper proposes; then the later more than the earlier. */
function saysMore(one: Kort, other: Kort): boolean {
  const rank = ({ form, status }: Kort): number => (form !== "behandlet" ? 1 : status === "utsatt" ? 0 : 2);
  return rank(one) === rank(other) ? (one.dato ?? "") > (other.dato ?? "") : rank(one) > rank(other);
}

const isAbout = ({ sak, dato, organ }: Vedtaksloggført, of: ProjectSak): boolean =>
  sak.value === of.nr &&
  (dato === null || of.dato === null || dato.value === of.dato) &&
  (organ === null || of.sak.organ === null || organ.value === of.sak.organ.nøkkel);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
