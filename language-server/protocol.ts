/** What the extension and the server say to each other beyond the Language Server Protocol. */

/*
 * Types and method names only: positions are LSP's own (zero-based), documents are named by URI, words are in the language of the session.
 */
import type { Position, Range, WorkspaceEdit } from "vscode-languageserver";

export const methods = {
  /** ConsequencesParams -> Consequences | null (null: no forslag there). */
  consequences: "saksvakt/consequences",
  /** ExportParams -> string: the whole page, to be saved or pasted. */
  export: "saksvakt/export",
  /** {} -> ProjectNode[]: the tree of projects. */
  projects: "saksvakt/projects",
  /** ExplainParams -> string (Markdown): each condition of the findings at a place, with its fact and words. */
  explain: "saksvakt/explain",
  /** RulePageParams -> string (Markdown): the rule with its law, dates and examples; no network. */
  rulePage: "saksvakt/rulePage",
  /** SkeletonParams -> Skeleton: a new sak or a new PSD. */
  skeleton: "saksvakt/skeleton",
  /** ApplyParams -> Applied: the next version of the PSD as an edit; the server writes nothing. */
  apply: "saksvakt/apply",
  /** {} -> {}: read and check every document of the workspace, with progress. */
  checkWorkspace: "saksvakt/checkWorkspace",
  /** Notification to the client: Status. */
  status: "saksvakt/status",
  /** The server to the client, for folders on no disk: FilesParams -> FoundFiles. Which files a folder has. */
  files: "saksvakt/files",
  /** The server to the client, for files on no disk: ReadParams -> ReadText. */
  read: "saksvakt/read",
  /** Notification to the client, {}: what consequences and projects tell may have changed. */
  changed: "saksvakt/changed",
} as const;

/** `--stdio` clients send these with initialize; every one may be left out. */
export interface InitializationOptions {
  readonly debounceMs?: number;
  readonly språk?: "auto" | "nb" | "nn" | "en";
  /** The mildest level shown. */
  readonly visning?: "error" | "warning" | "information" | "hint";
  /** Undecided rules are told too, as hints. */
  readonly undecided?: boolean;
  /** Inlay hints; each is shown unless it is false. The same keys are read from the section `saksvakt` of the settings. */
  readonly hint?: { readonly ukedag?: boolean; readonly varsel?: boolean; readonly saldo?: boolean };
  /** Documents that were open when the server crashed, and how often; from two crashes one is opened without being checked. */
  readonly crashed?: readonly { readonly uri: string; readonly count: number }[];
  /**
   * The client takes `saksvakt/status` and `saksvakt/changed`, and has the command `saksvakt.showConsequences` (ConsequencesParams) for
   * code lenses. Others may warn their user of what they do not know.
   */
  readonly status?: boolean;
}

export interface Place {
  readonly uri: string;
  readonly range: Range;
}

export interface ConsequencesParams {
  readonly uri: string;
  /** The forslag under this place; the first of the document where it is in none. */
  readonly position?: Position | undefined;
  /** Or the sak by its number, which goes before `position`. */
  readonly sak?: string | null;
  /** The punkter that are adopted; all when left out. */
  readonly adopted?: readonly number[] | undefined;
}

export interface Consequences {
  readonly uri: string;
  readonly version: number | null;
  readonly sak: string | null;
  readonly title: string;
  readonly points: readonly {
    readonly punkt: number;
    readonly adopted: boolean;
    readonly place: Place;
  }[];
  /**
   * The page's body as HTML without script, styles or handlers. Elements the panel brings to life:
   * `<input type="checkbox" data-punkt="1">` (what if), and `<a href="#" data-uri data-start-line data-start-character
   * data-end-line data-end-character>` (a link to the words that cause a change), zero-based.
   */
  readonly body: string;
  /** The style sheet of the page; it uses only custom properties for colours (`--saksvakt-*`). */
  readonly style: string;
}

export interface ExportParams extends ConsequencesParams {
  readonly format: "html" | "markdown";
}

/** One line of the project view; `icon` names a codicon. */
export interface ProjectNode {
  /** Stable over refreshes. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  readonly icon: string;
  readonly place: Place | null;
  readonly children: readonly ProjectNode[];
}

export interface ExplainParams {
  readonly uri: string;
  readonly position: Position;
}

export interface RulePageParams {
  readonly rule: string;
}

export type SkeletonParams =
  | { readonly slag: "sak"; readonly tittel: string; readonly organ: string | null; readonly folder: string }
  | { readonly slag: "psd"; readonly prosjekt: string; readonly eier: string; readonly folder: string };

/** A new file: where it should be, and its text as an LSP snippet-free string. */
export interface Skeleton {
  readonly uri: string;
  readonly text: string;
  /** Where writing begins. */
  readonly cursor: Position;
}

export interface ApplyParams {
  readonly uri: string;
  /** «2», in every sak; «11/24:2»; «11/24». */
  readonly skip?: readonly (number | string)[];
}

export interface Applied {
  /** null when nothing is left to do, or it refuses. */
  readonly edit: WorkspaceEdit | null;
  /** What was applied, what waits, what was not understood: one sentence a line. */
  readonly lines: readonly string[];
  readonly refused: boolean;
}

export interface Status {
  readonly state: "starting" | "reading" | "ready" | "paused";
  readonly findings: Readonly<Record<"error" | "warning" | "information" | "hint", number>>;
  /** The case date that selects the law of the document last edited; null without one. */
  readonly lawDate: string | null;
  /** Why it is paused, or what it reads. */
  readonly message: string | null;
}

/** Files of a folder of the workspace. `patterns` as in saksvakt.yaml, relative to the folder. */
export interface FilesParams {
  readonly folder: string;
  readonly patterns: readonly string[];
}

export interface FoundFiles {
  readonly uris: readonly string[];
}

export interface ReadParams {
  readonly uri: string;
}

/** null: there is no such file, or it is no text. */
export interface ReadText {
  readonly text: string | null;
}
