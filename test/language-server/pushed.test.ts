/** Diagnostics for a client that cannot ask: pushed, true while one types, for open files and unopened ones. */
import assert from "node:assert/strict";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pushing } from "./capabilities.ts";
import { connect } from "./client.ts";
import { contentOf, example, june, may, psd } from "./example.ts";

const codes = (items: readonly { readonly code?: unknown }[]): readonly unknown[] => items.map(({ code }) => code);

describe("pushed diagnostics", () => {
  it("tell what is wrong, the remedy and the law, with a link and related places", async () => {
    const client = await connect({ capabilities: pushing, root: example() });
    client.open(may);
    const items = await client.diagnostics(may, 1);
    const mail = items.find(({ code }) => code === "mote/pa-epost")!;
    assert.equal(mail.severity, 2);
    assert.equal(mail.source, "saksvakt");
    assert.match(
      String(mail.message),
      /^Dette er verken møte eller fjernmøte.*\nRettelse: Kall inn.*\nKilde: kommuneloven § 11-2/s,
    );
    assert.equal(mail.codeDescription?.href, "https://lovdata.no/lov/2018-06-22-83/§11-2");
    const notice = items.find(({ code }) => code === "mote/innkalling-rimelig-varsel")!;
    assert.equal(notice.relatedInformation![0]!.location.uri, client.uri(may));
    assert.ok(
      items.every(({ severity }) => severity! <= 3),
      "hints are milder than what saksvakt.yaml shows",
    );
    assert.equal(await client.stop(), 0);
  });

  it("follow the text, version by version", async () => {
    const client = await connect({ capabilities: pushing, root: example() });
    client.open(june);
    assert.deepEqual(await client.diagnostics(june, 1), []);
    const version = client.replace(june, "onsdag 12. juni", "torsdag 12. juni");
    const [weekday] = await client.diagnostics(june, version);
    assert.equal(weekday!.code, "mote/ukedag-stemmer");
    assert.deepEqual(weekday!.range, { start: { line: 2, character: 5 }, end: { line: 2, character: 12 } });
    const back = client.replace(june, "torsdag", "onsdag");
    assert.deepEqual(await client.diagnostics(june, back), []);
  });

  it("tell of files nobody has opened, and clear those that are deleted or renamed", async () => {
    const root = example();
    const client = await connect({ capabilities: pushing, root });
    await client.pushes(may, (items) => items.length > 0);
    const renamed = "saker/2024-05-15-nytt-navn.md";
    renameSync(join(root, may), join(root, renamed));
    client.tell("workspace/didChangeWatchedFiles", {
      changes: [
        { uri: client.uri(may), type: 3 },
        { uri: client.uri(renamed), type: 1 },
      ],
    });
    await client.pushes(may, (items) => items.length === 0);
    await client.pushes(renamed, (items) => items.length > 0);
    rmSync(join(root, renamed));
    client.tell("workspace/didChangeWatchedFiles", { changes: [{ uri: client.uri(renamed), type: 3 }] });
    await client.pushes(renamed, (items) => items.length === 0);
  });

  it("of a file that is closed are those of the disk", async () => {
    const client = await connect({ capabilities: pushing, root: example() });
    client.open(june);
    const version = client.replace(june, "onsdag 12. juni", "torsdag 12. juni");
    assert.equal((await client.diagnostics(june, version)).length, 1);
    client.close(june);
    await client.pushes(june, (items) => items.length === 0);
  });

  it("change in a sak when the PSD does, saved or not", async () => {
    const client = await connect({ capabilities: pushing, root: example() });
    client.open(june);
    client.open(psd);
    assert.deepEqual(await client.diagnostics(june, 1), []);
    client.replace(psd, "navn: Lokal mat", "navn: Kortreist mat");
    const items = await client.pushes(june, (found) => found.length > 0);
    assert.ok(
      codes(items).includes("psd/delprosjekt-finnes") || codes(items).some((code) => /budsjett/.test(String(code))),
      codes(items).join(),
    );
    client.replace(psd, "navn: Kortreist mat", "navn: Lokal mat");
    await client.pushes(june, (found) => found.length === 0);
  });

  it("tell of faults in saksvakt.yaml and in the PSD at the key, and of a PSD that is not there", async () => {
    const client = await connect({ capabilities: pushing, root: example() });
    client.open("saksvakt.yaml");
    client.open(psd);
    assert.deepEqual(await client.diagnostics("saksvakt.yaml", 1), []);
    const version = client.replace("saksvakt.yaml", "rullering: årlig", "rulering: årlig");
    const [unknown] = await client.diagnostics("saksvakt.yaml", version);
    assert.equal(unknown!.code, "skjema/ukjent-nøkkel");
    assert.match(String(unknown!.message), /rullering/);
    client.replace("saksvakt.yaml", "rulering", "rullering");
    client.replace("saksvakt.yaml", "psd/gronn-region.psd.yaml", "psd/borte.psd.yaml");
    const items = await client.pushes("saksvakt.yaml", (found) => codes(found).includes("psd/finnes-ikke"));
    assert.equal(items.length, 1);
    const wrong = client.replace(psd, "sider: 12", "sider: tolv");
    assert.deepEqual(codes(await client.diagnostics(psd, wrong)), ["skjema/feil-type"]);
  });

  it("use the workspace's own rules, and tell of faults in them", async () => {
    const root = example();
    mkdirSync(join(root, "regler"));
    writeFileSync(join(root, "regler/kort.yaml"), rule);
    const client = await connect({ capabilities: pushing, root });
    client.open(june);
    client.open("regler/kort.yaml");
    await client.pushes(june, (items) => codes(items).includes("regler/kort"));
    const version = client.replace("regler/kort.yaml", "fact: dokument.møteDato", "fact: dokument.moteDato");
    const [fault] = await client.diagnostics("regler/kort.yaml", version);
    assert.equal(fault!.code, "regelverk/ukjent-faktum");
    await client.pushes(june, (items) => items.length === 0);
  });

  it("leave out what has an unntak, and obey the settings without a restart", async () => {
    const client = await connect({ capabilities: pushing, root: example(), settings: { visning: "warning" } });
    client.open(may);
    const strict = await client.pushes(
      may,
      (items) => items.length > 0 && items.every(({ severity }) => severity! <= 2),
    );
    client.settings = { visning: "hint", undecided: true, språk: "en" };
    client.tell("workspace/didChangeConfiguration", { settings: null });
    const all = await client.pushes(may, (items) => items.length > strict.length);
    assert.match(String(all.find(({ code }) => code === "mote/pa-epost")!.message), /^This is neither/);
    const version = client.change(
      may,
      0,
      0,
      "<!-- saksvakt: unntak mote/ukedag-stemmer; grunn: a; ansvarlig: b; til: 2030-01-01 -->\n",
    );
    assert.ok(codes(await client.diagnostics(may, version)).includes("unntak/ubrukt"));
    const line = client
      .text(may)
      .split("\n")
      .findIndex((one) => /e-post|mail/.test(one));
    const at = client.text(may).split("\n").slice(0, line).join("\n").length + 1;
    const last = client.change(
      may,
      at,
      at,
      "<!-- saksvakt: unntak mote/pa-epost; grunn: a; ansvarlig: b; til: 2030-01-01 -->\n",
    );
    assert.ok(!codes(await client.diagnostics(may, last)).includes("mote/pa-epost"));
  });

  it("write nothing to disk", async () => {
    const root = example();
    const before = contentOf(root);
    const client = await connect({ capabilities: pushing, root });
    client.open(may);
    await client.diagnostics(may, 1);
    await client.stop();
    assert.deepEqual(contentOf(root), before);
  });
});

const rule = `pakke: sakskvalitet
alvorlighet: warning
gjelder: dokument
dokumenter: [innkalling]
når:
  all:
    - { fact: dokument.møteDato, operator: isStated, value: true }
sted: dokument.møteDato
tekst: { nb: Møtet har en dato., nn: Møtet har ein dato., en: The meeting has a date. }
hvorfor: { nb: Fordi., nn: Fordi., en: Because. }
eksempler:
  brudd: [{ navn: a, dokument: "Innkalling\\n\\nDato: 2. mars 2022" }]
  stille: [{ navn: b, dokument: "Innkalling" }]
`;
