/** Who is given money, told as the subject by a name no list knows: «Hole Musikkorps innvilges kr 25 000». */
import { role } from "./draft.ts";
import { rolle } from "./lexicon.ts";
import type { Place } from "./money-places.ts";
import { nounPhrase } from "./noun-phrase.ts";
import { firstFinite, type View } from "./view.ts";

/** The subject of a passive grant or of «får et tilskudd», or who is named right after «gir»: nothing where it is no name of a receiver. */
export function givenTo(view: View, modus: string, at: number): Place[] {
  const first = receiver(view, modus, at);
  return first.length === 1 ? [...first, ...alsoGiven(view, first[0]!)] : first;
}

/** «Vik turlag får kr 15 000, Dal IL kr 10 000 og Nes korps kr 12 000»: a name right before each sum but the first. */
function alsoGiven(view: View, { at }: Place): Place[] {
  const { tokens, text } = view.reading;
  const sums = view.clause.mentions.filter((one) => one.slag === "penger" && one.from > at);
  const found = sums.slice(1).flatMap((sum) => {
    const link = view.clause.tokens.findLast(
      (i) => i < sum.from && (tokens[i]!.lower === "," || (tokens[i]!.ord.rolle & rolle.og) !== 0),
    );
    const name = link !== undefined && tokens[link + 1]?.stor ? nounPhrase(view, link + 1) : null;
    if (!name || name.vag || name.to !== sum.from) return [];
    return [{ role: role(text.slice(name.start, name.end), name), at: link! + 1, mention: null }];
  });
  // A sum without a name of its own leaves open who gets what.
  return found.length === sums.length - 1 ? found : [];
}

function receiver(view: View, modus: string, at: number): Place[] {
  if (modus !== "bevilg" && modus !== "tilfør") return [];
  if (!isGiven(view, at)) return isActive(view, at) ? named(view, at + 1) : [];
  const { tokens } = view.reading;
  const first = opening(view);
  const finite = firstFinite(view);
  if (first === undefined || first >= finite) return [];
  const subject = nounPhrase(view, first);
  // «I staden vert kr 42 000 løyvde …»: no subject begins with a preposition.
  const isPlace =
    (tokens[first]!.ord.rolle & (rolle.eier | rolle.av | rolle.under)) !== 0 || adverbial.test(tokens[first]!.lower);
  if (subject && !subject.vag && !isPlace && subject.to === finite && !notReceivers.test(tokens[first]!.lower))
    return [{ role: role(subject.value, subject), at: first, mention: null }];
  // «Til ny scene vert Vang idrettslag tildelt kr 30 000», «Kr 20 000 innvilges Vang idrettslag til ny scene»
  if (finite < at) return named(view, finite + 1, at);
  // «Fra næringsfondet får også Vang idrettslag kr 20 000»
  return named(view, /^(?:også|òg)$/.test(tokens[at + 1]?.lower ?? "") ? at + 2 : at + 1);
}

/** «Styret innvilger Hole Musikkorps kr 20 000 til uniformer.»: a name of several words, before the sum, what it is for or the verb at `verb`. */
function named(view: View, from: number, verb = -1): Place[] {
  const { tokens, eier, mentions } = view.reading;
  if (!tokens[from]?.stor) return [];
  const to = nounPhrase(view, from);
  if (!to || to.vag) return [];
  // «vert Vang idrettslag tildelt»: a participle may be taken for one more word of the name.
  const past = verb >= 0 ? Math.min(to.to, verb) : to.to;
  const money = [past, past + 1].some((i) => /^(?:penger|middel)$/.test(mentions[eier[i] ?? -1]?.slag ?? ""));
  const given = view.mentions.some((one) => one.slag === "penger" && one.to <= from);
  if (!money && past !== verb && !(given && /^(?:til|for)(?: |$)/.test(tokens[past]?.lower ?? ""))) return [];
  // One word may be part of a name that the project has.
  const last = (tokens[past - 1]!.ord.rolle & rolle.artikkel) !== 0 ? past - 2 : past - 1;
  if (last <= from) return [];
  const { start } = to;
  const { end } = tokens[last]!;
  return [{ role: role(view.reading.text.slice(start, end), { start, end }), at: from, mention: null }];
}

/** Where the words of a clause begin, past what joins a name to the clause before: «, og Lia skole får kr 20 000», «og i tillegg bevilges …». */
function opening({ clause: { bror, tokens: own }, reading: { tokens } }: View): number | undefined {
  const name = own.find((i) => tokens[i]!.lower !== "," && !(tokens[i]!.ord.rolle & rolle.og));
  return bror !== null && name !== undefined && tokens[name]!.stor ? name : own[0];
}

const isActive = ({ reading: { tokens } }: View, at: number): boolean =>
  tokens[at]!.ord.verb.some(({ form }) => form === "pres" || form === "inf");

/** «gis», «blir tildelt»; «får» only what is called a grant or comes from a fund. */
function isGiven(view: View, at: number): boolean {
  const { reading, clause, kinds } = view;
  const { tokens } = reading;
  const { verb } = tokens[at]!.ord;
  if (verb.some((one) => one.verb.lemma === "få-mer" && one.form !== "s"))
    return kinds.has("middel") || kinds.has("fond") || getsSum(view, at);
  if (verb.some((one) => one.form === "s")) return true;
  const helped = clause.tokens.some((i) => i < at && (tokens[i]!.ord.rolle & rolle.passiv) !== 0);
  return helped && verb.some((one) => one.form === "perf");
}

/** «Vik turlag får kr 15 000», «… får inntil kr 15 000 til stier»: a name of several words, and the sum right after the verb. */
function getsSum(view: View, at: number): boolean {
  const { tokens, eier, mentions } = view.reading;
  const first = opening(view) ?? at;
  const sum = [at + 1, at + 2].map((i) => mentions[eier[i] ?? -1]).find((one) => one?.slag === "penger");
  // What joins the next clause to this one ends it.
  const after = sum && view.clause.tokens.includes(sum.to) ? tokens[sum.to]!.lower : sum ? "." : "";
  return (
    at - first > 1 && tokens[first]!.stor && eier[first] === -1 && /^(?:[.,;]|til|for|i(?= tilsk| støt))$/u.test(after)
  );
}

const adverbial =
  /^(?:etter|med|ved|uten|utan|ut|under|om|mot|hos|hjå|dermed|deretter|dessuten|dessutan|vidare|videre|slik|også|òg)(?: |$)/;

/** What is asked for or decided, who is told to act, and who is named below, is not given money. */
const notReceivers =
  /^(?:følgende|følgjande|desse|disse|søknad|saka|saken|forslag|framlegg|vedtak|fullmakt|budsjett|ramme|tilskudd|tilskot)/;
