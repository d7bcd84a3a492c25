/** What the server offers to write: in a sak, in saksvakt.yaml, in a PSD and in a rule. */
import assert from "node:assert/strict";
import type { CompletionItem, Hover, TextEdit } from "vscode-languageserver";
import { eglot, pushing } from "./capabilities.ts";
import { type Client, connect } from "./client.ts";
import { example, june, psd } from "./example.ts";

/** Writes `typed` in the place of `words` and completes after it. */
async function complete(client: Client, path: string, words: string, typed: string): Promise<CompletionItem[]> {
  const at = client.text(path).indexOf(words);
  assert.ok(at >= 0, words);
  client.change(path, at, at + words.length, typed);
  const [before, after] = typed.split("|") as [string, string | undefined];
  if (after !== undefined) client.change(path, at, at + typed.length, before + after);
  const text = client
    .text(path)
    .slice(0, at + before.length)
    .split("\n");
  const position = { line: text.length - 1, character: text.at(-1)!.length };
  return client.at("textDocument/completion", path, position);
}

const labels = (items: readonly CompletionItem[]): readonly string[] => items.map(({ label }) => label);

/** What the text becomes when it is chosen. */
function choose(client: Client, path: string, items: readonly CompletionItem[], label: string): string {
  const chosen = items.find((one) => one.label === label);
  assert.ok(chosen, `${label}: ${labels(items).join(" | ")}`);
  client.apply({ changes: { [client.uri(path)]: [chosen.textEdit as TextEdit] } });
  return client.text(path);
}

async function writer(capabilities = eglot): Promise<Client> {
  const client = await connect({ capabilities, root: example() });
  for (const path of [june, psd, "saksvakt.yaml"]) client.open(path);
  return client;
}

describe("completion in a sak", () => {
  it("offers delprosjekter with what is left, people and organs, by what is typed of them", async () => {
    const client = await writer();
    const quoted = await complete(client, june, "fra delprosjektet «Lokal mat»", "fra delprosjektet «|");
    assert.ok(labels(quoted).includes("Lokal mat") && labels(quoted).includes("Administrasjon"));
    assert.equal(quoted.find(({ label }) => label === "Lokal mat")!.detail, "gjenstår 450\u00a0000\u00a0kr");
    assert.ok(choose(client, june, quoted, "Lokal mat").includes("fra delprosjektet «Lokal mat» til"));
    const person = await complete(client, june, "Saksbehandler: Siri Eksempel", "Saksbehandler: Siri Ek");
    assert.ok(choose(client, june, person, "Siri Eksempel").includes("Saksbehandler: Siri Eksempel\n"));
  });

  it("offers headings the sak does not have, and a whole sak with the next number", async () => {
    const client = await writer(pushing);
    const items = await complete(client, june, "### Vurdering\n", "###|\n");
    assert.ok(labels(items).includes("### Vurdering"), labels(items).join());
    assert.ok(!labels(items).includes("### Bakgrunn"));
    const sak = items.find(({ label }) => label === "Sak 6/24")!;
    assert.match((sak.textEdit as TextEdit).newText, /Sak 6\/24 \$\{1:Tittel\}.*### Forslag til vedtak\n\n1\. /s);
    assert.equal(sak.insertTextFormat, 2);
  });

  it("offers the next number, what is left in kroner, days, and phrases for punkter", async () => {
    const client = await writer();
    assert.ok(labels(await complete(client, june, "## Sak 5/24 Omd", "## Sak 5/24 Omd\n\nSe sak |")).includes("6/24"));
    assert.ok(labels(await complete(client, june, "overfører kr 450 000", "overfører kr |")).includes("450 000"));
    const days = labels(await complete(client, june, "innen 1. juli 2024", "innen |"));
    assert.ok(days.includes("1. desember 2024") && days.includes("26. juni 2024"), days.join());
    const items = await complete(client, june, "3. Prosjektleder legger", "3. |");
    const chosen = choose(client, june, items, "søke om å utvide perioden");
    assert.match(
      chosen,
      /3\. Prosjektleder søker Innlandet fylkeskommune innen dato om å utvide prosjektperioden fra 31\. desember 2024 til dato\./,
    );
  });
});

describe("completion in YAML", () => {
  it("offers the keys that are not there, the values a key can have, and names", async () => {
    const client = await writer();
    const top = await complete(client, psd, "ramme: 3000000\n", "|\n");
    assert.ok(labels(top).includes("ramme") && labels(top).includes("vedtakslogg") && !labels(top).includes("eier"));
    const line = await complete(client, psd, "{ navn: Lokal mat, side: 6, budsjett", "{ navn: Lokal mat, |, budsjett");
    assert.ok(labels(line).includes("forbruk") && !labels(line).includes("navn"), labels(line).join());
    const basis = await complete(client, psd, "hjemmel: ordning", "hjemmel: |");
    assert.deepEqual(labels(basis), ["distriktsforskriften", "ordning", "ukjent"]);
    const type = await complete(client, "saksvakt.yaml", "type: representantskap", "type: |");
    assert.ok(labels(type).includes("kommunestyre"));
    const nested = await complete(client, "saksvakt.yaml", "    antallMedlemmer: 9\n", "    |\n");
    assert.ok(
      labels(nested).includes("antallMedlemmer") &&
        labels(nested).includes("fullmakt") &&
        !labels(nested).includes("type"),
      labels(nested).join(),
    );
    const leader = await complete(client, psd, "leder: Ola Nordmann", "leder: O|");
    assert.ok(labels(leader).includes("Kari Nordmann"));
  });

  it("offers rules where saksvakt.yaml names them", async () => {
    const client = await writer();
    const end = client.text("saksvakt.yaml").length;
    client.change("saksvakt.yaml", end, end, "\nregler:\n  alvorlighet:\n    X\n");
    const rules = await complete(client, "saksvakt.yaml", "    X\n", "    |\n");
    assert.ok(labels(rules).includes("mote/pa-epost"));
    const level = await complete(client, "saksvakt.yaml", "    \n", "    mote/pa-epost: |\n");
    assert.deepEqual(labels(level), ["error", "warning", "information", "hint", "av"]);
  });

  it("offers facts, operators and sources in a rule", async () => {
    const client = await writer();
    client.open("regler/ny.yaml", "pakke: sakskvalitet\nkilder: [A]\nnår:\n  all:\n    - { fact: X, operator: Y }\n");
    assert.ok(labels(await complete(client, "regler/ny.yaml", "fact: X", "fact: |")).includes("dokument.møteDato"));
    assert.ok(labels(await complete(client, "regler/ny.yaml", "operator: Y", "operator: |")).includes("isStated"));
    assert.ok(labels(await complete(client, "regler/ny.yaml", "[A]", "[|]")).includes("kommuneloven#11-3"));
  });

  it("has words for a key under the pointer", async () => {
    const client = await writer();
    const hover = await client.at<Hover>("textDocument/hover", psd, client.place(psd, "versjonsdato", 2));
    assert.match((hover.contents as { value: string }).value, /Dagen denne versjonen gjelder fra/);
  });
});
