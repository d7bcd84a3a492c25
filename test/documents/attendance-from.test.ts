/** Who met for which party or municipality, told in a line of its own or before the names. */
import assert from "node:assert/strict";
import { people } from "./people.ts";

describe("members under their party", () => {
  it("are read under a line that names it alone", () => {
    for (const [first, second, value, other] of [
      ["For Arbeiderpartiet:", "For Høyre:", "Arbeiderpartiet", "Høyre"],
      ["For Arbeiderpartiet", "For Høyre", "Arbeiderpartiet", "Høyre"],
      ["Fra Høyre/Frp:", "Fra Ap/SV:", "Høyre/Frp", "Ap/SV"],
      ["Høyre (H):", "Arbeiderpartiet (Ap):", "Høyre", "Arbeiderpartiet"],
      ["Arbeiderpartiet (2):", "Høyre (1):", "Arbeiderpartiet", "Høyre"],
      ["Frå Arbeidarpartiet:", "Frå Senterpartiet:", "Arbeidarpartiet", "Senterpartiet"],
      ["**For SV/MDG:**", "**For KrF og V:**", "SV/MDG", "KrF og V"],
      ["Ap:", "H:", "Ap", "H"],
      ["Representanter fra Arbeiderpartiet:", "Representanter fra Høyre:", "Arbeiderpartiet", "Høyre"],
      ["Representantar for Sp", "Representantar for Raudt", "Sp", "Raudt"],
      ["Fra Bygdelista:", "Fra Nord-Odal bygdeliste:", "Bygdelista", "Nord-Odal bygdeliste"],
      ["Fra Vik kommune:", "Fra Lia kommune:", "Vik kommune", "Lia kommune"],
    ] as const)
      for (const names of [["Gry Fosse, Tor Vik"], ["Gry Fosse", "Tor Vik"]])
        assert.deepEqual(
          people("Møtende medlemmer:", first, ...names, second, "Siv Lund", "", "Forfall:", first, "Per Moe"),
          [
            `Gry Fosse: til stede, ${value}`,
            `Tor Vik: til stede, ${value}`,
            `Siv Lund: til stede, ${other}`,
            `Per Moe: forfall, ${value}`,
          ],
          first,
        );
  });

  it("are read with empty lines between, and under headings", () => {
    const found = ["Gry Fosse: til stede, Arbeiderpartiet", "Tor Vik: til stede, Høyre"];
    assert.deepEqual(
      people("Møtende medlemmer:", "", "For Arbeiderpartiet:", "Gry Fosse", "", "For Høyre:", "Tor Vik"),
      found,
    );
    assert.deepEqual(
      people("## Til stede", "", "### Arbeiderpartiet", "", "- Gry Fosse", "", "### Høyre", "", "- Tor Vik"),
      found,
    );
  });

  it("represent it without the words before it", () => {
    assert.deepEqual(
      people("Til stede:", "For Arbeiderpartiet: Gry Fosse, Tor Vik", "Frå Høgre: Siv Lund", "Venstre (1): Eva Li"),
      [
        "Gry Fosse: til stede, Arbeiderpartiet",
        "Tor Vik: til stede, Arbeiderpartiet",
        "Siv Lund: til stede, Høgre",
        "Eva Li: til stede, Venstre",
      ],
    );
    assert.deepEqual(people("Møtende medlemmer for Høyre: Gry Fosse", "Til stede fra Vik: Tor Vik"), [
      "Gry Fosse: til stede, Høyre",
      "Tor Vik: til stede, Vik",
    ]);
  });

  it("end where the administration begins", () =>
    assert.deepEqual(people("Til stede:", "For Høyre:", "Gry Fosse", "For administrasjonen:", "Per Berg, Eva Moe"), [
      "Gry Fosse: til stede, Høyre",
      "Per Berg: til stede, gjest",
      "Eva Moe: til stede, gjest",
    ]));
});

describe("municipalities in a row", () => {
  it("are the members, though no label says so", () => {
    for (const [first, second, value, other] of [
      ["Fra Vik kommune:", "Fra Lia kommune:", "Vik kommune", "Lia kommune"],
      ["Frå Vik kommune:", "Frå Lia kommune:", "Vik kommune", "Lia kommune"],
      ["For Vik kommune:", "For Lia kommune:", "Vik kommune", "Lia kommune"],
      ["Fra Vik:", "Fra Nordre Lia:", "Vik", "Nordre Lia"],
      ["Representanter fra Vik kommune:", "Representanter fra Lia kommune:", "Vik kommune", "Lia kommune"],
    ] as const)
      for (const lines of [
        [`${first} Gry Fosse, Tor Vik`, `${second} Siv Lund`],
        [`${first}       Gry Fosse, Tor Vik`, `${second}     Siv Lund`],
        ...(/kommune/.test(first) ? [[first, "Gry Fosse", "Tor Vik", second, "Siv Lund"]] : []),
      ])
        assert.deepEqual(people(...lines, "", "Fra administrasjonen: Eva Moe"), [
          `Gry Fosse: til stede, ${value}`,
          `Tor Vik: til stede, ${value}`,
          `Siv Lund: til stede, ${other}`,
          "Eva Moe: til stede, gjest",
        ]);
  });

  it("are none where it is one line, a firm, or a list of something else", () => {
    for (const lines of [
      ["Fra Vik kommune: Gry Fosse"],
      ["Fra: Gry Fosse", "Til: Siv Lund"],
      ["Fra Vest Revisjon: Gry Fosse", "Fra NHO: Siv Lund"],
      ["Følgende er valgt:", "Fra Vik kommune: Gry Fosse", "Fra Lia kommune: Siv Lund"],
    ])
      assert.deepEqual(people(...lines), [], lines[0]);
  });
});
