/** The server as a process of its own: started by an editor, or by `saksvakt lsp --stdio`. */
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { loadRulebook, readYaml } from "../engine/authoring.ts";
import { calendarDate } from "../engine/index.ts";
import { readExamples, readRulebook } from "../engine/node/rulebook.ts";
import manifest from "../package.json" with { type: "json" };
import { clientFiles } from "./client-files.ts";
import { keepHouse } from "./heap.ts";
import { mixedFiles } from "./mixed-files.ts";
import { nodeFiles } from "./node-files.ts";
import { serve } from "./server.ts";
import { toolsFor } from "./state/tools.ts";

keepHouse();

const connection = createConnection(ProposedFeatures.all);
const clock = (): number => performance.now();

process.on("unhandledRejection", (reason) =>
  connection.console.error(`Saksvakt: ${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}`),
);

serve(connection, {
  files: mixedFiles(nodeFiles, clientFiles(connection)),
  tools: readRulebook().then((built) => toolsFor(built, (own, base) => loadRulebook(own.map(readYaml), base), clock)),
  today: () => {
    const now = new Date();
    return calendarDate(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
  },
  clock,
  version: manifest.version,
  examples: readExamples,
});
connection.listen();
