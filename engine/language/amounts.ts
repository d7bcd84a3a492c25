/** The amounts a clause moves: which of its sums are meant, and how far they bind (inntil, halvparten, resten). */

import { isFiniteVerb } from "./clause.ts";
import { type DraftRole, role, unreadable } from "./draft.ts";
import type { Beløp } from "./effect.ts";
import { isLeftAfter, saysWhatIsLeft } from "./left-after.ts";
import { rolle, slag } from "./lexicon.ts";
import type { Mention, Penger } from "./mention.ts";
import { sharesOfSum } from "./share-of-sum.ts";
import { tookAll } from "./shared-subject.ts";
import { kind, type Token } from "./tokens.ts";
import type { View } from "./view.ts";
import { isYearly } from "./yearly.ts";

export interface Amount {
  readonly role: DraftRole;
  readonly at: number;
}

/** Sums that are moved, in order; a ramme's size is left out where another sum stands. */
export function amountsOf(view: View, mentions: readonly Mention[]): Amount[] {
  // «i stedet for kr 200 000 overføres kr 140 000», «…, ikke 80 000»: the sum that is replaced is not moved.
  const money = mentions.filter(
    (mention): mention is Penger =>
      mention.slag === "penger" &&
      !isLoan(view, mention) &&
      !isLeftAfter(view.reading.text.slice(0, mention.start)) &&
      !/^(?:i sted|i stad|iste|ista|ikke$|ikkje$)/.test(view.reading.tokens[mention.from - 1]?.lower ?? ""),
  );
  // «et lån på kr 150 000 med rente tilsvarende NIBOR + 2 %»: the rate of what is lent.
  if (mentions.some((one) => one.slag === "penger" && isLoan(view, one)) && money.every(({ value }) => isShare(value)))
    return [];
  const change = fromTo(view, money);
  if (change) return [change];
  const shares = sharesOfSum(view, money);
  if (shares) return shares.map(({ share, value }) => ({ role: role(value, share), at: share.from }));
  const moved = money.filter((one) => !isSize(view, one));
  // A size that the clause only shares with the one before it is no sum of its own.
  const isOthers = (one: Penger): boolean => view.clause.bror?.mentions.includes(one) ?? false;
  const kept =
    moved.length > 0 ? moved : tookAll(view.reading, view.clause) ? money : money.filter((one) => !isOthers(one));
  const whole = kept.filter((one) => typeof one.value === "number" || one.value === null);
  // «halvparten, kr 50 000»: the sum says it.
  const chosen = whole.length > 0 && whole.length < kept.length ? whole : kept;
  const amounts = chosen.map((one) => ({ role: amountRole(view, one), at: one.from }));
  // «Halvparten av budsjettet går til A og halvparten til B»: of the same.
  return amounts.some((one) => isShare(one.role.value) && one.role.value.av)
    ? amounts.map((one) =>
        isShare(one.role.value)
          ? { ...one, role: { ...one.role, value: { ...one.role.value, av: "budsjettet" } } }
          : one,
      )
    : amounts;
}

const isShare = (value: unknown): value is { readonly andel: number; readonly av?: string } =>
  typeof value === "object" && value !== null && "andel" in value;

function amountRole(view: View, money: Penger): DraftRole {
  if (money.value === null) return unreadable("beløpet er et spenn", money);
  if (isYearly(view.reading.tokens, money.to)) return unreadable("beløpet er sagt per år", money);
  if (typeof money.value === "number" && bounded(view, money))
    return role({ høyst: money.value } satisfies Beløp, money);
  if (typeof money.value === "object" && "andel" in money.value && ofBudget(view, money))
    return role({ ...money.value, av: "budsjettet" } satisfies Beløp, money);
  return role(money.value, money);
}

/** «10 prosent av budsjettet til A», «halvparten av rammen»: of what was set aside, whatever is spent. */
function ofBudget({ reading: { tokens, eier, mentions } }: View, { to }: Penger): boolean {
  const at = [to, to + 1].find((i) => tokens[i]?.lower === "av");
  const middel = at === undefined ? undefined : (mentions[eier[at + 1] ?? -1] ?? mentions[eier[at + 2] ?? -1]);
  return middel?.slag === "middel" && /budsjett|ramm/.test(middel.value) && !/rest|att|igjen|ubruk/.test(middel.value);
}

function bounded(view: View, money: Penger): boolean {
  for (let i = money.from - 1; i >= Math.max(0, money.from - 3); i--) {
    const { ord, lower } = view.reading.tokens[i]!;
    if (ord.rolle & rolle.inntil) return true;
    if (!(ord.rolle & rolle.artikkel) && lower !== "på" && lower !== "til" && lower !== "med") return false;
  }
  return false;
}

/** «rammen på kr 600 000», «A (kr 450 000)»: how much there is, not how much is moved. */
function isSize(view: View, money: Penger): boolean {
  const { tokens, eier, mentions } = view.reading;
  const before = tokens[money.from - 1];
  if (!before) return false;
  const owner = eier[money.from - 2] ?? -1;
  const left = owner >= 0 ? mentions[owner] : undefined;
  // «rammen på kr 600 000», «rammen til A på kr 600 000»
  const whose = left?.slag === "delprosjekt" ? mentions[owner - 1] : undefined;
  const purse = whose && left!.from - whose.to <= 1 ? whose : left;
  if (
    before.lower === "på" &&
    purse?.slag === "middel" &&
    /ramm|budsjett|løyving|bevilgning|pott|mindreforbruk|oversk[ou]/.test(purse.value)
  )
    return true;
  if (isFrame(view, money)) return true;
  // «Av de 150 000 kronene … omdisponeres 95 000», «Dei kr 200 000 som var sette av …»
  const shared =
    tokens[money.to]?.lower === "som" &&
    view.clause.mentions.some((one) => one.slag === "penger" && one.from > money.to);
  if (/^(?:de|dei)$/.test(before.lower) && (shared || tokens[money.from - 2]?.lower === "av")) return true;
  if (/^(?:totalt|opprinnelig|opphavleg|samlet|samla|omsøkte?|omsøkt)$/.test(before.lower) || isOutweighed(view, money))
    return true;
  // «avgir kr 100 000, hvorav kr 60 000 til A»: a part with a receiver of its own is moved.
  if (isPart(tokens, money)) return goesTo(view, money) !== "linje";
  const sums = view.clause.mentions.filter((one): one is Penger => one.slag === "penger");
  const part = sums.findLast((one) => one.from < money.from && isPart(tokens, one));
  // «…, herav 100 000 til skilting og 200 000 til drift»: parts of one sum, for purposes of no line.
  if (part && goesTo(view, part) === "formål" && goesTo(view, money) === "formål") return true;
  const own = eier[money.from] ?? -1;
  const later = own < 0 ? undefined : mentions.slice(own + 1, own + near).find((one) => one.slag === "penger");
  if (later && sums.includes(later as Penger) && isPart(tokens, later) && !isSize(view, later as Penger)) return true;
  return ofLine(view, money) && !sharesOut(view, sums);
}

/** «et lån på inntil kr 500 000»: what is lent is granted to nobody. */
export function isLoan({ reading: { tokens } }: View, { from }: Penger): boolean {
  const words = tokens.slice(Math.max(0, from - 3), from).map(({ lower }) => lower);
  return /(?:^| )\p{L}*lån(?:et|eopptak(?:et)?)?(?: på)?(?: inntil| opptil)?$/u.test(words.join(" "));
}

/** «innenfor tilsagnet på kr 200 000», «innenfor en kostnad på kr 90 000»: how much there is room for. */
function isFrame({ reading: { tokens, eier, mentions } }: View, { from }: Penger): boolean {
  if (tokens[from - 1]?.lower !== "på") return false;
  for (let i = from - 2; i >= Math.max(0, from - 6); i--) {
    if (/^(?:innenfor|innanfor|innafor)$/.test(tokens[i]!.lower)) return true;
    if (mentions[eier[i]!]?.slag === "penger" || tokens[i]!.kind !== kind.ord) return false;
  }
  return false;
}

/** «kr 25 000 til A og kr 35 000 til B, til sammen kr 60 000»: the total is no more; «kr 40 000 per år, i alt kr 80 000»: it is the sum. */
function isOutweighed({ clause, reading: { tokens } }: View, money: Penger): boolean {
  const sums = clause.mentions.filter((one): one is Penger => one.slag === "penger");
  const last = sums.at(-1)!;
  if (sums.length < 2 || !/(?:^| )(?:(?:til)?sammen|(?:til)?saman|alt)$/.test(tokens[last.from - 1]?.lower ?? ""))
    return false;
  const adds = sums.slice(0, -1).reduce((sum, { value }) => sum + Number(value), 0) === last.value;
  if (adds) return money === last;
  const yearly = tokens
    .slice(sums[0]!.to, sums[0]!.to + 2)
    .some(({ lower }) => /^(?:år|året|årl[ie]g|årleg)$/.test(lower));
  return sums.length === 2 && yearly && money !== last;
}

/** «A (kr 450 000)» */
const ofLine = ({ reading: { tokens, eier, mentions } }: View, { from }: Penger): boolean =>
  tokens[from - 1]?.lower === "(" && /^(?:delprosjekt|sitat)$/.test(mentions[eier[from - 2] ?? -1]?.slag ?? "");

/** «kr 150 000 deles mellom A (100 000) og B (50 000)», «hentes fra A (100 000) og B (50 000)»: what each gets or gives. */
function sharesOut(view: View, sums: readonly Penger[]): boolean {
  const each = sums.filter((one) => ofLine(view, one));
  const [whole, ...more] = sums.filter((one) => !each.includes(one)).map(({ value }) => value);
  const total = each.reduce((sum, { value }) => sum + Number(value), 0);
  return each.length >= 2 && (whole === undefined || (more.length === 0 && whole === total));
}

/** «herav kr 60 000», «av dette kr 60 000»: of the sum before. */
export const isPart = (tokens: readonly Token[], { from }: Mention): boolean => {
  const before = tokens[from - 1]?.lower ?? "";
  return (
    /^(?:hvorav|herav|derav)$/.test(before) ||
    (/^(?:dette|disse|desse)$/.test(before) && tokens[from - 2]?.lower === "av")
  );
};

/** «kr 60 000 til A» has a line of its own to go to; «til skilting» says what it is for. */
function goesTo({ reading: { tokens, eier, mentions } }: View, money: Penger): "linje" | "formål" | null {
  const til = [0, 1, 2].find((step) => (tokens[money.to + step]?.ord.rolle ?? 0) & rolle.til);
  // «hvorav kr 60 000 tas fra A»
  const fra = [0, 1].find((step) => (tokens[money.to + step]?.ord.rolle ?? 0) & rolle.fra);
  const source = fra === undefined ? undefined : mentions[eier[money.to + fra + 1] ?? -1]?.slag;
  if (source === "delprosjekt" || source === "fond") return "linje";
  // «hvorav kr 60 000 tilføres A»
  const given = mentions[eier[money.to + 1] ?? -1]?.slag;
  const next = tokens[money.to];
  if (next && isFiniteVerb(next) && (given === "delprosjekt" || given === "sitat")) return "linje";
  if (til === undefined) return null;
  const after = [1, 2, 3].map((step) => mentions[eier[money.to + til + step] ?? -1]?.slag);
  return after.some((slag) => slag !== undefined && slag !== "penger" && slag !== "dato") ? "linje" : "formål";
}

/** How many mentions are looked at for the next sum. */
const near = 8;

/** «endres fra kr 200 000 til kr 300 000»: which way. */
export function changed({ clause, reading: { tokens } }: View): "øk" | "kutt" | null {
  const [from, to, ...more] = clause.mentions.filter((one): one is Penger => one.slag === "penger");
  if (!from || !to || more.length > 0 || !/^(?:fra|frå)$/.test(tokens[from.from - 1]?.lower ?? "")) return null;
  if (tokens[to.from - 1]?.lower !== "til" || typeof from.value !== "number" || typeof to.value !== "number")
    return null;
  return to.value > from.value ? "øk" : "kutt";
}

/** «økes fra kr 200 000 til kr 300 000» moves the difference; «økes til kr 300 000» does not say how much. */
function fromTo(view: View, money: readonly Penger[]): Amount | null {
  const { tokens } = view.reading;
  const first = money[0];
  const second = money[1];
  const lower = (one: Penger | undefined): string => (one ? (tokens[one.from - 1]?.lower ?? "") : "");
  if (
    money.length === 2 &&
    first &&
    second &&
    /^(?:fra|frå)$/.test(lower(first)) &&
    lower(second) === "til" &&
    typeof first.value === "number" &&
    typeof second.value === "number"
  ) {
    return {
      role: role(Math.abs(second.value - first.value), { start: first.start, end: second.end }),
      at: first.from,
    };
  }
  // «økes med kr 250 000, fra kr 900 000 til kr 1 150 000»: the difference is said beside what it was and what it comes to.
  const from = money.findIndex((one, at) => /^(?:fra|frå)$/.test(lower(one)) && lower(money[at + 1]) === "til");
  const by = money.length === 3 && from >= 0 ? money[from === 0 ? 2 : 0] : undefined;
  const [was, is] = [money[from]?.value, money[from + 1]?.value];
  if (by && typeof was === "number" && typeof is === "number" && by.value === Math.abs(is - was))
    return { role: role(by.value, by), at: by.from };
  // «økes med kr 180 000 til kr 1 380 000»: by how much, and what it comes to.
  if (money.length === 2 && first && second && lower(first) === "med" && lower(second) === "til")
    return { role: role(first.value, first), at: first.from };
  const reckoned = /^(?:utrekna|rekna|berekna|beregnet|anslått|anslege|oppgjort|estimert|stipulert|opp|fastsatt)$/;
  if (
    money.length === 1 &&
    first &&
    lower(first) === "til" &&
    typeof first.value === "number" &&
    !reckoned.test(tokens[first.from - 2]?.lower ?? "")
  )
    return { role: unreadable("ny ramme er sagt, ikke endringen", first), at: first.from };
  return null;
}

/** «resterende», «ubrukte», «resten» where no sum is said: the first, or the last that is said. */
export function restOf(view: View, last = false): DraftRole | null {
  const { tokens, text } = view.reading;
  const isRest = (i: number): boolean =>
    (tokens[i]!.ord.slag & slag.rest) !== 0 && !ofThing(tokens, i) && !saysWhatIsLeft(text.slice(0, tokens[i]!.end));
  const at = last ? view.clause.tokens.findLast(isRest) : view.clause.tokens.find(isRest);
  return at === undefined ? null : role({ resten: true } satisfies Beløp, tokens[at]!);
}

/** «siste avgang», «ledige lokaler»: what is left is no money. */
function ofThing(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (
    !next ||
    !/^(?:siste|øvrige|ledige?|frigjorte?|ubrukte?|resterende|resterande|gjenstående)$/.test(tokens[i]!.lower)
  )
    return false;
  return (
    next.kind === kind.ord && !next.stor && next.ord.slag === 0 && next.ord.rolle === 0 && next.ord.verb.length === 0
  );
}
