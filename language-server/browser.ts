/** The server as a worker of a browser: files come from the client, and the rules lie in the bundle. */

import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import examples from "#examples";
import rulebook from "#rulebook";
import { loadRulebook, readYaml } from "../engine/authoring.ts";
import { calendarDate } from "../engine/index.ts";
import manifest from "../package.json" with { type: "json" };
import { clientFiles } from "./client-files.ts";
import { serve } from "./server.ts";
import { toolsFor } from "./state/tools.ts";

const worker = globalThis as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
const clock = (): number => performance.now();

serve(connection, {
  files: clientFiles(connection),
  tools: Promise.resolve(toolsFor(rulebook, (own, base) => loadRulebook(own.map(readYaml), base), clock)),
  today: () => {
    const now = new Date();
    return calendarDate(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
  },
  clock,
  version: manifest.version,
  examples: () => Promise.resolve(examples),
});
connection.listen();
