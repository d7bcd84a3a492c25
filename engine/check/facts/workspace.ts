/** What each sak is told of the other documents of its workspace: earlier saker on the same matter, its place in the numbers. */
import { kept } from "../../text/kept.ts";
import type { DocumentInContext, Workspace } from "../../workspace/workspace.ts";
import { cardsOf, type Kort, type Kortstokk } from "./workspace-cards.ts";
import { conflictsOf, type Motsagt } from "./workspace-conflict.ts";
import { type Tidligere, tidligereThan } from "./workspace-earlier.ts";
import { moneyBefore, type Pengesak } from "./workspace-money.ts";
import { type Nummerfeil, numberFaults } from "./workspace-numbers.ts";
import { type Fjerning, removedBefore } from "./workspace-removed.ts";
import { numberKey } from "./workspace-series.ts";

/**
 * By the index of the sak in its document. Every document gives one card per sak, made once; the cards are put in order once
 * per workspace; and each document is told only of cards that concern it. What it is told keeps its identity as long as those
 * cards do, so that a document is judged again only when something that concerns it changed.
 */
export type Omland = readonly SakOmland[];

export interface SakOmland {
  /** Saker of an earlier day on the same matter (a delprosjekt, the period), newest first. */
  readonly tidligere: readonly Tidligere[];
  readonly nummerfeil: Nummerfeil | null;
  /** Saker before it that move money in the same project, oldest first. */
  readonly penger: readonly Pengesak[];
  /** Delprosjekter it speaks of that were taken out before it. */
  readonly fjernet: readonly Fjerning[];
  /** Earlier saker that settled otherwise what it settles. */
  readonly motsagt: readonly Motsagt[];
}

/** The same value as before while the cards it speaks of are the same. */
export function omlandOf(document: DocumentInContext, workspace: Workspace): Omland {
  const before = told.get(document);
  if (before?.workspace === workspace) return before.omland;
  const stack = stackOf(workspace);
  const cards = cardsOf(document);
  const organTekst = document.document.organTekst?.value ?? null;
  const faults = numberFaults(cards, document.document, stack);
  const omland = cards.map((kort, index) => ({
    tidligere: tidligereThan(kort, stack),
    nummerfeil: faults[index] ?? null,
    penger: moneyBefore(kort, stack),
    fjernet: removedBefore(kort, document.saker[index]!, stack),
    motsagt: conflictsOf(kort, { sak: document.saker[index]!, dato: kort.dato, organTekst }, stack),
  }));
  const same = before && sameOmland(before.omland, omland) ? before.omland : omland;
  told.set(document, { workspace, omland: same });
  return same;
}

/** Once per workspace, in time linear in its saker (and their sorting). */
export function stackOf(workspace: Workspace): Kortstokk {
  const stack = stacks.get(workspace) ?? stackOfCards(workspace, workspace.dokumenter.flatMap(cardsOf));
  stacks.set(workspace, stack);
  return stack;
}

/** A workspace that is known by its cards alone: its documents are let go, or somewhere else. */
export function workspaceOfCards({ config, prosjekter }: Kortstokk["workspace"], cards: readonly Kort[]): Workspace {
  const workspace = { config, prosjekter, dokumenter: [] };
  stacks.set(workspace, stackOfCards(workspace, cards));
  return workspace;
}

function stackOfCards(workspace: Kortstokk["workspace"], etterDokument: readonly Kort[]): Kortstokk {
  const cards = etterDokument.toSorted(
    (a, b) => compare(a.dato ?? "9999", b.dato ?? "9999") || compare(a.path, b.path) || a.index - b.index,
  );
  return {
    workspace,
    etterDokument,
    alle: cards,
    byEmne: grouped(cards, ({ emner }) => emner.map(({ nøkkel }) => nøkkel)),
    byTattOpp: grouped(cards, ({ tattOpp }) => tattOpp.map(({ nøkkel }) => nøkkel)),
    byProsjekt: grouped(cards, ({ prosjekt, flytting }) => (prosjekt !== null && flytting !== null ? [prosjekt] : [])),
    bySerie: grouped(cards, ({ nummer }) => (nummer ? [nummer.serie] : [])),
    byNummer: grouped(cards, ({ nummer }) => (nummer ? [numberKey(nummer.serie, nummer.løpenr)] : [])),
    byNr: grouped(cards, ({ nr }) => (nr ? [nr] : [])),
  };
}

function grouped(
  cards: readonly Kort[],
  keysOf: (kort: Kort) => readonly string[],
): ReadonlyMap<string, readonly Kort[]> {
  const groups = new Map<string, Kort[]>();
  for (const kort of cards)
    for (const key of keysOf(kort)) {
      const group = groups.get(key);
      if (group) group.push(kort);
      else groups.set(key, [kort]);
    }
  return groups;
}

const sameOmland = (a: Omland, b: Omland): boolean =>
  a.length === b.length &&
  a.every(
    (one, index) =>
      sameTold(one.tidligere, b[index]!.tidligere) &&
      sameTold(one.penger, b[index]!.penger) &&
      sameTold(one.fjernet, b[index]!.fjernet) &&
      sameTold(one.motsagt, b[index]!.motsagt) &&
      sameFault(one.nummerfeil, b[index]!.nummerfeil),
  );

/** The same saker with the same outcome, in the same order. */
const sameTold = (a: readonly Pengesak[], b: readonly Pengesak[]): boolean =>
  a.length === b.length && a.every(({ kort, status }, nth) => kort === b[nth]!.kort && status === b[nth]!.status);

const sameFault = (a: Nummerfeil | null, b: Nummerfeil | null): boolean =>
  a === b || (a !== null && b !== null && a.slag === b.slag && a.forrige === b.forrige && a.annet === b.annet);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const stacks = kept<Workspace, Kortstokk>();
const told = kept<DocumentInContext, { readonly workspace: Workspace; readonly omland: Omland }>();
