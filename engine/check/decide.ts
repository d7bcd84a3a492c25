/** json-rules-engine decides whether a rule's conditions hold, and tells how each came out. The only file that knows it. */
import type { Engine } from "json-rules-engine";
import type { FactValue } from "../law/condition.ts";
import { type Condition, factsOf, isAll, isAny, partsOf } from "../law/condition.ts";
import type { FactName } from "../law/rule.ts";
import type { Reader } from "./predicate.ts";

/** A condition with how it came out; `factValue` is null where the fact is not known. */
export type Outcome =
  | { readonly group: "all" | "any"; readonly parts: readonly Outcome[]; readonly holds: boolean }
  | {
      readonly fact: FactName;
      readonly operator: string;
      readonly value: FactValue | { readonly fact: FactName };
      readonly factValue: FactValue | null;
      readonly comparedWith: FactValue | null;
      readonly holds: boolean;
    };

/** Asks one Engine per condition, one run at a time: overlapping runs of an Engine lose results. Rejects only if the package does. */
export async function decide(condition: Condition, read: Reader): Promise<Outcome> {
  const seat = seats.get(condition) ?? { engine: makeEngine(condition), last: Promise.resolve() };
  seats.set(condition, seat);
  const run = seat.last.then(async () => {
    const engine = await seat.engine;
    const { results, failureResults } = await engine.run(factValues(condition, read));
    return outcomeOf(condition, (results[0] ?? failureResults[0])?.conditions);
  });
  seat.last = run.catch(() => undefined);
  return run;
}

/** Absent facts are left out; what nobody can know is `unknowable`, which satisfies nothing. */
function factValues(condition: Condition, read: Reader): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const name of factsOf(condition)) {
    const known = read(name);
    if (known.is === "stated") values[name] = known.value;
    else if (known.is === "unknown") values[name] = unknowable;
  }
  return values;
}

async function makeEngine(condition: Condition): Promise<Engine> {
  const { Engine } = await import("json-rules-engine");
  const engine = new Engine([], { allowUndefinedFacts: true, pathResolver: () => undefined });
  const known = (value: unknown): boolean => value !== undefined && value !== unknowable;
  const both = (test: (left: never, right: never) => boolean) => (left: unknown, right: unknown) =>
    known(left) && known(right) && test(left as never, right as never);
  const comparable = (left: unknown, right: unknown): boolean =>
    typeof left === typeof right &&
    (typeof left === "number" || [left, right].every((one) => /^\d{4}-\d\d-\d\d$/.test(String(one))));
  engine.addOperator(
    "equal",
    both((left, right) => left === right),
  );
  engine.addOperator(
    "notEqual",
    both((left, right) => left !== right),
  );
  const listed = (list: unknown, one: unknown): boolean | null => (Array.isArray(list) ? list.indexOf(one) > -1 : null);
  engine.addOperator(
    "in",
    both((left, right) => listed(right, left) === true),
  );
  engine.addOperator(
    "notIn",
    both((left, right) => listed(right, left) === false),
  );
  engine.addOperator(
    "contains",
    both((left, right) => listed(left, right) === true),
  );
  engine.addOperator(
    "doesNotContain",
    both((left, right) => listed(left, right) === false),
  );
  engine.addOperator(
    "lessThan",
    both((left, right) => comparable(left, right) && left < right),
  );
  engine.addOperator(
    "lessThanInclusive",
    both((left, right) => comparable(left, right) && left <= right),
  );
  engine.addOperator(
    "greaterThan",
    both((left, right) => comparable(left, right) && left > right),
  );
  engine.addOperator(
    "greaterThanInclusive",
    both((left, right) => comparable(left, right) && left >= right),
  );
  engine.addOperator(
    "isStated",
    (left: unknown, right: unknown) => left !== unknowable && (left !== undefined) === right,
  );
  engine.addRule({ conditions: { all: [condition] } as never, event: { type: "holds" } });
  return engine;
}

/** The package's result beside our own condition: it drops what it does not know. */
function outcomeOf(condition: Condition, result: unknown): Outcome {
  const top = (result as { all?: readonly unknown[] } | undefined)?.all?.[0];
  return pair(condition, (top ?? {}) as Result);
}

interface Result {
  readonly result?: boolean;
  readonly factResult?: unknown;
  readonly valueResult?: unknown;
  readonly all?: readonly Result[];
  readonly any?: readonly Result[];
}

function pair(condition: Condition, result: Result): Outcome {
  const holds = result.result === true;
  if (isAll(condition) || isAny(condition)) {
    const group = isAll(condition) ? "all" : "any";
    return { group, parts: partsOf(condition).map((part, index) => pair(part, result[group]?.[index] ?? {})), holds };
  }
  const { fact, operator, value } = condition;
  return { fact, operator, value, factValue: shown(result.factResult), comparedWith: shown(result.valueResult), holds };
}

const shown = (value: unknown): FactValue | null =>
  value === undefined || value === unknowable ? null : (value as FactValue);

const unknowable: unknown = Object.freeze({});

interface Seat {
  readonly engine: Promise<Engine>;
  last: Promise<unknown>;
}
const seats = new WeakMap<Condition, Seat>();
