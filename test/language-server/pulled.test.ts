/** Diagnostics for a client that asks: with result ids, of one file and of the workspace, and nothing pushed. */
import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { WorkspaceDiagnosticReport } from "vscode-languageserver";
import { pulling } from "./capabilities.ts";
import { type Client, connect } from "./client.ts";
import { example, june, may, psd } from "./example.ts";

const workspace = (client: Client, previousResultIds: readonly object[] = []) =>
  client.ask<WorkspaceDiagnosticReport>("workspace/diagnostic", { previousResultIds });

describe("pulled diagnostics", () => {
  it("say what they depend on, and push nothing", async () => {
    const client = await connect({ capabilities: pulling, root: example() });
    assert.deepEqual(client.initialized!.capabilities.diagnosticProvider, {
      identifier: "saksvakt",
      interFileDependencies: true,
      workspaceDiagnostics: true,
    });
    client.open(may);
    const { kind, items } = await client.pull(may);
    assert.equal(kind, "full");
    assert.ok(items.some(({ code }) => code === "mote/pa-epost"));
    client.change(may, 0, 0, "\n");
    await client.pull(may);
    assert.equal(await client.stop(), 0);
    assert.deepEqual(client.pushed, []);
  });

  it("are not sent again while they are the same", async () => {
    const client = await connect({ capabilities: pulling, root: example() });
    client.open(may);
    const first = await client.pull(may);
    const again = await client.pull(may, first.resultId);
    assert.deepEqual(again, { kind: "unchanged", resultId: first.resultId });
    client.change(may, client.text(may).length, client.text(may).length, "\n");
    assert.equal((await client.pull(may, first.resultId)).kind, "unchanged");
    client.change(may, 0, 0, "\n");
    const moved = await client.pull(may, first.resultId);
    assert.equal(moved.kind, "full");
    assert.equal(moved.items[0]!.range.start.line, first.items[0]!.range.start.line + 1);
  });

  it("of the workspace tell of every file, and of one that is gone", async () => {
    const root = example();
    const client = await connect({ capabilities: pulling, root });
    const { items } = await workspace(client);
    const uris = items.map(({ uri }) => uri).sort();
    assert.deepEqual(uris, [psd, "saksvakt.yaml", may, june].map((path) => client.uri(path)).sort());
    const known = items.map(({ uri, resultId }) => ({ uri, value: resultId }));
    const again = await workspace(client, known);
    assert.ok(again.items.every(({ kind }) => kind === "unchanged"));
    rmSync(join(root, may));
    client.tell("workspace/didChangeWatchedFiles", { changes: [{ uri: client.uri(may), type: 3 }] });
    const after = await workspace(client, known);
    assert.deepEqual(
      after.items.flatMap((one) => (one.kind === "full" ? [{ uri: one.uri, items: one.items }] : [])),
      [{ uri: client.uri(may), items: [] }],
    );
  });

  it("of a sak are asked for anew when the PSD changes what is found there", async () => {
    const client = await connect({ capabilities: pulling, root: example() });
    client.open(june);
    client.open(psd);
    const before = await client.pull(june);
    await client.pull(psd);
    client.replace(psd, "navn: Lokal mat", "navn: Kortreist mat");
    await client.until(() => client.heard.some(({ method }) => method === "workspace/diagnostic/refresh"));
    assert.equal((await client.pull(june, before.resultId)).kind, "full");
  });

  it("that are cancelled answer with an error, never with an empty list", async () => {
    const client = await connect({ capabilities: pulling, root: example() });
    client.open(may);
    const asked = Array.from({ length: 20 }, () =>
      client.request("textDocument/diagnostic", { textDocument: { uri: client.uri(may) } }),
    );
    for (const one of asked) one.cancel();
    const answers = await Promise.allSettled(asked.map(({ answer }) => answer));
    for (const one of answers) {
      if (one.status === "fulfilled") assert.ok((one.value as { items: unknown[] }).items.length > 0);
      else assert.ok([-32800, -32802].includes((one.reason as { code: number }).code));
    }
    assert.ok(answers.some(({ status }) => status === "rejected"));
    assert.ok((await client.pull(may)).items.length > 0);
  });
});
