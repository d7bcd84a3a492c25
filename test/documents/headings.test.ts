/** Which lines head the forslag and the vedtak of a sak, and which are words of it. */
import assert from "node:assert/strict";
import { read } from "./documents.ts";

const minutes = (...lines: readonly string[]): string =>
  ["Møteprotokoll", "Utvalg: Formannskapet", "Møtedato: 12.03.2025", "", "Sak 4/25 Ny gangbru", ...lines, ""].join(
    "\n",
  );
const summons = (...lines: readonly string[]): string =>
  ["Møteinnkalling", "Utvalg: Formannskapet", "Møtedato: 12.03.2025", "", "Sak 4/25 Ny gangbru", ...lines, ""].join(
    "\n",
  );
const texts = (of: readonly { readonly tekst: { readonly text: string } }[]): readonly string[] =>
  of.map(({ tekst }) => tekst.text);
const decided = (...lines: readonly string[]): readonly string[] => texts(read(minutes(...lines)).saker[0]!.vedtak);
const proposed = (...lines: readonly string[]): readonly string[] => texts(read(summons(...lines)).saker[0]!.forslag);

describe("the heading of a vedtak", () => {
  for (const heading of [
    "Formannskapets vedtak 12.03.2025:",
    "Formannskapets vedtak den 12. mars 2025:",
    "Formannskapet - vedtak",
    "FSK-sak 4/25 vedtak:",
    "Vedtak/innstilling",
    "Vedtak / tilråding:",
    "Slikt vedtak vart gjort:",
    "Dette vart samrøystes vedteke:",
    "Slik vart det vedteke:",
    "Det ble fattet følgende vedtak:",
    "Et enstemmig formannskap vedtok:",
    "Formannskapet vedtok med 5 mot 2 stemmer (H):",
  ])
    it(heading, () => assert.deepEqual(decided("Lederen orienterte.", heading, "Brua bygges."), ["Brua bygges."]));

  for (const line of [
    "Formannskapets vedtak 12.03.2025 gjelder bare brua.",
    "Brua - vedtak",
    "Formannskapets vedtak i samsvar med innstillingen. (7 stemmer)",
    "Dette ble vedtatt uendret:",
  ])
    it(`not ${line}`, () => assert.deepEqual(decided("Lederen orienterte.", line, "Brua bygges."), []));

  it("may be what the organ advises the next one, after its treatment", () => {
    const lines = ["Rådmannens innstilling:", "Brua bygges.", "Behandling:", "Lederen orienterte."];
    assert.deepEqual(decided(...lines, "Formannskapets innstilling 12.03.2025:", "Brua bygges ikke."), [
      "Brua bygges ikke.",
    ]);
    assert.deepEqual(decided("Rådmannens innstilling:", "Brua bygges.", "Enstemmig innstilling:", "Brua males."), [
      "Brua males.",
    ]);
    assert.deepEqual(decided(...lines, "Innstilling fra Kari Moe:", "Brua utsettes."), []);
  });
});

describe("what an organ by its letters advises in the paper of the next", () => {
  const paper = (heading: string): readonly string[] =>
    texts(
      read(
        [
          "Sakspapir",
          "Saksnr\tUtval\tType\tDato",
          "31/2020\tLevekårsutvalet\tPS\t08.06.2020",
          "44/2020\tKommunestyret\tPS\t22.06.2020",
          "",
          "Handlingsplan for folkehelse",
          "",
          "Rådmannen sitt framlegg til vedtak:",
          "Planen vert vedteken.",
          "",
          "08.06.2020\tLevekårsutvalet - Sak 31/2020",
          "",
          "LEV - Behandling:",
          "Rådmannen sitt framlegg vart samrøystes vedteke.",
          "",
          heading,
          "Planen vert vedteken med éi endring.",
        ].join("\n"),
      ).saker[0]!.vedtak,
    );

  it("is what it decided", () => assert.deepEqual(paper("LEV - Tilråding:"), ["Planen vert vedteken med éi endring."]));
  it("is not what the rådmann advises", () => assert.deepEqual(paper("Rådmannen si tilråding:"), []));
});

describe("the heading of a forslag", () => {
  for (const heading of [
    "Rådmannen rår til:",
    "Kommunedirektøren tilrår følgende:",
    "Til vedtak:",
    "Vedtaksframlegg:",
    "Formannskapets innstilling 12.02.2025:",
  ])
    it(heading, () => assert.deepEqual(proposed("Brua er gammel.", heading, "Brua bygges."), ["Brua bygges."]));

  for (const line of ["Velforeningen rår til:", "Rådmannen rår til å vente:", "Slikt vedtak vart gjort:"])
    it(`not ${line}`, () => assert.deepEqual(proposed("Brua er gammel.", line, "Brua bygges."), []));

  it("of who lays the sak before the organ gives way to the forslag that follows", () => {
    assert.deepEqual(proposed("Vurdering", "Rådmannen anbefaler:", "Ny bru.", "Forslag til vedtak:", "Brua bygges."), [
      "Brua bygges.",
    ]);
  });
});

describe("the words of a vedtak", () => {
  for (const [name, lines, expected] of [
    ["begin with «I»", ["I medhold av loven § 3 bygges brua."], ["I medhold av loven § 3 bygges brua."]],
    ["are numbered I and II", ["I Brua bygges.", "II Veien stenges."], ["Brua bygges.", "Veien stenges."]],
    [
      "begin with an ordinal after their number",
      ["1. 1. tertialrapport tas til etterretning.", "2. Brua bygges."],
      ["1. tertialrapport tas til etterretning.", "Brua bygges."],
    ],
    ["begin with a day", ["1. 4. 2026 åpnes brua."], ["1. 4. 2026 åpnes brua."]],
    ["end at a heading of other saker", ["Brua bygges.", "NYE SAKER"], ["Brua bygges."]],
    ["end where the agenda begins", ["Brua bygges.", "", "Saker til behandling"], ["Brua bygges."]],
    [
      "run over a page",
      ["Brua bygges.", "", "Møteprotokoll formannskapet 12.03.2025", "", "Veien stenges."],
      ["Brua bygges.\nVeien stenges."],
    ],
    ["end where somebody comes back", ["Brua bygges.", "Moe tiltrådte. 7 medlemmer til stede."], ["Brua bygges."]],
    [
      "may tell of people at hand",
      ["Brua bygges.", "Vakten skal ha 2 mann til stede."],
      ["Brua bygges.\nVakten skal ha 2 mann til stede."],
    ],
    ["end at the signatures", ["Brua bygges.", "", "Kari Moe\tPer Vik", "ordfører\tsekretær"], ["Brua bygges."]],
  ] as const)
    it(name, () => assert.deepEqual(decided("Vedtak:", ...lines), expected));

  it("end where the saksframlegg begins", () => {
    assert.deepEqual(proposed("Forslag til vedtak:", "Brua bygges.", "", "Saksframlegg:", "Brua er gammel."), [
      "Brua bygges.",
    ]);
  });
});

describe("a line of its own after a forslag", () => {
  const list = ["Forslag til vedtak:", "1. Brua bygges.", "2. Veien stenges.", ""];
  const told = ["", "Brua er av tre og blir 12 meter lang."];

  for (const line of ["Teknisk beskrivelse", "Framdriftsplan", "Mer om brua"])
    it(`heads what follows numbered points: ${line}`, () =>
      assert.deepEqual(proposed(...list, line, ...told), ["Brua bygges.", "Veien stenges."]));

  it("is a line of a forslag without numbers", () =>
    assert.equal(proposed("Forslag til vedtak:", "Brua bygges.", "", "Bruer i kommunen", ...told).length, 1));

  for (const [why, ...lines] of [
    ["that ends with a colon", "3. Plan for brua:", "", "Framdriftsplan"],
    ["with more points below", "Framdriftsplan", "", "3. Brua åpnes i mai."],
    ["that has a full stop", "Brua males også."],
    ["with a capital inside it", "Ola Moen"],
  ] as const)
    it(`is a line of a punkt ${why}`, () => {
      const all = proposed(...list, ...lines, ...told).join("\n");
      assert.ok(all.includes(lines[0]!.replace(/^3\. /, "")) && all.includes("12 meter"), all);
    });

  it("is a line of the punkt when no blank line is below it", () =>
    assert.ok(
      proposed(...list, "Framdriftsplan", "Brua er av tre.")
        .join("\n")
        .includes("Framdriftsplan"),
    ));
});

describe("a number of a page", () => {
  it("stands before the heading of a sak", () => {
    const { saker } = read(
      minutes("Vedtak:", "Brua bygges.", "", "3 Sak 5/25: Ny vei", "Vedtak:", "Veien bygges.", "", "4 PS 6/25 Kai"),
    );
    assert.deepEqual(
      saker.map(({ nr, tittel, vedtak }) => [nr, tittel?.value, ...texts(vedtak)]),
      [
        ["4/25", "Ny gangbru", "Brua bygges."],
        ["5/25", "Ny vei", "Veien bygges."],
        ["6/25", "Kai"],
      ],
    );
  });

  it("counts on from the page before and is no word of a punkt", () => {
    assert.deepEqual(proposed("Forslag til vedtak:", "Brua bygges.", "", "2", "", "3", "Sak 5/25: Vei"), [
      "Brua bygges.",
    ]);
    assert.deepEqual(proposed("Forslag til vedtak:", "Antall bruer:", "", "2", "", "7", "Sak 5/25: Vei"), [
      "Antall bruer:\n7",
    ]);
  });

  it("is none before words that tell of a sak", () =>
    assert.equal(read(minutes("Vedtak:", "Rådet viser til", "3 Sak 9/24 utsettes.")).saker.length, 1));
});

describe("who wrote the minutes", () => {
  it("is no word of the last vedtak", () =>
    assert.deepEqual(decided("Vedtak:", "Brua bygges.", "", "Referent: Kari Moe"), ["Brua bygges."]));
  it("may be what a vedtak tells", () =>
    assert.deepEqual(decided("Vedtak:", "Slik fordeles oppgavene:", "", "Sekretær: oppnevnes senere"), [
      "Slik fordeles oppgavene:\nSekretær: oppnevnes senere",
    ]));
});

describe("a paragraph after the last point of a forslag", () => {
  const points = ["Forslag til vedtak:", "1. Brua bygges.", "2. Pengene deles slik:", "   a) kr 1 000 til stein"];

  it("is no part of it below its sub-points", () =>
    assert.deepEqual(proposed(...points, "", "Lederen har hentet inn to tilbud."), [
      "Brua bygges.",
      "Pengene deles slik:\nkr 1 000 til stein",
    ]));

  it("is part of it where a point before it goes on in paragraphs", () =>
    assert.deepEqual(
      proposed("Forslag til vedtak:", "1. Brua bygges.", "", "Den males.", ...points.slice(2), "", "Resten spares."),
      ["Brua bygges.\nDen males.", "Pengene deles slik:\nkr 1 000 til stein\nResten spares."],
    ));
});

describe("what is put to the vote and what is decided", () => {
  it("may be laid before the organ by whoever does so", () => {
    const lines = ["Daglig leder la fram forslag til vedtak:", "Brua bygges.", "Drøfting:", "Moe spurte.", "Vedtak:"];
    assert.deepEqual(texts(read(minutes(...lines, "Brua bygges.")).saker[0]!.forslag), ["Brua bygges."]);
    assert.deepEqual(
      read(minutes(...lines, "Brua bygges.")).saker[0]!.seksjoner.map(({ slag }) => slag),
      ["forslag", "behandling", "vedtak"],
    );
  });

  it("may be nothing", () =>
    assert.deepEqual(proposed("Forslag til vedtak:", "Saken legges fram uten innstilling."), []));

  it("ends where the paper tells who may complain", () => {
    assert.deepEqual(decided("Vedtak:", "Brua bygges.", "", "Vedtaket kan påklages til Statsforvalteren."), [
      "Brua bygges.",
    ]);
    assert.deepEqual(decided("Vedtak:", "1. Brua bygges.", "2. Vedtaket kan ikke omgjøres."), [
      "Brua bygges.",
      "Vedtaket kan ikke omgjøres.",
    ]);
  });

  it("may be an innstilling that was adopted, told above its words", () => {
    const list = ["Styreleiar, 2 år: Kari Moe (attval)", "1. varamedlem, 1 år: Siv Lunde"];
    assert.deepEqual(decided("Valnemnda si innstilling vart samrøystes vedteken:", "", ...list), [list.join("\n")]);
    assert.deepEqual(decided("Tilleggsforslaget fra Moe ble enstemmig vedtatt:", "Brua males."), []);
  });

  it("keeps the turn of a deputy, which numbers no point", () =>
    assert.deepEqual(decided("Vedtak:", "Styreleder: Kari Moe", "1. vara: Siv Lunde", "2. vara: Per Li"), [
      "Styreleder: Kari Moe\n1. vara: Siv Lunde\n2. vara: Per Li",
    ]));
});
