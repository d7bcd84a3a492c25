/** Names of persons, places and lines, compared as people do: case, spaces and middle names do not count. */

/** NFC, lower case, one space. */
export function foldName(name: string): string {
  const folded = name.normalize("NFC").toLowerCase();
  return /[^\S ]| {2}|^ | $/.test(folded) ? folded.replace(/\s+/g, " ").trim() : folded;
}

/** «Kari Anne Nes» and «Kari Nes» and «K. Nes»: the same first name or its initial, and the same last name. */
export function samePerson(one: string, other: string): boolean {
  const [a, b] = [foldName(one).split(" "), foldName(other).split(" ")];
  if (a.length < 2 || b.length < 2) return a.join(" ") === b.join(" ");
  return a.at(-1) === b.at(-1) && sameFirst(a[0]!, b[0]!);
}

const sameFirst = (a: string, b: string): boolean =>
  a === b || (/^\p{L}\.?$/u.test(a) && b.startsWith(a[0]!)) || (/^\p{L}\.?$/u.test(b) && a.startsWith(b[0]!));

/** «Hole kommune» and «Hole»; «Viken fylkeskommune» and «Viken». */
export const samePlace = (one: string, other: string): boolean => placeName(one) === placeName(other);

const placeName = (name: string): string => foldName(name).replace(/ (?:fylkes)?kommunen?s?$/u, "");
