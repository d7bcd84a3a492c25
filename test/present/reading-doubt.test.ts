/** Why an effect could not be read is told in each language: all reasons that the reader gives have words. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { doubtWords } from "../../engine/present/reading-doubt.ts";

const folder = join(import.meta.dirname, "../../engine/language");
const given = new Set(
  readdirSync(folder).flatMap((file) =>
    [
      ...readFileSync(join(folder, file), "utf8").matchAll(
        /unreadable\("([^"]+)"|grunn: (?:[^"\n]*\? )?"([^"]+)"(?: : "([^"]+)")?|\? "(flere mulige [^"]+)" : "([^"]+)"/g,
      ),
    ].flatMap((match) => match.slice(1).filter((one): one is string => one !== undefined)),
  ),
);
/** The same word in both, or for the reader's own use. */
const same = new Set(["vilkår", "stopp", "uavklart"]);

describe("why something could not be read", () => {
  it("is found in the source of the reader", () => assert.ok(given.size > 12, [...given].join(", ")));

  for (const reason of [...given].filter((one) => !same.has(one)))
    it(`is told in nynorsk and English: ${reason}`, () => {
      assert.notEqual(doubtWords(reason, "nn"), reason);
      assert.notEqual(doubtWords(reason, "en"), reason);
      assert.equal(doubtWords(reason, "nb"), reason);
    });

  it("keeps the word it is about", () => {
    assert.equal(doubtWords("ukjent verb «snu»", "en"), "unknown verb «snu»");
    assert.equal(doubtWords("«neste møte» er ingen dato", "en"), "«neste møte» is no date");
  });
});
