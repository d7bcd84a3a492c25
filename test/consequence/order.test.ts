/** Pending saker on one project: which pairs do not commute, with a witness, and an order that works. */
import assert from "node:assert/strict";
import { headroomOf } from "../../engine/consequence/headroom.ts";
import { orderOf } from "../../engine/consequence/order.ts";
import { previewAll, startOfPending } from "../../engine/consequence/preview.ts";
import { lines, notesOf, type Project, paper, project, protokoll } from "./project.ts";

const psd = `prosjekt: Levende bygder
periode: { fra: 2020-01-01, til: 2022-12-31 }
ramme: 700000
delprosjekter:
  - { navn: Klyngeprosjekt, budsjett: 200000 }
  - { navn: Reiseliv, budsjett: 500000 }
  - { navn: Sentrum, budsjett: 0 }
`;
const sak = (nr: string, words: string, date = "16. mars 2022"): string => paper({ date, nr }, words);
const order = ({ timeline }: Project) => orderOf(startOfPending(timeline), timeline.pending);
const named = (saker: readonly { readonly nr: string | null }[] | null) => saker?.map(({ nr }) => nr);

describe("the order of pending saker", () => {
  const first = sak("1/22", "Kr 200 000 overføres fra «Klyngeprosjekt» til «Reiseliv».");
  const enough = sak("2/22", "Kr 650 000 overføres fra «Reiseliv» til «Sentrum».");
  const tooMuch = sak("2/22", "Kr 750 000 overføres fra «Reiseliv» til «Sentrum».");

  it("lets money that one sak brings be spent by the next", () => {
    const own = project(psd, first, enough);
    assert.deepEqual(
      previewAll(own.timeline).map(({ after }) => lines(after)),
      ["Klyngeprosjekt 0, Reiseliv 700000, Sentrum 0", "Klyngeprosjekt 0, Reiseliv 50000, Sentrum 650000"],
    );
    assert.equal(order(own).asPlanned, true);
  });

  it("tells what is lacking the other way round", () => {
    const [pair, ...others] = order(project(psd, first, enough)).pairs;
    assert.deepEqual(
      [pair?.first.nr, pair?.second.nr, pair?.witness, others],
      ["1/22", "2/22", { kode: "mangler-dekning", verdier: { navn: "Reiseliv", mangler: 150_000 } }, []],
    );
  });

  it("finds an order that works when the planned one does not", () => {
    const late = sak("3/22", "Kr 200 000 overføres fra «Klyngeprosjekt» til «Reiseliv».", "20. april 2022");
    const found = order(project(psd, enough, late));
    assert.deepEqual([found.asPlanned, named(found.works)], [false, ["3/22", "2/22"]]);
  });

  it("says that none works when there is not enough money at all", () => {
    const found = order(project(psd, first, tooMuch));
    assert.deepEqual([found.asPlanned, found.works], [false, null]);
  });

  it("does not blame the order for words that are unclear in themselves", () => {
    const unclear = sak("2/22", "Kr 100 000 fordeles med kr 60 000 til «Reiseliv» og kr 40 000 til «Sentrum».");
    const own = project(psd, unclear);
    assert.deepEqual(notesOf(previewAll(own.timeline)[0]!), ["ukjent-kilde"]);
    assert.equal(order(own).asPlanned, true);
  });

  it("finds no pair where saker have nothing to do with each other", () => {
    const other = sak("2/22", "Prosjektperioden utvides til 31. desember 2023.");
    assert.deepEqual(order(project(psd, first, other)).pairs, []);
  });

  it("goes on from what was decided since, also at the meeting that postponed", () => {
    const put = sak("2/22", "Kr 100 000 overføres fra «Reiseliv» til «Sentrum».");
    const postponed = protokoll({ date: "16. mars 2022", nr: "2/22" }, "Saken utsettes.").replace(
      "Enstemmig vedtatt.",
      "Enstemmig utsatt.",
    );
    const moved = protokoll(
      { date: "16. mars 2022", nr: "1/22" },
      "Kr 200 000 overføres fra «Klyngeprosjekt» til «Reiseliv».",
    );
    const own = project(psd, put, moved, postponed);
    assert.deepEqual(
      previewAll(own.timeline).map(({ sak: { nr }, before, after }) => [nr, lines(before), lines(after)]),
      [["2/22", "Klyngeprosjekt 0, Reiseliv 700000, Sentrum 0", "Klyngeprosjekt 0, Reiseliv 600000, Sentrum 100000"]],
    );
    const later = project(
      psd,
      sak("3/22", "Kr 50 000 overføres fra «Reiseliv» til «Sentrum».", "1. mars 2022"),
      moved,
      sak("4/22", "Kr 50 000 overføres fra «Reiseliv» til «Sentrum».", "20. april 2022"),
    );
    assert.deepEqual(
      previewAll(later.timeline).map(({ before }) => lines(before)),
      ["Klyngeprosjekt 200000, Reiseliv 500000, Sentrum 0", "Klyngeprosjekt 0, Reiseliv 650000, Sentrum 50000"],
    );
  });

  it("tells that the last one decides where both set the same", () => {
    const [pair] = order(
      project(
        psd,
        sak("1/22", "Prosjektperioden utvides til 30. juni 2023."),
        sak("2/22", "Prosjektperioden utvides til 31. desember 2023."),
      ),
    ).pairs;
    assert.deepEqual([pair?.witness, pair?.field], [null, "periode/til"]);
  });

  it("tells what is left to give after each meeting", () => {
    const late = sak("3/22", "Kr 100 000 overføres fra «Reiseliv» til «Sentrum».", "20. april 2022");
    assert.deepEqual(
      headroomOf(previewAll(project(psd, first, late).timeline)).map(({ dato, lines: left }) => [
        dato,
        ...left.map(({ kroner }) => kroner),
      ]),
      [
        ["2022-03-16", 0, 700_000, 0],
        ["2022-04-20", 0, 600_000, 100_000],
      ],
    );
  });
});
