/** Lets messages in between long pieces of work, so that a keystroke or a cancellation is heard. */

/** Waits for the next turn of the event loop where work has gone on for a while. */
export type Pause = () => Promise<void>;

const longest = 12;

export function pause(clock: () => number = () => performance.now()): Pause {
  let since = clock();
  return async () => {
    if (clock() - since < longest) return;
    await turn();
    since = clock();
  };
}

/** What has arrived is handled before this resolves. */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof setImmediate === "function") setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
