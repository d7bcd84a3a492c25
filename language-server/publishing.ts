/** Pushed diagnostics, for clients that cannot ask: the document being written first, then all that it may have changed. */
import type { Connection } from "vscode-languageserver";
import { turn } from "./pause.ts";
import { type Room, slagOf } from "./room.ts";
import type { Session } from "./session.ts";
import type { Key } from "./uri.ts";

export class Publisher {
  readonly #session: Session;
  readonly #connection: Connection;
  /** What the client was told last, by key. */
  readonly #told = new Map<Key, { readonly uri: string; readonly resultId: string; readonly version: number | null }>();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #generation = 0;
  #running: Promise<void> = Promise.resolve();
  #first: Key | null = null;

  constructor(session: Session, connection: Connection) {
    this.#session = session;
    this.#connection = connection;
  }

  /** Something changed; `first` is what the reader looks at. A newer change puts it off, an opening does not wait. */
  soon(first: Key | null, wait: boolean): void {
    this.#generation++;
    if (first !== null) this.#first = first;
    const { debounceMs } = this.#session.settings;
    const delay = wait ? Math.max(debounceMs, first === null ? 0 : this.#session.wait(first)) : 0;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#running = this.#running.then(() => this.#run());
    }, delay);
  }

  stop(): void {
    this.#generation++;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** Gives up where something newer came: what is not told now is told by the run after. */
  async #run(): Promise<void> {
    const generation = this.#generation;
    const isOld = (): boolean => generation !== this.#generation;
    try {
      await this.#session.desk.ready();
      const first = this.#first;
      if (first !== null && this.#session.desk.open.has(first)) await this.#tell(first, isOld);
      for (const key of this.#session.desk.open.keys()) if (key !== first) await this.#tell(key, isOld);
      const all = new Set<Key>(this.#session.desk.open.keys());
      for (const room of this.#session.desk.rooms) {
        if (isOld()) return;
        for (const key of await keysOf(room, this.#session)) {
          all.add(key);
          if (isOld()) return;
          if (!this.#session.desk.open.has(key)) await this.#tell(key, isOld);
        }
        if (isOld()) return;
        await this.#session.whole(room);
        for (const key of (await keysOf(room, this.#session)).filter((one) => slagOf(room.pathOf(one)) !== "dokument"))
          await this.#tell(key, isOld);
      }
      if (isOld()) return;
      for (const [key, { uri }] of [...this.#told]) if (!all.has(key)) await this.#clear(key, uri);
    } catch (error) {
      this.#connection.console.error(`Saksvakt: ${error instanceof Error ? (error.stack ?? error.message) : error}`);
    }
  }

  async #tell(key: Key, isOld: () => boolean): Promise<void> {
    if (isOld()) return;
    const found = await this.#session.found(key);
    await turn();
    if (!found || isOld()) return;
    const uri = this.#session.uriOf(key);
    const told = this.#told.get(key);
    const isOpen = found.version !== null;
    if (told?.uri === uri && told.resultId === found.resultId && (told.version === found.version || !isOpen)) return;
    if (!told && found.items.length === 0 && !isOpen) return;
    if (told && told.uri !== uri) await this.#clear(key, told.uri);
    this.#told.set(key, { uri, resultId: found.resultId, version: found.version });
    await this.#connection.sendDiagnostics({
      uri,
      diagnostics: [...found.items],
      ...(found.version === null ? {} : { version: found.version }),
    });
  }

  async #clear(key: Key, uri: string): Promise<void> {
    this.#told.delete(key);
    this.#session.forget(key);
    await this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }
}

/** The files a room is the nearest one of. */
export const keysOf = async (room: Room, session: Session): Promise<readonly Key[]> =>
  (await room.keys()).filter((key) => session.desk.nearest(key) === room);
