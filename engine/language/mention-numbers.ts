/** Mentions that begin with a number or a word of number: money, shares, dates, years, months, pages and saker. */

import { moneyAt, numberWords } from "../document/written-money.ts";
import { inKroner } from "../text/money.ts";
import { mayBeSum } from "./bare-numbers.ts";
import { rolle, slag } from "./lexicon.ts";
import type { Mention, Scan } from "./mention.ts";
import { dateHere, dateOnDay, isWeekday, months, periodEnd, tokenAfter, year } from "./mention-dates.ts";
import { letterAt, letterInBracket } from "./mention-letters.ts";

import { kind, type Token } from "./tokens.ts";

/** The mention that begins at token `at`, or null. */
export function numberMention(scan: Scan, at: number): Mention | null {
  const token = scan.tokens[at];
  if (!token) return null;
  const more = another(scan, at);
  if (more) return more;
  const letter = token.kind === kind.ord ? letterInBracket(scan, at) : null;
  if (letter) return letter;
  if (token.kind === kind.tall)
    return dateHere(scan, at, at) ?? percent(scan, at) ?? duration(scan, at) ?? year(scan, at) ?? money(scan, at);
  if (token.kind !== kind.ord) return token.lower === "§" ? place(scan, at) : null;
  if (token.ord.slag & slag.andel) return share(scan, at) ?? duration(scan, at);
  if (token.ord.slag & slag.stedsord) return place(scan, at);
  if (token.ord.slag & slag.enhet) return duration(scan, at);
  if (token.ord.rolle & rolle.slutt) return periodEnd(scan, at);
  if (months.has(token.lower)) return dateHere(scan, at, at);
  if (isWeekday(token)) return dateOnDay(scan, at);
  const spelled = numberWords.get(token.lower);
  if (spelled !== undefined && isPercent(scan.tokens[at + 1])) return percentOf(scan, at, at + 1, spelled);
  return moneyStart(token) ? money(scan, at) : null;
}

const currency = new Set([
  "kr",
  "nok",
  "mnok",
  "tnok",
  "tusen",
  "ein",
  "en",
  "ett",
  "et",
  "eit",
  "eitt",
  "to",
  "tre",
  "fire",
  "fem",
  "seks",
  "sju",
  "syv",
  "åtte",
  "ni",
  "ti",
  "hundre",
  "femti",
  "tjue",
  "tretti",
  "førti",
  "seksti",
  "sytti",
  "åtti",
  "nitti",
  "halvannen",
  "halvanna",
  "tjuefem",
  "femten",
  "elleve",
  "tolv",
]);

const moneyStart = (token: Token): boolean => currency.has(token.lower) || /(?:tusen|hundre)$/.test(token.lower);

function money(scan: Scan, at: number): Mention | null {
  const token = scan.tokens[at]!;
  const amount = moneyAt(scan.text, token.start);
  if (!amount) return thousands(scan, at);
  const to = tokenAfter(scan, at, amount.end);
  if (!amount.marked && !mayBeSum(scan.tokens, at, to)) return null;
  return {
    slag: "penger",
    from: at,
    to,
    start: token.start,
    end: amount.end,
    value: amount.money === null ? null : inKroner(amount.money),
    bar: !amount.marked,
  };
}

/** «(tall i 1000 kr)», «alle beløp i hele tusen». */
export const countsThousands =
  /(?:tall|tal|beløp|sum|kr|kroner)\s(?:er\s)?i\s(?:hele\s|heile\s)?(?:1\s?000|tusen)|\((?:i\s)?(?:hele|heile)\stusen/iu;

/** «55'» in a list of sums, and «55k», is 55 000; so is «55» last in a line or a cell where numbers count thousands. */
function thousands({ tokens, iTusen }: Scan, at: number): Mention | null {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (token.kind !== kind.tall || token.lower.length > 4) return null;
  const ticked = next?.start === token.end && /^(?:['’]|k)$/.test(next.lower);
  const ends =
    !next || next.kind === kind.linje || /^[|,;]$/.test(next.lower) || (next.lower === "." && !tokens[at + 2]);
  if (!ticked && !(iTusen && ends && at > 0 && tokens[at - 1]!.kind !== kind.linje)) return null;
  return {
    slag: "penger",
    from: at,
    to: ticked ? at + 2 : at + 1,
    start: token.start,
    end: ticked ? next.end : token.end,
    value: Number(token.lower) * 1000,
    bar: true,
  };
}

function percent(scan: Scan, at: number): Mention | null {
  const token = scan.tokens[at]!;
  let i = at + 1;
  let number = Number(token.lower);
  if (scan.tokens[i]?.lower === "," && scan.tokens[i + 1]?.kind === kind.tall) {
    number += Number(`0.${scan.tokens[i + 1]?.lower}`);
    i += 2;
  }
  return isPercent(scan.tokens[i]) ? percentOf(scan, at, i, number) : null;
}

const isPercent = (unit: Token | undefined): boolean => /^(?:%|prosent|pst)$/.test(unit?.lower ?? "");

/** The share from the token of its number to the one of its unit; «en 50 prosent stilling» is no share of money. */
function percentOf({ tokens }: Scan, at: number, unit: number, number: number): Mention | null {
  if (/^stilling/.test(tokens[unit + 1]?.lower ?? "")) return null;
  return {
    slag: "penger",
    from: at,
    to: unit + 1,
    start: tokens[at]!.start,
    end: tokens[unit]!.end,
    value: { andel: Math.round(number * 1e6) / 1e8 },
    bar: false,
  };
}

/** «halvparten», «halve», «en tredjedel», «to tredjedeler». */
function share(scan: Scan, at: number): Mention | null {
  const token = scan.tokens[at]!;
  const value = token.ord.verdi;
  if (typeof value !== "number") return null;
  const before = scan.tokens[at - 1];
  const times = before && before.lower === "to" ? 2 : before && before.lower === "tre" ? 3 : 1;
  const next = scan.tokens[at + 1];
  if (next && next.ord.slag & slag.enhet) return null;
  return {
    slag: "penger",
    from: times > 1 ? at - 1 : at,
    to: at + 1,
    start: times > 1 ? before!.start : token.start,
    end: token.end,
    value: { andel: Math.round(value * times * 1e6) / 1e6 },
    bar: false,
  };
}

const numbers: ReadonlyMap<string, number> = new Map([
  ...numberWords,
  ...Object.entries({
    halvannet: 1.5,
    halvanna: 1.5,
    halvtanna: 1.5,
    halvt: 0.5,
    halv: 0.5,
  }),
]);

/** «tolv måneder», «ett år», «eit halvt år»: the unit's own token carries the months; walks back to its number. */
function duration(scan: Scan, at: number): Mention | null {
  const { tokens } = scan;
  let unitAt = at;
  const token = tokens[at]!;
  if (token.kind === kind.tall) unitAt = at + 1;
  if (tokens[unitAt]?.ord.slag !== undefined && (tokens[unitAt]!.ord.slag & slag.andel) !== 0) unitAt++;
  const unit = tokens[unitAt];
  if (!unit || !(unit.ord.slag & slag.enhet) || typeof unit.ord.verdi !== "number") return null;
  let from = unitAt;
  let count: number | null = null;
  for (let i = unitAt - 1; i >= Math.max(0, unitAt - 4); i--) {
    const one = tokens[i]!;
    const value = one.kind === kind.tall && one.lower.length < 4 ? Number(one.lower) : numbers.get(one.lower);
    if (value === undefined) {
      // «3 (tre) måneder»
      if (/^(?:ekstra|nye|[()])$/.test(one.lower)) continue;
      break;
    }
    count = count === null ? value : value >= 1 && count === 0.5 && value === 1 ? 0.5 : count;
    from = i;
  }
  if (unit.lower.startsWith("halvår")) count ??= 1;
  if (count === null) return null;
  const before = countBefore(tokens, from);
  if (before) {
    count -= before.count;
    from = before.from;
  }
  const value = count * unit.ord.verdi;
  return {
    slag: "måneder",
    from: Math.min(from, at),
    to: unitAt + 1,
    start: tokens[from]!.start,
    end: unit.end,
    value: String(value),
    tall: value,
  };
}

/** «fra tre til fire år», «frå 36 til 48 månader»: what it was, by whose side only the rest is more. */
function countBefore(tokens: readonly Token[], to: number): { readonly count: number; readonly from: number } | null {
  const [whence, number] = [tokens[to - 3], tokens[to - 2]];
  if (tokens[to - 1]?.lower !== "til" || !/^fr[aå]$/.test(whence?.lower ?? "") || !number) return null;
  const count = number.kind === kind.tall ? Number(number.lower) : numbers.get(number.lower);
  return count === undefined ? null : { count, from: to - 3 };
}

/** «side 8», «s. 8», «kapittel 4», «pkt. 4.3», «bokstav b», «§ 5». */
function place(scan: Scan, at: number): Mention | null {
  const { tokens } = scan;
  const word = tokens[at]!;
  let i = at + 1;
  if (tokens[i]?.lower === ".") i++;
  if (/^bokst(?:av|$)/.test(word.lower) || word.lower === "litra") return letterAt(scan, at, i);
  const number = tokens[i];
  if (number?.kind !== kind.tall || number.start - word.end > 4) return null;
  const dotted =
    tokens[i + 1]?.lower === "." &&
    tokens[i + 1]!.start === number.end &&
    tokens[i + 2]?.kind === kind.tall &&
    tokens[i + 2]!.start === number.end + 1;
  const last = dotted ? i + 2 : i;
  const end = tokens[last]!.end;
  const value = `${placeName(word.lower)} ${scan.text.slice(number.start, end)}`;
  return {
    slag: "plass",
    from: at,
    to: last + 1,
    start: word.start,
    end,
    value,
    tall: dotted ? null : Number(number.lower),
  };
}

/** «bokstav b og f», «pkt. 1 og 3», «side 6, 8 og 9»: a bare letter or number after one that was named. */
function another(scan: Scan, at: number): Mention | null {
  const { tokens, found } = scan;
  const last = found[found.length - 1];
  const link = tokens[at - 1];
  if (!last || !link || last.to !== at - 1 || (last.slag !== "plass" && last.slag !== "bokstav")) return null;
  if (!(link.ord.rolle & rolle.og) && link.lower !== ",") return null;
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (last.slag === "bokstav")
    return token.kind === kind.ord && token.lower.length === 1 && token.lower !== "i"
      ? { ...last, from: at, to: at + 1, start: token.start, end: token.end, value: token.lower }
      : null;
  if (token.kind !== kind.tall) return null;
  if (token.lower.length > 2 || next?.kind === kind.tall || next?.lower === "." || next?.lower === "/")
    if (!(next?.lower === "." && (tokens[at + 2] === undefined || tokens[at + 2]!.stor))) return null;
  if (
    next &&
    next.kind === kind.ord &&
    next.ord.rolle === 0 &&
    next.ord.verb.length === 0 &&
    next.ord.slag & slag.enhet
  )
    return null;
  const value = `${last.value.split(" ")[0]} ${token.lower}`;
  return { ...last, from: at, to: at + 1, start: token.start, end: token.end, value, tall: Number(token.lower) };
}

const placeName = (lower: string): string =>
  /^(?:s|side)/.test(lower) ? "side" : /^kap/.test(lower) ? "kapittel" : /^(?:p|punkt)/.test(lower) ? "punkt" : lower;
