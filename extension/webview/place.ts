/** The place in a text that a link of the page leads to. */
import type { Place } from "../../language-server/protocol.ts";

export function placeOf({ dataset }: HTMLElement): Place | null {
  const { uri, startLine, startCharacter, endLine, endCharacter } = dataset;
  const numbers = [startLine, startCharacter, endLine, endCharacter].map(Number);
  if (uri === undefined || !numbers.every(Number.isInteger)) return null;
  const [line, character, lastLine, lastCharacter] = numbers as [number, number, number, number];
  return {
    uri,
    range: { start: { line, character }, end: { line: lastLine, character: lastCharacter } },
  };
}
