/** A purse told by its number, where money goes from it or to it: «fra konto 12300 Vedlikehold», «til tiltak 2», «rammen for delprosjekt 4». */
import { rolle, slag } from "./lexicon.ts";
import type { Mention, Scan } from "./mention.ts";
import { endOfName } from "./mention-names.ts";
import { nameAt } from "./names.ts";
import { kind } from "./tokens.ts";

/** The noun, its number and the name of an account; a line of the project that is named too is told by its name. */
export function numberedAt({ tokens, text, names }: Scan, at: number): Mention | null {
  const [before, noun, number, next] = [tokens[at - 1], tokens[at]!, tokens[at + 1], tokens[at + 2]];
  if (number?.kind !== kind.tall || number.start - noun.end !== 1) return null;
  if (!((before?.ord.rolle ?? 0) & (rolle.fra | rolle.til | rolle.eier))) return null;
  const account = accounts.test(noun.lower) && number.lower.length > 2;
  const line = (noun.ord.slag & (slag.delprosjektord | slag.tiltakord)) !== 0 && number.lower.length <= 2;
  if (!account && !line) return null;
  // «tiltak 2.3», «delprosjekt 7: Mat», «konto 7410 Grønn omstilling»
  const goesOn = next?.start === number.end && /^[:./–-]$/.test(next.lower) && tokens[at + 3]?.start === next.end;
  if (goesOn || (line && (next?.stor || /^[:«]$/.test(next?.lower ?? "")))) return null;
  const named = next?.stor === true && next.kind === kind.ord;
  if (named && nameAt(tokens, at + 2, tokens.length, names, true)) return null;
  const to = named ? endOfName(tokens, at + 2) : at + 2;
  const { end } = tokens[to - 1]!;
  return { slag: "sitat", from: at, to, start: noun.start, end, value: text.slice(noun.start, end), navn: true };
}

const accounts = /^(?:konto|ansvar|post|kostnadssted|kostnadsstad|tjeneste|teneste|funksjon|investeringsprosjekt)$/;
