/** The browser's half: the client in the browser's own extension host, the server in a worker, and the command line's findings. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { saksvakt } from "../cli/saksvakt.ts";
import { closeWindows, type Editor, exampleFiles, may, root, startEditor } from "./rig/editor.ts";
import { serversOf } from "./rig/processes.ts";
import type { Window } from "./rig/window.ts";

interface Found {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
}

/** The example, and every corpus of documents that has its own workspace. */
const corpora: Readonly<Record<string, () => Readonly<Record<string, string>>>> = {
  "the example": () => exampleFiles(),
  "documents by another hand": () => documentsOf(join(root, "test/documents")),
};

describe("in the browser's own extension host", () => {
  let editor: Editor;

  before(async () => {
    const vsix = process.env["SAKSVAKT_WEB_VSIX"];
    assert.ok(vsix, "SAKSVAKT_WEB_VSIX is not set: run the tests with npm run test:editor");
    editor = await startEditor(vsix);
  });
  afterEach(closeWindows);
  after(() => editor.close());

  for (const [name, files] of Object.entries(corpora))
    it(`finds in ${name} what the command line finds`, async function () {
      this.timeout(240_000);
      const window = await editor.open(files(), { "saksvakt.visning": "hint", "problems.sortOrder": "position" });
      await window.command("Saksvakt: Kontroller alle dokumentene i mappen");
      await window.notice("Alle dokumentene er kontrollert").waitFor();
      const wanted = byCommandLine(window.folder);
      assert.ok(wanted.length > 5, `${wanted.length} findings`);
      assert.deepEqual(await inProblems(window, wanted.length), wanted);
      assert.deepEqual(serversOf(editor.server.home), [], "no process of a server");
    });

  it("has the panel and the project view too", async () => {
    const window = await editor.open(exampleFiles());
    await window.open(may);
    await window.goTo(37, 10);
    await window.command("Saksvakt: Vis konsekvensene av forslaget");
    const page = await window.panel();
    await page.locator("tr", { hasText: "Elbil i distriktet" }).first().waitFor();
    await window.page.locator(".activitybar .action-label[aria-label='Saksvakt']").click();
    await window.page.locator("[id='workbench.view.extension.saksvakt'] .monaco-list-row", { hasText: "5/24" }).first().waitFor();
  });
});

function byCommandLine(folder: string): readonly string[] {
  const { out } = saksvakt(["check", "--show", "hint", "--format", "json"], { cwd: folder });
  const { documents } = JSON.parse(out) as {
    documents: { path: string; findings: { rule: string; range: { start: { line: number; column: number } } }[] }[];
  };
  return documents
    .flatMap(({ path, findings }) =>
      findings.map(({ rule, range }): Found => ({ path, rule, line: range.start.line, column: range.start.column })),
    )
    .map(shown)
    .sort();
}

/** The rows of the list, scrolled through: the list draws only what is in sight. Copied, they are data. */
async function inProblems(window: Window, wanted: number): Promise<readonly string[]> {
  await window.command("Problems: Focus on Problems View");
  await window.page.locator(".markers-panel .monaco-list-row").first().waitFor();
  await window.page.waitForFunction(
    `Number(document.querySelector(".pane-composite-part .badge-content")?.textContent) >= ${wanted}`,
  );
  await window.page.keyboard.press("Control+A");
  await window.command("Copy");
  return [];
}

const shown = ({ path, line, column, rule }: Found): string => `${path}:${line}:${column} ${rule}`;

/** Every Markdown and text document below, in a workspace without a config of its own. */
function documentsOf(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|txt)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries([
    ["saksvakt.yaml", 'versjon: 1\ndokumenter: ["**/*.{md,txt}"]\n'],
    ...files.map((path) => [relative(dirname(folder), path), readFileSync(path, "utf8")]),
  ]);
}
