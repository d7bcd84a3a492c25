/** `saksvakt blame`: who decided each value of a PSD. */
import { blameJson, blameOf, blameText, fieldWords, timelineOf } from "../engine/consequences.ts";
import { coloured, type Language, languages, nearest, plain } from "../engine/index.ts";
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
  const words = language ?? workspace.config.språk ?? "nb";
  const asked = field === undefined ? all : all.filter((one) => isNamed(one.field, field));
  if (asked.length === 0)
    return gravest(
      told(
        unknownField(
          field!,
          all.map((one) => one.field),
          words,
        ),
        terminal,
      ),
      tellProblems(session, terminal),
    );
  const output = textFlag(arguments_, "output");
  const style = terminal.colour && !output ? coloured : plain;
  const text = format === "json" ? blameJson(asked, psd) : blameText(asked, psd, style, words);
  return gravest(await emit(text, output, terminal, language), tellProblems(session, terminal));
}

/** By its path, or by the name that blame itself gives it; with all that lies under it. */
function isNamed(field: string, written: string): boolean {
  const wanted = fold(written);
  const path = fold(field);
  return (
    path === wanted ||
    path.startsWith(`${wanted}/`) ||
    path.startsWith(`delprosjekter/${wanted}/`) ||
    languages.some((language) => fold(fieldWords(field, language)) === wanted)
  );
}

const fold = (text: string): string => text.normalize("NFC").toLowerCase().trim();

function unknownField(written: string, fields: readonly string[], language: Language): UsageFault {
  const names = new Map(fields.flatMap((one) => [one, fieldWords(one, language)].map((name) => [name, name])));
  const near = nearest(written, names.keys());
  if (near !== null) return new UsageFault(`PSD har ikke feltet «${written}». Mente du «${near}»?`);
  const known = fields.map((one) => fieldWords(one, language)).join(", ");
  return new UsageFault(
    fields.length === 0 ? "PSD har ingen felter ennå." : `PSD har ikke feltet «${written}». Feltene er: ${known}.`,
  );
}
