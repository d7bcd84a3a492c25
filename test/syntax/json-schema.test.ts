/** Schema errors stand on the exact key or value, and a misspelt word gets the nearest one. */
import assert from "node:assert/strict";
import { fileWords } from "../../engine/present/file-words.ts";
import { psdSchema } from "../../engine/project/psd-schema.ts";
import { checkSchema } from "../../engine/syntax/json-schema.ts";
import { nearest } from "../../engine/syntax/nearest.ts";
import { readYaml } from "../../engine/syntax/yaml.ts";
import { sourceText } from "../../engine/text/source-text.ts";
import { configSchema } from "../../engine/workspace/config-schema.ts";

const faults = (text: string, schema = configSchema) =>
  checkSchema(readYaml(sourceText("a.yaml", text)), schema).map((one) => ({
    at: text.slice(one.span.start, one.span.end),
    says: fileWords(one, "nb"),
  }));

describe("JSON Schema on YAML", () => {
  for (const [name, text, at, says] of [
    ["a misspelt key", "organar: {}\n", "organar", "Ukjent nøkkel «organar». Mente du «organer»?"],
    [
      "a misspelt key far in",
      "organer:\n  gruppa:\n    innkalingsfrist: 7\n",
      "innkalingsfrist",
      "Ukjent nøkkel «innkalingsfrist». Mente du «innkallingsfrist»?",
    ],
    [
      "a word outside the list",
      "visning: info\n",
      "info",
      "«info» kan ikke være verdien av «visning». Mente du «information»?",
    ],
    [
      "a number as words",
      "organer: { a: { innkallingsfrist: sju } }\n",
      "sju",
      "«innkallingsfrist» skal være et helt tall.",
    ],
    ["a key without value", "språk:\n", "språk", "«språk» mangler verdi. Skriv en verdi, eller fjern nøkkelen."],
    [
      "a text where a list belongs",
      "dokumenter: saker\n",
      "saker",
      "«dokumenter» skal være en liste. Skriv [a, b], eller ett punkt med - på hver linje.",
    ],
    ["a missing key", "prosjekter:\n  - {}\n", "{", "Nøkkelen «psd» mangler. Legg den til."],
    ["a list instead of keys", "- a\n", "- a\n", "Her skal det stå nøkler med verdier, slik: nøkkel: verdi."],
  ] as const)
    it(`places ${name}`, () => assert.deepEqual(faults(text), [{ at, says }]));

  it("tells one form of a choice from none", () => {
    assert.deepEqual(
      faults("råd: { ledelse: { rullering: { år: x } } }\n").map((one) => one.at),
      ["x"],
    );
    assert.deepEqual(
      faults("råd: { ledelse: { rullering: sjelden } }\n").map((one) => one.at),
      ["sjelden"],
    );
  });

  it("knows an amount written for people", () => {
    assert.deepEqual(faults("prosjekt: A\nramme: 200 000\n", psdSchema), [
      { at: "200 000", says: "«ramme» skal være et tall. Skriv det uten mellomrom og kr: 200000." },
    ]);
  });

  it("accepts what people write", () => {
    assert.deepEqual(
      faults("versjon: 1\nråd: { ledelse: { rullering: årlig } }\norganer: { a: { type: styringsgruppe } }\n"),
      [],
    );
    assert.deepEqual(
      faults(
        "prosjekt: A\nversjon: 1.0\ndelprosjekter: [{ navn: B, oppstart: 2022, perÅr: { 2022: 3 } }]\n",
        psdSchema,
      ),
      [],
    );
  });
});

describe("the nearest word", () => {
  it("is close, or begins so, or is none", () => {
    assert.equal(nearest("chekc", ["check", "facts"]), "check");
    assert.equal(nearest("maaned", ["måned", "dag"]), "måned");
    assert.equal(nearest("info", ["hint", "information"]), "information");
    assert.equal(nearest("banan", ["check", "facts"]), null);
  });
});
