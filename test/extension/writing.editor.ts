/** A saksbehandler writes: the fault is seen where it stands, explained, put right, and gone. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { closeWindows, exampleFiles, june, may, root, sharedEditor } from "./rig/editor.ts";
import type { Window } from "./rig/window.ts";

const fault = "1. Prosjektperioden for «Grønn region» utvides til 31. desember 2025.";
const paper = "saker/2024-08-15-innkalling.md";

describe("in a real editor, writing a sak", () => {
  let window: Window;

  before(async () => {
    const editor = await sharedEditor();
    const { [may]: withFaults, ...others } = exampleFiles();
    const unwritten = withFaults!.replace(/## Sak 3[\s\S]*(?=## Sak 4)/, "").replace(fault, "");
    window = await editor.open({ ...others, [paper]: unwritten.replaceAll("mai 2024", "august 2024") });
  });
  after(closeWindows);

  it("is installed from the file that the README tells to install", async () => {
    const [, told] = /code --install-extension (\S+)/.exec(readFileSync(join(root, "README.md"), "utf8")) ?? [];
    assert.equal(join(root, told!), process.env["SAKSVAKT_VSIX"]);
    assert.match((await sharedEditor()).server.installed, /successfully installed/);
  });

  it("tells in the status bar that it is ready, what it found, and of what day the law is", async () => {
    await window.open(june);
    await window.status(/Ingen funn.*§ 12\.6\.2024/).waitFor();
  });

  it("underlines a fault as it is written, and lists it among the problems", async () => {
    await window.open(paper);
    await window.status(/2 advarsler/).waitFor();
    await window.goTo(31, 1);
    await window.type(fault);
    await window.status(/1 feil/).waitFor();
    await window.page.locator(".monaco-editor.focused .squiggly-error").first().waitFor({ state: "attached" });
    await window.command("Problems: Focus on Problems View");
    await window.problem("utvidelse-krever-soknad").first().waitFor();
  });

  it("says why when the pointer rests on it, with the law", async () => {
    await window.page.locator(".view-line span", { hasText: "utvides" }).last().hover();
    await window.page.locator(".monaco-hover", { hasText: "saksvakt" }).first().waitFor();
  });

  it("puts it right on request", async () => {
    await window.goTo(31, 40);
    await window.quickFix("Sett inn: Prosjektleder sender innen neste møte søknad");
    await window.line("Prosjektleder sender innen").waitFor();
    await window.problem("utvidelse-krever-soknad").waitFor({ state: "detached" });
  });

  it("goes to the next finding, and explains it condition by condition on a page of its own", async () => {
    await window.goTo(1, 1);
    await window.command("Saksvakt: Gå til neste funn");
    await window.page.locator(".statusbar-item", { hasText: /Ln \d+, Col \d+ \(\d+ selected\)/ }).waitFor();
    await window.goTo(31, 40);
    await window.command("Saksvakt: Forklar funnet under markøren");
    const page = await window.preview(/Forklaring/);
    await page.locator("body", { hasText: "periode/gjeldende-sluttdato-mangler" }).waitFor();
  });

  it("opens the page of the rule without a network", async () => {
    await window.open(paper);
    await window.goTo(31, 40);
    await window.command("Saksvakt: Åpne siden om en regel");
    const page = await window.preview(/Preview periode/);
    await page.locator("body", { hasText: "Kilder" }).waitFor();
  });
});
