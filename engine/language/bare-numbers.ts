/** Numbers without kr: which of them may be a sum, and which only say which plan, property or case is meant. */
import { kind, type Token } from "./tokens.ts";

/** «50 000 til …», «60 000.» may be a sum; «50 000 innbyggere», «planid 2021004», «gnr. 16200» are none. */
export const mayBeSum = (tokens: readonly Token[], at: number, to: number): boolean =>
  standsAlone(tokens[to]) && !isIdentifier(tokens, at) && !beginsWithYear(tokens[at]!, tokens[to - 1]!);

/** «50 000 innbyggere» is no money; «50 000 til …» and «50 000.» are. */
function standsAlone(next: Token | undefined): boolean {
  return !next || next.kind !== kind.ord || next.stor || next.ord.rolle !== 0 || next.ord.verb.length > 0;
}

/** «plan-ID: 20210042», «saksnr. 2021/1043», «konto nr. 12345»: the word before says what the number is of. */
function isIdentifier(tokens: readonly Token[], at: number): boolean {
  let first = at;
  // «org.nr. 987 654 321»: from the first group of its digits.
  while (first > at - longest && tokens[first - 1]?.kind === kind.tall && isBeside(tokens[first - 1]!, tokens[first]!))
    first--;
  let i = first - 1;
  while (i >= 0 && i >= first - 3 && /^(?:[.:=#(/-]|nr|nummer|\p{L})$/u.test(tokens[i]!.lower)) {
    if (/^(?:nr|nummer)$/.test(tokens[i]!.lower)) return true;
    i--;
  }
  const word = tokens[i];
  return word?.kind === kind.ord && identifiers.test(word.lower);
}

const longest = 4;
const isBeside = (a: Token, b: Token): boolean => b.start - a.end === 1;

const identifiers =
  /(?:^|-)id(?:ent)?$|^planident?$|(?:nr|nummer)(?:et)?$|^(?:id|gnr|bnr|fnr|snr|gnr\/bnr|tlf|telefon|arkivsak|saksmappe|journalpost|jpid|ref|referanse|postboks)$/u;

/** «201904», «20210042»: a year and what was numbered that year, in one word and no round sum. */
const beginsWithYear = (first: Token, last: Token): boolean =>
  first === last && /^(?:19|20)\d{4,}$/.test(first.lower) && !first.lower.endsWith("000");
