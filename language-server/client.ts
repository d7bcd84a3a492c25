/** What the client can do, as it said at initialize: nothing is sent that it has not asked for. */
import type { InitializeParams } from "vscode-languageserver";
import type { Encoding } from "./positions.ts";

export interface Client {
  /** It asks for diagnostics itself; then none are pushed. */
  readonly pulls: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly markdownHover: boolean;
  readonly markdownCompletion: boolean;
  readonly snippets: boolean;
  readonly actionLiterals: boolean;
  readonly preferredActions: boolean;
  readonly versionedEdits: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly progress: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly folders: boolean;
  readonly refreshesInlayHints: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly refreshesSemanticTokens: boolean;
  /** It asks for documents that are nowhere but here, and shows them. */
  readonly showsContent: boolean;
  readonly encoding: Encoding;
}

export function clientOf({ capabilities }: InitializeParams): Client {
  const { general, textDocument, window, workspace } = capabilities;
  const pushed = textDocument?.publishDiagnostics;
  const hover = textDocument?.hover?.contentFormat;
  const completion = textDocument?.completion?.completionItem;
  const encodings = general?.positionEncodings ?? [];
  return {
    pulls: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: (textDocument?.diagnostic?.relatedInformation ?? pushed?.relatedInformation) === true,
    codeDescription:
      (textDocument?.diagnostic?.codeDescriptionSupport ?? pushed?.codeDescriptionSupport) === true ||
      textDocument?.diagnostic !== undefined,
    markdownHover: hover?.[0] === "markdown" || (hover?.includes("markdown") ?? false),
    markdownCompletion: completion?.documentationFormat?.includes("markdown") ?? false,
    snippets: completion?.snippetSupport === true,
    actionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    preferredActions: textDocument?.codeAction?.isPreferredSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    progress: window?.workDoneProgress === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    folders: workspace?.workspaceFolders === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    showsContent: window?.showDocument?.support === true && workspace?.textDocumentContent !== undefined,
    encoding: encodings.includes("utf-8") && encodings[0] !== "utf-16" ? "utf-8" : "utf-16",
  };
}
