/** Marks in the page what comes from the words under the cursor, and brings it into view while nobody is in the page. */
import { placeOf } from "./place.ts";

interface Cursor {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

export function markCursor(page: HTMLElement, cursor: Cursor): void {
  let first: HTMLElement | null = null;
  for (const link of page.querySelectorAll<HTMLElement>("[data-uri]")) {
    const here = holds(link, cursor);
    link.classList.toggle("here", here);
    if (here) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
    if (here) first ??= link;
  }
  if (first && !document.hasFocus()) first.scrollIntoView({ block: "nearest" });
}

function holds(link: HTMLElement, { uri, line, character }: Cursor): boolean {
  const place = placeOf(link);
  if (!place || !sameUri(place.uri, uri)) return false;
  const { start, end } = place.range;
  const afterStart = line > start.line || (line === start.line && character >= start.character);
  const beforeEnd = line < end.line || (line === end.line && character <= end.character);
  return afterStart && beforeEnd;
}

/** Editor and server may write the same address with other signs encoded. */
const sameUri = (a: string, b: string): boolean => decoded(a) === decoded(b);

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri).normalize("NFC");
  } catch {
    return uri;
  }
}
