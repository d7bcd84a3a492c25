/** What goes wrong in one document is told there, and the rest goes on. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import {
  CancellationTokenSource,
  createConnection,
  createProtocolConnection,
  DocumentDiagnosticRequest,
  LSPErrorCodes,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { parseCalendarDate } from "../../engine/index.ts";
import { clientOf } from "../../language-server/client.ts";
import { Desk } from "../../language-server/desk.ts";
import type { Files } from "../../language-server/files.ts";
import { opened } from "../../language-server/open-document.ts";
import { serve } from "../../language-server/server.ts";
import { Session } from "../../language-server/session.ts";
import type { Tools } from "../../language-server/state/tools.ts";
import { pulling } from "./capabilities.ts";
import { exampleFolder, may } from "./example.ts";
import { toolsOfTests } from "./random-edits.ts";

const nowhere: Files = {
  workspaceOf: async () => null,
  workspacesIn: async () => [],
  matching: async () => ({ files: [], denied: [] }),
  read: async () => ({ fault: "fil/finnes-ikke" }),
  isInside: async () => false,
};
const client = clientOf({ capabilities: pulling, processId: null, rootUri: null });
const text = readFileSync(join(exampleFolder, may), "utf8");

/** A server's session over these tools, with a clock that says what it is told. */
async function session(tools: Tools, clock: () => number = () => 0) {
  const desk = new Desk({
    files: nowhere,
    tools,
    setAside: new Set(),
    progress: () => {},
    failed: (error) => {
      throw error;
    },
  });
  const made = new Session(desk, client, new Set(), () => parseCalendarDate("2024-06-01")!, clock);
  let version = 0;
  const write = async (name: string, words: string) => {
    const uri = `untitled:${name}`;
    const document = opened({ uri, languageId: "markdown", version: ++version, text: words }, name);
    if (desk.open.has(document.key)) desk.changed(document);
    else desk.opened(document);
    return (await made.found(document.key))!.items;
  };
  return write;
}

/** A client and a server in one process, over these tools. */
async function conversation(tools: Tools, clock: () => number) {
  const [there, back] = [new PassThrough(), new PassThrough()];
  const server = createConnection(there, back);
  serve(server, {
    files: nowhere,
    tools: Promise.resolve(tools),
    today: () => parseCalendarDate("2024-06-01")!,
    clock,
    version: "0",
    examples: async () => ({}),
  });
  server.listen();
  const asking = createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there), console);
  asking.listen();
  await asking.sendRequest("initialize", { processId: null, rootUri: null, capabilities: pulling });
  return asking;
}

const codes = (items: readonly { readonly code?: unknown }[]): readonly unknown[] => items.map(({ code }) => code);

describe("a document that cannot be read", () => {
  it("is paused in that version with a note, and read again in the next; others are not touched", async () => {
    const tools = await toolsOfTests();
    const breaking: Tools = {
      ...tools,
      document: (source, before) =>
        source.text.includes("BOOM") ? { source, grunn: "noe gikk galt" } : tools.document(source, before),
    };
    const write = await session(breaking);
    const [note, ...more] = await write("a.md", `BOOM\n${text}`);
    assert.equal(note!.code, "saksvakt/pause");
    assert.match(String(note!.message), /satt kontrollen på pause til det endres: noe gikk galt/);
    assert.deepEqual(more, []);
    assert.ok(codes(await write("b.md", text)).includes("mote/pa-epost"));
    assert.ok(codes(await write("a.md", text)).includes("mote/pa-epost"));
  });

  it("in time is checked all the same, and says that it waits for a pause", async () => {
    let now = 0;
    const tools = await toolsOfTests();
    const slow: Tools = {
      ...tools,
      document: (source, before) => {
        now += source.text.includes("TREG") ? 5_000 : 1;
        return tools.document(source, before);
      },
    };
    const write = await session(slow, () => now);
    const items = await write("a.md", `${text}\nTREG\n`);
    assert.ok(codes(items).includes("saksvakt/treg") && codes(items).includes("mote/pa-epost"));
    assert.ok(!codes(await write("a.md", text)).includes("saksvakt/treg"));
  });

  it("in time is not checked again while one writes, also for a client that asks at every key", async () => {
    let now = 0;
    const tools = await toolsOfTests();
    const read: string[] = [];
    const slow: Tools = {
      ...tools,
      document: (source, before) => {
        read.push(source.text.slice(0, 3));
        now += 5_000;
        return tools.document(source, before);
      },
    };
    const client = await conversation(slow, () => now);
    const uri = "untitled:a.md";
    const pull = (cancel = new CancellationTokenSource()) =>
      client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } }, cancel.token);
    const write = (version: number, words: string) =>
      client.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [{ text: words }],
      });
    const open = { uri, languageId: "markdown", version: 1, text: `A\n${text}` };
    await client.sendNotification("textDocument/didOpen", { textDocument: open });
    const first = await pull();
    assert.ok(first.kind === "full" && codes(first.items).includes("saksvakt/treg"));
    await write(2, `B\n${text}`);
    const second = assert.rejects(pull(), { code: LSPErrorCodes.ServerCancelled, data: { retriggerRequest: true } });
    await write(3, `C\n${text}`);
    await second;
    const cancel = new CancellationTokenSource();
    const third = assert.rejects(pull(cancel));
    cancel.cancel();
    await third;
    assert.deepEqual(new Set(read), new Set(["A\n#"]), "no version but the first was read");
    client.dispose();
  });
});
