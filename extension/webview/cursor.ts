/** Marks in the page the points whose words the cursor is in, and brings the first into view while nobody is in the page. */
import { placeOf } from "./place.ts";

interface Cursor {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

export function markCursor(page: HTMLElement, cursor: Cursor): void {
  const points = new Set<string | undefined>();
  for (const link of page.querySelectorAll<HTMLElement>("[data-uri]"))
    if (holds(link, cursor)) points.add(pointOf(link));
  let first: HTMLElement | null = null;
  for (const part of page.querySelectorAll<HTMLElement>("[data-of-punkt]")) {
    const here = points.has(part.dataset["ofPunkt"]);
    part.classList.toggle("here", here);
    if (here) part.setAttribute("aria-current", "location");
    else part.removeAttribute("aria-current");
    if (here) first ??= part;
  }
  if (first && !document.hasFocus()) first.scrollIntoView({ block: "nearest" });
}

const pointOf = (link: HTMLElement): string | undefined =>
  link.closest<HTMLElement>("[data-of-punkt]")?.dataset["ofPunkt"];

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
