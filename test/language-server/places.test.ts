/** Completion where only one kind of thing can stand: after «fra «», behind `##`, in the head of a document, in an unntak. */
import assert from "node:assert/strict";
import type { CompletionItem, TextEdit } from "vscode-languageserver";
import { eglot, pushing } from "./capabilities.ts";
import { type Client, connect, positionIn } from "./client.ts";
import { example, june, psd } from "./example.ts";

async function writer(capabilities = eglot): Promise<Client> {
  const client = await connect({ capabilities, root: example() });
  for (const path of [june, psd, "saksvakt.yaml"]) client.open(path);
  return client;
}

/** What is offered behind `typed`, in a document that ends with it. */
async function behind(client: Client, typed: string, path = june, more = ""): Promise<readonly CompletionItem[]> {
  const text = client.text(path);
  const end = text.trimEnd().length;
  client.change(path, end, text.length, `\n${typed}${more}`);
  const position = positionIn(client.text(path), client.text(path).length - more.length);
  return client.at<CompletionItem[]>("textDocument/completion", path, position);
}

const labels = (items: readonly CompletionItem[]): readonly string[] => items.map(({ label }) => label);
const newText = (items: readonly CompletionItem[], label: string): string => {
  const item = items.find((one) => one.label === label);
  assert.ok(item, `${label}: ${labels(items).join(" | ")}`);
  return (item.textEdit as TextEdit).newText;
};

const parts = ["Administrasjon", "Elbil i distriktet", "Lokal mat", "Sirkulære bygg"];

describe("what can stand at a place", () => {
  for (const [typed, expected] of [
    ["4. Kr 10 000 overføres fra «", parts],
    ["4. Kr 10 000 vert overført frå «", parts],
    ["4. Kr 10 000 overføres fra «Lokal mat» til «", parts],
    ["4. Kr 10 000 overføres til delprosjektet «", parts],
    ["4. Styringsgruppen takker prosjektet «", ["Grønn region"]],
  ] as const)
    it(`after ${typed}`, async () =>
      assert.deepEqual([...labels(await behind(await writer(), typed))].sort(), expected));

  it("behind ## is a new sak at the level of the others, behind ### what the sak lacks", async () => {
    const sak = await behind(await writer(pushing), "\n## ");
    assert.deepEqual(labels(sak), ["Sak 6/24"]);
    assert.match(newText(sak, "Sak 6/24"), /^## Sak 6\/24 .*\n\n### Bakgrunn\n/);
    const section = await behind(await writer(), "\n### ");
    assert.deepEqual(labels(section), ["### Anbefaling", "Sak 6/24"]);
    assert.deepEqual(labels(await behind(await writer(), "\n#")), ["### Anbefaling", "Sak 6/24"]);
  });

  it("in the head of a new document is an organ or a day", async () => {
    const client = await writer();
    const fresh = "saker/ny.md";
    client.open(fresh, "# Saksframlegg\n");
    const organ = await behind(client, "\nOrgan: ", fresh);
    assert.deepEqual(labels(organ), ["Representantskapet", "Styringsgruppen"]);
    assert.equal(newText(organ, "Styringsgruppen"), "Styringsgruppen");
    assert.equal(newText(await behind(client, "\n**Organ:**", fresh), "Styringsgruppen"), " Styringsgruppen");
    const days = labels(await behind(client, "\nMøtedato: ", fresh));
    assert.ok(days.length >= 4 && days.every((day) => /^\d{1,2}\. \p{L}+ \d{4}$/u.test(day)), days.join());
  });

  it("in an unntak is a rule, with what is to be said of it, then a person and a day", async () => {
    const client = await writer(pushing);
    const rules = await behind(client, "\n<!-- saksvakt: unntak bud");
    assert.ok(labels(rules).includes("budsjett/fullmakt") && labels(rules).includes("mote/pa-epost"));
    assert.match(newText(rules, "mote/pa-epost"), /^mote\/pa-epost; grunn: \$1; ansvarlig: \$2; til: \d{4}-12-31 -->$/);
    const closed = await behind(client, "\n<!-- saksvakt: unntak ", june, " -->");
    assert.equal(newText(closed, "mote/pa-epost"), "mote/pa-epost");
    const plain = await behind(await writer(), "\n<!-- saksvakt: unntak ");
    assert.match(newText(plain, "mote/pa-epost"), /^mote\/pa-epost; grunn: ; ansvarlig: ; til: /);
    const people = await behind(client, "\n<!-- saksvakt: unntak mote/pa-epost; grunn: avtalt; ansvarlig: Ka");
    assert.ok(labels(people).includes("Kari Nordmann"));
    const day = await behind(client, "\n<!-- saksvakt: unntak mote/pa-epost; grunn: avtalt; ansvarlig: K; til: ");
    assert.match(labels(day).join(), /^\d{4}-12-31$/);
    const yaml = await behind(client, "# saksvakt: unntak ", psd);
    assert.ok(labels(yaml).includes("psd/endring-gir-ny-versjon"));
    assert.ok(!newText(yaml, "psd/endring-gir-ny-versjon").includes("-->"));
  });
});
