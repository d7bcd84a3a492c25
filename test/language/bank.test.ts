/** The banks: wrong effects fail, missing ones are only counted; the reader's own bank must stay whole. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { compileLexicon } from "../../engine/language/compile-lexicon.ts";
import { bankNames, lexiconData, readBank, type Score, scoreBank } from "./bank.ts";

const lexicon = compileLexicon(lexiconData());
const bank = readBank("test/bank/punkter-1.yaml");

const share = (a: number, b: number): number => (b === 0 ? 1 : a / b);

describe("the bank of points", () => {
  it("is read whole, roles and conditions included", () => {
    const { misses } = scoreBank(bank, bankNames(), lexicon);
    assert.deepEqual(misses, []);
  });

  it("keeps its precision without names from a project", () => {
    const none = { ...bankNames(), delprosjekter: [], prosjekter: [] };
    const all = scoreBank(bank, none, lexicon).types.get("alle") as Score;
    assert.ok(share(all.right, all.found) >= 0.93, `presisjon ${share(all.right, all.found)}`);
    assert.ok(share(all.right, all.expected) >= 0.6, `dekning ${share(all.right, all.expected)}`);
  });

  it("fails into annet, not into wrong effects, when a quarter of the verbs is unknown", () => {
    for (let seed = 1; seed <= 6; seed++) {
      const all = scoreBank(bank, bankNames(), compileLexicon(withoutVerbs(seed))).types.get("alle") as Score;
      assert.ok(share(all.right, all.found) >= 0.97, `frø ${seed}: presisjon ${share(all.right, all.found)}`);
    }
  });
});

describe("the banks by other hands", () => {
  const banks = readdirSync(new URL("../bank/", import.meta.url)).filter((name) => /^hand-.*\.yaml$/.test(name));
  for (const name of banks)
    it(`${name} is read with few wrong effects`, () => {
      const all = scoreBank(readBank(`test/bank/${name}`), bankNames(), lexicon).types.get("alle") as Score;
      assert.ok(share(all.right, all.found) >= 0.95, `presisjon ${share(all.right, all.found)}`);
      assert.ok(share(all.right, all.expected) >= 0.75, `dekning ${share(all.right, all.expected)}`);
    });
});

/** The lexicon without a quarter of the verbs that carry effects; governors are a closed list and stay. */
function withoutVerbs(seed: number): ReturnType<typeof lexiconData> {
  const data = lexiconData();
  let state = seed * 2654435761;
  const kept = Object.entries(data.verb).filter(([, verb]) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return verb.styring !== undefined || verb.ramme === undefined || (state >>> 16) % 4 !== 0;
  });
  return { ...data, verb: Object.fromEntries(kept) };
}
