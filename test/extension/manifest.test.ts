/** The extension's manifest: everything has words, everything it names is there, and it starts nowhere but where it should. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { saksvakt } from "../cli/saksvakt.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "extension");
const text = (path: string): string => readFileSync(join(folder, path), "utf8");
const manifest = JSON.parse(text("package.json"));
const nls: Record<string, string> = JSON.parse(text("package.nls.json"));
const { contributes } = manifest;

describe("the extension's manifest", () => {
  it("starts where there is a saksvakt.yaml, or by command, and nowhere else", () => {
    assert.deepEqual(manifest.activationEvents, [
      "workspaceContains:saksvakt.yaml",
      "workspaceContains:**/saksvakt.yaml",
    ]);
  });

  it("runs in folders that are not trusted, on virtual disks and in the browser", () => {
    assert.deepEqual(manifest.capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
    assert.ok(manifest.main && manifest.browser);
  });

  it("has no packages of its own, the product's version, and the oldest editor that is promised", () => {
    assert.equal(manifest.dependencies ?? manifest.devDependencies, undefined);
    assert.equal(manifest.version, JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version);
    assert.equal(manifest.engines.vscode, "^1.91.0");
  });

  it("has words for all it shows, and no words too many", () => {
    const used = [...text("package.json").matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]!);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(nls).sort());
    for (const [key, words] of Object.entries(nls)) assert.match(words, /^[\p{Lu}](?:.|\n)*\S$/u, key);
  });

  it("titles every command, and does what it titles", () => {
    const titled: string[] = contributes.commands.map((one: { command: string; title: string }) => {
      assert.match(one.title, /^%.+%$/);
      return one.command;
    });
    const done = [...text("commands/register.ts").matchAll(/"(saksvakt\.\w+)":/g)].map((match) => match[1]!);
    assert.deepEqual(titled.toSorted(), done.toSorted());
  });

  it("describes every setting in whole sentences, and every choice", () => {
    for (const [name, setting] of Object.entries<Record<string, unknown>>(contributes.configuration.properties)) {
      assert.match(described(setting["markdownDescription"]), /\.$/, name);
      const choices = setting["enum"] as string[] | undefined;
      if (choices && name !== "saksvakt.trace.server")
        assert.equal((setting["enumDescriptions"] as string[]).length, choices.length, name);
    }
  });

  it("names only commands, views and files that are there", () => {
    const commands = new Set(contributes.commands.map((one: { command: string }) => one.command));
    const asked = [...`${text("package.json")}${text("package.nls.json")}`.matchAll(/command:(saksvakt\.\w+)\)/g)];
    const bound = [...Object.values<{ command: string }[]>(contributes.menus).flat(), ...contributes.keybindings];
    for (const name of [...asked.map((match) => match[1]!), ...bound.map(({ command }) => command)])
      assert.ok(commands.has(name), name);
    const paths = [...text("package.json").matchAll(/"(?:\.\/)?((?:media|snippets|walkthrough)\/[^"]+)"/g)];
    assert.ok(paths.length > 8);
    for (const [, path] of paths) assert.ok(existsSync(join(folder, path!)), path);
    for (const name of readdirSync(join(folder, "walkthrough"))) assert.ok(text("package.json").includes(name), name);
  });

  it("finds what the command line says in the form for annotations", () => {
    const [matcher] = contributes.problemMatchers;
    const { regexp, severity, file, line, code, message } = matcher.pattern;
    const { out } = saksvakt(["check", "--format", "github"], { cwd: join(root, "examples/gronn-region") });
    const read = out
      .trim()
      .split("\n")
      .map((said) => new RegExp(regexp).exec(said) ?? assert.fail(said));
    const found = read.map((match) => [match[severity], match[file], match[line], match[code]]);
    assert.deepEqual(found[0], ["warning", "saker/2024-05-15-innkalling.md", "4", "mote/pa-epost"]);
    for (const match of read) assert.doesNotMatch(match[message]!, /%0A/);
  });
});

const described = (key: unknown): string => nls[String(key).slice(1, -1)] ?? "";
