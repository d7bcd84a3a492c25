/** A prosjektleder sees before the meeting what each point of a forslag would change, and tries it with fewer points. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { closeWindows, exampleFiles, sharedEditor } from "./rig/editor.ts";
import type { Frame } from "./rig/playwright.ts";
import type { Window } from "./rig/window.ts";

const paper = "saker/2024-09-11-innkalling.md";
const psd = "psd/gronn-region.psd.yaml";
const text = `# Innkalling til møte i styringsgruppen for «Grønn region»

Tid: onsdag 11. september 2024 kl. 10.00
Sted: Nordvik rådhus

## Sak 7/24 Omdisponering i prosjektet «Grønn region»

### Forslag til vedtak

1. Kr 100 000 overføres fra delprosjektet «Lokal mat» til delprosjektet «Elbil i distriktet».
2. Kr 50 000 overføres fra delprosjektet «Lokal mat» til delprosjektet «Sirkulære bygg».

## Sak 8/24 Orientering om framdriften

### Forslag til vedtak

1. Styringsgruppen tar saken til orientering.
`;

describe("in a real editor, the consequences", () => {
  let window: Window;
  let page: Frame;
  const afterwards = (delprosjekt: string, amount: string) =>
    page
      .locator("tr", { has: page.locator("th", { hasText: delprosjekt }) })
      .filter({ has: page.locator("td.number:nth-child(5)", { hasText: amount }) });

  before(async () => {
    window = await (await sharedEditor()).open(exampleFiles({ [paper]: text }));
  });
  after(closeWindows);

  it("are shown beside the text for the forslag under the cursor, with each budget after", async () => {
    await window.open(paper);
    await window.status(/§ 11\.9\.2024/).waitFor();
    await window.goTo(10, 10);
    await window.command("Saksvakt: Vis konsekvensene av forslaget");
    page = await window.panel();
    await afterwards("Lokal mat", "450 000").waitFor();
    await afterwards("Elbil i distriktet", "1 300 000").waitFor();
    await afterwards("Sirkulære bygg", "950 000").waitFor();
  });

  it("let nothing in from anywhere, and run no script but ours", async () => {
    const policy = await page.locator("meta[http-equiv]").getAttribute("content");
    assert.match(
      policy!,
      /^default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'nonce-\w+'; script-src 'nonce-\w+'$/,
    );
    assert.equal(await page.locator("#page script, #page style, #page [style], #page [onclick]").count(), 0);
  });

  it("change when a point is switched off; the switch keeps the focus, and the change is read aloud", async () => {
    const first = page.locator("[data-punkt='1']");
    await first.focus();
    await first.press("Space");
    await afterwards("Lokal mat", "550 000").waitFor();
    await afterwards("Elbil i distriktet", "1 200 000").waitFor();
    assert.equal(await page.evaluate("document.activeElement.dataset.punkt"), "1");
    await page.locator("#told[aria-live='polite']", { hasText: "1 av 2 punkter" }).waitFor({ state: "attached" });
    await page.locator("[data-punkt='1']").press("Space");
    await afterwards("Lokal mat", "450 000").waitFor();
  });

  it("lead back to the words that cause a change", async () => {
    const link = page.locator("tr[data-of-punkt='2'] a").first();
    await link.focus();
    await link.press("Enter");
    await window.page.locator(".statusbar-item", { hasText: /Ln 11, Col \d+ \(\d+ selected\)/ }).waitFor();
    await window.page.locator(".editor-group-container.active .tab.active", { hasText: "2024-09-11" }).waitFor();
  });

  it("mark the point whose words the cursor is in", async () => {
    await window.goTo(11, 30);
    await page.locator("li[data-of-punkt='2'].here").waitFor();
    assert.equal(await page.locator("[data-of-punkt='1'].here").count(), 0);
    await window.goTo(10, 30);
    await page.locator("li[data-of-punkt='1'].here").waitFor();
  });

  it("follow the text while it is written", async () => {
    await window.goTo(11, 7);
    await window.page.keyboard.press("Delete");
    await window.type("6");
    await window.line("Kr 60 000").waitFor();
    await afterwards("Sirkulære bygg", "960 000").waitFor();
    await afterwards("Lokal mat", "440 000").waitFor();
  });

  it("follow the cursor to another sak, and back", async () => {
    await window.goTo(17, 5);
    await page.locator("h1", { hasText: "8/24" }).waitFor();
    await window.goTo(10, 5);
    await page.locator("h1", { hasText: "7/24" }).waitFor();
  });

  it("are new when the PSD is changed", async () => {
    await window.open(psd);
    const line =
      readFileSync(join(window.folder, psd), "utf8")
        .split("\n")
        .findIndex((one) => one.includes("Lokal mat")) + 1;
    const column = readFileSync(join(window.folder, psd), "utf8").split("\n")[line - 1]!.indexOf("600000") + 1;
    await window.goTo(line, column);
    await window.page.keyboard.press("Delete");
    await window.type("7");
    await afterwards("Lokal mat", "540 000").waitFor();
  });

  it("can be kept as Markdown in a new document, and as a page in a file", async () => {
    await page.locator("button", { hasText: "Åpne som Markdown" }).click();
    await window.line("# Sak 7/24").waitFor();
    await afterwards("Lokal mat", "540 000").waitFor();
    assert.equal(await window.page.locator(".editor-group-container.active .squiggly-error").count(), 0);
    await page.locator("button", { hasText: "Lagre som HTML" }).click();
    const file = "2024-09-11-innkalling-7-24-konsekvenser.html";
    await window.page.waitForFunction(
      `document.querySelector(".quick-input-widget input.input")?.value.endsWith("/${file}")`,
    );
    await window.page.locator(".quick-input-widget .monaco-button", { hasText: "OK" }).click();
    await window.notice(`Konsekvensene er lagret i «${file}»`).waitFor();
    const saved = readFileSync(join(window.folder, "saker", file), "utf8");
    assert.match(saved, /^<!doctype html>/);
    assert.match(saved, /Sirkulære bygg/);
    assert.doesNotMatch(saved, /<script|data-punkt/);
  });
});
