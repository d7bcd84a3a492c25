/** The files of this machine's disk, and those of other places that the client has open: a repository read over the network. */
import type { Files } from "./files.ts";
import type { Key } from "./uri.ts";

/** What a client does not answer is not there. */
export function mixedFiles(disk: Files, client: Files): Files {
  const isElsewhere = (key: Key): boolean => !/^(?:file|untitled):/.test(key);
  return {
    workspaceOf: (key) => (isElsewhere(key) ? client.workspaceOf(key).catch(() => null) : disk.workspaceOf(key)),
    workspacesIn: (folder) =>
      isElsewhere(folder) ? client.workspacesIn(folder).catch(() => []) : disk.workspacesIn(folder),
    matching: (folder, patterns) =>
      isElsewhere(folder)
        ? client.matching(folder, patterns).catch(() => ({ files: [], denied: [] }))
        : disk.matching(folder, patterns),
    read: (key) => (isElsewhere(key) ? client.read(key).catch(() => ({ fault: "fil/finnes-ikke" })) : disk.read(key)),
    isInside: (folder, key) => (isElsewhere(folder) ? client : disk).isInside(folder, key),
  };
}
