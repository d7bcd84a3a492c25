/** Files by pattern. Links are not followed, names match whether they are composed (NFC) or not. */
import * as fs from "node:fs";
import { resolve, sep } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { isFolder, onDisk } from "./find-workspace.ts";

export const documentPatterns: readonly string[] = ["**/*.{md,txt}"];
const never = ["**/node_modules/**", "**/.git/**"];

/** Told of a folder that may not be opened: documents there would be missed in silence. */
export type OnDenied = (folder: string) => void;

/** Absolute paths, sorted. */
export async function filesMatching(
  patterns: readonly string[],
  root: string,
  onDenied: OnDenied,
): Promise<readonly string[]> {
  const spelled = patterns.flatMap((pattern) => [pattern.normalize("NFC"), pattern.normalize("NFD")]);
  const found = await glob([...new Set(spelled)], {
    cwd: root,
    absolute: true,
    followSymbolicLinks: false,
    ignore: never,
    fs: { ...fs, readdir: telling(onDenied) },
  });
  return [...new Set(found.map((path) => resolve(path)))].sort();
}

/** As above, and the patterns that match nothing. */
export async function filesOfPatterns(
  patterns: readonly string[],
  root: string,
  onDenied: OnDenied,
): Promise<{ readonly files: readonly string[]; readonly idle: readonly string[] }> {
  const denied = new Set<string>();
  const found = await Promise.all(patterns.map((one) => filesMatching([one], root, (folder) => denied.add(folder))));
  for (const folder of denied) onDenied(folder);
  return { files: [...new Set(found.flat())].sort(), idle: patterns.filter((_, index) => found[index]!.length === 0) };
}

/** What one PATH means: a file, the documents in a folder, or a glob. null when there is no such file. */
export async function filesOfPath(
  path: string,
  cwd: string,
  own: readonly string[] | null,
  onDenied: OnDenied,
): Promise<readonly string[] | null> {
  const absolute = resolve(cwd, path);
  if (isFolder(absolute)) {
    const inside = own?.filter((file) => file.startsWith(absolute + sep)) ?? [];
    return inside.length > 0 ? inside : filesMatching(documentPatterns, absolute, onDenied);
  }
  const file = onDisk(absolute);
  if (file) return [file];
  if (!isDynamicPattern(path)) return null;
  return filesMatching([path.split(sep).join("/").replace(/^\.\//, "")], cwd, onDenied);
}

/** The file system's own reading of folders, which tinyglobby lets fail in silence. */
function telling(onDenied: OnDenied): typeof fs.readdir {
  const readdir = (
    path: string,
    options: { withFileTypes: true },
    done: (error: Error | null, entries: fs.Dirent[]) => void,
  ) =>
    fs.readdir(path, options, (error, entries) => {
      if (error?.code === "EACCES" || error?.code === "EPERM") onDenied(path);
      done(error, entries);
    });
  return readdir as unknown as typeof fs.readdir;
}
