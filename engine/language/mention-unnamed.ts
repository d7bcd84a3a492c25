/** Names that no project tells, behind a word for what they are: «delprosjektet Grønn omstilling», «et nytt tiltak, Skogskolen». */
import { slag } from "./lexicon.ts";
import type { Mention, Scan } from "./mention.ts";
import { endOfName } from "./mention-names.ts";
import { nameAt } from "./names.ts";
import { kind, type Token } from "./tokens.ts";

/** The name that begins at token `at`, of the word a few tokens before it. */
export function unnamedAt(scan: Scan, at: number): Mention | null {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const { ord, lower, kind: of } = scan.tokens[i]!;
    if (ord.slag & (slag.delprosjektord | slag.prosjektord | slag.tiltakord)) {
      const mention = unnamedMention(scan, i);
      return mention && mention.from === at ? mention : null;
    }
    if (
      !(ord.slag & slag.navneord) &&
      lower !== ":" &&
      !(of === kind.tall && lower.length < 3) &&
      !(lower === "," && scan.tokens[i - 2] && tellsOfNew(scan.tokens[i - 2]!))
    )
      return null;
  }
  return null;
}

/** Capitals, then words the lexicon does not know. */
function unnamedMention(scan: Scan, at: number): Mention | null {
  const { tokens } = scan;
  const noun = tokens[at]!;
  const of =
    noun.ord.slag & slag.delprosjektord
      ? "delprosjekt"
      : noun.ord.slag & slag.prosjektord
        ? "prosjekt"
        : noun.ord.slag & slag.tiltakord
          ? "tiltak"
          : null;
  if (!of) return null;
  let from = at + 1;
  const fresh = ((tokens[at - 1]?.ord.slag ?? 0) & slag.ny) !== 0;
  while (
    tokens[from] &&
    (tokens[from]!.ord.slag & slag.navneord || ((from > at + 1 || fresh) && tokens[from]!.lower === ":"))
  )
    from++;
  // «Delprosjekt 7 Mat og landbruk», «delprosjekt 7: Mat».
  if (tokens[from]?.kind === kind.tall && tokens[from]!.lower.length < 3) {
    const colon = tokens[from + 1]?.lower === ":" ? 1 : 0;
    if (tokens[from + 1 + colon]?.stor) from += 1 + colon;
  }
  if (tokens[from]?.lower === "," && tokens[at - 1] && tellsOfNew(tokens[at - 1]!)) from++;
  while (tokens[from] && tokens[from]!.ord.slag & slag.navneord) from++;
  const titled = from > at + 1;
  const first = tokens[from];
  if (
    !first?.stor ||
    first.kind !== kind.ord ||
    (first.ord.slag & (slag.psd | slag.organ | slag.mottaker | slag.tittel)) !== 0
  )
    return null;
  if (!titled && nameAt(tokens, from, from + 14, scan.names, true)) return null;
  const to = pastPlace(tokens, apposed(tokens, from) ?? endOfName(tokens, from));
  const last = tokens[to - 1]!;
  return {
    slag: of,
    from,
    to,
    start: first.start,
    end: last.end,
    value: scan.text.slice(first.start, last.end),
    kjent: false,
    genitiv: false,
    viser: false,
  };
}

/** «nytt tiltak, Skogskolen, …», «et tiltak, Skogskolen, …» */
const tellsOfNew = ({ ord, lower }: Token): boolean =>
  (ord.slag & slag.ny) !== 0 || /^(?:et|eit|ett|eitt|en|ein)$/.test(lower);

/** «eit nytt delprosjekt, Hus til leige, under …»: all the words between the commas. */
function apposed(tokens: readonly Token[], from: number): number | null {
  if (tokens[from - 1]?.lower !== ",") return null;
  for (let to = from + 1; to <= from + 6; to++) {
    const token = tokens[to];
    if (token?.lower === ",") return to;
    if (token?.kind !== kind.ord || token.ord.verb.some((one) => one.form === "s" || one.form === "pres")) return null;
  }
  return null;
}

/** «Mat frå fjorden», «Jobb på øya»: a place in the name, where the phrase ends with it. */
function pastPlace(tokens: readonly Token[], to: number): number {
  const [link, place, next] = [tokens[to], tokens[to + 1], tokens[to + 2]];
  if (!link || !place || !/^(?:på|i|fra|frå|ved|over)$/.test(link.lower)) return to;
  const common = place.kind === kind.ord && !place.stor && place.ord.slag === 0 && place.ord.rolle === 0;
  if (!common || place.ord.verb.length > 0 || !/(?:en|et|a|ane|ene|land)$/.test(place.lower)) return to;
  const ends = !next || next.kind !== kind.ord || next.ord.rolle !== 0 || next.ord.verb.length > 0;
  return ends ? to + 2 : to;
}
