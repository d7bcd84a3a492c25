/** YAML with places: what is read, what is refused, and that nothing ends the process. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { plainValue, readYaml } from "../../engine/syntax/yaml.ts";
import { slice, sourceText } from "../../engine/text/source-text.ts";

const read = (text: string) => readYaml(sourceText("a.yaml", text));
const faults = (text: string) => read(text).funn.map((one) => [one.kode, text.slice(one.span.start, one.span.end)]);

describe("YAML", () => {
  it("gives every key and value its place", () => {
    const document = read("råd:\n  navn: «Hei»\n  liste: [a, 'b c']\n");
    assert.deepEqual(plainValue(document.root), { råd: { navn: "«Hei»", liste: ["a", "b c"] } });
    assert.equal(document.root?.type, "map");
    const råd = document.root?.type === "map" ? document.root.entries.get("råd")!.value : null;
    const liste = råd?.type === "map" ? råd.entries.get("liste")! : null;
    assert.equal(slice(document.source, liste!.key), "liste");
    assert.equal(slice(document.source, liste!.value.span), "[a, 'b c']");
  });

  it("compares keys in NFC and keeps numbers as they were written", () => {
    const document = read("språk: nb\nversjon: 1.10\n");
    assert.ok(document.root?.type === "map" && document.root.entries.has("språk"));
    const version = document.root?.type === "map" ? document.root.entries.get("versjon")!.value : null;
    assert.equal(version?.type === "scalar" && version.text, "1.10");
  });

  for (const [name, text, expected] of [
    ["a repeated key", "a: 1\na: 2\n", [["yaml/gjentatt-nøkkel", "a"]]],
    [
      "keys of objects' own machinery",
      "__proto__: {x: 1}\nconstructor: 2\n",
      [
        ["yaml/ulovlig-nøkkel", "__proto__"],
        ["yaml/ulovlig-nøkkel", "constructor"],
      ],
    ],
    ["several documents", "a: 1\n---\nb: 2\n", [["yaml/flere-dokumenter", "b: 2\n"]]],
    ["an unknown tag", "a: !js 3\n", [["yaml/ukjent-merke", "!js"]]],
    [
      "an integer too large to count with",
      "a: 12345678901234567890\n",
      [["yaml/for-stort-tall", "12345678901234567890"]],
    ],
    ["infinity", "a: 1e400\n", [["yaml/for-stort-tall", "1e400"]]],
    ["a tab as indentation", "a:\n\t- b\n", [["yaml/tabulator", "\t"]]],
    ["an alias of nothing", "a: *b\n", [["yaml/ukjent-alias", "*b"]]],
    ["an alias of itself", "&a [*a]\n", [["yaml/ukjent-alias", "*a"]]],
    ["a map as a key", "? {a: 1}\n: 2\n", [["yaml/sammensatt-nøkkel", "{a: 1}"]]],
    ["a colon in a value", "a: b: c\n", [["yaml/nøkkel-i-nøkkel", "b"]]],
  ] as const)
    it(`refuses ${name}, with its place`, () => assert.deepEqual(faults(text), expected));

  it("reads past a byte order mark", () => assert.deepEqual(plainValue(read("\ufeffa: 1\n").root), { a: 1 }));
  it("reads an empty file as nothing", () => assert.equal(read("# bare en merknad\n").root, null));
  it("keeps comments", () =>
    assert.deepEqual(
      read("a: 1 # hei\n").comments.map((one) => one.text),
      ["# hei"],
    ));

  it("refuses a file no person wrote", () => {
    const found = read("a: b\n".repeat(1_000_000));
    assert.deepEqual([found.root, found.funn.map((one) => one.kode)], [null, ["yaml/for-stor"]]);
  });

  it("stops a bomb of aliases", () => {
    const lines = [...Array(12).keys()].map((i) => `k${i}: &k${i} [${i ? Array(9).fill(`*k${i - 1}`) : "x"}]`);
    assert.deepEqual(new Set(read(lines.join("\n")).funn.map((one) => one.kode)), new Set(["yaml/for-mange-alias"]));
  });

  for (const [name, text] of [
    ["brackets", `${"[".repeat(900)}${"]".repeat(900)}`],
    ["braces", "{a: ".repeat(900)],
    ["dashes on one line", "- ".repeat(900)],
    ["question marks on one line", "? ".repeat(900)],
    ["indentation", [...Array(900).keys()].map((i) => `${" ".repeat(i)}a:`).join("\n")],
    ["indented lists", [...Array(900).keys()].map((i) => `${" ".repeat(i)}-`).join("\n")],
  ] as const)
    it(`refuses 900 levels of ${name} before anything recursive sees them`, () => {
      const found = read(text);
      assert.deepEqual([found.root, found.funn.map((one) => one.kode)], [null, ["yaml/for-dypt"]]);
    });

  it("lives through the nesting that aborts Node at the second parse", () => {
    const script = `import { readYaml } from ${JSON.stringify(new URL("../../engine/syntax/yaml.ts", import.meta.url).href)};
      for (const depth of [850, 900, 1000, 1200, 1500, 100000]) for (let i = 0; i < 2; i++)
        readYaml({ path: "a", text: "[".repeat(depth) + "]".repeat(depth) });
      process.stdout.write("alive");`;
    const { stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
      encoding: "utf8",
    });
    assert.equal(stdout, "alive", stderr);
  });

  it("never throws, and its places lie in the text", () => {
    const piece = fc.constantFrom(
      "a: ",
      "- ",
      "[",
      "]",
      "{",
      "}",
      "\n",
      "  ",
      "\t",
      "'",
      '"',
      "&a ",
      "*a",
      "!x ",
      "? ",
      ": ",
      "#",
      "|\n",
      ">-\n",
      "---\n",
      "x",
      "ø",
      "\ud800",
      "%",
      "\0",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        const { root, funn } = read(text);
        plainValue(root);
        return funn.every(({ span }) => 0 <= span.start && span.start <= span.end && span.end <= text.length);
      }),
      { numRuns: 500 },
    );
  });
});
