/** Who met, in rows and columns: shapes of attendance that lost their cells, and what looks like them and is none. */
import assert from "node:assert/strict";
import { people } from "./people.ts";

describe("attendance", () => {
  it("reads rows that lost their columns", () => {
    assert.deepEqual(
      people(
        "Faste medlemmer som møtte:",
        "Navn Funksjon Representerer",
        "Gry A. Fosse Leder H",
        "Tor Vik Moen (permisjon fra kl. 1400) Medlem KrF",
        "Siv Lund Medlem FJ-AP",
        "",
        "Faste medlemmer som ikke møtte:",
        "Navn Funksjon Representerer",
        "Per Olav Berg MEDL SV",
        "",
        "Varamedlemmer som møtte:",
        "Navn Møtte for Representerer",
        "Ida Marie Dal Per Olav Berg SV",
      ),
      [
        "Gry A. Fosse: til stede, Leder, H",
        "Tor Vik Moen: til stede, Medlem, KrF, (permisjon fra kl. 1400)",
        "Siv Lund: til stede, Medlem, FJ-AP",
        "Per Olav Berg: forfall, MEDL, SV",
        "Ida Marie Dal: vara, SV, for Per Olav Berg",
      ],
    );
  });

  it("reads headings of columns in any order, with and without a label", () => {
    assert.deepEqual(
      people("MEDLEMMER PARTI MØTT FOR MERKNAD", "Gry Fosse AP Leder", "Tor Vik H Forfall", "Siv Lund H Tor Vik"),
      ["Gry Fosse: til stede, Leder, AP", "Tor Vik: forfall, H", "Siv Lund: vara, H, for Tor Vik"],
    );
    assert.deepEqual(
      people("Innkalte:", "", "Funksjon Navn Forfall Møtt for", "Leder Gry Fosse", "Medlem Tor Vik Forfall"),
      ["Gry Fosse: til stede, Leder", "Tor Vik: forfall, Medlem"],
    );
    assert.deepEqual(
      people("Møtedeltakarar Parti", "Gry Fosse Sp", "Forfall Parti Møtande varamedlem", "Tor Vik H Siv Lund"),
      ["Gry Fosse: til stede, Sp", "Tor Vik: forfall, H", "Siv Lund: vara, H, for Tor Vik"],
    );
  });

  it("takes no municipality into a name where the headings tell of it", () => {
    assert.deepEqual(
      people(
        "Til stede:",
        "Navn Kommune Funksjon",
        "Gry Fosse Vik Ordfører",
        "Ola Li Nordre Sand Ordfører",
        "Forfall:",
        "Kommune Navn",
        "Sand Siv Lund",
      ),
      ["Gry Fosse: til stede, Ordfører, Vik", "Ola Li: til stede, Ordfører, Nordre Sand", "Siv Lund: forfall, Sand"],
    );
  });

  it("takes no party into a name, and ends no list at one", () => {
    assert.deepEqual(
      people("Desse medlemmene møtte: Parti", "Gry Fosse Ap", "Tor Vik SV", "Siv Lund KSL", "Per Berg Nestleiar R"),
      [
        "Gry Fosse: til stede, Ap",
        "Tor Vik: til stede, SV",
        "Siv Lund: til stede, KSL",
        "Per Berg: til stede, Nestleiar, R",
      ],
    );
    assert.deepEqual(people("Til stede: Gry A. Fosse, Tor H. Vik (V), Siv Bråd"), [
      "Gry A. Fosse: til stede",
      "Tor H. Vik: til stede, V",
      "Siv Bråd: til stede",
    ]);
  });

  it("knows whom a deputy met for by the other lists", () => {
    assert.deepEqual(
      people(
        "Forfall:",
        "Per Olav Berg SV",
        "Varamedlemer som møtte:",
        "Ida Dal Per Olav Berg SV",
        "Anne Marie Dal Lund SV",
      ),
      ["Per Olav Berg: forfall, SV", "Ida Dal: vara, SV, for Per Olav Berg", "Anne Marie Dal Lund: vara, SV"],
    );
  });

  it("reads lists with the surname first, and no place as one", () => {
    assert.deepEqual(people("DESSE MØTTE", "Fosse, Gry (PF)", "Vik, Tor Olav (LOP)"), [
      "Gry Fosse: til stede, PF",
      "Tor Olav Vik: til stede, LOP",
    ]);
    assert.deepEqual(people("Desse møtte:", "Gry Fosse, Bø (H)", "Tor Vik, Sande (Ap)"), [
      "Gry Fosse: til stede, Bø",
      "Tor Vik: til stede, Sande",
    ]);
  });

  it("gives a role between dashes to the one before", () => {
    assert.deepEqual(people("Medlemer: Gry Fosse (Ap), ordførar - Tor Vik (H) - Siv Lund (Sp)"), [
      "Gry Fosse: til stede, ordførar, Ap",
      "Tor Vik: til stede, H",
      "Siv Lund: til stede, Sp",
    ]);
  });

  it("takes no municipality for a person", () => {
    assert.deepEqual(
      people("Til stede:", "Ordfører Gry Fosse, Vikna Sund kommune", "Ordfører Tor Vik, Store Åmdal kommune").length,
      2,
    );
  });

  it("reads two columns of names beside each other, and a column that is alone", () => {
    assert.deepEqual(
      people(
        "Desse møtte:",
        "Namn Rep. Namn Rep.",
        "Gry Fosse SP Tor Lie SP",
        "Siv Lund AP",
        "",
        "Dessutan møtte:",
        "Namn",
        "Per Berg rådgjevar",
      ),
      [
        "Gry Fosse: til stede, SP",
        "Tor Lie: til stede, SP",
        "Siv Lund: til stede, AP",
        "Per Berg: til stede, gjest, rådgjevar",
      ],
    );
    assert.deepEqual(people("Forfall:", "Medlemmer:", "Gry Fosse"), ["Gry Fosse: til stede"], "a label of its own");
  });

  it("knows where the name ends of the one for whom a deputy met", () => {
    assert.deepEqual(
      people(
        "Forfall:",
        "Per Olav Berg (Sand)",
        "",
        "Varamedlemer:",
        "Namn Møtte for Representerer",
        "Ida Dal Per Olav Berg Sand",
      ),
      ["Per Olav Berg: forfall, Sand", "Ida Dal: vara, Sand, for Per Olav Berg"],
    );
    assert.deepEqual(people("Forfall: Per Olav Berg", "Varamedlem: Ida Per Olav Berg"), [
      "Per Olav Berg: forfall",
      "Ida Per Olav Berg: vara",
    ]);
  });
});
