/** A result whose word the figures contradict: the word as written, and the one that fits them. */

export interface Miscalled {
  readonly written: string;
  readonly right: string;
  /** From the start of the words of the votering. */
  readonly start: number;
}

/** `word`: what the votering calls itself, though its figures say otherwise. Null where it is put in other words than these. */
export function miscalledIn(words: string, word: string): Miscalled | null {
  const pattern = patterns[word];
  const match = pattern?.find.exec(words);
  if (!pattern || !match) return null;
  const right = pattern.right(match[0]);
  return { written: match[0], right: /^\p{Lu}/u.test(match[0]) ? capital(right) : right, start: match.index };
}

const patterns: Readonly<Record<string, { readonly find: RegExp; right(written: string): string }>> = {
  enstemmig: {
    find: /(?<!\p{L})(?:enstemmig|einstemmig|samrøystes) (?:vedt|godkjen|tiltråd|tilrådd)\p{L}*/iu,
    right: (written) => written.slice(written.indexOf(" ") + 1),
  },
  vedtatt: {
    find: /(?<!\p{L})(?:(?:ble|blei|vart|er) )?(?:vedtatt|vedteke|vedteken|godkjent|godkjend|tiltrådt|tiltrådd)(?!\p{L})/iu,
    right: (written) => (/(?<!\p{L})vart|vedtek|godkjend|tiltrådd/iu.test(written) ? "fall" : "falt"),
  },
  falt: {
    find: /(?<!\p{L})(?:falt|fall)(?!\p{L})/iu,
    right: (written) => {
      const nynorsk = /fall$/iu.test(written);
      const adopted = nynorsk ? "vedteke" : "vedtatt";
      return /^\p{Lu}/u.test(written) ? adopted : `${nynorsk ? "vart" : "ble"} ${adopted}`;
    },
  },
};

const capital = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
