/** `saksvakt lsp --stdio`: the language server of this installation, which is a program of its own beside this one. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { told, UsageFault } from "./arguments.ts";
import { type Exit, exit } from "./exit.ts";
import type { Terminal } from "./terminal.ts";
import type { Arguments } from "./verbs.ts";

/** Beside the program, beside its parts, or (from source) in dist/. */
const places = ["./server.cjs", "../server.cjs", "../dist/server.cjs"].map((place) => new URL(place, import.meta.url));

/** The server ends the process itself, as its client asks. */
export async function run({ positionals, flags }: Arguments, terminal: Terminal): Promise<Exit> {
  if (flags["stdio"] !== true || positionals.length > 0)
    return told(new UsageFault("Språktjeneren startes av en editor. Bruk: saksvakt lsp --stdio."), terminal);
  const server = places.find((place) => existsSync(fileURLToPath(place)));
  if (!server) throw new Error("server.cjs is not installed");
  // Not import(): the program may run as a script compiled beforehand, which has no loader of modules.
  createRequire(import.meta.url)(fileURLToPath(server));
  return exit.ok;
}
