/** The table of exit codes, a test for each row. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { cli, folder, saksvakt } from "./saksvakt.ts";

const config = `organer:
  representantskapet: { type: representantskap }
  styringsgruppen: { type: styringsgruppe }
dokumenter: ["saker/*.md"]
`;
const innkalling = (organ: string, sted: string) =>
  `# Innkalling til møte i ${organ}\n\nTid: torsdag 5. mai 2022 kl. 10.00\nSted: ${sted}\n\nNordvik, 1. april 2022\n\n## Sak 1/22 Orientering om ny vei\n\n### Forslag til vedtak\n\nSaken tas til orientering.\n`;
const clean = innkalling("styringsgruppen", "Nordvik rådhus");
/** By e-mail: an error where the organ is folkevalgt, a warning where that is unknown. */
const error = innkalling("representantskapet", "på e-post");
const warning = innkalling("styringsgruppen", "på e-post");

const run = (files: Record<string, string | Buffer>, ...args: string[]) => saksvakt(args, { cwd: folder(files) });
const asRoot = process.getuid?.() === 0;

describe("exit codes", () => {
  it("0: nothing at the fail level", () =>
    assert.equal(run({ "saksvakt.yaml": config, "saker/a.md": clean }, "check", "--fail-level", "warning").code, 0));
  it("0: findings below the fail level", () =>
    assert.equal(run({ "saksvakt.yaml": config, "saker/a.md": warning }, "check").code, 0));
  it("1: a finding at the fail level", () =>
    assert.equal(run({ "saksvakt.yaml": config, "saker/a.md": warning }, "check", "--fail-level", "warning").code, 1));
  it("1: an error", () => assert.equal(run({ "saksvakt.yaml": config, "saker/a.md": error }, "check").code, 1));
  it("1: a rule that cannot be decided, when asked", () => {
    const files = {
      "saksvakt.yaml": config,
      "saker/a.md": clean.replace("Saken tas til orientering.", "Prosjektperioden utvides til 31. desember 2023."),
    };
    assert.equal(run(files, "check").code, 0);
    assert.equal(run(files, "check", "--fail-on-undecided").code, 1);
  });
  it("1: also when the finding is not shown", () =>
    assert.equal(
      run({ "saksvakt.yaml": config, "saker/a.md": warning }, "check", "--fail-level", "warning", "--show", "error")
        .code,
      1,
    ));

  /** An unntak for the rule of `error` and `warning`, put before the line it covers. */
  const suppressed = (text: string, til = "9999-12-31") =>
    text.replace(
      "Sted:",
      `<!-- saksvakt: unntak mote/pa-epost; grunn: avklart; ansvarlig: Kari Nordmann; til: ${til} -->\nSted:`,
    );
  it("0: a finding with an unntak, whatever is shown", () => {
    const files = { "saksvakt.yaml": config, "saker/a.md": suppressed(error) };
    for (const args of [[], ["--fail-level", "warning"], ["--show", "hint"], ["--format", "sarif"], ["--fix"]]) {
      const { code, out } = run(files, "check", ...args);
      assert.equal(code, 0, args.join(" "));
      if (!args.includes("sarif")) {
        assert.match(out, /^1 funn unntatt$/m);
        assert.doesNotMatch(out, /mote\/pa-epost/);
      }
    }
  });
  it("0: an unntak in saksvakt.yaml", () => {
    const unntak = `regler: { unntak: [{ regel: mote/pa-epost, sti: saker, grunn: g, ansvarlig: Kari Nordmann, til: 9999-12-31 }] }\n`;
    assert.equal(run({ "saksvakt.yaml": config + unntak, "saker/a.md": error }, "check").code, 0);
  });
  it("1: a finding whose unntak has expired", () => {
    const { code, out } = run({ "saksvakt.yaml": config, "saker/a.md": suppressed(error, "2022-12-31") }, "check");
    assert.equal(code, 1);
    assert.match(out, /unntak\/utgatt/);
    assert.match(out, /mote\/pa-epost/);
  });
  it("1: an unntak that is told of at the fail level", () => {
    const files = { "saksvakt.yaml": config, "saker/a.md": suppressed(clean) };
    assert.equal(run(files, "check").code, 0);
    assert.equal(run(files, "check", "--fail-level", "information").code, 1);
    const expired = { "saksvakt.yaml": config, "saker/a.md": suppressed(clean, "2022-12-31") };
    assert.equal(run(expired, "check", "--fail-level", "warning").code, 1);
  });
  it("1: whatever the format", () => {
    for (const format of ["text", "json", "sarif", "junit", "github"])
      assert.equal(run({ "saksvakt.yaml": config, "saker/a.md": error }, "check", "--format", format).code, 1, format);
  });

  for (const [name, args] of [
    ["an unknown verb", ["chekc"]],
    ["no verb", []],
    ["an unknown flag", ["check", "--formta", "json"]],
    ["a flag without its value", ["check", "--format"]],
    ["a value that cannot be", ["check", "--fail-level", "grave"]],
    ["an unknown format", ["check", "--format", "xml"]],
    ["a date that is not", ["check", "--as-of", "2022-02-30"]],
    ["a PATH that isn't there", ["check", "saker/b.md"]],
    ["a config that isn't there", ["check", "--config", "b.yaml"]],
    ["a PSD that isn't there", ["check", "--psd", "b.psd.yaml"]],
    ["two formats for the screen", ["check", "--format", "json", "--format", "sarif"]],
    ["an --output too many", ["check", "--format", "json", "--output", "a", "--output", "b"]],
    ["--fix of standard input", ["check", "--fix", "-"]],
    ["an output that cannot be written", ["check", "--format", "json", "--output", "no/such/folder.json"]],
  ] as const)
    it(`2: ${name}`, () => {
      const { code, err } = run({ "saksvakt.yaml": config, "saker/a.md": clean }, ...args);
      assert.equal(code, 2, err);
      assert.notEqual(err, "");
    });

  it("2: suggests the verb or flag that was meant", () => {
    for (const [args, meant] of [
      [["chekc"], "check"],
      [["check", "--formta", "json"], "--format"],
      [["check", "--format=jsno"], "json"],
      [["check", "--fail-level", "eror"], "error"],
    ] as const) {
      const { err } = run({}, ...args);
      assert.ok(err.includes(`Mente du «${meant}»?`), err);
    }
  });

  it("2: a config with a fault, after telling all it found", () => {
    const { code, out, err } = run({ "saksvakt.yaml": `${config}organar: {}\n`, "saker/a.md": error }, "check");
    assert.equal(code, 2);
    assert.match(err, /^saksvakt\.yaml:5:1 Ukjent nøkkel «organar»\. Mente du «organer»\?$/m);
    assert.match(out, /mote\/pa-epost/);
  });
  it("2: a PSD with a fault", () => {
    const { code, err } = run(
      {
        "saksvakt.yaml": `${config}prosjekter: [{ psd: a.psd.yaml }]\n`,
        "a.psd.yaml": "prosjekt: A\nramme: 200 000\n",
        "saker/a.md": clean,
      },
      "check",
    );
    assert.equal(code, 2);
    assert.match(err, /^a\.psd\.yaml:2:8 «ramme» skal være et tall/m);
  });
  it("2: a PSD outside the workspace is not read", () => {
    const root = folder({
      "inne/saksvakt.yaml": `prosjekter: [{ psd: ../ute.psd.yaml }]\ndokumenter: ["*.md"]\n`,
      "inne/a.md": clean,
      "ute.psd.yaml": "prosjekt: A\n",
    });
    const { code, err } = saksvakt(["check"], { cwd: join(root, "inne") });
    assert.equal(code, 2);
    assert.match(err, /^saksvakt\.yaml:1:21 \.\.\/ute\.psd\.yaml ligger utenfor arbeidsområdet/m);
  });
  it("2: a PSD named in the config that isn't there", () => {
    const { code, err } = run(
      { "saksvakt.yaml": 'prosjekter:\n  - psd: b.psd.yaml\ndokumenter: ["*.md"]\n', "a.md": clean },
      "check",
    );
    assert.equal(code, 2);
    assert.match(err, /^saksvakt\.yaml:2:10 b\.psd\.yaml finnes ikke/m);
  });

  it("3: nothing matched", () => {
    const { code, err } = run({}, "check");
    assert.equal(code, 3);
    assert.match(err, /Fant ingen dokumenter/);
  });
  it("3: a glob that matches nothing", () =>
    assert.equal(run({ "saker/a.md": clean }, "check", "notater/*.md").code, 3));

  it("4: a matched file that is no text, and the rest is checked", () => {
    const { code, out, err } = run(
      { "saksvakt.yaml": config, "saker/a.md": error, "saker/b.md": Buffer.from([80, 75, 3, 4, 0, 0, 1, 2]) },
      "check",
    );
    assert.equal(code, 4);
    assert.match(err, /^saker\/b\.md: Filen er ikke tekst/m);
    assert.match(out, /mote\/pa-epost/);
  });
  it("4: a file over 16 MB, by name", () => {
    const { code, err } = run({ "saker/stor.md": Buffer.alloc(16 * 1024 * 1024 + 1, 97) }, "check");
    assert.equal(code, 4);
    assert.match(err, /^saker\/stor\.md: Filen er over 16 MB/m);
  });
  /** root may read everything, and Windows has other rights. */
  if (!asRoot && process.platform !== "win32")
    it("4: a file nobody may read", () => {
      const root = folder({ "a.md": clean });
      chmodSync(join(root, "a.md"), 0);
      assert.equal(saksvakt(["check", "a.md"], { cwd: root }).code, 4);
    });
  if (!asRoot && process.platform !== "win32")
    it("4: a folder nobody may open", () => {
      const root = folder({ "a.md": clean, "mappe/b.md": clean });
      chmodSync(join(root, "mappe"), 0);
      const { code, err } = saksvakt(["check"], { cwd: root });
      chmodSync(join(root, "mappe"), 0o755);
      assert.equal(code, 4);
      assert.match(err, /^mappe: Ingen tilgang til mappen/m);
    });
  it("4: an installation without its rules", () => {
    const root = folder({ "a.md": clean, "package.json": '{ "type": "module" }' });
    cpSync(dirname(cli), join(root, "program"), { recursive: true, filter: (path) => !path.endsWith("rulebook.json") });
    const { status, stderr } = spawnSync(process.execPath, [join(root, "program/cli.js"), "check", "a.md"], {
      cwd: root,
      encoding: "utf8",
    });
    assert.equal(status, 4);
    assert.match(stderr, /^Saksvakt stoppet på en feil i programmet selv:/);
  });
  it("4 goes before 2, 3 and 1", () => {
    const root = folder({ "saksvakt.yaml": "organar: {}\n", "a.md": Buffer.from([0]) });
    mkdirSync(join(root, "tom"));
    assert.equal(saksvakt(["check", "a.md", "b.md"], { cwd: root }).code, 4);
  });

  it("0: help of a verb, by either word", () => {
    const { code, out } = run({}, "help", "check");
    assert.deepEqual([code, out], [0, run({}, "check", "--help").out]);
  });
  it("0: help and version", () => {
    for (const args of [["--help"], ["--version"], ["check", "--help"], ["facts", "--help"], ["rules", "--help"]])
      assert.equal(run({}, ...args).code, 0);
  });
});
