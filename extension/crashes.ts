/** How often a server that stops by itself is started again: twice in three minutes, then a person decides. */
export interface Crashes {
  /** Notes one more; true when it may be tried again. */
  readonly another: () => boolean;
  readonly count: () => number;
  readonly forget: () => void;
}

const window = 3 * 60_000;
const most = 2;

export function crashes(now: () => number): Crashes {
  let times: number[] = [];
  return {
    another: () => {
      times = [...times.filter((time) => now() - time < window), now()];
      return times.length <= most;
    },
    count: () => times.length,
    forget: () => {
      times = [];
    },
  };
}
