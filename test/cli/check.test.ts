/** `saksvakt check`: what is read, what is written where. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import checkSchema from "../../docs/schema/check.schema.json" with { type: "json" };
import { cli, folder, saksvakt } from "./saksvakt.ts";

const text = `# Innkalling til møte i styringsgruppen

Tid: torsdag 5. mai 2022 kl. 10.00
Sted: på e-post

Nordvik, 4. mai 2022

## Sak 1/22 Orientering om ny vei

### Forslag til vedtak

Saken tas til orientering.
`;
const config = `organer: { styringsgruppen: { type: styringsgruppe } }\ndokumenter: ["saker/**/*.md"]\n`;
const workspace = () =>
  folder({ "saksvakt.yaml": config, "saker/a.md": text, "README.md": "# Om denne mappen\n\nHer ligger saker.\n" });
const json = (out: string) =>
  JSON.parse(out) as {
    documents: {
      path: string;
      organ: string | null;
      date: string;
      kind: string;
      findings: { rule: string; text: string; unntak: unknown; range: { start: { line: number; column: number } } }[];
    }[];
    summary: Record<string, number>;
  };
const paths = (out: string) => json(out).documents.map((one) => one.path);

describe("saksvakt check", () => {
  it("writes JSON as its schema says, with places that fit the text", () => {
    const { out } = saksvakt(["check", "--format", "json"], { cwd: workspace() });
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(checkSchema);
    assert.ok(validate(JSON.parse(out)), JSON.stringify(validate.errors));
    const [document] = json(out).documents;
    assert.deepEqual(
      [document?.path, document?.kind, document?.organ, document?.date],
      ["saker/a.md", "innkalling", "styringsgruppen", "2022-05-05"],
    );
    const found = document?.findings.find((one) => one.rule === "mote/pa-epost");
    assert.deepEqual([found?.text, found?.range.start], ["på e-post", { line: 4, column: 7 }]);
  });

  it("finds the workspace upward and writes paths relative to it", () => {
    const root = workspace();
    assert.deepEqual(paths(saksvakt(["check", "--format", "json"], { cwd: join(root, "saker") }).out), ["saker/a.md"]);
    assert.deepEqual(paths(saksvakt(["check", "--format", "json", "a.md"], { cwd: join(root, "saker") }).out), [
      "saker/a.md",
    ]);
    assert.deepEqual(paths(saksvakt(["check", "--format", "json", join(root, "saker")], { cwd: "/" }).out), [
      "saker/a.md",
    ]);
  });

  it("takes files, folders and globs", () => {
    const root = workspace();
    for (const path of ["saker/a.md", "saker", "saker/", "./saker/*.md", "saker/**"])
      assert.deepEqual(paths(saksvakt(["check", "--format", "json", path], { cwd: root }).out), ["saker/a.md"], path);
  });

  it("reads what is sent to it, under the name it is given", () => {
    const root = workspace();
    const { out } = saksvakt(["check", "-", "--stdin-filename", "saker/a.md", "--format", "json"], {
      cwd: root,
      input: text.replace("på e-post", "Nordvik rådhus"),
    });
    assert.deepEqual(paths(out), ["saker/a.md"]);
    assert.ok(!out.includes("mote/pa-epost"));
  });

  it("reads a PSD that is sent to it in place of the one on disk", () => {
    const root = folder({
      "saksvakt.yaml": "prosjekter: [{ psd: a.psd.yaml }]\n",
      "a.psd.yaml": "prosjekt: A\n",
    });
    const { code, err, out } = saksvakt(["check", "-", "--stdin-filename", "a.psd.yaml", "--format", "json"], {
      cwd: root,
      input: "prosjekt: A\nrame: 1\n",
    });
    assert.deepEqual(
      [code, err, paths(out)],
      [2, "a.psd.yaml:2:1 Ukjent nøkkel «rame». Mente du «ramme»?\n", ["a.psd.yaml"]],
    );
  });

  it("tells on stderr of a file that is no meeting document", () => {
    const { out, err, code } = saksvakt(["check", "README.md"], { cwd: workspace() });
    assert.equal(code, 0);
    assert.match(err, /^README\.md: ikke et møtedokument/);
    assert.match(out, /^1 dokument: 0 feil/m);
  });

  it("shows what is asked for and tells what it does not show", () => {
    const root = workspace();
    const { out } = saksvakt(["check", "--show", "error"], { cwd: root });
    assert.doesNotMatch(out, /mote\/pa-epost/);
    assert.match(out, /2 advarsler.* ikke vist/);
    assert.match(saksvakt(["check"], { cwd: root }).out, /\^{9}/);
  });

  it("speaks the language asked for, else the workspace's, else the document's", () => {
    const root = workspace();
    assert.match(saksvakt(["check", "--lang", "en"], { cwd: root }).out, /warning/);
    const nynorsk = folder({
      "a.md": text.replace(
        "Saken tas til orientering.",
        "Saka blir teken til orientering. Ho er ikkje avslutta, og det er fleire spørsmål som ikkje er svara på. Kommunane ønskjer meir tid.",
      ),
    });
    assert.match(saksvakt(["check", "a.md"], { cwd: nynorsk }).out, /åtvaring/);
    assert.match(saksvakt(["check", "a.md", "--lang", "nb"], { cwd: nynorsk }).out, /advarsel/);
  });

  it("writes several formats, each to its place", () => {
    const root = workspace();
    const { out } = saksvakt(["check", "--format", "text", "--format", "json", "--output", "funn.json"], { cwd: root });
    assert.match(out, /mote\/pa-epost/);
    assert.deepEqual(paths(readFileSync(join(root, "funn.json"), "utf8")), ["saker/a.md"]);
  });

  it("writes every format at once", () => {
    const root = workspace();
    const formats = ["json", "sarif", "junit", "github"];
    const { out } = saksvakt(["check", ...formats.flatMap((one) => ["--format", one, "--output", `ut.${one}`])], {
      cwd: root,
    });
    assert.equal(out, "");
    const written = formats.map((one) => readFileSync(join(root, `ut.${one}`), "utf8"));
    for (const one of written) assert.match(one, /mote\/pa-epost/);
    assert.equal(JSON.parse(written[1]!).version, "2.1.0");
  });

  it("counts what is let stand, and has it in JSON with its reason", () => {
    const about = "grunn: avklart; ansvarlig: Kari Nordmann; til: 9999-12-31";
    const files = { "a.md": text.replace("Sted:", `<!-- saksvakt: unntak mote/pa-epost; ${about} -->\nSted:`) };
    const { out } = saksvakt(["check", "a.md", "--format", "json"], { cwd: folder(files) });
    assert.ok(new Ajv2020({ allowUnionTypes: true }).compile(checkSchema)(JSON.parse(out)));
    assert.equal(json(out).summary["suppressed"], 1);
    const found = json(out).documents[0]!.findings.find((one) => one.rule === "mote/pa-epost");
    assert.deepEqual(found?.unntak, { grunn: "avklart", ansvarlig: "Kari Nordmann", til: "9999-12-31", path: "a.md" });
  });

  it("tells of a faulty unntak in saksvakt.yaml, under its name", () => {
    const unntak = "regler: { unntak: [{ regel: mote/finnes-ikke, grunn: g, ansvarlig: a, til: 9999-12-31 }] }\n";
    const { out, err } = saksvakt(["check"], { cwd: folder({ "saksvakt.yaml": config + unntak, "saker/a.md": text }) });
    assert.match(out, /^saksvakt\.yaml {2}annet\n\n {2}3:29 {2}advarsel {2}unntak\/ukjent-regel$/m);
    assert.equal(err, "");
  });

  it("colours only where it is wanted", () => {
    const root = workspace();
    const red = "\u001b[";
    assert.ok(!saksvakt(["check"], { cwd: root }).out.includes(red));
    assert.ok(saksvakt(["check"], { cwd: root, env: { FORCE_COLOR: "1" } }).out.includes(red));
    assert.ok(!saksvakt(["check"], { cwd: root, env: { FORCE_COLOR: "1", NO_COLOR: "1" } }).out.includes(red));
  });

  it("keeps to 80 columns", () => {
    const { out } = saksvakt(["check", "--show", "hint", "--undecided"], { cwd: workspace() });
    const long = out.split("\n").filter((line) => line.length > 80 && !line.includes("http"));
    assert.deepEqual(long, []);
  });

  it("judges by another day when asked", () => {
    const root = workspace();
    assert.equal(
      json(saksvakt(["check", "--format", "json", "--as-of", "2024-01-01"], { cwd: root }).out).documents[0]?.date,
      "2024-01-01",
    );
  });

  it("follows no links into a ring or out of the folder", () => {
    const root = workspace();
    const outside = folder({ "b.md": text });
    mkdirSync(join(root, "saker/mer"));
    symlinkSync(join(root, "saker"), join(root, "saker/mer/ring"), "junction");
    symlinkSync(outside, join(root, "saker/ute"), "junction");
    assert.deepEqual(paths(saksvakt(["check", "--format", "json"], { cwd: root }).out), ["saker/a.md"]);
  });

  it("finds files by composed and decomposed names", () => {
    const root = folder({
      "saksvakt.yaml": 'dokumenter: ["møter/*.md"]\n',
      [`${"møter".normalize("NFD")}/å.md`.normalize("NFD")]: text,
    });
    const { out } = saksvakt(["check", "--format", "json"], { cwd: root });
    assert.deepEqual(paths(out), ["møter/å.md".normalize("NFC")]);
  });

  for (const [name, bytes, notice] of [
    ["UTF-8 with a mark", Buffer.from(`\ufeff${text}`), false],
    ["UTF-16", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]), false],
    ["Latin-1", Buffer.from(text, "latin1"), true],
    ["CRLF", Buffer.from(text.replaceAll("\n", "\r\n")), false],
  ] as const)
    it(`reads ${name}`, () => {
      const { out, err } = saksvakt(["check", "a.md", "--format", "json"], { cwd: folder({ "a.md": bytes }) });
      assert.equal(json(out).documents[0]?.findings.find((one) => one.rule === "mote/pa-epost")?.text, "på e-post");
      assert.equal(/Windows-1252/.test(err), notice);
    });

  it("ends well when its reader has seen enough", (done) => {
    const child = spawn(process.execPath, [cli, "check", "--format", "json"], {
      cwd: workspace(),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let err = "";
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    child.stdout.destroy();
    child.on("close", (code) => {
      assert.deepEqual([code, err], [0, ""]);
      done();
    });
  });
});

describe("the example project", () => {
  const cwd = fileURLToPath(new URL("../../examples/gronn-region", import.meta.url));

  it("has a document with several faults, and one where they are repaired", () => {
    const { documents } = json(saksvakt(["check", "--format", "json"], { cwd }).out);
    const rules = (path: string) => documents.find((one) => one.path === path)!.findings.map((one) => one.rule);
    const faulty = rules("saker/2024-05-15-innkalling.md");
    for (const rule of [
      "mote/pa-epost",
      "mote/innkalling-rimelig-varsel",
      "budsjett/omdisponering-nullsum",
      "periode/utvidelse-krever-soknad",
    ])
      assert.ok(faulty.includes(rule), rule);
    assert.deepEqual(rules("saker/2024-06-12-innkalling.md"), []);
    assert.deepEqual(rules("psd/gronn-region.psd.yaml"), []);
  });
});
