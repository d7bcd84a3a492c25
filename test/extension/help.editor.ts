/** The first five minutes, and the vedtak that are entered in the PSD. */
import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { closeWindows, type Editor, exampleFiles, may, sharedEditor } from "./rig/editor.ts";

const protokoll = "saker/2024-09-11-protokoll.md";
const psd = "psd/gronn-region.psd.yaml";

describe("in a real editor, help", () => {
  let editor: Editor;

  before(async () => {
    editor = await sharedEditor();
  });
  afterEach(closeWindows);

  it("is a walkthrough of five steps", async () => {
    const window = await editor.open(exampleFiles());
    await window.open("saksvakt.yaml");
    await window.status(/funn|feil|§/).waitFor();
    await window.command("Welcome: Open Walkthrough...");
    const choice = window.page.locator(".quick-input-widget .monaco-list-row", { hasText: "Kom i gang med Saksvakt" });
    await window.page.locator(".quick-input-widget input.input").fill("Saksvakt");
    await choice.first().waitFor();
    await window.page.keyboard.press("Enter");
    const steps = window.page.locator(".gettingStartedContainer .getting-started-step");
    await steps.nth(4).waitFor();
    await steps.filter({ hasText: "Se konsekvensene før møtet" }).waitFor();
  });

  it("is an example, copied to a folder of one's choice, and nothing there written over", async () => {
    const window = await editor.open({ "notat.md": "# Notat\n" });
    mkdirSync(join(window.folder, "saksvakt-eksempel"));
    await window.command("Saksvakt: Prøv et eksempel");
    const name = window.page.locator(".quick-input-widget input.input");
    await name.waitFor();
    await window.page.locator(".quick-input-widget .monaco-button", { hasText: "Legg eksemplet her" }).click();
    await window.notice("Eksemplet ligger i «saksvakt-eksempel-2».").waitFor();
    assert.equal(readdirSync(join(window.folder, "saksvakt-eksempel")).length, 0);
    await window.page.locator(".notification-toast .monaco-button", { hasText: "Åpne mappen" }).click();
    await window.page.locator(".explorer-folders-view .monaco-list-row", { hasText: "saksvakt.yaml" }).waitFor();
    await window.open(may);
    await window.status(/2 feil/).waitFor();
  });

  it("enters adopted vedtak in the PSD, after saying what it will do", async () => {
    const window = await editor.open(
      exampleFiles({
        [protokoll]: `# Protokoll fra møte i styringsgruppen for «Grønn region»

Tid: onsdag 11. september 2024 kl. 10.00
Sted: Nordvik rådhus

Til stede: Ola Nordmann, Fjellsund. Kari Nordmann, Nordvik. Per Eksempel, Åsgrend.

## Sak 7/24 Omdisponering i prosjektet «Grønn region»

### Vedtak

Enstemmig vedtatt:

1. Kr 100 000 overføres fra delprosjektet «Lokal mat» til delprosjektet «Elbil i distriktet».
`,
      }),
    );
    await window.open(protokoll);
    await window.status(/§ 11\.9\.2024/).waitFor();
    await window.command("Saksvakt: Før vedtakene i protokollen inn");
    const dialog = window.page.locator(".monaco-dialog-box");
    await dialog.filter({ hasText: "Lokal mat" }).waitFor();
    await dialog.locator(".monaco-button", { hasText: "Før inn" }).click();
    await window.notice("Vedtakene er ført inn").waitFor();
    await window.open(psd);
    await window.line("500000").waitFor();
    assert.match(readFileSync(join(window.folder, psd), "utf8"), /600000/, "saved only when the user saves");
  });
});
