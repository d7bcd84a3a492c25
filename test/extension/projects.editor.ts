/** The project view, and what is made from it: a new sak and a new PSD from two questions. */
import assert from "node:assert/strict";
import { closeWindows, exampleFiles, sharedEditor } from "./rig/editor.ts";
import type { Locator } from "./rig/playwright.ts";
import type { Window } from "./rig/window.ts";

describe("in a real editor, the project view", () => {
  let window: Window;
  const row = (text: string | RegExp): Locator =>
    window.page.locator("[id='workbench.view.extension.saksvakt'] .monaco-list-row", { hasText: text }).first();
  const title = (text: string): Locator => window.page.locator(".quick-input-title", { hasText: text });
  const answer = async (question: string, text: string): Promise<void> => {
    await title(question).waitFor();
    await window.page.locator(".quick-input-widget input.input").fill(text);
    await window.page.keyboard.press("Enter");
    await title(question).waitFor({ state: "hidden" });
  };

  before(async () => {
    window = await (await sharedEditor()).open(exampleFiles());
  });
  after(closeWindows);

  it("lists the projects with their money, and the saker that wait", async () => {
    await window.page.locator(".activitybar .action-label[aria-label='Saksvakt']").click();
    await row("Grønn region").waitFor();
    await row("Lokal mat").filter({ hasText: "600 000 kr" }).waitFor();
    await row("5/24").waitFor();
  });

  it("goes to the words of a line", async () => {
    await row("Lokal mat").click();
    await window.page.locator(".tab.active", { hasText: "gronn-region.psd.yaml" }).waitFor();
    await window.page.locator(".statusbar-item", { hasText: /Ln 19, Col \d+ \(9 selected\)/ }).waitFor();
  });

  it("is walked with the keyboard alone", async () => {
    await window.command("View: Show Saksvakt");
    const focused = window.page.locator("[id='workbench.view.extension.saksvakt'] .monaco-list-row.focused");
    await focused.waitFor();
    await window.page.keyboard.press("Home");
    await focused.filter({ hasText: "Grønn region" }).waitFor();
    await window.page.keyboard.press("ArrowDown");
    await focused.filter({ hasNotText: "Grønn region" }).waitFor();
    await window.page.keyboard.press("Enter");
    await window.page.locator(".statusbar-item", { hasText: /Ln 11, Col \d+/ }).waitFor();
  });

  it("is new when the PSD is", async () => {
    await window.goTo(18, 13);
    await window.type("Ny ");
    await row("Ny Sirkulære bygg").waitFor();
  });

  it("makes a new sak from two questions, with the cursor where writing begins", async () => {
    await window.command("Saksvakt: Ny sak");
    await answer("Hva gjelder saken? (1/2)", "Innkjøp av delebiler");
    await answer("(2/2)", "styringsgruppen");
    await window.line("Innkjøp av delebiler").waitFor();
    await window.page.locator(".editor-group-container.active .tab.active", { hasText: /\.md/ }).waitFor();
  });

  it("makes a new PSD from two questions", async () => {
    await window.command("Saksvakt: Nytt styringsdokument (PSD)");
    await answer("Hva heter prosjektet? (1/2)", "Blå region");
    await answer("(2/2)", "Nordvik kommune");
    await window.line("Blå region").waitFor();
    await window.page.locator(".editor-group-container.active .tab.active", { hasText: /\.psd\.yaml/ }).waitFor();
  });

  it("asks for nothing twice: Escape leaves everything as it was", async () => {
    const tabs = await window.page.locator(".tab").count();
    await window.command("Saksvakt: Ny sak");
    await title("(1/2)").waitFor();
    await window.page.keyboard.press("Escape");
    await title("(1/2)").waitFor({ state: "hidden" });
    assert.equal(await window.page.locator(".tab").count(), tabs);
  });
});
