/** Faults in rule files are findings with file and place; what can be used is used. */
import assert from "node:assert/strict";
import { compileRulebook, type LoadedRulebook, loadRulebook } from "../../engine/law/load.ts";
import { readYaml } from "../../engine/syntax/yaml.ts";
import { sourceText } from "../../engine/text/source-text.ts";

const words = "{ nb: Ja., nn: Ja., en: Yes. }";
const vocabulary = `subjekter:
  dokument: { foreldre: [], nb: d, nn: d, en: d }
  sak: { foreldre: [dokument], nb: s, nn: s, en: s }
  punkt: { foreldre: [sak], nb: p, nn: p, en: p }
fakta:
  dokument.dager: { type: tall, nb: d, nn: d, en: d }
  dokument.dato: { type: dato, nb: d, nn: d, en: d }
  dokument.form: { type: tekst, verdier: [møte, e-post], nb: d, nn: d, en: d }
  sak.ord: { type: liste, nb: s, nn: s, en: s }
  punkt.nr: { type: tall, nb: p, nn: p, en: p }
  parameter.frist: { type: tall, nb: p, nn: p, en: p }
effekter: {}
nøkler: {}
meldinger: {}
`;
const source = `tittel: ${words}
kort: ${words}
url: https://lovdata.no/lov/2018-06-22-83
sikkerhet: lest
deler:
  "1":
    ref: § 1
    versjoner:
      - { til: 2020-12-31, tekst: ${words} }
      - { fra: 2021-01-01, tekst: ${words} }
`;
const rule = (changes: Record<string, string> = {}): string =>
  Object.entries({
    pakke: "avtale",
    alvorlighet: "warning",
    gjelder: "dokument",
    dokumenter: "[innkalling]",
    kilder: '["lov#1"]',
    når: "{ all: [{ fact: dokument.dager, operator: lessThan, value: 7 }] }",
    sted: "dokument.dager",
    tekst: words,
    hvorfor: words,
    eksempler: "{ brudd: [{ navn: a, dokument: b }], stille: [{ navn: a, dokument: b }] }",
    ...changes,
  })
    .filter(([, value]) => value !== "")
    .map(([key, value]) => `${key}: ${value}\n`)
    .join("");
const load = (files: Record<string, string>): LoadedRulebook =>
  compileRulebook(new Map(Object.entries({ "vocabulary.yaml": vocabulary, "sources/lov.yaml": source, ...files })));
/** The one finding of a rule with a change: its code and the words it marks. */
const fault = (changes: Record<string, string>): readonly string[] => {
  const text = rule(changes);
  return load({ "mote/prove.yaml": text }).findings.map(({ kode, path, span }) => {
    assert.equal(path, "mote/prove.yaml");
    return `${kode} ${text.slice(span.start, span.end)}`;
  });
};

describe("the rulebook", () => {
  it("takes a rule whose path is its id", () => {
    const { rulebook, findings, examples } = load({ "rules/mote/prove.yaml": rule() });
    assert.deepEqual(findings, []);
    assert.deepEqual(
      rulebook.rules.map(({ id, dato, folkevalgt }) => [id, dato, folkevalgt]),
      [["mote/prove", "saksdato", "uten betydning"]],
    );
    assert.equal(examples.get("mote/prove")?.brudd[0]?.navn, "a");
    assert.equal(JSON.parse(JSON.stringify(rulebook)).rules[0].id, "mote/prove");
  });

  it("tells facts nobody knows, with the nearest", () => {
    const { findings } = load({ "mote/prove.yaml": rule({ sted: "dokument.dagar" }) });
    assert.deepEqual(findings[0]?.verdier, { faktum: "dokument.dagar", forslag: "dokument.dager" });
    assert.deepEqual(fault({ sted: "dokument.dagar" }), ["regelverk/ukjent-faktum dokument.dagar"]);
    assert.deepEqual(fault({ sted: "punkt.nr" }), ["regelverk/faktum-utenfor-rekkevidde punkt.nr"]);
    assert.deepEqual(fault({ gjelder: "mote" }), ["regelverk/ukjent-subjekt mote"]);
  });

  it("tells conditions that could never be meant", () => {
    const conditions = (inside: string): readonly string[] =>
      fault({ når: `{ all: [${inside}] }` }).map((one) => one.split(" ")[0]!);
    assert.deepEqual(fault({ når: "{ all: [] }" }), ["regelverk/tom-gruppe []"]);
    assert.deepEqual(fault({ når: "{ any: [] }" }), ["regelverk/tom-gruppe []"]);
    assert.deepEqual(conditions("{ fact: dokument.dager, operator: omtrent, value: 7 }"), [
      "regelverk/ukjent-operator",
    ]);
    assert.deepEqual(conditions("{ fact: dokument.dager, operator: not:lessThan, value: 7 }"), [
      "regelverk/nektet-tall",
    ]);
    assert.deepEqual(conditions("{ not: { fact: dokument.dager, operator: lessThan, value: 7 } }"), [
      "regelverk/nektet-tall",
    ]);
    assert.deepEqual(conditions("{ not: { fact: dokument.form, operator: equal, value: møte } }"), []);
    for (const wrong of [
      "{ fact: dokument.dager, operator: lessThan, value: sju }",
      "{ fact: dokument.form, operator: lessThan, value: møte }",
      "{ fact: dokument.form, operator: equal, value: mote }",
      "{ fact: dokument.dato, operator: lessThan, value: i går }",
      "{ fact: dokument.form, operator: in, value: møte }",
      "{ fact: dokument.form, operator: contains, value: møte }",
      "{ fact: sak.ord, operator: equal, value: møte }",
      "{ fact: dokument.dager, operator: isStated, value: 7 }",
      "{ fact: dokument.dager, operator: lessThan, value: { fact: dokument.dato } }",
    ]) {
      const codes = fault({ gjelder: "sak", når: `{ all: [${wrong}] }` }).map((one) => one.split(" ")[0]);
      assert.deepEqual(codes, ["regelverk/feil-sammenlikning"], wrong);
    }
  });

  it("tells sources, rules and examples that are not there", () => {
    assert.deepEqual(fault({ kilder: '["lov#2"]' }), ['regelverk/ukjent-kilde "lov#2"']);
    assert.deepEqual(fault({ viker_for: "[mote/annet]" }), ["regelverk/ukjent-regel mote/annet"]);
    assert.deepEqual(fault({ eksempler: "" }).length, 2);
    assert.deepEqual(fault({ eksempler: "{ brudd: [], stille: [{ navn: a, dokument: b }] }" }), [
      "regelverk/mangler-eksempel []",
    ]);
  });

  it("demands every language, and the same values in each", () => {
    assert.equal(fault({ tekst: "{ nb: Ja., en: Yes. }" }).length, 1);
    const apart = "{ nb: '{dokument.dager} dager', nn: '{dokument.dager} dagar', en: days }";
    assert.deepEqual(fault({ tekst: apart }), ["regelverk/ulike-plassholdere days"]);
    assert.deepEqual(
      fault({ tekst: "{ nb: '{dokument.tal}', nn: '{dokument.tal}', en: '{dokument.tal}' }" }).length,
      3,
    );
  });

  it("tells periods that are turned, overlap, leave a gap or name no day", () => {
    const series = (versions: string): readonly string[] =>
      load({ "parameters/frist.yaml": `tittel: ${words}\nkilder: ["lov#1"]\nverdier: ${versions}\n` }).findings.map(
        ({ kode }) => kode,
      );
    assert.deepEqual(series("[{ til: 2020-12-31, verdi: 7 }, { fra: 2021-01-01, verdi: 8 }]"), []);
    assert.deepEqual(series("[{ til: 2020-12-31, verdi: 7 }, { fra: 2020-12-31, verdi: 8 }]"), ["regelverk/overlapp"]);
    assert.deepEqual(series("[{ verdi: 7 }, { fra: 2020-12-31, verdi: 8 }]"), ["regelverk/overlapp"]);
    assert.deepEqual(series("[{ til: 2020-12-31, verdi: 7 }, { fra: 2021-01-02, verdi: 8 }]"), ["regelverk/hull"]);
    assert.deepEqual(series("[{ fra: 2022-01-01, til: 2021-01-01, verdi: 7 }]"), ["regelverk/snudd-periode"]);
    assert.deepEqual(series("[{ fra: 2022-02-30, verdi: 7 }]"), ["regelverk/ingen-dag"]);
    assert.deepEqual(fault({ gyldig: "{ fra: 2022-02-30 }" }), ["regelverk/ingen-dag 2022-02-30"]);
  });

  it("uses the rest when a file is broken", () => {
    const { rulebook, findings } = load({
      "mote/prove.yaml": rule(),
      "mote/brukket.yaml": "når: [",
      "mote/tom.yaml": "",
      "mote/liste.yaml": "- 1",
    });
    assert.deepEqual(
      rulebook.rules.map(({ id }) => id),
      ["mote/prove"],
    );
    assert.deepEqual([...new Set(findings.map(({ path }) => path))].sort(), [
      "mote/brukket.yaml",
      "mote/liste.yaml",
      "mote/tom.yaml",
    ]);
  });

  it("adds a workspace's own rules to those it has", () => {
    const { rulebook } = load({ "mote/prove.yaml": rule() });
    const own = loadRulebook([readYaml(sourceText("regler/vår.yaml", rule({ sted: "dokument.dato" })))], rulebook);
    assert.deepEqual(own.findings, []);
    assert.deepEqual(
      own.rulebook.rules.map(({ id }) => id),
      ["mote/prove", "regler/vår"],
    );
    const taken = loadRulebook([readYaml(sourceText("mote/prove.yaml", rule()))], rulebook);
    assert.deepEqual(
      taken.findings.map(({ kode }) => kode),
      ["regelverk/opptatt-id"],
    );
  });
});
