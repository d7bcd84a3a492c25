/** The server on a connection, whatever carries it: what arrives is handed to the desk, and what was found is told. */
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  type WorkDoneProgressServerReporter,
} from "vscode-languageserver";
import type { RuleExamples } from "../engine/explaining.ts";
import type { CalendarDate } from "../engine/index.ts";
import { capabilitiesFor } from "./capabilities.ts";
import { clientOf } from "./client.ts";
import { Desk } from "./desk.ts";
import { registerFeatures } from "./features/register.ts";
import { documentPatterns, type Files } from "./files.ts";
import { changed, opened } from "./open-document.ts";
import { isPreview, PreviewDocuments } from "./preview-documents.ts";
import type { InitializationOptions } from "./protocol.ts";
import { Publisher } from "./publishing.ts";
import { Puller } from "./pulling.ts";
import { Refresher } from "./refreshing.ts";
import { slagOf } from "./room.ts";
import { Session } from "./session.ts";
import { settingsIn } from "./settings.ts";
import type { Tools } from "./state/tools.ts";
import { StatusTeller } from "./status.ts";
import { type Key, keyOf, nameOf } from "./uri.ts";
import { serverWords } from "./words.ts";

export interface Machine {
  readonly files: Files;
  /** Read while the client waits for nothing yet. */
  readonly tools: Promise<Tools>;
  readonly today: () => CalendarDate;
  readonly clock: () => number;
  readonly version: string;
  /** The examples of Saksvakt's own rules, which only their pages need. */
  readonly examples: () => Promise<Readonly<Record<string, RuleExamples>>>;
}

const watched = ["**/saksvakt.yaml", "**/*.psd.{yaml,yml}", ...documentPatterns, "**/regler/**/*.yaml"] as const;

/** Registers everything; the caller listens. */
export function serve(connection: Connection, machine: Machine): void {
  connection.onInitialize((params) => initialize(connection, machine, params));
}

async function initialize(
  connection: Connection,
  machine: Machine,
  params: InitializeParams,
): Promise<InitializeResult> {
  const client = clientOf(params);
  const options = (params.initializationOptions ?? {}) as InitializationOptions;
  const tools = await machine.tools;
  const setAside = new Set(
    (Array.isArray(options.crashed) ? options.crashed : [])
      .filter(({ count }) => count >= 2)
      .map(({ uri }) => keyOf(uri)),
  );
  const fault = (error: unknown): void =>
    connection.console.error(`Saksvakt: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  let bar: Promise<WorkDoneProgressServerReporter> | null = null;
  const progress = (done: number, of: number): void => {
    if (!client.progress || of < 50) return;
    const words = serverWords[session.language];
    if (done === 1 || !bar) {
      bar = connection.window.createWorkDoneProgress();
      bar.then((one) => one.begin(words.reading, 0)).catch(fault);
    }
    const said = words.files.replace("{ferdig}", String(done)).replace("{alle}", String(of));
    if (done % 25 === 0) bar.then((one) => one.report(Math.floor((100 * done) / of), said)).catch(fault);
    if (done === of) {
      bar.then((one) => one.done()).catch(fault);
      bar = null;
    }
  };
  const desk = new Desk({ files: machine.files, tools, setAside, progress, failed: fault });
  const session = new Session(desk, client, setAside, machine.today, machine.clock);
  session.settings = settingsIn(options);
  const teller = client.pulls ? new Puller(session, connection) : new Publisher(session, connection);
  const wantsStatus = options.status === true || /code/i.test(params.clientInfo?.name ?? "");
  const refresher = new Refresher(session, connection);
  session.showsConsequences = wantsStatus;
  const status = new StatusTeller(session, connection, wantsStatus);
  const previews = new PreviewDocuments(session, connection);

  /** `by`: the file that changed; null for more than one. */
  const changedIn = (by: Key | null, wait: boolean): void => {
    teller.soon(by, wait);
    status.soon(by);
    previews.soon();
    if (by === null || slagOf(desk.nearest(by)?.pathOf(by) ?? by) !== "dokument") refresher.soon();
  };
  listen(connection, session, previews, changedIn);
  registerFeatures(connection, session, { teller, previews }, machine);

  const folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
  connection.onInitialized(() => {
    for (const uri of folders) desk.addFolder(keyOf(uri));
    changedIn(null, false);
    afterInitialized(connection, session, changedIn).catch(fault);
    connection.console.info(
      `Saksvakt ${machine.version}: ${tools.rulebook.rules.length} regler, ${client.encoding}, ${client.pulls ? "henter" : "får tilsendt"} diagnostikk, ${folders.length} mapper.`,
    );
  });
  connection.onShutdown(() => {
    session.down = true;
    teller.stop();
    status.stop();
    refresher.stop();
    previews.stop();
  });
  return {
    capabilities: capabilitiesFor(client, !wantsStatus),
    serverInfo: { name: "saksvakt", version: machine.version },
  };
}

type Changed = (by: Key | null, wait: boolean) => void;

function listen(connection: Connection, session: Session, previews: PreviewDocuments, changedIn: Changed): void {
  const { desk, client } = session;
  connection.onDidOpenTextDocument(({ textDocument }) => {
    if (isPreview(textDocument.uri)) return;
    const document = opened(textDocument, nameOf(keyOf(textDocument.uri)));
    desk.opened(document);
    changedIn(document.key, false);
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    const before = desk.open.get(keyOf(textDocument.uri));
    if (!before) return;
    desk.changed(changed(before, textDocument.version, contentChanges, client.encoding));
    changedIn(before.key, true);
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    if (isPreview(textDocument.uri)) return previews.closed(textDocument.uri);
    const key = keyOf(textDocument.uri);
    desk.closed(key);
    if (!desk.nearest(key)) session.forget(key);
    changedIn(null, true);
  });
  if (!client.registersWatchers)
    connection.onDidSaveTextDocument(() => {
      for (const room of desk.rooms) room.rescan();
      changedIn(null, true);
    });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes)
      desk.changedOnDisk(
        keyOf(uri),
        type === FileChangeType.Created ? "made" : type === FileChangeType.Deleted ? "gone" : "changed",
      );
    changedIn(null, true);
  });
  connection.onDidChangeConfiguration(async ({ settings }) => {
    const written = client.configuration
      ? await connection.workspace.getConfiguration("saksvakt")
      : (settings as { saksvakt?: unknown } | null)?.saksvakt;
    session.settings = settingsIn(written, session.settings);
    changedIn(null, false);
  });
}

/** What may be asked of the client only now. */
async function afterInitialized(connection: Connection, session: Session, changedIn: Changed): Promise<void> {
  const { client, desk } = session;
  if (client.folders)
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      for (const { uri } of removed) desk.removeFolder(keyOf(uri));
      for (const { uri } of added) desk.addFolder(keyOf(uri));
      changedIn(null, false);
    });
  if (client.registersConfiguration)
    await connection.client.register(DidChangeConfigurationNotification.type, { section: "saksvakt" });
  if (client.registersWatchers)
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: watched.map((globPattern) => ({ globPattern })),
    });
  if (client.configuration) {
    session.settings = settingsIn(await connection.workspace.getConfiguration("saksvakt"), session.settings);
    changedIn(null, false);
  }
}
