/** Wordings that free writers use: parts of what was told before, signed tables, torn and misspelt words, suppositions. */
import assert from "node:assert/strict";
import { compileLexicon } from "../../engine/language/compile-lexicon.ts";
import { utenNavneverk } from "../../engine/language/effect.ts";
import { readEffects } from "../../engine/language/read-effects.ts";
import { passageOf } from "../../engine/text/passage.ts";
import { bankNames, lexiconData, shortEffect } from "./bank.ts";

const lexicon = compileLexicon(lexiconData());
const [G, B, R] = ["Grønn omstilling", "Bostedsattraktivitet", "Reiseliv og opplevelser"];

const read = (...points: readonly string[]): readonly string[] =>
  readEffects(points.map(passageOf), bankNames(), lexicon).flat().map(shortEffect);
const flow = (fra: string, til: string, sum: string): string =>
  `overføring{fra: "${fra}", til: "${til}", beløp: ${sum}}`;
const without = (effects: readonly string[]): readonly string[] =>
  effects.map((one) =>
    one.replace(/^(\p{L}+)\{(.*)\}$/u, (_, type: string, roles: string) => `${type}{${sorted(roles)}}`),
  );
const sorted = (roles: string): string =>
  roles
    .split(/, (?=\p{L}+: )/u)
    .sort((a, b) => a.localeCompare(b, "nb"))
    .join(", ");

const same = (points: readonly string[], expected: readonly string[]): void =>
  assert.deepEqual(without(read(...points)), without(expected));

describe("a part of what was told before", () => {
  it("«av dette», of a cut", () =>
    same(
      [`${R} reduseres med kr 50 000. Av dette får ${B} kr 30 000 og ${G} kr 20 000.`],
      [flow(R, B, "30000"), flow(R, G, "20000")],
    ));
  it("«det øvrige», after the first part", () =>
    same(
      [`Midlene i ${R} omdisponeres. Kr 30 000 går til ${B}.`, `Det øvrige går til ${G}.`],
      [flow(R, B, "30000"), flow(R, G, '{"resten":true}')],
    ));
  it("«samme sum», in the next point", () =>
    same(
      [`Kr 30 000 flyttes fra ${R} til ${B}.`, `Samme sum flyttes fra ${R} til ${G}.`],
      [flow(R, B, "30000"), flow(R, G, "30000")],
    ));
  it("the rest, told by its form", () => {
    for (const rest of ["Det som da står ubrukt på", "Alt som ikke er brukt i", "Det som måtte vere att på"])
      same([`${rest} ${B}, går til ${G}.`], [flow(B, G, '{"resten":true}')]);
  });
});

describe("lines below what was told", () => {
  it("share the money of the sentence before", () => {
    for (const how of ["Midlene fordeles slik:", "Pengane vert fordelte slik:"])
      same(
        [`${R} avgir kr 50 000. ${how}\na) ${B} kr 30 000\nb) ${G} kr 20 000`],
        [flow(R, B, "30000"), flow(R, G, "20000")],
      );
  });
  it("are granted where nothing was told before", () =>
    same([`Støtte fordeles slik:\n- ${B}: kr 30 000`], [`bevilgning{til: "${B}", beløp: 30000}`]));
});

describe("tables of changes", () => {
  for (const text of [
    `Budsjettregulering (tall i 1000 kr):\n${B}   -40\n${G}   +40`,
    `${B}: 300 000 → 260 000\n${G}: 450 000 → 490 000`,
    `Delprosjekt | Vedtatt | Endring | Justert\n${B} | 300 000 | -40 000 | 260 000\n${G} | 450 000 | +40 000 | 490 000`,
    `Fra: ${B} – 40 000\nTil: ${G} – 40 000`,
  ])
    it(text.replaceAll("\n", " / "), () => same([text], [flow(B, G, "40000")]));
});

describe("both ends of a transfer", () => {
  it("are told by a giver who is the subject", () => same([`${B} gir kr 40 000 til ${G}.`], [flow(B, G, "40000")]));
  it("are told by the clause that is covered", () =>
    same([`Rammen for ${G} dekkes ved at kr 40 000 overføres fra ${B}.`], [flow(B, G, "40000")]));
  it("are doubtful where a delprosjekt has no part in what is told", () =>
    assert.match(read(`${B} trenger ikke alt; ${G} får kr 40 000.`).join(), /^annet/));
});

describe("what comes from outside", () => {
  const grant = (kilde: string): string => `bevilgning{til: "${G}", beløp: 40000, kilde: "${kilde}"}`;
  for (const [text, kilde] of [
    [`${G} styrkes med kr 40 000 fra Ringerike kommunes næringsfond.`, "Ringerike kommunes næringsfond"],
    [`Det blir gjeve kr 40 000 til ${G} frå formannskapet sin reservepost.`, "formannskapet sin reservepost"],
    [`Kommunestyret bevilger kr 40 000 til ${G}, å dekke av disposisjonsfondet.`, "disposisjonsfondet"],
  ] as const)
    it(text, () => same([text], [grant(kilde)]));
});

describe("torn and misspelt words", () => {
  it("letters apart for emphasis", () =>
    assert.match(read("Saken u t s e t t e s til neste møte.").join(), /^utsettelse/));
  it("a date on the line after its preposition", () =>
    assert.match(read("Prosjektperioden forlenges t.o.m.\n31.08.2023").join(), /tilDato: "2023-08-31"/));
  for (const wrong of ["omdisponerres", "omdiponeres", "omdispnoeres"])
    it(wrong, () => same([`Kr 40 000 ${wrong} fra ${B} til ${G}.`], [flow(B, G, "40000")]));
  it("another letter in place of one makes another word", () =>
    assert.match(read(`Det foreligger kr 40 000 fra ${B} til ${G}.`).join(), /tolket|annet/));
});

describe("what is noted at the end of a sentence", () => {
  it("may hold any verb", () =>
    same(
      ["Brevet om hvilke krav som stilles til søknader om lengre prosjektperiode, tas til orientering."],
      ["orientering{}"],
    ));
  for (const text of [
    "Prosjektleder foreslår at rapporten tas til orientering.",
    "I forrige møte ble rapporten tatt til orientering.",
    "Rapporten om flytting av midler blir ikke tatt til orientering.",
  ])
    it(text, () => assert.match(read(text).join(), /^annet/));
});

describe("what is only supposed", () => {
  for (const text of [
    `Skulle ${B} bli avviklet før tiden, må midlene etter tilsagnet betales tilbake.`,
    `Om fylket skulle si nei, må vi kanskje hente kr 40 000 fra ${B} til ${G}.`,
    `Arbeidsgruppa si tilråding lyder: Før over kr 40 000 frå ${B} til ${G}.`,
    `${G} skal framleis ha kr 450 000.`,
  ])
    it(text, () => assert.match(read(text).join(), /^annet/));
  it("a condition in a sentence of its own", () =>
    assert.match(
      read(`Kr 40 000 flyttes fra ${B} til ${G}. Forutsetningen er at Viken fylkeskommune godkjenner det.`).join(),
      /^overføring.*\[vilkår\]$/,
    ));
});

describe("names that no project tells", () => {
  const free = (...points: readonly string[]): readonly string[] =>
    readEffects(points.map(passageOf), utenNavneverk, lexicon).flat().map(shortEffect);
  it("one point tells the next", () =>
    assert.deepEqual(
      without(
        free(
          "Delprosjektet Sjøbod avsluttes.",
          "Kr 40 000 av det som er igjen i Sjøbod, flyttes til delprosjektet Kai.",
        ),
      ),
      without(['uttak{delprosjekt: "Sjøbod"}', flow("Sjøbod", "Kai", "40000")]),
    ));
});
