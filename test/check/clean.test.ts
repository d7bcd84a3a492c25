/** Twelve well-made documents of different shapes: nothing above hint when they stand alone, nothing at all with config and PSD. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { folder, saksvakt } from "../cli/saksvakt.ts";

const clean = fileURLToPath(new URL("clean/", import.meta.url));
const saker = readdirSync(`${clean}saker`);

const said = (args: readonly string[], cwd: string): readonly string[] =>
  JSON.parse(saksvakt(["check", "--format", "json", ...args], { cwd }).out).documents.flatMap(
    (document: { path: string; findings: readonly { rule: string; severity: string; message: string }[] }) =>
      document.findings.map((one) => `${document.path}: ${one.severity} ${one.rule}: ${one.message}`),
  );

describe("clean documents", () => {
  it("are twelve", () => {
    assert.equal(saker.length, 12);
  });

  for (const file of saker)
    it(`${file} alone gives nothing above hint`, () => {
      const cwd = folder({ [file]: readFileSync(`${clean}saker/${file}`) });
      assert.deepEqual(
        said([], cwd).filter((one) => !one.includes(": hint ")),
        [],
      );
    });

  it("give nothing at all with config and PSD", () => {
    assert.deepEqual(said(["--show", "hint"], clean), []);
  });
});
