/** Saker numbered with the year first, where the whole document numbers them so. */
import assert from "node:assert/strict";
import { read } from "./documents.ts";

const numbers = (...lines: readonly string[]): readonly (string | null)[] =>
  read(["Innkalling til styringsgruppa", "Møtedato: 14. april 2021", "", ...lines, ""].join("\n")).saker.map(
    ({ nr }) => nr,
  );
const told = (nr: string, title: string): readonly string[] => [`${nr} ${title}`, "Forslag til vedtak:", "Godkjennes."];

describe("saker numbered with the year first", () => {
  it("follow each other", () =>
    assert.deepEqual(numbers(...told("21/31", "Referat"), "", ...told("21/33", "Brukai")), ["31/21", "33/21"]));

  it("come again below their agenda", () =>
    assert.deepEqual(
      numbers("21/8 Referat", "21/9 Brukai", "", ...told("21/8", "Referat"), "", ...told("21/9", "Brukai")),
      ["8/21", "9/21"],
    ));

  it("stand in a table", () =>
    assert.deepEqual(numbers("| Sak | Tittel |", "|---|---|", "| 21/40 | Referat |", "| 21/41 | Brukai |"), [
      "40/21",
      "41/21",
    ]));

  for (const [why, ...lines] of [
    ["of another year", "20/31 Referat fra møte", "20/32 Brukai"],
    ["that do not follow each other", "21/31 Brev fra Moe", "21/77 Svar til Moe"],
    ["that goes backwards", "21/31 Referat", "21/29 Brukai"],
    ["alone", "21/31 Referat"],
  ] as const)
    it(`are not numbers ${why}`, () => assert.deepEqual(numbers(...lines), []));

  it("are not numbers beside saker numbered otherwise", () =>
    assert.deepEqual(numbers(...told("31/21", "Kai"), "Vedlegg:", "21/41 Brev", "21/42 Svar"), ["31/21"]));
});
