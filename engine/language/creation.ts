/** Opprettelse: what is new, under what, and with what sum. */
import { amountsOf } from "./amounts.ts";
import { isBeside, isSource } from "./creation-source.ts";
import { type Draft, type DraftRole, draft, fill, role, unreadable } from "./draft.ts";
import { rolle, slag } from "./lexicon.ts";
import { isSted, type Mention, type Penger, type Sitat, type Sted } from "./mention.ts";
import { endOfName } from "./mention-names.ts";
import { named } from "./plain-effects.ts";
import { prepositionOf } from "./prepositions.ts";
import { kind } from "./tokens.ts";
import type { View } from "./view.ts";

/** Something new: its name in quotes or after the noun; under what; with what sum. */
export function creations(view: View, token: number): Draft[] {
  const { reading } = view;
  const { tokens } = reading;
  const all = view.mentions
    .filter((one): one is Sted | Sitat => (one.slag === "prosjekt" && !one.kjent) || named(one))
    .filter((one) => !(isSted(one) && one.viser) && !isSource(view, one));
  const isKnown = (one: Sted | Sitat): boolean => isSted(one) && one.kjent;
  const plain = all.filter((one) => isKnown(one) || !isBeside(view, one));
  const names = plain.some((one) => !isKnown(one)) ? plain : all;
  const fresh = names.some((one) => !isKnown(one));
  const under = names.find((one) => isUnder(view, one)) ?? (fresh ? names.find(isKnown) : undefined);
  const news = names.filter(
    (one) =>
      one !== under &&
      !(one.slag === "delprosjekt" && one.kjent) &&
      !(isKnown(one) && prepositionOf(reading, one).forhold !== "bar"),
  );
  const own = view.mentions.filter((one): one is Penger => one.slag === "penger" && typeof one.value === "number");
  const money = own.length > 0 ? own : frameAfter(view, token);
  const make = (name: DraftRole | null): Draft => {
    const found = draft("opprettelse", tokens[token]!.start, tokens[token]!.end);
    if (name) fill(found, "navn", name);
    if (under) fill(found, "under", role(under.value, under));
    else fill(found, "under", underName(view));
    if (money.length === 1) fill(found, "beløp", amountsOf(view, money)[0]?.role);
    return found;
  };
  if (news.length > 0)
    return news.map((one, i) => {
      const found = make(role(one.value, one));
      // «A og B opprettes med til sammen kr 100 000»: what each of them gets is not told.
      if (news.length > 1 && money.length === 1 && inAll(view, money[0]!)) delete found.roles["beløp"];
      if (money.length === news.length && news.length > 1) fill(found, "beløp", role(money[i]!.value, money[i]!));
      return found;
    });
  const subject = asNew(view, token);
  if (subject) return [make(subject)];
  const noun = view.clause.tokens.find(
    (i) =>
      tokens[i]!.ord.slag & (slag.delprosjektord | slag.tiltakord) &&
      view.clause.tokens.some((j) => j < i && i - j <= 2 && tokens[j]!.ord.slag & slag.ny) &&
      // «det nye delprosjektet» is there already.
      !/et$/.test(tokens[i]!.lower),
  );
  return noun === undefined ? [] : [make(unreadable("navnet er ikke sagt", tokens[noun]!))];
}

const inAll = ({ reading: { tokens } }: View, { from }: Penger): boolean =>
  [1, 2, 3].some((step) =>
    /^(?:til sammen|tilsammen|sammen|saman|samla|samlet|totalt|total)$/.test(tokens[from - step]?.lower ?? ""),
  );

/** «… opprettes under Levande lokalsamfunn»: a name no list knows. */
function underName({ reading, clause }: View): DraftRole | null {
  const { tokens, eier, text } = reading;
  const at = clause.tokens.find((i) => tokens[i]!.lower === "under" && eier[i] === -1);
  const first = at === undefined ? undefined : tokens[at + 1];
  if (at === undefined || !first?.stor || eier[at + 1] !== -1) return null;
  let to = endOfName(tokens, at + 1);
  // «under Heim til dalen.»
  if (tokens[to]?.lower === "til" && tokens[to + 1]?.kind === 1 && tokens[to + 2]?.kind !== 1) to += 2;
  const words = { start: first.start, end: tokens[to - 1]!.end };
  return role(text.slice(words.start, words.end), words);
}

/** «…, som sorterer under A og har en kostnadsramme på 80 000 kr»: the only sum of the sentence, of a frame. */
function frameAfter({ reading }: View, token: number): Penger[] {
  const { tokens, eier, mentions } = reading;
  const found: Penger[] = [];
  for (let i = token; i < token + 30 && tokens[i] && !(tokens[i]!.lower === "." && eier[i] === -1); i++) {
    const one = mentions[eier[i]!];
    if (one?.slag === "penger" && one.from === i) found.push(one);
  }
  const [sum] = found;
  const before = sum && mentions[eier[sum.from - 2] ?? -1];
  const spends = sum !== undefined && /^disponer[ea]$/.test(tokens[sum.from - 1]?.lower ?? "");
  const sized = before?.slag === "middel" && /ramm|budsjett/.test(before.value);
  return found.length === 1 && (sized || spends) ? found : [];
}

/** A line of a list whose intro creates: its words before the sum are the name, «Prøvebu i bygda – 70 000 kroner». */
export function listedCreation(view: View): Draft[] {
  const { tokens, text } = view.reading;
  const money = view.mentions.filter((one): one is Penger => one.slag === "penger");
  const [first] = view.clause.tokens;
  const words = view.clause.tokens.filter(
    (i) =>
      tokens[i]!.kind === kind.ord && !(tokens[i]!.ord.rolle & rolle.inntil) && !money.some((one) => one.from <= i),
  );
  const last = words[words.length - 1];
  if (first === undefined || last === undefined || !tokens[first]!.stor) return [];
  const at = { start: tokens[first]!.start, end: tokens[last]!.end };
  const found = draft("opprettelse", at.start, money[0]?.end ?? at.end);
  fill(found, "navn", role(text.slice(at.start, at.end), at));
  if (money.length === 1) fill(found, "beløp", amountsOf(view, money)[0]?.role);
  const under = view.arv.find((one) => one.slag === "delprosjekt");
  if (under && isSted(under)) found.roles["under"] = role(under.value, under);
  return [found];
}

/** «Desse nye tiltaka blir etablerte:» says no more when the lines below name them. */
export function namedBelow(told: Draft[], below: readonly Draft[]): void {
  const isNamed = ({ type, roles }: Draft): boolean =>
    type === "opprettelse" && roles["navn"] !== undefined && roles["navn"].uleselig === undefined;
  if (!below.some(isNamed)) return;
  const at = told.findIndex((one) => one.type === "opprettelse" && !isNamed(one));
  if (at >= 0) told.splice(at, 1);
}

function isUnder(view: View, one: Mention): boolean {
  const way = prepositionOf(view.reading, one);
  if (way.forhold === "under") return true;
  const word = view.reading.tokens[way.at]?.lower ?? "";
  return (
    isSted(one) &&
    one.kjent &&
    (way.forhold === "eier" || way.forhold === "til") &&
    /^(?:i|innenfor|innanfor|inn i|til|inn under)$/.test(word)
  );
}

/** «Velkommen hjem opprettes som nytt delprosjekt»: the words before the verb, where they begin with a capital and no list knows them. */
function asNew({ clause, reading: { tokens, text, eier } }: View, token: number): DraftRole | null {
  const words = clause.tokens.filter((i) => i < token && eier[i] === -1 && !(tokens[i]!.ord.rolle & rolle.passiv));
  const [first] = words;
  const last = words[words.length - 1];
  const as = clause.tokens.find((i) => i > token && /(?:^| )som$/.test(tokens[i]!.lower));
  if (first === undefined || last === undefined || as === undefined || !tokens[first]!.stor) return null;
  const isNew = [1, 2].some((step) => (tokens[as + step]?.ord.slag ?? 0) & slag.ny);
  // «Kano på Lågen opprettes som …»
  const link = (i: number): boolean =>
    i > first && i < last && (tokens[i]!.ord.rolle & (rolle.eier | rolle.fra | rolle.til | rolle.og)) !== 0;
  const plain = words.every(
    (i) => tokens[i]!.kind === 1 && tokens[i]!.ord.slag === 0 && (tokens[i]!.ord.rolle === 0 || link(i)),
  );
  const at = { start: tokens[first]!.start, end: tokens[last]!.end };
  return isNew && plain && words.length <= 6 ? role(text.slice(at.start, at.end), at) : null;
}
