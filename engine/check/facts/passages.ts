/** All the words of a sak. */
import { join, type Passage } from "../../text/passage.ts";
import type { PunktInContext, SakInContext } from "../../workspace/workspace.ts";

/** Section by section, the points too. */
export function passagesOf({ sak, punkter }: SakInContext): readonly Passage[] {
  if (latest?.sak === sak) return latest.passages;
  const made = [...sak.seksjoner.map(({ tekst }) => tekst), ...punkter.map(({ punkt }: PunktInContext) => punkt.tekst)];
  const passages = made.length > 0 ? made : [join([], "")];
  latest = { sak, passages };
  return passages;
}

/** One sak is judged at a time, and its words are many. */
let latest: { readonly sak: SakInContext["sak"]; readonly passages: readonly Passage[] } | null = null;
