/** Who stands for whom, and from where: deputies beside those away, places of two words, titles before a name. */
import assert from "node:assert/strict";
import { read } from "./documents.ts";
import { people } from "./people.ts";

describe("a deputy", () => {
  it("is of the one whose absence the same line tells of", () => {
    assert.deepEqual(people("Forfall: Siv Lund, Hole. Vara: Anne Marie Moe møtte."), [
      "Siv Lund: forfall, Hole",
      "Anne Marie Moe: vara, Hole, for Siv Lund",
    ]);
    assert.deepEqual(people("Fråfall: Siv Lund, Per Berg. Vara: Anne Marie Moe møtte."), [
      "Siv Lund: forfall",
      "Per Berg: forfall",
      "Anne Marie Moe: vara",
    ]);
  });

  it("may be told of in a sentence, on the line of those away or below it", () => {
    const away = "Forfall: Siv Lund, Hole og Tor Vik, Modum.";
    const siv = ["Siv Lund: forfall, Hole", "Tor Vik: forfall, Modum"];
    for (const [told, deputy] of [
      ["For Siv Lund møtte vara Per Berg, Hole.", "Per Berg: vara, vara, Hole, for Siv Lund"],
      ["Per Berg (vara for Siv Lund), Hole, møtte.", "Per Berg: vara, vara, Hole, for Siv Lund"],
      ["I staden for Siv Lund møtte Per Berg.", "Per Berg: vara, for Siv Lund"],
      ["Varaordfører Per Berg møtte for ordfører Siv Lund.", "Per Berg: vara, Varaordfører, for Siv Lund"],
      ["Varaordførar Per Berg møtte for Hole.", "Per Berg: vara, Varaordførar, Hole, for Siv Lund"],
      ["Frå Hole møtte varaordførar Per Berg.", "Per Berg: vara, varaordførar, Hole, for Siv Lund"],
      // Nobody of those away is from there.
      ["Varaordførar Per Berg møtte for Sigdal.", "Per Berg: vara, Varaordførar, Sigdal"],
    ] as const)
      for (const lines of [[`${away} ${told}`], [away, told]])
        assert.deepEqual(people("Til stede: Gry Fosse, Lia", "", ...lines), [
          "Gry Fosse: til stede, Lia",
          ...siv,
          deputy,
        ]);
  });

  it("is nobody who came for an organisation or did not come", () => {
    for (const told of ["Per Berg møtte for Fjordbanken.", "For administrasjonen møtte Per Berg."])
      assert.ok(
        people("Til stede: Gry Fosse", "Forfall: Siv Lund, Hole.", "", told).every((one) => !/vara/.test(one)),
        told,
      );
  });

  it("keeps a place of two words", () => {
    for (const place of ["Øystre Lia", "Nordre Lia", "Indre Østbygd"])
      assert.deepEqual(
        people("Til stede:", `Varaordfører Siv Lund, ${place} (for ordfører Per Erik Berg)`, "Gry Fosse, Vik"),
        [`Siv Lund: vara, Varaordfører, ${place}, for Per Erik Berg`, "Gry Fosse: til stede, Vik"],
      );
  });
});

describe("those who are not members", () => {
  it("have their titles before their names", () => {
    assert.deepEqual(
      people("Til stede: Gry Fosse", "Elles møtte: Ungdomskontakt Siv Lund (sekretær), Kulturskolelærar Per Berg"),
      [
        "Gry Fosse: til stede",
        "Siv Lund: til stede, gjest, Ungdomskontakt",
        "Per Berg: til stede, gjest, Kulturskolelærar",
      ],
    );
  });

  it("come from where their line says", () => {
    assert.deepEqual(
      people(
        "Til stede: Gry Fosse",
        "Andre møtende:",
        "Fjord-Revisjon SA v/ oppdragsansvarlig revisor Siv Lund",
        "Rådmann Per Berg (sak 1/25)",
      ),
      [
        "Gry Fosse: til stede",
        "Siv Lund: til stede, gjest, oppdragsansvarlig revisor",
        "Per Berg: til stede, gjest, Rådmann, (sak 1/25)",
      ],
    );
  });

  it("may stand in two columns that lost their cells", () => {
    assert.deepEqual(
      people(
        "Til stede: Gry Fosse",
        "Frå administrasjonen møtte:",
        "Namn",
        "Stilling",
        "Per Berg",
        "Rådmann",
        "Siv Lund",
        "Sekretær",
        "",
      ),
      ["Gry Fosse: til stede", "Per Berg: til stede, gjest, Rådmann", "Siv Lund: til stede, gjest, Sekretær"],
    );
  });

  it("are not those who tell of something in an agenda", () => {
    for (const label of ["Orienteringer:", "Orienteringar:", "Orientering:"])
      assert.deepEqual(
        read(
          `Møteinnkalling\n\nUtvalg: Eldrerådet\nDato: 11.03.2025\n\n${label}\nAlarmer v/ Siv Lund\n\nSak 1/25 Vei\n`,
        ).deltakere,
        [],
      );
  });
});

describe("the time of a meeting", () => {
  it("may stand in a cell of its own beside the date", () =>
    assert.equal(
      read("Møtebok\n\nStyret\nMøtedato: 28.11.2025\t\tKl. 10.00–11.15\n\nSak 1/25 Vei\nVedtak: Ja.\n").klokkeslett
        ?.value,
      "10:00",
    ));
});
