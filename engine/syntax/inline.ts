/** Inline marks: a passage without the asterisks, backticks and link targets of Markdown. */
import { join, type Passage, part } from "../text/passage.ts";

/** Emphasis, code marks, escapes and link targets are dropped; the words and their places stay. */
export function withoutMarks(passage: Passage): Passage {
  const { text } = passage;
  // «▾ 1/25» of a page that folds.
  const folds = /^[▸▾►▼▶▲]\s*/u.exec(text);
  if (folds) return withoutMarks(part(passage, folds[0].length, text.length));
  if (!/[*_`\\[<]/.test(text)) return passage;
  const kept: Passage[] = [];
  let start = 0;
  for (const match of text.matchAll(marks)) {
    const words = match[1] ?? match[2];
    kept.push(part(passage, start, match.index));
    if (words !== undefined) {
      const at = match.index + match[0].indexOf(words);
      kept.push(part(passage, at, at + words.length));
    }
    start = match.index + match[0].length;
  }
  if (start === 0) return passage;
  kept.push(part(passage, start, text.length));
  const words = kept.filter((one) => one.text.length > 0);
  // Marks around nothing: no words, but a place, which moves with the text before it.
  return words.length > 0 ? join(words, "") : part(passage, 0, 0);
}

/** Links, autolinks, escapes, then runs of emphasis that touch a word. */
const marks =
  /\[([^[\]\n]{1,200})\]\([^()\s]{1,500}\)|<((?:https?:\/\/|mailto:)[^<>\s]{1,500})>|\\(?=[!-/:-@[-`{-~])|\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<![\p{L}\d])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\d])|`+/gu;
