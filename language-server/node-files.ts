/** The files of a disk. */
import { fileURLToPath, pathToFileURL } from "node:url";
import { filesMatching } from "../engine/node/files.ts";
import { findWorkspace, isFolder, isInside, onDisk } from "../engine/node/find-workspace.ts";
import { readSource } from "../engine/node/read-source.ts";
import { configName, type Files } from "./files.ts";
import { folderOf, type Key, keyOf, uriOf } from "./uri.ts";

export const nodeFiles: Files = {
  workspaceOf: async (key) => {
    const path = pathOf(key);
    const place = path === null ? null : findWorkspace(path, path);
    return place?.config ? keyOfPath(place.root) : null;
  },
  workspacesIn: async (folder) => {
    const path = pathOf(folder);
    if (path === null || !isFolder(path)) return [];
    const found = await filesMatching([`**/${configName}`], path, () => {});
    return found.flatMap((file) => folderOf(keyOfPath(file)) ?? []);
  },
  matching: async (folder, patterns) => {
    const path = pathOf(folder);
    const denied: Key[] = [];
    if (path === null || !isFolder(path)) return { files: [], denied };
    const files = await filesMatching(patterns, path, (one) => denied.push(keyOfPath(one)));
    return { files: files.map(keyOfPath), denied };
  },
  read: async (key) => {
    const path = pathOf(key);
    const file = path === null ? null : onDisk(path);
    if (file === null) return { fault: "fil/finnes-ikke" };
    const { source, problems } = readSource(file, key);
    return source
      ? { text: source.text, guessed: problems.length > 0 }
      : { fault: problems[0]?.funn.kode ?? "fil/uleselig" };
  },
  isInside: async (folder, key) => {
    const [root, file] = [pathOf(folder), pathOf(key)];
    return root !== null && file !== null && isInside(root, onDisk(file) ?? file);
  },
};

/** null for what is on no disk: `untitled:` and its like, or a drive this machine does not have. */
function pathOf(key: Key): string | null {
  if (!key.startsWith("file:")) return null;
  try {
    return fileURLToPath(uriOf(key));
  } catch {
    return null;
  }
}

const keyOfPath = (path: string): Key => keyOf(pathToFileURL(path).href);
