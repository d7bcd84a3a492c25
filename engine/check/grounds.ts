/** What the places of a verdict stand in: its own sak, or another. By that they are found again after an edit elsewhere. */
import { kept } from "../text/kept.ts";
import { contains, type Span } from "../text/span.ts";
import { originInContext } from "../workspace/moved-sak.ts";
import type { DocumentInContext, SakInContext } from "../workspace/workspace.ts";

/** A sak as first read, and where it stood. */
export interface Ground {
  readonly sak: SakInContext;
  readonly span: Span;
}

/** The saker that the places stand in, each once, after `own`; null where one stands in none. */
export function groundsUnder(
  places: readonly Span[],
  own: SakInContext,
  { saker }: DocumentInContext,
): readonly Ground[] | null {
  const grounds = [groundOf(own)];
  for (const at of places) {
    if (grounds.some(({ span }) => contains(span, at))) continue;
    const sak = saker.find((one) => contains(one.sak.span, at));
    if (!sak) return null;
    grounds.push(groundOf(sak));
  }
  return grounds;
}

const groundOf = (sak: SakInContext): Ground => ({ sak: originInContext(sak).sak, span: sak.sak.span });

/** Where each of the grounds begins now; null where one of them is no longer as it was. */
export function startsNow(grounds: readonly Ground[], document: DocumentInContext): readonly number[] | null {
  const all = startsOf(document);
  const starts: number[] = [];
  for (const { sak } of grounds) {
    const start = all.get(sak);
    if (start === undefined) return null;
    starts.push(start);
  }
  return starts;
}

/** How far what stood at a place has moved, when the grounds begin at `starts`. */
export function movedBy(at: Span, grounds: readonly Ground[], starts: readonly number[]): number {
  const under = grounds.findIndex(({ span }) => contains(span, at));
  return starts[under]! - grounds[under]!.span.start;
}

/** Where each sak stands now, by the sak as first read. */
function startsOf(document: DocumentInContext): ReadonlyMap<SakInContext, number> {
  const known = remembered.get(document);
  if (known) return known;
  const starts = new Map<SakInContext, number>();
  for (const one of document.saker) starts.set(originInContext(one).sak, one.sak.span.start);
  remembered.set(document, starts);
  return starts;
}

const remembered = kept<DocumentInContext, ReadonlyMap<SakInContext, number>>();
