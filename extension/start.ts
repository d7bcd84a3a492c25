/** What both entries do: the parts put together, and the server started where the workspace is ours. */
import { commands, type ExtensionContext, window, workspace } from "vscode";
import { registerCommands } from "./commands/register.ts";
import { pageProvider } from "./open.ts";
import { consequencesPanel } from "./panel/panel.ts";
import { projectView } from "./projects.ts";
import { type MakeClient, openSession } from "./session.ts";
import { section } from "./settings.ts";
import { statusBar } from "./status-bar.ts";
import { chooseLanguage } from "./words/choose.ts";

/** Does not wait for the server: the window must not. */
export async function startClient(context: ExtensionContext, makeClient: MakeClient): Promise<void> {
  const log = window.createOutputChannel("Saksvakt", { log: true });
  await chooseLanguage();
  const session = openSession(makeClient, log);
  const panel = consequencesPanel(session, context.extensionUri);
  const projects = projectView(session);
  const parts = { session, panel, log, extension: context.extensionUri, refreshProjects: projects.refresh };
  context.subscriptions.push(
    log,
    session,
    panel,
    projects,
    statusBar(session),
    pageProvider(),
    registerCommands(parts),
    workspace.onDidChangeConfiguration(async (change) => {
      if (!change.affectsConfiguration(`${section}.språk`)) return;
      await chooseLanguage();
      panel.refresh();
      projects.refresh();
    }),
  );
  await commands.executeCommand("setContext", "saksvakt.on", true);
  void session.started().catch(() => {});
}
