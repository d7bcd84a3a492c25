/** What an edit leaves for a person to write: «Ikke til stede under avstemningen: …» says nothing as long as the dots stand. */

/** The text with every sentence, line or parenthesis that ends in open dots blanked out; all else keeps its place. */
export function withoutGaps(text: string): string {
  if (!text.includes("…") && !text.includes("...")) return text;
  let said = "";
  let told = 0;
  for (const { index, 0: dots } of text.matchAll(/(?<=[\s(«])(?:…|\.{3})(?=\s*(?:[),.;]|[\r\n]|$|\s\p{Lu}))/gu)) {
    const start = Math.max(told, boundBefore(text, index));
    const end = boundAfter(text, index + dots.length);
    if (end <= start) continue;
    said += text.slice(told, start) + " ".repeat(end - start);
    told = end;
  }
  return said + text.slice(told);
}

/** Further than this no sentence is followed. */
const longest = 300;
const bound = /[.!?()\r\n]/u;

function boundBefore(text: string, from: number): number {
  let at = from;
  while (at > 0 && from - at < longest && !bound.test(text[at - 1]!)) at--;
  return at;
}

function boundAfter(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from < longest && !bound.test(text[at]!)) at++;
  return at;
}
