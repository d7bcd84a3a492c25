/** Conditions compiled to plain functions with three answers: they say where json-rules-engine is to be asked. */
import { type Condition, type FactValue, isAll, isAny, isFactReference, type Leaf, partsOf } from "../law/condition.ts";
import type { FactName } from "../law/rule.ts";
import type { Known } from "./subject.ts";

/** true, false, or the facts that are missing. */
export type Verdict = boolean | readonly string[];
export type Reader = (name: FactName) => Known;

/**
 * `any` with one true holds and `all` with one false does not, whatever else is missing.
 * Remembered by the identity of the condition.
 */
export function predicateOf(condition: Condition): (read: Reader) => Verdict {
  const known = remembered.get(condition);
  if (known) return known;
  const made = isAll(condition) ? group(condition, false) : isAny(condition) ? group(condition, true) : leaf(condition);
  remembered.set(condition, made);
  return made;
}

/** `deciding` is the answer that settles the group alone. */
function group(condition: Condition, deciding: boolean): (read: Reader) => Verdict {
  const parts = partsOf(condition).map(predicateOf);
  return (read) => {
    let missing: readonly string[] | null = null;
    for (const part of parts) {
      const verdict = part(read);
      if (verdict === deciding) return deciding;
      if (typeof verdict !== "boolean") missing = missing ? [...new Set([...missing, ...verdict])] : verdict;
    }
    return missing ?? !deciding;
  };
}

function leaf({ fact, operator, value }: Leaf): (read: Reader) => Verdict {
  const test = tests[operator];
  if (operator === "isStated") {
    return (read) => {
      const known = read(fact);
      return known.is === "unknown" ? known.missing : (known.is === "stated") === value;
    };
  }
  return (read) => {
    const left = read(fact);
    if (left.is !== "stated") return missingIn(left, fact);
    if (!isFactReference(value)) return test(left.value, value);
    const right = read(value.fact);
    return right.is === "stated" ? test(left.value, right.value) : missingIn(right, value.fact);
  };
}

const missingIn = (known: Known, name: FactName): readonly string[] =>
  known.is === "unknown" ? known.missing : [name];

type Test = (left: FactValue, right: FactValue) => boolean;

/** Numbers with numbers and days with days; all else is not before and not after. */
const inOrder =
  (test: (left: number | string, right: number | string) => boolean): Test =>
  (left, right) =>
    (typeof left === "number" && typeof right === "number") || (isDay(left) && isDay(right))
      ? test(left as string, right as string)
      : false;
const isDay = (value: FactValue): boolean => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
const has = (list: FactValue, one: FactValue): boolean => Array.isArray(list) && list.includes(one as string);

const tests: Readonly<Record<Exclude<Leaf["operator"], "isStated">, Test>> & { readonly isStated: Test } = {
  equal: (left, right) => left === right,
  notEqual: (left, right) => left !== right,
  in: (left, right) => has(right, left),
  notIn: (left, right) => Array.isArray(right) && !has(right, left),
  contains: has,
  doesNotContain: (left, right) => Array.isArray(left) && !has(left, right),
  lessThan: inOrder((left, right) => left < right),
  lessThanInclusive: inOrder((left, right) => left <= right),
  greaterThan: inOrder((left, right) => left > right),
  greaterThanInclusive: inOrder((left, right) => left >= right),
  isStated: () => false,
};

const remembered = new WeakMap<Condition, (read: Reader) => Verdict>();
