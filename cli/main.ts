/** The program `saksvakt`: finds the verb, runs it, and ends with the gravest exit code that applies. */
import { findVerb, readArguments, told, UsageFault } from "./arguments.ts";
import { type Exit, exit } from "./exit.ts";
import { helpFor, overview } from "./help.ts";
import { type Terminal, terminal } from "./terminal.ts";
import { verbs } from "./verbs.ts";
import { version } from "./version.ts";

async function main(words: readonly string[], to: Terminal): Promise<Exit> {
  const [first, ...rest] = words;
  if (first === "help" && rest[0] !== undefined) return main([rest[0], "--help"], to);
  if (first === undefined || first === "help" || first === "--help" || first === "-h") {
    (first === undefined ? to.err : to.out)(overview(verbs));
    return first === undefined ? exit.usage : exit.ok;
  }
  if (first === "--version" || first === "-V") {
    to.out(`${version}\n`);
    return exit.ok;
  }
  const verb = findVerb(first, verbs);
  if (verb instanceof UsageFault) return told(verb, to);
  if (rest.includes("--help") || rest.includes("-h")) {
    to.out(helpFor(verb));
    return exit.ok;
  }
  const read = readArguments(rest, verb);
  if (read instanceof UsageFault) return told(read, to);
  const { run } = await verb.load();
  return run(read, to);
}

/** In the first thread. */
export function start(): void {
  // A reader that has seen enough (`| head`) is no fault: the run goes on to its exit code.
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  main(process.argv.slice(2), terminal()).then(
    (code) => {
      process.exitCode = code;
    },
    (error) => {
      process.stderr.write(
        `Saksvakt stoppet på en feil i programmet selv:\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
      process.exitCode = exit.failure;
    },
  );
}

/** In a thread beside it. */
export const help = async (): Promise<void> => (await import("./work.ts")).work();
