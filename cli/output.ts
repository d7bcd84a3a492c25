/** Results to stdout or to a file. */
import { resolve } from "node:path";
import { type Exit, exit } from "./exit.ts";
import type { Terminal } from "./terminal.ts";

/** A file that can't be written is a bad flag. */
export async function emit(text: string, file: string | undefined, terminal: Terminal): Promise<Exit> {
  if (file === undefined) {
    terminal.out(text);
    return exit.ok;
  }
  try {
    await terminal.writeFile(resolve(terminal.cwd, file), text);
    return exit.ok;
  } catch (error) {
    terminal.err(`Kan ikke skrive ${file}: ${error instanceof Error ? error.message : String(error)}\n`);
    return exit.usage;
  }
}
