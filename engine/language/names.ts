/** Names the reader may meet, found again inflected, misspelt by a letter, or in the other målform. */

import type { Navn, Navneverk } from "./effect.ts";
import type { Lexicon } from "./lexicon.ts";
import { kind, type Token } from "./tokens.ts";

export type Navneslag = "delprosjekt" | "prosjekt" | "organ" | "kommune";

export interface KjentNavn {
  readonly slag: Navneslag;
  /** As the project or the workspace spells it. */
  readonly navn: string;
  readonly ord: readonly string[];
  /** Its own marks, as of «2.0» and «Flytt hit!». */
  readonly tegn: string;
  readonly lært: boolean;
  /** Only as it is written: «Bioenergi» of «Bioenergi – varme fra egen skog». */
  readonly hode: string | null;
}

export interface Names {
  /** First two letters of the folded first word -> names, longest first. */
  readonly etterStart: ReadonlyMap<string, readonly KjentNavn[]>;
  readonly delprosjekter: readonly KjentNavn[];
  readonly fold: (lower: string) => string;
}

/** Folded words kept; the same words return in every point. */
const remembersWords = 4000;

/** «bustadsattraktivitet»; shorter words («markedsføring») are common ones. */
const longWord = 16;

/** Longest name compared, in words. */
const longest = 12;

/** The names as an index; remembered by identity, since one workspace reads many points with the same names. */
export function namesOf(navneverk: Navneverk, lexicon: Lexicon): Names {
  const byLexicon = remembered.get(lexicon) ?? new WeakMap<Navneverk, Names>();
  remembered.set(lexicon, byLexicon);
  const known = byLexicon.get(navneverk);
  if (known) return known;
  const fold = folding(lexicon);
  const all: KjentNavn[] = [];
  const take = (of: Navneslag, list: readonly Navn[]): void => {
    for (const { navn, alias, lært = false } of list) {
      for (const form of [navn, ...alias]) {
        const words = wordsOf(form).map(fold).slice(0, longest);
        if (words.length > 0) all.push({ slag: of, navn, ord: words, tegn: marksOf(form), lært, hode: null });
        const hode = headOf(form);
        if (hode && of === "delprosjekt")
          all.push({ slag: of, navn, ord: wordsOf(hode).map(fold), tegn: "", lært, hode: hode.toLowerCase() });
      }
    }
  };
  take("delprosjekt", navneverk.delprosjekter);
  take("prosjekt", navneverk.prosjekter);
  take("organ", navneverk.organer);
  take(
    "kommune",
    navneverk.kommuner.map((navn) => ({ navn, alias: [] })),
  );
  const etterStart = new Map<string, KjentNavn[]>();
  for (const name of all.sort((a, b) => b.ord.length - a.ord.length)) {
    const key = (name.ord[0] ?? "").slice(0, 2);
    const list = etterStart.get(key);
    if (list) list.push(name);
    else etterStart.set(key, [name]);
  }
  const names: Names = { etterStart, delprosjekter: all.filter((name) => name.slag === "delprosjekt"), fold };
  byLexicon.set(navneverk, names);
  return names;
}

const remembered = new WeakMap<Lexicon, WeakMap<Navneverk, Names>>();

export interface NameHit {
  readonly name: KjentNavn;
  /** Index after the last token. */
  readonly to: number;
}

/** The longest known name that begins at token `at`; `loose` also accepts lower case and small misspellings. */
export function nameAt(
  tokens: readonly Token[],
  at: number,
  limit: number,
  names: Names,
  loose: boolean,
): NameHit | null {
  const first = tokens[at];
  if (!first || first.kind !== kind.ord) return null;
  const candidates = names.etterStart.get(names.fold(first.lower).slice(0, 2));
  if (!candidates) return null;
  let best: NameHit | null = null;
  let bestEdits = 99;
  for (const name of candidates) {
    if (!loose && name.slag !== "delprosjekt" && !first.stor) continue;
    const hit = compare(tokens, at, limit, name, names);
    if (hit === null || (name.hode !== null && !isWritten(tokens, at, hit.to, name.hode))) continue;
    // A long word that is a name is one in lower case, too.
    const long = name.ord.length === 1 && first.lower.length >= longWord;
    if (!loose && !first.stor && (name.ord.length < 2 || hit.edits > 0) && !long) continue;
    if (!best || hit.to > best.to || (hit.to === best.to && hit.edits < bestEdits)) {
      best = { name, to: hit.to };
      bestEdits = hit.edits;
    }
  }
  return best;
}

/** What stands before the dash of a name that explains itself, or before its preposition where that is two words or more. */
function headOf(name: string): string | null {
  const [head, rest] = name.split(/ [–—-] /);
  if (rest && head && head.length > 4) return head;
  const [two, place] = name.split(/ (?:for|langs|mellom|i|på|ved|rundt|over) /);
  return place && two?.includes(" ") && !two.includes(",") ? two : null;
}

const isWritten = (tokens: readonly Token[], at: number, to: number, name: string): boolean =>
  tokens[at]!.stor &&
  tokens
    .slice(at, to)
    .map(({ lower }) => lower)
    .join(" ") === name;

/** Words of a quote or title against all names: whole match, or a part that only one delprosjekt has. */
export function nameOfWords(tokens: readonly Token[], from: number, to: number, names: Names): KjentNavn | null {
  const hit = nameAt(tokens, from, to, names, true);
  if (hit && hit.to === to) return hit.name;
  return uniquePart(tokens, from, to, names);
}

/** «Klyngeprosjektet», «Kompetanse»: a word that belongs to one delprosjekt only. */
export function uniquePart(tokens: readonly Token[], from: number, to: number, names: Names): KjentNavn | null {
  if (to - from !== 1) return null;
  const written = tokens[from]?.lower ?? "";
  const whole = withPart(names.fold(written), names);
  if (whole) return whole;
  const stem = written.replace(/s?(?:prosjektet|delen|satsinga|satsingen|satsningen|satsninga)$/, "");
  // «bostedsprosjektet» for «Bostedsattraktivitet»
  return (
    withPart(names.fold(stem), names) ?? (stem.length >= 6 && stem !== written ? startingWith(stem, names, 6) : null)
  );
}

/** The one delprosjekt that has a word in its name. */
function withPart(word: string, names: Names): KjentNavn | null {
  if (word.length < 6) return null;
  let found: KjentNavn | null = null;
  for (const name of names.delprosjekter) {
    if (!name.ord.includes(word)) continue;
    if (found && found.navn !== name.navn) return null;
    found = name;
  }
  return found;
}

/** «Bosted», «Vertskap»: the beginning of one delprosjekt's name, and of no other name. */
export const uniqueStart = ({ lower }: Token, names: Names): KjentNavn | null => startingWith(lower, names);

/** `more`: by how many letters the name is longer at least, so that «regionprosjektet» is not «Regionalt …». */
function startingWith(lower: string, names: Names, more = 0): KjentNavn | null {
  const word = names.fold(lower);
  if (word.length < 5) return null;
  const fitting = names.delprosjekter.filter(
    ({ ord: [first = ""] }) => first.startsWith(word) && first.length >= word.length + more,
  );
  const others = new Set(fitting.map(({ navn }) => navn));
  return others.size === 1 ? fitting[0]! : null;
}

function compare(
  tokens: readonly Token[],
  at: number,
  limit: number,
  name: KjentNavn,
  names: Names,
): { to: number; edits: number } | null {
  let i = at;
  let edits = 0;
  let w = 0;
  while (w < name.ord.length) {
    const token = tokens[i];
    if (!token || i >= limit) return null;
    if (token.kind === kind.tegn && w > 0 && (/^[,–-]$/.test(token.lower) || name.tegn.includes(token.lower))) {
      i++;
      continue;
    }
    const expected = name.ord[w] ?? "";
    const written = token.lower === "&" ? names.fold("og") : token.kind === kind.tegn ? "" : names.fold(token.lower);
    if (written === "") return null;
    // «Grønn omst.»
    if (written !== expected && isShortened(tokens, i, expected, names)) {
      i += 2;
      w++;
      continue;
    }
    // «Bosteds⏎attraktivitet»
    const after = tokens[i + 1];
    if (written !== expected && after?.kind === kind.ord && names.fold(token.lower + after.lower) === expected) {
      i += 2;
      w++;
      continue;
    }
    // «Helårsarbeidsplasser» for «Helårs arbeidsplasser»
    const second = name.ord[w + 1];
    if (
      second &&
      written.length > 9 &&
      written.startsWith(expected) &&
      written.slice(expected.length).replace(/^s/, "") === second
    ) {
      i++;
      w += 2;
      continue;
    }
    const suffixed = w === name.ord.length - 1 && w > 0 && /.prosjektet$/.test(token.lower);
    if (written !== expected && !(suffixed && names.fold(token.lower.replace(/[s-]?prosjektet$/, "")) === expected)) {
      // A unit of the lexicon may hold several words of the name.
      const parts = token.lower.split(" ");
      if (parts.length > 1 && parts.every((part, k) => names.fold(part) === name.ord[w + k])) {
        w += parts.length;
        i++;
        continue;
      }
      const allowed = expected.length >= 11 ? 2 : expected.length >= 6 ? 1 : 0;
      const cost = allowed === 0 ? 99 : distance(written, expected, allowed);
      if (cost > allowed) return null;
      edits += cost;
    }
    w++;
    i++;
  }
  // «Flytt hit!»: the mark ends the name, not the sentence.
  const mark = tokens[i];
  if (mark && /^[!?]$/.test(mark.lower) && name.tegn.endsWith(mark.lower) && mark.start === tokens[i - 1]!.end) i++;
  return { to: i, edits };
}

/** The beginning of a word and a full stop. */
function isShortened(tokens: readonly Token[], at: number, expected: string, names: Names): boolean {
  const { lower, kind: of } = tokens[at]!;
  const stop = tokens[at + 1];
  if (of !== kind.ord || lower.length < 4 || stop?.lower !== "." || stop.start !== tokens[at]!.end) return false;
  const word = names.fold(lower);
  return word.length < expected.length && expected.startsWith(word);
}

export const wordsOf = (name: string): string[] =>
  name
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("&", " og ")
    .match(/[\p{L}\p{N}]+(?:-[\p{L}]+)*/gu) ?? [];

const marksOf = (name: string): string => name.replace(/[\p{L}\p{N}\s,–-]/gu, "");

/** One spelling for both målformer, endings off above five letters, doubled letters once. */
function folding(lexicon: Lexicon): (lower: string) => string {
  const known = new Map<string, string>();
  return (lower) => {
    const before = known.get(lower);
    if (before !== undefined) return before;
    let word = lower;
    for (const [from, to] of lexicon.skrivemåte) if (word.includes(from)) word = word.replace(from, to);
    if (word.length > 5) word = word.replace(/(?:ene|ane|en|(?<!it)et|er|ar|a|e|s|ens|ets)$/, "");
    if (word.length > 5) word = word.replace(/(?:[ea]|er|ar)$/, "");
    word = word.replace(/(\p{L})\1+/gu, "$1");
    if (known.size > remembersWords) known.clear();
    known.set(lower, word);
    return word;
  };
}

/** Edit distance with swaps of neighbours, given up above `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most || a.length > 40 || b.length > 40) return 99;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((previous[j] ?? 99) + 1, (row[j - 1] ?? 99) + 1, (previous[j - 1] ?? 99) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 99) + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return 99;
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 99;
}
