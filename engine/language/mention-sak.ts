/** A sak told by its number. */
import type { Scan, Ting } from "./mention.ts";
import { kind } from "./tokens.ts";

/** «sak 06/22», «Sak nr. 6/2022», «PS 12/22»: the number without leading zero, the year in two digits. */
export function caseNumber(scan: Scan, at: number): Ting | null {
  const { tokens, text } = scan;
  for (let i = at + 1; i <= at + 4; i++) {
    const token = tokens[i];
    if (!token) return null;
    if (token.kind === kind.tall) {
      const match = caseWritten.exec(text.slice(token.start, token.start + 16));
      if (!match) return null;
      const end = token.start + match[0].length;
      let to = i;
      while (tokens[to] && tokens[to]!.start < end) to++;
      const [number, year] = (match[1] ?? "").length === 4 ? [match[2], match[1]] : [match[1], match[2]];
      return {
        slag: "sak",
        from: at,
        to,
        start: token.start,
        end,
        value: `${Number(number)}/${(year ?? "").slice(-2)}`,
        tall: null,
      };
    }
    if (token.kind === kind.ord && !/^(?:nr|nummer|ks|ps|sr|k|fs|rs|saksnr)$/.test(token.lower)) return null;
  }
  return null;
}

const caseWritten = /^(\d{1,4})\s?\/\s?(\d{2,4})(?!\d)/;
