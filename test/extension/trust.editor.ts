/** A folder the user has not vouched for: everything works, for nothing of it is run. */
import { closeWindows, type Editor, exampleFiles, may, startEditor } from "./rig/editor.ts";

describe("in a real editor, a folder that is not trusted", () => {
  let editor: Editor;

  before(async () => {
    editor = await startEditor(undefined, {
      "security.workspace.trust.enabled": true,
      "security.workspace.trust.startupPrompt": "never",
      "security.workspace.trust.banner": "never",
    });
  });
  afterEach(closeWindows);
  after(() => editor.close());

  it("is checked, and its consequences are shown", async () => {
    const window = await editor.open(exampleFiles());
    await window.page.locator(".statusbar-item", { hasText: "Restricted Mode" }).waitFor();
    await window.open(may);
    await window.status(/2 feil/).waitFor();
    await window.goTo(37, 10);
    await window.command("Saksvakt: Vis konsekvensene av forslaget");
    const page = await window.panel();
    await page.locator("tr", { hasText: "Elbil i distriktet" }).first().waitFor();
  });
});
