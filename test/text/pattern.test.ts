/** Letters told in few ranges: what is a letter stays a letter, in each way a pattern names them. */
import assert from "node:assert/strict";
import { inFewRanges, pattern } from "../../engine/text/pattern.ts";

const characters = Array.from({ length: 0x11_0000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));

/** What such documents are written in: letters and marks of Europe, digits, signs, spaces, pictures. */
const european = characters.filter(
  (one) =>
    /[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(one) && (one < "\u0530" || (one >= "\u1e00" && one <= "\u1eff")),
);
const noLetters = characters.filter(
  (one) => /[\p{Script=Common}\p{Emoji}\p{Z}\p{C}]/u.test(one) && !/\p{L}/u.test(one),
);

describe("a pattern with letters", () => {
  for (const [source, flags] of [
    ["\\p{L}", "u"],
    ["\\p{L}", "iu"],
    ["[\\p{L}]", "u"],
    ["[\\p{L}.’-]", "iu"],
    ["[^\\p{L}\\p{N}]", "u"],
    ["(?<!\\p{L})(?:.)(?!\\p{L})", "su"],
    ["\\p{Lu}", "u"],
    ["[\\p{Lu}«]", "u"],
    ["\\p{Ll}{1,}", "u"],
    ["\\p{Lu}", "iu"],
  ] as const)
    it(`says of Norwegian text what it is written to say: /${source}/${flags}`, () => {
      const written = new RegExp(source, flags);
      const few = pattern(source, flags);
      assert.deepEqual(
        european.filter((one) => written.test(one) !== few.test(one)),
        [],
      );
      const signs = noLetters.filter((one) => one < "\u0370" || (one > "\u2000" && one < "\u2c00"));
      assert.deepEqual(
        signs.filter((one) => /[^\p{N}]/u.test(one) && written.test(one) !== few.test(one)),
        [],
      );
    });

  it("takes no picture for a letter, nor what is only half a character", () => {
    for (const one of ["😀", "🎉", "\ud83d", "–", "«", "…", " ", "€"])
      assert.equal(pattern("\\p{L}", "u").test(one), false);
  });

  it("is a pattern of its own kind elsewhere", () => {
    assert.equal(inFewRanges("^\\d+\\.\\s[a-zæøå]\\[(?<n>x)\\\\p", "u"), "^\\d+\\.\\s[a-zæøå]\\[(?<n>x)\\\\p");
    assert.deepEqual(pattern("(\\p{Lu}\\p{L}+)\\s\\[(\\p{Ll}+)\\]", "u").exec("i Åfjord [øst]")?.slice(1), [
      "Åfjord",
      "øst",
    ]);
  });
});
