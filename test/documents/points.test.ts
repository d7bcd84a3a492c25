/** What numbers a point, and what only looks like it. */
import assert from "node:assert/strict";
import { read } from "./documents.ts";

const head = ["Møteprotokoll", "Utvalg: Formannskapet", "Møtedato: 12.03.2025", "", "Sak 4/25 Ny gangbru", ""];
const sak = (...lines: readonly string[]) => read([...head, ...lines, ""].join("\n")).saker[0]!;
const shown = (of: readonly { readonly nr: number; readonly tekst: { readonly text: string } }[]) =>
  of.map(({ nr, tekst }) => `${nr}: ${tekst.text}`);

describe("the number of a point", () => {
  for (const words of [
    "80 000 kr flyttes fra brua til veien.",
    "10 000 kroner gis til brua.",
    "20 prosent av midlene går til brua.",
    "30. juni er fristen.",
    "250 000 kroner gis til brua.",
  ])
    it(`is not in «${words}»`, () => {
      assert.deepEqual(shown(sak(`Vedtak: ${words}`).vedtak), [`1: ${words}`]);
      assert.deepEqual(shown(sak("Vedtak:", words).vedtak), [`1: ${words}`]);
    });

  it("may stand before one", () =>
    assert.deepEqual(shown(sak("Vedtak:", "1. 80 000 kr gis til brua.", "2. 30. juni er fristen.").vedtak), [
      "1: 80 000 kr gis til brua.",
      "2: 30. juni er fristen.",
    ]));

  it("has its own forms", () => {
    for (const [one, two] of [
      ["1)", "2)"],
      ["1.0", "2.0"],
      ["a)", "b)"],
      ["I.", "II."],
    ] as const)
      assert.equal(sak("Vedtak:", `${one} Brua bygges.`, `${two} Veien stenges.`).vedtak.length, 2, one);
  });

  it("is that of the point it would change, in a forslag beside another", () => {
    const { alternativer } = sak(
      "Innstilling:",
      "1. Brua bygges.",
      "2. Veien stenges.",
      "",
      "Behandling:",
      "Forslag fra Ola Vik (Sp):",
      "2. Veien holdes åpen.",
      "3. Brua males.",
    );
    assert.deepEqual(shown(alternativer[0]!.punkter), ["2: Veien holdes åpen.", "3: Brua males."]);
  });

  it("is not needed by bullets pasted far from their words", () =>
    assert.deepEqual(shown(sak("Vedtak:", "-   Brua bygges.", "-   Veien stenges.").vedtak), [
      "1: Brua bygges.",
      "2: Veien stenges.",
    ]));
});
