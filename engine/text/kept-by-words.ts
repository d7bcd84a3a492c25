/** What is made of a value and some words, kept with the value: the same words give the same thing. */
import { kept } from "./kept.ts";

export function keptByWords<K extends object, V>(): (key: K, words: readonly string[], make: () => V) => V {
  const all = kept<K, Map<string, V>>();
  return (key, words, make) => {
    const known = all.get(key) ?? new Map<string, V>();
    all.set(key, known);
    const written = words.join("\n");
    const before = known.get(written);
    if (before !== undefined) return before;
    if (known.size >= remembers) known.clear();
    const made = make();
    known.set(written, made);
    return made;
  };
}

/** While a name is typed, each of its beginnings is asked for. */
const remembers = 1000;
