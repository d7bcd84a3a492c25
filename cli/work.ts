/** What a thread beside the first one does. */
import { parentPort, workerData } from "node:worker_threads";
import type { Kort, SourceText } from "../engine/index.ts";
import { factsOf, type ToTell } from "./facts-of.ts";
import { type Circumstances, shareHere } from "./share.ts";

/** Plain data. */
export type Task = Judging | Telling;

/** It sends its cards, is sent those of all, and sends what it judged. */
export interface Judging {
  readonly work: "check";
  readonly sources: readonly SourceText[];
  readonly circumstances: Circumstances;
  readonly done: Counter;
}

/** How many documents are judged, in all threads. */
export type Counter = Int32Array<SharedArrayBuffer>;

/** It sends the facts of each document. */
export interface Telling extends ToTell {
  readonly work: "facts";
}

export async function work(): Promise<void> {
  const task = workerData as Task;
  const port = parentPort!;
  if (task.work === "facts") return port.postMessage(await factsOf(task));
  const share = shareHere(task.sources, task.circumstances, () => Atomics.add(task.done, 0, 1));
  port.postMessage(await share.read());
  port.once("message", async (all: readonly Kort[]) => port.postMessage(await share.judge(all)));
}
