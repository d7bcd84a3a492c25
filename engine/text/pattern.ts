/** Patterns with their letters told in few ranges: JavaScript compiles `\p{L}` to 700 of them, anew in every pattern it stands in. */

/** A pattern put together at run time. Those written as literals are rewritten by the same function in the build. */
export const pattern = (source: string, flags: string): RegExp => new RegExp(inFewRanges(source, flags), flags);

/**
 * Words as a pattern that takes them and nothing else, where any white space is as good as another. Only signs with a meaning of their own
 * are escaped: a Unicode pattern refuses a backslash before a hyphen.
 */
export const literal = (words: string): string =>
  words
    .trim()
    .replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&")
    .replace(/\s+/gu, "\\s+");

/**
 * The same pattern, but for scripts no Norwegian document is written in: letters are exact in Latin and Cyrillic; of others whole blocks are
 * letters, and nothing beyond the basic plane is. Upper and lower case are left as written where case is ignored.
 */
export function inFewRanges(source: string, flags: string): string {
  const inClass = (members: string): string =>
    members.replace(property, (written, name: string) => rangesOf(name, flags.includes("i")) ?? written);
  return source.replace(token, (written: string, name: string | undefined, members: string | undefined) => {
    if (name === "L" || members === "\\p{L}") return `[^${noLetter}]`;
    if (name !== undefined) return rangesOf(name, flags.includes("i")) ? `[${inClass(written)}]` : written;
    return members === undefined ? written : `[${inClass(members)}]`;
  });
}

/** A property by itself, what stands in brackets, or another escape. */
const token = /\\p\{(\w+)\}|\[((?:\\.|[^\\\]])*)\]|\\./gsu;
const property = /\\p\{(\w+)\}/gu;

/** By itself a letter is told as what it is not: V8 is quicker with that, since it does not look for other cases of each member. */
const noLetter =
  "\\0-@\\[-`\\{-©«-´¶-¹»-¿×÷\u02c2-\u02df\u02e5-\u0344\u0346-\u036f\u037e\u0387\u0482-\u0489\u2000-\u2125\u2127-\u2129\u212c-\u2bff\u2e00-\u303f\\ud800-\uf8ff\ufe00-\\u{10ffff}";
const letters =
  "A-Za-zªµºÀ-ÖØ-öø-\u02c1\u02e0-\u02e4\u0345\u0370-\u037d\u037f-\u0386\u0388-\u0481\u048a-\u1fff\u2126\u212a\u212b\u2c00-\u2dff\u3040-\\ud7ff\uf900-\ufdff";
const numbers = "0-9²³¹¼-¾\u2070\u2074-\u2079\u2080-\u2089\u2150-\u2182\u2185-\u2189\u2460-\u249b\u24ea-\u24ff";

function rangesOf(name: string, ignoresCase: boolean): string | null {
  if (name === "L") return letters;
  if (name === "N") return numbers;
  if (ignoresCase || (name !== "Lu" && name !== "Ll")) return null;
  cased[name] ??= europeanOf(new RegExp(`\\p{${name}}`, "u"));
  return cased[name];
}

const cased: { Lu?: string; Ll?: string } = {};

/** The characters of Europe's scripts that the pattern takes, as ranges. */
function europeanOf(taken: RegExp): string {
  let ranges = "";
  for (const [first, last] of [
    [0, 0x52f],
    [0x1e00, 0x1eff],
  ] as const)
    for (let code = first, start = -1; code <= last + 1; code++) {
      const isTaken = code <= last && taken.test(String.fromCharCode(code));
      if (isTaken && start < 0) start = code;
      if (isTaken || start < 0) continue;
      ranges += start === code - 1 ? String.fromCharCode(start) : String.fromCharCode(start, 0x2d, code - 1);
      start = -1;
    }
  return ranges;
}
