/** `saksvakt init`: a saksvakt.yaml and a PSD fitted to the documents of a folder. Nothing that exists is changed. */
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Found, foundIn, type StartFile, startFiles } from "../engine/explaining.ts";
import {
  buildWorkspace,
  emptyConfig,
  fileFinding,
  fileWords,
  type Psd,
  type Rulebook,
  readDocument,
  readPsd,
  span,
  wrap,
} from "../engine/index.ts";
import { documentPatterns, filesMatching } from "../engine/node/files.ts";
import { configName, findWorkspace, isFolder, isInside, shown } from "../engine/node/find-workspace.ts";
import { type FileProblem, foreignPatterns, problem, readSource } from "../engine/node/read-source.ts";
import { readRulebook } from "../engine/node/rulebook.ts";
import { told, UsageFault } from "./arguments.ts";
import { type Exit, exit, gravest } from "./exit.ts";
import { languagesOf } from "./languages.ts";
import { cannotWrite } from "./output.ts";
import { problemExit, problemLine } from "./problems.ts";
import type { Terminal } from "./terminal.ts";
import type { Arguments } from "./verbs.ts";

export async function run(arguments_: Arguments, terminal: Terminal): Promise<Exit> {
  const [named = ".", more] = arguments_.positionals;
  if (more !== undefined) return told(new UsageFault("Én mappe om gangen. Bruk: saksvakt init [MAPPE]."), terminal);
  const root = resolve(terminal.cwd, named);
  if (existsSync(root) && !isFolder(root))
    return told(new UsageFault(`${named} er en fil. Skriv mappen: saksvakt init ${dirname(named)}`), terminal);
  if (!isFolder(root))
    return told(new UsageFault(`Fant ikke mappen ${named}. Lag den først, eller rett stien.`), terminal);

  const problems: FileProblem[] = [];
  const rulebook = await readRulebook();
  const { document, readEffects } = await languagesOf(rulebook);
  const sources = await read(documentPatterns, root, problems);
  const psds = (await read(["**/*.psd.yaml"], root, problems)).map((source) => readPsd(source).psd);
  const documents = sources.map((source) => readDocument(source, document));
  const { dokumenter } = buildWorkspace({ config: emptyConfig, prosjekter: [], readEffects }, documents);
  const found = foundIn(dokumenter, psds, countiesOf(rulebook));
  for (const one of problems) terminal.err(`${problemLine(one, "nb", rulebook.vocabulary)}\n`);

  const files = startFiles(
    found,
    psds.map(({ source }) => source.path),
  );
  const above = findWorkspace(resolve(root, ".."), root).config;
  if (above)
    terminal.err(`Mappen over har alt oppsettet ${shown(terminal.cwd, above)}. Den nye gjelder for denne mappen.\n`);
  terminal.out(`${summary(found, psds)}\n`);
  const foreign = found.documents === 0 ? await filesMatching(foreignPatterns, root, () => {}) : [];
  if (foreign.length > 0) {
    const funn = fileFinding("fil/bare-fremmede", span(0, 0), { antall: String(foreign.length) });
    terminal.err(`${fileWords(funn, "nb")}\n`);
  }
  const dryRun = arguments_.flags["dry-run"] === true;
  const written: { readonly file: StartFile; readonly outcome: Outcome }[] = [];
  for (const file of files) written.push({ file, outcome: await write(file, root, dryRun, terminal) });
  tellTodo(written, terminal);
  return gravest(problemExit(problems), written.some(({ outcome }) => outcome === "refused") ? exit.usage : exit.ok);
}

type Outcome = "new" | "there" | "refused";

/** The file is made only where there is none, also when another makes it meanwhile. */
async function write({ path, text }: StartFile, root: string, dryRun: boolean, terminal: Terminal): Promise<Outcome> {
  const target = join(root, path);
  if (!isInside(root, target)) {
    terminal.err(`${path} ville havnet utenfor mappen, og er ikke skrevet.\n`);
    return "refused";
  }
  if (existsSync(target)) {
    terminal.out(`Fantes fra før, ikke endret: ${path}\n`);
    return "there";
  }
  if (dryRun) {
    terminal.out(`Ville skrevet ${path}:\n\n${text}\n`);
    return "new";
  }
  try {
    await terminal.createFile(target, text);
    terminal.out(`Skrev ${path}\n`);
    return "new";
  } catch (error) {
    terminal.err(`${cannotWrite(path, error, null)}\n`);
    return "refused";
  }
}

function tellTodo(
  written: readonly { readonly file: StartFile; readonly outcome: Outcome }[],
  terminal: Terminal,
): void {
  const fresh = written.filter(({ outcome }) => outcome === "new").map(({ file }) => file);
  const [config] = written;
  const lines = fresh.flatMap(({ path, todo }) => todo.map((one) => `${path}: ${one}`));
  if (config?.outcome === "there")
    for (const { path } of fresh) lines.push(`${configName}: legg til «- psd: ${path}» under prosjekter`);
  if (lines.length > 0) {
    terminal.out("\nSe over og fyll ut:\n");
    for (const line of lines) terminal.out(`${wrap(line, terminal.columns, "  - ", "    ").join("\n")}\n`);
  }
  terminal.out("\nPrøv så: saksvakt check\n");
}

function summary({ documents, council, organs, projects }: Found, psds: readonly Psd[]): string {
  const count = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`;
  const members = organs.reduce((sum, organ) => sum + organ.members.length, 0);
  const parts = projects.reduce((sum, project) => sum + project.parts.length, 0);
  const known = psds.reduce((sum, psd) => sum + psd.delprosjekter.length, 0);
  return `Fant ${[
    count(documents, "møtedokument", "møtedokumenter"),
    council ? `rådet «${council.name}»` : "ikke noe råd",
    `${count(organs.length, "organ", "organer")} med ${count(members, "medlem", "medlemmer")}`,
    ...(psds.length > 0
      ? [
          `${count(psds.length, "styringsdokument", "styringsdokumenter")} med ${count(known, "delprosjekt", "delprosjekter")}`,
        ]
      : []),
    ...(psds.length === 0 || projects.length > 0
      ? [
          `${count(projects.length, "prosjekt", "prosjekter")} uten styringsdokument`,
          count(parts, "delprosjekt", "delprosjekter"),
        ]
      : []),
  ].join(", ")}.`;
}

/** Oslo is a kommune too. */
function countiesOf({ parameters }: Rulebook): ReadonlySet<string> {
  const names = (id: string): readonly string[] => Object.keys(parameters.find((one) => one.id === id)?.tabell ?? {});
  const kommuner = new Set(names("fylke"));
  return new Set(names("fylkeskommuner").filter((name) => !kommuner.has(name)));
}

async function read(patterns: readonly string[], root: string, problems: FileProblem[]) {
  const paths = await filesMatching(patterns, root, (folder) =>
    problems.push(problem(shown(root, folder), "unreadable", "mappe/ingen-tilgang")),
  );
  return paths.flatMap((path) => {
    const { source, problems: more } = readSource(path, shown(root, path));
    problems.push(...more);
    return source ?? [];
  });
}
