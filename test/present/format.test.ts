/** Values as people write them. */
import assert from "node:assert/strict";
import { listWords, valueWords } from "../../engine/present/format.ts";

describe("values in words", () => {
  for (const [value, unit, language, expected] of [
    [200000, "kroner", "nb", "200\u00a0000\u00a0kr"],
    [200000.5, "kroner", "nn", "200\u00a0000,50\u00a0kr"],
    [1234567, "kroner", "en", "NOK 1,234,567"],
    [-1500, undefined, "nb", "−1\u00a0500"],
    [2024, "år", "nb", "2024"],
    ["2022-03-02", undefined, "nb", "2. mars 2022"],
    ["2022-10-17", undefined, "en", "17 October 2022"],
    ["2022-02-30", undefined, "nb", "2022-02-30"],
    [["A", "B", "C"], undefined, "nn", "A, B og C"],
    [true, undefined, "nb", "ja"],
  ] as const)
    it(`${JSON.stringify(value)} is «${expected}» in ${language}`, () =>
      assert.equal(valueWords(value, unit, language), expected));
  it("lists one and none", () => assert.deepEqual([listWords(["A"], "nb"), listWords([], "nb")], ["A", ""]));
});
