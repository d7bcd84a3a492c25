/** One self-contained HTML page: no script, no network; readable in print, with a screen reader and without colour. */
import type { Language } from "./language.ts";

export const escaped = (text: string): string =>
  text
    .replace(/\p{Cc}/gu, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** `title` is text; `body` is HTML. */
export function htmlPage(title: string, body: string, language: Language): string {
  return `<!doctype html>
<html lang="${language === "en" ? "en" : language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>
${pageColours}${pageStyle}</style>
</head>
<body>
<main>
${body}</main>
</body>
</html>
`;
}

/** Colours of the page; whoever shows the body elsewhere sets these to its own. */
const pageColours = `:root {
  color-scheme: light dark;
  --saksvakt-text: #1b1b1f;
  --saksvakt-dim: #56565e;
  --saksvakt-background: #ffffff;
  --saksvakt-line: #8a8a94;
  --saksvakt-before: #6b6b76;
  --saksvakt-after: #1f5fa8;
  --saksvakt-link: #1f5fa8;
  --saksvakt-error: #a4161a;
  --saksvakt-warning: #7a4b00;
  --saksvakt-font: "Segoe UI", system-ui, -apple-system, "Noto Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --saksvakt-text: #ececf1;
    --saksvakt-dim: #b4b4be;
    --saksvakt-background: #1b1b1f;
    --saksvakt-line: #7c7c88;
    --saksvakt-before: #a0a0ac;
    --saksvakt-after: #7db4f0;
    --saksvakt-link: #7db4f0;
    --saksvakt-error: #ff9c96;
    --saksvakt-warning: #f0c36d;
  }
}
`;

export const pageStyle = `body { margin: 0; color: var(--saksvakt-text); background: var(--saksvakt-background); font-family: var(--saksvakt-font); line-height: 1.5; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 0.25rem; }
h2 { font-size: 1.1rem; margin: 1.75rem 0 0.5rem; }
h3 { font-size: 1rem; margin: 1rem 0 0.25rem; }
a { color: var(--saksvakt-link); }
.dim { color: var(--saksvakt-dim); }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: 600; padding-bottom: 0.25rem; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.75rem 0.3rem 0; border-bottom: 1px solid var(--saksvakt-line); }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
tr.total th, tr.total td { border-top: 2px solid var(--saksvakt-line); font-weight: 600; }
td.bars { width: 30%; min-width: 8rem; }
svg { display: block; width: 100%; height: auto; overflow: visible; }
.bar-before { fill: none; stroke: var(--saksvakt-before); stroke-width: 1; }
.bar-after { fill: var(--saksvakt-after); stroke: var(--saksvakt-after); stroke-width: 1; }
.bar-waits { fill: none; stroke: var(--saksvakt-after); stroke-width: 1; stroke-dasharray: 4 3; }
.axis { stroke: var(--saksvakt-line); stroke-width: 1; }
svg text { fill: var(--saksvakt-text); font-size: 12px; font-family: var(--saksvakt-font); }
ol.points, ul.plain { padding-left: 0; list-style: none; margin: 0; }
ol.points > li, ul.plain > li { padding: 0.4rem 0; border-bottom: 1px solid var(--saksvakt-line); }
ol.points p, ul.plain p { margin: 0.2rem 0 0 1.6rem; }
.result { font-weight: 600; }
.result-uklart, .fault, .severity-error { color: var(--saksvakt-error); }
.severity-warning { color: var(--saksvakt-warning); }
.severity { font-weight: 600; }
label { cursor: pointer; }
.changed { outline: 2px solid var(--saksvakt-after); outline-offset: 2px; }
@media print { main { max-width: none; padding: 0; } section, tr, li { break-inside: avoid; } }
`;
