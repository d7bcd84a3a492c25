/** Who is given money, told as the subject by a name no list knows: «Hole Musikkorps innvilges kr 25 000». */
import { role } from "./draft.ts";
import { rolle } from "./lexicon.ts";
import type { Place } from "./money-places.ts";
import { nounPhrase } from "./noun-phrase.ts";
import { firstFinite, type View } from "./view.ts";

/** The subject of a passive grant or of «får et tilskudd», or who is named right after «gir»: nothing where it is no name of a receiver. */
export function givenTo(view: View, modus: string, at: number): Place[] {
  if (modus !== "bevilg" && modus !== "tilfør") return [];
  if (!isGiven(view, at)) return named(view, at);
  const { tokens } = view.reading;
  const first = view.clause.tokens[0];
  const finite = firstFinite(view);
  if (first === undefined || first >= finite) return [];
  const subject = nounPhrase(view, first);
  if (!subject || subject.vag || subject.to !== finite || notReceivers.test(tokens[first]!.lower)) return [];
  return [{ role: role(subject.value, subject), at: first, mention: null }];
}

/** «Styret innvilger Hole Musikkorps kr 20 000 til uniformer.» */
function named(view: View, at: number): Place[] {
  const { tokens, eier, mentions } = view.reading;
  const active = tokens[at]!.ord.verb.some(({ form }) => form === "pres" || form === "inf");
  if (!active || !tokens[at + 1]?.stor) return [];
  const to = nounPhrase(view, at + 1);
  if (!to || to.vag) return [];
  const next = mentions[eier[to.to] ?? -1] ?? mentions[eier[to.to + 1] ?? -1];
  if (next?.slag !== "penger" && next?.slag !== "middel") return [];
  // One word may be part of a name that the project has.
  const last = (tokens[to.to - 1]!.ord.rolle & rolle.artikkel) !== 0 ? to.to - 2 : to.to - 1;
  if (last <= at + 1) return [];
  const { start } = to;
  const { end } = tokens[last]!;
  return [{ role: role(view.reading.text.slice(start, end), { start, end }), at: at + 1, mention: null }];
}

/** «gis», «blir tildelt»; «får» only what is called a grant or comes from a fund. */
function isGiven({ reading: { tokens }, clause, kinds }: View, at: number): boolean {
  const { verb } = tokens[at]!.ord;
  if (verb.some((one) => one.verb.lemma === "få-mer" && one.form !== "s"))
    return kinds.has("middel") || kinds.has("fond");
  if (verb.some((one) => one.form === "s")) return true;
  const helped = clause.tokens.some((i) => i < at && (tokens[i]!.ord.rolle & rolle.passiv) !== 0);
  return helped && verb.some((one) => one.form === "perf");
}

/** What is asked for or decided, and who is told to act, is not given money. */
const notReceivers = /^(?:søknad|saka|saken|forslag|framlegg|vedtak|fullmakt|budsjett|ramme|tilskudd|tilskot)/;
