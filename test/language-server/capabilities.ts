/** What some editors say they can do, as they say it. */
import type { ClientCapabilities } from "vscode-languageserver";

/** Takes pushed diagnostics, and most else. */
export const pushing: ClientCapabilities = {
  general: { positionEncodings: ["utf-16"] },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, versionSupport: true },
    hover: { contentFormat: ["markdown", "plaintext"] },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "source", "source.fixAll"] } },
      isPreferredSupport: true,
    },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown"] } },
  },
  window: { workDoneProgress: true },
  workspace: {
    workspaceFolders: true,
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
  },
};

/** Asks for diagnostics. */
export const pulling: ClientCapabilities = {
  ...pushing,
  textDocument: { ...pushing.textDocument, diagnostic: { dynamicRegistration: true, relatedDocumentSupport: true } },
  workspace: { ...pushing.workspace, diagnostics: { refreshSupport: true } },
};

/** Neovim 0.7.2. */
export const neovim: ClientCapabilities = {
  textDocument: {
    synchronization: { dynamicRegistration: false, didSave: true },
    codeAction: {
      dynamicRegistration: false,
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["", "quickfix", "source"] } },
      resolveSupport: { properties: ["edit"] },
      dataSupport: true,
    },
    hover: { dynamicRegistration: false, contentFormat: ["markdown", "plaintext"] },
    publishDiagnostics: { relatedInformation: true },
    rename: { dynamicRegistration: false, prepareSupport: true },
  },
  workspace: { applyEdit: true, workspaceFolders: true, configuration: true },
  window: { workDoneProgress: true },
};

/** eglot 1.9: plain text, no related information, no resolve. */
export const eglot: ClientCapabilities = {
  workspace: { applyEdit: true, workspaceEdit: { documentChanges: true }, configuration: true },
  textDocument: {
    synchronization: { dynamicRegistration: false, willSave: true, didSave: true },
    completion: { completionItem: { snippetSupport: false } },
    hover: { dynamicRegistration: false, contentFormat: ["plaintext"] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "source"] } } },
    publishDiagnostics: { relatedInformation: false },
  },
  experimental: {},
};
