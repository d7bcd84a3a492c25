/** The nearest word among the known ones: for misspelt keys, flags, verbs and file names. */

/** The known word that `word` begins or is closest to; null when none is close enough to be what was meant. */
export function nearest(word: string, known: Iterable<string>): string | null {
  const wanted = fold(word);
  let best: string | null = null;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known) {
    if (wanted.length > 2 && fold(candidate).startsWith(wanted)) return candidate;
    const there = distance(wanted, fold(candidate), least);
    if (there < least) {
      least = there;
      best = candidate;
    }
  }
  return best;
}

/** Case and the usual ASCII spellings of æ, ø and å do not count as misspelling. */
const fold = (word: string): string =>
  word
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("aa", "å")
    .replaceAll("oe", "ø")
    .replaceAll("ae", "æ")
    .replaceAll("å", "a")
    .replaceAll("ø", "o")
    .replaceAll("æ", "a")
    .slice(0, 80);

/** Edits (insert, delete, replace, swap of neighbours) between two words; `limit` when there are at least that many. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return Math.min(limit, last[b.length]!);
}
