/** The entry in a browser: the language server is a worker, made from its source because it lies on another host. */
import { type ExtensionContext, Uri, workspace } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { startClient } from "./start.ts";

export function activate(context: ExtensionContext): Promise<void> {
  return startClient(context, async (options) => {
    const source = await workspace.fs.readFile(Uri.joinPath(context.extensionUri, "dist/server-browser.js"));
    const address = URL.createObjectURL(new Blob([new Uint8Array(source)], { type: "text/javascript" }));
    return new LanguageClient("saksvakt", "Saksvakt", new Worker(address), options);
  });
}
