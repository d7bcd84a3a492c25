/** How the server behaves: positions, URIs, folders, progress, ends. */
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folder } from "../cli/saksvakt.ts";
import { pulling, pushing } from "./capabilities.ts";
import { connect, positionIn } from "./client.ts";
import { example, june, may } from "./example.ts";

const innkalling = `Innkalling til møte i styringsgruppen

Tid: torsdag 2. mars 2022 kl. 10
Sted: på e-post

Sak 1/22 Økonomi
`;

describe("the server's manners", () => {
  it("positions count UTF-16 units, or bytes where the client would rather", async () => {
    const text = innkalling.replace("Tid: ", "Tid 𝕏ø: ");
    const utf16 = await connect({ capabilities: pulling, root: example() });
    utf16.open(june, text);
    const wide = (await utf16.pull(june)).items.find(({ code }) => code === "mote/ukedag-stemmer")!;
    assert.equal(utf16.initialized!.capabilities.positionEncoding, "utf-16");
    assert.deepEqual(wide.range.start, positionIn(text, text.indexOf("torsdag")));
    assert.equal(wide.range.start.character, 9);

    const bytes = await connect({
      capabilities: { ...pulling, general: { positionEncodings: ["utf-8", "utf-16"] } },
      root: example(),
    });
    assert.equal(bytes.initialized!.capabilities.positionEncoding, "utf-8");
    bytes.open(june, text);
    const narrow = (await bytes.pull(june)).items.find(({ code }) => code === "mote/ukedag-stemmer")!;
    assert.deepEqual(narrow.range, { start: { line: 2, character: 12 }, end: { line: 2, character: 19 } });
    bytes.tell("textDocument/didChange", {
      textDocument: { uri: bytes.uri(june), version: 2 },
      contentChanges: [{ range: narrow.range, text: "onsdag" }],
    });
    assert.ok(!(await bytes.pull(june)).items.some(({ code }) => code === "mote/ukedag-stemmer"));
  });

  it("URIs of Windows come back as they came, however they spell the drive", async () => {
    const client = await connect({ capabilities: pushing, root: example() });
    for (const uri of ["file:///c%3A/Saker/m%C3%B8te.md", "file:///D:/saker/a b.md", "untitled:Untitled-1"]) {
      client.open(uri, innkalling);
      const items = await client.diagnostics(uri, 1);
      assert.ok(items.some(({ code }) => code === "mote/ukedag-stemmer"));
    }
    assert.equal(await client.stop(), 0);
  });

  it("each folder has its own saksvakt.yaml, also one within another; a file outside has none", async () => {
    const root = folder({
      "a/saksvakt.yaml": "versjon: 1\nspråk: en\n",
      "a/sak.md": innkalling,
      "a/inni/saksvakt.yaml": "versjon: 1\nregler: { alvorlighet: { mote/ukedag-stemmer: av } }\n",
      "a/inni/sak.md": innkalling,
      "b/saksvakt.yaml": "versjon: 1\nspråk: nn\n",
      "b/sak.md": innkalling,
      "utenfor/sak.md": innkalling,
    });
    const client = await connect({ capabilities: pushing, root, folders: ["a"] });
    const weekday = /weekday|ukedag|vekedag/i;
    const a = await client.pushes("a/sak.md", (items) => items.length > 0);
    assert.ok(a.some(({ message }) => /weekday|Wednesday/.test(String(message))));
    const inner = await client.pushes("a/inni/sak.md", (items) => items.length > 0);
    assert.ok(!inner.some(({ code }) => code === "mote/ukedag-stemmer"));
    client.open("utenfor/sak.md");
    assert.ok((await client.diagnostics("utenfor/sak.md", 1)).some(({ code }) => code === "mote/ukedag-stemmer"));
    client.tell("workspace/didChangeWorkspaceFolders", {
      event: { added: [{ uri: client.uri("b"), name: "b" }], removed: [] },
    });
    const b = await client.pushes("b/sak.md", (items) => items.length > 0);
    assert.ok(b.some(({ message }) => /vekedag/i.test(String(message)) || weekday.test(String(message))));
    client.tell("workspace/didChangeWorkspaceFolders", {
      event: { added: [], removed: [{ uri: client.uri("b"), name: "b" }] },
    });
    await client.pushes("b/sak.md", (items) => items.length === 0);
  });

  it("a saksvakt.yaml that comes is obeyed, and one that goes is not", async () => {
    const root = folder({ "sak.md": innkalling });
    const client = await connect({ capabilities: pushing, root });
    client.open("sak.md");
    const has = (items: readonly { readonly code?: unknown }[]): boolean =>
      items.some(({ code }) => code === "mote/ukedag-stemmer");
    await client.pushes("sak.md", has);
    writeFileSync(join(root, "saksvakt.yaml"), "versjon: 1\nregler: { alvorlighet: { mote/ukedag-stemmer: av } }\n");
    client.tell("workspace/didChangeWatchedFiles", { changes: [{ uri: client.uri("saksvakt.yaml"), type: 1 }] });
    await client.pushes("sak.md", (items) => !has(items));
  });

  it("a large workspace is read with progress", async () => {
    const root = example();
    mkdirSync(join(root, "saker/mange"));
    for (let nr = 1; nr <= 120; nr++) writeFileSync(join(root, `saker/mange/${nr}.md`), innkalling);
    const client = await connect({ capabilities: pushing, root });
    await client.until(() =>
      client.heard.some(({ params }) => (params as { value?: { kind: string } })?.value?.kind === "end"),
    );
    const kinds = client.heard
      .filter(({ method }) => method === "$/progress")
      .map(({ params }) => (params as { value: { kind: string } }).value.kind);
    assert.equal(kinds[0], "begin");
    assert.equal(kinds.at(-1), "end");
    await client.ask("saksvakt/checkWorkspace", {});
  });

  it("it ends with 0 when asked to, in mid-work too, and says nothing after", async () => {
    const root = example();
    mkdirSync(join(root, "saker/mange"));
    for (let nr = 1; nr <= 60; nr++) writeFileSync(join(root, `saker/mange/${nr}.md`), innkalling);
    const client = await connect({ capabilities: pushing, root });
    client.open(may);
    client.open(june);
    await client.ask("shutdown", null);
    const said = client.pushed.length;
    await assert.rejects(
      client.ask("textDocument/hover", { textDocument: { uri: client.uri(may) }, position: { line: 0, character: 0 } }),
    );
    assert.equal(client.pushed.length, said);
    client.tell("exit", null);
    assert.equal(await client.ended, 0);
  });

  it("it ends with 1 when the client goes away without a word", async () => {
    const client = await connect({ capabilities: pushing, root: example() });
    client.endInput();
    assert.equal(await client.ended, 1);
  });

  it("the log says which version, and how diagnostics go", async () => {
    const client = await connect({ capabilities: pushing, root: example() });
    await client.until(() => client.heard.some(({ method }) => method === "window/logMessage"));
    const [log] = client.heard.filter(({ method }) => method === "window/logMessage");
    assert.match((log!.params as { message: string }).message, /^Saksvakt \d.* \d+ regler/);
  });

  it("watches files where the client lets it", async () => {
    const client = await connect({ capabilities: pushing, root: example() });
    await client.until(() =>
      client.heard.some(({ params }) => JSON.stringify(params)?.includes("didChangeWatchedFiles")),
    );
    const written = JSON.stringify(client.heard);
    for (const glob of ["**/saksvakt.yaml", "**/*.psd.{yaml,yml}", "**/*.{md,txt}", "**/regler/**/*.yaml"])
      assert.ok(written.includes(glob), glob);
  });

  it("a document open in two crashes is opened in safe mode, and says so", async () => {
    const root = example();
    const client = await connect({ capabilities: pushing, root });
    const uri = client.uri(may);
    await client.stop();
    const careful = await connect({ capabilities: pushing, root, options: { crashed: [{ uri, count: 2 }] } });
    careful.open(may);
    const items = await careful.diagnostics(may, 1);
    assert.deepEqual(
      items.map(({ code }) => code),
      ["saksvakt/trygg-modus"],
    );
    careful.open(june);
    assert.deepEqual(await careful.diagnostics(june, 1), []);
  });
});
