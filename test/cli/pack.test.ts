/** What `npm pack` makes works alone: installed without network, in an empty folder, without any other package. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { folder } from "./saksvakt.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const beside = dirname(process.execPath);
const npm = [
  process.env["npm_execpath"],
  join(beside, "../lib/node_modules/npm/bin/npm-cli.js"),
  join(beside, "node_modules/npm/bin/npm-cli.js"),
].find((path) => path && /npm-cli\.js$/.test(path) && existsSync(path));

describe("the package", () => {
  it("has no dependencies of its own", () => {
    const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    assert.equal(manifest.dependencies, undefined);
    assert.equal(manifest.optionalDependencies, undefined);
  });

  it("runs from an empty folder, installed without network", function () {
    this.timeout(120_000);
    if (!npm) {
      this.test!.title += " (npm is not here)";
      this.skip();
    }
    const made = folder({ "package.json": "{}" });
    const run = (cwd: string, ...args: string[]) =>
      spawnSync(process.execPath, [npm, ...args], { cwd, encoding: "utf8" });
    const packed = run(root, "pack", "--ignore-scripts", "--json", "--pack-destination", made);
    assert.equal(packed.status, 0, packed.stderr);
    const tarball = readdirSync(made).find((name) => name.endsWith(".tgz"))!;
    const installed = run(made, "install", "--offline", "--no-audit", "--no-fund", join(made, tarball));
    assert.equal(installed.status, 0, installed.stderr);
    assert.deepEqual(
      readdirSync(join(made, "node_modules")).filter((name) => !name.startsWith(".")),
      ["saksvakt"],
    );

    const empty = folder({ "tom.txt": "" });
    const npx = spawnSync(process.execPath, [join(made, "node_modules/saksvakt/dist/cli.js"), "check"], {
      cwd: empty,
      encoding: "utf8",
    });
    assert.equal(npx.status, 0, npx.stderr);
    assert.match(npx.stdout, /^1 dokument: /m);
    const shipped = readdirSync(join(made, "node_modules/saksvakt/dist"), { recursive: true, encoding: "utf8" });
    assert.ok(shipped.includes("rulebook.json") && shipped.includes("THIRD-PARTY-LICENSES.txt"));
    const code = shipped
      .filter((name) => name.endsWith(".js"))
      .map((name) => readFileSync(join(made, "node_modules/saksvakt/dist", name), "utf8"))
      .join("");
    assert.ok(!code.includes("MissingRefError"), "ajv's compiler is in the bundle");
  });
});
