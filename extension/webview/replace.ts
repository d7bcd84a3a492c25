/** Puts a new body in the page; the focus, the place on the page and what was folded stay. */

let last: string | null = null;

export function replaceBody(page: HTMLElement, body: string): void {
  if (body === last) return;
  last = body;
  const focused = document.activeElement instanceof HTMLElement && page.contains(document.activeElement);
  const focus = focused ? nameIn(page, document.activeElement as HTMLElement) : null;
  const folded = new Map([...page.querySelectorAll("details")].map((one) => [foldName(one), one.open]));
  const top = window.scrollY;

  const parsed = new DOMParser().parseFromString(body, "text/html");
  page.replaceChildren(...parsed.body.childNodes);
  for (const one of page.querySelectorAll("details")) one.open = folded.get(foldName(one)) ?? one.open;
  window.scrollTo({ top });
  if (focus) (find(page, focus) ?? page).focus({ preventScroll: true });
}

/** What stays the same of an element when the page is made anew: its switch or place, and which of those it is. */
function nameIn(page: HTMLElement, element: HTMLElement): { readonly selector: string; readonly nth: number } {
  const { punkt, uri } = element.dataset;
  const selector =
    punkt !== undefined ? `[data-punkt="${CSS.escape(punkt)}"]` : uri !== undefined ? "[data-uri]" : element.tagName;
  return { selector, nth: [...page.querySelectorAll(selector)].indexOf(element) };
}

const find = (page: HTMLElement, { selector, nth }: { readonly selector: string; readonly nth: number }) =>
  page.querySelectorAll<HTMLElement>(selector)[nth];

const foldName = (details: HTMLDetailsElement): string => details.querySelector("summary")?.textContent ?? "";
