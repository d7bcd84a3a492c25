/** A real foreign client: Neovim, headless, writes a fault, is told of it, asks why, makes the fix, and sees it go. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cli } from "../cli/saksvakt.ts";
import { example, june } from "./example.ts";

const script = fileURLToPath(new URL("neovim.lua", import.meta.url));

describe("Neovim", () => {
  it("shows a diagnostic and a hover, makes a quick fix, and the finding goes", function () {
    this.timeout(90_000);
    if (spawnSync("nvim", ["--version"]).error) {
      this.test!.title += " (nvim is not here: apt-get install neovim)";
      this.skip();
    }
    const root = example();
    const { status, stdout, stderr } = spawnSync(
      "nvim",
      ["--headless", "--clean", "-n", "-u", "NONE", "-i", "NONE", "-c", `luafile ${script}`],
      {
        cwd: root,
        encoding: "utf8",
        env: { ...process.env, NODE: process.execPath, CLI: cli, ROOT: root, FILE: join(root, june) },
      },
    );
    assert.equal(status, 0, `${stdout}\n${stderr}`);
    const told = JSON.parse(stdout.trim().split("\n").at(-1)!);
    assert.equal(told.diagnostic.code, "mote/ukedag-stemmer");
    assert.deepEqual([told.diagnostic.col, told.diagnostic.end_col], [5, 11]);
    assert.match(told.hover, /Slik ble det avgjort/);
    assert.equal(told.actions[0], "Bytt «fredag» med «onsdag»");
    assert.match(told.line, /^Tid: onsdag 12\. juni/);
    assert.equal(told.gone, true);
    assert.match(told.preview.lines[0], /^# Sak 5\/24/);
    assert.equal(told.preview.modifiable, false);
  });
});
