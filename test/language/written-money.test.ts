/** Written money in all the ways documents write it. */
import assert from "node:assert/strict";
import { moneyAt, moneyIn } from "../../engine/document/written-money.ts";
import { inKroner } from "../../engine/text/money.ts";

const amounts: readonly (readonly [string, number])[] = [
  ["kr 200 000,-", 200000],
  ["kr. 200 000,-", 200000],
  ["200.000 kr", 200000],
  ["NOK 10 mill.", 10000000],
  ["10 millioner kroner", 10000000],
  ["3 MNOK", 3000000],
  ["500 000 kroner", 500000],
  ["Kr 50.000 kr", 50000],
  ["TNOK 200", 200000],
  ["200 tusen kr", 200000],
  ["kr 200'", 200000],
  ["kr 200\u00a0000", 200000],
  ["kr 200\u202f000", 200000],
  ["kr 200\u2009000", 200000],
  ["0,2 mill. kr", 200000],
  ["femti tusen kroner", 50000],
  ["ein halv million", 500000],
  ["to hundre og femti tusen kroner", 250000],
  ["kr 12,50", 12.5],
];

describe("written money", () => {
  for (const [text, value] of amounts) {
    it(text, () => {
      const read = moneyAt(text, 0);
      assert.ok(read?.money != null && read.marked);
      assert.equal(inKroner(read.money), value);
      assert.ok(read.end >= text.length - 1, `${read.end}`);
    });
  }
  it("tells a range as no amount", () => assert.equal(moneyAt("1,5-3 mill.kroner", 0)?.money, null));
  it("leaves years, percents and counts alone", () => {
    for (const text of ["2022", "50 prosent", "et møte", "12 måneder"]) assert.equal(moneyAt(text, 0), null, text);
  });
  it("leaves the full stop of the sentence", () => {
    assert.equal(moneyAt("kr 200 000. Midlene", 0)?.end, 10);
    assert.equal(moneyAt("0,3 mill. kroner. Beløpet", 0)?.end, 16);
  });
  it("finds each marked amount once", () => {
    assert.deepEqual(
      moneyIn("Fra kr 10 000 til 20 000 kr, ikke 30 000.").map(({ money }) =>
        money === null ? null : inKroner(money),
      ),
      [10000, 20000],
    );
  });
});
