/** What the places of a verdict stand in: its own sak, or another. By that they are found again after an edit elsewhere. */
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

/** The way from what stood on the grounds to where it stands now; null where one of them is no longer as it was. */
export function movesOf(grounds: readonly Ground[], document: DocumentInContext): ((at: Span) => number) | null {
  const starts = startsOf(document);
  const moves: { readonly span: Span; readonly by: number }[] = [];
  for (const { sak, span } of grounds) {
    const start = starts.get(sak);
    if (start === undefined) return null;
    moves.push({ span, by: start - span.start });
  }
  return (at) => moves.find(({ span }) => contains(span, at))!.by;
}

/** Where each sak stands now, by the sak as first read. */
function startsOf(document: DocumentInContext): ReadonlyMap<SakInContext, number> {
  const known = remembered.get(document);
  if (known) return known;
  const starts = new Map(document.saker.map((one) => [originInContext(one).sak, one.sak.span.start]));
  remembered.set(document, starts);
  return starts;
}

const remembered = new WeakMap<DocumentInContext, ReadonlyMap<SakInContext, number>>();
