/** `saksvakt facts`: what was read from documents. */
import { coloured, documentFacts, factsText, plain } from "../engine/index.ts";
import { oneOf, textFlag, told, UsageFault } from "./arguments.ts";
import { type Exit, gravest } from "./exit.ts";
import { emit } from "./output.ts";
import { openSession, tellProblems } from "./session.ts";
import type { Terminal } from "./terminal.ts";
import type { Arguments } from "./verbs.ts";

export async function run(arguments_: Arguments, terminal: Terminal): Promise<Exit> {
  const format = oneOf(arguments_, "format", ["text", "json"]);
  if (format instanceof UsageFault) return told(format, terminal);
  if (arguments_.positionals.length === 0)
    return told(new UsageFault("Hvilken fil? Bruk: saksvakt facts FIL"), terminal);
  const session = await openSession(arguments_, terminal);
  if (session instanceof UsageFault) return told(session, terminal);
  const { files, workspace, surroundings } = session;
  const asked = workspace.dokumenter.filter((one) => files.asked.has(one.document.source.path));
  const output = textFlag(arguments_, "output");
  const text =
    format === "json"
      ? `${JSON.stringify({ format: "saksvakt-facts", version: 1, documents: asked.map((one) => documentFacts(one, surroundings)) }, null, 2)}\n`
      : asked
          .map((one) => factsText(one, surroundings, terminal.colour && !output ? coloured : plain, terminal.columns))
          .join("\n");
  const written = await emit(text, output, terminal);
  return gravest(written, tellProblems(session, terminal));
}
