/** The state before a sak, and the findings that a vedtak brings and heals. */
import assert from "node:assert/strict";
import { findingsOf } from "../../engine/consequence/findings.ts";
import { addsUp } from "../../engine/consequence/ledger.ts";
import { rulesOnDisk } from "../check/rules-on-disk.ts";
import { lines, paper, previewed, project, protokoll, psd, surroundingsOf } from "./project.ts";

const day = { date: "16. mars 2022" };

describe("the state before a sak", () => {
  const moved = protokoll(
    { date: "10. januar 2022", nr: "1/22" },
    "Kr 100 000 overføres fra «Reiseliv» til «Klyngeprosjekt».",
  );
  const later = paper({ date: "16. mars 2022", nr: "4/22" }, "Saken tas til orientering.");

  it("has every vedtak of an earlier day", () => {
    assert.equal(lines(previewed(project(psd(), moved, later)).before), "Klyngeprosjekt 300000, Reiseliv 400000");
  });

  it("has no forslag, and no vedtak of the same day or later", () => {
    const proposed = paper(
      { date: "10. januar 2022", nr: "1/22" },
      "Kr 100 000 overføres fra «Reiseliv» til «Klyngeprosjekt».",
    );
    const same = moved.replace("10. januar", "16. mars");
    for (const other of [proposed, same])
      assert.equal(lines(previewed(project(psd(), other, later)).before), "Klyngeprosjekt 200000, Reiseliv 500000");
  });

  it("has no vedtak that the PSD has already, by its date or its log", () => {
    const dated = psd("versjonsdato: 2022-02-01\n");
    assert.equal(lines(previewed(project(dated, moved, later)).before), "Klyngeprosjekt 200000, Reiseliv 500000");
    const logged = psd("endringslogg: [{ sak: 1/22, punkt: 1, felt: ramme }]\n");
    assert.equal(lines(previewed(project(logged, moved, later)).before), "Klyngeprosjekt 200000, Reiseliv 500000");
  });

  it("takes a paper for adopted where the PSD's vedtakslogg says so, and only the punkter it names", () => {
    const proposed = paper(
      { date: "10. januar 2022", nr: "1/22" },
      "Kr 100 000 overføres fra «Reiseliv» til «Klyngeprosjekt».",
      "Kr 20 000 overføres fra «Reiseliv» til «Klyngeprosjekt».",
    );
    const log = psd(
      "vedtakslogg:\n  - { organ: styringsgruppen, sak: 1/22, punkt: 1, status: avvist }\n  - { organ: styringsgruppen, sak: 1/22, punkt: 2, status: vedtatt }\n",
    );
    assert.equal(lines(previewed(project(log, proposed, later)).before), "Klyngeprosjekt 220000, Reiseliv 480000");
  });

  it("leaves out vedtak without a date, and says so", () => {
    const own = project(psd(), moved.replace("Møtedato: 10. januar 2022\n", ""), later);
    const preview = previewed(own);
    assert.equal(lines(preview.before), "Klyngeprosjekt 200000, Reiseliv 500000");
    assert.deepEqual(
      preview.undated.map(({ nr }) => nr),
      ["1/22"],
    );
  });

  it("has a ledger that adds up also when money goes back, within the project or out of it", () => {
    const given = protokoll(
      { date: "11. januar 2022", nr: "2/22" },
      "Det bevilges kr 90 000 til «Reiseliv» fra disposisjonsfondet.",
    );
    const words = [
      "Vedtaket i sak 1/22 omgjøres.",
      "Vedtaket i sak 2/22 omgjøres.",
      "Kr 50 000 overføres fra «Reiseliv» til «Klyngeprosjekt».",
    ];
    const { ledger, after } = previewed(
      project(psd(), moved, given, paper({ date: "16. mars 2022", nr: "4/22" }, ...words)),
    );
    assert.equal(lines(after), "Klyngeprosjekt 250000, Reiseliv 450000");
    assert.ok(addsUp(ledger), JSON.stringify(ledger));
    assert.deepEqual(ledger.outside, { in: 0, out: 90_000 });
  });

  it("is without a vedtak that a later one revokes", () => {
    const revoked = protokoll({ date: "10. februar 2022", nr: "2/22" }, "Vedtaket i sak 1/22 omgjøres.");
    assert.equal(
      lines(previewed(project(psd(), moved, revoked, later)).before),
      "Klyngeprosjekt 200000, Reiseliv 500000",
    );
  });
});

describe("findings of a preview", () => {
  const rulebook = rulesOnDisk().rulebook;
  const off = psd().replace("ramme: 700000", "ramme: 1000000");
  async function told(words: string) {
    const own = project(off, paper(day, words));
    const options = { surroundings: surroundingsOf(own), rulebook, asOf: null, today: own.psd.periode.fra!.value };
    const { introduced, resolved, remaining } = await findingsOf(previewed(own), own.workspace, options);
    const sums = (found: typeof introduced): number =>
      found.filter(({ rule }) => rule === "budsjett/sum-lik-total").length;
    return [sums(introduced), sums(resolved), sums(remaining)];
  }

  it("a gap that gets smaller remains, one that grows is new, one that closes is gone", async () => {
    assert.deepEqual(await told("Det bevilges kr 20 000 til «Reiseliv»."), [0, 0, 1]);
    assert.deepEqual(await told("Kr 20 000 fra «Reiseliv» tilbakeføres til Viken fylkeskommune."), [1, 0, 0]);
    assert.deepEqual(await told("Det bevilges kr 300 000 til «Reiseliv»."), [0, 1, 0]);
  });
});
