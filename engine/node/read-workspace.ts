/** Reads a workspace from disk: its config, its PSDs, its documents, and which of them were asked for. */
import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import {
  type Config,
  emptyConfig,
  fileFinding,
  isLocalPattern,
  type Psd,
  placeOfItem,
  readConfig,
  readPsd,
  type SourceText,
  span,
} from "../index.ts";
import { documentPatterns, filesMatching, filesOfPath, filesOfPatterns } from "./files.ts";
import { findWorkspace, isFolder, isInside, onDisk, shown, type WorkspacePlace } from "./find-workspace.ts";
import { type FileProblem, foreignPatterns, problem, type ReadSource, readSource, sourceOf } from "./read-source.ts";

export interface WorkspaceRequest {
  readonly cwd: string;
  /** Files, folders and globs; none: all documents of the workspace. */
  readonly paths: readonly string[];
  /** A config instead of the one found upward. */
  readonly config?: string | undefined;
  /** A PSD instead of those the config names. */
  readonly psd?: string | undefined;
  /** A document that is not on disk, or is there in another version. */
  readonly stdin?: { readonly filename: string; readonly bytes: Uint8Array } | undefined;
}

export interface WorkspaceFiles {
  readonly place: WorkspacePlace;
  readonly config: Config;
  readonly prosjekter: readonly Psd[];
  /** All documents of the workspace, sorted by path: also those that are only context. */
  readonly documents: readonly SourceText[];
  /** Paths (of documents and PSDs) that were asked for. */
  readonly asked: ReadonlySet<string>;
  /** Nothing was found of what was asked for; where patterns are set, a PSD alone is not it. */
  readonly nothing: boolean;
  /** Where nothing was found: how many files there are that are not read, of Word and the like. */
  readonly foreign: number;
  /** Absolute paths of all that was read, or should have been. */
  readonly read: readonly string[];
  readonly problems: readonly FileProblem[];
}

export async function readWorkspace(request: WorkspaceRequest): Promise<WorkspaceFiles> {
  const problems: FileProblem[] = [];
  const place = placeOf(request, problems);
  const config = configOf(place, problems);
  const psds = new Map(psdsOf(request, place, config, problems).map((psd) => [psd.source.path, psd]));
  const { own, asked } = await filesOf(request, place, config, problems);

  const documents: SourceText[] = [];
  const askedPaths = new Set(asked.keys());
  const take = (path: string, read: ReadSource): void => {
    if (isPsd(path)) {
      const psd = psdOf(read, problems);
      if (psd) psds.set(path, psd);
      return;
    }
    // Told of a neighbour too, but the answer about what was asked for is whole without it.
    const grave = askedPaths.has(path);
    problems.push(...read.problems.map((one): FileProblem => (grave ? one : { ...one, gravity: "notice" })));
    if (grave && read.source?.text.trim() === "") problems.push(problem(path, "notice", "fil/tom"));
    if (read.source) documents.push(read.source);
  };
  const files = new Map([...own, ...asked]);
  if (request.stdin) {
    const path = shown(place.root, resolve(request.cwd, request.stdin.filename));
    askedPaths.add(path);
    files.delete(path);
    take(path, sourceOf(request.stdin.bytes, path));
  }
  for (const [path, file] of files) if (!psds.has(path)) take(path, readSource(file, path));
  const askedFolders = request.paths.map((path) => resolve(request.cwd, path)).filter(isFolder);
  for (const path of psds.keys())
    if (everythingAsked(request) || askedFolders.some((folder) => isInside(folder, resolve(place.root, path))))
      askedPaths.add(path);
  documents.sort((a, b) => (a.path < b.path ? -1 : 1));
  const nothing =
    askedPaths.size === 0 || (everythingAsked(request) && config.dokumenter.length > 0 && asked.size === 0);
  const foreign = nothing ? (await filesMatching(foreignPatterns, place.root, () => {})).length : 0;
  const named = [...config.prosjekter.map(({ value }) => value), ...psds.keys(), ...askedPaths];
  const read = [
    ...(place.config ? [place.config] : []),
    ...files.values(),
    ...named.flatMap((path) => onDisk(resolve(place.root, path)) ?? []),
  ];
  return {
    place,
    config,
    prosjekter: [...psds.values()],
    documents,
    asked: askedPaths,
    nothing,
    foreign,
    read,
    problems,
  };
}

const everythingAsked = (request: WorkspaceRequest): boolean => request.paths.length === 0 && !request.stdin;
const isPsd = (path: string): boolean => /\.psd\.ya?ml$/.test(path);

type Files = ReadonlyMap<string, string>;

/** The workspace's own documents and the files asked for: absolute paths by the path that is shown. */
async function filesOf(
  request: WorkspaceRequest,
  place: WorkspacePlace,
  config: Config,
  problems: FileProblem[],
): Promise<{ readonly own: Files; readonly asked: Files }> {
  const named = (files: readonly string[]): [string, string][] => files.map((file) => [shown(place.root, file), file]);
  const onDenied = (folder: string): void => {
    problems.push(problem(shown(place.root, folder), "unreadable", "mappe/ingen-tilgang"));
  };
  const patterns = config.dokumenter.filter((pattern) => isLocal(pattern, place, problems));
  const ownFiles = place.config || request.paths.length === 0 ? await ownFilesOf(patterns) : [];
  const asked: [string, string][] = everythingAsked(request) ? named(ownFiles) : [];
  for (const path of request.paths) {
    const found = await filesOfPath(path, request.cwd, place.config ? ownFiles : null, onDenied);
    if (found) asked.push(...named(found));
    else
      problems.push(
        problem(shown(place.root, resolve(request.cwd, path)), "unusable", "sti/finnes-ikke", { sti: path }),
      );
  }
  return { own: new Map(named(ownFiles)), asked: new Map(asked) };

  async function ownFilesOf(patterns: readonly string[]): Promise<readonly string[]> {
    if (patterns.length === 0) return filesMatching(documentPatterns, place.root, onDenied);
    const { files, idle } = await filesOfPatterns(patterns, place.root, onDenied);
    const { source } = config;
    // The pattern that takes everything is right where there is nothing.
    for (const sti of idle.filter((one) => !documentPatterns.includes(one))) {
      const at = placeOfItem(source!, ["dokumenter"], sti) ?? span(0, 0);
      const funn = fileFinding("oppsett/mønster-uten-treff", at, { sti });
      problems.push({ path: source!.path, gravity: "notice", funn, source });
    }
    return files;
  }
}

function placeOf(request: WorkspaceRequest, problems: FileProblem[]): WorkspacePlace {
  if (request.config !== undefined) {
    const config = resolve(request.cwd, request.config);
    if (existsSync(config)) return { root: dirname(config), config };
    problems.push(problem(request.config, "unusable", "sti/finnes-ikke", { sti: request.config }));
  }
  const first = request.paths[0] ?? request.stdin?.filename ?? ".";
  return findWorkspace(resolve(request.cwd, first.replace(/[*?[{].*$/, "") || "."), request.cwd);
}

function configOf(place: WorkspacePlace, problems: FileProblem[]): Config {
  if (!place.config) return emptyConfig;
  const path = shown(place.root, place.config);
  const { source, problems: unreadable } = readSource(place.config, path);
  problems.push(...unreadable.map((one) => unusable(one)));
  if (!source) return emptyConfig;
  const { config, funn } = readConfig(source);
  problems.push(...funn.map((finding): FileProblem => ({ path, gravity: "unusable", funn: finding, source })));
  return config;
}

function psdsOf(request: WorkspaceRequest, place: WorkspacePlace, config: Config, problems: FileProblem[]): Psd[] {
  const psds: Psd[] = [];
  if (request.psd !== undefined) {
    const file = resolve(request.cwd, request.psd);
    const psd = psdOf(readSource(file, shown(place.root, file)), problems);
    return psd ? [psd] : [];
  }
  for (const named of config.prosjekter) {
    const file = onDisk(resolve(place.root, named.value));
    const here = (kode: string): FileProblem => ({
      path: shown(place.root, place.config!),
      gravity: "unusable",
      funn: fileFinding(kode, named.span, { sti: named.value }),
      source: config.source,
    });
    if (!isInside(place.root, file ?? resolve(place.root, named.value))) problems.push(here("sti/utenfor"));
    else if (!file) problems.push(here("psd/finnes-ikke"));
    else {
      const psd = psdOf(readSource(file, shown(place.root, file)), problems);
      if (psd) psds.push(psd);
    }
  }
  return psds;
}

function psdOf(read: ReadSource, problems: FileProblem[]): Psd | null {
  problems.push(...read.problems.map((one) => unusable(one)));
  const { source } = read;
  if (!source) return null;
  const { psd, funn } = readPsd(source);
  problems.push(
    ...funn.map((finding): FileProblem => ({ path: source.path, gravity: "unusable", funn: finding, source })),
  );
  return psd;
}

function isLocal(pattern: string, place: WorkspacePlace, problems: FileProblem[]): boolean {
  const local = isLocalPattern(pattern);
  if (!local) problems.push(problem(shown(place.root, place.config!), "unusable", "sti/utenfor", { sti: pattern }));
  return local;
}

const unusable = (one: FileProblem): FileProblem =>
  one.gravity === "unreadable" ? { ...one, gravity: "unusable" } : one;
