/** `saksvakt facts`: what was read from documents. */
import { oneOf, textFlag, told, UsageFault } from "./arguments.ts";
import { type Exit, gravest } from "./exit.ts";
import { factsOf, type ToTell } from "./facts-of.ts";
import { emit } from "./output.ts";
import { openFiles, tellProblems } from "./session.ts";
import type { Terminal } from "./terminal.ts";
import { divided, startThread } from "./thread.ts";
import type { Arguments } from "./verbs.ts";

export async function run(arguments_: Arguments, terminal: Terminal): Promise<Exit> {
  const format = oneOf(arguments_, "format", ["text", "json"]);
  if (format instanceof UsageFault) return told(format, terminal);
  if (arguments_.positionals.length === 0)
    return told(new UsageFault("Hvilken fil? Bruk: saksvakt facts FIL"), terminal);
  const opened = await openFiles(arguments_, terminal);
  if (opened instanceof UsageFault) return told(opened, terminal);
  const { files, rulebook, asOf } = opened;
  const { config, prosjekter, documents, asked } = files;
  const output = textFlag(arguments_, "output");
  const { columns } = terminal;
  const facts = await inThreads({
    // What was read of a document does not rest on the others.
    sources: documents.filter(({ path }) => asked.has(path)),
    circumstances: { config, prosjekter, rulebook, asOf },
    format:
      format === "json"
        ? { is: "json" }
        : { is: "text", coloured: terminal.colour && !output, columns, language: opened.language },
  });
  const written = await emit(format === "json" ? envelope(facts) : facts.join("\n"), output, terminal, opened.language);
  return gravest(written, tellProblems(opened, terminal));
}

async function inThreads(all: ToTell): Promise<readonly string[]> {
  const [own = all, ...others] = divided(all.sources).map((sources): ToTell => ({ ...all, sources }));
  const threads = others.map((task) => startThread({ work: "facts", ...task }));
  const answers = threads.map(({ answer }) => answer<readonly string[]>());
  const told = [await factsOf(own)];
  for (const [index, task] of others.entries()) told.push((await answers[index]) ?? (await factsOf(task)));
  for (const { end } of threads) end();
  return told.flat();
}

/** As `JSON.stringify` would write all of it at once. */
const envelope = (documents: readonly string[]): string =>
  `{\n  "format": "saksvakt-facts",\n  "version": 1,\n  "documents": ${documents.length > 0 ? `[\n${documents.join(",\n")}\n  ]` : "[]"}\n}\n`;
