/** One workspace as the server has it: its files, those that are open in their open version, and the reading of them all. */
import { type FileFinding, fileFinding, isLocalPattern, type SourceText, sourceText, span } from "../engine/index.ts";
import { configName, documentPatterns, type Files, type FileText, rulesFolder } from "./files.ts";
import { type OpenDocument, under } from "./open-document.ts";
import { type Pause, pause } from "./pause.ts";
import { nextReading, type Reading } from "./state/reading.ts";
import { sameItems, type Tools } from "./state/tools.ts";
import { type Key, keyUnder, nameOf, pathUnder } from "./uri.ts";

/** What is wrong with a file as a file: it cannot be read, or was read with a doubt. */
export interface FileTrouble {
  readonly key: Key;
  readonly gravity: "error" | "information";
  readonly funn: FileFinding;
}

export interface RoomWith {
  readonly files: Files;
  readonly tools: Tools;
  /** The open documents, by key; those of other workspaces too. */
  readonly open: ReadonlyMap<Key, OpenDocument>;
  /** Not read: open when the editor crashed. */
  readonly setAside: ReadonlySet<Key>;
  /** How far the reading of many files has come. */
  readonly progress: (done: number, of: number) => void;
  /** Whether a room is the nearest one of a document. */
  readonly holds: (room: Room, key: Key) => boolean;
}

/** Which files a workspace has, by what saksvakt.yaml says. */
interface Listed {
  readonly prosjekter: readonly string[];
  readonly dokumenter: readonly string[];
  readonly psds: readonly Key[];
  readonly documents: readonly Key[];
  readonly rules: readonly Key[];
  readonly troubles: readonly FileTrouble[];
}

export class Room {
  readonly root: Key;
  /** null for a document that lies in no workspace: it is judged alone. */
  readonly config: Key | null;
  readonly #with: RoomWith;
  readonly #disk = new Map<Key, SourceText | { readonly fault: string } | "unread">();
  readonly #doubts = new Set<Key>();
  /** The text each file had last, so that the same words again are the same text. */
  readonly #last = new Map<Key, SourceText>();
  #listed: Listed | null = null;
  #reading: Reading | null = null;
  #dirty = true;
  #settling: Promise<Reading> | null = null;
  /** Counts every change, so that work on an older state can be given up. */
  #generation = 0;

  /** `alone`: the only document of a room without saksvakt.yaml. */
  constructor(root: Key, alone: Key | null, room: RoomWith) {
    this.root = root;
    this.config = alone === null ? `${root}/${configName}` : null;
    this.#with = room;
    if (alone !== null)
      this.#listed = {
        prosjekter: [],
        dokumenter: [],
        psds: [],
        documents: [],
        rules: [],
        troubles: [],
      };
  }

  get generation(): number {
    return this.#generation;
  }

  /** The last reading, whether or not something has changed since. */
  get latest(): Reading | null {
    return this.#reading;
  }

  /** An open document got another version, was opened or closed. */
  touched(): void {
    this.#generation++;
    this.#dirty = true;
  }

  /** A file on disk was changed, made or deleted. */
  changedOnDisk(key: Key, kind: "changed" | "made or gone"): void {
    this.#disk.set(key, "unread");
    if (kind === "made or gone" && this.config !== null) this.#listed = null;
    this.touched();
  }

  /** Anything on disk may be another than before: for a client that watches no files. */
  rescan(): void {
    for (const key of this.#disk.keys()) this.#disk.set(key, "unread");
    if (this.config !== null) this.#listed = null;
    this.touched();
  }

  /** The reading of all as it is now. */
  async current(): Promise<Reading> {
    if (!this.#dirty && this.#reading) return this.#reading;
    this.#settling ??= this.#settle().finally(() => {
      this.#settling = null;
    });
    return this.#settling;
  }

  /** The path a file of the workspace goes by. */
  pathOf(key: Key): string {
    return pathUnder(this.root, key) ?? nameOf(key);
  }

  keyOf(path: string): Key {
    return `${this.root}/${path}`;
  }

  /** Every file something can be said of. */
  async keys(): Promise<readonly Key[]> {
    await this.current();
    const listed = this.#listed!;
    const keys = [...(this.config ? [this.config] : []), ...listed.psds, ...listed.rules, ...listed.documents];
    return [...new Set([...keys, ...this.#openHere().map(({ key }) => key)])].filter((key) => this.has(key));
  }

  /** Whether the workspace has this file, open or on disk. */
  has(key: Key): boolean {
    return this.#with.open.has(key) || typeof this.#disk.get(key) === "object";
  }

  /** Faults of files as files, and places in saksvakt.yaml that name what is not there. */
  troublesOf(key: Key): readonly FileTrouble[] {
    const troubles = (this.#listed?.troubles ?? []).filter((one) => one.key === key);
    const disk = this.#disk.get(key);
    const at = span(0, 0);
    if (this.#with.open.has(key)) return troubles;
    if (typeof disk === "object" && "fault" in disk && disk.fault !== "fil/finnes-ikke")
      return [...troubles, { key, gravity: "error", funn: fileFinding(disk.fault, at) }];
    return this.#doubts.has(key)
      ? [...troubles, { key, gravity: "information", funn: fileFinding("fil/tegnsett", at) }]
      : troubles;
  }

  async #settle(): Promise<Reading> {
    for (;;) {
      const generation = this.#generation;
      const config = this.config ? await this.#source(this.config) : null;
      const { prosjekter, dokumenter } = config
        ? this.#with.tools.config(config).config
        : { prosjekter: [], dokumenter: [] };
      const named = prosjekter.map(({ value }) => value);
      const listed = this.#listed;
      if (!listed || !sameItems(listed.prosjekter, named) || !sameItems(listed.dokumenter, dokumenter))
        if (this.config !== null) this.#listed = await this.#list(config, prosjekter, dokumenter);
      const reading = await this.#read(config);
      if (generation !== this.#generation) continue;
      this.#dirty = false;
      this.#reading = reading;
      return reading;
    }
  }

  async #read(config: SourceText | null): Promise<Reading> {
    const { psds, documents, rules } = this.#listed!;
    const here = this.#openHere();
    const isDocument = (one: OpenDocument): boolean => slagOf(this.pathOf(one.key)) === "dokument";
    const all = [...new Set([...documents, ...here.filter(isDocument).map(({ key }) => key)])];
    const texts: SourceText[] = [];
    const ahead = this.#with;
    const first = this.#reading === null || all.length > this.#reading.documents.length + 20;
    const rest: Pause = pause();
    for (const [done, key] of all.entries()) {
      const source = await this.#source(key);
      if (!source) continue;
      texts.push(source);
      if (!first) continue;
      if (!ahead.setAside.has(key)) ahead.tools.document(source, null);
      ahead.progress(done + 1, all.length);
      await rest();
    }
    texts.sort((a, b) => (a.path < b.path ? -1 : 1));
    const openRules = here.filter((one) => this.config !== null && slagOf(this.pathOf(one.key)) === "regel");
    const loose = here.filter((one) => slagOf(this.pathOf(one.key)) === "psd" && !psds.includes(one.key));
    return nextReading(
      this.#reading,
      {
        config,
        rules: await this.#sources([...new Set([...rules, ...openRules.map(({ key }) => key)])].sort()),
        psds: await this.#sources(psds),
        loosePsds: await this.#sources(loose.map(({ key }) => key)),
        documents: texts,
        setAside: new Set([...this.#with.setAside].map((key) => this.pathOf(key))),
      },
      this.#with.tools,
    );
  }

  async #list(
    config: SourceText | null,
    prosjekter: readonly { readonly value: string; readonly span: { readonly start: number; readonly end: number } }[],
    dokumenter: readonly string[],
  ): Promise<Listed> {
    const { files } = this.#with;
    const troubles: FileTrouble[] = [];
    const tell = (kode: string, sti: string, at = span(0, 0)): void => {
      troubles.push({ key: this.config!, gravity: "error", funn: fileFinding(kode, at, { sti }) });
    };
    const psds: Key[] = [];
    for (const { value, span: at } of prosjekter) {
      const key = keyUnder(this.root, value);
      if (key === null || !(await files.isInside(this.root, key))) tell("sti/utenfor", value, at);
      else if ((await this.#source(key)) === null && this.#isGone(key)) tell("psd/finnes-ikke", value, at);
      else psds.push(key);
    }
    const patterns = dokumenter.filter((pattern) => {
      const local = isLocalPattern(pattern);
      if (!local) tell("sti/utenfor", pattern, placeIn(config, pattern));
      return local;
    });
    const found = await files.matching(this.root, patterns.length > 0 ? patterns : documentPatterns);
    for (const folder of found.denied)
      troubles.push({
        key: this.config!,
        gravity: "error",
        funn: fileFinding("mappe/ingen-tilgang", span(0, 0), { sti: this.pathOf(folder) }),
      });
    const rules = await files.matching(this.root, [`${rulesFolder}/**/*.yaml`]);
    return {
      prosjekter: prosjekter.map(({ value }) => value),
      dokumenter,
      psds: [...new Set([...psds, ...found.files.filter(isPsd)])],
      documents: found.files.filter((key) => !isPsd(key)),
      rules: rules.files,
      troubles,
    };
  }

  async #sources(keys: readonly Key[]): Promise<readonly SourceText[]> {
    const found = await Promise.all(keys.map((key) => this.#source(key)));
    return found.filter((one) => one !== null);
  }

  /** The open version, else that on disk; null where it cannot be read. */
  async #source(key: Key): Promise<SourceText | null> {
    const open = this.#with.open.get(key);
    if (open) return this.#same(key, under(open, this.pathOf(key)).source);
    const known = this.#disk.get(key) ?? "unread";
    if (known !== "unread") return "fault" in known ? null : known;
    const read = await this.#with.files.read(key);
    this.#keep(key, read);
    return "fault" in read ? null : (this.#disk.get(key) as SourceText);
  }

  #keep(key: Key, read: FileText): void {
    this.#doubts.delete(key);
    if ("fault" in read) {
      this.#disk.set(key, read);
      return;
    }
    if (read.guessed) this.#doubts.add(key);
    this.#disk.set(key, this.#same(key, sourceText(this.pathOf(key), read.text)));
  }

  #same(key: Key, source: SourceText): SourceText {
    const last = this.#last.get(key);
    if (last && last.text === source.text) return last;
    this.#last.set(key, source);
    return source;
  }

  #isGone(key: Key): boolean {
    const disk = this.#disk.get(key);
    return typeof disk === "object" && "fault" in disk && disk.fault === "fil/finnes-ikke";
  }

  #openHere(): readonly OpenDocument[] {
    return [...this.#with.open.values()].filter((one) => this.#with.holds(this, one.key));
  }
}

/** What a file of a workspace is, by its path. */
export function slagOf(path: string): "config" | "psd" | "regel" | "dokument" | "annet" {
  if (path === configName) return "config";
  if (/\.psd\.ya?ml$/i.test(path)) return "psd";
  if (path.startsWith(`${rulesFolder}/`) && path.endsWith(".yaml")) return "regel";
  return /\.(?:ya?ml|json|[cm]?[jt]s)$/i.test(path) ? "annet" : "dokument";
}

const isPsd = (key: Key): boolean => slagOf(key) === "psd";

/** Where a pattern stands in saksvakt.yaml. */
function placeIn(config: SourceText | null, words: string): { readonly start: number; readonly end: number } {
  const at = config?.text.indexOf(words) ?? -1;
  return at < 0 ? span(0, 0) : span(at, at + words.length);
}
