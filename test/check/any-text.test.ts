/** Whatever stands in a document, checking it neither rejects nor finds a rule that crashed. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { check } from "../../engine/check/check.ts";
import { exampleOf, pipelineWith, repositoryReader, rulesOnDisk } from "./rules-on-disk.ts";

const { rulebook } = rulesOnDisk();
const pipeline = pipelineWith(repositoryReader());
const line = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      "INNKALLING TIL STYRINGSGRUPPEMØTE",
      "Møteprotokoll",
      "Saksframlegg",
      "Tid: Onsdag 2. mars 2022",
      "Møtested: på e-post",
      "Vikersund, 1. mars 2022",
      "Sak 1/22 Prosjektet «Levende bygder»",
      "Forslag til vedtak:",
      "Vedtak:",
      "1. Delprosjekt «Sti» tas ut (kr 200 000).",
      "2. Kr 150 000 overføres fra «Sti» til «By».",
      "3. Prosjektperioden utvides til og med 2023.",
      "Viken fylkeskommune har gitt tilskudd.",
      "Vedtatt med 3 mot 2 stemmer.",
      "Til stede: Anne Vik (Hole), Ola Berg (Modum), Per Li (vara for Anne Vik)",
      "3 av 6 medlemmer var til stede.",
      "Anne Vik fratrådte som inhabil.",
      "Sak 3/22 Valg av leder",
      "Prosjektleders anbefaling: Det anbefales å utvide prosjektperioden.",
      "Rapporten er ikke ferdig (se s. 40 i PSD).",
      "",
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 60 }) },
);
const psd = fc.constantFrom(
  null,
  "prosjekt: Levende bygder\nfinansiør: { fylkeskommune: Viken }\ndelprosjekter: [{ navn: Sti, budsjett: 1 }]\n",
  "prosjekt: [",
  "",
);

describe("any text", () => {
  it("is checked without a crash, findings inside it and in order", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 25 }), psd, async (lines, ofProject) => {
        const dokument = lines.join("\n");
        const example = exampleOf(dokument, { psd: ofProject });
        for (const { path, findings } of await check(pipeline(example, null), rulebook)) {
          for (const [index, one] of findings.entries()) {
            assert.notEqual(one.rule, "regelverk/regel-feilet", JSON.stringify(one.values));
            assert.equal(one.at.path, path);
            assert.ok(one.at.span.start < one.at.span.end && one.at.span.end <= dokument.length);
            if (index > 0) assert.ok(findings[index - 1]!.at.span.start <= one.at.span.start);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
