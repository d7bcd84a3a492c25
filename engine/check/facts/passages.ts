/** All the words of a sak. */
import { join, type Passage } from "../../text/passage.ts";
import type { PunktInContext, SakInContext } from "../../workspace/workspace.ts";

/** Section by section, the points too. */
export function passagesOf({ sak, punkter }: SakInContext): readonly Passage[] {
  const known = remembered.get(sak);
  if (known) return known;
  const made = [...sak.seksjoner.map(({ tekst }) => tekst), ...punkter.map(({ punkt }: PunktInContext) => punkt.tekst)];
  const all = made.length > 0 ? made : [join([], "")];
  remembered.set(sak, all);
  return all;
}

const remembered = new WeakMap<SakInContext["sak"], readonly Passage[]>();
