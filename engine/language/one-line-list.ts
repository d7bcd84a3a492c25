/** A list of names and sums on one line gets a line for each, at the same length so that every place stays. */

/**
 * «Midlene fordeles slik: - Vik vel kr 25 000 - Vik lag kr 20 000», «… slik: a) Vik vel kr 25 000 b) …», «… slik: Vik vel kr 25 000 og
 * Vik lag kr 20 000». `isOurs`: whether the words hold a line of the project, for a sentence that shares money among those tells more.
 */
export function inLines(text: string, isOurs: (words: string) => boolean): string {
  if (!/: \S.*\d/u.test(text)) return text;
  return text
    .split("\n")
    .map((line) => {
      const colon = line.indexOf(": ");
      if (colon < 0 || line.length > longest) return line;
      const [intro, list] = [line.slice(0, colon + 1), line.slice(colon + 1)];
      return intro + (marked(list) ?? (isOurs(line) ? list : listed(list)));
    })
    .join("\n");
}

const longest = 2000;

/** The marks of an item, and where they stand first after the colon. */
const marks = [
  / (?=[-–—] \p{Lu})/u,
  / (?=[•*·▪] \p{Lu})/u,
  / (?=[a-z]\) \p{Lu})/u,
  / (?=\d{1,2}\) \p{Lu})/u,
  / (?=\d{1,2}\. \p{Lu})/u,
];

/** «- A kr 25 000 - B kr 20 000»: each mark after a sum, all of one kind. */
function marked(list: string): string | null {
  const [before, ...items] = list.split(marks.find((mark) => list.search(mark) === 0) ?? "\n");
  return before === "" && items.length > 1 && items.every((item) => endsInSum.test(item))
    ? `\n${items.join("\n")}`
    : null;
}

/** «A kr 25 000, B kr 20 000 og C kr 15 000»: nothing but names and sums. */
function listed(list: string): string {
  const parts = list.slice(1).split(/(, (?:og )?| og | samt )(?=\p{Lu})/u);
  const items = parts.filter((_, i) => i % 2 === 0);
  if (items.length < 2 || !items.every((item) => nameAndSum.test(item))) return list;
  return `\n${parts.map((part, i) => (i % 2 === 0 ? part : "\n".repeat(part.length))).join("")}`;
}

const endsInSum = /\d(?:,-| ?(?:kr|kroner|mill\.?(?: kr| kroner)?))?[.,;]?\s*$/u;

/** No sign before the sum: changes of a budget are read together. */
const nameAndSum = /^\p{Lu}[^\d:+−%]{2,80}(?<![+−–-] ?)(?:kr\.? ?)?\d[\d .\u00a0]{3,14}(?:,-| kr| kroner)?[.;]?\s*$/u;
