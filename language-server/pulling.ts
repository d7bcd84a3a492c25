/** Diagnostics on request: of one file or of the workspace, with result ids, so that what is unchanged is not sent again. */
import {
  type CancellationToken,
  type Connection,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type FullDocumentDiagnosticReport,
  LSPErrorCodes,
  ResponseError,
  type ResultProgressReporter,
  type UnchangedDocumentDiagnosticReport,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { turn } from "./pause.ts";
import { keysOf } from "./publishing.ts";
import { slagOf } from "./room.ts";
import type { FoundInFile, Session } from "./session.ts";
import { type Key, keyOf } from "./uri.ts";

/** What is cancelled answers with an error, never with an empty list. */
const cancelled = (): ResponseError<{ retriggerRequest: boolean }> =>
  new ResponseError(LSPErrorCodes.ServerCancelled, "newer text", { retriggerRequest: true });

export class Puller {
  readonly #session: Session;
  readonly #connection: Connection;
  /** Result ids last given, by key: where one changes without an edit of its own file, the client is asked to ask again. */
  readonly #given = new Map<Key, string>();
  /** Ends the wait for a pause in the writing of a document. */
  readonly #waiting = new Map<Key, () => void>();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #generation = 0;

  constructor(session: Session, connection: Connection) {
    this.#session = session;
    this.#connection = connection;
  }

  async document(
    uri: string,
    previous: string | undefined,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    const key = keyOf(uri);
    const version = this.#session.desk.open.get(key)?.version;
    const isOld = (): boolean => token.isCancellationRequested || this.#session.desk.open.get(key)?.version !== version;
    await turn();
    if (isOld()) throw cancelled();
    if (this.#session.wait(key) > 0) await this.#pause(key, token);
    if (isOld()) throw cancelled();
    const found = await this.#session.found(key);
    if (isOld()) throw cancelled();
    if (!found) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    this.#given.set(key, found.resultId);
    return reportOf(found, previous);
  }

  async workspace(
    previous: readonly { readonly uri: string; readonly value: string }[],
    token: CancellationToken,
    progress: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    const before = new Map(previous.map(({ uri, value }) => [keyOf(uri), { uri, value }]));
    const seen = new Set<Key>();
    const reports: WorkspaceDocumentDiagnosticReport[] = [];
    const give = (report: WorkspaceDocumentDiagnosticReport): void => {
      if (progress) progress.report({ items: [report] });
      else reports.push(report);
    };
    await this.#session.desk.ready();
    for (const room of this.#session.desk.rooms) {
      const keys = await keysOf(room, this.#session);
      const last = (key: Key): number => Number(slagOf(room.pathOf(key)) !== "dokument");
      let isWhole = false;
      for (const key of keys.toSorted((a, b) => last(a) - last(b))) {
        await turn();
        if (last(key) === 1 && !isWhole) {
          await this.#session.whole(room);
          isWhole = true;
        }
        if (token.isCancellationRequested) throw cancelled();
        seen.add(key);
        if (this.#session.wait(key) > 0) continue;
        const found = await this.#session.found(key);
        if (!found) {
          seen.delete(key);
          continue;
        }
        this.#given.set(key, found.resultId);
        const known = before.get(key);
        give({
          ...reportOf(found, known?.value),
          uri: known?.uri ?? this.#session.uriOf(key),
          version: found.version,
        });
      }
    }
    for (const [key, { uri }] of before)
      if (!seen.has(key)) give({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
    return { items: reports };
  }

  /** Something changed in `by`; where that changes what was said of other files, the client is asked to ask again. */
  soon(by: Key | null, _wait: boolean): void {
    if (by !== null) this.#waiting.get(by)?.();
    const generation = ++this.#generation;
    if (!this.#session.client.refreshesDiagnostics) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#lookAround(by, generation).catch((error) => this.#connection.console.error(String(error)));
    }, this.#session.settings.debounceMs);
  }

  stop(): void {
    this.#generation++;
    if (this.#timer) clearTimeout(this.#timer);
    for (const end of this.#waiting.values()) end();
  }

  /** A document that took long is checked when its writer pauses; until then its note stands. A newer version ends the wait. */
  #pause(key: Key, token: CancellationToken): Promise<void> {
    const other = this.#waiting.get(key);
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        if (this.#waiting.get(key) === end) this.#waiting.delete(key);
        other?.();
        resolve();
      };
      const timer = setTimeout(end, this.#session.wait(key));
      this.#waiting.set(key, end);
      token.onCancellationRequested(end);
    });
  }

  async #lookAround(by: Key | null, generation: number): Promise<void> {
    await this.#session.desk.ready();
    for (const [key, resultId] of this.#given) {
      if (generation !== this.#generation) return;
      if (key === by || this.#session.wait(key) > 0) continue;
      const found = await this.#session.found(key);
      await turn();
      if (found && found.resultId !== resultId && generation === this.#generation)
        return this.#connection.languages.diagnostics.refresh();
    }
  }
}

const reportOf = (
  { items, resultId }: FoundInFile,
  previous: string | undefined,
): FullDocumentDiagnosticReport | UnchangedDocumentDiagnosticReport =>
  previous === resultId
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    : { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...items] };
