/** The house: who may import whom, no cycles, small files, a pure engine. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const types = "type:";

/** What each folder may import: folders, `type:` folders (types only), npm packages. */
const may: Readonly<Record<string, readonly string[]>> = {
  "engine/text": [],
  "engine/syntax": ["engine/text", "yaml", "ajv"],
  "engine/document": ["engine/text", "engine/syntax"],
  "engine/language": ["engine/text", "engine/document"],
  "engine/workspace": [
    "engine/text",
    "engine/syntax",
    "engine/document",
    "docs/schema",
    `${types}engine/language`,
    `${types}engine/project`,
  ],
  "engine/project": [
    "engine/text",
    "engine/document",
    "engine/language",
    "engine/workspace",
    "engine/syntax",
    "docs/schema",
  ],
  "engine/law": ["engine/text", "engine/syntax", "docs/schema"],
  "engine/check": [
    "engine/text",
    "engine/syntax",
    "engine/document",
    "engine/language",
    "engine/workspace",
    "engine/project",
    "engine/law",
    "json-rules-engine",
  ],
  "engine/consequence": [
    "engine/text",
    "engine/syntax",
    "engine/document",
    "engine/language",
    "engine/workspace",
    "engine/project",
    "engine/law",
    "engine/check",
  ],
  "engine/present": [
    "engine/text",
    "engine/syntax",
    "engine/document",
    "engine/language",
    "engine/workspace",
    "engine/project",
    "engine/law",
    "engine/check",
    "engine/consequence",
  ],
  "engine/node": ["engine", "node:*", "tinyglobby"],
  engine: [
    "engine/text",
    "engine/syntax",
    "engine/document",
    "engine/language",
    "engine/workspace",
    "engine/project",
    "engine/law",
    "engine/check",
    "engine/consequence",
    "engine/present",
  ],
  cli: ["engine", "engine/node", "node:*", "package.json"],
  "language-server": [
    "engine",
    "engine/node",
    "node:*",
    "docs/schema",
    "package.json",
    "#rulebook",
    "#examples",
    "vscode-languageserver",
  ],
  extension: [`${types}language-server`, "node:*", "vscode", "vscode-languageclient"],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = ["engine", "cli", "language-server", "extension"].flatMap((folder) => sources(join(root, folder)));
const imports = files.flatMap(importsOf);

describe("the house", () => {
  it("is seen whole", () =>
    assert.ok(files.length > 100 && imports.length > 300, `${files.length} files, ${imports.length} imports`));

  it("imports only what each folder may", () => {
    const wrong = imports.filter(({ from, to, typeOnly }) => {
      const here = folderOf(from);
      const there = to.startsWith("node:")
        ? "node:*"
        : isFile(to)
          ? to === "package.json"
            ? to
            : folderOf(to)
          : packageOf(to);
      const allowed = may[here] ?? [];
      return here !== there && !allowed.includes(there) && !(typeOnly && allowed.includes(types + there));
    });
    assert.deepEqual(
      wrong.map(({ from, to }) => `${from} -> ${to}`),
      [],
    );
  });

  it("has no cycles", () => {
    const graph = new Map<string, string[]>();
    for (const { from, to, typeOnly } of imports)
      if (isFile(to) && !typeOnly) graph.set(from, [...(graph.get(from) ?? []), to]);
    assert.deepEqual(cycles(graph), []);
  });

  it("has no file over 300 lines", () => {
    assert.deepEqual(
      files.filter((file) => lines(file).length > 301),
      [],
    );
  });

  it("begins every file by saying what it is", () => {
    assert.deepEqual(
      files.filter((file) => !lines(file)[0]!.startsWith("/** ")),
      [],
    );
  });

  it("copies no block field by field: one that moved places its words when they are asked for", () => {
    const copies = /\{\s*\.\.\.(?:block|row|heading|item)\b(?!\.)/;
    const found = files
      .filter((file) => file.startsWith("engine/document/"))
      .flatMap((file) =>
        lines(file)
          .filter((line) => copies.test(line))
          .map((line) => `${file}: ${line.trim()}`),
      );
    assert.deepEqual(found, []);
  });

  it("has a pure engine: no clock, no process, no console, no Date", () => {
    const impure = /\b(?:process|console)\.|\bnew Date\b|\bDate\.|\bperformance\.|\bMath\.random\b|\bglobalThis\b/;
    const found = files
      .filter((file) => file.startsWith("engine/") && !file.startsWith("engine/node/"))
      .filter((file) => lines(file).some((line) => impure.test(line.replace(/\/\*\*.*|\/\/.*|^\s*\*.*/, ""))));
    assert.deepEqual(found, []);
  });
});

function sources(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && !entry.parentPath.includes("node_modules"))
    .map((entry) => shown(join(entry.parentPath, entry.name)));
}

function importsOf(from: string): Import[] {
  const text = readFileSync(join(root, from), "utf8");
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^;"']*?from\s+"([^"]+)"|import\("([^"]+)"\)|(?:^|\n)import\s+"([^"]+)"/g,
  );
  return [...found].map((match) => {
    const name = match[2] ?? match[3] ?? match[4]!;
    return {
      from,
      to: name.startsWith(".") ? shown(resolve(root, dirname(from), name)) : name,
      typeOnly: match[1] !== undefined,
    };
  });
}

function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(" -> "));
    else if (!done.has(file)) {
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    }
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}

function shown(path: string): string {
  return relative(root, path).split(sep).join("/");
}

function lines(file: string): string[] {
  return readFileSync(join(root, file), "utf8").split("\n");
}

function isFile(to: string): boolean {
  return /\.(?:ts|json)$/.test(to);
}

function packageOf(name: string): string {
  return name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");
}

/** `engine/check/facts/sak.ts` belongs to `engine/check`; `cli/main.ts` to `cli`; `engine/index.ts` is the door. */
function folderOf(file: string): string {
  const parts = file.split("/").slice(0, -1);
  return parts.slice(0, ["engine", "docs"].includes(parts[0] ?? "") ? 2 : 1).join("/");
}
