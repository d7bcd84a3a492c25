/** What a punkt takes from the ones before it, and names written by their beginning alone. */
import assert from "node:assert/strict";
import { compileLexicon } from "../../engine/language/compile-lexicon.ts";
import { utenNavneverk } from "../../engine/language/effect.ts";
import { readEffects } from "../../engine/language/read-effects.ts";
import { passageOf } from "../../engine/text/passage.ts";
import { lexiconData, shortEffect } from "./bank.ts";

const lexicon = compileLexicon(lexiconData());
const delprosjekter = [
  "Bioenergi – varme fra egen skog",
  "Digital løypeinformasjon for hele fjellet",
  "Helårs arbeidsplasser i reiselivet",
  "Unge tilbake til bygda",
  "Trebruk",
].map((navn) => ({ navn, alias: [] }));

/** What the last of the punkter is read as. */
const last = (...punkter: string[]): string =>
  readEffects(punkter.map(passageOf), { ...utenNavneverk, delprosjekter }, lexicon)
    .at(-1)!
    .map((effekt) => shortEffect({ ...effekt, kandidat: [] }))
    .join(" + ");

describe("a punkt after others", () => {
  for (const [before, after, read] of [
    ...[
      "som etter dette har et budsjett på kr 700 000.",
      "som deretter har kr 700 000.",
      "som da har kr 700 000 igjen.",
      "hvor det etter dette gjenstår kr 700 000.",
      "som etter endringen har et budsjett på kr 700 000.",
    ].map(
      (left) =>
        [
          "Det opprettes et nytt delprosjekt «Batteripark» med et budsjett på kr 500 000.",
          `Midlene hentes fra Trebruk, ${left}`,
          'overføring{fra: "Trebruk", til: "Batteripark", beløp: 500000}',
        ] as const,
    ),
    [
      "Det opprettes et nytt delprosjekt «Batteripark» med et budsjett på kr 500 000.",
      "Midlane vert henta frå Trebruk, som etter dette har eit budsjett på kr 700 000.",
      'overføring{fra: "Trebruk", til: "Batteripark", beløp: 500000}',
    ],
    [
      "Kr 310 000 av restmidlene overføres til Trebruk.",
      "Kr 200 000 av restmidlene overføres til Unge tilbake til bygda.",
      'overføring{til: "Unge tilbake til bygda", beløp: 200000, fra: "?det er ikke sagt hvilke midler"}',
    ],
    [
      "Kr 310 000 av overskotet blir overført til Trebruk.",
      "Kr 200 000 av overskotet blir overført til Unge tilbake til bygda.",
      'overføring{til: "Unge tilbake til bygda", beløp: 200000, fra: "?det er ikke sagt hvilke midler"}',
    ],
    [
      "Trebruk styrkes med kr 310 000 av restmidlene.",
      "De resterende midlene, kr 200 000, overføres til Unge tilbake til bygda.",
      'overføring{til: "Unge tilbake til bygda", beløp: 200000, fra: "?det er ikke sagt hvilke midler"}',
    ],
    [
      "Trebruk tildeles kr 310 000.",
      "Ubrukte midler, kr 200 000, tilbakeføres til Innlandet fylkeskommune.",
      'tilbakeføring{til: "Innlandet fylkeskommune", beløp: 200000}',
    ],
    [
      "Trebruk treng ikkje meir enn 130 000 kroner.",
      "Dei resterande 70 000 kronene går over til Unge tilbake til bygda.",
      'overføring{til: "Unge tilbake til bygda", beløp: 70000, fra: "Trebruk"}',
    ],
    [
      "Trebruk tilføres kr 310 000.",
      "Av dette overføres kr 200 000 til Unge tilbake til bygda.",
      'overføring{til: "Unge tilbake til bygda", beløp: 200000, fra: "Trebruk"}',
    ],
    [
      "Kr 310 000 av restmidlene i Trebruk overføres til Unge tilbake til bygda.",
      "Kr 200 000 av restmidlene tilbakeføres til Innlandet fylkeskommune.",
      'tilbakeføring{til: "Innlandet fylkeskommune", beløp: 200000, fra: "Trebruk"}',
    ],
  ] as const)
    it(`takes nothing from who was given of the same: ${after}`, () => assert.equal(last(before, after), read));
  it("takes the one sum told before it", () =>
    assert.equal(
      last("Av rammen til Unge tilbake til bygda er kr 110 000 ikke disponert.", "Disse overføres til Trebruk."),
      'overføring{til: "Trebruk", fra: "Unge tilbake til bygda", beløp: 110000}',
    ));
  it("takes no sum where there are several", () =>
    assert.equal(
      last("Unge tilbake til bygda har brukt kr 30 000 av kr 110 000.", "Disse midlene overføres til Trebruk."),
      'overføring{til: "Trebruk", fra: "Unge tilbake til bygda"}',
    ));
  it("has its own sum, whatever was granted before", () =>
    assert.equal(
      last(
        "Kommunestyret bevilger kr 1 200 000 til Svelgen omsorgssenter.",
        "Bevilgningen på kr 500 000 til Bismo sentrum trekkes inn og tilbakeføres til disposisjonsfondet.",
      ),
      'tilbakeføring{fra: "Bismo sentrum", til: "disposisjonsfondet", beløp: 500000}',
    ));
  it("knows what one of them created", () =>
    assert.equal(
      last(
        "Sagbruksmuseet opprettes som nytt delprosjekt.",
        "Sagbruksmuseet får kr 30 000 fra Trebruk og kr 25 000 fra Unge tilbake til bygda.",
      ),
      'overføring{fra: "Trebruk", til: "Sagbruksmuseet", beløp: 30000} + overføring{fra: "Unge tilbake til bygda", til: "Sagbruksmuseet", beløp: 25000}',
    ));
  it("takes the end that is not told from the move above it", () =>
    assert.equal(
      last("Kr 85 000 overføres fra Bioenergi til Trebruk.", "Det samme gjelder kr 20 000 fra Unge tilbake til bygda."),
      'overføring{fra: "Unge tilbake til bygda", beløp: 20000, til: "Trebruk"}',
    ));
  it("takes no end where nothing was moved above it", () =>
    assert.equal(
      last("Bioenergi har brukt kr 85 000.", "Det samme gjelder kr 20 000 fra Unge tilbake til bygda."),
      "annet{}",
    ));
  it("shares out what was granted", () =>
    assert.equal(
      last(
        "Trebruk styrkes med kr 90 000.",
        "Av dette kommer kr 50 000 fra Bioenergi og kr 40 000 fra Unge tilbake til bygda.",
      ),
      'overføring{fra: "Bioenergi – varme fra egen skog", beløp: 50000, til: "Trebruk"} + overføring{fra: "Unge tilbake til bygda", beløp: 40000, til: "Trebruk"}',
    ));
  it("moves money to what was just created", () =>
    assert.equal(
      last("Sagbruksmuseet opprettes som nytt delprosjekt.", "Kr 55 000 overføres dit fra Trebruk."),
      'overføring{fra: "Trebruk", til: "Sagbruksmuseet", beløp: 55000}',
    ));
});

describe("a name", () => {
  for (const [punkt, navn] of [
    ["Bioenergi tas ut av prosjektet.", "Bioenergi – varme fra egen skog"],
    ["Digital løypeinformasjon tas ut av prosjektet.", "Digital løypeinformasjon for hele fjellet"],
    ["Helårsarbeidsplasser i reiselivet tas ut av prosjektet.", "Helårs arbeidsplasser i reiselivet"],
  ] as const)
    it(`is known in «${punkt}»`, () => assert.equal(last(punkt), `uttak{delprosjekt: "${navn}"}`));
  it("holds no particle of the verb", () =>
    assert.equal(
      last("Halvparten av budsjettet til Unge tilbake til bygda overføres Trebruk."),
      'overføring{fra: "Unge tilbake til bygda", til: "Trebruk", beløp: {"andel":0.5,"av":"budsjettet"}}',
    ));
  it("is no word of the sentence that is spelt as its beginning", () =>
    assert.equal(last("Utslipp fra bioenergi skal kartlegges i regionen."), "annet{}"));
});
