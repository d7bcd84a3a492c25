/** What the server offers this client. */
import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from "vscode-languageserver";
import type { Client } from "./client.ts";
import { tokenTypes } from "./features/tokens.ts";
import { previewCommand, previewScheme } from "./preview-documents.ts";

/** `commands`: it has no commands of its own for what the server can carry out. */
export const capabilitiesFor = (client: Client, commands: boolean): ServerCapabilities => ({
  positionEncoding: client.encoding,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: !client.registersWatchers },
  ...(client.pulls
    ? { diagnosticProvider: { identifier: "saksvakt", interFileDependencies: true, workspaceDiagnostics: true } }
    : {}),
  hoverProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll] },
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  completionProvider: { triggerCharacters: ["«", "#", "/", ":"] },
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  foldingRangeProvider: true,
  documentLinkProvider: {},
  selectionRangeProvider: true,
  codeLensProvider: {},
  inlayHintProvider: true,
  semanticTokensProvider: { legend: { tokenTypes: [...tokenTypes], tokenModifiers: [] }, full: true },
  ...(commands ? { executeCommandProvider: { commands: [previewCommand] } } : {}),
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    ...(client.showsContent ? { textDocumentContent: { schemes: [previewScheme] } } : {}),
  },
});
