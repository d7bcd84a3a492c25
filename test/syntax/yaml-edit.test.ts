/** Edits of YAML in place: one value or item changes, every other byte stays, and what cannot be done safely is not done. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { plainValue, readYaml } from "../../engine/syntax/yaml.ts";
import { addItems, removeItem, setValue } from "../../engine/syntax/yaml-edit.ts";
import { sourceText } from "../../engine/text/source-text.ts";

const read = (text: string): unknown => plainValue(readYaml(sourceText("a.yaml", text)).root);

describe("editing YAML in place", () => {
  const cases: readonly (readonly [string, string, (text: string) => string | null, string | null])[] = [
    ["a value keeps its comment", "a: 1  # ett\nb: 2\n", (it) => setValue(it, ["a"], 3), "a: 3  # ett\nb: 2\n"],
    [
      "a value keeps its quotes",
      "a: '1.9'\nb: \"x\"\n",
      (it) => setValue(it, ["b"], "y: z"),
      "a: '1.9'\nb: \"y: z\"\n",
    ],
    [
      "a text that would be read as something else is quoted",
      "a: x\n",
      (it) => setValue(it, ["a"], "ja: nei"),
      'a: "ja: nei"\n',
    ],
    [
      "a deep value in flow",
      "a: { b: [{ c: 1 }, { c: 2 }] }\n",
      (it) => setValue(it, ["a", "b", 1, "c"], 9),
      "a: { b: [{ c: 1 }, { c: 9 }] }\n",
    ],
    [
      "a missing key comes last, after comments at the end",
      "a: 1\n# slutt\n",
      (it) => setValue(it, ["b"], 2),
      "a: 1\n# slutt\nb: 2\n",
    ],
    [
      "a missing key beside another",
      "a: 1 # ett\nc: 3\n",
      (it) => setValue(it, ["b"], 2, "a"),
      "a: 1 # ett\nb: 2\nc: 3\n",
    ],
    ["missing maps above a key", "a: 1\n", (it) => setValue(it, ["b", "c", "d"], 2), "a: 1\nb: { c: { d: 2 } }\n"],
    [
      "a missing key in a nested block",
      "a:\n  b: 1\n\nd: 2\n",
      (it) => setValue(it, ["a", "c"], 3),
      "a:\n  b: 1\n  c: 3\n\nd: 2\n",
    ],
    ["a missing key in flow", "a: { b: 1 }\n", (it) => setValue(it, ["a", "c"], 3), "a: { b: 1, c: 3 }\n"],
    ["a missing key in an empty flow", "a: {}\n", (it) => setValue(it, ["a", "c"], 3), "a: { c: 3 }\n"],
    ["a key without a value gets a map", "a:\nb: 1\n", (it) => setValue(it, ["a", "c"], 3), "a: { c: 3 }\nb: 1\n"],
    ["a file without a last line break", "a: 1", (it) => setValue(it, ["b"], 2), "a: 1\nb: 2"],
    ["the line breaks of the file", "a: 1\r\nb: 2\r\n", (it) => setValue(it, ["c"], 3), "a: 1\r\nb: 2\r\nc: 3\r\n"],
    [
      "an item in a block list",
      "a:\n  - { n: 1 } # x\nb: 2\n",
      (it) => addItems(it, ["a"], [{ n: 2 }]),
      "a:\n  - { n: 1 } # x\n  - { n: 2 }\nb: 2\n",
    ],
    [
      "an item in a list flush with its key",
      "a:\n- n: 1\n  m: 2\nb: 2\n",
      (it) => addItems(it, ["a"], [{ n: 2 }]),
      "a:\n- n: 1\n  m: 2\n- { n: 2 }\nb: 2\n",
    ],
    [
      "items in a flow list",
      "a: [{ n: 1 }]\n",
      (it) => addItems(it, ["a"], [{ n: 2 }, { n: 3 }]),
      "a: [{ n: 1 }, { n: 2 }, { n: 3 }]\n",
    ],
    ["an item in an empty list", "a: []\n", (it) => addItems(it, ["a"], [{ n: 2 }]), "a: [{ n: 2 }]\n"],
    ["a list that is not there", "a: 1\n", (it) => addItems(it, ["b"], [{ n: 2 }]), "a: 1\nb:\n  - { n: 2 }\n"],
    [
      "an item goes with its line",
      "a:\n  # en\n  - { n: 1 } # x\n  # to\n  - { n: 2 }\n",
      (it) => removeItem(it, ["a"], 0),
      "a:\n  # en\n  # to\n  - { n: 2 }\n",
    ],
    [
      "an item over several lines",
      "a:\n  - n: 1\n    m: 2\n  - n: 3\n",
      (it) => removeItem(it, ["a"], 0),
      "a:\n  - n: 3\n",
    ],
    ["the only item leaves an empty list", "a:\n  - n: 1\nb: 2\n", (it) => removeItem(it, ["a"], 0), "a: []\nb: 2\n"],
    [
      "an item of a flow list",
      "a: [{ n: 1 }, { n: 2 }, { n: 3 }]\n",
      (it) => removeItem(it, ["a"], 2),
      "a: [{ n: 1 }, { n: 2 }]\n",
    ],
    ["the first item of a flow list", "a: [{ n: 1 }, { n: 2 }]\n", (it) => removeItem(it, ["a"], 0), "a: [{ n: 2 }]\n"],
    ["a map is no value", "a: { b: 1 }\n", (it) => setValue(it, ["a"], 2), null],
    ["a list has no keys", "a: [1]\n", (it) => setValue(it, ["a", "b"], 2), null],
    ["a file that is no map", "- 1\n", (it) => setValue(it, ["a"], 2), null],
    ["an empty file", "", (it) => setValue(it, ["a"], 2), null],
  ];
  for (const [name, before, edit, after] of cases) it(name, () => assert.equal(edit(before), after));

  const key = fc.constantFrom("navn", "budsjett", "side", "ny");
  const scalar = fc.oneof(
    fc.nat(1_000_000),
    fc.string({ maxLength: 12 }),
    fc.constantFrom("ja", "null", "1.0", "2022-01-01", "a: b", "- x", "«æøå»", "#", "{", "true"),
  );
  const item = fc.record({ navn: fc.constantFrom("A", "B", "C"), budsjett: fc.nat(9999) });
  const layout = fc.record({
    items: fc.array(item, { minLength: 1, maxLength: 4 }),
    isFlow: fc.boolean(),
    isFlush: fc.boolean(),
    comment: fc.constantFrom("", " # her"),
    newline: fc.constantFrom("\n", "\r\n"),
    tail: fc.constantFrom("", "# slutt\n", "x: 1\n"),
  });
  const written = ({
    items,
    isFlow,
    isFlush,
    comment,
    newline,
    tail,
  }: typeof layout extends fc.Arbitrary<infer T> ? T : never): string => {
    const indent = isFlush ? "" : "  ";
    const flow = items.map(({ navn, budsjett }) => `{ navn: ${navn}, budsjett: ${budsjett} }`);
    const block = items.map(
      ({ navn, budsjett }) => `${indent}- navn: ${navn}${comment}\n${indent}  budsjett: ${budsjett}\n`,
    );
    const list = isFlow ? `liste: [${flow.join(", ")}]${comment}\n` : `liste:\n${block.join("")}`;
    return `# topp\nfør: a\n${list}${tail}`.replaceAll("\n", newline);
  };

  it("gives what was asked for, whatever the layout, or refuses", () => {
    fc.assert(
      fc.property(layout, fc.nat(3), key, scalar, (how, at, name, value) => {
        const text = written(how);
        const index = at % how.items.length;
        const before = read(text) as { liste: Record<string, unknown>[] };
        const set = setValue(text, ["liste", index, name], value);
        if (set !== null) {
          const expected = structuredClone(before);
          expected.liste[index]![name] = typeof value === "string" ? value.normalize("NFC") : value;
          assert.deepEqual(read(set), expected, set);
        }
        const added = addItems(text, ["liste"], [{ navn: String(value), budsjett: 1 }])!;
        assert.deepEqual(
          read(added),
          { ...before, liste: [...before.liste, { navn: String(value).normalize("NFC"), budsjett: 1 }] },
          added,
        );
        const removed = removeItem(text, ["liste"], index)!;
        assert.deepEqual(read(removed), { ...before, liste: before.liste.filter((_, nth) => nth !== index) }, removed);
      }),
      { numRuns: 300 },
    );
  });

  it("never throws, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom("a", ":", " ", "\n", "-", "[", "]", "{", "}", ",", "#", "&", "*", '"', "'", "|"),
        }),
        (text) => {
          setValue(text, ["a", 0, "b"], 1);
          addItems(text, ["a"], [{ b: 1 }]);
          removeItem(text, ["a"], 0);
        },
      ),
      { numRuns: 500 },
    );
  });
});
