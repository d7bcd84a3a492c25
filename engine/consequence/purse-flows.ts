/** The money that must have moved between two states: those that have less pay those that have more, in the order of the PSD. */
import type { Flow, Purse } from "./outcome.ts";
import { type Because, minus, type ProjectState, plus } from "./state.ts";

type Holdings = Pick<ProjectState, "psd" | "unplaced">;

export function flowsBetween(before: Holdings, after: Holdings, because: Because): readonly Flow[] {
  const names = new Set([...before.psd.delprosjekter, ...after.psd.delprosjekter].map(({ navn }) => navn));
  const gains = [...names].map((navn) => gain({ slag: "delprosjekt", navn }, held(before, navn), held(after, navn)));
  gains.push(gain({ slag: "uten post" }, before.unplaced, after.unplaced));
  // What the project has more of in all came from outside.
  gains.push(gain({ slag: "utenfor", navn: null }, plus(...gains.map(({ by }) => by)), 0));
  const [givers, takers] = [gains.filter(({ by }) => by < 0), gains.filter(({ by }) => by > 0)];
  const flows: Flow[] = [];
  for (const giver of givers)
    for (const taker of takers) {
      const beløp = Math.min(-giver.by, taker.by);
      if (beløp <= 0) continue;
      giver.by = plus(giver.by, beløp);
      taker.by = minus(taker.by, beløp);
      flows.push({ because, fra: giver.purse, til: taker.purse, beløp });
    }
  return flows;
}

const gain = (purse: Purse, had: number, has: number): { readonly purse: Purse; by: number } => ({
  purse,
  by: minus(has, had),
});

const held = ({ psd }: Holdings, navn: string): number =>
  psd.delprosjekter.find((one) => one.navn === navn)?.budsjett ?? 0;
