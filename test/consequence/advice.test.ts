/** What one organ only recommends to another: shown before, and not carried out after. */
import assert from "node:assert/strict";
import { applySaker } from "../../engine/consequence/apply.ts";
import { sakerIn } from "../../engine/consequence/history.ts";
import { applicationLines, isNothing } from "../../engine/present/apply-text.ts";
import { lines, notesOf, paper, previewed, project, protokoll, psd } from "./project.ts";

const day = { date: "16. mars 2022", nr: "4/22" };
const move = "Kr 50 000 overføres fra «Klyngeprosjekt» til «Reiseliv».";
const advice = ["Styringsgruppen rår representantskapet til å gjøre slikt vedtak:\n", `1. ${move}`].join("\n");

describe("a recommendation to another organ", () => {
  it("is previewed as that organ would adopt it, which the preview says", () => {
    const preview = previewed(project(psd(), paper(day, advice)));
    assert.equal(lines(preview.after), "Klyngeprosjekt 150000, Reiseliv 550000");
    assert.ok(preview.isAdvice);
    assert.ok(!previewed(project(psd(), paper(day, move))).isAdvice);
  });

  it("changes nothing when it is adopted", () => {
    const own = project(psd(), protokoll(day, advice));
    assert.deepEqual(notesOf(previewed(own)), ["tilrådd"]);
    const application = applySaker(own.psd, sakerIn(own.workspace, own.workspace.dokumenter[0]!), []);
    assert.ok(isNothing(application));
    assert.ok(applicationLines(application, "nb").some((line) => line.includes("tilrådd et annet organ")));
  });

  it("is carried out by the vedtak of the other", () => {
    const adopted = protokoll({ date: "20. mars 2022", nr: "2/22", organ: "Representantskapet" }, move);
    const later = paper(
      { date: "20. april 2022", nr: "5/22" },
      "Kr 10 000 overføres fra «Klyngeprosjekt» til «Reiseliv».",
    );
    const preview = previewed(project(psd(), protokoll(day, advice), adopted, later));
    assert.equal(lines(preview.before), "Klyngeprosjekt 150000, Reiseliv 550000");
  });
});
