/** What an edit is called. */
import assert from "node:assert/strict";
import { fixTitle } from "../../engine/present/fix-title.ts";
import { sourceText } from "../../engine/text/source-text.ts";

const source = sourceText("a.md", "onsdag 21. mai");
const long = "Endringen legges fram for Vestland fylkeskommune for godkjenning før den gjelder.";

describe("the title of a fix", () => {
  for (const [start, end, newText, language, title] of [
    [0, 6, "torsdag", "nb", "Bytt «onsdag» med «torsdag»"],
    [0, 6, "torsdag", "nn", "Byt «onsdag» med «torsdag»"],
    [0, 6, "torsdag", "en", "Replace “onsdag” with “torsdag”"],
    [14, 14, "\n\n### Forslag til vedtak\n\n1. …", "nb", "Sett inn: ### Forslag til vedtak 1. …"],
    [14, 14, ` ${long}`, "nn", "Set inn: Endringen legges fram for Vestland fylkeskommune for …"],
    [0, 6, long, "nb", "Bytt ut med «Endringen legges fram for Vestland fylkeskommune for …»"],
    [0, 7, "", "en", "Remove “onsdag”"],
    [0, 6, "{gammel} $& \u001b", "nb", "Bytt «onsdag» med «{gammel} $&»"],
  ] as const)
    it(`is ${title}`, () => assert.equal(fixTitle({ span: { start, end }, newText }, source, language), title));
});
