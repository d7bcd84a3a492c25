/** All that is open and every workspace it lies in: who knows which room a document belongs to. */
import type { LoadedRulebook } from "../engine/authoring.ts";
import type { Files } from "./files.ts";
import { configName } from "./files.ts";
import { type OpenDocument, under } from "./open-document.ts";
import { Room } from "./room.ts";
import type { Tools } from "./state/tools.ts";
import { folderOf, type Key, nameOf, pathUnder } from "./uri.ts";

export interface DeskWith {
  readonly files: Files;
  readonly tools: Tools;
  readonly setAside: ReadonlySet<Key>;
  readonly progress: (done: number, of: number) => void;
  readonly failed: (error: unknown) => void;
}

export class Desk {
  readonly open = new Map<Key, OpenDocument>();
  readonly #with: DeskWith;
  /** By the folder of their saksvakt.yaml. */
  readonly #rooms = new Map<Key, Room>();
  /** Rooms of documents that lie in no workspace, by the document. */
  readonly #alone = new Map<Key, Room>();
  readonly #folders = new Set<Key>();
  #placing: Promise<void> = Promise.resolve();

  constructor(desk: DeskWith) {
    this.#with = desk;
  }

  /** The rules of no workspace. */
  get rules(): LoadedRulebook {
    return this.#with.tools.rules([]);
  }

  get rooms(): readonly Room[] {
    return [...this.#rooms.values(), ...this.#alone.values()];
  }

  /** Resolves when every document has its place. */
  ready(): Promise<void> {
    return this.#placing;
  }

  /** Workspaces in and above a folder of the editor. */
  addFolder(folder: Key): void {
    this.#folders.add(folder);
    this.#next(async () => {
      for (const root of await this.#workspacesAbout(folder)) this.#enter(root);
    });
  }

  /** Workspaces that only this folder led to are left. */
  removeFolder(folder: Key): void {
    this.#folders.delete(folder);
    this.#next(async () => {
      const stays = new Set<Key>();
      for (const one of this.#folders) for (const root of await this.#workspacesAbout(one)) stays.add(root);
      for (const key of this.open.keys()) if (this.nearest(key)) stays.add(this.nearest(key)!.root);
      for (const root of [...this.#rooms.keys()]) if (!stays.has(root)) this.#rooms.delete(root);
    });
  }

  opened(document: OpenDocument): void {
    this.changed(document);
    this.#next(() => this.#place(document.key));
  }

  changed(document: OpenDocument): void {
    const room = this.nearest(document.key);
    this.open.set(document.key, room ? under(document, room.pathOf(document.key)) : document);
    this.#touch(document.key);
  }

  closed(key: Key): void {
    this.#touch(key);
    this.open.delete(key);
    this.#alone.delete(key);
  }

  changedOnDisk(key: Key, kind: "made" | "changed" | "gone"): void {
    for (const room of this.#rooms.values())
      if (pathUnder(room.root, key) !== null) room.changedOnDisk(key, kind === "changed" ? "changed" : "made or gone");
    const folder = folderOf(key);
    if (nameOf(key) !== configName || folder === null || kind === "changed") return;
    this.#next(async () => {
      if (kind === "made") this.#enter(folder);
      else if (!this.open.has(key)) this.#rooms.delete(folder);
      for (const one of [...this.open.keys()]) if (pathUnder(folder, one) !== null) await this.#place(one);
    });
  }

  /** The workspace a document is judged in. */
  nearest(key: Key): Room | null {
    return this.#nearestRoom(key) ?? this.#alone.get(key) ?? null;
  }

  /** Finds the workspace of an open document; without one it is alone. */
  async #place(key: Key): Promise<void> {
    const isConfig = nameOf(key) === configName;
    const root = isConfig ? folderOf(key) : await this.#with.files.workspaceOf(key);
    const document = this.open.get(key);
    if (!document) return;
    if (root !== null) this.#enter(root);
    if (this.#nearestRoom(key)) this.#alone.delete(key);
    else if (!this.#alone.has(key)) this.#alone.set(key, this.#room(folderOf(key) ?? key, key));
    this.changed(document);
  }

  async #workspacesAbout(folder: Key): Promise<readonly Key[]> {
    const above = await this.#with.files.workspaceOf(folder);
    return [...(above ? [above] : []), ...(await this.#with.files.workspacesIn(folder))];
  }

  /** One after another: what is opened first has its place first. */
  #next(task: () => Promise<void>): void {
    this.#placing = this.#placing.then(task).catch(this.#with.failed);
  }

  #enter(root: Key): void {
    if (this.#rooms.has(root)) return;
    this.#rooms.set(root, this.#room(root, null));
    for (const room of this.#rooms.values()) room.touched();
  }

  #room(root: Key, alone: Key | null): Room {
    return new Room(root, alone, {
      ...this.#with,
      open: this.open,
      holds: (room, key) => this.nearest(key) === room,
    });
  }

  #nearestRoom(key: Key): Room | null {
    for (let folder = folderOf(key); folder !== null; folder = folderOf(folder)) {
      const room = this.#rooms.get(folder);
      if (room) return room;
    }
    return null;
  }

  /** Every room that may hold it: its own, and those around it whose patterns reach it. */
  #touch(key: Key): void {
    for (const room of this.#rooms.values()) if (pathUnder(room.root, key) !== null) room.touched();
    this.#alone.get(key)?.touched();
  }
}
