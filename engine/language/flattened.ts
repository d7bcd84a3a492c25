/** «Beløp: kr 75 000⏎Fra: A⏎Til: B»: lines that say something only together, read as one sentence. */
import { rolle } from "./lexicon.ts";
import { kind, type Token } from "./tokens.ts";

const longest = 80;

/** The tokens as one sentence without line breaks, bullets and the colons of labels; null where lines are sentences of their own. */
export function flattened(tokens: readonly Token[]): readonly Token[] | null {
  if (tokens.length > longest || !tokens.some((one) => one.kind === kind.linje)) return null;
  const kept: Token[] = [];
  for (const [i, token] of tokens.entries()) {
    const next = tokens[i + 1];
    const first = i === 0 || tokens[i - 1]!.kind === kind.linje;
    if (token.lower === "|" || token.lower === "?") return null;
    if (token.kind === kind.linje) continue;
    if (first && /^[-–—•*·▪‣◦]$/.test(token.lower)) continue;
    if (token.lower === "." && (!next || next.kind === kind.linje)) {
      if (next) return null;
      continue;
    }
    if (token.lower === ":" && isLabel(tokens, i)) continue;
    kept.push(token);
  }
  return kept.length < tokens.length ? kept : null;
}

/** «Fra:», «Til delprosjekt:», «Beløp:». */
function isLabel(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 2) && tokens[i]!.kind !== kind.linje; i--)
    if (
      tokens[i]!.ord.rolle & (rolle.fra | rolle.til) ||
      /^(?:beløp|sum|overføring|omdisponering)$/.test(tokens[i]!.lower)
    )
      return true;
  return false;
}
