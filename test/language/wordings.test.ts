/** Wordings by mechanism, each in several words: what one clause, list, table or pair of points is read as. */
import assert from "node:assert/strict";
import { compileLexicon } from "../../engine/language/compile-lexicon.ts";
import { readEffects } from "../../engine/language/read-effects.ts";
import { passageOf } from "../../engine/text/passage.ts";
import { bankNames, lexiconData, shortEffect } from "./bank.ts";

const lexicon = compileLexicon(lexiconData());

const read = (...points: string[]): string[] =>
  readEffects(
    points.map((one) => passageOf(one)),
    bankNames(),
    lexicon,
  )
    .flat()
    .map(shortEffect);

const G = "Grønn omstilling";
const B = "Bostedsattraktivitet";
const R = "Reiseliv og opplevelser";

describe("money after a withdrawal", () => {
  const expected = [
    `uttak{delprosjekt: "${R}", beløp: 200000}`,
    `overføring{til: "${G}", beløp: 120000, fra: "${R}"}`,
    `overføring{til: "${B}", beløp: 100000, fra: "${R}"}`,
  ];
  for (const points of [
    [`${R} tas ut (kr 200 000).`, `Kr 120 000 går til ${G} og kr 100 000 til ${B}.`],
    [`${R} tas ut (kr 200 000). Kr 120 000 går til ${G} og kr 100 000 til ${B}.`],
    [`Delprosjektet ${R} (kr 200 000) avsluttes.`, `Kr 120 000 overføres til ${G} og kr 100 000 til ${B}.`],
  ])
    it(points.join(" | "), () => assert.deepEqual(read(...points), expected));
  it("leaves the money alone that has a source of its own", () =>
    assert.deepEqual(read(`${R} tas ut (kr 200 000).`, `Kr 50 000 flyttes fra ${G} til ${B}.`).slice(1), [
      `overføring{fra: "${G}", til: "${B}", beløp: 50000}`,
    ]));
});

describe("tables and lists in a point", () => {
  const transfer = [`overføring{fra: "${G}", til: "${B}", beløp: 50000}`];
  for (const text of [
    `| Fra | Til | Beløp |\n| ${G} | ${B} | 50 000 |`,
    `Fra | Til | Beløp\n${G} | ${B} | 50 000\nSum | | 50 000`,
    `Følgende omdisponeres:\nFra\tTil\tBeløp\n${G}\t${B}\t50 000`,
    `Delprosjekt | Endring\n${G} | -50 000\n${B} | + 50 000`,
    `Det overføres kr 50 000 fra\n${G} til\n«${B}», som vedtatt.`,
  ])
    it(text.replaceAll("\n", " / "), () => assert.deepEqual(read(text), transfer));
  it("each line under a colon", () =>
    assert.deepEqual(read(`Midlene i ${R} omdisponeres slik:\n- kr 50 000 til ${G}\n- kr 20 000 til ${B}`), [
      `overføring{fra: "${R}", til: "${G}", beløp: 50000}`,
      `overføring{fra: "${R}", til: "${B}", beløp: 20000}`,
    ]));
  it("receivers by name", () =>
    assert.deepEqual(read("Støtte fordeles slik:\nNorddal Turlag – kr 15 000\nVik Vekst SA – inntil kr 20 000"), [
      'bevilgning{til: "Norddal Turlag", beløp: 15000}',
      'bevilgning{til: "Vik Vekst SA", beløp: {"høyst":20000}}',
    ]));
});

describe("the use of a delprosjekt's own money changes nothing", () => {
  for (const text of [
    `Kr 40 000 av ${G} brukes til kjøp av måleutstyr.`,
    `Det tas ut kr 40 000 fra ${G} til sommerkampanjen.`,
    `Delprosjekt ${G}: Det tas ut kr 40 000 til en film.`,
    `Til leie av lokaler disponeres kr 40 000 av budsjettet i ${G}.`,
    `Kostnaden på kr 40 000 tas fra ${G}.`,
  ])
    it(text, () => assert.match(read(text).join(), /^annet/));
});

describe("what is only spoken of", () => {
  for (const text of [
    `Skal midler fra ${B} heller gå til ${G}?`,
    "Klageren ber om at vedtaket i sak 3/22 omgjøres.",
    "Kommunestyret oppfordres til å søke fylkeskommunen om midler.",
    "Representantskapet anmodes om å velge Kari Nordmann til ny leder.",
    "Styringsgruppen anbefaler at representantskapet vedtar uttalelsen.",
    `Mindreforbruket på kr 50 000 i ${G} overføres til 2023.`,
    "Større endringer i prosjektstyringsdokumentet skal godkjennes av styringsgruppen.",
    "Prosjektleder for veien er ansatt i Hole kommune.",
    "Uttalelsen sendes også fylkeskommunen til orientering.",
  ])
    it(text, () => assert.match(read(text).join(), /^annet/));
});

describe("money that moves, said otherwise", () => {
  const flow = (fra: string, til: string, sum: string): string[] => [
    `overføring{fra: "${fra}", til: "${til}", beløp: ${sum}}`,
  ];
  const cases: readonly (readonly [string, readonly string[]])[] = [
    [`Rest av delprosjekt «${B}», kr 12 000, overføres delprosjekt «${G}».`, flow(B, G, "12000")],
    [`Av posten «${B}» omdisponeres kr 12 000 til posten «${G}».`, flow(B, G, "12000")],
    [`Kr 12 000 av midlane til ${B} blir nytta til å styrkje ${G}.`, flow(B, G, "12000")],
    [`Endringer: ${B} –12 000, ${G} +12 000.`, flow(B, G, "12000")],
    [`Tilskuddet på kr 12 000 fra fylkeskommunen flyttes fra ${B} til ${G}.`, flow(B, G, "12000")],
    [`Omdisponering frå ${B} til ${G} med kr 12 000 vert godkjend.`, flow(B, G, "12000")],
    [`Styret går med på å la ${B} avgi kr 12 000 til ${G}.`, flow(B, G, "12000")],
    [`Det som måtte stå igjen på ${B}, overføres til ${G}.`, flow(B, G, '{"resten":true}')],
    [
      `${R} avgir kr 30 000, hvorav kr 20 000 til ${B} og kr 10 000 til ${G}.`,
      [...flow(R, B, "20000"), ...flow(R, G, "10000")],
    ],
    [
      `Ein tredjedel av midlane i ${R} går over til ${B}, resten til ${G}.`,
      [...flow(R, B, '{"andel":0.333333}'), ...flow(R, G, '{"resten":true}')],
    ],
    [
      `Det vert løyvt kr 20 000 til ${G} i 2023 og inntil kr 10 000 i 2024.`,
      [`bevilgning{til: "${G}", beløp: 20000}`, `bevilgning{til: "${G}", beløp: {"høyst":10000}}`],
    ],
    [
      `Hole kommune bevilger kr 20 000 til ${G}. Beløpet belastes kommunens disposisjonsfond.`,
      [`bevilgning{til: "${G}", beløp: 20000, kilde: "kommunens disposisjonsfond"}`],
    ],
    [
      `${B} blir avslutta no, og midlane som er att, kr 20 000, blir betalte tilbake til fylkeskommunen.`,
      [`uttak{delprosjekt: "${B}"}`, `tilbakeføring{fra: "${B}", til: "fylkeskommunen", beløp: 20000}`],
    ],
    [
      `Løyvinga til ${G} vert auka med kr 20 000 ved bruk av næringsfondet.`,
      [`bevilgning{til: "${G}", beløp: 20000, kilde: "næringsfondet"}`],
    ],
  ];
  const sorted = (all: readonly string[]): string[] =>
    all.map((one) => one.replace(/\{(.*)\}$/, (_, inner: string) => `{${inner.split(", ").sort().join(", ")}}`));
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(sorted(read(text)), sorted(expected)));
  for (const text of [
    `Avvik i regnskapet: ${B} –12 000, ${G} +12 000.`,
    `Etter avtalen tilfaller ubrukte midler kommunene.`,
    `Rådmannen tilrår at kr 12 000 flyttes fra ${B} til ${G}.`,
    `Styringsgruppen advarer mot at kr 12 000 flyttes fra ${B} til ${G}.`,
    `Representanten Berg gjorde framlegg om å avslutte ${B}, men trakk framlegget.`,
    `Kostnadene i ${G} går opp med kr 12 000.`,
    `${G} tåler ikke et kutt på kr 12 000.`,
  ])
    it(text, () => assert.match(read(text).join(), /^annet/));
});

describe("tasks", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["Prosjektleder bes vurdere å opprette et eget delprosjekt.", "vurdere å opprette et eget delprosjekt"],
    [`Prosjektleder bes utrede om midler kan flyttes til ${G}.`, `utrede om midler kan flyttes til ${G}`],
    ["Det forutsettes at sekretariatet rapporterer hvert år.", "rapportere hvert år"],
    ["Styringsgruppen ønsker at prosjektleder kommer tilbake med et forslag.", "komme tilbake med et forslag"],
    [
      `Sekretariatet bes om et notat som viser konsekvensene ved å flytte midler fra ${B} til ${G}.`,
      `et notat som viser konsekvensene ved å flytte midler fra ${B} til ${G}`,
    ],
    ["Prosjektleder skal til neste møte lage en oversikt.", "lage en oversikt"],
    ["Sekretariatet greier ut om to delprosjekt bør slåast saman.", "greie ut om to delprosjekt bør slåast saman"],
    ["Arbeidet med å samle inn tall legges til Hole kommune.", "samle inn tall"],
    ["Ansvar for videre oppfølging: sekretariatet.", "videre oppfølging"],
    ["Sekretariatet bes gjennomgå vedtektene og foreslå endringer.", "gjennomgå vedtektene og foreslå endringer"],
    ["Prosjektleiar skal orientere kommunane kvart kvartal.", "orientere kommunane kvart kvartal"],
  ];
  for (const [text, hva] of cases)
    it(text, () => assert.ok(read(text).length === 1 && read(text)[0]!.includes(`hva: "${hva}"`), read(text).join()));
});

describe("several of one kind", () => {
  it("letters", () =>
    assert.deepEqual(read("Bokstav b og f i samarbeidsavtalen oppheves."), [
      'avtaleendring{bokstav: "b"}',
      'avtaleendring{bokstav: "f"}',
    ]));
  it("points", () =>
    assert.deepEqual(read("Sak 2/22 pkt 1 og 3 omgjøres."), [
      'omgjøring{sak: "2/22", punkt: 1}',
      'omgjøring{sak: "2/22", punkt: 3}',
    ]));
});

describe("spans", () => {
  it("hold both marks of a quote or none", () => {
    for (const text of [
      `«${R}» tas ut, og midlene går til «${G}».`,
      `Styringsgruppen tar «${R}» ut av prosjektet.`,
      "Det opprettes et nytt delprosjekt, «Ung i bygda».",
    ])
      for (const { span } of readEffects([passageOf(text)], bankNames(), lexicon).flat()) {
        const words = text.slice(span.start, span.end);
        assert.equal(words.split("«").length, words.split("»").length, words);
      }
  });
});
