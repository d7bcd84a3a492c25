/** Another name for a delprosjekt, wherever its PSD has room for it. */
import assert from "node:assert/strict";
import { addAlias } from "../../engine/project/add-alias.ts";
import { readPsd } from "../../engine/project/read-psd.ts";
import { sourceText } from "../../engine/text/source-text.ts";

const added = (text: string, name: string): string | null => {
  const { psd } = readPsd(sourceText("a.psd.yaml", text));
  const edit = addAlias(psd, psd.delprosjekter.at(-1)!, name);
  return edit && text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end);
};
const head = "prosjekt: P\ndelprosjekter:\n";

describe("an alias", () => {
  for (const [what, before, name, after] of [
    ["in braces", "  - { navn: A }\n", "B", "  - { navn: A, alias: [B] }\n"],
    ["in a block", "  - navn: A\n    side: 2\n", "B", "  - navn: A\n    side: 2\n    alias:\n      - B\n"],
    ["beside others", "  - { navn: A, alias: [C], side: 2 }\n", "B", "  - { navn: A, alias: [C, B], side: 2 }\n"],
    ["under others", "  - navn: A\n    alias:\n      - C\n", "B", "  - navn: A\n    alias:\n      - C\n      - B\n"],
    ["that YAML would read otherwise", "  - { navn: A }\n", "b: c", '  - { navn: A, alias: ["b: c"] }\n'],
    [
      "with Windows line ends",
      "  - navn: A\r\n    side: 2\r\n",
      "B",
      "  - navn: A\r\n    side: 2\r\n    alias:\r\n      - B\r\n",
    ],
  ] as const)
    it(`is written ${what}`, () => assert.equal(added(head + before, name), head + after));

  it("is written once", () => assert.equal(added(`${head}  - { navn: A, alias: [B] }\n`, "B"), null));
});
