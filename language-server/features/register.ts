/** Every request the server answers, each in a file of its own. A fault in one is told in the log and answers nothing. */
import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  type ExecuteCommandParams,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver";
import { turn } from "../pause.ts";
import { type PreviewDocuments, previewCommand } from "../preview-documents.ts";
import { type ConsequencesParams, methods } from "../protocol.ts";
import { Puller } from "../pulling.ts";
import type { Machine } from "../server.ts";
import type { Session, View } from "../session.ts";
import { codeActions } from "./actions.ts";
import { apply } from "./apply.ts";
import { checkWorkspace } from "./check-workspace.ts";
import { completion } from "./completion.ts";
import { consequences, exported } from "./consequences.ts";
import { definition, references } from "./definition.ts";
import { explain } from "./explain.ts";
import { folding } from "./folding.ts";
import { inlayHints } from "./hints.ts";
import { hover } from "./hover.ts";
import { codeLenses } from "./lenses.ts";
import { links } from "./links.ts";
import { projects } from "./projects.ts";
import { prepareRename, rename } from "./rename.ts";
import { rulePage } from "./rule-page.ts";
import { selections } from "./selection.ts";
import { skeleton } from "./skeleton.ts";
import { documentSymbols, workspaceSymbols } from "./symbols.ts";
import { semanticTokens } from "./tokens.ts";

export function registerFeatures(
  connection: Connection,
  session: Session,
  { teller, previews }: { readonly teller: object; readonly previews: PreviewDocuments },
  machine: Pick<Machine, "examples">,
): void {
  /** Answers from one moment of the file; null where it is none of ours, and an error where the client no longer asks. */
  const inFile =
    <P, R>(uriOf: (params: P) => string, answer: (view: View, params: P) => R | Promise<R>) =>
    async (params: P, token: CancellationToken): Promise<R | null> => {
      await turn();
      if (token.isCancellationRequested) throw cancelled();
      const view = await session.view(uriOf(params));
      if (token.isCancellationRequested) throw cancelled();
      return view ? answer(view, params) : null;
    };
  const guarded =
    <P, R>(what: string, answer: (params: P, token: CancellationToken) => R | Promise<R>) =>
    async (params: P, token: CancellationToken): Promise<R | null> => {
      if (session.down) throw new ResponseError(ErrorCodes.InvalidRequest, "shut down");
      try {
        return await answer(params, token);
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        connection.console.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        return null;
      }
    };
  const at = (params: { readonly textDocument: { readonly uri: string } }): string => params.textDocument.uri;
  const by = (params: { readonly uri: string }): string => params.uri;

  if (teller instanceof Puller) {
    connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) =>
      teller.document(textDocument.uri, previousResultId, token),
    );
    connection.languages.diagnostics.onWorkspace(({ previousResultIds }, token, _, progress) =>
      teller.workspace(previousResultIds, token, progress),
    );
  }
  connection.onHover(guarded("hover", inFile(at, hover(session))));
  connection.onCodeAction(guarded("codeAction", inFile(at, codeActions(session))));
  connection.onDocumentSymbol(guarded("documentSymbol", inFile(at, documentSymbols)));
  connection.onWorkspaceSymbol(guarded("workspaceSymbol", ({ query }) => workspaceSymbols(session, query)));
  connection.onCompletion(guarded("completion", inFile(at, completion(session))));
  connection.onDefinition(guarded("definition", inFile(at, definition)));
  connection.onReferences(guarded("references", inFile(at, references)));
  connection.onPrepareRename(guarded("prepareRename", inFile(at, prepareRename)));
  connection.onRenameRequest(guarded("rename", inFile(at, rename(session))));
  connection.onFoldingRanges(guarded("foldingRange", inFile(at, folding)));
  connection.onDocumentLinks(guarded("documentLink", inFile(at, links)));
  connection.onSelectionRanges(guarded("selectionRange", inFile(at, selections)));
  connection.onCodeLens(guarded("codeLens", inFile(at, codeLenses(session))));
  connection.languages.inlayHint.on(guarded("inlayHint", inFile(at, inlayHints)));
  connection.languages.semanticTokens.on(async (params, token) => {
    const tokens = await guarded("semanticTokens", inFile(at, semanticTokens))(params, token);
    return tokens ?? { data: [] };
  });
  connection.onRequest(methods.consequences, guarded("consequences", inFile(by, consequences(session))));
  connection.onRequest(methods.export, guarded("export", inFile(by, exported(session))));
  connection.onExecuteCommand(
    guarded("executeCommand", (params: ExecuteCommandParams) =>
      params.command === previewCommand ? previews.show(params.arguments?.[0] as ConsequencesParams) : null,
    ),
  );
  connection.workspace.textDocumentContent.on(async ({ uri }, token) => {
    const text = await guarded("textDocumentContent", () => previews.content(uri))(null, token);
    return { text: text ?? "" };
  });
  connection.onRequest(methods.projects, guarded("projects", projects(session)));
  connection.onRequest(methods.apply, guarded("apply", inFile(by, apply(session))));
  connection.onRequest(methods.explain, guarded("explain", inFile(by, explain(session))));
  connection.onRequest(methods.rulePage, guarded("rulePage", rulePage(session, machine.examples)));
  connection.onRequest(methods.skeleton, guarded("skeleton", skeleton(session)));
  connection.onRequest(methods.checkWorkspace, guarded("checkWorkspace", checkWorkspace(session, connection)));
}

const cancelled = (): ResponseError<void> => new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
