/** Where files that are not open come from: the disk, or the client where the server runs in a browser. */
import type { Key } from "./uri.ts";

export type FileText =
  /** `guessed`: the characters were not UTF-8, and read as Windows-1252. */
  | { readonly text: string; readonly guessed: boolean }
  /** The code of what hinders it: `fil/finnes-ikke`. */
  | { readonly fault: string };

export interface Files {
  /** The nearest folder upward with a saksvakt.yaml; null where there is none. */
  readonly workspaceOf: (key: Key) => Promise<Key | null>;
  /** Folders below with a saksvakt.yaml of their own. */
  readonly workspacesIn: (folder: Key) => Promise<readonly Key[]>;
  /** Documents under a folder that match, sorted; `denied` are folders that may not be opened. */
  readonly matching: (
    folder: Key,
    patterns: readonly string[],
  ) => Promise<{ readonly files: readonly Key[]; readonly denied: readonly Key[] }>;
  readonly read: (key: Key) => Promise<FileText>;
  /** Whether a file really lies under a folder, links followed. */
  readonly isInside: (folder: Key, key: Key) => Promise<boolean>;
}

export const configName = "saksvakt.yaml";
export const rulesFolder = "regler";
export const documentPatterns: readonly string[] = ["**/*.{md,txt}"];
