/** The same effects said otherwise: ends in lines of their own, halves told apart, sums told above, and what only looks like an effect. */
import assert from "node:assert/strict";
import { compileLexicon, readEffects } from "../../engine/language/read-effects.ts";
import { passageOf } from "../../engine/text/passage.ts";
import { bankNames, lexiconData, shortEffect } from "./bank.ts";

const lexicon = compileLexicon(lexiconData());
const names = bankNames();
const [K, V, G, A, B, R] = [
  "Regionalt klyngeprosjekt",
  "Vertskapsattraktivitet",
  "Grønn omstilling",
  "Kompetanse og arbeidskraft",
  "Bostedsattraktivitet",
  "Reiseliv og opplevelser",
];

/** The effects of all points of one sak, in short. */
const read = (...points: readonly string[]): string[] =>
  readEffects(
    points.map((one) => passageOf(one)),
    names,
    lexicon,
  ).flatMap((effects) => effects.map((one) => shortEffect(one).replace(/ \[.*$/, "")));

const flow = (from: string | undefined, to: string | undefined, amount: string): string =>
  `overføring ${from} → ${to} ${amount}`;

/** Flows by their ends, whatever order their roles stand in; other effects as they are. */
const told = (...points: readonly string[]): string[] =>
  read(...points).map((one) => {
    const role = (name: string): string => new RegExp(`${name}: ("[^"]*"|\\{[^}]*\\}|[^,}]*)`).exec(one)?.[1] ?? "";
    const bare = (name: string): string => role(name).replaceAll('"', "");
    return one.startsWith("overføring") ? flow(bare("fra"), bare("til"), bare("beløp")) : one;
  });

describe("transfers said otherwise", () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    [
      "ends in lines of their own, in thousands",
      [`Følgende omdisponering (tall i hele tusen kroner):\nFra ${A}: 120\nTil ${B}: 70\nTil ${G}: 50`],
      [flow(A, B, "70000"), flow(A, G, "50000")],
    ],
    ["a giver, then who gets it", [`${V} må gi fra seg 90.000 kr. Mottaker: ${G}.`], [flow(V, G, "90000")]],
    [
      "a sum shared out by those who give",
      [`${A} og ${V} gir fra seg 30 000 kroner hver. Hele summen, 60 000 kroner, tilfaller ${K}.`],
      [flow(A, K, "30000"), flow(V, K, "30000")],
    ],
    ["a need, then what covers it", [`${R} mangler 48 000 kroner. Disse tas fra ${V}.`], [flow(V, R, "48000")]],
    [
      "the subject of a cleft sentence",
      [`I stedet for ${R} er det ${V} som skal gi 35 000 kroner til ${G}.`],
      [flow(V, G, "35000")],
    ],
    [
      "where money lies now, not whence it once came",
      [`De 110 000 kronene som ble flyttet fra ${G} til ${R}, skal tilbake til ${G}.`],
      [flow(R, G, "110000")],
    ],
    [
      "an amount told as that of the point before",
      [`Fra ${V} går 18 500 kr til ${R}.`, `En like stor sum som i punktet over går fra ${G} til ${B}.`],
      [flow(V, R, "18500"), flow(G, B, "18500")],
    ],
    [
      "a table parted by dashes",
      [
        `Budsjettet reguleres slik:\nDelprosjekt – vedtatt – endring – nytt\n${V} – 600 000 – minus 150 000 – 450 000\n${B} – 300 000 – pluss 150 000 – 450 000`,
      ],
      [flow(V, B, "150000")],
    ],
    [
      "the whole budget of what is closed",
      [`${G} legges ned. Hele budsjettet overføres til ${R}.`],
      [`uttak{delprosjekt: "${G}"}`, flow(G, R, "")],
    ],
    ["out of one and into another", [`Kr 50 000 skal ut av ${G} og inn i ${B}.`], [flow(G, B, "50000")]],
    ["a part of a sum that lies in a line", [`Av de 200 000 kronene i ${A} får ${B} 125 000.`], [flow(A, B, "125000")]],
    ["not that sum, but this", [`${R} får ikke 90 000, men 40 000 fra ${A}.`], [flow(A, R, "40000")]],
    ["this line, and not that", [`Det er ${B}, og ikke ${R}, som får kr 50 000 fra ${A}.`], [flow(A, B, "50000")]],
    [
      "the one named first to the one named last",
      [`Kr 48 500 overføres mellom ${B} og ${A}, fra førstnevnte til sistnevnte.`],
      [flow(B, A, "48500")],
    ],
    [
      "a purpose within the sum is no sum beside it",
      [`Fra ${A} overføres kr 300 000 til ${B}, herav kr 100 000 til skilting, og kr 20 000 til ${R}.`],
      [flow(A, B, "300000"), flow(A, R, "20000")],
    ],
    [
      "a sum with its parts beside the receivers",
      [`Fra ${A} overføres kr 400 000 til ${B} med kr 250 000 og ${R} med kr 150 000.`],
      [flow(A, B, "250000"), flow(A, R, "150000")],
    ],
    ["decimals of a million", [`0,125 mill. kr flyttes fra ${V} til ${G}.`], [flow(V, G, "125000")]],
  ];
  for (const [what, points, expected] of cases) it(what, () => assert.deepEqual(told(...points), expected));

  it("a sum for each of two, after what there is", () =>
    assert.deepEqual(told(`Reserven i ${V}, kr 30 000, overføres med kr 15 000 til hver av ${B} og ${R}.`), [
      flow(V, B, "15000"),
      flow(V, R, "15000"),
    ]));
  it("shares of what is left", () => {
    assert.deepEqual(told(`Det som er igjen på ${R}, deles likt mellom ${G} og ${B}.`), [
      flow(R, G, "{andel:0.5}"),
      flow(R, B, "{andel:0.5}"),
    ]);
  });
});

describe("others than money, said otherwise", () => {
  it("a leader as what an organ gets", () =>
    assert.deepEqual(read("Styringsgruppa får Kari Moen, Hole, som ny leder."), [
      'ledervalg{verv: "leder", organ: "styringsgruppa", person: "Kari Moen", kommune: "Hole"}',
    ]));
  it("a sak that a pronoun stands for", () =>
    assert.deepEqual(read("Saka blir ikkje avgjord i dag. Ho kjem opp att 2. mars 2022."), [
      'utsettelse{til: "2022-03-02"}',
    ]));
  it("a task told by its result", () =>
    assert.match(
      read("Prosjektleder sørger for at endringen er ført i regnskapet innen 1. juni 2021.").join(),
      /^oppdrag/,
    ));
  it("new delprosjekter in a list, with their sums", () =>
    assert.deepEqual(
      read(`Desse tiltaka vert etablerte under ${B}:\na) Bygdekino – 45 000 kroner\nb) Prøvebu i bygda`),
      [
        `opprettelse{navn: "Bygdekino", beløp: 45000, under: "${B}"}`,
        `opprettelse{navn: "Prøvebu i bygda", under: "${B}"}`,
      ],
    ));
  it("a sak that is set out", () => assert.deepEqual(read("Saka vert sett ut."), ["utsettelse{}"]));
  for (const asks of ["ber prosjektleder lage", "ber prosjektleder om"])
    it(`a new division that someone is asked for: «${asks} …»`, () =>
      assert.match(read(`Styringsgruppa ${asks} forslag til ny fordeling av midlene i ${V}.`).join(), /^oppdrag/));
  it("money that comes back", () =>
    assert.match(read(`42 000 kroner fra ${V} kommer tilbake til Viken fylkeskommune.`).join(), /^tilbakeføring/));
  it("a task whose day stands first, and its doer after the verb", () =>
    assert.deepEqual(
      [
        "Innen 1. juni 2024 innhenter sekretariatet tilbud fra tre leverandører.",
        "Til neste møte skal prosjektleiar leggje fram ei oversikt.",
        "Til neste møte ber styringsgruppen om en oversikt.",
      ].map((text) => read(text)[0]),
      [
        'oppdrag{til: "sekretariatet", hva: "innhente tilbud fra tre leverandører", frist: "2024-06-01"}',
        'oppdrag{til: "prosjektleiar", hva: "leggje fram ei oversikt", frist: "?«neste møte» er ingen dato"}',
        'oppdrag{hva: "en oversikt", frist: "?«neste møte» er ingen dato"}',
      ],
    ));
  it("a delprosjekt that is one no longer", () =>
    assert.deepEqual(read(`${G} skal ikke lenger være delprosjekt i Framover sammen.`), [
      `uttak{delprosjekt: "${G}"}`,
    ]));
});

describe("no effect", () => {
  for (const text of [
    `Prosjektgruppa anbefaler at 55 000 kr flyttes fra ${K} til ${A}.`,
    "Kommuner som ønsker egne kampanjer, må selv søke Husbanken om støtte.",
    "Prosjektleder arbeider med en søknad til Husbanken om støtte til boligtiltak.",
    "Vedtaket i sak 14/21 blir stående.",
    "Avtalen med leverandøren av prosjektets nettside forlenges med tolv måneder.",
    "Leigeavtala for lokala til prosjektet vert forlengd med eitt år.",
    "Den reviderte samarbeidsavtalen legges fram for kommunestyrene.",
    "Gruppas leder, Unni Dahl, er møteleder.",
    "Ny prosjektleder overtar kontoret på rådhuset etter forrige prosjektleder, Tor Eide.",
    "Styringsgruppa har ikke tatt stilling til spørsmålet.",
    `${V} må ned med 75 000 kroner. Hvor pengene skal brukes, kommer styringsgruppa tilbake til i høst.`,
    `Prosjektleder har i notatet sitt anbefalt at ${B} tas ut av prosjektet.`,
    `Bedrifter som får støtte fra ${G} og likevel flytter ut av regionen, må betale støtten tilbake til prosjektet.`,
    "Endringer i prosjektstyringsdokumentet skal heretter legges fram for styringsgruppa før de iverksettes.",
    "Anne Berg fungerte som leder for styringsgruppa våren 2021.",
    "Valgkomiteen vil ha Berit Hagen som ny leder der.",
    `Delprosjektet ${B} yter kr 75 000 til skilting av en natursti, av egne midler.`,
    `Budsjettet justeres slik at ${G} får 400 000 og ${R} 300 000.`,
    `${G} går opp fra prognosen, og kostnadene i ${G} øker.`,
  ])
    it(text, () => assert.match(read(text).join(), /^annet/));
});
