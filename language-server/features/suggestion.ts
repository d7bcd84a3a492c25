/** What completion offers at a place, before it is told as the protocol has it. */
import type { CompletionItemKind } from "vscode-languageserver";

export interface Suggestion {
  readonly label: string;
  /** May hold `${1:…}` and `$0`. */
  readonly text: string;
  readonly kind: CompletionItemKind;
  readonly detail?: string;
  /** How much of what stands before the cursor it takes the place of. */
  readonly over: number;
}
