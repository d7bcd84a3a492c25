/** Names with signs that mean something to a pattern, in every place a workspace has names: all that names help with still works. */
import assert from "node:assert/strict";
import type { Hover, Location, SemanticTokens, WorkspaceEdit } from "vscode-languageserver";
import { pushing } from "./capabilities.ts";
import { type Client, connect } from "./client.ts";
import { example, june, psd } from "./example.ts";

const odd = "Å-B «c» (d) [e] {f} g.h* i+ j? k|l \\\\m ^n $o /p – q’r";

async function reader(changes: readonly (readonly [path: string, words: string, put: string])[]): Promise<Client> {
  const client = await connect({ capabilities: pushing, root: example() });
  for (const path of [june, psd, "saksvakt.yaml"]) client.open(path);
  for (const [path, words, put] of changes) client.replace(path, words, put);
  return client;
}

async function isHelpedWith(client: Client): Promise<void> {
  const at = client.place(june, "Lokal mat", 2);
  const hover = await client.at<Hover>("textDocument/hover", june, at);
  assert.match((hover.contents as { value: string }).value, /Lokal mat/);
  const [there] = await client.at<Location[]>("textDocument/definition", june, at);
  assert.equal(there!.uri, client.uri(psd));
  const edit = await client.at<WorkspaceEdit>("textDocument/rename", june, at, { newName: "Kortreist mat" });
  assert.ok(edit);
  const { data } = await client.ask<SemanticTokens>("textDocument/semanticTokens/full", {
    textDocument: { uri: client.uri(june) },
  });
  assert.ok(data.length > 0);
}

describe("a name with signs of its own", () => {
  for (const [what, path, words, put] of [
    ["a member", "saksvakt.yaml", "navn: Ola Nordmann", "navn: Anne-Grete Nordmann"],
    ["a project manager", psd, "prosjektleder: Siri Eksempel", "prosjektleder: Siri-Lill Eksempel"],
    ["a project", psd, "prosjekt: Grønn region", "prosjekt: Grønn-region"],
    ["an organ", "saksvakt.yaml", "  representantskapet:", "  arbeids-utvalget:"],
    ["a delprosjekt", psd, "navn: Administrasjon", `navn: "${odd}"`],
  ] as const)
    it(`of ${what} takes nothing from the others`, async () => isHelpedWith(await reader([[path, words, put]])));

  it("is itself hovered over, found and changed", async () => {
    const client = await reader([
      [psd, "navn: Lokal mat", "navn: E-sykkel (el. tråsykkel)"],
      [june, "«Lokal mat»", "«E-sykkel (el. tråsykkel)»"],
    ]);
    const at = client.place(june, "E-sykkel", 3);
    const hover = await client.at<Hover>("textDocument/hover", june, at);
    assert.match((hover.contents as { value: string }).value, /E-sykkel .*delprosjekt/);
    client.apply(await client.at<WorkspaceEdit>("textDocument/rename", june, at, { newName: "Sykkel" }));
    assert.ok(client.text(psd).includes("navn: Sykkel") && client.text(june).includes("«Sykkel»"));
  });
});
