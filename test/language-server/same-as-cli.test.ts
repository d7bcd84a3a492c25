/** The server and the command line find the same: in the example, and in every document of the tests. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Diagnostic } from "vscode-languageserver";
import { folder, saksvakt } from "../cli/saksvakt.ts";
import { documentsIn, folders } from "../documents/documents.ts";
import { pulling } from "./capabilities.ts";
import { connect } from "./client.ts";
import { example } from "./example.ts";

interface CheckJson {
  readonly documents: readonly {
    readonly path: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly message: string;
      readonly range: { readonly start: { readonly line: number; readonly column: number } };
    }[];
    readonly undecided: readonly { readonly rule: string }[];
  }[];
}

const levels = ["", "error", "warning", "information", "hint"];

/** Findings as the command line tells them; undecided rules are hints without a place of their own. */
const told = (items: readonly Diagnostic[]): readonly string[] =>
  items
    .map(({ code, severity, message, range }) =>
      /^Kunne ikk(?:j)?e avgj/.test(String(message))
        ? `undecided ${code}`
        : `${code} ${levels[severity!]} ${range.start.line + 1}:${range.start.character + 1} ${String(message).split("\n")[0]}`,
    )
    .sort();

async function compare(root: string, paths: readonly string[]): Promise<number> {
  const client = await connect({ capabilities: pulling, root, options: { visning: "hint", undecided: true } });
  const { documents } = JSON.parse(saksvakt(["check", "--format", "json"], { cwd: root }).out) as CheckJson;
  let findings = 0;
  for (const path of paths) {
    const document = documents.find((one) => one.path === path)!;
    const expected = [
      ...document.findings.map(
        ({ rule, severity, message, range: { start } }) =>
          `${rule} ${severity} ${start.line}:${start.column} ${message}`,
      ),
      ...document.undecided.map(({ rule }) => `undecided ${rule}`),
    ].sort();
    assert.deepEqual(told((await client.pull(path)).items), expected, path);
    client.open(path);
    assert.deepEqual(told((await client.pull(path)).items), expected, `${path}, open`);
    client.close(path);
    findings += expected.length;
  }
  await client.stop();
  return findings;
}

describe("the server and the command line", () => {
  it("find the same in the example", async () => {
    const root = example();
    const findings = await compare(root, [
      "saker/2024-05-15-innkalling.md",
      "saker/2024-06-12-innkalling.md",
      "psd/gronn-region.psd.yaml",
    ]);
    assert.ok(findings > 3);
  });

  it("find the same in every document of the tests", async function () {
    this.timeout(120_000);
    const documents = documentsIn(...folders);
    const files = documents.map(
      ({ name, file }) => [`saker/${name.replaceAll("/", "-")}-${basename(file)}`, readFileSync(file)] as const,
    );
    const root = folder({
      ...Object.fromEntries(files),
      "saksvakt.yaml": 'versjon: 1\ndokumenter: ["saker/*"]\nprosjekter: [{ psd: p.psd.yaml }]\n',
      "p.psd.yaml": readFileSync(join(example(), "psd/gronn-region.psd.yaml")),
    });
    assert.ok(
      (await compare(
        root,
        files.map(([path]) => path),
      )) > documents.length,
    );
  });
});
