/** Tokens of a point: words, numbers, marks and line breaks, with the lexicon's knowledge of each; units of several words are one token. */
import type { Lexicon, Word } from "./lexicon.ts";
import { misspelt } from "./misspelt.ts";

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  /** Lower case; a unit has single spaces. */
  readonly lower: string;
  /** Begins with a capital letter. */
  readonly stor: boolean;
  /** Two or more letters, all capitals. */
  readonly akronym: boolean;
  readonly ord: Word;
}

export const kind = { ord: 1, tall: 2, tegn: 3, linje: 4 } as const;
export type TokenKind = (typeof kind)[keyof typeof kind];

export const ukjentOrd: Word = { slag: 0, rolle: 0, verb: [], verdi: null, kjenne: [] };

/** Longest compound last member looked up, and shortest first member kept. */
const longestLast = 24;
const shortestFirst = 2;

/** All tokens of a text, in one pass. */
export function tokenize(text: string, lexicon: Lexicon): Token[] {
  const tokens: Token[] = [];
  let i = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code === 10) tokens.push(mark(text, i, ++i, kind.linje));
    else if (isSpace(code)) i++;
    else if (isDigit(code)) {
      const start = i;
      while (i < text.length && isDigit(text.charCodeAt(i))) i++;
      tokens.push(mark(text, start, i, kind.tall));
    } else if (isLetter(code)) {
      const start = i;
      i = endOfWord(text, i);
      i = pushWord(tokens, text, start, i, lexicon);
    } else tokens.push(mark(text, i, ++i, kind.tegn));
  }
  return tokens;
}

export function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && code < 0x2000)
  );
}

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    code === 9 ||
    code === 13 ||
    code === 0xa0 ||
    code === 0xad ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x202f
  );
}

function endOfWord(text: string, from: number): number {
  let i = from;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (isLetter(code) || code === 0xad) i++;
    else if ((code === 45 || code === 0x2010 || code === 0x2011) && i > from && isLetter(text.charCodeAt(i + 1))) i++;
    else break;
  }
  return i;
}

/** Pushes the word, or the longest unit that begins with it; returns the offset after it. */
function pushWord(tokens: Token[], text: string, start: number, end: number, lexicon: Lexicon): number {
  const written = text.slice(start, end);
  const lower = fold(written);
  const seconds = lexicon.enheter.get(lower);
  const units = seconds?.get(wordAfter(text, end));
  // «i Kraft- og industriareal» is not «i kraft».
  if (units && (isCapital(text, start) || !isCapital(text, wordStart(text, end)))) {
    for (const rest of units) {
      const after = unitEnd(text, end, rest);
      if (after < 0) continue;
      const whole = `${lower} ${rest.join(" ")}`;
      tokens.push({
        start,
        end: after,
        kind: kind.ord,
        lower: whole,
        stor: isCapital(text, start),
        akronym: false,
        ord: lexicon.ord.get(whole) ?? ukjentOrd,
      });
      return after;
    }
  }
  const stor = isCapital(text, start);
  const akronym =
    stor && end - start > 1 && isCapital(text, start + 1) && isCapital(text, Math.min(end - 1, start + 2));
  const ord = lookup(lower, lexicon);
  // «SA», «AS» are no verbs, nor is the last word of «Lillerøås Vel».
  const before = tokens.at(-1);
  const inName = stor && !akronym && before?.stor === true && !before.akronym && start - before.end === 1;
  const name = ord.verb.length > 0 && ((akronym && end - start < 4) || inName);
  tokens.push({ start, end, kind: kind.ord, lower, stor, akronym, ord: name ? { ...ord, verb: [] } : ord });
  return end;
}

/** A unit may be torn by the end of a line. */
const isGap = (code: number): boolean => code === 10 || isSpace(code);

/** The next word in lower case; empty where a mark or a number follows. */
function wordAfter(text: string, from: number): string {
  const at = wordStart(text, from);
  return at > from ? fold(text.slice(at, endOfWord(text, at))) : "";
}

function wordStart(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from < 4 && isGap(text.charCodeAt(at))) at++;
  return at;
}

function unitEnd(text: string, from: number, rest: readonly string[]): number {
  let at = from;
  for (const word of rest) {
    const before = at;
    while (at < text.length && at - before < 4 && isGap(text.charCodeAt(at))) at++;
    if (at === before) return -1;
    const end = at + word.length;
    if (fold(text.slice(at, end)) !== word || isLetter(text.charCodeAt(end))) return -1;
    at = end;
  }
  return at;
}

/** The word as listed, else without a genitive s, else by the last member of a compound. Unknown words are remembered: they return. */
export function lookup(lower: string, lexicon: Lexicon): Word {
  const known = lexicon.ord.get(lower);
  if (known) return known;
  const seen = remembered.get(lexicon) ?? new Map<string, Word>();
  if (seen.size === 0 || seen.size > remembersWords) {
    seen.clear();
    remembered.set(lexicon, seen);
  }
  const before = seen.get(lower);
  if (before) return before;
  const base = derived(lower, lexicon);
  const kjenne = lexicon.kjennetegn.of(lower);
  const found = kjenne.length > 0 ? { ...base, kjenne } : base;
  seen.set(lower, found);
  return found;
}

const remembered = new WeakMap<Lexicon, Map<string, Word>>();
const remembersWords = 8000;

function derived(lower: string, lexicon: Lexicon): Word {
  if (lower.length > 4 && lower.endsWith("s")) {
    const base = lexicon.ord.get(lower.slice(0, -1));
    if (base && base.slag !== 0) return { ...base, verb: [], rolle: 0 };
  }
  const dash = lower.indexOf("-");
  if (dash > 1) {
    const first = lexicon.ord.get(lower.slice(0, dash));
    if (first && first.slag !== 0) return first;
    const joined = lexicon.ord.get(lower.replace("-", ""));
    if (joined) return joined;
  }
  for (let at = Math.max(shortestFirst, lower.length - longestLast); at <= lower.length - 4; at++) {
    const last =
      lexicon.sisteledd.get(lower.slice(at)) ??
      (lower.endsWith("s") ? lexicon.sisteledd.get(lower.slice(at, -1)) : undefined);
    if (last) return last;
  }
  return misspelt(lower, lexicon) ?? ukjentOrd;
}

/** Soft hyphens and combining marks. */
const decomposed = /\u00ad|\p{M}/u;

const fold = (word: string): string => {
  const lower = word.toLowerCase();
  return decomposed.test(lower) ? lower.replaceAll("\u00ad", "").normalize("NFC") : lower;
};

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    (code >= 65 && code <= 90) ||
    (code >= 0xc0 && code <= 0xde && code !== 0xd7) ||
    (code > 0xff && text[at] !== text[at]?.toLowerCase())
  );
}

function mark(text: string, start: number, end: number, of: TokenKind): Token {
  return { start, end, kind: of, lower: text.slice(start, end), stor: false, akronym: false, ord: ukjentOrd };
}
