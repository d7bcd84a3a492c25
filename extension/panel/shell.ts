/** The page around the server's page: a policy that lets in only our script, the theme's colours, and the tools. */
import type { Uri, Webview } from "vscode";

export function shell(webview: Webview, script: Uri, language: string, title: string): string {
  const nonce = randomNonce();
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<title>${title}</title>
<style nonce="${nonce}">${theme}</style>
</head>
<body>
<div id="tools" role="toolbar"></div>
<main id="page" tabindex="-1"></main>
<p id="told" role="status" aria-live="polite"></p>
<script nonce="${nonce}" src="${webview.asWebviewUri(script)}"></script>
</body>
</html>`;
}

function randomNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The page's colours are the theme's; where a theme has none, the next best. */
const theme = `
:root {
  --saksvakt-text: var(--vscode-editor-foreground);
  --saksvakt-dim: var(--vscode-descriptionForeground, var(--vscode-editor-foreground));
  --saksvakt-background: var(--vscode-editor-background);
  --saksvakt-line: var(--vscode-contrastBorder, var(--vscode-panel-border, var(--vscode-descriptionForeground)));
  --saksvakt-before: var(--vscode-descriptionForeground, var(--vscode-editor-foreground));
  --saksvakt-after: var(--vscode-textLink-foreground);
  --saksvakt-link: var(--vscode-textLink-foreground);
  --saksvakt-error: var(--vscode-errorForeground);
  --saksvakt-warning: var(--vscode-editor-foreground);
  --saksvakt-font: var(--vscode-font-family);
}
body { margin: 0; padding: 0; font-size: var(--vscode-font-size); }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
#tools { display: flex; flex-wrap: wrap; gap: 0.5rem; justify-content: flex-end; max-width: 60rem; margin: 0 auto; padding: 0.75rem 1.5rem 0; }
#tools[hidden] { display: none; }
#tools button { font: inherit; padding: 0.25rem 0.75rem; border: 1px solid var(--vscode-button-border, transparent); border-radius: 2px;
  background: var(--vscode-button-secondaryBackground); color: var(--vscode-button-secondaryForeground); cursor: pointer; }
#tools button:hover { background: var(--vscode-button-secondaryHoverBackground); }
:focus-visible { outline: 2px solid var(--vscode-focusBorder); outline-offset: 2px; }
#page:focus { outline: none; }
@media (max-width: 36rem) {
  #page td, #page th { padding-right: 0.4rem; }
  #page td.bars { min-width: 3rem; width: 18%; }
}
#told { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.here { box-shadow: -0.5rem 0 0 0 var(--vscode-editor-background), -0.7rem 0 0 0 var(--vscode-textLink-foreground); }
`;
