/** What looks like an effect and is none, and what a torn copy still says. */
import assert from "node:assert/strict";
import { compileLexicon } from "../../engine/language/compile-lexicon.ts";
import { readEffects } from "../../engine/language/read-effects.ts";
import { passageOf } from "../../engine/text/passage.ts";
import { bankNames, lexiconData, shortEffect } from "./bank.ts";

const lexicon = compileLexicon(lexiconData());
const names = bankNames();
const read = (text: string): readonly string[] => readEffects([passageOf(text)], names, lexicon)[0]!.map(shortEffect);

describe("look-alikes", () => {
  for (const text of [
    "Arbeidsgruppen anbefaler at Regionalt klyngeprosjekt avvikles ved årsskiftet.",
    "Kari Moen foreslår at kr 50 000 overføres fra Grønn omstilling til Vertskapsattraktivitet.",
    "Valnemnda rår til at Per Hansen vert vald til leiar i styringsgruppa.",
    "Kommunestyret i Hole har vedtatt å bevilge kr 100 000 til Vertskapsattraktivitet.",
    "Stortinget har utsatt behandlingen av inntektssystemet.",
    "Per Dal (Modum) fremmet følgende forslag: Saken utsettes.",
    "Forslag fra Hole: Bostedsattraktivitet tas ut av prosjektet.",
    "Alternativt forslag: Prosjektperioden forlenges til 30.06.2023.",
    "Et mindretall ville ta ut Bostedsattraktivitet av prosjektet.",
    "Styringsgruppen vil komme tilbake til om prosjektperioden skal forlenges til 31.12.2023.",
    "Utkast til ny PSD sendes ut til uttale.",
    "Knut Dal blir ny leder av Modum bondelag fra 1. mai 2022.",
    "Leder av delprosjektet Grønn omstilling er Nils Lie.",
    "Fristen for å søke Viken fylkeskommune om forlengelse er 1. oktober 2022.",
    "Tidligere: kr 50 000 fra Grønn omstilling til Vertskapsattraktivitet.",
  ])
    it(`reads nothing decided in «${text}»`, () =>
      assert.deepEqual(
        read(text).map((one) => one.split("{")[0]),
        ["annet"],
      ));
});

describe("torn text", () => {
  const whole = read("Kr 75 000 overføres fra Grønn omstilling til Reiseliv og opplevelser.");
  for (const text of [
    "Kr 75 000 over-\nføres fra Grønn omstil-\nling til Reiseliv og opplevelser.",
    "Det overføres kr 75\n000 fra Grønn omstilling til Reiseliv og opplevelser.",
    "Kr 75 000 overføres\n- fra Grønn omstilling\n- til Reiseliv og opplevelser",
    "Beløp: kr 75 000\nFra delprosjekt: Grønn omstilling\nTil delprosjekt: Reiseliv og opplevelser",
    "Grønn omstilling -> Reiseliv og opplevelser: kr 75 000.",
    "Fra        Til       Kr\nGrønn omstilling     Reiseliv og opplevelser      75 000",
    "Delprosjekt | Før | Etter\nGrønn omstilling | 200 000 | 125 000\nReiseliv og opplevelser | 100 000 | 175 000",
  ])
    it(`says the same as the whole: ${JSON.stringify(text)}`, () => assert.deepEqual(read(text), whole));
});
