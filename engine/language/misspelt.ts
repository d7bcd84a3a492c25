/** Words misspelt by one letter: «prosjektstyringsdokumetet», «omdisponerres», «prosjektelder». */
import type { Lexicon, Word } from "./lexicon.ts";

/** Shorter words have too many neighbours that are other words. */
const shortest = 9;
const sameStart = 4;
/** Endings tell inflections apart, not misspellings. */
const sameEnd = 3;

/**
 * The word of the lexicon that an unknown word is one letter from: one left out, one too many, or two that changed places.
 * Another letter in place of one («foreligger», «forelegger») makes another word too often.
 */
export function misspelt(lower: string, lexicon: Lexicon): Word | null {
  if (lower.length < shortest) return null;
  for (const form of startsOf(lexicon).get(lower.slice(0, sameStart)) ?? [])
    if (form.endsWith(lower.slice(-sameEnd)) && slipped(lower, form)) return lexicon.ord.get(form) ?? null;
  return null;
}

/** Whether two words differ by one letter more, or by two neighbours that changed places. */
function slipped(a: string, b: string): boolean {
  const longer = a.length - b.length;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  if (longer === 1) return a.slice(i + 1) === b.slice(i);
  if (longer === -1) return a.slice(i) === b.slice(i + 1);
  return longer === 0 && a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

/** Long words by how they begin; made once for a lexicon. */
function startsOf(lexicon: Lexicon): ReadonlyMap<string, readonly string[]> {
  const known = remembered.get(lexicon);
  if (known) return known;
  const starts = new Map<string, string[]>();
  for (const [form, { slag, verb }] of lexicon.ord) {
    if (form.length < shortest - 1 || form.includes(" ") || (slag === 0 && verb.length === 0)) continue;
    const key = form.slice(0, sameStart);
    const list = starts.get(key);
    if (list) list.push(form);
    else starts.set(key, [form]);
  }
  remembered.set(lexicon, starts);
  return starts;
}

const remembered = new WeakMap<Lexicon, ReadonlyMap<string, readonly string[]>>();
