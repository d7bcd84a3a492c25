/** One conversation with a client: what is open, how it wants to be told, and what is found in each file. */

import type { Diagnostic } from "vscode-languageserver";
import type {
  CalendarDate,
  DocumentInContext,
  Language,
  Psd,
  ReportedDocument,
  Rulebook,
  SourceText,
} from "../engine/index.ts";
import { kept, sourceText } from "../engine/index.ts";
import type { Client } from "./client.ts";
import type { Desk } from "./desk.ts";
import { type DiagnosticSettings, diagnosticsOf, note, troubleDiagnostic } from "./diagnostics.ts";
import { type Room, slagOf } from "./room.ts";
import { type Settings, usualSettings } from "./settings.ts";
import { type Checked, type CheckSettings, checkFile, checkWhole, languageOf } from "./state/checking.ts";
import type { Reading } from "./state/reading.ts";
import { type Key, keyOf, uriOf } from "./uri.ts";
import { serverWords } from "./words.ts";

/** A file as features see it: one moment of one workspace. */
export interface View {
  readonly key: Key;
  readonly path: string;
  readonly slag: ReturnType<typeof slagOf>;
  readonly source: SourceText;
  readonly room: Room;
  readonly reading: Reading;
  /** null for anything but a document that was read. */
  readonly document: DocumentInContext | null;
  readonly psd: Psd | null;
  readonly rulebook: Rulebook;
  readonly client: Client;
  readonly settings: Settings;
  /** What messages are written in. */
  readonly language: Language;
  readonly uriOf: (path: string) => string;
  readonly sourceOf: (path: string) => SourceText | null;
}

export interface FoundInFile {
  readonly items: readonly Diagnostic[];
  /** The same for the same items. */
  readonly resultId: string;
  /** null for a file that is not open. */
  readonly version: number | null;
}

/** What takes longer than this makes the next check wait for a pause in the writing. */
const slowAfter = 2_000;
/** How long such a pause is, at most. */
const longestWait = 10_000;

export class Session {
  readonly desk: Desk;
  readonly client: Client;
  readonly setAside: ReadonlySet<Key>;
  readonly #today: () => CalendarDate;
  readonly #clock: () => number;
  #settings: Settings = usualSettings;
  #checkSettings: CheckSettings | null = null;
  /** The client has a command that shows what a forslag would do. */
  showsConsequences = false;
  /** The client has asked for the end: nothing more is answered. */
  down = false;
  readonly #results = new Map<Key, { readonly items: readonly Diagnostic[]; readonly resultId: string }>();
  /** What was told of a file last: what is checked keeps its identity, and so do its diagnostics. */
  readonly #found = new Map<
    Key,
    { readonly checked: Checked; readonly settings: Settings; readonly found: FoundInFile }
  >();
  readonly #whole = kept<
    Reading,
    { readonly settings: CheckSettings; readonly reports: ReadonlyMap<string, ReportedDocument> }
  >();
  #made = 0;
  /** How long the last version of a document took, where that was long. */
  readonly #slow = new Map<Key, { readonly version: number; readonly ms: number }>();

  constructor(desk: Desk, client: Client, setAside: ReadonlySet<Key>, today: () => CalendarDate, clock: () => number) {
    this.desk = desk;
    this.client = client;
    this.setAside = setAside;
    this.#today = today;
    this.#clock = clock;
  }

  get settings(): Settings {
    return this.#settings;
  }

  set settings(settings: Settings) {
    this.#settings = settings;
    this.#checkSettings = null;
  }

  /** The same object until a setting or the day changes. */
  get checkSettings(): CheckSettings {
    const today = this.#today();
    if (this.#checkSettings?.today !== today) this.#checkSettings = { language: this.#settings.språk, today };
    return this.#checkSettings;
  }

  /** Of messages that belong to no document. */
  get language(): Language {
    return this.#settings.språk ?? "nb";
  }

  /** null for a file that is not Saksvakt's, or is nowhere. */
  async view(uri: string): Promise<View | null> {
    return this.viewOf(keyOf(uri));
  }

  async viewOf(key: Key): Promise<View | null> {
    await this.desk.ready();
    const room = this.desk.nearest(key);
    if (!room) return null;
    const reading = await room.current();
    const path = room.pathOf(key);
    const source = sourceIn(reading, path);
    if (!source) return null;
    const document = reading.workspace.dokumenter.find((one) => one.document.source.path === path) ?? null;
    const psd = [...reading.psds, ...reading.loosePsds].find((one) => one.psd.source.path === path)?.psd ?? null;
    return {
      key,
      path,
      slag: slagOf(path),
      source,
      room,
      reading,
      document,
      psd,
      rulebook: reading.rules.rulebook,
      client: this.client,
      settings: this.#settings,
      language: this.#settings.språk ?? reading.config.config.språk ?? document?.document.language ?? "nb",
      uriOf: (other) => this.uriOf(room.keyOf(other)),
      sourceOf: (other) => sourceIn(reading, other),
    };
  }

  /** As the client writes it where it is open. */
  uriOf(key: Key): string {
    return this.desk.open.get(key)?.uri ?? uriOf(key);
  }

  /** null for a file nothing can be said of. */
  async found(key: Key): Promise<FoundInFile | null> {
    await this.desk.ready();
    const room = this.desk.nearest(key);
    if (!room) return null;
    const began = this.#clock();
    const reading = await room.current();
    const version = this.desk.open.get(key)?.version ?? null;
    const path = room.pathOf(key);
    const checked = this.#withWhole(reading, await checkFile(reading, path, this.checkSettings));
    const took = this.#clock() - began;
    if (version !== null && this.#slow.get(key)?.version !== version) {
      if (took > slowAfter) this.#slow.set(key, { version, ms: took });
      else this.#slow.delete(key);
    }
    const before = this.#found.get(key);
    if (before && before.checked === checked && before.settings === this.#settings && before.found.version === version)
      return before.found;
    const language = checked?.language ?? languageOf(reading, this.checkSettings);
    const settings = this.#diagnosticSettings(room, reading);
    const source = checked?.source ?? sourceIn(reading, path) ?? sourceText(path, "");
    const words = serverWords[language];
    const slow = this.#slow.get(key);
    const items = [
      ...room.troublesOf(key).map((one) => troubleDiagnostic(one, source, settings, language)),
      ...(this.setAside.has(key) ? [note(source, "saksvakt/trygg-modus", words.setAside, this.client)] : []),
      ...reading.unread
        .filter((one) => one.source.path === path)
        .map((one) =>
          note(
            source,
            "saksvakt/pause",
            words.unread.replace("{grunn}", () => one.grunn),
            this.client,
          ),
        ),
      ...(checked ? diagnosticsOf(checked, settings) : []),
      ...(slow && version !== null
        ? [note(source, "saksvakt/treg", words.slow.replace("{tid}", (slow.ms / 1000).toFixed(1)), this.client)]
        : []),
    ];
    const found: FoundInFile = { items, resultId: this.#resultId(key, items), version };
    const plain = !slow && !this.setAside.has(key) && room.troublesOf(key).length === 0;
    if (checked && plain) this.#found.set(key, { checked, settings: this.#settings, found });
    else this.#found.delete(key);
    return found;
  }

  /** Checks a whole workspace, after which unntak in its saksvakt.yaml and PSDs that cover nothing are told of too. */
  async whole(room: Room): Promise<void> {
    if (room.config === null) return;
    const reading = await room.current();
    const settings = this.checkSettings;
    if (this.#whole.get(reading)?.settings === settings) return;
    this.#whole.set(reading, { settings, reports: await checkWhole(reading, settings) });
  }

  #withWhole(reading: Reading, checked: Checked | null): Checked | null {
    const whole = this.#whole.get(reading);
    const report = checked && whole?.settings === this.checkSettings && whole.reports.get(checked.source.path);
    return report ? { ...checked, report } : checked;
  }

  /** Milliseconds the writer of a document is to pause before its version is checked: 0 where it is, or where the one before was fast. */
  wait(key: Key): number {
    const slow = this.#slow.get(key);
    return !slow || slow.version === this.desk.open.get(key)?.version ? 0 : Math.min(2 * slow.ms, longestWait);
  }

  forget(key: Key): void {
    this.#found.delete(key);
    this.#results.delete(key);
    this.#slow.delete(key);
  }

  #diagnosticSettings(room: Room, reading: Reading): DiagnosticSettings {
    return {
      client: this.client,
      show: this.#settings.visning ?? reading.config.config.visning,
      undecided: this.#settings.undecided,
      vocabulary: reading.rules.rulebook.vocabulary,
      sourceOf: (path) => sourceIn(reading, path),
      uriOf: (path) => this.uriOf(room.keyOf(path)),
    };
  }

  #resultId(key: Key, items: readonly Diagnostic[]): string {
    const known = this.#results.get(key);
    const resultId = known && isSame(known.items, items) ? known.resultId : String(++this.#made);
    this.#results.set(key, { items, resultId });
    return resultId;
  }
}

/** Of values as they are sent. Compared, not written: a large document has some hundred kilobytes of them at every key. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, at) => isSame(one, b[at]));
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  for (const name in one) if (!isSame(one[name], other[name])) return false;
  for (const name in other) if (!(name in one)) return false;
  return true;
}

/** The text of a file as a reading has it. */
function sourceIn({ texts }: Reading, path: string): SourceText | null {
  const { config, documents, psds, loosePsds, rules } = texts;
  if (config?.path === path) return config;
  for (const list of [documents, psds, loosePsds, rules]) {
    const found = list.find((one) => one.path === path);
    if (found) return found;
  }
  return null;
}
