/** What the panel's page and the client say to each other. */
import type { Place } from "../../language-server/protocol.ts";

export interface PageWords {
  readonly tools: string;
  readonly exportHtml: string;
  readonly exportMarkdown: string;
}

export type ToPage =
  /** A new body; `told` is what a screen reader says of it. */
  | {
      readonly type: "page";
      readonly body: string;
      readonly style: string;
      readonly told: string;
      readonly language: string;
      readonly words: PageWords;
      readonly saves: boolean;
    }
  /** Where the cursor is: what comes from the words there is marked. */
  | { readonly type: "cursor"; readonly uri: string; readonly line: number; readonly character: number };

export type FromPage =
  | { readonly type: "ready" }
  | { readonly type: "punkt"; readonly punkt: number; readonly adopted: boolean }
  | { readonly type: "place"; readonly place: Place }
  | { readonly type: "save"; readonly format: "html" | "markdown" };
