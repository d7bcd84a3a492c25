/** `--output`: writes what was asked for, and never over what is read. */
import assert from "node:assert/strict";
import { existsSync, linkSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { folder, saksvakt } from "./saksvakt.ts";

const sak =
  "# Innkalling til møte i styringsgruppen\n\nSted: på e-post\n\n## Sak 1/22 Vei\n\n### Forslag til vedtak\n\nVeien bygges.\n";
const files = {
  "saksvakt.yaml": 'prosjekter: [{ psd: psd/a.psd.yaml }]\ndokumenter: ["saker/*.md"]\n',
  "psd/a.psd.yaml": "prosjekt: A\n",
  "saker/a.md": sak,
  "saker/b.md": sak,
  "regler/a.yaml": "pakke: a\n",
};

describe("--output", () => {
  for (const [verb, ...args] of [
    ["check", "saker/a.md", "--format", "json"],
    ["facts", "saker/a.md"],
    ["preview", "saker/a.md"],
    ["blame", "psd/a.psd.yaml"],
    ["doctor", "saker/a.md"],
    ["explain", "saker/a.md:3"],
    ["explain", "mote/pa-epost"],
  ] as const)
    it(`${verb} ${args[0]} leaves what is read as it was`, () => {
      const root = folder(files);
      for (const path of Object.keys(files) as (keyof typeof files)[]) {
        const { code, out, err } = saksvakt([verb, ...args, "--output", path], { cwd: root });
        assert.equal(code, 2, path);
        assert.equal(out, "");
        assert.match(err, /er en av filene som leses, og blir ikke skrevet over\. Gi --output et annet navn\.\n$/);
        assert.equal(readFileSync(join(root, path), "utf8"), files[path]);
      }
    });

  it("knows a file by another name", () => {
    const root = folder(files);
    symlinkSync(join(root, "saker"), join(root, "lenke"), "junction");
    linkSync(join(root, "saker/a.md"), join(root, "annet.json"));
    for (const path of ["./saker/../saker/a.md", "lenke/a.md", "annet.json", join(root, "saker/b.md")])
      assert.equal(saksvakt(["check", "--format", "json", "--output", path], { cwd: root }).code, 2, path);
    assert.equal(readFileSync(join(root, "saker/a.md"), "utf8"), sak);
  });

  it("writes over its own result", () => {
    const root = folder({ "a.md": sak });
    for (let i = 0; i < 2; i++) assert.equal(saksvakt(["facts", "a.md", "--output", "ut.json"], { cwd: root }).code, 0);
    assert.ok(existsSync(join(root, "ut.json")));
  });

  it("gives each format its own file", () => {
    const args = ["check", "--format", "json", "--output", "ut", "--format", "sarif", "--output", "./ut"];
    const { code, err } = saksvakt(args, { cwd: folder(files) });
    assert.deepEqual([code, err], [2, "To --output går til ./ut. Gi dem hver sin fil.\n"]);
  });

  it("tells in the user's language why a file cannot be written", () => {
    const root = folder({ "a.md": sak });
    mkdirSync(join(root, "mappe"));
    for (const [path, lang, told] of [
      ["nei/x.txt", "nb", "Kan ikke skrive nei/x.txt: Mappen finnes ikke. Lag den først.\n"],
      ["nei/x.txt", "nn", "Kan ikkje skrive nei/x.txt: Mappa finst ikkje. Lag henne først.\n"],
      ["mappe", "en", "Cannot write mappe: This is a folder, not a file.\n"],
      ["a.md/x", "nb", "Kan ikke skrive a.md/x: En del av stien er en fil, ikke en mappe.\n"],
    ] as const) {
      const { code, err } = saksvakt(["facts", "a.md", "--lang", lang, "--output", path], { cwd: root });
      assert.deepEqual([code, err], [2, told]);
    }
  });
});
