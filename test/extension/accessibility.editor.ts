/** The panel for everyone: three themes before a judge of accessibility, and all of it by keyboard. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { closeWindows, exampleFiles, june, sharedEditor, tools } from "./rig/editor.ts";
import type { Frame } from "./rig/playwright.ts";

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

const themes = ["Default Light Modern", "Default Dark Modern", "Default High Contrast"];

describe("in a real editor, the panel", () => {
  afterEach(closeWindows);

  for (const theme of themes)
    it(`has nothing serious against it in ${theme}`, async () => {
      const page = await panelIn(theme);
      const axe = readFileSync(join(tools(), "axe-core/axe.min.js"), "utf8");
      await page.evaluate(axe);
      const violations = (await page.evaluate("axe.run().then((result) => result.violations)")) as Violation[];
      const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      assert.deepEqual(
        serious.map(({ id, nodes }) => [id, ...nodes.map(({ html, failureSummary }) => `${html}: ${failureSummary}`)]),
        [],
      );
    });

  it("is reached by keyboard, every part of it", async () => {
    const page = await panelIn(themes[0]!);
    const parts = page.locator("button, input, a[href]");
    const wanted = await parts.count();
    assert.ok(wanted >= 8, `${wanted} parts`);
    await parts.first().focus();
    const reached = new Set<string>();
    for (let step = 0; step < wanted; step++) {
      reached.add((await page.evaluate(nameOfFocus)) as string);
      await page.locator(":focus").press("Tab");
    }
    assert.equal(reached.size, wanted);
  });
});

async function panelIn(theme: string): Promise<Frame> {
  const window = await (await sharedEditor()).open(exampleFiles(), { "workbench.colorTheme": theme });
  await window.open(june);
  await window.status(/§/).waitFor();
  await window.goTo(45, 10);
  await window.command("Saksvakt: Vis konsekvensene av forslaget");
  const page = await window.panel();
  await page.locator("[data-punkt='1']").waitFor();
  return page;
}

const nameOfFocus =
  "[...document.querySelectorAll('button, input, a[href]')].indexOf(document.activeElement).toString()";
