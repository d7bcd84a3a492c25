/** The entry on a desktop or a server: the language server is a process of its own. */
import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { startClient } from "./start.ts";
import { taskProvider } from "./tasks.ts";

export function activate(context: ExtensionContext): Promise<void> {
  const module = Uri.joinPath(context.extensionUri, "dist/server.cjs").fsPath;
  const server = { module, transport: TransportKind.ipc };
  context.subscriptions.push(taskProvider());
  return startClient(context, async (options) => new LanguageClient("saksvakt", "Saksvakt", server, options));
}
