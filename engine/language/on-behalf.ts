/** Who acts for us: «På vegne av regionen søker Hole kommune Enova om …», where the one after the verb is no receiver. */
import { isSted, type Sted } from "./mention.ts";
import type { View } from "./view.ts";

export function onBehalf({ clause, mentions, reading: { tokens, eier } }: View): Sted | null {
  const said = clause.tokens.slice(0, 3).map((i) => tokens[i]!.lower);
  if (!/^på vegn(?:e|er) av/.test(said.join(" "))) return null;
  const isActive = (i: number): boolean => eier[i] === -1 && tokens[i]!.ord.verb.some(({ form }) => form === "pres");
  const verb = clause.verb.find(isActive);
  const who = mentions.find(({ from }) => verb !== undefined && from === verb + 1);
  return who?.slag === "kommune" && isSted(who) ? who : null;
}
