/** `saksvakt explain`: a rule told whole, and a line with every condition, its fact and its place. */
import assert from "node:assert/strict";
import { Ajv2020 } from "ajv/dist/2020.js";
import explainSchema from "../../docs/schema/explain.schema.json" with { type: "json" };
import { folder, saksvakt } from "./saksvakt.ts";

const text = `# Innkalling til møte i styringsgruppen

Tid: torsdag 5. mai 2022 kl. 10.00
Sted: på e-post

Nordvik, 4. mai 2022

## Sak 1/22 Orientering om ny vei

### Forslag til vedtak

Saken tas til orientering.
`;
const config = `organer: { styringsgruppen: { type: styringsgruppe, innkallingsfrist: 7 } }
dokumenter: ["saker/**/*.md"]
regler: { alvorlighet: { mote/pa-epost: hint } }
`;
const cwd = folder({ "saksvakt.yaml": config, "saker/a.md": text, "README.md": "# Om mappen\n" });
const run = (...args: string[]) => saksvakt(["explain", ...args], { cwd });
const valid = (out: string): void => {
  const validate = new Ajv2020({ allowUnionTypes: true }).compile(explainSchema);
  assert.ok(validate(JSON.parse(out)), JSON.stringify(validate.errors));
};

describe("saksvakt explain RULE", () => {
  it("tells what the rule says, why, its sources, when it holds, how grave it is, and an example of each kind", () => {
    const { code, out, err } = run("mote/pa-epost");
    assert.deepEqual([code, err], [0, ""]);
    for (const said of [
      /^Regelen sier\n {2}\S/m,
      /^Hvorfor\n {2}Saker skal behandles i møte/m,
      /kommuneloven § 11-2 \(lest i kilden\)\n {4}https:\/\/lovdata\.no/,
      /i kraft +fra 1\. november 2019/,
      /Ett hakk mildere når organet ikke er folkevalgt/,
      /^Regelen slår til når alle disse stemmer:\n {2}- møteform er en av «e-post» og «skriftlig»/m,
      /^Gir funn: /m,
      /^Gir ikke funn: /m,
      /^ {2}→ \d+: \S+: /m,
    ])
      assert.match(out, said);
  });

  it("tells of the workspace's own word on severity, and where it stands", () =>
    assert.match(run("mote/pa-epost").out.replace(/\s+/g, " "), /Her er den satt til hint i saksvakt\.yaml:3\./));

  it("speaks the language asked for", () => {
    assert.match(run("mote/pa-epost", "--lang", "en").out, /^The rule fires when all of these are so:/m);
    assert.match(run("mote/pa-epost", "--lang", "nn").out, /^Kvifor$/m);
  });

  it("writes JSON as its schema says", () => valid(run("budsjett/omdisponering-nullsum", "--format", "json").out));

  for (const [word, meant] of [
    ["mote/pa-epots", "mote/pa-epost"],
    ["pa-epost", "mote/pa-epost"],
    ["nullsum", "budsjett/omdisponering-nullsum"],
  ] as const)
    it(`takes «${word}» for a rule misspelt`, () => {
      const { code, err, out } = run(word);
      assert.deepEqual([code, out, err.includes(`Mente du «${meant}»?`)], [2, "", true]);
    });

  it("explains a rule of one's own with its own examples", () => {
    const own = folder({
      "saksvakt.yaml": "versjon: 1\n",
      "regler/sted.yaml": `pakke: egne
alvorlighet: error
gjelder: dokument
dokumenter: [innkalling]
når: { all: [{ fact: dokument.sted, operator: equal, value: på e-post }] }
sted: dokument.sted
tekst: { nb: Ikke der., nn: Ikkje der., en: Not there. }
hvorfor: { nb: Det er vedtatt., nn: Det er vedteke., en: It was decided. }
eksempler:
  brudd: [{ navn: der, dokument: ${JSON.stringify(text)} }]
  stille: [{ navn: et annet sted, dokument: ${JSON.stringify(text.replace("på e-post", "Åsgrend"))} }]
`,
    });
    const { out, code } = saksvakt(["explain", "regler/sted"], { cwd: own });
    assert.equal(code, 0);
    assert.match(out, /^Gir funn: der$[\s\S]*^ {2}→ 4: feil: Ikke der\.$/m);
  });
});

describe("saksvakt explain FILE:LINE", () => {
  it("tells each condition with its fact, its value and where it was read", () => {
    const { code, out, err } = run("saker/a.md:4");
    assert.deepEqual([code, err], [0, ""]);
    assert.match(out, /^saker\/a\.md:4 {2}Sted: på e-post$/m);
    assert.match(out, /^4:7 {2}hint {2}mote\/pa-epost$/m);
    assert.match(out, / {4}ja {3}møteform er en av .*\n {9}møteform: «e-post», lest 4:7 «på e-post»/);
    assert.match(out, /Loven: kommuneloven § 11-2 \(lest i kilden\)/);
    assert.match(out, /Det ville vært i orden om .*:\n {4}- møteform er ingen av .*\n {4}- viser til .*: ja/);
  });

  it("tells values that were read in other files", () => {
    const root = folder({
      "saksvakt.yaml": "prosjekter: [{ psd: a.psd.yaml }]\n",
      "a.psd.yaml": "prosjekt: A\ndelprosjekter: [{ navn: Lokal mat, budsjett: 300000 }]\n",
      "a.md": text.replace(
        "Saken tas til orientering.",
        "Delprosjektet «Havvind» tas ut, og kr 100 000 overføres til delprosjektet «Lokal mat».",
      ),
    });
    const { out } = saksvakt(["explain", "a.md:12"], { cwd: root });
    assert.match(out.replace(/\s+/g, " "), /psd\/delprosjekt-finnes .*: 1, lest a\.psd\.yaml:1:11 «A»/);
  });

  it("tells of an unntak that covers the finding", () => {
    const comment = "<!-- saksvakt: unntak mote/pa-epost; grunn: haster; ansvarlig: Siri Eksempel; til: 2999-12-31 -->";
    const root = folder({ "a.md": text.replace("Sted:", `${comment}\nSted:`) });
    const { out } = saksvakt(["explain", "a.md:5"], { cwd: root });
    assert.match(out, /Unntatt til 31\. desember 2999 av Siri Eksempel: haster \(a\.md\)/);
  });

  it("takes a column too, as editors copy it", () => assert.equal(run("saker/a.md:4:7").out, run("saker/a.md:4").out));

  it("tells when nothing was found", () => {
    const { code, out } = run("saker/a.md:2");
    assert.equal(code, 0);
    assert.match(out, /Ingen funn på denne linjen\./);
  });

  it("lists rules that apply on the line and could not be decided, with what they lack", () => {
    const protokoll = `MØTEPROTOKOLL
Styringsgruppen

Møtedato: 14. mars 2022

3 medlemmer var til stede.

Sak 3/22 Budsjett

Vedtak:
Budsjettet vedtas.
`;
    const alone = folder({ "a.md": protokoll });
    const { out } = saksvakt(["explain", "a.md:8"], { cwd: alone });
    assert.match(out, /vedtaksforhet\/minst-halvparten: mangler antall medlemmer/);
    assert.ok(!saksvakt(["explain", "a.md:2"], { cwd: alone }).out.includes("minst-halvparten"));
  });

  it("explains a line of a PSD", () => {
    const root = folder({
      "saksvakt.yaml": "prosjekter: [{ psd: a.psd.yaml }]\n",
      "a.psd.yaml":
        "prosjekt: A\nversjonsdato: 2022-01-01\nfinansiør: { fylkeskommune: Viken, tilsagn: { hjemmel: distriktsforskriften } }\nperiode:\n  fra: 2018-01-01\n  til: 2026-12-31\n",
    });
    const { out, code } = saksvakt(["explain", "a.psd.yaml:6"], { cwd: root });
    assert.equal(code, 0);
    assert.match(out, /periode\/maks-fem-ar/);
  });

  it("writes JSON as its schema says, with places", () => {
    const { out } = run("saker/a.md:4", "--format", "json");
    valid(out);
    const { findings } = JSON.parse(out);
    const [condition] = findings.find((one: { rule: string }) => one.rule === "mote/pa-epost").conditions.parts;
    assert.equal(condition.holds, true);
    assert.deepEqual(
      [condition.facts[0].fact, condition.facts[0].value, condition.facts[0].at.range.start],
      ["dokument.møteform", "e-post", { line: 4, column: 7 }],
    );
  });

  for (const [name, args, code, said] of [
    ["nothing", [], 2, "Hva skal forklares?"],
    ["two things", ["a", "b"], 2, "Bare én om gangen"],
    ["a file without a line", ["saker/a.md"], 2, "Skriv for eksempel saker/a.md:12"],
    ["a line that is not there", ["saker/a.md:400"], 2, "Linje 400 finnes ikke"],
    ["a line before the first", ["saker/a.md:0"], 2, "Linje 0 finnes ikke"],
    ["a file that is not there", ["saker/b.md:1"], 2, "saker/b.md"],
    ["saksvakt.yaml itself", ["saksvakt.yaml:1"], 0, "ikke et møtedokument"],
    ["a file that is no meeting document", ["README.md:1"], 0, "ikke et møtedokument"],
  ] as const)
    it(`answers ${name}`, () => {
      const answer = run(...args);
      assert.deepEqual([answer.code, answer.err.includes(said)], [code, true], answer.err);
    });

  it("ends with 4 when the file cannot be read", () => {
    const root = folder({ "a.md": Buffer.from([0, 1, 2, 0, 0xff, 0xfe, 0, 0]) });
    assert.equal(saksvakt(["explain", "a.md:1"], { cwd: root }).code, 4);
    assert.equal(saksvakt(["doctor", "a.md"], { cwd: root }).code, 4);
  });
});
