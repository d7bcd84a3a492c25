/** One window of the editor with a workspace of its own, and what a person does in it. Each step waits until the page shows that it is done. */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Frame, FrameLocator, Locator, Page } from "./playwright.ts";

export interface Window {
  readonly page: Page;
  readonly folder: string;
  /** A command by its title, chosen from the palette. */
  readonly command: (title: string) => Promise<void>;
  readonly open: (file: string) => Promise<void>;
  /** One-based, as the status bar shows it. */
  readonly goTo: (line: number, column: number) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  readonly editorText: () => Promise<string>;
  /** The light bulb's list, walked to the action by its words, which is then done. */
  readonly quickFix: (title: string) => Promise<void>;
  readonly line: (text: string | RegExp) => Locator;
  readonly problem: (text: string | RegExp) => Locator;
  readonly status: (text: string | RegExp) => Locator;
  /** The page of a Markdown preview, by the title of its tab. */
  readonly preview: (title: RegExp) => Promise<FrameLocator>;
  /** Waits for the panel's page. */
  readonly panel: () => Promise<Frame>;
  readonly notice: (text: string | RegExp) => Locator;
}

export type Files = Readonly<Record<string, string>>;

export function writeWorkspace(home: string, files: Files, settings: object = {}): string {
  const folder = join(mkdtempSync(join(home, "ws-")), "gronn-region");
  for (const [name, text] of Object.entries({ ...files, ".vscode/settings.json": JSON.stringify(settings) })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

export async function openWindow(page: Page, url: string, folder: string): Promise<Window> {
  page.setDefaultTimeout(45_000);
  await page.goto(`${url}/?folder=${encodeURIComponent(folder)}`);
  await page.locator(".explorer-folders-view .monaco-list-row").first().waitFor();
  const focused = page.locator(".editor-group-container.active .monaco-editor.focused");
  const picker = page.locator(".quick-input-widget");
  const input = picker.locator("input.input");

  /** Opens the quick picker, writes, and chooses the row. A command not known yet is asked for again: the list does not grow. */
  async function pick(key: string, written: string, row: string | RegExp): Promise<void> {
    const wanted = picker.locator(".monaco-list-row.focused", { hasText: row });
    for (const until = Date.now() + 45_000; ; ) {
      await page.keyboard.press(key);
      await input.waitFor();
      await input.fill(written);
      const none = picker.locator(".monaco-list-row.focused", { hasText: "No matching" });
      await wanted.or(none).waitFor();
      if ((await wanted.count()) > 0) break;
      if (Date.now() > until) throw new Error(`no ${row} to choose`);
      await page.keyboard.press("Escape");
      await picker.waitFor({ state: "hidden" });
    }
    await page.keyboard.press("Enter");
  }

  return {
    page,
    folder,
    command: async (title) => {
      await pick("F1", `>${title}`, title);
    },
    open: async (file) => {
      const names = file.split("/");
      const explorer = page.locator(".explorer-folders-view");
      if (!(await explorer.isVisible())) await page.keyboard.press("Control+Shift+E");
      for (const name of names.slice(0, -1)) {
        const row = explorer.locator(`.monaco-list-row[aria-label^="${name}"]`);
        if ((await row.getAttribute("aria-expanded")) !== "true") await row.click();
        await explorer.locator(`.monaco-list-row[aria-label^="${name}"][aria-expanded="true"]`).waitFor();
      }
      const name = names.at(-1)!;
      await explorer.locator(`.monaco-list-row[aria-label^="${name}"]`).dblclick();
      await page.locator(`.editor-group-container.active .tab.active[data-resource-name="${name}"]`).waitFor();
      await focused.waitFor();
    },
    goTo: async (line, column) => {
      await page.keyboard.press("Control+G");
      await input.waitFor();
      await input.fill(`:${line}:${column}`);
      await picker.locator(".monaco-list-row.focused").waitFor();
      await page.keyboard.press("Enter");
      await picker.waitFor({ state: "hidden" });
      await focused.waitFor();
      await page.locator(".statusbar-item", { hasText: `Ln ${line}, Col ${column}` }).waitFor();
    },
    type: async (text) => {
      await focused.waitFor();
      await page.keyboard.type(text);
    },
    editorText: async () => {
      const lines = await page.locator(".editor-group-container.active .view-line").allInnerTexts();
      return lines.join("\n").replaceAll("\u00a0", " ");
    },
    quickFix: async (title) => {
      await page.locator(".editor-group-container.active .lightBulbWidget").first().waitFor();
      await page.keyboard.press("Control+.");
      const rows = page.locator(".action-widget .monaco-list-row");
      await rows.filter({ hasText: title }).waitFor();
      const chosen = page.locator(".action-widget .monaco-list-row.focused");
      for (let at = await chosen.textContent(); !at?.includes(title); at = await chosen.textContent()) {
        await page.keyboard.press("ArrowDown");
        await chosen.filter({ hasNotText: at ?? "" }).waitFor();
      }
      await page.keyboard.press("Enter");
      await page.locator(".action-widget").first().waitFor({ state: "hidden" });
    },
    line: (text) => page.locator(".editor-group-container.active .view-line", { hasText: text }).first(),
    status: (text) => page.locator(".statusbar-item[id$='saksvakt.status']", { hasText: text }),
    preview: async (title) => {
      const tab = page.locator(".tab.active", { hasText: title });
      await tab.first().waitFor();
      return page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
    },
    problem: (text) => page.locator(".markers-panel .monaco-list-row", { hasText: text }),
    panel: async () => {
      await page.locator("iframe.webview.ready").waitFor({ state: "attached" });
      const inner = page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
      await inner.locator("#page > *").first().waitFor({ state: "attached" });
      for (const frame of page.frames())
        if ((await frame.locator("#page").count()) > 0 && (await frame.locator("#told").count()) > 0) return frame;
      throw new Error("the panel has no page");
    },
    notice: (text) => page.locator(".notification-toast", { hasText: text }),
  };
}
