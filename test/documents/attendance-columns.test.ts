/** Attendance in tables with several people in a row: under columns of roles, and in one cell. */
import assert from "node:assert/strict";
import { people } from "./people.ts";

describe("columns that a role heads", () => {
  for (const [by, ordfører, opposisjon] of [
    ["bokmål", "Ordfører", "Opposisjon"],
    ["nynorsk", "Ordførar", "Opposisjonen"],
  ] as const)
    it(`hold one or more people each, in ${by}`, () =>
      assert.deepEqual(
        people(
          "Til stede:",
          `Kommune\t${ordfører}\t${opposisjon}\tKommunedirektør/rådmann`,
          "Hole\tKari Moe\tPer Vik og Anne Li\tOle By",
          "Modum\tSiri Lund\t\t(forfall)",
        ),
        [
          `Kari Moe: til stede, ${ordfører}, Hole`,
          "Per Vik: til stede, Hole",
          "Anne Li: til stede, Hole",
          "Ole By: til stede, gjest, Hole",
          `Siri Lund: til stede, ${ordfører}, Modum`,
        ],
      ));

  it("are those of the members where nobody else is listed", () =>
    assert.deepEqual(people("Til stede:", "Kommune\tKommunedirektør", "Hole\tKari Moe", "Modum\tPer Vik"), [
      "Kari Moe: til stede, Kommunedirektør, Hole",
      "Per Vik: til stede, Kommunedirektør, Modum",
    ]));

  it("say of each who was away", () =>
    assert.deepEqual(
      people(
        "Møtte:",
        "Kommune\tOrdfører\tVaraordfører",
        "Hole\tKari Moe\tPer Vik (forfall)",
        "Modum\tOle By\tAnne Li",
      ),
      [
        "Kari Moe: til stede, Ordfører, Hole",
        "Per Vik: forfall, Varaordfører, Hole",
        "Ole By: til stede, Ordfører, Modum",
        "Anne Li: til stede, Varaordfører, Modum",
      ],
    ));

  it("may be guests beside columns that say who met", () =>
    assert.deepEqual(people("Kommune\tMøtte\tForfall\tObservatør", "Hole\tKari Moe\tPer Vik\tOle By"), [
      "Kari Moe: til stede, Hole",
      "Per Vik: forfall, Hole",
      "Ole By: til stede, gjest, Hole",
    ]));

  it("may be two, those elected and those employed", () =>
    assert.deepEqual(people("Til stades:", "Kommune\tPolitisk\tAdministrativt", "Hole\tKari Moe, Per Vik\tOle By"), [
      "Kari Moe: til stede, Hole",
      "Per Vik: til stede, Hole",
      "Ole By: til stede, gjest, Hole",
    ]));

  it("leave «Vara» beside «Medlem» to be the deputy", () =>
    assert.deepEqual(people("Til stede:", "Kommune\tMedlem\tVara", "Hole\tKari Moe\tPer Vik", "Modum\tOle By\t"), [
      "Kari Moe: til stede, Hole",
      "Per Vik: vara, Hole, for Kari Moe",
      "Ole By: til stede, Modum",
    ]));
});

describe("several people in one cell", () => {
  it("are each one who met", () =>
    assert.deepEqual(
      people(
        "Deltakarar:",
        "",
        "| Kommune | Representantar |",
        "|---|---|",
        "| Hole | Kari Moe (leiar), Per Vik |",
        "| Modum | Siri Lund og Jon Ås |",
        "",
        "Forfall: Ole By",
      ),
      [
        "Kari Moe: til stede, leiar, Hole",
        "Per Vik: til stede, Hole",
        "Siri Lund: til stede, Modum",
        "Jon Ås: til stede, Modum",
        "Ole By: forfall",
      ],
    ));

  it("may stand beside those who are employed", () =>
    assert.deepEqual(people("Til stede:", "Kommune\tRepresentanter\tRådmann", "Hole\tKari Moe, Per Vik\tOle By"), [
      "Kari Moe: til stede, Hole",
      "Per Vik: til stede, Hole",
      "Ole By: til stede, gjest, Rådmann, Hole",
    ]));

  it("are no table where the words are a label", () =>
    assert.deepEqual(people("Representanter\tKari Moe, Per Vik", "Forfall\tOle By"), [
      "Kari Moe: til stede",
      "Per Vik: til stede",
      "Ole By: forfall",
    ]));

  it("come from where the first says, also with shares behind", () =>
    assert.deepEqual(people("Til stede:", "Hole\tKari Moe\t90,0 %\t9", "Forfall:", "Modum\tPer Vik\t10,0 %\t1"), [
      "Kari Moe: til stede, Hole",
      "Per Vik: forfall, Modum",
    ]));
});

describe("a label over the column of names", () => {
  it("tells how those below it are there", () =>
    assert.deepEqual(
      people(
        "Møtedeltakarar\tParti\tRolle",
        "Kari Moe\tAp\tOrdførar",
        "",
        "Forfall meldt frå følgjande medlem\tParti\tRolle",
        "Per Vik\tSp\tMedlem",
        "",
        "Frammøtte varamedlemmer\tParti\tErstattar medlem",
        "Ole By\tSp\tPer Vik",
      ),
      ["Kari Moe: til stede, Ordførar, Ap", "Per Vik: forfall, Medlem, Sp", "Ole By: vara, Sp, for Per Vik"],
    ));

  it("may be the deputies that another column tells whom they met for", () =>
    assert.deepEqual(
      people("Meldt forfall\tParti", "Per Vik\tSp", "", "Varamedlem\tParti\tMøtte for", "Ole By\tSp\tPer Vik"),
      ["Per Vik: forfall, Sp", "Ole By: vara, Sp, for Per Vik"],
    ));

  it("is no label where each column has people of its own", () =>
    assert.deepEqual(people("Kommune\tMøtte\tForfall", "Hole\tKari Moe\tPer Vik"), [
      "Kari Moe: til stede, Hole",
      "Per Vik: forfall, Hole",
    ]));
});

describe("columns with empty cells in plain text", () => {
  const header = "Navn               Kommune     Møtt    Forfall";

  it("are those that the words stand under", () =>
    assert.deepEqual(people(header, "Kari Moe           Hole        X", "Per Vik            Lier                X"), [
      "Kari Moe: til stede, Hole",
      "Per Vik: forfall, Lier",
    ]));

  it("begin after a single space where the words before fill theirs", () =>
    assert.deepEqual(people(header, "Kari Moe           Hole        X", "Per Olav Berg Moen Lier                X"), [
      "Kari Moe: til stede, Hole",
      "Per Olav Berg Moen: forfall, Lier",
    ]));

  it("are told by their order in a table whose columns do not line up", () =>
    assert.deepEqual(
      people("Navn   Kommune   Parti   Status", "Kari Marie Moe   Hole   Sp   Møtt", "Per Vik   Lier   Ap"),
      ["Kari Marie Moe: til stede, Hole, (Møtt)", "Per Vik: til stede, Lier"],
    ));
});

describe("those away and their deputies beside each other", () => {
  it("belong together row by row", () =>
    assert.deepEqual(
      people("Forfall:        Varamedlem:", "Gry Fosse (Ap)        Tor Vik (Ap)", "Siv Lund (H)        Per Berg (V)"),
      ["Gry Fosse: forfall, Ap", "Tor Vik: vara, Ap, for Gry Fosse", "Siv Lund: forfall, H", "Per Berg: vara, V"],
    ));
});
