/** Asks the client for its hints, lenses and colours anew, when a file changed that they in other files depend on. */
import type { Connection } from "vscode-languageserver";
import type { Session } from "./session.ts";

export class Refresher {
  readonly #session: Session;
  readonly #connection: Connection;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(session: Session, connection: Connection) {
    this.#session = session;
    this.#connection = connection;
  }

  soon(): void {
    const { refreshesInlayHints, refreshesCodeLenses, refreshesSemanticTokens } = this.#session.client;
    if (!refreshesInlayHints && !refreshesCodeLenses && !refreshesSemanticTokens) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      const { inlayHint, semanticTokens } = this.#connection.languages;
      const asked = [
        ...(refreshesInlayHints ? [inlayHint.refresh()] : []),
        ...(refreshesSemanticTokens ? [semanticTokens.refresh()] : []),
        ...(refreshesCodeLenses ? [this.#connection.sendRequest("workspace/codeLens/refresh")] : []),
      ];
      Promise.all(asked).catch((error) => this.#connection.console.error(String(error)));
    }, this.#session.settings.debounceMs);
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
  }
}
