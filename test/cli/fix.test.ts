/** `saksvakt check --fix`: what is written, what is left alone. */
import assert from "node:assert/strict";
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { folder, saksvakt } from "./saksvakt.ts";

const text = `# Innkalling til møte i styringsgruppen

Tid: mandag 5. mai 2022 kl. 10.00
Sted: Nordvik rådhus

Nordvik, 1. april 2022

## Sak 1/22 Orientering om ny vei

### Forslag til vedtak

Saken tas til orientering.
`;
const repaired = text.replace("mandag", "torsdag");

/** The workspace's own rule: a wrong weekday, remedied without asking. */
const rule = (
  trygg: boolean,
  sted = "dokument.ukedag",
  hvordan = "erstatt",
  tekst = "{dokument.riktigUkedag}",
): string => `
pakke: sakskvalitet
alvorlighet: error
gjelder: dokument
dokumenter: [innkalling]
når:
  all:
    - { fact: dokument.ukedag, operator: isStated, value: true }
    - { fact: dokument.ukedagEtterDato, operator: isStated, value: true }
    - { fact: dokument.ukedag, operator: notEqual, value: { fact: dokument.ukedagEtterDato } }
sted: ${sted}
tekst: { nb: Feil dag., nn: Feil dag., en: Wrong day. }
hvorfor: { nb: Fordi., nn: Fordi., en: Because. }
rettelse:
  nb: Rett dagen.
  nn: Rett dagen.
  en: Correct the day.
  trygg: ${trygg}
  endring: { hvordan: ${hvordan}, sted: ${sted}, tekst: { nb: "${tekst}", nn: "${tekst}" } }
eksempler: { brudd: [{ navn: a, dokument: "a" }], stille: [{ navn: a, dokument: "a" }] }
`;
const config = `regler: { alvorlighet: { mote/ukedag-stemmer: av } }\ndokumenter: ["saker/*.md"]\n`;
const workspace = (
  document: string | Buffer = text,
  rules: Record<string, string> = { "regler/dag.yaml": rule(true) },
) => folder({ "saksvakt.yaml": config, "saker/a.md": document, ...rules });
const fixed = (root: string, ...args: string[]) => saksvakt(["check", "--fix", ...args], { cwd: root });
const now = (root: string, path = "saker/a.md") => readFileSync(join(root, path), "utf8");

describe("saksvakt check --fix", () => {
  it("writes what is safe, tells of it, and ends with what remains", () => {
    const root = workspace();
    assert.equal(saksvakt(["check"], { cwd: root }).code, 1);
    assert.equal(now(root), text);
    const { code, out, err } = fixed(root);
    assert.equal(now(root), repaired);
    assert.match(err, /^saker\/a\.md:3:6 Rettet: regler\/dag$/m);
    assert.match(out, /^1 dokument: 0 feil/m);
    assert.equal(code, 0);
    assert.deepEqual(readdirSync(join(root, "saker")), ["a.md"]);
  });

  it("makes the safe repairs of Saksvakt's own rules: a misspelt weekday, and not one of another day than the date", () => {
    const root = folder({
      "saker/a.md": text.replace("mandag", "torsdg"),
      "saker/b.md": text,
      "saksvakt.yaml": `dokumenter: ["saker/*.md"]\n`,
    });
    const { err } = fixed(root);
    assert.match(err, /^saker\/a\.md:3:6 Rettet: mote\/ukedag-skrivefeil$/m);
    assert.deepEqual([now(root, "saker/a.md"), now(root, "saker/b.md")], [repaired, text]);
  });

  it("leaves alone what is not safe, and the file untouched", () => {
    const root = workspace(text, { "regler/dag.yaml": rule(false) });
    const before = statSync(join(root, "saker/a.md"));
    const { code, out } = fixed(root);
    assert.match(out, /regler\/dag/);
    assert.equal(code, 1);
    const after = statSync(join(root, "saker/a.md"));
    assert.deepEqual([after.ino, after.mtimeMs], [before.ino, before.mtimeMs]);
  });

  it("leaves alone what someone answers for", () => {
    const about = "grunn: g; ansvarlig: Kari Nordmann; til: 9999-12-31";
    const document = text.replace("Tid:", `<!-- saksvakt: unntak regler/dag; ${about} -->\nTid:`);
    const root = workspace(document);
    const { code, out } = fixed(root);
    assert.equal(now(root), document);
    assert.match(out, /^1 funn unntatt$/m);
    assert.equal(code, 0);
  });

  it("makes several edits in one file, each in its place", () => {
    const root = workspace(text, {
      "regler/dag.yaml": rule(true),
      "regler/sted.yaml": rule(true, "dokument.sted", "etter", " (2. etasje)"),
    });
    assert.equal(fixed(root).code, 0);
    assert.equal(now(root), repaired.replace("rådhus", "rådhus (2. etasje)"));
  });

  it("leaves a fix that meets another, and says so", () => {
    const root = workspace(text, {
      "regler/dag.yaml": rule(true),
      "regler/en.yaml": rule(true, undefined, undefined, "søndag"),
    });
    const { err } = fixed(root);
    assert.match(now(root), /Tid: torsdag 5\. mai/);
    assert.match(
      err,
      /^saker\/a\.md:3:6 Ikke rettet, for den møter en annen rettelse \(kjør --fix igjen\): regler\/en$/m,
    );
  });

  it("touches only the files it is asked for", () => {
    const root = folder({
      "saksvakt.yaml": config,
      "saker/a.md": text,
      "saker/b.md": text,
      "regler/dag.yaml": rule(true),
    });
    fixed(root, "saker/a.md");
    assert.deepEqual([now(root), now(root, "saker/b.md")], [repaired, text]);
  });

  for (const [name, bytes] of [
    ["UTF-8 with a mark", (one: string) => Buffer.from(`\ufeff${one}`)],
    ["UTF-16", (one: string) => Buffer.from(`\ufeff${one}`, "utf16le")],
    ["UTF-16, big end first", (one: string) => Buffer.from(`\ufeff${one}`, "utf16le").swap16()],
    ["Latin-1", (one: string) => Buffer.from(one, "latin1")],
    ["CRLF", (one: string) => Buffer.from(one.replaceAll("\n", "\r\n"))],
  ] as const)
    it(`keeps ${name}`, () => {
      const root = workspace(bytes(text));
      fixed(root);
      assert.deepEqual(readFileSync(join(root, "saker/a.md")), bytes(repaired));
    });

  it("leaves a file whose encoding lacks the letters", () => {
    const root = workspace(Buffer.from(text, "latin1"), {
      "regler/dag.yaml": rule(true, undefined, undefined, "torsdag ✓"),
    });
    const { code, err } = fixed(root);
    assert.deepEqual(readFileSync(join(root, "saker/a.md")), Buffer.from(text, "latin1"));
    assert.match(err, /^saker\/a\.md: Rettelsen har tegn som filens tegnsett ikke har/m);
    assert.equal(code, 4);
  });

  it("does not read and write standard input", () => {
    const root = workspace();
    const { code, err } = saksvakt(["check", "--fix", "-"], { cwd: root, input: text });
    assert.equal(code, 2);
    assert.match(err, /--fix/);
  });

  if (process.platform !== "win32") {
    it("keeps the rights of a file, and a link a link", () => {
      const root = folder({ "a.md": text, "saksvakt.yaml": config, "regler/dag.yaml": rule(true), "ekte/b.md": text });
      chmodSync(join(root, "a.md"), 0o640);
      symlinkSync(join(root, "ekte/b.md"), join(root, "b.md"));
      fixed(root, "a.md", "b.md");
      assert.equal(statSync(join(root, "a.md")).mode & 0o777, 0o640);
      assert.deepEqual([now(root, "a.md"), now(root, "ekte/b.md")], [repaired, repaired]);
    });
    if (process.getuid?.() !== 0)
      it("leaves a file nobody may write, and says so", () => {
        const root = workspace();
        chmodSync(join(root, "saker/a.md"), 0o444);
        const { code, err } = fixed(root);
        assert.equal(now(root), text);
        assert.match(err, /^saker\/a\.md: Filen kan ikke skrives/m);
        assert.equal(code, 4);
      });
  }
});
