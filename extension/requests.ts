/** What the client asks the server beyond the protocol of editors: the names and types of the contract, and the call in one place. */
import type { BaseLanguageClient } from "vscode-languageclient";
import type {
  Applied,
  ApplyParams,
  Consequences,
  ConsequencesParams,
  ExplainParams,
  ExportParams,
  methods,
  ProjectNode,
  RulePageParams,
  Skeleton,
  SkeletonParams,
} from "../language-server/protocol.ts";

/** The same words as the server's; the type refuses any other. */
export const names: typeof methods = {
  consequences: "saksvakt/consequences",
  export: "saksvakt/export",
  projects: "saksvakt/projects",
  explain: "saksvakt/explain",
  rulePage: "saksvakt/rulePage",
  skeleton: "saksvakt/skeleton",
  apply: "saksvakt/apply",
  checkWorkspace: "saksvakt/checkWorkspace",
  status: "saksvakt/status",
  files: "saksvakt/files",
  read: "saksvakt/read",
  changed: "saksvakt/changed",
};

/** Question and answer of each request; null where the server has none, or failed and said so in the log. */
export interface Asked {
  consequences: [ConsequencesParams, Consequences | null];
  export: [ExportParams, string | null];
  projects: [Record<string, never>, readonly ProjectNode[] | null];
  explain: [ExplainParams, string | null];
  rulePage: [RulePageParams, string | null];
  skeleton: [SkeletonParams, Skeleton | null];
  apply: [ApplyParams, Applied | null];
  checkWorkspace: [Record<string, never>, unknown];
}

export function request<K extends keyof Asked>(
  client: BaseLanguageClient,
  name: K,
  question: Asked[K][0],
): Promise<Asked[K][1]> {
  return client.sendRequest<Asked[K][1]>(names[name], question);
}
