/** Clients that can little: Neovim 0.7 and eglot 1.9, with what they say of themselves. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CodeAction, Hover, SymbolInformation } from "vscode-languageserver";
import { eglot, neovim } from "./capabilities.ts";
import { type Client, connect } from "./client.ts";
import { example, june, may, psd } from "./example.ts";

const actionsAt = (client: Client, path: string, words: string) => {
  const at = client.place(path, words);
  return client.ask<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri: client.uri(path) },
    range: { start: at, end: at },
    context: { diagnostics: [] },
  });
};

for (const [name, capabilities] of Object.entries({ "Neovim 0.7": neovim, "eglot 1.9": eglot }))
  describe(`a client as poor as ${name}`, () => {
    it("gets diagnostics, and only fields it knows", async () => {
      const client = await connect({ capabilities, root: example() });
      client.open(may);
      const items = await client.diagnostics(may);
      assert.ok(items.length > 0);
      assert.ok(items.every((one) => !("codeDescription" in one)));
      assert.equal(client.initialized!.capabilities.diagnosticProvider, undefined);
      const notice = items.find(({ code }) => code === "mote/innkalling-rimelig-varsel")!;
      if (name === "eglot 1.9") {
        assert.ok(!("relatedInformation" in notice));
        assert.match(String(notice.message), /Se møtedato: saker\/2024-05-15-innkalling\.md:\d+/);
      } else assert.ok(notice.relatedInformation!.length > 0);
      const known = ["window/logMessage", "workspace/configuration", "window/workDoneProgress/create", "$/progress"];
      assert.deepEqual(
        client.heard.map(({ method }) => method).filter((method) => !known.includes(method)),
        [],
      );
      assert.equal(await client.stop(), 0);
    });

    it("watches no files, so what others wrote to disk is seen when it saves", async () => {
      const root = example();
      const client = await connect({ capabilities, root });
      client.open(june);
      await client.diagnostics(june);
      const text = readFileSync(join(root, psd), "utf8");
      writeFileSync(join(root, psd), text.replace("navn: Lokal mat", "navn: Kortreist mat"));
      client.tell("textDocument/didSave", { textDocument: { uri: client.uri(june) } });
      await client.pushes(june, (items) => items.length > 0);
    });

    it("gets a fix that is whole, and the finding goes when it is made", async () => {
      const client = await connect({ capabilities, root: example() });
      client.open(june);
      client.replace(june, "onsdag 12. juni", "torsdag 12. juni");
      await client.pushes(june, (items) => items.length === 1);
      const [fix] = await actionsAt(client, june, "torsdag");
      assert.equal(fix!.kind, "quickfix");
      client.apply(fix!.edit!);
      assert.match(client.text(june), /^Tid: onsdag 12\. juni/m);
      await client.pushes(june, (items) => items.length === 0);
    });

    it("gets a hover in the form it shows, and flat symbols", async () => {
      const client = await connect({ capabilities, root: example() });
      client.open(june);
      client.replace(june, "onsdag 12. juni", "torsdag 12. juni");
      const hover = await client.at<Hover>("textDocument/hover", june, client.place(june, "torsdag", 2));
      const { kind, value } = hover.contents as { kind: string; value: string };
      assert.equal(kind, name === "eglot 1.9" ? "plaintext" : "markdown");
      assert.equal(/[*`]|\]\(/.test(value), name !== "eglot 1.9", value);
      assert.match(value, /Slik ble det avgjort/);
      const symbols = await client.ask<SymbolInformation[]>("textDocument/documentSymbol", {
        textDocument: { uri: client.uri(june) },
      });
      assert.ok(symbols.every((one) => one.location.uri === client.uri(june)));
      assert.match(symbols[0]!.name, /5\/24 Omdisponering/);
    });
  });
