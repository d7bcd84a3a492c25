/** The server as a worker of a browser: bundled, without a disk, files from the client. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import type { Diagnostic } from "vscode-languageserver";
import { matchesGlob } from "../../engine/check/glob.ts";
import { pulling } from "./capabilities.ts";
import { exampleFolder, june, may, psd } from "./example.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const files = ["saksvakt.yaml", may, june, psd];
const uri = (path: string): string => `vscode-vfs://github/vi/saker/${path}`;

/** In a process of its own: the loader of the tests and that of the bundler do not go together. */
const bundle = `
  import { build } from "esbuild";
  import { precompiledSchemas } from "./scripts/precompiled-schemas.mjs";
  const { outputFiles, metafile } = await build({
    entryPoints: ["language-server/browser.ts"],
    bundle: true,
    write: false,
    metafile: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
    supported: { "regexp-unicode-property-escapes": true, "regexp-lookbehind-assertions": true },
    plugins: [precompiledSchemas],
  });
  process.stdout.write(JSON.stringify({ code: outputFiles[0].text, inputs: Object.keys(metafile.inputs) }));
`;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: never;
  readonly result?: never;
}

describe("the server in a browser", () => {
  it("has no part of Node in it, and finds the same", async function () {
    this.timeout(60_000);
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", bundle], {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 1 << 26,
    });
    assert.equal(status, 0, stderr);
    const { code, inputs } = JSON.parse(stdout) as { code: string; inputs: readonly string[] };
    assert.deepEqual(
      inputs.filter((path) => path.startsWith("engine/node/")),
      [],
    );

    const answers = new Map<number, (result: never) => void>();
    const worker = createContext({
      postMessage: (message: Message) => queueMicrotask(() => heard(structuredClone(message))),
      addEventListener: () => {},
      performance,
      TextEncoder,
      TextDecoder,
      setTimeout,
      clearTimeout,
      console,
    }) as { onmessage?: (event: { data: unknown }) => void };
    const send = (message: object): void => worker.onmessage!({ data: { jsonrpc: "2.0", ...message } });
    const heard = ({ id, method, params, result }: Message): void => {
      if (method === undefined) answers.get(id!)!(result!);
      else if (id !== undefined) send({ id, result: answer(method, params!) });
    };
    const answer = (method: string, params: { folder?: string; patterns?: string[]; uri?: string }): unknown => {
      if (method === "saksvakt/files") {
        const under = files.filter((path) => uri(path).startsWith(`${params.folder}/`));
        const of = (path: string): string => uri(path).slice(params.folder!.length + 1);
        return { uris: under.filter((path) => params.patterns!.some((one) => matchesGlob(of(path), one))).map(uri) };
      }
      const path = files.find((one) => uri(one) === params.uri);
      return method === "saksvakt/read"
        ? { text: path ? readFileSync(join(exampleFolder, path), "utf8") : null }
        : null;
    };
    let asked = 0;
    const ask = <T>(method: string, params: object): Promise<T> =>
      new Promise((resolve) => {
        answers.set(++asked, resolve as never);
        send({ id: asked, method, params });
      });

    runInContext(code, worker);
    const capabilities = { ...pulling, workspace: {} };
    const folder = uri("").replace(/\/$/, "");
    await ask("initialize", { processId: null, rootUri: folder, capabilities });
    send({ method: "initialized", params: {} });
    const text = readFileSync(join(exampleFolder, may), "utf8");
    send({
      method: "textDocument/didOpen",
      params: { textDocument: { uri: uri(may), languageId: "markdown", version: 1, text } },
    });
    const { items } = await ask<{ items: Diagnostic[] }>("textDocument/diagnostic", {
      textDocument: { uri: uri(may) },
    });
    assert.ok(items.some(({ code }) => code === "mote/pa-epost"));
    const report = await ask<{ items: { uri: string }[] }>("workspace/diagnostic", { previousResultIds: [] });
    assert.deepEqual(report.items.map((one) => one.uri).sort(), files.map(uri).sort());
    assert.match(await ask<string>("saksvakt/rulePage", { rule: "mote/pa-epost" }), /## Gir funn/);
  });
});
