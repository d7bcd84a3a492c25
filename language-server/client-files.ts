/** The files of a client: a browser has no disk, so the editor is asked. */
import type { Connection } from "vscode-languageserver";
import { configName, type Files } from "./files.ts";
import { type FilesParams, type FoundFiles, methods, type ReadParams, type ReadText } from "./protocol.ts";
import { folderOf, type Key, keyOf, pathUnder, uriOf } from "./uri.ts";

export function clientFiles(connection: Connection): Files {
  const find = async (folder: Key, patterns: readonly string[]): Promise<readonly Key[]> => {
    const params: FilesParams = { folder: uriOf(folder), patterns };
    const { uris } = await connection.sendRequest<FoundFiles>(methods.files, params);
    return uris.map(keyOf).sort();
  };
  const read = async (key: Key): Promise<string | null> => {
    const params: ReadParams = { uri: uriOf(key) };
    return (await connection.sendRequest<ReadText>(methods.read, params)).text;
  };
  return {
    workspaceOf: async (key) => {
      for (let folder = folderOf(key); folder !== null; folder = folderOf(folder))
        if ((await read(`${folder}/${configName}`)) !== null) return folder;
      return null;
    },
    workspacesIn: async (folder) => (await find(folder, [`**/${configName}`])).flatMap((file) => folderOf(file) ?? []),
    matching: async (folder, patterns) => ({ files: await find(folder, patterns), denied: [] }),
    read: async (key) => {
      const text = await read(key);
      return text === null ? { fault: "fil/finnes-ikke" } : { text, guessed: false };
    },
    isInside: (folder, key) => Promise.resolve(pathUnder(folder, key) !== null),
  };
}
