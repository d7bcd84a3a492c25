/** In which order pending saker can be treated: pairs that do not commute, each with a witness, and an order that goes up. */
import { changesBetween } from "../project/psd-fields.ts";
import { fold, type History } from "./fold.ts";
import type { ProjectSak } from "./history.ts";
import { isUnclear, type Note } from "./outcome.ts";
import type { ProjectState } from "./state.ts";

export interface Order {
  readonly pairs: readonly Pair[];
  /** An order in which nothing is lacking, the meeting order if that does; null when there is none. */
  readonly works: readonly ProjectSak[] | null;
  /** The meeting order works. */
  readonly asPlanned: boolean;
}

/** Two saker whose order matters. */
export interface Pair {
  readonly first: ProjectSak;
  readonly second: ProjectSak;
  /** What goes wrong the other way round; null when nothing is lacking, but the last one decides. */
  readonly witness: Note | null;
  /** The field that the last one decides. */
  readonly field: string | null;
}

/** More saker than this are not compared two and two. */
const most = 60;
/** So few are tried in every order. */
const few = 7;

/** `from` is the history before the first of them; `pending` in meeting order. */
export function orderOf(from: History, pending: readonly ProjectSak[]): Order {
  const saker = pending.filter(({ punkter }) => punkter.length > 0).slice(0, most);
  const pairs = saker.flatMap((one, at) => saker.slice(at + 1).flatMap((other) => pairOf(from, one, other) ?? []));
  const isGood = (order: readonly ProjectSak[]): boolean => inOrder(from, order).faults.length === 0;
  const asPlanned = isGood(saker);
  if (asPlanned) return { pairs, works: saker, asPlanned };
  const sorted = sortedBy(saker, pairs);
  if (isGood(sorted)) return { pairs, works: sorted, asPlanned };
  const works = saker.length <= few ? [...permutations(saker)].find(isGood) : undefined;
  return { pairs, works: works ?? null, asPlanned };
}

function pairOf(from: History, one: ProjectSak, other: ProjectSak): Pair | null {
  const [ab, ba] = [inOrder(from, [one, other]), inOrder(from, [other, one])];
  const lacks = (in_: Outcome, than: Outcome): Note | undefined =>
    in_.faults.find((fault) => !than.faults.some((it) => JSON.stringify(it) === JSON.stringify(fault)));
  if (ab.faults.length !== ba.faults.length) {
    const [first, second, bad, good] =
      ab.faults.length < ba.faults.length ? [one, other, ba, ab] : [other, one, ab, ba];
    return { first, second, witness: lacks(bad, good) ?? bad.faults[0]!, field: null };
  }
  const [differs] = changesBetween(ab.state.psd, ba.state.psd);
  return differs ? { first: one, second: other, witness: null, field: differs.field } : null;
}

interface Outcome {
  readonly state: ProjectState;
  readonly faults: readonly Note[];
}

function inOrder(from: History, order: readonly ProjectSak[]): Outcome {
  const { state, steps } = fold(
    from,
    order.map(({ dato, punkter }) => ({ slag: "vedtak", dato, punkter })),
  );
  const faults = steps
    .slice(from.steps.length)
    .flatMap(({ points }) => points.flatMap(({ notes }) => notes))
    .filter((one) => one.kode === "mangler-dekning" || (isUnclear(one) && one.kode !== "ikke-forstått"));
  return { state, faults };
}

/** As near to the meeting order as the pairs allow. */
function sortedBy(saker: readonly ProjectSak[], pairs: readonly Pair[]): readonly ProjectSak[] {
  const left = [...saker];
  const sorted: ProjectSak[] = [];
  const waitsFor = (sak: ProjectSak): boolean =>
    pairs.some(({ first, second, witness }) => witness && second === sak && left.includes(first));
  while (left.length > 0) {
    const at = left.findIndex((one) => !waitsFor(one));
    sorted.push(...left.splice(Math.max(0, at), 1));
  }
  return sorted;
}

function* permutations<T>(items: readonly T[]): Generator<readonly T[]> {
  if (items.length === 0) yield [];
  for (const [at, one] of items.entries())
    for (const rest of permutations([...items.slice(0, at), ...items.slice(at + 1)])) yield [one, ...rest];
}
