/** Which language the client speaks: the setting, else the workspace's saksvakt.yaml, else bokmål. */
import { Uri, workspace } from "vscode";
import { en } from "./en.ts";
import { nb } from "./nb.ts";
import { nn } from "./nn.ts";
import type { Words } from "./words.ts";

const tables = { nb, nn, en } as const;
export type Language = keyof typeof tables;

let chosen: Language = "nb";

export const language = (): Language => chosen;
export const words = (): Words => tables[chosen];

export async function chooseLanguage(): Promise<void> {
  const setting = workspace.getConfiguration("saksvakt").get<string>("språk", "auto");
  chosen = known(setting) ?? (await ofWorkspace()) ?? "nb";
}

/** The key `språk` at the top level of the first saksvakt.yaml. */
async function ofWorkspace(): Promise<Language | undefined> {
  for (const { uri } of workspace.workspaceFolders ?? []) {
    try {
      const bytes = await workspace.fs.readFile(Uri.joinPath(uri, "saksvakt.yaml"));
      const written = /^(?:"språk"|språk)\s*:\s*["']?(\w\w)\b/mu.exec(new TextDecoder().decode(bytes).normalize("NFC"));
      return known(written?.[1]);
    } catch {
      // A folder without one has no say.
    }
  }
  return undefined;
}

const known = (written: string | undefined): Language | undefined =>
  written !== undefined && written in tables ? (written as Language) : undefined;
