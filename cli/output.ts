/** Results to stdout or to a file; never over a file that is read. */
import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileWords, type Language } from "../engine/index.ts";
import { isInside } from "../engine/node/find-workspace.ts";
import type { WorkspaceFiles } from "../engine/node/read-workspace.ts";
import { writeFault } from "../engine/node/write-fault.ts";
import { UsageFault } from "./arguments.ts";
import { type Exit, exit } from "./exit.ts";
import type { Terminal } from "./terminal.ts";
import type { Arguments } from "./verbs.ts";

/** A file that can't be written is a bad flag. */
export async function emit(
  text: string,
  file: string | undefined,
  terminal: Terminal,
  language: Language | null = null,
): Promise<Exit> {
  if (file === undefined) {
    terminal.out(text);
    return exit.ok;
  }
  try {
    await terminal.writeFile(resolve(terminal.cwd, file), text);
    return exit.ok;
  } catch (error) {
    terminal.err(`${cannotWrite(file, error, language)}\n`);
    return exit.usage;
  }
}

export function cannotWrite(file: string, error: unknown, language: Language | null): string {
  const cannot = { nb: "Kan ikke skrive", nn: "Kan ikkje skrive", en: "Cannot write" }[language ?? "nb"];
  return `${cannot} ${file}: ${fileWords(writeFault(error), language ?? "nb")}`;
}

/** Each --output that would take the place of a document, a PSD, the settings or a rule, or of another --output. */
export function outputFault(
  { given }: Pick<Arguments, "given">,
  { place, read }: WorkspaceFiles,
  { cwd }: Terminal,
): UsageFault | null {
  const named = given.flatMap(({ name, value }) => (name === "output" && value !== undefined ? [value] : []));
  const seen = new Set<string>();
  for (const path of named) {
    const target = resolve(cwd, path);
    if (seen.has(target)) return new UsageFault(`To --output går til ${path}. Gi dem hver sin fil.`);
    seen.add(target);
    const id = idOf(target);
    const isRule = place.config !== null && isInside(join(place.root, "regler"), target);
    if (id !== null && (isRule || read.some((file) => idOf(file) === id)))
      return new UsageFault(`${path} er en av filene som leses, og blir ikke skrevet over. Gi --output et annet navn.`);
  }
  return null;
}

/** Of a file that exists, whatever it is called: links, and names in other case or composition, lead to the same. */
function idOf(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}
