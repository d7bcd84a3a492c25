/** The server's life as the client sees it: started when first needed, started again when it stops, and asked. */
import {
  type Disposable,
  EventEmitter,
  type LogOutputChannel,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from "vscode";
import { type BaseLanguageClient, CloseAction, ErrorAction, type LanguageClientOptions } from "vscode-languageclient";
import type { Status } from "../language-server/protocol.ts";
import { crashes } from "./crashes.ts";
import { documentSelector, isOurs, nameOf } from "./documents.ts";
import { filesIn, readFile } from "./files.ts";
import { type Asked, names, request } from "./requests.ts";
import { initializationOptions } from "./settings.ts";
import { isSpared, sparing } from "./spared.ts";
import { words } from "./words/choose.ts";

export type MakeClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;
export type ClientState = Status | { readonly state: "stopped" };

export interface Session extends Disposable {
  /** Starts the server where it is not running. Rejects with words for a person. */
  readonly started: () => Promise<BaseLanguageClient>;
  readonly ask: <K extends keyof Asked>(name: K, question: Asked[K][0]) => Promise<Asked[K][1]>;
  /** As `ask`, where having no answer is a failure that is told. */
  readonly answer: <K extends keyof Asked>(name: K, question: Asked[K][0]) => Promise<NonNullable<Asked[K][1]>>;
  readonly restart: () => Promise<void>;
  readonly state: () => ClientState;
  readonly onState: EventEmitter<ClientState>["event"];
  /** What consequences and projects tell may be otherwise now. */
  readonly onChanged: EventEmitter<void>["event"];
}

const noFindings = { error: 0, warning: 0, information: 0, hint: 0 };
const starting: Status = { state: "starting", findings: noFindings, lawDate: null, message: null };

export function openSession(makeClient: MakeClient, log: LogOutputChannel): Session {
  const stateChanged = new EventEmitter<ClientState>();
  const changed = new EventEmitter<void>();
  const counted = crashes(Date.now);
  let state: ClientState = starting;
  let running: Promise<BaseLanguageClient> | null = null;
  let touched: Uri | null = null;
  const crashed = new Map<string, number>();

  const tell = (next: ClientState): void => {
    state = next;
    stateChanged.fire(next);
  };

  async function start(): Promise<BaseLanguageClient> {
    tell(starting);
    const client = await makeClient({
      documentSelector: documentSelector(),
      outputChannel: log,
      middleware: sparing,
      initializationOptions: () => ({
        ...initializationOptions(),
        status: true,
        crashed: [...crashed].map(([uri, count]) => ({ uri, count })),
      }),
      initializationFailedHandler: () => false,
      errorHandler: { error: () => ({ action: ErrorAction.Continue, handled: true }), closed },
    });
    client.onNotification(names.status, tell);
    client.onNotification(names.changed, () => changed.fire());
    client.onRequest(names.files, filesIn);
    client.onRequest(names.read, readFile);
    await client.start();
    changed.fire();
    return client;
  }

  function started(): Promise<BaseLanguageClient> {
    running ??= start().catch((error: unknown) => {
      running = null;
      tell({ state: "stopped" });
      const reason = error instanceof Error ? error.message : String(error);
      log.error(reason);
      void offerRestart(words().notStarted(reason));
      throw new Error(words().notStarted(reason));
    });
    return running;
  }

  /** The server is gone though nobody asked it to go. The document it was at is told; after twice it is not checked. */
  function closed() {
    if (touched) crashed.set(touched.toString(), (crashed.get(touched.toString()) ?? 0) + 1);
    const document = touched ? nameOf(touched) : null;
    if (counted.another()) {
      tell(starting);
      log.warn(words().crashed(document));
      void window.showWarningMessage(words().crashed(document), words().showLog).then((chosen) => {
        if (chosen !== undefined) log.show();
      });
      return { action: CloseAction.Restart, handled: true };
    }
    running = null;
    tell({ state: "stopped" });
    log.error(words().stopped(document, counted.count()));
    void offerRestart(words().stopped(document, counted.count()));
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  async function offerRestart(message: string): Promise<void> {
    const { startAgain, showLog } = words();
    const chosen = await window.showErrorMessage(message, startAgain, showLog);
    if (chosen === startAgain) await restart();
    if (chosen === showLog) log.show();
  }

  /** A person asks: everything is tried anew, also documents that were spared. */
  async function restart(): Promise<void> {
    counted.forget();
    crashed.clear();
    const before = running;
    running = null;
    const client = await before?.catch(() => null);
    await client?.dispose().catch((error: unknown) => log.warn(String(error)));
    await started();
  }

  /** The one a person is in: editors open documents nobody sees too. */
  const touch = (document: TextDocument | undefined): void => {
    if (document && isOurs(document) && !isSpared(document)) touched = document.uri;
  };
  touch(window.activeTextEditor?.document);
  const watched = [
    window.onDidChangeActiveTextEditor((editor) => touch(editor?.document)),
    workspace.onDidChangeTextDocument(({ document }) => touch(document)),
  ];

  async function ask<K extends keyof Asked>(name: K, question: Asked[K][0]): Promise<Asked[K][1]> {
    return request(await started(), name, question);
  }

  return {
    started,
    ask,
    answer: async (name, question) => {
      const given = await ask(name, question);
      if (given === null || given === undefined) throw new Error(words().noAnswer);
      return given;
    },
    restart,
    state: () => state,
    onState: stateChanged.event,
    onChanged: changed.event,
    dispose: () => {
      for (const one of [...watched, stateChanged, changed]) one.dispose();
      void running?.then((client) => client.dispose()).catch(() => {});
    },
  };
}
