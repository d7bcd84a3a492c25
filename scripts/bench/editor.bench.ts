/** Measured in the editor's own page and by its own account; run by `npm run bench`. */
import { type Editor, exampleFiles, may, startEditor } from "../../test/extension/rig/editor.ts";

const runs = 7;
const fault = "1. Prosjektperioden for «Grønn region» utvides til 31. desember 2025.";
const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;

/** Keeps the time of the last key, and of the first squiggle drawn after it. */
const watch = `
  window.measured = { key: 0, drawn: 0 };
  addEventListener("keydown", () => { measured.key = performance.now(); measured.drawn = 0; }, true);
  new MutationObserver((all) => {
    for (const { addedNodes } of all)
      for (const node of addedNodes)
        if (measured.drawn === 0 && node.nodeType === 1 && (node.matches(".squiggly-error") || node.querySelector?.(".squiggly-error")))
          measured.drawn = performance.now();
  }).observe(document.body, { childList: true, subtree: true });
`;

describe("the extension in a real editor", () => {
  let editor: Editor;

  before(async () => {
    editor = await startEditor();
  });
  after(() => editor.close());

  it("activates", async () => {
    const times: number[] = [];
    for (let run = 0; run < 3; run++) {
      const window = await editor.open(exampleFiles());
      await window.open(may);
      await window.status(/2 feil/).waitFor();
      await window.command("Developer: Show Running Extensions");
      const row = window.page.locator(".runtime-extensions-editor .extension", { hasText: "Saksvakt" });
      await row.first().waitFor();
      const [, time] = /(\d+)\s*ms/.exec((await row.first().textContent()) ?? "") ?? [];
      times.push(Number(time));
      await window.page.close();
    }
    console.log(`extension: activation | ${median(times)} ms | budget 150 ms | ${times.join(", ")}`);
  });

  it("draws the squiggle of the last key", async () => {
    const { [may]: text, ...others } = exampleFiles();
    const window = await editor.open({
      ...others,
      [may]: text!.replace(/## Sak 3[\s\S]*(?=## Sak 4)/, "").replace(fault, ""),
    });
    await window.open(may);
    await window.status(/advars/).waitFor();
    await window.page.evaluate(watch);
    const times: number[] = [];
    for (let run = 0; run < runs; run++) {
      await window.goTo(31, 1);
      await window.page.keyboard.insertText(fault.slice(0, -4));
      await window.line("31. desember 2").waitFor();
      for (const key of fault.slice(-4, -1)) await window.page.keyboard.press(key);
      await window.page.waitForFunction("measured.drawn > 0");
      times.push((await window.page.evaluate("measured.drawn - measured.key")) as number);
      await window.page.keyboard.press("Shift+Home");
      await window.page.keyboard.press("Delete");
      await window.page.locator(".squiggly-error").first().waitFor({ state: "detached" });
    }
    console.log(
      `extension: keystroke to squiggle | ${median(times).toFixed(0)} ms | ${times.map((one) => one.toFixed(0)).join(", ")}`,
    );
  });
});
