/** `saksvakt blame`: who decided each value of a PSD. */
import { blameJson, blameOf, blameText, timelineOf } from "../engine/consequences.ts";
import { coloured, nearest, plain } from "../engine/index.ts";
import { oneOf, textFlag, told, UsageFault } from "./arguments.ts";
import { type Exit, gravest } from "./exit.ts";
import { emit } from "./output.ts";
import { openSession, tellProblems } from "./session.ts";
import type { Terminal } from "./terminal.ts";
import type { Arguments } from "./verbs.ts";

export async function run(arguments_: Arguments, terminal: Terminal): Promise<Exit> {
  const format = oneOf(arguments_, "format", ["text", "json"]);
  if (format instanceof UsageFault) return told(format, terminal);
  const [path, field, ...more] = arguments_.positionals;
  if (path === undefined || more.length > 0)
    return told(new UsageFault("Hvilken PSD? Bruk: saksvakt blame PSD [FELT]"), terminal);
  const session = await openSession({ ...arguments_, positionals: [path] }, terminal);
  if (session instanceof UsageFault) return told(session, terminal);
  const { workspace, files, language } = session;
  const psd = workspace.prosjekter.find(({ source }) => files.asked.has(source.path));
  if (!psd)
    return gravest(
      told(new UsageFault(`${path} er ikke et styringsdokument (PSD).`), terminal),
      tellProblems(session, terminal),
    );
  const all = blameOf(timelineOf(workspace, psd));
  const asked =
    field === undefined ? all : all.filter((one) => one.field === field || one.field.startsWith(`${field}/`));
  if (asked.length === 0) {
    const near =
      field === undefined
        ? null
        : nearest(
            field,
            all.map((one) => one.field),
          );
    return told(new UsageFault(`PSD har ikke feltet «${field}».${near ? ` Mente du «${near}»?` : ""}`), terminal);
  }
  const output = textFlag(arguments_, "output");
  const style = terminal.colour && !output ? coloured : plain;
  const words = language ?? workspace.config.språk ?? "nb";
  const text = format === "json" ? blameJson(asked, psd) : blameText(asked, psd, style, words);
  return gravest(await emit(text, output, terminal, language), tellProblems(session, terminal));
}
