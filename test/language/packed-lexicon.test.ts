/** The lexicon as the build packs it is the lexicon as it is compiled from its data. */
import assert from "node:assert/strict";
import { compileLexicon } from "../../engine/language/compile-lexicon.ts";
import { type PackedLexicon, packed, unpacked } from "../../engine/language/packed-lexicon.ts";
import { lexiconData } from "./bank.ts";

describe("a packed lexicon", () => {
  it("says of every word what the data says", () => {
    const { funn: _, ...compiled } = compileLexicon(lexiconData());
    const { funn: __, ...again } = unpacked(
      JSON.parse(JSON.stringify(packed({ ...compiled, funn: [] }))) as PackedLexicon,
    );
    assert.deepEqual(again, compiled);
    assert.equal(again.ord.get("overfører")?.verb[0]?.verb, again.ord.get("overføre")?.verb[0]?.verb);
  });
});
