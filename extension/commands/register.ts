/** Every command of the manifest and what it does; a failure is told in words, never swallowed. */
import { commands, Disposable, type LogOutputChannel, type Uri, window } from "vscode";
import type { ConsequencesParams, Place } from "../../language-server/protocol.ts";
import { showPlace } from "../open.ts";
import type { ConsequencesPanel } from "../panel/panel.ts";
import type { Session } from "../session.ts";
import { words } from "../words/choose.ts";
import { applyProtokoll } from "./apply.ts";
import { openExample } from "./example.ts";
import { newPsd, newSak } from "./new-file.ts";
import { checkWorkspace, explainFinding, nextFinding, openRulePage } from "./walk.ts";

export interface Parts {
  readonly session: Session;
  readonly panel: ConsequencesPanel;
  readonly log: LogOutputChannel;
  readonly extension: Uri;
  readonly refreshProjects: () => void;
}

export function registerCommands({ session, panel, log, extension, refreshProjects }: Parts): Disposable {
  const table: Record<string, (argument?: unknown) => unknown> = {
    "saksvakt.checkWorkspace": () => checkWorkspace(session),
    "saksvakt.showConsequences": (target) => panel.show(isTarget(target) ? target : undefined),
    "saksvakt.exportHtml": () => panel.save("html"),
    "saksvakt.exportMarkdown": () => panel.save("markdown"),
    "saksvakt.nextFinding": () => session.started().then(nextFinding),
    "saksvakt.explainFinding": () => explainFinding(session),
    "saksvakt.openRulePage": (rule) => openRulePage(session, rule),
    "saksvakt.newSak": () => newSak(session),
    "saksvakt.newPsd": () => newPsd(session),
    "saksvakt.applyProtokoll": () => applyProtokoll(session),
    "saksvakt.openExample": () => openExample(extension),
    "saksvakt.refreshProjects": refreshProjects,
    "saksvakt.showPlace": (place) => showPlace(place as Place),
    "saksvakt.restart": () => session.restart(),
    "saksvakt.showLog": () => log.show(),
  };
  return Disposable.from(
    ...Object.entries(table).map(([name, run]) =>
      commands.registerCommand(name, async (argument?: unknown) => {
        try {
          await run(argument);
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error);
          log.error(`${name}: ${reason}`);
          void window.showErrorMessage(words().failed(reason));
        }
      }),
    ),
  );
}

/** A code lens names the sak; a menu names the file alone, and the cursor tells the rest. */
const isTarget = (target: unknown): target is ConsequencesParams =>
  typeof target === "object" && target !== null && "uri" in target && "sak" in target;
