/** Written money: «kr 200 000,-», «200.000 kr», «NOK 10 mill.», «1,5 mill. kroner», «femti tusen kroner», «3 MNOK». */
import { kroner, type Money } from "../text/money.ts";
import { pattern } from "../text/pattern.ts";

export interface WrittenMoney {
  /** Null where the words give a range («1,5-3 mill. kroner»): money is spoken of, but not how much. */
  readonly money: Money | null;
  /** Offset after the last character. */
  readonly end: number;
  /** False for a bare number, which is money only where its surroundings say so. */
  readonly marked: boolean;
}

/**
 * The amount that begins exactly at `at`, or null. The offset must be at the start of a word or number.
 * `marked` is false for a grouped number without currency («50 000»), which a table column may make money.
 */
export function moneyAt(text: string, at: number): WrittenMoney | null {
  const prefix = match(currencyBefore, text, at);
  const start = prefix ? currencyBefore.lastIndex : at;
  const code = text.charCodeAt(start);
  const amount = code >= 48 && code <= 57 ? digits(text, start) : words(text, start);
  // «nok en gang»: enough, no currency.
  if (!amount || (amount.spelled && prefix?.[0].startsWith("nok"))) return null;
  const thousandsUnit =
    prefix !== null && /^t/i.test(prefix[0]) ? 1000 : prefix !== null && /^m/i.test(prefix[0]) ? 1e6 : 1;
  let { end, value } = amount;
  let range = false;
  const upper = prefix || code < 48 || code > 57 ? null : match(rangeTail, text, end);
  if (upper) {
    const last = digits(text, end + upper[0].length);
    if (last && unitOrCurrencyAt(text, last.end)) {
      range = true;
      end = last.end;
    }
  } else if (prefix) {
    const tail = match(rangeTail, text, end);
    const last = tail ? digits(text, end + tail[0].length) : null;
    if (last && last.value > value) {
      range = true;
      end = last.end;
    }
  }
  const unit = match(unitAfter, text, end);
  if (unit) {
    end = afterAbbreviation(text, unitAfter.lastIndex);
    value *= unitValue(unit[1] ?? "");
  }
  // «i 2022 kr 50 000»: the currency is the next number's.
  const suffix = isYear(amount) && match(currencyOfNext, text, end) ? null : match(currencyAfter, text, end);
  if (suffix) end = afterAbbreviation(text, currencyAfter.lastIndex);
  if (thousandsUnit > 1) value *= thousandsUnit;
  const marked = prefix !== null || suffix !== null || (unit !== null && (unit[1] ?? "").toLowerCase().endsWith("nok"));
  if (!marked && unit === null && !amount.grouped && !(value >= 10000 && Number.isInteger(value))) return null;
  if (!marked && amount.spelled && unit === null) return null;
  const tick = prefix && text[end] === "'" ? 1 : 0;
  if (tick) value *= 1000;
  return { money: range ? null : kroner(value), end: end + tick, marked: marked || unit !== null };
}

/** Every marked amount of the text in order, none overlapping; linear in the text. */
export function moneyIn(text: string): readonly (WrittenMoney & { readonly start: number })[] {
  const found: (WrittenMoney & { readonly start: number })[] = [];
  if (!/\d|kr|nok/i.test(text)) return found;
  const starts = /\d|kr|[tm]?nok/gi;
  for (let hit = starts.exec(text); hit; hit = starts.exec(text)) {
    if (hit.index > 0 && within.test(text[hit.index - 1]!)) continue;
    const amount = moneyAt(text, hit.index);
    if (amount?.marked) found.push({ ...amount, start: hit.index });
    const end = amount?.end ?? skipNumber(text, hit.index);
    if (end > starts.lastIndex) starts.lastIndex = end;
  }
  return found;
}

/** In the middle of a word or number. */
const within = /[\p{L}\d.,]/u;

const gap = "[ \\t\\u00a0\\u202f\\u2009]";
const currencyBefore = pattern(`(?:kr|nok|mnok|tnok)(?![\\p{L}])\\.?:?${gap}{0,3}`, "iuy");
const currencyAfter = pattern(
  `(?:,${gap}?[-–—]{1,2}|,?=)?${gap}{0,2}(?:(?:(?:norske|friske|nye|ekstra|ferske|gode)${gap})?(?:kronene|kronane|kroner|krone|kr|nok)(?![\\p{L}]))|,${gap}?[-–—]{1,2}`,
  "iuy",
);
const currencyOfNext = pattern(`${gap}{1,2}(?:kr|nok)\\.?${gap}{0,2}\\d`, "iuy");
const unitAfter = pattern(
  `${gap}{0,2}(millioner|millionar|million|mill|mio|mnok|tnok|tusen|tusin|milliarder|milliardar|milliard|mrd|hundre)(?![\\p{L}])`,
  "iuy",
);
const rangeTail = pattern(`${gap}?[-–—]${gap}?(?=\\d)`, "uy");
const grouped = pattern(`\\d{1,3}(?:${gap}\\d{3}(?!\\d)){1,4}|(?!0)\\d{1,3}(?:\\.\\d{3}(?!\\d)){1,4}`, "uy");
const plain = /\d{1,12}/y;
const decimals = /,\d{1,2}(?!\d)|\.\d{1,2}(?![\d.])/y;
/** «0,125 mill.»: a third decimal before a unit only; before «kr» it may be a mistyped group. */
const fineDecimals = pattern(`[.,]\\d{3,6}(?=${gap}{0,2}(?:mil|mio|mrd|mnok))`, "iuy");
const word = /\p{L}{2,20}/uy;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

interface Amount {
  readonly value: number;
  readonly end: number;
  readonly grouped: boolean;
  readonly spelled: boolean;
}

function digits(text: string, at: number): Amount | null {
  const group = match(grouped, text, at);
  const whole = group ?? match(plain, text, at);
  if (!whole) return null;
  let end = at + whole[0].length;
  let value = Number(whole[0].replace(/\D/g, ""));
  const decimal = match(decimals, text, end) ?? match(fineDecimals, text, end);
  if (decimal) {
    value += Number(`0.${decimal[0].slice(1)}`);
    end += decimal[0].length;
  } else if (code(text, end) >= 48 && code(text, end) <= 57) return null;
  return { value: Math.round(value * 1e6) / 1e6, end, grouped: group !== null, spelled: false };
}

const isYear = ({ value, grouped, spelled }: Amount): boolean =>
  !grouped && !spelled && value > 1900 && value < 2100 && Number.isInteger(value);

const code = (text: string, at: number): number => text.charCodeAt(at);

function unitOrCurrencyAt(text: string, at: number): boolean {
  return match(unitAfter, text, at) !== null || match(currencyAfter, text, at) !== null;
}

function unitValue(unit: string): number {
  const lower = unit.toLowerCase();
  if (lower.startsWith("milliard") || lower === "mrd") return 1e9;
  if (lower.startsWith("mi") || lower === "mnok") return 1e6;
  return lower === "hundre" ? 100 : 1000;
}

/** Number words below a hundred, in bokmål and nynorsk. */
export const numberWords: ReadonlyMap<string, number> = new Map<string, number>(
  Object.entries({
    en: 1,
    ein: 1,
    ett: 1,
    eitt: 1,
    et: 1,
    eit: 1,
    to: 2,
    tre: 3,
    fire: 4,
    fem: 5,
    seks: 6,
    sju: 7,
    syv: 7,
    åtte: 8,
    ni: 9,
    ti: 10,
    elleve: 11,
    tolv: 12,
    tretten: 13,
    fjorten: 14,
    femten: 15,
    seksten: 16,
    sytten: 17,
    atten: 18,
    nitten: 19,
    tjue: 20,
    tyve: 20,
    tretti: 30,
    tredve: 30,
    førti: 40,
    femti: 50,
    seksti: 60,
    sytti: 70,
    åtti: 80,
    nitti: 90,
    halv: 0.5,
    halvannen: 1.5,
    halvanna: 1.5,
  }),
);

/** Number words up to hundreds («tre hundre og femti», «hundreogfemti», «ein halv»); the unit (tusen, millioner) is read by the caller. */
function words(text: string, at: number): Amount | null {
  let end = at;
  let value = 0;
  for (let count = 0; count < 5; count++) {
    const next = match(word, text, end);
    const lower = next?.[0].toLowerCase();
    if (!next || !lower) break;
    const step = wordValue(lower);
    if (step === null) {
      if (lower !== "og" || count === 0) break;
    } else if (step === 0.5 && value === 1) value = 0.5;
    else if (step === 100) value = (value || 1) * 100;
    else if (step === 1000 && value > 0) break;
    else value += step;
    const after = next[0].length + end;
    if (step !== null) at = after;
    end = after + (match(oneGap, text, after)?.[0].length ?? 0);
  }
  return value > 0 ? { value, end: at, grouped: false, spelled: true } : null;
}

const oneGap = pattern(`${gap}{1,2}`, "uy");

function wordValue(lower: string): number | null {
  const known = numberWords.get(lower) ?? (lower === "hundre" ? 100 : null);
  if (known !== null) return known;
  if (lower === "tusen" || lower === "tusin") return 1000;
  if (lower.endsWith("tusen")) {
    const count = wordValue(lower.slice(0, -5));
    return count === null ? null : count * 1000;
  }
  const split = /^(\p{L}*?)hundre(?:og)?(\p{L}*)$/u.exec(lower);
  if (split) {
    const hundreds = split[1] ? numberWords.get(split[1]) : 1;
    const rest = split[2] ? compound(split[2]) : 0;
    return hundreds !== undefined && rest !== null ? hundreds * 100 + rest : null;
  }
  return compound(lower);
}

/** «tjuefem», «femogtjue» is left alone. */
function compound(lower: string): number | null {
  const whole = numberWords.get(lower);
  if (whole !== undefined) return whole;
  for (const tens of ["tjue", "tretti", "førti", "femti", "seksti", "sytti", "åtti", "nitti"]) {
    if (lower.startsWith(tens)) {
      const rest = numberWords.get(lower.slice(tens.length));
      return rest !== undefined && rest < 10 ? (numberWords.get(tens) ?? 0) + rest : null;
    }
  }
  return null;
}

/** The full stop of «mill.» belongs to the amount unless a sentence clearly begins after it. */
function afterAbbreviation(text: string, at: number): number {
  if (text[at] !== ".") return at;
  if (match(currencyAfter, text, at + 1)) return at + 1;
  const next = text.slice(at + 1, at + 3).trimStart()[0] ?? "";
  return next !== "" && /[\p{Ll}\d,;)]/u.test(next) ? at + 1 : at;
}

function skipNumber(text: string, at: number): number {
  let end = at;
  while (end < at + 24 && /[\d.\u00a0\u202f\u2009]/.test(text[end] ?? "")) end++;
  return Math.max(end, at + 1);
}
