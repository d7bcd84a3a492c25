/** A purse told by its number, where money goes from it or to it: «fra konto 12300 Vedlikehold», «til tiltak 2», «fra prosjekt 4012 Skolegata». */
import { rolle, slag } from "./lexicon.ts";
import type { Mention, Scan } from "./mention.ts";
import { endOfName } from "./mention-names.ts";
import { nameAt } from "./names.ts";
import { kind, type Token } from "./tokens.ts";

/** The noun, its number and the name of an account; a line of the project that is named too is told by its name. */
export function numberedAt({ tokens, text, names }: Scan, at: number): Mention | null {
  const number = numberAfter(tokens, at);
  if (number === null) return null;
  const [before, noun, next] = [tokens[at - 1], tokens[at]!, tokens[number + 1]];
  const digits = tokens[number]!.lower;
  const begins =
    before === undefined ||
    before.kind === kind.linje ||
    /^[.,]$/.test(before.lower) ||
    (before.ord.rolle & rolle.og) !== 0;
  const leads = ((before?.ord.rolle ?? 0) & (rolle.fra | rolle.til | rolle.eier)) !== 0;
  const account = (accounts.test(noun.lower) || number === at) && digits.length > 2;
  const line = (noun.ord.slag & (slag.delprosjektord | slag.tiltakord)) !== 0 && digits.length <= 2;
  // «Fv. 287 Sigdal»: a number by itself is told only by where the money goes.
  if ((!account && !line) || !(leads || (account && begins && number !== at && tellsSum(tokens, number)))) return null;
  // «4012 – Skolegata», «4012 Skolegata»
  const dashed = account && /^[–-]$/.test(next?.lower ?? "") && next!.start > tokens[number]!.end;
  const first = dashed ? number + 2 : number + 1;
  // «tiltak 2.3», «delprosjekt 7: Mat», «konto 7410 Grønn omstilling»
  const glued = next?.start === tokens[number]!.end && /^[:./–-]$/.test(next.lower);
  const goesOn = glued && tokens[number + 2]?.start === next.end;
  if (goesOn || (line && (next?.stor || /^[:«]$/.test(next?.lower ?? "")))) return null;
  const named = tokens[first]?.stor === true && tokens[first]!.kind === kind.ord;
  if (named && nameAt(tokens, first, tokens.length, names, true)) return null;
  // Only a name tells that a bare number, or one that begins a sentence, is no year, sum or list.
  if (!named && (number === at || !leads || (isProject.test(noun.lower) && year.test(digits)))) return null;
  const to = named ? endOfName(tokens, first) : number + 1;
  const { end } = tokens[to - 1]!;
  return { slag: "sitat", from: at, to, start: noun.start, end, value: text.slice(noun.start, end), navn: true };
}

/** «Prosjekt 4012 Skolegata reduseres med kr 100 000»: a project that is only spoken of gives and gets nothing. */
const tellsSum = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - near), at + near)
    .some(({ lower }) => /^(?:kr|nok|kroner|mill|millioner|millionar)$/.test(lower));
const near = 14;

/** Where the number stands: «konto 12300», «prosjekt nr. 4012», «prosjektnr. 4012», or by itself. */
function numberAfter(tokens: readonly Token[], at: number): number | null {
  const { kind: sort, lower } = tokens[at]!;
  if (sort === kind.tall) return /^\d{3,6}$/.test(lower) && !year.test(lower) ? at : null;
  let i = at + 1;
  while (i < at + 3 && /^(?:nr|nummer|\.)$/.test(tokens[i]?.lower ?? "")) i++;
  const spaced = (tokens[i]?.start ?? 0) - tokens[i - 1]!.end === 1;
  return tokens[i]?.kind === kind.tall && spaced ? i : null;
}

const accounts =
  /^(?:konto|ansvar|post|kostnadssted|kostnadsstad|tjeneste|teneste|funksjon|(?:investerings|bygge)?prosjekt(?:nr|nummer)?)$/;
const isProject = /prosjekt/;
const year = /^(?:19|20)\d\d$/;
