/** Text folded to a width between words; words longer than a line stay whole. */

export function wrap(text: string, columns: number, indent = "", hanging = indent): string[] {
  const lines: string[] = [];
  let line = indent;
  let empty = true;
  for (const word of text.split(/[ \n]+/)) {
    if (word === "") continue;
    if (!empty && visible(line) + 1 + visible(word) > columns) {
      lines.push(line);
      line = hanging;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  if (!empty) lines.push(line);
  return lines;
}

/** Characters as seen: escapes for colour take no room. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is looked for
const escapes = /\u001b\[\d+m/g;
const visible = (text: string): number => [...text.replace(escapes, "")].length;
