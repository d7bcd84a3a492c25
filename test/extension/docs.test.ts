/** docs/vscode.md tells what is so: its settings, snippets, keys, pictures and file are the extension's. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const page = read("docs/vscode.md");
const { contributes, version } = JSON.parse(read("extension/package.json"));

describe("the page about VS Code", () => {
  it("names the file of this version", () =>
    assert.deepEqual(new Set(page.match(/saksvakt-[\d.]+\.vsix/g)), new Set([`saksvakt-${version}.vsix`])));

  it("has its pictures, each with words for those who do not see it", () => {
    const pictures = [...page.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)];
    assert.ok(pictures.length >= 4);
    for (const [, words, path] of pictures) {
      assert.ok(words!.length > 20, path);
      assert.ok(existsSync(join(root, "docs", path!)), path);
    }
  });

  it("tells of every setting a reader may want, and of none that is not there", () => {
    const told = page.replaceAll(/`\.(\w+)`/g, "`saksvakt.hint.$1`");
    const settings = Object.keys(contributes.configuration.properties).filter((name) => !name.includes("trace"));
    for (const name of settings) assert.ok(told.includes(`\`${name}\``), name);
    for (const [, name] of told.matchAll(/`(saksvakt\.[\p{L}.]+)`/gu))
      if (name !== "saksvakt.yaml") assert.ok(settings.includes(name!), name);
  });

  it("tells of every snippet and of every key", () => {
    for (const file of ["paper", "yaml"])
      for (const { prefix } of Object.values<{ prefix: string }>(JSON.parse(read(`extension/snippets/${file}.json`))))
        assert.ok(page.includes(`\`${prefix}\``), prefix);
    for (const { key } of contributes.keybindings) assert.ok(page.toLowerCase().includes(`\`${key}\``), key);
  });
});
