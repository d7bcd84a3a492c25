/** Named by the types of vscode-jsonrpc's browser half, and not in the library of a page's types. */
interface DedicatedWorkerGlobalScope extends EventTarget {
  postMessage(message: unknown): void;
}
