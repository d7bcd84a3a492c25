/** When it starts and when not, what it says when its server dies, and in which language. */
import assert from "node:assert/strict";
import { closeWindows, type Editor, exampleFiles, may, sharedEditor } from "./rig/editor.ts";
import { serversOf } from "./rig/processes.ts";

const anyStatus = /Saksvakt|feil|funn/;

describe("in a real editor, the extension", () => {
  let editor: Editor;

  before(async () => {
    editor = await sharedEditor();
  });
  afterEach(closeWindows);

  it("leaves a folder without saksvakt.yaml alone, until it is asked", async () => {
    const window = await editor.open({ "notat.md": "# Notat\n\nBehandles på e-post.\n" });
    await window.open("notat.md");
    await window.command("Developer: Show Running Extensions");
    await window.page.locator(".runtime-extensions-editor .extension", { hasText: "Markdown" }).first().waitFor();
    assert.equal(
      await window.page.locator(".runtime-extensions-editor .extension", { hasText: "Saksvakt" }).count(),
      0,
    );
    assert.equal(await window.status(anyStatus).count(), 0);
    await window.page.keyboard.press("Escape");
    await window.command("Saksvakt: Kontroller alle dokumentene i mappen");
    await window.notice("Alle dokumentene er kontrollert").waitFor();
    await window.status(anyStatus).waitFor();
  });

  it("starts a killed server again, says so with the document's name, and finds what it found", async () => {
    const others = serversOf(editor.server.home);
    const window = await editor.open(exampleFiles());
    await window.open(may);
    await window.status(/2 feil/).waitFor();
    await window.page.locator(".monaco-editor.focused .squiggly-error").first().waitFor({ state: "attached" });
    kill(editor, others);
    await window
      .notice(/Saksvakt stoppet mens «2024-05-15-innkalling\.md» ble kontrollert, og er startet på nytt/)
      .waitFor();
    await window.status(/2 feil/).waitFor();
  });

  it("stops trying after three times, until a person starts it again", async () => {
    const others = serversOf(editor.server.home);
    const window = await editor.open(exampleFiles());
    await window.open(may);
    for (const told of [/er startet på nytt/, /er startet på nytt/, /har stoppet 3 ganger/]) {
      await window.status(/2 feil|opplysning/).waitFor();
      kill(editor, others);
      await window.notice(told).first().waitFor();
      if (told.source.includes("startet")) await window.command("Notifications: Clear All Notifications");
    }
    await window.status(/stoppet/).waitFor();
    await window.page.locator(".notification-toast .monaco-button", { hasText: "Start på nytt" }).click();
    await window.status(/2 feil/).waitFor();
  });

  it("speaks nynorsk and English when it is told to", async () => {
    for (const [språk, status, message] of [
      ["nn", /åtvaring/, /Det blir teke|Det er teke|Det vert teke|600 000 kr/],
      ["en", /2 errors/, /600 000|600,000/],
    ] as const) {
      const window = await editor.open(exampleFiles(), { "saksvakt.språk": språk });
      await window.open(may);
      await window.status(status).waitFor();
      await window.command("Problems: Focus on Problems View");
      await window.problem(message).first().waitFor();
    }
  });
});

/** The one of this window; another may be about to end with its window. */
function kill(editor: Editor, others: readonly number[]): void {
  const servers = serversOf(editor.server.home).filter((pid) => !others.includes(pid));
  assert.equal(servers.length, 1, "one language server runs");
  process.kill(servers[0]!, "SIGKILL");
}
