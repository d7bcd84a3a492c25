/** The workspace's files for a server that has no disk: what a folder holds, and the text of one. Only what the window has open is told. */
import { FileType, Uri, workspace } from "vscode";
import type { FilesParams, FoundFiles, ReadParams, ReadText } from "../language-server/protocol.ts";
import { globs } from "./globs.ts";

const mostFiles = 20_000;
const largest = 16_000_000;
const skipped = new Set(["node_modules", ".git"]);

export async function filesIn({ folder, patterns }: FilesParams): Promise<FoundFiles> {
  const root = Uri.parse(folder, true);
  if (!isOpen(root)) return { uris: [] };
  const matches = globs(patterns);
  const uris: string[] = [];
  const waiting: (readonly [Uri, string])[] = [[root, ""]];
  for (let seen = 0; waiting.length > 0 && seen < mostFiles; ) {
    const [at, path] = waiting.pop()!;
    for (const [name, type] of await entriesOf(at)) {
      const [uri, own] = [Uri.joinPath(at, name), path + name];
      seen++;
      if (type & FileType.Directory) {
        if (!skipped.has(name)) waiting.push([uri, `${own}/`]);
      } else if (matches(own)) uris.push(uri.toString());
    }
  }
  return { uris: uris.sort() };
}

export async function readFile({ uri }: ReadParams): Promise<ReadText> {
  const target = Uri.parse(uri, true);
  if (!isOpen(target)) return { text: null };
  try {
    const { size } = await workspace.fs.stat(target);
    if (size > largest) return { text: null };
    const bytes = await workspace.fs.readFile(target);
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    // Not there, not readable, or not UTF-8: the server says which file it missed.
    return { text: null };
  }
}

const isOpen = (uri: Uri): boolean => workspace.getWorkspaceFolder(uri) !== undefined;

const entriesOf = (folder: Uri): Promise<[string, FileType][]> =>
  Promise.resolve(workspace.fs.readDirectory(folder)).catch(() => []);
