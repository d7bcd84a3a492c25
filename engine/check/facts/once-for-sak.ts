/** What is looked for in the words of a sak: found once for all versions of its document that have it, whatever a PSD or a day is by then. */

import type { Sak } from "../../document/meeting-document.ts";
import { originOf } from "../../document/moved-sak.ts";
import { kept } from "../../text/kept.ts";

export interface FoundInSak<T> {
  /** With places as when it was found. */
  readonly it: T;
  /** How far the sak has moved since. */
  readonly by: number;
}

/** `find` uses nothing but the sak and `more`, which are compared by identity. */
export function onceForSak<T, More extends readonly unknown[]>(
  find: (sak: Sak, ...more: More) => T,
): (sak: Sak, ...more: More) => FoundInSak<T> {
  const remembered = kept<Sak, FoundInSak<T> & { readonly more: More }>();
  return (sak, ...more) => {
    const origin = originOf(sak);
    const known = origin && remembered.get(origin.sak);
    if (known?.more.every((one, at) => one === more[at])) return { it: known.it, by: origin!.by - known.by };
    const it = find(sak, ...more);
    if (origin) remembered.set(origin.sak, { it, by: origin.by, more });
    return { it, by: 0 };
  };
}
