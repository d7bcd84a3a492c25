/** A share that another thread reads and judges; this one does where the other cannot start or ends too soon. */
import type { Kort } from "../engine/index.ts";
import { type Judged, type Share, shareHere } from "./share.ts";
import { startThread } from "./thread.ts";
import type { Judging } from "./work.ts";

export interface ShareElsewhere extends Share {
  readonly end: () => void;
}

export function shareElsewhere(task: Omit<Judging, "work">, program?: URL): ShareElsewhere {
  const { answer, send, end } = startThread({ work: "check", ...task }, program);
  const cards = answer<readonly Kort[]>();
  let here: Share | null = null;
  const readHere = (): Promise<readonly Kort[]> => {
    here = shareHere(task.sources, task.circumstances, () => Atomics.add(task.done, 0, 1));
    return here.read();
  };
  return {
    read: async () => (await cards) ?? readHere(),
    judge: async (all) => {
      if (!here) {
        send(all);
        const judged = await answer<readonly Judged[]>();
        if (judged) return judged;
        await readHere();
      }
      return here!.judge(all);
    },
    end,
  };
}
