/** `saksvakt init`: files fitted to the documents, never over another, and ready to be used. */
import assert from "node:assert/strict";
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { folder, saksvakt } from "./saksvakt.ts";

const innkalling = `# Innkalling til møte i styringsgruppen for «Grønn region»

Interkommunalt politisk råd for Elvelandet

Tid: onsdag 12. juni 2024 kl. 10.00
Sted: Nordvik rådhus

Innkalt:

| Kommune         | Navn          | Verv     |
|-----------------|---------------|----------|
| Fjellsund       | Ola Nordmann  | Ordfører |
| Nordvik kommune | Kari Nordmann | Ordfører |
| Viken           | Per Eksempel  | Rådgiver |

## Sak 5/24 Omdisponering i prosjektet «Grønn region»

### Forslag til vedtak

1. Styringsgruppen overfører kr 450 000 fra delprosjektet «Lokal mat» til delprosjektet «Elbil: nå»
`;
const representantskap = `# Innkalling til møte i representantskapet

Tid: onsdag 19. juni 2024 kl. 10.00
Sted: Nordvik rådhus

## Sak 1/24 Regnskap
`;
const files = { "saker/a.md": innkalling, "møter/b.md": representantskap, "README.md": "# Om mappen\n" };
const read = (root: string, path: string): string => readFileSync(join(root, path), "utf8");

describe("saksvakt init", () => {
  it("writes what it read, and what it wrote can be used", () => {
    const root = folder(files);
    const { code, out, err } = saksvakt(["init"], { cwd: root });
    assert.deepEqual([code, err], [0, ""]);
    assert.match(out, /Skrev saksvakt\.yaml\nSkrev psd\/grønn-region\.psd\.yaml/);
    const config = read(root, "saksvakt.yaml");
    for (const line of [
      "  navn: Interkommunalt politisk råd for Elvelandet",
      "  deltakere: [Fjellsund, Nordvik]",
      "  styringsgruppen:",
      "      - { navn: Ola Nordmann, rolle: Ordfører, representerer: Fjellsund }",
      "  representantskapet:",
      "  - psd: psd/grønn-region.psd.yaml",
      'dokumenter: ["møter/**/*.{md,txt}", "saker/**/*.{md,txt}"]',
    ])
      assert.ok(config.split("\n").includes(line), line);
    const psd = read(root, "psd/grønn-region.psd.yaml");
    assert.match(psd, /^prosjekt: Grønn region$/m);
    assert.match(psd, /^ {2}- \{ navn: Lokal mat \}\n {2}- \{ navn: "Elbil: nå" \}$/m);

    const checked = saksvakt(["check", "--format", "json", "--fail-level", "error"], { cwd: root });
    assert.equal(checked.err, "");
    const organs = JSON.parse(checked.out).documents.map((one: { organ: string }) => one.organ);
    assert.deepEqual(organs.sort(), ["representantskapet", "styringsgruppen", null].sort());
  });

  it("tells what to look over", () => {
    const { out } = saksvakt(["init"], { cwd: folder(files) });
    assert.match(
      out.replace(/\s+/g, " "),
      /saksvakt\.yaml: organer\.representantskapet: fyll ut rettsgrunnlag, innkallingsfrist/,
    );
    assert.match(out, /psd\/grønn-region\.psd\.yaml: fyll ut versjon/);
  });

  it("never writes over a file", () => {
    const root = folder({ ...files, "saksvakt.yaml": "# min\n" });
    const { code, out } = saksvakt(["init"], { cwd: root });
    assert.equal(code, 0);
    assert.equal(read(root, "saksvakt.yaml"), "# min\n");
    assert.match(out, /Fantes fra før, ikke endret: saksvakt\.yaml/);
    assert.match(out, /legg til «- psd: psd\/grønn-region\.psd\.yaml» under prosjekter/);
    const psd = read(root, "psd/grønn-region.psd.yaml");
    assert.equal(saksvakt(["init"], { cwd: root }).code, 0);
    assert.equal(read(root, "psd/grønn-region.psd.yaml"), psd);
  });

  it("uses the PSD that is there", () => {
    const root = folder({ ...files, "styring/a.psd.yaml": "prosjekt: grønn region\n" });
    saksvakt(["init"], { cwd: root });
    assert.match(read(root, "saksvakt.yaml"), /^ {2}- psd: styring\/a\.psd\.yaml$/m);
    assert.ok(!existsSync(join(root, "psd")));
  });

  it("writes nothing in a dry run", () => {
    const root = folder(files);
    const { code, out } = saksvakt(["init", "--dry-run"], { cwd: root });
    assert.equal(code, 0);
    assert.match(out, /Ville skrevet saksvakt\.yaml:\n\n# Oppsettet[\s\S]*Ville skrevet psd\/grønn-region\.psd\.yaml:/);
    assert.ok(!existsSync(join(root, "saksvakt.yaml")) && !existsSync(join(root, "psd")));
  });

  it("gives an empty folder files that can be used", () => {
    const root = folder({});
    assert.equal(saksvakt(["init", "."], { cwd: root }).code, 0);
    assert.ok(existsSync(join(root, "psd/prosjekt.psd.yaml")));
    const { code, err } = saksvakt(["check"], { cwd: root });
    assert.equal(code, 3);
    assert.doesNotMatch(err, /saksvakt\.yaml:\d/);
  });

  it("writes nothing outside the folder", () => {
    const outside = folder({});
    const root = folder(files);
    symlinkSync(outside, join(root, "psd"), "junction");
    const { code, err } = saksvakt(["init"], { cwd: root });
    assert.equal(code, 2);
    assert.match(err, /utenfor mappen/);
    assert.ok(!existsSync(join(outside, "grønn-region.psd.yaml")));
  });

  it("tells of a workspace above", () => {
    const root = folder({ "saksvakt.yaml": "versjon: 1\n", "under/a.md": innkalling });
    assert.match(saksvakt(["init", "under"], { cwd: root }).err, /Mappen over har alt oppsettet saksvakt\.yaml/);
    assert.ok(existsSync(join(root, "under/saksvakt.yaml")));
  });

  it("needs a folder that is there, and one only", () => {
    const root = folder({});
    assert.equal(saksvakt(["init", "finnes-ikke"], { cwd: root }).code, 2);
    assert.equal(saksvakt(["init", "a", "b"], { cwd: root }).code, 2);
  });

  it("takes nobody who serves the meeting for a member", () => {
    const served = innkalling.includes("Til stede") ? innkalling : "";
    const text = `# Protokoll fra møte i styringsgruppen\n\nMøtedato: 4. mars 2026\n\nTil stede:\n- Ordfører Solveig Haukanes, Tverrvik\n- Ordfører Per Vik, Stordal\n- Prosjektleder Ingvild Sekse (sekretær)\n\n## Sak 1/26 Vei\n\nVedtak:\nVeien bygges.\n${served}`;
    const { out } = saksvakt(["init", "--dry-run"], { cwd: folder({ "a.md": text }) });
    assert.match(out, /Solveig Haukanes/);
    assert.doesNotMatch(out, /navn: Ingvild Sekse/);
  });

  it("counts the delprosjekter of the PSD that is there", () => {
    const psd = "prosjekt: Grønn region\ndelprosjekter: [{ navn: A }, { navn: B }]\n";
    const { out } = saksvakt(["init", "--dry-run"], { cwd: folder({ ...files, "a.psd.yaml": psd }) });
    assert.match(out, /1 styringsdokument med 2 delprosjekter/);
    assert.doesNotMatch(out, /0 prosjekter uten/);
  });

  it("says of a file what it is", () => {
    const { code, err } = saksvakt(["init", "a/b.md"], { cwd: folder({ "a/b.md": innkalling }) });
    assert.deepEqual([code, err], [2, "a/b.md er en fil. Skriv mappen: saksvakt init a\n"]);
  });

  it("says how Word and PDF are made readable", () => {
    const root = folder({ "a.docx": Buffer.from([80, 75, 3, 4, 0]), "b.pdf": "%PDF" });
    assert.match(saksvakt(["init", "--dry-run"], { cwd: root }).err, /bare 2 i Word eller PDF, som ikke leses ennå/);
    const { code, err } = saksvakt(["check"], { cwd: root });
    assert.equal(code, 3);
    assert.match(err, /bare 2 i Word eller PDF.*Lagre dem som ren tekst/);
    const named = saksvakt(["check", "a.docx"], { cwd: root });
    assert.equal(named.code, 4);
    assert.match(named.err, /^a\.docx: Word-filer leses ikke ennå\. Velg «Lagre som»/);
  });
});
