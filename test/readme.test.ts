/** The README tells what is so: its output is the real one, its commands and links exist. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { saksvakt } from "./cli/saksvakt.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");

describe("the README", () => {
  for (const [shown, args] of [
    ["npm start", ["check"]],
    ["saksvakt preview saker/2024-05-15-innkalling.md", ["preview", "saker/2024-05-15-innkalling.md"]],
  ] as const)
    it(`shows the output that the example gives to ${shown}`, () => {
      const { out } = saksvakt(args, { cwd: join(root, "examples/gronn-region") });
      const [, block = ""] = readme.split(`\`\`\`console\n$ ${shown}\n`);
      const said = out.replaceAll("\u00a0", " ").split("\n");
      const lines = block
        .split("```")[0]!
        .split("\n")
        .filter((line) => line.trim() !== "" && line !== "…");
      assert.ok(lines.length > 10);
      for (const line of lines) assert.ok(said.includes(line), `not in the output: ${line}`);
    });

  it("links to files that are there", () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map((match) => match[1]!);
    for (const link of links) assert.ok(existsSync(join(root, link)), link);
  });

  it("says of exit codes what --help says", () => {
    const help = saksvakt(["--help"], { cwd: root }).out;
    const rows = [...readme.matchAll(/^\| ([0-4]) \| (.*) \|$/gm)].map(([, code, when]) => [
      code,
      when!.replaceAll("`", ""),
    ]);
    assert.equal(rows.length, 5);
    for (const [code, when] of rows) assert.ok(help.includes(`  ${code}  ${when!.split(". ")[0]}`), `${code}: ${when}`);
  });

  it("names files of the example as they are", () => {
    for (const [path] of readme.matchAll(/(?:psd|saker)\/[\p{L}\d-]+\.(?:psd\.yaml|md)/gu))
      assert.ok(existsSync(join(root, "examples/gronn-region", path)), path);
  });

  it("names commands that exist", () => {
    const scripts = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).scripts;
    const text = `${readme}${readFileSync(join(root, "CONTRIBUTING.md"), "utf8")}`;
    for (const [, name] of text.matchAll(/npm run ([a-z-]+)/g)) assert.ok(name! in scripts, name);
  });
});
