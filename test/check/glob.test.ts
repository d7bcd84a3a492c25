/** Patterns of paths: which files the `sti` of an unntak fits. */
import assert from "node:assert/strict";
import { matchesGlob } from "../../engine/check/glob.ts";

describe("patterns of paths", () => {
  for (const [path, pattern, expected] of [
    ["saker/a.md", "saker/*.md", true],
    ["saker/2022/a.md", "saker/*.md", false],
    ["saker/2022/a.md", "saker/**/*.md", true],
    ["saker/a.md", "saker/**/*.md", true],
    ["saker/a.md", "**", true],
    ["saker/a.md", "saker", true],
    ["saker/a.md", "./saker/", true],
    ["sakerer/a.md", "saker", false],
    ["saker/a.md", "saker/{a,b}.{md,txt}", true],
    ["saker/c.md", "saker/{a,b}.md", false],
    ["saker/a.md", "saker/?.md", true],
    ["saker/å.md".normalize("NFD"), "saker/å.md", true],
    ["saker/a{b.md", "saker/a{b.md", true],
    ["a", "", false],
  ] as const)
    it(`«${pattern}» ${expected ? "fits" : "does not fit"} ${path}`, () =>
      assert.equal(matchesGlob(path, pattern), expected));
  it("takes its time from the length of both", () =>
    assert.equal(matchesGlob(`${"a/".repeat(500)}b`, `${"**/a*a*a*/".repeat(50)}c`), false));
});
