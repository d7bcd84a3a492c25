/** How V8 is to keep house in a process that makes versions, each of which lives until the next is made. */
import { setFlagsFromString } from "node:v8";

export function keepHouse(): void {
  // Left to itself, V8 lets versions of an hour's typing pile up to four times what lives. Less than a quarter costs a pause at every twentieth key of a large text.
  setFlagsFromString("--heap-growing-percent=25");
  // What most versions hold when young ones are gone through, V8 takes for old: it is then made among the old, and stays until all are gone through.
  setFlagsFromString("--no-allocation-site-pretenuring");
}
