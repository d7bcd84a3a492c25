/** What a sak was told of other saker when it was judged, kept without the version of its document that they stood in. */
import { originInContext } from "../workspace/moved-sak.ts";
import type { DocumentInContext, SakInContext } from "../workspace/workspace.ts";
import type { SakOmland } from "./facts/workspace.ts";
import type { Kort } from "./facts/workspace-cards.ts";
import type { Pengesak } from "./facts/workspace-money.ts";
import type { Nummerfeil } from "./facts/workspace-numbers.ts";

export interface ToldOmland extends Pick<SakOmland, "tidligere" | "fjernet" | "motsagt"> {
  readonly penger: readonly Moved[];
  readonly nummerfeil: (Pick<Nummerfeil, "slag" | "annet"> & { readonly forrige: Shown | null }) | null;
}

/** A sak that moves money: its number, its day and what it moves. */
interface Moved extends Pick<Kort, "flytting" | "dato" | "nr" | "prosjekt">, Pick<Pengesak, "status"> {}

/** The card of another document; of the same one, the sak as first read, since a card is another value in every version. */
type Shown = Kort | (Pick<Kort, "dato"> & { readonly sak: SakInContext; readonly own: true });

/** Those of an earlier day stand in other documents, whose cards are the same values as long as they are. */
export const toldOf = (
  { tidligere, fjernet, motsagt, penger, nummerfeil }: SakOmland,
  own: DocumentInContext,
): ToldOmland => ({
  tidligere,
  fjernet,
  motsagt,
  penger: penger.map(({ kort, status }) => ({
    flytting: kort.flytting,
    dato: kort.dato,
    status,
    nr: kort.nr,
    prosjekt: kort.prosjekt,
  })),
  nummerfeil: nummerfeil && {
    slag: nummerfeil.slag,
    annet: nummerfeil.annet,
    forrige: nummerfeil.forrige && shown(nummerfeil.forrige, own),
  },
});

function shown(kort: Kort, own: DocumentInContext): Shown {
  return kort.path === own.document.source.path
    ? { dato: kort.dato, sak: originInContext(own.saker[kort.index]!).sak, own: true }
    : kort;
}

/** Whether it is told the same now. */
export const isTold = (told: ToldOmland, now: SakOmland, own: DocumentInContext): boolean =>
  sameSaker(told.tidligere, now.tidligere) &&
  sameSaker(told.fjernet, now.fjernet) &&
  sameSaker(told.motsagt, now.motsagt) &&
  told.penger.length === now.penger.length &&
  told.penger.every((one, at) => sameMoves(one, now.penger[at]!)) &&
  sameFault(told.nummerfeil, now.nummerfeil, own);

const sameSaker = (a: readonly Pengesak[], b: readonly Pengesak[]): boolean =>
  a.length === b.length && a.every(({ kort, status }, at) => kort === b[at]!.kort && status === b[at]!.status);

const sameMoves = (one: Moved, { kort, status }: Pengesak): boolean =>
  one.flytting === kort.flytting &&
  one.dato === kort.dato &&
  one.status === status &&
  one.nr === kort.nr &&
  one.prosjekt === kort.prosjekt;

function sameFault(told: ToldOmland["nummerfeil"], now: Nummerfeil | null, own: DocumentInContext): boolean {
  if (told === null || now === null) return told === now;
  if (told.slag !== now.slag || told.annet !== now.annet) return false;
  const [one, other] = [told.forrige, now.forrige && shown(now.forrige, own)];
  if (one === null || other === null || !("own" in one) || !("own" in other)) return one === other;
  return one.dato === other.dato && one.sak === other.sak;
}
