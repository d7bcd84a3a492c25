/** The line of place and date: with and without its weekday, and what only looks like it. */
import assert from "node:assert/strict";
import { read } from "./documents.ts";

const notat = (line: string) =>
  `# Saksframlegg til styringsgruppen\n\n## Sak 1/26 Ny vei\n\n### Forslag til vedtak\n\nVeien bygges.\n\n${line}\n\nKari Nordmann\nprosjektleder\n`;

describe("a line of place and date", () => {
  for (const line of [
    "Tverrvik, 16. februar 2026",
    "Tverrvik, tirsdag 16. februar 2026",
    "Tverrvik, tysdag 16. februar 2026",
    "Tverrvik, tirsdag den 16. februar 2026",
    "Nordre Land, mandag 16.02.2026",
  ])
    it(`dates the document: ${line}`, () => assert.equal(read(notat(line)).datert?.value, "2026-02-16"));

  for (const line of [
    "Rådhuset, tirsdag 16. februar 2026",
    "Teams, tirsdag 16. februar 2026",
    "Åsgrend, festdag 16. februar",
  ])
    it(`is no dating: ${line}`, () => assert.equal(read(`# Innkalling\n\n${line}\n\n## Sak 1/26 Vei\n`).datert, null));

  it("is the day of the meeting where that is its day", () => {
    const { møteDato, datert } = read(
      "# Innkalling\n\nMøtedato: 17. februar 2026\n\nÅsgrend, tirsdag 17. februar 2026\n\n## Sak 1/26 Vei\n",
    );
    assert.deepEqual([møteDato?.value, datert], ["2026-02-17", null]);
  });
});
