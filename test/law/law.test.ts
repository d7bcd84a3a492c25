/** The law on a date: both sides of every date in the repository's rulebook, and the counties of three times. */
import assert from "node:assert/strict";
import { citationsOf, lawOn, tableOn, tableValue } from "../../engine/law/law.ts";
import type { Rulebook } from "../../engine/law/rulebook.ts";
import { addDays, type CalendarDate } from "../../engine/text/calendar-date.ts";
import { rulesOnDisk } from "../check/rules-on-disk.ts";

const { rulebook, findings } = rulesOnDisk();
const day = (text: string): CalendarDate => text as CalendarDate;

describe("the law on a date", () => {
  it("is read without faults", () => assert.deepEqual(findings, []));

  it("changes on the days it says, and only then", () => {
    for (const { id, gyldig } of rulebook.rules) {
      const inForce = (date: CalendarDate): boolean => lawOn(rulebook, date).rules.some((rule) => rule.id === id);
      if (gyldig.fra) assert.deepEqual([inForce(addDays(gyldig.fra, -1)), inForce(gyldig.fra)], [false, true], id);
      if (gyldig.til) assert.deepEqual([inForce(gyldig.til), inForce(addDays(gyldig.til, 1))], [true, false], id);
    }
  });

  it("is the same object between two changes", () => {
    assert.equal(lawOn(rulebook, day("2022-03-02")), lawOn(rulebook, day("2022-03-03")));
    assert.notEqual(lawOn(rulebook, day("2019-10-31")), lawOn(rulebook, day("2019-11-01")));
  });

  it("knows which county a kommune belonged to", () => {
    const on = (kommune: string, date: string) => tableValue(rulebook, "fylke", kommune, day(date))?.verdi;
    assert.deepEqual(
      ["2019-12-31", "2020-01-01", "2023-12-31", "2024-01-01"].map((date) => [
        on("Ringerike", date),
        on("Jevnaker", date),
      ]),
      [
        ["Buskerud", "Oppland"],
        ["Viken", "Viken"],
        ["Viken", "Viken"],
        ["Buskerud", "Akershus"],
      ],
    );
    assert.equal(tableValue(rulebook, "kommunenummer", "Lunner", day("2024-05-01"))?.verdi, "3234");
    assert.equal(tableValue(rulebook, "fylke", "Ringerike", day("2024-01-01"))?.kjent, "2022-06-14");
  });

  it("counts the counties of each time", () => {
    const count = (date: string): number => tableOn(rulebook, "fylkeskommuner", day(date)).size;
    assert.deepEqual(
      ["2017-12-31", "2018-01-01", "2019-12-31", "2020-01-01", "2023-12-31", "2024-01-01"].map(count),
      [19, 18, 18, 11, 11, 15],
    );
  });

  it("cites the source that was in force", () => {
    const refs = (date: string | null) =>
      citationsOf(rulebook, ["kommuneloven#11-3", "kommuneloven-1992#32"], date === null ? null : day(date)).map(
        ({ id }) => id,
      );
    assert.deepEqual(refs("2019-10-31"), ["kommuneloven-1992#32"]);
    assert.deepEqual(refs("2019-11-01"), ["kommuneloven#11-3"]);
    assert.deepEqual(refs(null), ["kommuneloven#11-3", "kommuneloven-1992#32"]);
    const text = (date: string) => citationsOf(rulebook, ["kommuneloven#18-1"], day(date))[0]?.tekst.nb;
    assert.match(text("2023-07-01") ?? "", /«IPR»/);
    assert.doesNotMatch(text("2023-06-30") ?? "", /«IPR»/);
  });

  it("survives being written as JSON", () => {
    const again = JSON.parse(JSON.stringify(rulebook)) as Rulebook;
    assert.deepEqual(again, rulebook);
  });
});
