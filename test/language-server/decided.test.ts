/** What is decided: where a sak number leads, and what stands when a delprosjekt gets another name. */
import assert from "node:assert/strict";
import type { DocumentLink, Hover, Location, WorkspaceEdit } from "vscode-languageserver";
import { pushing } from "./capabilities.ts";
import { type Client, connect } from "./client.ts";
import { example, june, may, psd } from "./example.ts";

describe("what is decided", () => {
  const point =
    "1. Styringsgruppen overfører kr 100 000 fra delprosjektet «Lokal mat» til delprosjektet «Administrasjon».";
  const paper = "saker/2024-02-07-innkalling.md";
  const minutes = "saker/2024-02-07-protokoll.md";

  async function withMinutes(): Promise<Client> {
    const client = await connect({ capabilities: pushing, root: example() });
    for (const path of [june, may, psd, "saksvakt.yaml"]) client.open(path);
    const head = (title: string): string =>
      `# ${title} møte i styringsgruppen\n\nMøtedato: 7. februar 2024\n\n## Sak 1/24 Midler i prosjektet «Grønn region»`;
    client.open(minutes, `${head("Protokoll fra")}\n\n### Vedtak\n\n${point}\n\nEnstemmig vedtatt.\n`);
    client.open(paper, `${head("Innkalling til")}\n\n### Forslag til vedtak\n\n${point}\n`);
    client.replace(june, "### Vurdering\n", "### Vurdering\n\nSe sak 1/24.\n");
    return client;
  }

  it("is where a sak number leads, and what is told of it", async () => {
    const client = await withMinutes();
    const at = client.place(june, "sak 1/24", 5);
    const found = await client.at<Location[]>("textDocument/definition", june, at);
    assert.deepEqual(
      found.map(({ uri }) => uri),
      [client.uri(minutes)],
    );
    const told = await client.at<Hover>("textDocument/hover", june, at);
    assert.match((told.contents as { value: string }).value, /2024-02-07-protokoll\.md\n\nResultat: vedtatt/);
    const links = await client.ask<DocumentLink[]>("textDocument/documentLink", {
      textDocument: { uri: client.uri(june) },
    });
    assert.ok(links.some(({ target }) => target!.startsWith(`${client.uri(minutes)}#L`)));
  });

  it("stands when a delprosjekt gets another name, which the PSD then keeps as an alias", async () => {
    for (const path of [june, psd]) {
      const client = await withMinutes();
      const before = [client.text(minutes), client.text(paper)];
      const at = client.place(path, "Lokal mat", 2);
      client.apply(await client.at<WorkspaceEdit>("textDocument/rename", path, at, { newName: "Kortreist mat" }));
      assert.deepEqual([client.text(minutes), client.text(paper)], before);
      assert.ok(!client.text(june).includes("Lokal mat") && client.text(june).includes("«Kortreist mat»"));
      assert.match(
        client.text(psd),
        /- \{ navn: Kortreist mat, side: 6, budsjett: 600000, forbruk: 150000, oppstart: 2023, alias: \[Lokal mat\] \}/,
      );
      await client.pushes(psd, (items) => items.every(({ severity }) => severity !== 1));
      const there = await client.at<Location[]>("textDocument/definition", minutes, client.place(minutes, "Lokal mat"));
      assert.equal(there[0]!.uri, client.uri(psd));
      await client.stop();
    }
  });

  it("is kept by an alias in a block too", async () => {
    const client = await withMinutes();
    client.replace(minutes, "«Administrasjon»", "«Elbil i distriktet»");
    const at = client.place(psd, "Elbil i distriktet", 2);
    client.apply(await client.at<WorkspaceEdit>("textDocument/rename", psd, at, { newName: "Elbiler" }));
    assert.match(
      client.text(psd),
      /- navn: Elbiler\n {4}side: 7[\s\S]*Delebiler[^\n]*\n {4}alias:\n {6}- Elbil i distriktet\n/,
    );
  });
});
