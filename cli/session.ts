/** What a verb over documents starts from: the workspace read, its documents in context, and what was wrong with files. */

import { join, resolve } from "node:path";
import type { RuleExamples } from "../engine/explaining.ts";
import {
  buildWorkspace,
  type CalendarDate,
  type Config,
  configFaults,
  fileFinding,
  fileWords,
  type Language,
  languages,
  type MeetingDocument,
  parseCalendarDate,
  readDocument,
  type Surroundings,
  span,
  type Workspace,
} from "../engine/index.ts";
import { isFolder, isInside, onDisk, type WorkspacePlace } from "../engine/node/find-workspace.ts";
import { type FileProblem, problem } from "../engine/node/read-source.ts";
import { readWorkspace, type WorkspaceFiles } from "../engine/node/read-workspace.ts";
import { type BuiltRulebook, readRulebook } from "../engine/node/rulebook.ts";
import { oneOf, textFlag, UsageFault } from "./arguments.ts";
import { type Exit, exit, gravest } from "./exit.ts";
import { languagesOf } from "./languages.ts";
import { outputFault } from "./output.ts";
import { problemExit, problemLine } from "./problems.ts";
import type { Terminal } from "./terminal.ts";
import type { Arguments } from "./verbs.ts";

export interface Session extends Opened {
  readonly workspace: Workspace;
  readonly surroundings: Surroundings;
}

/** Before any document is read. */
export interface Opened {
  readonly files: WorkspaceFiles;
  readonly rulebook: BuiltRulebook;
  /** Of documents, config, PSDs and rules. */
  readonly problems: readonly FileProblem[];
  readonly asOf: CalendarDate | null;
  /** The language asked for on the command line or in saksvakt.yaml; null leaves it to each document. */
  readonly language: Language | null;
}

export async function openSession(arguments_: Arguments, terminal: Terminal): Promise<Session | UsageFault> {
  const opened = await openFiles(arguments_, terminal);
  if (opened instanceof UsageFault) return opened;
  const { files, rulebook, asOf } = opened;
  const { document, readEffects } = await languagesOf(rulebook);
  const surroundings: Surroundings = { config: files.config, prosjekter: files.prosjekter, readEffects, asOf };
  const documents = files.documents.map((source): MeetingDocument => readDocument(source, document));
  return { ...opened, workspace: buildWorkspace(surroundings, documents), surroundings };
}

export async function openFiles(arguments_: Arguments, terminal: Terminal): Promise<Opened | UsageFault> {
  const lang = oneOf(arguments_, "lang", languages);
  if (lang instanceof UsageFault) return lang;
  const written = textFlag(arguments_, "as-of");
  const asOf = written === undefined ? null : parseCalendarDate(written);
  if (written !== undefined && asOf === null)
    return new UsageFault(`--as-of kan ikke være «${written}». Skriv en dato som 2022-03-02.`);
  const fromStdin = arguments_.positionals.includes("-");
  const filename = textFlag(arguments_, "stdin-filename");
  if (filename !== undefined && !fromStdin)
    return new UsageFault("--stdin-filename brukes sammen med - (standard inn).");

  const fault = notSettings(arguments_, "config", terminal) ?? notSettings(arguments_, "psd", terminal);
  if (fault) return fault;
  const files = await readWorkspace({
    cwd: terminal.cwd,
    paths: arguments_.positionals.filter((path) => path !== "-"),
    config: textFlag(arguments_, "config"),
    psd: textFlag(arguments_, "psd"),
    stdin: fromStdin ? { filename: filename ?? "stdin.md", bytes: await terminal.readStdin() } : undefined,
  });
  const overwritten = outputFault(arguments_, files, terminal);
  if (overwritten) return overwritten;
  const problems = [...files.problems];
  const { rulebook } = await rulesOf(files.place, problems);
  problems.push(...configProblems(files.config, rulebook, problems));
  return { files, rulebook, problems, asOf, language: lang ?? files.config.språk };
}

/** Packs and rules that saksvakt.yaml speaks of, and which are not there. */
export function configProblems(
  config: Config,
  rulebook: BuiltRulebook,
  others: readonly FileProblem[],
): readonly FileProblem[] {
  const broken = others.map(({ path }) => path).filter((path) => path.startsWith("regler/"));
  return configFaults(config, rulebook, broken).map((funn) => ({
    path: config.source!.path,
    gravity: "unusable",
    funn,
    source: config.source,
  }));
}

/** The rules Saksvakt has, with the workspace's own from `regler/` beside saksvakt.yaml; and the examples of those. */
export async function rulesOf(
  place: WorkspacePlace,
  problems: FileProblem[],
): Promise<{ readonly rulebook: BuiltRulebook; readonly examples: ReadonlyMap<string, RuleExamples> }> {
  const built = await readRulebook();
  const folder = join(place.root, "regler");
  if (!place.config || !isFolder(folder)) return { rulebook: built, examples: new Map() };
  if (!isInside(place.root, folder)) {
    problems.push(problem("regler", "unusable", "sti/utenfor", { sti: "regler" }));
    return { rulebook: built, examples: new Map() };
  }
  const { readRules } = await import("../engine/node/read-rules.ts");
  const own = await readRules(folder, built);
  problems.push(...own.problems);
  return { rulebook: { ...own.loaded.rulebook, lexicon: built.lexicon }, examples: own.loaded.examples };
}

/** A config or PSD that was asked for and cannot be one: nothing else is used in its place. */
function notSettings(arguments_: Arguments, flag: "config" | "psd", terminal: Terminal): UsageFault | null {
  const path = textFlag(arguments_, flag);
  if (path === undefined) return null;
  const absolute = onDisk(resolve(terminal.cwd, path));
  if (absolute === null) return new UsageFault(`Fant ikke ${path}, som --${flag} viser til. Rett stien.`);
  const example = flag === "config" ? "saksvakt.yaml" : "psd/prosjekt.psd.yaml";
  if (isFolder(absolute)) return new UsageFault(`--${flag} skal være en fil som ${example}; ${path} er en mappe.`);
  return /\.(?:md|markdown|txt|docx?|odt|pdf|rtf)$/i.test(path)
    ? new UsageFault(`--${flag} skal være en YAML-fil som ${example}; ${path} er et dokument.`)
    : null;
}

/** Tells what was wrong with files, in the language asked for, else that of what was asked about; returns the exit code that goes with it. */
export function tellProblems(opened: Opened & Partial<Session>, terminal: Terminal, own: Language = "nb"): Exit {
  const { files, problems, rulebook, workspace } = opened;
  const told = workspace?.dokumenter.find(({ document }) => files.asked.has(document.source.path));
  const language = opened.language ?? told?.document.language ?? own;
  for (const one of problems) terminal.err(`${problemLine(one, language, rulebook.vocabulary)}\n`);
  if (files.nothing && (problems.length === 0 || files.foreign > 0)) {
    const kode = files.foreign > 0 ? "fil/bare-fremmede" : "fil/ingen";
    terminal.err(`${fileWords(fileFinding(kode, span(0, 0), { antall: String(files.foreign) }), language)}\n`);
  }
  return gravest(problemExit(problems), files.nothing ? exit.nothing : exit.ok);
}
