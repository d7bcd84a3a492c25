/** Deputies told of in running text: who came, for whom, and from where. */
import { type Fact, fact } from "../text/fact.ts";
import { type Passage, part, spanIn, spanOf } from "../text/passage.ts";
import { isEmployedRole } from "./attendance-role.ts";
import { hasNoVote } from "./attendance-without-vote.ts";
import type { DocumentLexicon } from "./lexicon.ts";
import type { Deltaker, DeltakerStatus } from "./meeting-document.ts";
import { beginsWithRole, type Person, personIn } from "./person.ts";

interface Place {
  readonly start: number;
  readonly end: number;
}

/** «Varamedlem Kåre Li (Hole) er innkalt i hennes sted», «Første vara for Hole, Per Li, er kalt inn», «Per Li møter som vara for Anne By». */
export function deputyIn(
  sentence: Passage,
  names: readonly Place[],
  away: readonly Deltaker[],
  lexicon: DocumentLexicon,
): Deltaker | null {
  const { text } = sentence;
  const met = metForIn(sentence, names, away, lexicon);
  if (met) return met;
  const absent = away.at(-1);
  const comes =
    /(?<!\p{L})(?:innkalt|kalt inn|kalla inn|møter|møtte|stiller|stilte|kommer|kjem|deltar|deltek|deltok)(?!\p{L})(?!\sikk?j?e)/iu;
  if (!/(?<!\p{L})vara/iu.test(text) || !comes.test(text) || couldNotCome(text)) return null;
  const opening =
    /^(?:(?:første|fyrste|1\.|andre|2\.)\s)?vara(?!ord)\p{L}*\s(?:(?:for|fr[aå])\s([^,]{3,40}),\s)?/iu.exec(text);
  const later = /\ssom (?:\p{L}+\s)?vara\p{L}*/iu.exec(text);
  const after = opening ? names.find(({ start }) => start >= opening[0].length) : undefined;
  const name = after ?? (later ? names.find(({ end }) => end <= later.index) : undefined);
  if (!name) return null;
  const own = personIn(part(sentence, name.start, entryEnd(text, name.end)), lexicon);
  if (!own) return null;
  const place = opening?.[1];
  const placeAt = place ? text.indexOf(place, opening![0].length - place.length - 3) : -1;
  const of = names.find((other) => other !== name && isFor(text, other.start));
  const represents = place && !of ? fact(place, spanIn(sentence, placeAt, placeAt + place.length)) : own.representerer;
  return {
    ...own,
    representerer: represents,
    status: fact<DeltakerStatus>("vara", spanOf(sentence)),
    varaFor: of ? named(sentence, of) : absent ? fact(absent.navn.value, absent.navn.span) : null,
    merknad: null,
    medlem: true,
    span: spanOf(sentence),
  };
}

/** «Vara Ola Moe var innkalt, men hadde ikke anledning», «kunne ikkje møte»; whoever was away for one sak came. */
export const couldNotCome = (text: string): boolean => hindered.test(text) && !forOne.test(text);

const hindered =
  /(?<!\p{L})(?:men|hadde|kunne|kunde|fikk|fekk|møtte|kom|var|rakk)\s(?:\p{L}+\s){0,3}?(?:ikk?j?e|forhindr\p{L}*|hindra|forfall|opptatt|oppteken|sjuk|syk)(?!\p{L})/iu;
const forOne = /(?:under|i|til|før|fr[aå]|på)\s(?:sak|kl|møtestart|start|behandling|handsaming)/iu;

/** «For Gry Fosse møtte vara Ola Moe, Hole», «Ola Moe (vara for Gry Fosse), Hole, møtte», «Varaordfører Ola Moe møtte for Hole». */
function metForIn(
  sentence: Passage,
  names: readonly Place[],
  away: readonly Deltaker[],
  lexicon: DocumentLexicon,
): Deltaker | null {
  const { text } = sentence;
  const [first, second] = names;
  if (!first) return null;
  if (inTheirPlace.test(text) && away.length === 1 && !hasNoVote(text)) {
    const one = deputy(sentence, first, fact(away[0]!.navn.value, away[0]!.navn.span), null, lexicon);
    return one && !isEmployedRole(one.rolle?.value ?? "") ? one : null;
  }
  const opening = instead.exec(text);
  const comes = meets.exec(text.slice(first.end));
  // Before the verb stands who was away, or from where; after it who came.
  if (opening && second && first.start - opening[0].length <= 12 && comes && first.end + comes.index < second.start)
    return deputy(sentence, second, named(sentence, first), null, lexicon);
  const place = /^(?:for|fr[aå])\s(\p{Lu}[\p{L} -]{1,40}?)(?:\skommune)?\s(?=møtte|møter|stilte|stiller)/iu.exec(text);
  if (place && first.start >= place[0].length) return fromPlace(sentence, first, place[1]!, 4, away, lexicon);
  if (second && comes && metFor.test(text.slice(first.end, second.start)))
    return deputy(sentence, first, named(sentence, second), null, lexicon);
  if (!comes || second) {
    const own = second && isFor(text, second.start) ? personIn(part(sentence, 0, stop(text)), lexicon) : null;
    return own?.varaFor && own.navn.value === named(sentence, first).value && /\smøt(?:te|er)\.?$/u.test(text)
      ? told(sentence, own)
      : null;
  }
  const after = /\s(?:møtte|møter|stilte|stiller)\sfor\s(\p{Lu}[\p{L} -]{1,40}?)(?:\skommune)?\.?$/u.exec(text);
  return after ? fromPlace(sentence, first, after[1]!, text.lastIndexOf(after[1]!), away, lexicon) : null;
}

/** «I hans sted møtte Ola Moe»: of two who were away it would not be sure whose. */
const inTheirPlace = /^i\s(?:hans|hennes|hennar)\s(?:sted|stad)\s(?:møtte|møter|stilte|stiller)\s(?!ikk?j?e)/iu;
const instead = /^(?:for|i staden for|i stedet for)\s/iu;
const meets = /\s(?:møtte|møter|stilte|stiller)(?!\p{L})(?!\sikk?j?e)/u;

const metFor =
  /^[^.]{0,40}?\s(?:møtte|møter|stilte|stiller)\s(?:som\s(?:\p{L}+\s)?(?:vara\p{L}*|(?:sted|stad)fortred\p{L}*)\s)?(?:for|i staden for|i stedet for)\s(?:\p{Ll}+\s)?$/u;

/** The words before «, møtte.» */
const stop = (text: string): number => text.search(/,?\smøt(?:te|er)\.?$/u);

/** Whoever came for a municipality is the deputy of its one member who was away; a varaordfører is one whoever that is. */
function fromPlace(
  sentence: Passage,
  name: Place,
  place: string,
  at: number,
  away: readonly Deltaker[],
  lexicon: DocumentLexicon,
): Deltaker | null {
  const those = away.filter(({ representerer }) => representerer?.value.replace(/ kommune$/u, "") === place);
  const from = Math.max(0, sentence.text.indexOf(place, Math.max(0, at - 1)));
  const represents = fact(place, spanIn(sentence, from, from + place.length));
  const absent = those.length === 1 ? those[0]!.navn : null;
  const one = deputy(sentence, name, absent, represents, lexicon);
  return absent || /^varaord/iu.test(one?.rolle?.value ?? "") ? one : null;
}

/** The person of the name, with the role before it and the place behind it. */
function deputy(
  sentence: Passage,
  name: Place,
  varaFor: Fact<string> | null,
  represents: Fact<string> | null,
  lexicon: DocumentLexicon,
): Deltaker | null {
  const { text } = sentence;
  const before = /(?:^|\s)((?:\p{L}[\p{L}-]*\s){0,2})$/u.exec(text.slice(0, name.start))?.[1] ?? "";
  const role = before.split(/(?<=\s)/u).findLast((word) => beginsWithRole(word.trim(), lexicon)) ?? "";
  const behind = /^,\s\p{Lu}[\p{L} -]{1,40}(?=[.,]|$)/u.exec(text.slice(name.end))?.[0].length ?? 0;
  const from = cameFrom.exec(text.slice(name.end));
  const end = behind > 0 ? name.end + behind : entryEnd(text, name.end);
  const own = personIn(part(sentence, role ? text.lastIndexOf(role, name.start) : name.start, end), lexicon);
  const to = name.end + (from?.[0].length ?? 0);
  const home = from && fact(from[1]!, spanIn(sentence, to - from[1]!.length, to));
  return own && told(sentence, { ...own, varaFor, representerer: own.representerer ?? home ?? represents });
}

/** «Ola Moe fra Hole», «Ola Moe, varaordfører i Hole» */
const cameFrom =
  /^(?:,\s(?:vara)?ordfør(?:er|ar))?,?\s(?:fra|frå|i)\s(\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)(?=(?:\skommune)?(?:[.,]|$|\s(?:møtte|møter|stilte|stiller)\s))/u;

const told = (sentence: Passage, own: Person): Deltaker => ({
  ...own,
  status: fact<DeltakerStatus>("vara", spanOf(sentence)),
  merknad: null,
  medlem: true,
  span: spanOf(sentence),
});

const isFor = (text: string, at: number): boolean =>
  /(?:for|til)\s(?:\p{Ll}+\s)?$/iu.test(text.slice(Math.max(0, at - 24), at));

const named = (sentence: Passage, { start, end }: Place): Fact<string> =>
  fact(sentence.text.slice(start, end), spanIn(sentence, start, end));

/** The brackets after a name belong to it. */
const entryEnd = (text: string, at: number): number =>
  at + (/^\s?\([^)]{1,40}\)/.exec(text.slice(at))?.[0].length ?? 0);
