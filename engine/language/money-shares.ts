/** A sum and what it is made up of: «kr 200 000, hvorav kr 120 000 til A og kr 80 000 til B», «fordelt med kr 100 000 hvert år». */
import { type Amount, isPart } from "./amounts.ts";
import { role } from "./draft.ts";
import { rolle } from "./lexicon.ts";
import { isSted, type Penger } from "./mention.ts";
import { type Ends, type Place, placeOf } from "./money-places.ts";
import { nounPhrase } from "./noun-phrase.ts";
import type { View } from "./view.ts";

/** The ends and amounts of one and not of both: the parts where each has a receiver of its own, else the sum. Null where no sum is made up of others. */
export function shared(view: View, ends: Ends): { readonly til: Place[]; readonly amounts: Amount[] } | null {
  const [whole, ...parts] = view.mentions.filter((one): one is Penger => one.slag === "penger");
  const [first] = parts;
  if (!whole || !first || typeof whole.value !== "number") return null;
  const adds = parts.length > 1 && parts.reduce((sum, { value }) => sum + Number(value), 0) === whole.value;
  const told = isDivided(view, whole, first);
  if (!told && !(adds && isPart(view.reading.tokens, first))) return null;
  const before = ends.til.filter(({ at }) => at < first.from);
  const receivers = parts.map((one) => receiverOf(view, one));
  const each = receivers.filter((one) => one !== null);
  const isLine = ({ role: { slag } }: Place): boolean => slag === "delprosjekt";
  // «Delprosjektet tilføres kr 200 000, hvorav …»: what a line uses its money for.
  if (adds && each.length === parts.length && (each.some(isLine) || !before.some(isLine)))
    return { til: each, amounts: parts.map((one) => ({ role: role(one.value, one), at: one.from })) };
  const apart = [...ends.fra, ...ends.til].some(({ at }) => at > first.from);
  return told && before.length > 0 && each.length === 0 && !apart
    ? { til: before, amounts: [{ role: role(whole.value, whole), at: whole.from }] }
    : null;
}

/** «kr 7 500 000, fordelt med …», «kr 200 000 fordelt på …». */
function isDivided({ reading: { tokens } }: View, { to }: Penger, { from }: Penger): boolean {
  for (let i = to; i < from; i++)
    if (tokens[i]!.ord.verb.some(({ verb, form }) => verb.lemma === "fordele" && form === "perf"))
      return /^(?:med|på)$/.test(tokens[i + 1]!.lower);
  return false;
}

/** «kr 120 000 til A». */
function receiverOf(view: View, { to }: Penger): Place | null {
  const { tokens, eier, mentions } = view.reading;
  if (!((tokens[to]?.ord.rolle ?? 0) & rolle.til)) return null;
  const named = mentions[eier[to + 1] ?? -1];
  if (named && isSted(named)) return placeOf(view, named);
  const words = nounPhrase(view, to + 1);
  if (!words || words.vag) return null;
  // «Midtfylket regionråd»
  const organ = tokens[to + 1]!.stor ? mentions[eier[words.to] ?? -1] : undefined;
  const at = { start: words.start, end: organ?.slag === "organ" ? organ.end : words.end };
  return { role: role(view.reading.text.slice(at.start, at.end), at), at: to, mention: null };
}
