/** The user's settings, as the server takes them at its start; later changes it asks for itself. */
import { workspace } from "vscode";
import type { InitializationOptions } from "../language-server/protocol.ts";

export const section = "saksvakt";

export function initializationOptions(): InitializationOptions {
  const settings = workspace.getConfiguration(section);
  return {
    språk: settings.get("språk", "auto"),
    undecided: settings.get("undecided", false),
    debounceMs: settings.get("debounceMs", 100),
    ...visning(settings.get("visning", "auto")),
  };
}

/** Whether the panel shows the forslag under the cursor, or stays at the one it was opened for. */
export const panelFollows = (): boolean => workspace.getConfiguration(section).get("panel.følgMarkøren", true);

function visning(level: string): Pick<InitializationOptions, "visning"> {
  return level === "error" || level === "warning" || level === "information" || level === "hint"
    ? { visning: level }
    : {};
}
