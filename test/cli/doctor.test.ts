/** `saksvakt doctor`: what holds for one file, who decided it, and what is missing. */
import assert from "node:assert/strict";
import { Ajv2020 } from "ajv/dist/2020.js";
import doctorSchema from "../../docs/schema/doctor.schema.json" with { type: "json" };
import type { Doctor } from "../../engine/present/doctor.ts";
import { folder, saksvakt } from "./saksvakt.ts";

const protokoll = `MØTEPROTOKOLL
Styringsgruppemøte

Møtedato: 14. mars 2022
Sted: Nordvik rådhus

3 medlemmer var til stede.

<!-- saksvakt: unntak mote/pa-epost; grunn: avtalt med alle; ansvarlig: Siri Eksempel; til: 2022-12-31 -->
Sak 3/22 Budsjett

Vedtak:
Budsjettet vedtas.
`;
const config = `versjon: 1
språk: nn
organer:
  styringsgruppen: { type: styringsgruppe, alias: [prosjektstyret] }
  representantskapet: { type: representantskap }
prosjekter: [{ psd: a.psd.yaml }]
regler:
  pakker: [kommuneloven, psd, bokmål]
  alvorlighet:
    mote/pa-epost: av
    mote/finnes-ikke: hint
  unntak:
    - { regel: votering/sum-stemmer, sti: "*.md", grunn: tallene rettes, ansvarlig: Siri Eksempel, til: 2999-12-31 }
    - { regel: votering/sum-stemmer, sti: "andre/*.md", grunn: nei, ansvarlig: Siri Eksempel, til: 2999-12-31 }
`;
const files = { "saksvakt.yaml": config, "a.psd.yaml": 'prosjekt: Grønn region\nversjon: "1.2"\n', "a.md": protokoll };
const text = (given: Record<string, string>, ...args: string[]): string =>
  saksvakt(["doctor", "--lang", "nb", ...args], { cwd: folder(given) }).out.replace(/\s+/g, " ");
const data = (given: Record<string, string>, ...args: string[]): Doctor =>
  JSON.parse(saksvakt(["doctor", ...args, "--format", "json"], { cwd: folder(given) }).out);

describe("saksvakt doctor", () => {
  it("writes JSON as its schema says", () => {
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(doctorSchema);
    for (const [given, file] of [
      [files, "a.md"],
      [files, "a.psd.yaml"],
      [{ "a.md": protokoll }, "a.md"],
      [{ "a.md": "# Ingenting\n" }, "a.md"],
    ] as const)
      assert.ok(validate(data(given, file)), JSON.stringify(validate.errors));
  });

  it("tells which organ, how it was recognised, and what follows of its standing", () => {
    const said = text(files, "a.md");
    assert.match(
      said,
      /organ styringsgruppen, kjent igjen på nøkkelen «styringsgruppen» i «Styringsgruppemøte», a\.md:2/,
    );
    assert.match(said, /type styringsgruppe, rettsgrunnlag ukjent \(følger av typen\)/);
    assert.match(said, /regnes ikke som folkevalgt: \d+ reg(?:el|ler) er ett hakk mildere/);
    const named = { ...files, "a.md": protokoll.replace("Styringsgruppemøte", "Prosjektstyret") };
    assert.match(text(named, "a.md"), /kjent igjen på aliaset «prosjektstyret»/);
    const written = { ...files, "saksvakt.yaml": config.replace("alias:", "rettsgrunnlag: kl-18-3, alias:") };
    assert.match(text(written, "a.md"), /kl-18-3 \(fra saksvakt\.yaml\) Organet er folkevalgt/);
  });

  it("tells when the organ is unknown", () => {
    assert.match(text({ "a.md": protokoll }, "a.md"), /«Styringsgruppemøte», a\.md:2 er ikke kjent/);
  });

  it("tells the case date and where it came from", () => {
    assert.deepEqual(data(files, "a.md").date, {
      value: "2022-03-14",
      from: "møtedato",
      at: { path: "a.md", line: 4, column: 11 },
    });
    assert.equal(data(files, "a.md", "--as-of", "2024-01-01").date.from, "--as-of");
    assert.equal(data({ "a.md": protokoll.replace(/Møtedato.*/, "") }, "a.md").date.value, null);
  });

  it("tells the language and who decided it", () => {
    const decided = (given: Record<string, string>, ...args: string[]) => {
      const { value, from, at } = data(given, "a.md", ...args).language;
      return [value, from, at?.line ?? null];
    };
    assert.deepEqual(decided(files), ["nn", "språk i saksvakt.yaml", 2]);
    assert.deepEqual(decided(files, "--lang", "en"), ["en", "--lang", null]);
    assert.deepEqual(decided({ "a.md": protokoll }), ["nb", "dokumentets eget språk", null]);
  });

  it("speaks the language it tells of", () => {
    const spoken = (...args: string[]) =>
      saksvakt(["doctor", "a.md", ...args], { cwd: folder(files) }).out.replace(/\s+/g, " ");
    assert.match(spoken(), /kjend att på nøkkelen .* språk nynorsk: språk i saksvakt\.yaml, .* kunne ikkje avgjerast/);
    assert.match(spoken("--lang", "en"), /recognised by the key .* language English: --lang .* could not be decided/);
    assert.doesNotMatch(spoken(), /kunne ikke|kjent igjen|gjelder her|Mangler/);
    assert.doesNotMatch(spoken("--lang", "en"), /kunne ikke|kjent igjen|gjelder her|Skriv det/);
  });

  it("tells project, packs, own severities with key and place, and unntak that cover the file", () => {
    const said = text(files, "a.md");
    assert.match(said, /prosjekt Grønn region: a\.psd\.yaml, versjon 1\.2/);
    assert.match(said, /avtale ikke valgt i regler\.pakker/);
    assert.match(said, /regler\.pakker nevner «bokmål», som ikke finnes/);
    assert.match(said, /mote\/pa-epost: av \(regler\.alvorlighet\.mote\/pa-epost, saksvakt\.yaml:10\)/);
    assert.match(said, /mote\/finnes-ikke: hint .*Det finnes ingen slik regel/);
    assert.match(said, /mote\/pa-epost, a\.md:9; avtalt med alle; Siri Eksempel; gikk ut 31\. desember 2022/);
    assert.deepEqual(
      data(files, "a.md").suppressions.map(({ rule, at, expired }) => [rule, at.path, at.line, expired]),
      [
        ["mote/pa-epost", "a.md", 9, true],
        ["votering/sum-stemmer", "saksvakt.yaml", 13, false],
      ],
    );
  });

  it("tells what is missing, and where to write it", () => {
    assert.match(
      text(files, "a.md"),
      /antall medlemmer for styringsgruppen \(\d+ reg(?:el|ler)\)\. Skriv det her: organer\.styringsgruppen\.antallMedlemmer i saksvakt\.yaml/,
    );
    const alone = data(
      { "a.md": protokoll.replace("Budsjettet vedtas.", "Kr 100 000 overføres fra «Lokal mat» til «Havn».") },
      "a.md",
    );
    assert.ok(alone.missing.some(({ fact, where }) => fact === "psd" && where.includes("prosjekter i saksvakt.yaml")));
  });

  it("counts every rule once", () => {
    for (const { rules, standing } of data(files, "a.md").packs)
      assert.equal(
        Object.values(standing).reduce((sum, one) => sum + one, 0),
        rules,
      );
  });

  /** Without the pack and the rule that are not there. */
  const sound = { ...files, "saksvakt.yaml": config.replace(", bokmål", "").replace(/ +mote\/finnes-ikke.*\n/, "") };
  for (const [name, args, code, given] of [
    ["no file", [], 2, sound],
    ["two files", ["a.md", "a.psd.yaml"], 2, sound],
    ["a file that is not there", ["b.md"], 2, sound],
    ["a folder with one document", ["."], 0, sound],
    ["the config", ["saksvakt.yaml"], 2, sound],
    ["a config that speaks of packs and rules that are not there", ["."], 2, files],
  ] as const)
    it(`answers ${name}`, () => assert.equal(saksvakt(["doctor", ...args], { cwd: folder(given) }).code, code));

  it("finds a config that cannot be used, and tells all the same", () => {
    const { code, out, err } = saksvakt(["doctor", "a.md"], {
      cwd: folder({ ...files, "saksvakt.yaml": "organr: {}\n" }),
    });
    assert.equal(code, 2);
    assert.match(err, /Mente du «organer»/);
    assert.match(out, /Styringsgruppemøte/);
  });
});
