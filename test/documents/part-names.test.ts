/** The delprosjekter that a sak names itself: tables, lists and quotes of them, and what is none. */
import assert from "node:assert/strict";
import { partNamesIn } from "../../engine/document/part-names.ts";

describe("the delprosjekter a sak names", () => {
  it("in a table with bars", () =>
    assert.deepEqual(
      partNamesIn(
        "| Delprosjekt | Ramme | Brukt |\n|---|---|---|\n| Fjordbåt | 400 000 | 100 000 |\n| **El-sykkel** | 200 000 | 0 |\n| Sum | 600 000 | |",
      ),
      ["Fjordbåt", "El-sykkel"],
    ));
  it("in a table with tabs, also with an empty line after every line", () =>
    assert.deepEqual(
      partNamesIn("Delprosjekt\tRamme\n\nMat frå fjorden\t400 000\n\nJobb på øya\t200 000\n\n\nSaka gjeld …"),
      ["Mat frå fjorden", "Jobb på øya"],
    ));
  it("in a table with spaces, under columns of money alone", () =>
    assert.deepEqual(
      partNamesIn(
        "                 Ramme    Regnskap   Igjen\nPraksisplassen   1 400    690        710\nFlere hender     1 650    760        890\nSum              3 050",
      ),
      ["Praksisplassen", "Flere hender"],
    ));
  it("in a line of them", () =>
    assert.deepEqual(partNamesIn("Prosjektet har tre delprosjekter: Kystløype, Mat og landbruk og Byrom."), [
      "Kystløype",
      "Mat og landbruk",
      "Byrom",
    ]));
  it("between quotation marks", () =>
    assert.deepEqual(partNamesIn("Delprosjektet «Tomtebank» avsluttes; delprosjekt 2 “Gågata” går videre."), [
      "Tomtebank",
      "Gågata",
    ]));
  it("not in what is no list of them", () => {
    assert.deepEqual(
      partNamesIn("Delprosjektene er i gang. Kostnadene fordeles slik:\nHole      40 000\nFlå       20 000"),
      [],
    );
    assert.deepEqual(partNamesIn("| Navn | Rolle |\n|---|---|\n| Kari Moen | Leder |"), []);
  });
  it("in time that follows the length of the text", () => {
    const rows = "Delprosjekt  Ramme\n".repeat(20_000);
    assert.deepEqual(partNamesIn(rows), []);
  });
});

describe("names of delprosjekter in a table that lost its cells", () => {
  const table = (gap: string): string =>
    [
      "Delprosjekt",
      "Ramme",
      "Brukt",
      "Båtruta",
      "600 000",
      "335 000",
      "Ung på øya",
      "450 000",
      "410 000",
      "Sum",
      "1 050 000",
      "745 000",
    ].join(gap);
  it("one cell a line", () => assert.deepEqual(partNamesIn(table("\n")), ["Båtruta", "Ung på øya"]));
  it("an empty line between cells", () => assert.deepEqual(partNamesIn(table("\n\n")), ["Båtruta", "Ung på øya"]));
  it("none where sums are missing", () =>
    assert.deepEqual(partNamesIn("Delprosjekt\nRamme\nBåtruta\nUng på øya\n"), []));
});
