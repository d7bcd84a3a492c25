/** The editor that all the tests of a run share: started by the first, stopped by the last; where a test fails, a picture is kept and what it told is printed. */
import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Browser, type Page, playwright } from "./playwright.ts";
import { type Server, serve } from "./server.ts";
import { type Files, openWindow, type Window, writeWorkspace } from "./window.ts";

export const root = resolve(import.meta.dirname, "../../..");
const failures = join(root, ".cache/editor-failures");

export interface Editor {
  readonly server: Server;
  readonly open: (files: Files, settings?: object, height?: number) => Promise<Window>;
  readonly close: () => Promise<void>;
}

const needed = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests with npm run test:editor`);
  return value;
};

/** The node_modules with the editor, the driver of the browser and the judge of accessibility. */
export const tools = (): string => needed("SAKSVAKT_EDITOR_TOOLS");

export async function startEditor(vsix = needed("SAKSVAKT_VSIX"), settings: object = {}): Promise<Editor> {
  const server = await serve(join(tools(), "code-server/out/node/entry.js"), vsix, settings);
  const browser: Browser = await playwright(tools()).chromium.launch({
    executablePath: needed("SAKSVAKT_CHROMIUM"),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  return {
    server,
    open: async (files, own, height = 900) => {
      const page = await browser.newPage({ viewport: { width: 1440, height } });
      opened.push(page);
      return openWindow(page, server.url, writeWorkspace(server.home, files, own));
    },
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}

let opened: Page[] = [];
let running: Promise<Editor> | null = null;

/** The one that most tests use. */
export function sharedEditor(): Promise<Editor> {
  running ??= startEditor();
  return running;
}

after(async () => (await running)?.close());

afterEach(keepPictures);

async function keepPictures(this: Mocha.Context): Promise<void> {
  if (this.currentTest?.state !== "failed") return;
  mkdirSync(failures, { recursive: true });
  const name = this.currentTest
    .fullTitle()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, 150);
  for (const [index, page] of opened.entries()) {
    await page.screenshot({ path: join(failures, `${name}-${index}.png`) }).catch(() => {});
    const shown = page.locator(".notification-toast, .tab.active, .statusbar-item[id$='saksvakt.status']");
    console.log("The window showed:", await shown.allInnerTexts().catch(String));
  }
}

/** For `after` and `afterEach`: the windows are closed, pictured first where the test failed. */
export async function closeWindows(this: Mocha.Context): Promise<void> {
  await keepPictures.call(this);
  const pages = opened;
  opened = [];
  for (const page of pages) await page.close();
}

const example = join(root, "examples/gronn-region");

/** The example that comes with the product, some files changed or added. */
export function exampleFiles(changed: Files = {}): Files {
  const files = ["saksvakt.yaml", "psd/gronn-region.psd.yaml", may, june];
  return { ...Object.fromEntries(files.map((name) => [name, readFileSync(join(example, name), "utf8")])), ...changed };
}

/** The innkalling with faults, and the one without. */
export const may = "saker/2024-05-15-innkalling.md";
export const june = "saker/2024-06-12-innkalling.md";
