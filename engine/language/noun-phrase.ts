/** A noun phrase no list knows: the words from a preposition to the next boundary. */
import { isFiniteVerb, isGuessedVerb } from "./clause.ts";
import { rolle, slag } from "./lexicon.ts";
import { endOfName } from "./mention-names.ts";
import { kind, type Token } from "./tokens.ts";
import type { View } from "./view.ts";

export interface Phrase {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly to: number;
  /** «noe som …», «formålet», «dette»: points at nothing by name. */
  readonly vag: boolean;
}

const longest = 9;

/** The phrase that begins at token `at`, or null where it is a time, a sum or another role. */
export function nounPhrase(view: View, at: number): Phrase | null {
  const { tokens, eier, text, mentions } = view.reading;
  let from = at;
  while (
    tokens[from] &&
    tokens[from]!.ord.rolle & rolle.artikkel &&
    eier[from] === -1 &&
    !tokens[from]!.lower.includes("av")
  )
    from++;
  const first = tokens[from];
  if (
    !first ||
    first.kind !== kind.ord ||
    first.ord.rolle &
      (rolle.og | rolle.å | rolle.at | rolle.som | rolle.fra | rolle.til | rolle.vilkår | rolle.negasjon)
  )
    return null;
  // «ferdigstilling av Dal barnehage»: a work, and no end of a period.
  const work =
    isDoing(first.lower) && mentions[eier[from] ?? -1]?.slag === "periode" && tokens[from + 1]?.lower === "av";
  if (eier[from] !== -1 && !work) {
    const owner = mentions[eier[from]!]!;
    if (owner.slag === "person")
      return { value: owner.value, start: owner.start, end: owner.end, to: owner.to, vag: false };
    return null;
  }
  if (notPlaces.has(first.lower) || first.ord.kjenne.includes("regelverk")) return null;
  let to = first.stor ? endOfName(tokens, from) : from;
  while (tokens[to] && to < from + longest) {
    const token = tokens[to]!;
    // «Fv. 40 Lampeland»: the full stop is the word's own.
    if (
      to > from &&
      token.lower === "." &&
      token.start === tokens[to - 1]!.end &&
      isRoad(tokens[to - 1]!, tokens[to + 1])
    ) {
      to++;
      continue;
    }
    // «gang- og sykkelveg»
    if (
      token.lower === "-" &&
      token.start === tokens[to - 1]?.end &&
      tokens[to + 1]?.lower === "og" &&
      eier[to + 2] === -1
    ) {
      to += 2;
      continue;
    }
    if (token.kind === kind.tegn || token.kind === kind.linje || (eier[to] !== -1 && !(work && to === from))) break;
    if (to > from && (token.lower === "etter" || (isWorks(tokens, to) && eier[to + 1] !== -1))) break;
    if (
      to > from &&
      !(token.lower === "av" && isDoing(tokens[to - 1]!.lower) && eier[to + 1] === -1) &&
      !isWorks(tokens, to) &&
      token.ord.rolle &
        (rolle.fra |
          rolle.til |
          rolle.og |
          rolle.som |
          rolle.å |
          rolle.at |
          rolle.frist |
          rolle.formål |
          rolle.av |
          rolle.negasjon |
          rolle.slutt |
          rolle.fradato)
    )
      break;
    if (to > from && token.ord.rolle & rolle.vilkår && token.lower !== "om") break;
    // «støtte Vik bygdelag med kr 20 000»
    if (to > from && token.lower === "med" && mentions[eier[to + 1] ?? -1]?.slag === "penger") break;
    if (to > from && token.ord.rolle & rolle.eier && !tokens[to + 1]?.stor) break;
    // «utskifting av dekket»
    const isObject = tokens[to - 1]?.lower === "av" && to - 1 > from;
    if ((!isObject && isGuessedVerb(token)) || (!isObject && isFiniteVerb(token) && token.ord.slag === 0)) break;
    to++;
  }
  if (to === from) return null;
  const last = tokens[to - 1]!;
  const vag =
    vague.has(first.lower) ||
    first.lower === "noe" ||
    ((first.ord.slag & (slag.delprosjektord | slag.tiltakord)) !== 0 && to - from === 1);
  return { value: text.slice(first.start, last.end), start: first.start, end: last.end, to, vag };
}

/** «planlegging og bygging av»: two works on one thing. */
const isWorks = (tokens: readonly Token[], og: number): boolean =>
  tokens[og]!.lower === "og" &&
  isDoing(tokens[og - 1]!.lower) &&
  isDoing(tokens[og + 1]?.lower ?? "") &&
  tokens[og + 2]?.lower === "av";

/** «Fv. 40», «rv. 3», «kv. 1020» */
const isRoad = ({ lower }: Token, next: Token | undefined): boolean =>
  /^(?:[frkep]v|gang|fylkesv|riksv)$/.test(lower) && next?.kind === kind.tall;

/** «utvikling av turstier», «kjøp av maskiner»: what is done, and to what. */
const isDoing = (word: string): boolean =>
  /(?:else|ing|sjon|kjøp|^drift|^leie|hold|hald|skifte?|^oppstart)$/.test(word);

const notPlaces = new Set(
  "sammen saman seg neste orientering etterretning behandling godkjenning dels tross slutt høsten våren sommeren nyttår årsskiftet tidligere møte møtet nå no dato saken saka budsjettåret regnskapsåret rekneskapsåret budsjett årsbudsjettet grunn neste videre vidare vedtak år januar kl kl. klokka seinare senere videre".split(
    " ",
  ),
);
const vague = new Set(
  "formål føremål førstnevnte sistnevnte førstnemnde sistnemnde noe noko dette formålet føremålet andre annet anna øvrige prosjekter prosjekt delprosjekter delprosjekt delprosjektene tiltak".split(
    " ",
  ),
);
