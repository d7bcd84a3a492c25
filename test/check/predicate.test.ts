/** The compiled conditions and json-rules-engine must agree, on any conditions and any facts. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { decide, type Outcome } from "../../engine/check/decide.ts";
import { predicateOf, type Reader } from "../../engine/check/predicate.ts";
import { absent, type Known, unknown, value } from "../../engine/check/subject.ts";
import { type Condition, type Leaf, leavesOf, normalise, operators } from "../../engine/law/condition.ts";

const names = ["sak.a", "sak.b", "sak.c", "sak.d"];
const scalar = fc.oneof(
  fc.integer({ min: -2, max: 2 }),
  fc.constantFrom("a", "b", "2022-03-02", "2022-03-03", "12 000", "2"),
  fc.boolean(),
);
const factValue = fc.oneof(
  { weight: 4, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(fc.constantFrom("a", "b"), { maxLength: 2 }) },
);
const known: fc.Arbitrary<Known> = fc.oneof(
  { weight: 4, arbitrary: factValue.map((it) => value(it)) },
  { weight: 1, arbitrary: fc.constant(absent) },
  { weight: 1, arbitrary: fc.constant(unknown("psd")) },
);
const leaf: fc.Arbitrary<Leaf> = fc.constantFrom(...operators).chain((operator) =>
  fc.record({
    fact: fc.constantFrom(...names),
    operator: fc.constant(operator),
    value:
      operator === "isStated"
        ? fc.boolean()
        : operator === "in" || operator === "notIn"
          ? fc.array(fc.constantFrom("a", "b", "2"), { maxLength: 3 })
          : fc.oneof(
              scalar,
              fc.constantFrom(...names).map((fact) => ({ fact })),
            ),
  }),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
    fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
  ),
}));
const facts = fc.tuple(known, known, known, known);
const readerOf =
  (values: readonly Known[]): Reader =>
  (name) =>
    values[names.indexOf(name)]!;

describe("conditions", () => {
  it("hold for json-rules-engine exactly where the compiled form says so", async () => {
    await fc.assert(
      fc.asyncProperty(condition, facts, async (it, values) => {
        const read = readerOf(values);
        const outcome = await decide(it, read);
        assert.equal(outcome.holds, predicateOf(it)(read) === true);
        assertSame(it, outcome, read);
      }),
      { numRuns: 600 },
    );
  });

  it("are undecided only while facts are missing, and each missing fact matters to someone", () => {
    fc.assert(
      fc.property(condition, facts, (it, values) => {
        const verdict = predicateOf(it)(readerOf(values));
        if (typeof verdict === "boolean") return;
        assert.ok(verdict.length > 0);
        const possible = [...names, "psd"];
        for (const name of verdict) assert.ok(possible.includes(name));
        assert.ok(
          leavesOf(it).some((one) => values[names.indexOf(one.fact)]!.is !== "stated" || typeof one.value === "object"),
        );
      }),
    );
  });

  it("stay decided when more becomes known", () => {
    fc.assert(
      fc.property(condition, facts, facts, (it, values, more) => {
        const before = predicateOf(it)(readerOf(values));
        const after = predicateOf(it)(
          readerOf(values.map((one, index) => (one.is === "unknown" ? more[index]! : one))),
        );
        if (typeof before === "boolean") assert.equal(after, before);
      }),
    );
  });

  it("answer any and all in three values", () => {
    const no: Leaf = { fact: "sak.a", operator: "equal", value: true };
    const missing: Leaf = { fact: "sak.b", operator: "equal", value: true };
    const yes: Leaf = { fact: "sak.c", operator: "equal", value: true };
    const read = readerOf([value(false), absent, value(true), unknown("psd")]);
    assert.equal(predicateOf({ any: [missing, yes] })(read), true);
    assert.equal(predicateOf({ all: [missing, no] })(read), false);
    assert.deepEqual(predicateOf({ all: [missing, yes] })(read), ["sak.b"]);
    assert.deepEqual(predicateOf({ any: [{ fact: "sak.d", operator: "isStated", value: false }, no] })(read), ["psd"]);
    assert.equal(predicateOf({ fact: "sak.b", operator: "isStated", value: false })(read), true);
  });

  it("never take text for numbers", () => {
    const read = readerOf([value("12 000"), absent, absent, absent]);
    for (const operator of ["lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive"] as const)
      assert.equal(predicateOf({ fact: "sak.a", operator, value: 5 })(read), false);
  });

  it("do not lose outcomes when asked at the same time", async () => {
    const it: Condition = { all: [{ fact: "sak.a", operator: "greaterThan", value: 50 }] };
    const asked = await Promise.all(
      Array.from({ length: 100 }, (_, number) => decide(it, readerOf([value(number), absent, absent, absent]))),
    );
    assert.deepEqual(
      asked.map(({ holds }) => holds),
      Array.from({ length: 100 }, (_, number) => number > 50),
    );
  });

  it("lose their negation when read, and refuse it over order", () => {
    const faults: string[] = [];
    const tell = (fault: string): void => void faults.push(fault);
    const leafOf = (operator: string) => ({ fact: "sak.a", operator, value: "a" });
    assert.deepEqual(normalise({ not: { any: [leafOf("equal"), leafOf("not:in")] } }, tell), {
      all: [leafOf("notEqual"), leafOf("in")],
    });
    assert.deepEqual(faults, []);
    for (const [written, fault] of [
      [{ all: [] }, "tom-gruppe"],
      [{ any: [] }, "tom-gruppe"],
      [{ not: leafOf("lessThan") }, "nektet-tall"],
      [leafOf("not:greaterThan"), "nektet-tall"],
      [leafOf("someFact:equal"), "ukjent-operator"],
      ["nei", "feil-form"],
    ] as const) {
      faults.length = 0;
      assert.equal(normalise(written, tell), null);
      assert.deepEqual(faults, [fault]);
    }
  });
});

/** Every part of the explanation agrees with the compiled form of that part. */
function assertSame(it: Condition, outcome: Outcome, read: Reader): void {
  assert.equal(outcome.holds, predicateOf(it)(read) === true);
  const parts = "all" in it ? it.all : "any" in it ? it.any : [];
  if (!("group" in outcome)) return;
  for (const [index, part] of outcome.parts.entries()) assertSame(parts[index]!, part, read);
}
