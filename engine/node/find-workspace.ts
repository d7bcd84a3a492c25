/** Where a workspace is: the nearest saksvakt.yaml upward, stopping at the root of a git repository. */
import { existsSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";

export interface WorkspacePlace {
  /** Absolute path of the folder paths are relative to. */
  readonly root: string;
  /** Absolute path of its saksvakt.yaml, or null. */
  readonly config: string | null;
}

export const configName = "saksvakt.yaml";

/** The workspace that holds `from` (a file or folder); without a saksvakt.yaml it is `otherwise`. */
export function findWorkspace(from: string, otherwise: string): WorkspacePlace {
  let folder = isFolder(from) ? resolve(from) : dirname(resolve(from));
  for (;;) {
    const config = join(folder, configName);
    if (existsSync(config)) return { root: folder, config };
    const above = dirname(folder);
    if (above === folder || existsSync(join(folder, ".git"))) return { root: resolve(otherwise), config: null };
    folder = above;
  }
}

/** A path as outputs write it: relative to the workspace, with `/`, in NFC. */
export const shown = (root: string, absolute: string): string => {
  const path = relative(root, absolute);
  return (path === "" ? "." : path.split(sep).join("/")).normalize("NFC");
};

/** Whether a file that exists really lies under the workspace, links followed. A file that doesn't exist is judged by its name. */
export function isInside(root: string, absolute: string): boolean {
  const path = relative(real(root), real(absolute));
  return path !== ".." && !path.startsWith(`..${sep}`) && resolve(path) !== path;
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** The path as it is on disk, where names may be composed (NFC) or not; null when there is no such file. */
export function onDisk(path: string): string | null {
  return [path, path.normalize("NFC"), path.normalize("NFD")].find((one) => existsSync(one)) ?? null;
}

/** With links followed; of what doesn't exist, as far as it does. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(real(above), basename(path));
  }
}
