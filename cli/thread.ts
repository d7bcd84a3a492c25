/** Another thread of the same program, with a task of its own; what it may not be able to do is done in this one. */
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { SourceText } from "../engine/index.ts";
import type { Task } from "./work.ts";

export interface Thread {
  /** Its next message; null where it ends without one. */
  readonly answer: <T>() => Promise<T | null>;
  readonly send: (message: unknown) => void;
  readonly end: () => void;
}

/** Answers null where the program does not stand beside this one, as in the sources, or there can be no more threads. */
export function startThread(task: Task, program = new URL("./thread.js", import.meta.url)): Thread {
  const worker = existsSync(program) ? started(task, program) : null;
  const ended = new Promise<null>((tell) => {
    if (!worker) tell(null);
    worker?.once("error", () => tell(null));
    worker?.once("exit", () => tell(null));
  });
  return {
    answer: (<T>() =>
      Promise.race([new Promise<T>((tell) => worker?.once("message", tell)), ended])) as Thread["answer"],
    send: (message) => worker?.postMessage(message),
    end: () => void worker?.terminate(),
  };
}

function started(workerData: Task, program: URL): Worker | null {
  try {
    return new Worker(program, { workerData, execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: youngest } });
  } catch {
    return null;
  }
}

/** MB for what is new: half of what V8 takes, in the same time. */
const youngest = 24;

/** One share for each thread that pays, of about as many characters. */
export function divided(sources: readonly SourceText[]): readonly (readonly SourceText[])[] {
  const size = sources.reduce((sum, { text }) => sum + text.length, 0);
  const threads = Math.max(1, Math.min(availableParallelism(), mostThreads, Math.floor(size / paysFrom)));
  const shares: SourceText[][] = Array.from({ length: threads }, () => []);
  let before = 0;
  for (const source of sources) {
    shares[Math.floor((before / (size + 1)) * threads)]!.push(source);
    before += source.text.length;
  }
  return shares;
}

/** Each takes 40 MB for words and rules of its own. */
const mostThreads = 4;
/** Characters: a thread is started in the time that so many take. */
const paysFrom = 1_000_000;
