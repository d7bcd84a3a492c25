/** Conditions over flat facts, as json-rules-engine knows them, brought to a form without negation. */
import type { FactName } from "./rule.ts";

export type Scalar = string | number | boolean;
export type FactValue = Scalar | readonly string[];

export interface Leaf {
  readonly fact: FactName;
  readonly operator: Operator;
  readonly value: FactValue | { readonly fact: FactName };
}
export interface All {
  readonly all: readonly Condition[];
}
export interface Any {
  readonly any: readonly Condition[];
}
/** With negation gone, a missing fact can never make a condition true. */
export type Condition = Leaf | All | Any;

/** Each operator and the one that holds exactly where it does not, for a fact that is known. */
const opposites = {
  equal: "notEqual",
  notEqual: "equal",
  in: "notIn",
  notIn: "in",
  contains: "doesNotContain",
  doesNotContain: "contains",
  lessThan: "greaterThanInclusive",
  lessThanInclusive: "greaterThan",
  greaterThan: "lessThanInclusive",
  greaterThanInclusive: "lessThan",
  /** Ours: whether the text says anything of the kind at all; never undecided where its subject is known. */
  isStated: "isStated",
} as const;

export type Operator = keyof typeof opposites;
/** The operator that holds where this one does not. */
export const oppositeOf = (operator: Operator): Operator => opposites[operator];
export const operators = Object.keys(opposites) as readonly Operator[];
export const orderOperators: ReadonlySet<string> = new Set([
  "lessThan",
  "lessThanInclusive",
  "greaterThan",
  "greaterThanInclusive",
]);

export const isAll = (condition: Condition): condition is All => "all" in condition;
export const isAny = (condition: Condition): condition is Any => "any" in condition;
export const partsOf = (condition: Condition): readonly Condition[] =>
  isAll(condition) ? condition.all : isAny(condition) ? condition.any : [];

/** All leaves, in reading order. */
export const leavesOf = (condition: Condition): readonly Leaf[] =>
  isAll(condition) || isAny(condition) ? partsOf(condition).flatMap(leavesOf) : [condition];

/** All facts a condition reads, each once. */
export const factsOf = (condition: Condition): readonly FactName[] => [
  ...new Set(
    leavesOf(condition).flatMap((leaf) => (isFactReference(leaf.value) ? [leaf.fact, leaf.value.fact] : [leaf.fact])),
  ),
];

export const isFactReference = (value: unknown): value is { readonly fact: FactName } =>
  typeof value === "object" && value !== null && !Array.isArray(value) && "fact" in value;

export type ConditionFault = "tom-gruppe" | "ukjent-operator" | "nektet-tall" | "for-dypt" | "feil-form";
export type FaultAt = (fault: ConditionFault, path: readonly (string | number)[], word: string) => void;

const deepest = 12;

/**
 * A condition as written (`all`, `any`, `not`, leaves, `not:` before an operator) as one without negation.
 * null where it cannot be used; every fault is told with its path. Order is not negated: `not` over `lessThan` is a fault,
 * since json-rules-engine itself takes it for true when the value is no number.
 */
export function normalise(written: unknown, tell: FaultAt): Condition | null {
  return read(written, false, [], tell);
}

function read(written: unknown, negated: boolean, path: readonly (string | number)[], tell: FaultAt): Condition | null {
  if (typeof written !== "object" || written === null || Array.isArray(written))
    return fail("feil-form", String(written));
  if (path.length > deepest * 2) return fail("for-dypt", "");
  const node = written as Readonly<Record<string, unknown>>;
  for (const group of ["all", "any"] as const) {
    const parts = node[group];
    if (parts === undefined) continue;
    if (!Array.isArray(parts)) return fail("feil-form", group, [group]);
    if (parts.length === 0) return fail("tom-gruppe", group, [group]);
    const conditions = parts.map((part, index) => read(part, negated, [...path, group, index], tell));
    if (conditions.some((condition) => condition === null)) return null;
    const all = (group === "all") !== negated;
    return all ? { all: conditions as Condition[] } : { any: conditions as Condition[] };
  }
  if ("not" in node) return read(node["not"], !negated, [...path, "not"], tell);
  return leaf(node);

  function leaf(it: Readonly<Record<string, unknown>>): Leaf | null {
    const name = String(it["operator"]);
    const prefixed = name.startsWith("not:");
    const operator = prefixed ? name.slice(4) : name;
    if (!Object.hasOwn(opposites, operator)) return fail("ukjent-operator", name, ["operator"]);
    if (typeof it["fact"] !== "string" || !isValue(it["value"])) return fail("feil-form", "fact");
    const turned = negated !== prefixed;
    if (turned && orderOperators.has(operator)) return fail("nektet-tall", name, ["operator"]);
    const value = it["value"];
    if (operator === "isStated") return { fact: it["fact"], operator, value: turned ? value !== true : value };
    return { fact: it["fact"], operator: turned ? opposites[operator as Operator] : (operator as Operator), value };
  }

  function fail(fault: ConditionFault, word: string, more: readonly string[] = []): null {
    tell(fault, [...path, ...more], word);
    return null;
  }
}

const isValue = (value: unknown): value is Leaf["value"] =>
  ["string", "number", "boolean"].includes(typeof value) ||
  (Array.isArray(value) && value.every((one) => ["string", "number", "boolean"].includes(typeof one))) ||
  (isFactReference(value) && typeof value.fact === "string");
