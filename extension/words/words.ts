/** What the client itself says while it runs, one table a language. Findings and pages come from the server. */
import type { Severity } from "./severity.ts";

export interface Words {
  readonly state: Readonly<Record<"starting" | "reading" | "ready" | "paused" | "stopped", string>>;
  readonly count: (severity: Severity, number: number) => string;
  readonly noFindings: string;
  readonly inOpen: (counts: string) => string;
  readonly lawOn: (date: string) => string;
  readonly noLawDate: string;
  readonly toProblems: string;
  /** A document by its name, null where none was open. */
  readonly crashed: (document: string | null) => string;
  readonly stopped: (document: string | null, times: number) => string;
  readonly notStarted: (reason: string) => string;
  readonly failed: (reason: string) => string;
  readonly noAnswer: string;
  readonly startAgain: string;
  readonly showLog: string;
  readonly openDocumentFirst: string;
  readonly openFolderFirst: string;
  readonly chooseFolder: string;
  readonly noMoreFindings: string;
  readonly nothingToExplain: string;
  readonly checked: (counts: string) => string;
  readonly askTitle: string;
  readonly askTitleExample: string;
  readonly askOrgan: string;
  readonly askOrganExample: string;
  readonly askProject: string;
  readonly askProjectExample: string;
  readonly askOwner: string;
  readonly askOwnerExample: string;
  readonly mustBeFilled: string;
  readonly notMade: (path: string, reason: string) => string;
  readonly applyQuestion: string;
  readonly applyButton: string;
  readonly applied: string;
  readonly applyNothing: string;
  readonly askRule: string;
  readonly askRuleExample: string;
  readonly explanation: string;
  readonly exampleWhere: string;
  readonly exampleHere: string;
  readonly exampleThere: (path: string) => string;
  readonly openFolder: string;
  readonly openNewWindow: string;
  readonly panel: PanelWords;
}

export interface PanelWords {
  readonly title: string;
  readonly tools: string;
  readonly exportHtml: string;
  readonly exportMarkdown: string;
  readonly saved: (name: string) => string;
  readonly noProposal: string;
  readonly waiting: string;
  readonly adopted: (number: number, of: number) => string;
}
