/** A small ledger of what points move: for each delprosjekt what it had, got, gave and has. It adds up. */
import type { Flow, Purse } from "./outcome.ts";
import { minus, type ProjectState, plus } from "./state.ts";

export interface Ledger {
  readonly lines: readonly LedgerLine[];
  /** Within the ramme, on no delprosjekt. */
  readonly unplaced: LedgerLine;
  /** Lines and unplaced together: differs before and after by what came from outside and went out. */
  readonly total: LedgerLine;
  /** What came into the project, and what left it. */
  readonly outside: { readonly in: number; readonly out: number };
}

/** Kroner: before + in − out = after. */
export interface LedgerLine {
  /** A delprosjekt; null for the sums. */
  readonly navn: string | null;
  readonly before: number;
  readonly in: number;
  readonly out: number;
  readonly after: number;
}

export function ledgerOf(before: ProjectState, after: ProjectState, flows: readonly Flow[]): Ledger {
  const names = new Set([...before.psd.delprosjekter, ...after.psd.delprosjekter].map(({ navn }) => navn));
  const sum = (of: (flow: Flow) => Purse, is: (purse: Purse) => boolean): number =>
    plus(...flows.filter((flow) => is(of(flow)) && !isWithin(flow)).map(({ beløp }) => beløp));
  const line = (navn: string | null, had: number, has: number, is: (purse: Purse) => boolean): LedgerLine => ({
    navn,
    before: had,
    in: sum((flow) => flow.til, is),
    out: sum((flow) => flow.fra, is),
    after: has,
  });
  const budget = ({ psd }: ProjectState, navn: string): number =>
    psd.delprosjekter.find((one) => one.navn === navn)?.budsjett ?? 0;
  const lines = [...names].map((navn) =>
    line(
      navn,
      budget(before, navn),
      budget(after, navn),
      (purse) => purse.slag === "delprosjekt" && purse.navn === navn,
    ),
  );
  const unplaced = line(null, before.unplaced, after.unplaced, ({ slag }) => slag === "uten post");
  const isOutside = ({ slag }: Purse): boolean => slag === "utenfor";
  const outside = { in: sum((flow) => flow.fra, isOutside), out: sum((flow) => flow.til, isOutside) };
  const had = plus(before.unplaced, ...lines.map((one) => one.before));
  const has = plus(after.unplaced, ...lines.map((one) => one.after));
  return { lines, unplaced, total: { navn: null, before: had, in: outside.in, out: outside.out, after: has }, outside };
}

/** Whether before + in − out = after everywhere; a vedtak that was revoked moves money without a flow. */
export const addsUp = ({ lines, unplaced, total }: Ledger): boolean =>
  [...lines, unplaced, total].every((one) => minus(plus(one.before, one.in), one.out) === one.after);

/** To a tiltak of the same delprosjekt. */
const isWithin = ({ fra, til }: Flow): boolean =>
  fra.slag === "delprosjekt" && til.slag === "delprosjekt" && fra.navn === til.navn;
