/** Letters told in few ranges: what is a letter stays a letter, in each way a pattern names them. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { runningIn } from "../../engine/check/words/running.ts";
import { passageOf } from "../../engine/text/passage.ts";
import { inFewRanges, literal, pattern } from "../../engine/text/pattern.ts";

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

/** As people, places and projects are called, and as nobody is. */
const names = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        ..."-–—'’.,:;()[]{}|/\\^$*+?!&#%@\"«»_~=<>`",
        "Anne",
        "Grete",
        "E",
        "å",
        " ",
        "\u00a0",
        "\u0301",
        "3",
      ),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .map((parts) => parts.join("")),
  fc.string({ unit: "binary", minLength: 1 }),
);

describe("a name in a pattern", () => {
  it("is itself, whatever signs it has", () => {
    fc.assert(
      fc.property(names, (name) => {
        for (const made of [new RegExp(`^${literal(name)}$`, "giu"), pattern(`^${literal(name)}$`, "iu")])
          assert.ok(made.test(name.trim()), name);
      }),
      { numRuns: 2_000 },
    );
  });

  it("takes no other name", () => {
    for (const [one, other] of [
      ["Anne-Grete", "Anne Grete"],
      ["A.B", "AxB"],
      ["C++", "CCC"],
      ["(a|b)", "a"],
    ] as const)
      assert.ok(!new RegExp(`^${literal(one)}$`, "iu").test(other), one);
  });

  it("is found where a text tells of it as going on", () => {
    fc.assert(
      fc.property(names, (name) => {
        assert.doesNotThrow(() => runningIn([passageOf("Prosjektet skal pågå.")], [name]));
      }),
    );
  });
});
