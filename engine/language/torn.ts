/** What a copy from Word or PDF does inside a word or a number is undone, at the same length so that every place stays. */

/** «over-⏎føres» and «75⏎000» as one word and one number; soft hyphens stand for what was between. */
export function mended(written: string): string {
  const text = written.replace(spacedOut, (word) => word.replaceAll(" ", "\u00ad"));
  if (!text.includes("\n") && !looseNumber.test(text)) return text;
  return text
    .replace(brokenWord, (_, letter: string, gap: string) => letter + "\u00ad".repeat(gap.length))
    .replace(brokenNumber, (_, digits: string, gap: string) =>
      digits.endsWith(".")
        ? `${digits.slice(0, -1)}${"\u00a0".repeat(gap.length + 1)}`
        : digits + "\u00a0".repeat(gap.length),
    );
}

/** «u t s e t t e s»: letters apart for emphasis. */
const spacedOut = /(?<![\p{L}\p{N}])\p{L}(?: \p{L}){4,}(?![\p{L}\p{N}])/gu;

/** «kr 42. 000» */
const looseNumber = /\d\. \d{3}(?!\d)/;

/** A hyphen at the end of a line inside a word; «hoved-⏎og delprosjekt» keeps its own. */
const brokenWord =
  /(\p{L})([-\u2010][ \t]{0,8}\r?\n[ \t]{0,8})(?=\p{Ll})(?!(?:og|eller|samt)[\s,.]|(?<!\binn[-\u2010][ \t]{0,8}\r?\n[ \t]{0,8})til[\s,.])/gu;

const brokenNumber = /((?:kr\.?|nok)\s\d{1,3}\.?)([ \t]{0,8}\r?\n[ \t]{0,8}|(?<=\.) )(?=\d{3}(?!\d))/giu;
