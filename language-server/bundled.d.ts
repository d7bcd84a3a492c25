/** What the build puts into a bundle, and names a browser's worker has. */
declare module "#rulebook" {
  const rulebook: import("./state/tools.ts").BuiltRulebook;
  export default rulebook;
}

declare module "#examples" {
  const examples: Readonly<Record<string, import("../engine/explaining.ts").RuleExamples>>;
  export default examples;
}

/** Named by the types of vscode-jsonrpc's browser half; nobody here uses more of them. */
interface DedicatedWorkerGlobalScope {
  postMessage(message: unknown): void;
}
interface MessagePort {
  postMessage(message: unknown): void;
}
interface Worker {
  postMessage(message: unknown): void;
}
