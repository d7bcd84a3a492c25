/** What kind of document a text is: by its title, else by who met and what they decided. */
import assert from "node:assert/strict";
import { read } from "./documents.ts";

const kindOf = (...lines: readonly string[]): string => read([...lines, ""].join("\n")).kind;
const who = ["Møtedato: 19.06.2025", "Til stades: Kari Moe, Per Vik og Anne Li", ""];
const treated = [
  "Sak 4/25 Gangbru",
  "Rådmannen si tilråding:",
  "Brua vert bygd.",
  "Samrøystes vedtak:",
  "Brua vert bygd.",
  "",
];
const other = ["Sak 5/25 Veg", "Leiaren orienterte.", "Samrøystes vedtak:", "Vegen vert stengd."];

describe("the kind of a document", () => {
  for (const title of [
    "MØTEUTSKRIFT",
    "Saksutskrift",
    "Forhandlingsprotokoll",
    "Samandrag frå møte",
    "Møtereferat!",
    "MØTEREFERAT! Formannskapet 19. juni 2025 Sted: Vik hotell",
    "Møtenotat",
    "Notat frå møte",
    "Saksliste",
    "Utval for veg 19. juni 2025",
  ])
    it(`is minutes under «${title}»`, () =>
      assert.equal(kindOf(title, "Formannskapet", ...who, ...treated, ...other), "protokoll"));

  it("is minutes where an organ advises another by its vote", () => {
    const advised = [
      "Sak 6/25 Plan",
      "Eit samrøystes utval rår styret til å gjere slikt vedtak:",
      "Planen vert vedteken.",
    ];
    assert.equal(
      kindOf("Utval for veg 19. juni 2025", "", ...treated.slice(0, 1), ...treated.slice(3), ...other, ...advised),
      "protokoll",
    );
  });

  it("is an innkalling with earlier minutes enclosed", () => {
    const papers = ["Sak 7/25 Godkjenning av protokoll", "Framlegg til vedtak:", "Protokollen vert godkjend.", ""];
    const enclosed = ["Vedlegg: Protokoll", ...who, ...treated, ...other];
    assert.equal(
      kindOf("Innkalling til møte", "Formannskapet", "Møtedato: 21.08.2025", "", ...papers, ...enclosed),
      "innkalling",
    );
    assert.equal(
      kindOf("Saksliste", "Formannskapet", "Møtedato: 21.08.2025", "", ...papers, ...enclosed),
      "innkalling",
    );
  });

  it("is an innkalling that tells who is called and what was decided before", () => {
    const called = ["Saksliste", "Formannskapet", "Møtedato: 21.08.2025", "Innkalla: Kari Moe, Per Vik", ""];
    const paper = [
      "Sak 7/25 Gangbru",
      "Vedtak i rådet:",
      "Brua vert bygd.",
      "Framlegg til vedtak:",
      "Brua vert bygd.",
      "",
    ];
    assert.equal(
      kindOf(...called, ...paper, "Sak 8/25 Veg", "Framlegg til vedtak:", "Vegen vert stengd."),
      "innkalling",
    );
  });
});

describe("a vedtak on an organ's behalf", () => {
  const decided = [
    "Tilskot til turveg",
    "",
    "Vedtak:",
    "Lia vel får 15 000 kroner.",
    "",
    "Vurdering:",
    "Vegen er viktig.",
  ];
  for (const title of [
    "Delegert vedtak",
    "MELDING OM DELEGERT VEDTAK",
    "Melding om vedtak",
    "Delegert sak nr. 214/25",
    "Underretning om vedtak",
  ])
    it(`is no meeting document: ${title}`, () =>
      assert.equal(
        kindOf("Vik kommune", "", title, "", "Saksnummer:\tDS 18/25", "Dato:\t12.03.2025", "", ...decided),
        "annet",
      ));

  it("may be reported in a meeting", () => {
    const reported = ["RS 3/25 Delegert vedtak", "RS 4/25 Melding om vedtak"];
    assert.equal(kindOf("Møteprotokoll", "Formannskapet", ...who, ...reported, ...treated, ...other), "protokoll");
    assert.equal(kindOf("Saksliste", "Formannskapet 12. mars 2025", "", ...reported), "innkalling");
  });
});

describe("an agenda that does not call itself an innkalling", () => {
  it("is one, whatever its saker are called", () => {
    for (const lines of [
      ["SAKSLISTE", "", "SR-sak 1/26\tReferat fra forrige møte", "SR-sak 2/26\tVei", ""],
      ["Sakliste:", "", "AU-sak 1/26", "Protokoll og referat frå rådsmøtet 5. oktober 2025.", ""],
    ]) {
      const { kind, tittel } = read(
        [
          "Møte i regionrådet 5. mars 2026",
          "",
          ...lines,
          "AU-sak 3/26 Budsjett",
          "Forslag til vedtak:",
          "Budsjettet vedtas.",
          "",
        ].join("\n"),
      );
      assert.equal(kind, "innkalling");
      assert.equal(tittel?.value, "Møte i regionrådet 5. mars 2026");
    }
  });

  it("is none where it tells who met and what they decided", () =>
    assert.equal(
      kindOf(
        "Møte i regionrådet 5. mars 2026",
        ...who,
        "Sakliste:",
        "4/25\tGangbru",
        "5/25\tVeg",
        "",
        ...treated,
        ...other,
      ),
      "protokoll",
    ));
});
