/** What is kept with a value: there for whoever kept it, and for nobody else. */
import assert from "node:assert/strict";
import { kept } from "../../engine/text/kept.ts";

describe("what is kept with a value", () => {
  const lengths = kept<object, number>();
  const names = kept<object, string>();
  const value = Object.freeze({ a: 1 });

  it("is had again until something else is kept", () => {
    assert.equal(lengths.get(value), undefined);
    lengths.set(value, 1);
    names.set(value, "a");
    lengths.set(value, 2);
    assert.deepEqual([lengths.get(value), names.get(value)], [2, "a"]);
  });

  it("is no property of the value, and is not copied with it", () => {
    lengths.set(value, 3);
    assert.deepEqual(Reflect.ownKeys(value), ["a"]);
    assert.equal(lengths.get({ ...value }), undefined);
    assert.equal(lengths.get([]), undefined);
  });
});
