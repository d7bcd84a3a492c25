/** What a forslag would do as a document of its own, in Markdown, that an editor shows and nobody writes in. */
import type { Connection } from "vscode-languageserver";
import { exported, nothingToShow } from "./features/consequences.ts";
import type { ConsequencesParams } from "./protocol.ts";
import type { Session } from "./session.ts";
import { serverWords } from "./words.ts";

/** The command any client may ask the server to carry out, with ConsequencesParams; the answer is the text. */
export const previewCommand = "saksvakt.preview";
export const previewScheme = "saksvakt-preview";

export const isPreview = (uri: string): boolean => uri.startsWith(`${previewScheme}:`);

/** The name of the tab, and what was asked. */
const uriOf = (params: ConsequencesParams): string =>
  `${previewScheme}:/Konsekvenser${params.sak ? ` ${params.sak.replaceAll("/", "-")}` : ""}.md?${encodeURIComponent(JSON.stringify(params))}`;

function askedIn(uri: string): ConsequencesParams | null {
  try {
    return JSON.parse(decodeURIComponent(uri.slice(uri.indexOf("?") + 1))) as ConsequencesParams;
  } catch {
    return null;
  }
}

export class PreviewDocuments {
  readonly #session: Session;
  readonly #connection: Connection;
  /** Those the client has asked the content of. */
  readonly #shown = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(session: Session, connection: Connection) {
    this.#session = session;
    this.#connection = connection;
  }

  /** The text, which a client that shows documents of ours is also asked to show; else why there is none, where it is known what was asked. */
  async show(params: ConsequencesParams): Promise<string | null> {
    const text = await this.#text(params);
    if (text === null) return this.#whyNone(params);
    if (this.#session.client.showsContent)
      await this.#connection.window.showDocument({ uri: uriOf(params), takeFocus: false });
    return text;
  }

  async content(uri: string): Promise<string> {
    this.#shown.add(uri);
    const asked = askedIn(uri);
    return (asked && ((await this.#text(asked)) ?? (await this.#whyNone(asked)))) ?? "";
  }

  closed(uri: string): void {
    this.#shown.delete(uri);
  }

  /** Something changed: what is shown is asked for anew. */
  soon(): void {
    if (this.#shown.size === 0) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      const asked = [...this.#shown].map((uri) => this.#connection.workspace.textDocumentContent.refresh(uri));
      Promise.all(asked).catch((error) => this.#connection.console.error(String(error)));
    }, this.#session.settings.debounceMs);
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
  }

  async #whyNone(params: ConsequencesParams): Promise<string | null> {
    if (typeof params?.uri !== "string") return null;
    const view = await this.#session.view(params.uri);
    return view ? nothingToShow(view, params) : serverWords[this.#session.language].notOurs;
  }

  async #text(params: ConsequencesParams): Promise<string | null> {
    if (typeof params?.uri !== "string") return null;
    const view = await this.#session.view(params.uri);
    return view && exported(this.#session)(view, { ...params, format: "markdown" });
  }
}
