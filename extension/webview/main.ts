/** The script of the panel's page: shows what it is sent, and tells of switches, links and buttons. No network, no state. */
import type { FromPage, ToPage } from "../panel/messages.ts";
import { markCursor } from "./cursor.ts";
import { placeOf } from "./place.ts";
import { replaceBody } from "./replace.ts";

declare function acquireVsCodeApi(): { readonly postMessage: (message: FromPage) => void };

const { postMessage } = acquireVsCodeApi();
const page = document.getElementById("page")!;
const tools = document.getElementById("tools")!;
const told = document.getElementById("told")!;
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [sheet];

let cursor: Extract<ToPage, { type: "cursor" }> | null = null;

window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  if (data.type === "page") show(data);
  else cursor = data;
  if (cursor) markCursor(page, cursor);
});

page.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.dataset["punkt"] === undefined) return;
  postMessage({ type: "punkt", punkt: Number(target.dataset["punkt"]), adopted: target.checked });
});

page.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-uri]") : null;
  const place = link && placeOf(link);
  if (!place) return;
  event.preventDefault();
  postMessage({ type: "place", place });
});

postMessage({ type: "ready" });

function show({ body, style, told: news, language, words, saves }: Extract<ToPage, { type: "page" }>): void {
  document.documentElement.lang = language;
  sheet.replaceSync(style);
  replaceBody(page, body);
  tools.setAttribute("aria-label", words.tools);
  tools.hidden = !saves;
  button("html", words.exportHtml);
  button("markdown", words.exportMarkdown);
  if (news !== "") told.textContent = news;
}

/** Made once, so that it keeps the focus while the page changes. */
function button(format: "html" | "markdown", label: string): void {
  let made = tools.querySelector<HTMLButtonElement>(`[data-format="${format}"]`);
  if (!made) {
    made = document.createElement("button");
    made.dataset["format"] = format;
    made.addEventListener("click", () => postMessage({ type: "save", format }));
    tools.append(made);
  }
  made.textContent = label;
}
