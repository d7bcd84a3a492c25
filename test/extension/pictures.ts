/** The pictures of docs/vscode.md, taken of what is described there. `npm run pictures` runs this; it is no test of its own. */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Editor, exampleFiles, june, may, root, startEditor, tools } from "./rig/editor.ts";
import { playwright } from "./rig/playwright.ts";
import type { Window } from "./rig/window.ts";

const folder = join(root, "docs/pictures");
const settings = {
  "workbench.colorTheme": "Default Light Modern",
  "editor.minimap.enabled": false,
  "breadcrumbs.enabled": false,
};

describe("the pictures", () => {
  let editor: Editor;
  const take = (window: Window, name: string) => window.page.screenshot({ path: join(folder, `${name}.png`) });

  before(async () => {
    mkdirSync(folder, { recursive: true });
    editor = await startEditor();
  });
  after(() => editor.close());

  it("of a finding and what is said of it", async () => {
    const window = await editor.open(exampleFiles(), settings);
    await window.open(may);
    await window.status(/2 feil/).waitFor();
    await window.command("Problems: Focus on Problems View");
    await window.problem("omdisponering-nullsum").first().waitFor();
    await window.goTo(37, 170);
    await window.command("Show or Focus Hover");
    await window.page.locator(".monaco-hover", { hasText: "nullsum" }).first().waitFor();
    await take(window, "funn");
  });

  it("of the consequences, with a point switched off", async () => {
    const window = await editor.open(exampleFiles(), settings);
    await window.open(june);
    await window.status(/§/).waitFor();
    await window.goTo(45, 10);
    await window.command("View: Toggle Primary Side Bar Visibility");
    await window.command("Saksvakt: Vis konsekvensene av forslaget");
    const page = await window.panel();
    await page.locator("[data-punkt='3']").uncheck();
    await page.locator("#told", { hasText: "2 av 3" }).waitFor({ state: "attached" });
    await take(window, "konsekvenser");
  });

  it("of the projects, in the dark", async () => {
    const window = await editor.open(exampleFiles(), { ...settings, "workbench.colorTheme": "Default Dark Modern" });
    await window.open(may);
    await window.status(/2 feil/).waitFor();
    await window.page.locator(".activitybar .action-label[aria-label='Saksvakt']").click();
    await window.page
      .locator("[id='workbench.view.extension.saksvakt'] .monaco-list-row", { hasText: "5/24" })
      .first()
      .waitFor();
    await window.goTo(37, 10);
    await window.command("Saksvakt: Vis konsekvensene av forslaget");
    const page = await window.panel();
    await page.locator("tr", { hasText: "Elbil" }).first().waitFor();
    await take(window, "prosjekter");
  });

  it("of the first five minutes", async () => {
    const window = await editor.open(exampleFiles(), settings);
    await window.open("saksvakt.yaml");
    await window.status(/funn|feil|§/).waitFor();
    await window.command("Welcome: Open Walkthrough...");
    await window.page.locator(".quick-input-widget input.input").fill("Saksvakt");
    await window.page.locator(".quick-input-widget .monaco-list-row", { hasText: "Kom i gang" }).first().waitFor();
    await window.page.keyboard.press("Enter");
    await window.page.locator(".gettingStartedContainer .getting-started-step").nth(4).waitFor();
    await take(window, "kom-i-gang");
  });

  it("that is the icon", async () => {
    const browser = await playwright(tools()).chromium.launch({
      executablePath: process.env["SAKSVAKT_CHROMIUM"],
      args: ["--no-sandbox"],
    });
    const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
    const svg = readFileSync(join(root, "extension/media/icon.svg")).toString("base64");
    await page.goto(`data:text/html,<style>*{margin:0}</style><img src="data:image/svg%2Bxml;base64,${svg}">`);
    await page.screenshot({ path: join(root, "extension/media/icon.png"), omitBackground: true });
    await browser.close();
  });
});
