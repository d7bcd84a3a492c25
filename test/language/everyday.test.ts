/** The wordings that every secretary uses, in both languages: none of them may be read otherwise than it is meant. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { compileLexicon } from "../../engine/language/compile-lexicon.ts";
import { readEffects } from "../../engine/language/read-effects.ts";
import { passageOf } from "../../engine/text/passage.ts";
import { bankNames, lexiconData, shortEffect } from "./bank.ts";

const lexicon = compileLexicon(lexiconData());
const names = { ...bankNames(), kommuner: ["Hole", "Modum"] };
/** Without what else it could have been. */
const told = (text: string): string =>
  readEffects([passageOf(text)], names, lexicon)[0]!
    .map((effekt) => shortEffect({ ...effekt, kandidat: [] }))
    .join(" + ");

const points: Readonly<Record<"nb" | "nn", readonly { readonly punkt: string; readonly leses: string }[]>> = parse(
  readFileSync(join(import.meta.dirname, "everyday.yaml"), "utf8"),
);

for (const [language, all] of Object.entries(points))
  describe(`an everyday punkt (${language})`, () => {
    for (const { punkt, leses } of all) it(punkt, () => assert.equal(told(punkt), leses));
  });
