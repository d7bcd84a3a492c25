/** From proposal to application to answer to PSD: what waits, what an answer releases, and what a refusal ends. */
import assert from "node:assert/strict";
import { lines, paper, previewed, project, protokoll } from "./project.ts";

const psd = (more = ""): string => `prosjekt: Levende bygder
versjon: "1.0"
eier: Modum kommune
finansiør: { fylkeskommune: Viken, andel: 50 }
periode: { fra: 2020-01-01, til: 2022-12-31 }
ramme: 700000
delprosjekter:
  - { navn: Klyngeprosjekt, budsjett: 200000 }
  - { navn: Reiseliv, budsjett: 500000 }
${more}`;
const answers = (...written: readonly string[]): string =>
  `godkjenninger:\n${written.map((one) => `  - ${one}\n`).join("")}`;
const applied = protokoll(
  { date: "16. mars 2022", nr: "4/22" },
  "Prosjektleder søker Viken fylkeskommune innen 1. april 2022 om å utvide prosjektperioden til 31. desember 2023.",
  "Kr 100 000 overføres fra «Reiseliv» til «Klyngeprosjekt» under forutsetning av at Viken fylkeskommune godkjenner omdisponeringen.",
);
const later = (date: string): string => paper({ date, nr: "9/22" }, "Saken tas til orientering.");
const stateOn = (date: string, more = "") => previewed(project(psd(more), applied, later(date))).before;

describe("what waits for an answer", () => {
  it("has no effect before the answer is there", () => {
    const { psd: now, waiting } = stateOn("1. juni 2022");
    assert.deepEqual([now.periode.til, lines({ psd: now })], ["2022-12-31", "Klyngeprosjekt 200000, Reiseliv 500000"]);
    assert.deepEqual(
      waiting.map(({ gjelder, because }) => [gjelder, because.punkt]),
      [
        ["periodeutvidelse", 1],
        ["omdisponering", 2],
      ],
    );
  });

  it("takes effect on the day of the answer, not before", () => {
    const yes = answers(
      "{ fra: Viken fylkeskommune, gjelder: periodeutvidelse, sak: 4/22, dato: 2022-05-20, resultat: godkjent }",
    );
    assert.equal(stateOn("19. mai 2022", yes).psd.periode.til, "2022-12-31");
    assert.equal(stateOn("21. mai 2022", yes).psd.periode.til, "2023-12-31");
  });

  it("gets what a partial answer gives, and no more", () => {
    const part = answers(
      "{ fra: Viken, gjelder: periodeutvidelse, sak: 4/22, dato: 2022-05-20, resultat: delvis, til: 2023-06-30 }",
      "{ fra: Viken, gjelder: omdisponering, sak: 4/22, dato: 2022-05-20, resultat: delvis, beløp: 40000 }",
    );
    const { psd: now, waiting } = stateOn("1. juni 2022", part);
    assert.deepEqual(
      [now.periode.til, lines({ psd: now }), waiting],
      ["2023-06-30", "Klyngeprosjekt 240000, Reiseliv 460000", []],
    );
  });

  it("waits on when a partial answer says neither how long nor how much", () => {
    const part = answers("{ fra: Viken, gjelder: periodeutvidelse, sak: 4/22, dato: 2022-05-20, resultat: delvis }");
    const { psd: now, waiting } = stateOn("1. juni 2022", part);
    assert.deepEqual([now.periode.til, waiting.length], ["2022-12-31", 2]);
  });

  it("is over with a refusal", () => {
    const no = answers("{ fra: Viken, gjelder: periodeutvidelse, sak: 4/22, dato: 2022-05-20, resultat: avslått }");
    const { psd: now, waiting } = stateOn("1. juni 2022", no);
    assert.deepEqual([now.periode.til, waiting.map(({ gjelder }) => gjelder)], ["2022-12-31", ["omdisponering"]]);
  });

  for (const [name, answer] of [
    ["another sak", "{ fra: Viken, gjelder: periodeutvidelse, sak: 5/22, dato: 2022-05-20, resultat: godkjent }"],
    [
      "another county",
      "{ fra: Innlandet, gjelder: periodeutvidelse, sak: 4/22, dato: 2022-05-20, resultat: godkjent }",
    ],
    ["another matter", "{ fra: Viken, gjelder: omdisponering, sak: 4/22, dato: 2022-05-20, resultat: godkjent }"],
  ] as const)
    it(`is not released by an answer about ${name}`, () => {
      assert.equal(stateOn("1. juni 2022", answers(answer)).psd.periode.til, "2022-12-31");
    });

  it("needs nobody's answer where nothing is asked: the owner decides", () => {
    const own = psd().replace("finansiør: { fylkeskommune: Viken, andel: 50 }\n", "");
    const { after, conditions } = previewed(
      project(own, paper({ date: "16. mars 2022" }, "Prosjektperioden utvides til 31. desember 2023.")),
    );
    assert.deepEqual([after.psd.periode.til, conditions], ["2023-12-31", []]);
  });
});
