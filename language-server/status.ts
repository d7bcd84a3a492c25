/** Tells the client how it stands: ready or reading, how much was found, which day's law applies. */
import type { Connection } from "vscode-languageserver";
import { DiagnosticSeverity } from "vscode-languageserver";
import { methods, type Status } from "./protocol.ts";
import type { Session } from "./session.ts";
import type { Key } from "./uri.ts";

export class StatusTeller {
  readonly #session: Session;
  readonly #connection: Connection;
  readonly #wanted: boolean;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #last: Key | null = null;
  #told = "";

  constructor(session: Session, connection: Connection, wanted: boolean) {
    this.#session = session;
    this.#connection = connection;
    this.#wanted = wanted;
    if (wanted) this.#tell({ state: "starting", findings: none, lawDate: null, message: null });
  }

  soon(by: Key | null): void {
    if (!this.#wanted) return;
    if (by !== null) this.#last = by;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.#timer = null;
        this.#now().catch((error) => this.#connection.console.error(String(error)));
      },
      (by === null ? 0 : this.#session.wait(by)) + this.#session.settings.debounceMs + 50,
    );
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
  }

  /** Of the documents that are open. */
  async #now(): Promise<void> {
    const findings = { ...none };
    let paused: string | null = null;
    for (const key of [...this.#session.desk.open.keys()]) {
      const found = await this.#session.found(key);
      for (const one of found?.items ?? []) {
        findings[levels[one.severity ?? DiagnosticSeverity.Error]!]++;
        if (/^saksvakt\/(?:pause|trygg-modus|treg)$/.test(String(one.code))) paused = String(one.message);
      }
    }
    const view = this.#last === null ? null : await this.#session.viewOf(this.#last);
    const lawDate = view?.document?.dato ?? view?.psd?.versjonsdato?.value ?? null;
    this.#tell({ state: paused ? "paused" : "ready", findings, lawDate, message: paused });
    this.#send(methods.changed, {});
  }

  #tell(status: Status): void {
    const written = JSON.stringify(status);
    if (written === this.#told) return;
    this.#told = written;
    this.#send(methods.status, status);
  }

  #send(method: string, params: object): void {
    this.#connection.sendNotification(method, params).catch(() => {});
  }
}

const none = { error: 0, warning: 0, information: 0, hint: 0 };
const levels = { 1: "error", 2: "warning", 3: "information", 4: "hint" } as const;
