/** Money that a clause only points at: «midlene», «disse», «en like stor sum»; what it stands for was told before. */
import type { Draft } from "./draft.ts";
import { rolle, slag } from "./lexicon.ts";
import type { Ting } from "./mention.ts";
import { prepositionOf } from "./prepositions.ts";
import type { View } from "./view.ts";

/** «midlene», «beløpet», «disse»: money told of before. */
export function referring(view: View, middel: Ting | null): Draft["viser"] {
  const { tokens } = view.reading;
  for (const one of [...view.mentions, ...view.arv]) {
    if (one.slag === "middel" && /^(?:det|alt|hva|kva) som /.test(one.value))
      return { start: one.start, end: one.end, word: "rest" };
    // «Den delen av ramma som ikkje er nytta, …»
    if (
      one.slag === "middel" &&
      /^del(?:en)? av$/.test(`${tokens[one.from - 2]?.lower} ${tokens[one.from - 1]?.lower}`)
    )
      return { start: one.start, end: one.end, word: "rest" };
    // «Heile auken tek me frå A»
    if (
      (one.slag === "økning" || one.slag === "kutt") &&
      /(?:en|et|a)$/.test(one.value) &&
      one.from <= (view.clause.tokens[0] ?? 0) + 2
    )
      return { start: one.start, end: one.end, word: one.value };
    // «25 prosent av delprosjektets budsjett»
    if (one.slag === "middel" && /^delprosjektets$/.test(tokens[one.from - 1]?.lower ?? ""))
      return { start: one.start, end: one.end, word: "midler" };
    if (
      one.slag !== "middel" ||
      (/^(?:ramm|budsjett|post|konto|tilsk|støtt|ressurs|finansi|hovud|hoved)/.test(one.value) &&
        !((tokens[one.from - 1]?.ord.slag ?? 0) & slag.rest) &&
        !(wholeFrame.test(one.value) && (/^hei?le$/.test(tokens[one.from - 1]?.lower ?? "") || isSized(view, one))))
    )
      continue;
    const word = one.value;
    const last = tokens[one.from]!;
    if (/(?:ene|ane|et|en|a|n)$/.test(word) || last.ord.slag & slag.rest)
      return { start: one.start, end: one.end, word };
    if (prepositionOf(view.reading, one).forhold === "bar" && one.from <= (view.clause.tokens[0] ?? 0) + 3)
      return { start: one.start, end: one.end, word };
  }
  for (const i of view.clause.tokens.slice(0, 8)) {
    const token = tokens[i]!;
    if (
      (token.ord.rolle & rolle.viser &&
        view.reading.eier[i] === -1 &&
        token.lower !== "det" &&
        token.lower !== "den" &&
        token.lower !== "de") ||
      (token.ord.slag & slag.rest && !middel)
    )
      return { start: token.start, end: token.end, word: token.lower };
  }
  return null;
}

/** «Beløpet», «En like stor sum som i punktet over». */
export function sameSum({ clause, reading: { tokens } }: View, viser: Draft["viser"]): Draft["viser"] {
  if (viser) return /^(?:beløp|sum)/.test(viser.word) ? viser : null;
  const at = clause.tokens.find(
    (i) =>
      /^(?:sum|beløp)$/.test(tokens[i]!.lower) &&
      /^(?:like|same|samme|tilsvarende|tilsvarande)(?: |$)|^stor[te]?$/.test(tokens[i - 1]?.lower ?? ""),
  );
  return at === undefined ? null : { start: tokens[at]!.start, end: tokens[at]!.end, word: "sum" };
}

/** «Hele budsjettet overføres til B»: that of what was told of before. */
const wholeFrame = /^(?:budsjett|ramm).*(?:et|en|a)$/;

/** «Rammen på 250 000 kroner legges til B»: nothing but its size tells which. */
const isSized = ({ clause, reading: { tokens, eier, mentions } }: View, { from, to }: Ting): boolean =>
  from === clause.tokens[0] && tokens[to]?.lower === "på" && mentions[eier[to + 1] ?? -1]?.slag === "penger";
