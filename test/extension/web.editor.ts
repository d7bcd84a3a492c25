/** The browser's half: the client in the browser's own extension host, the server in a worker, and the command line's findings. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { saksvakt } from "../cli/saksvakt.ts";
import { closeWindows, type Editor, exampleFiles, may, root, startEditor } from "./rig/editor.ts";
import { serversOf } from "./rig/processes.ts";
import type { Window } from "./rig/window.ts";

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly range: { readonly start: { readonly line: number; readonly column: number } };
}

describe("in the browser's own extension host", () => {
  let editor: Editor;

  before(async () => {
    const vsix = process.env["SAKSVAKT_WEB_VSIX"];
    assert.ok(vsix, "SAKSVAKT_WEB_VSIX is not set: run the tests with npm run test:editor");
    editor = await startEditor(vsix);
  });
  afterEach(closeWindows);
  after(() => editor.close());

  it("finds in the example and all documents by other hands what the command line finds", async function () {
    this.timeout(240_000);
    const window = await editor.open(documents(), settings, 10_000);
    await window.command("Saksvakt: Kontroller alle dokumentene i mappen");
    await window.notice("Alle dokumentene er kontrollert").waitFor();
    const wanted = byCommandLine(window.folder);
    assert.ok(wanted.length > 70, `${wanted.length} findings`);
    assert.deepEqual(await inProblems(window, wanted.length), wanted);
    assert.deepEqual(serversOf(editor.server.home), [], "no server has a process of its own");
  });

  it("has the panel and the project view too", async () => {
    const window = await editor.open(exampleFiles());
    await window.open(may);
    await window.goTo(37, 10);
    await window.command("Saksvakt: Vis konsekvensene av forslaget");
    const page = await window.panel();
    await page.locator("tr", { hasText: "Elbil i distriktet" }).first().waitFor();
    await window.page.locator(".activitybar .action-label[aria-label='Saksvakt']").click();
    await window.page
      .locator("[id='workbench.view.extension.saksvakt'] .monaco-list-row", { hasText: "5/24" })
      .first()
      .waitFor();
  });
});

/** Hints are no problems to the editor: it marks them in the text alone. */
function byCommandLine(folder: string): readonly string[] {
  const { out } = saksvakt(["check", "--format", "json"], { cwd: folder });
  const { documents } = JSON.parse(out) as { documents: { path: string; findings: Finding[] }[] };
  return documents
    .flatMap(({ path, findings }) =>
      findings
        .filter(({ severity }) => severity !== "hint")
        .map(({ rule, range: { start } }) => `${path}:${start.line}:${start.column} ${rule}`),
    )
    .sort();
}

/** The rows of the table; the window is high enough for all of them. */
async function inProblems(window: Window, wanted: number): Promise<readonly string[]> {
  await window.command("Problems: Focus on Problems View");
  await window.command("View: Toggle Maximized Panel");
  const rows = window.page.locator(".markers-panel .monaco-table .monaco-list-row");
  await rows.nth(wanted - 1).waitFor();
  return (await rows.allInnerTexts())
    .map((text) => {
      const [, rule, path, line, column] =
        /^saksvakt(\S+)\n[\s\S]*?\n(saker\/\S+?)\s*\[Ln (\d+), Col (\d+)\]/.exec(text) ?? [];
      return rule ? `${path}:${line}:${column} ${rule}` : text;
    })
    .sort();
}

const settings = { "problems.defaultViewMode": "table" };

/** One workspace, so that documents meet a config and a PSD. */
function documents(): Readonly<Record<string, string>> {
  const folder = join(root, "test/documents");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|txt)$/.test(entry.name))
    .map((entry) => [
      `saker/${basename(entry.parentPath)}-${entry.name}`,
      readFileSync(join(entry.parentPath, entry.name), "utf8"),
    ]);
  return exampleFiles(Object.fromEntries(files));
}
