/** Reads a folder of rule files: the repository's own (with a vocabulary), or a workspace's beside those Saksvakt has. */
import { createHash } from "node:crypto";
import { relative, resolve, sep } from "node:path";
import { type LoadedRulebook, loadRulebook, readYaml, type YamlDocument } from "../authoring.ts";
import { type Rulebook, sourceText } from "../index.ts";
import { filesMatching } from "./files.ts";
import { type FileProblem, problem, readSource } from "./read-source.ts";

export interface RulesFolder {
  readonly loaded: LoadedRulebook;
  readonly problems: readonly FileProblem[];
  /** The files that were found: absolute paths by the path their rule's id is. */
  readonly files: ReadonlyMap<string, string>;
}

/** Ids are paths under the folder; those of a workspace begin with `regler/`. */
export async function readRules(folder: string, base: Rulebook): Promise<RulesFolder> {
  const problems: FileProblem[] = [];
  const paths = await filesMatching(["**/*.yaml"], folder, (denied) =>
    problems.push(problem(denied, "unreadable", "mappe/ingen-tilgang")),
  );
  const names = paths.map((path) => relative(resolve(folder), path).split(sep).join("/"));
  const whole = names.includes("vocabulary.yaml");
  const documents: YamlDocument[] = [];
  const files = new Map<string, string>();
  const hash = createHash("sha256").update(base.hash ?? "");
  for (const [index, path] of paths.entries()) {
    const name = whole ? names[index]! : `regler/${names[index]}`;
    files.set(name, path);
    const read = readSource(path, name);
    problems.push(...read.problems);
    if (!read.source) continue;
    hash.update(`${name}\0${read.source.text}\0`);
    documents.push(readYaml(sourceText(name, read.source.text)));
  }
  const loaded = loadRulebook(documents, whole ? undefined : base);
  for (const { path, kode, verdier, span } of loaded.findings) {
    const source = documents.find((one) => one.source.path === path)?.source ?? null;
    problems.push({ path, gravity: "unusable", funn: { kode, verdier, span }, source });
  }
  const rulebook = { ...loaded.rulebook, hash: `sha256:${hash.digest("hex")}` };
  return { loaded: { ...loaded, rulebook }, problems, files };
}
