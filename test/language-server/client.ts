/** A real client over real stdio: it starts `saksvakt lsp --stdio`, says what it can do, and waits for what the server says. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type {
  ClientCapabilities,
  Diagnostic,
  InitializeResult,
  Position,
  PublishDiagnosticsParams,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver";
import type { InitializationOptions } from "../../language-server/protocol.ts";
import { cli } from "../cli/saksvakt.ts";

export interface Conversation {
  readonly capabilities: ClientCapabilities;
  /** The folder of the first workspace, and of relative paths. */
  readonly root: string;
  /** Folders of the editor; none: `root` alone. */
  readonly folders?: readonly string[];
  readonly options?: InitializationOptions;
  /** The section `saksvakt` of the settings, for a client that is asked. */
  readonly settings?: object;
}

/** What is not waited for at the end of a test is ended with it. */
const running = new Set<ChildProcessWithoutNullStreams>();
afterEach(() => {
  for (const one of running) one.kill("SIGKILL");
  running.clear();
});

export async function connect(conversation: Conversation): Promise<Client> {
  const client = new Client(conversation);
  await client.start();
  return client;
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

export class Client {
  readonly pushed: PublishDiagnosticsParams[] = [];
  /** Everything else the server said by itself: notifications and requests, by method. */
  readonly heard: { readonly method: string; readonly params: never }[] = [];
  readonly ended: Promise<number | null>;
  settings: object;
  initialized: InitializeResult | null = null;
  readonly #conversation: Conversation;
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #pending = new Map<number, Pending>();
  readonly #waiting = new Set<() => void>();
  readonly #texts = new Map<string, { version: number; text: string }>();
  #asked = 0;
  #read: Buffer = Buffer.alloc(0);

  constructor(conversation: Conversation) {
    this.#conversation = conversation;
    this.settings = conversation.settings ?? {};
    this.#process = spawn(process.execPath, [cli, "lsp", "--stdio"], { cwd: conversation.root });
    running.add(this.#process);
    this.#process.stderr.resume();
    this.#process.stdin.on("error", () => {});
    this.#process.stdout.on("data", (bytes: Buffer) => this.#receive(bytes));
    this.ended = new Promise((resolve) => this.#process.on("exit", (code) => resolve(code)));
    void this.ended.then(() => running.delete(this.#process));
  }

  async start(): Promise<void> {
    const { capabilities, root, folders, options } = this.#conversation;
    this.initialized = await this.ask<InitializeResult>("initialize", {
      processId: process.pid,
      rootUri: this.uri("."),
      ...(folders
        ? { workspaceFolders: folders.map((path) => ({ uri: pathToFileURL(join(root, path)).href, name: path })) }
        : {}),
      capabilities,
      initializationOptions: { debounceMs: 0, ...options },
    });
    this.tell("initialized", {});
  }

  uri(path: string): string {
    if (/^[a-z]+:/.test(path) && !path.startsWith("/")) return path;
    return pathToFileURL(join(this.#conversation.root, path)).href.replace(/\/$/, "");
  }

  ask<T = unknown>(method: string, params: unknown): Promise<T> {
    return this.request<T>(method, params).answer;
  }

  /** A request that can be cancelled. */
  request<T = unknown>(method: string, params: unknown): { readonly answer: Promise<T>; readonly cancel: () => void } {
    const id = ++this.#asked;
    const answer = new Promise<T>((resolve, reject) => {
      this.#pending.set(id, { resolve: resolve as (value: unknown) => void, reject });
    });
    this.#send({ jsonrpc: "2.0", id, method, params });
    return { answer, cancel: () => this.tell("$/cancelRequest", { id }) };
  }

  tell(method: string, params: unknown): void {
    this.#send({ jsonrpc: "2.0", method, params });
  }

  /** What is on disk, unless a text is given. */
  open(path: string, text = readFileSync(join(this.#conversation.root, path), "utf8")): void {
    this.#texts.set(path, { version: 1, text });
    const languageId = path.endsWith(".yaml") ? "yaml" : "markdown";
    this.tell("textDocument/didOpen", { textDocument: { uri: this.uri(path), languageId, version: 1, text } });
  }

  /** Puts `put` in the place of the first `words`. Returns the new version. */
  replace(path: string, words: string, put: string): number {
    const { text } = this.#texts.get(path)!;
    const at = text.indexOf(words);
    if (at < 0) throw new Error(`«${words}» is not in ${path}`);
    return this.change(path, at, at + words.length, put);
  }

  change(path: string, start: number, end: number, put: string): number {
    const before = this.#texts.get(path)!;
    const version = before.version + 1;
    const range = { start: positionIn(before.text, start), end: positionIn(before.text, end) };
    this.#texts.set(path, { version, text: before.text.slice(0, start) + put + before.text.slice(end) });
    this.tell("textDocument/didChange", {
      textDocument: { uri: this.uri(path), version },
      contentChanges: [{ range, text: put }],
    });
    return version;
  }

  close(path: string): void {
    this.#texts.delete(path);
    this.tell("textDocument/didClose", { textDocument: { uri: this.uri(path) } });
  }

  text(path: string): string {
    return this.#texts.get(path)!.text;
  }

  /** As an editor applies it; versions must be those that are open. */
  apply(edit: WorkspaceEdit): void {
    const list = [
      ...Object.entries(edit.changes ?? {}).map(([uri, edits]) => ({ uri, version: null, edits })),
      ...(edit.documentChanges ?? []).map((one) => {
        const { textDocument, edits } = one as {
          textDocument: { uri: string; version: number | null };
          edits: TextEdit[];
        };
        return { uri: textDocument.uri, version: textDocument.version, edits };
      }),
    ];
    for (const { uri, version, edits } of list) {
      const path = [...this.#texts.keys()].find((one) => this.uri(one) === uri);
      if (!path) throw new Error(`${uri} is not open`);
      if (version !== null && version !== this.#texts.get(path)!.version) throw new Error(`another version of ${uri}`);
      const offsets = edits.map(({ range, newText }) => ({
        start: offsetIn(this.text(path), range.start),
        end: offsetIn(this.text(path), range.end),
        newText,
      }));
      for (const { start, end, newText } of offsets.sort((a, b) => b.start - a.start))
        this.change(path, start, end, newText);
    }
  }

  /** The diagnostics pushed for a file, of that version where one is given. */
  async diagnostics(path: string, version?: number): Promise<readonly Diagnostic[]> {
    const uri = this.uri(path);
    const last = () =>
      this.pushed.findLast((one) => one.uri === uri && (version === undefined || one.version === version));
    await this.until(() => last() !== undefined);
    return last()!.diagnostics;
  }

  /** Waits for a push of a file that satisfies. */
  async pushes(path: string, satisfies: (items: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> {
    const uri = this.uri(path);
    const last = () => this.pushed.findLast((one) => one.uri === uri);
    await this.until(() => last() !== undefined && satisfies(last()!.diagnostics));
    return last()!.diagnostics;
  }

  /** What a client that asks gets. */
  async pull(path: string, previousResultId?: string) {
    return this.ask<{ kind: string; resultId: string; items: Diagnostic[] }>("textDocument/diagnostic", {
      textDocument: { uri: this.uri(path) },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  async at<T>(method: string, path: string, position: Position, more: object = {}): Promise<T> {
    return this.ask<T>(method, { textDocument: { uri: this.uri(path) }, position, ...more });
  }

  /** The position of the first `words` in an open file, `into` characters in. */
  place(path: string, words: string, into = 0): Position {
    const at = this.text(path).indexOf(words);
    if (at < 0) throw new Error(`«${words}» is not in ${path}`);
    return positionIn(this.text(path), at + into);
  }

  until(holds: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!holds()) return;
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** A clean end; returns the exit code. What the server said before is all heard by then. */
  async stop(): Promise<number | null> {
    await this.ask("shutdown", null);
    this.tell("exit", null);
    return this.ended;
  }

  kill(): void {
    this.#process.kill("SIGKILL");
  }

  endInput(): void {
    this.#process.stdin.end();
  }

  get pid(): number {
    return this.#process.pid!;
  }

  #send(message: object): void {
    const body = Buffer.from(JSON.stringify(message), "utf8");
    this.#process.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  #receive(bytes: Buffer): void {
    this.#read = Buffer.concat([this.#read, bytes]);
    for (;;) {
      const head = this.#read.indexOf("\r\n\r\n");
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#read.toString("latin1", 0, head))![1]);
      if (this.#read.length < head + 4 + length) return;
      const body = this.#read.toString("utf8", head + 4, head + 4 + length);
      this.#read = this.#read.subarray(head + 4 + length);
      this.#handle(JSON.parse(body));
      for (const look of [...this.#waiting]) look();
    }
  }

  #handle(message: {
    id?: number;
    method?: string;
    params?: never;
    result?: unknown;
    error?: { code: number; message: string };
  }) {
    const { id, method, params } = message;
    if (method === undefined) {
      const pending = this.#pending.get(id!);
      this.#pending.delete(id!);
      if (message.error) pending?.reject(Object.assign(new Error(message.error.message), message.error));
      else pending?.resolve(message.result);
      return;
    }
    if (method === "textDocument/publishDiagnostics") this.pushed.push(params!);
    else this.heard.push({ method, params: params! });
    if (id !== undefined) this.#send({ jsonrpc: "2.0", id, result: this.#answer(method, params!) });
  }

  #answer(method: string, params: { items?: readonly object[] }): unknown {
    if (method === "workspace/configuration") return params.items!.map(() => this.settings);
    if (method === "workspace/applyEdit") return { applied: true };
    return null;
  }
}

export function positionIn(text: string, offset: number): Position {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length - 1, character: before.at(-1)!.length };
}

export function offsetIn(text: string, { line, character }: Position): number {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length)];
  return (starts[line] ?? text.length) + character;
}
