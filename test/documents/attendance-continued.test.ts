/** Lists that a line end broke inside an entry, and labels that say that nobody was away. */
import assert from "node:assert/strict";
import { people } from "./people.ts";

const list = (...lines: readonly string[]) => people(...lines.map((line) => line.replaceAll("|", "\t")));

describe("a list of people that goes on in the next line", () => {
  it("keeps a name whole", () => {
    assert.deepEqual(list("Til stede:|Gry Fosse (leder), Siv Lund, Per", "|Berg, Tor Vik"), [
      "Gry Fosse: til stede, leder",
      "Siv Lund: til stede",
      "Per Berg: til stede",
      "Tor Vik: til stede",
    ]);
    assert.deepEqual(list("Til stades:|Gry Fosse, leiar, Siv Anne", "|Lund (Sp), Tor Vik (Ap)"), [
      "Gry Fosse: til stede, leiar",
      "Siv Anne Lund: til stede, Sp",
      "Tor Vik: til stede, Ap",
    ]);
    assert.deepEqual(list("Medlemmer:|Gry Fosse, Siv Lund, Per", "Olav Berg, Tor Vik"), [
      "Gry Fosse: til stede",
      "Siv Lund: til stede",
      "Per Olav Berg: til stede",
      "Tor Vik: til stede",
    ]);
    assert.deepEqual(
      list("Forfall:|Gry Fosse, Per Erik", "|Berg og Siv Lund", "Vara:|Tor Vik (for Per Erik", "|Berg)"),
      ["Gry Fosse: forfall", "Per Erik Berg: forfall", "Siv Lund: forfall", "Tor Vik: vara, for Per Erik Berg"],
    );
    assert.deepEqual(list("Til stede:|Gry Fosse, Siv Lund, Per Ås-", "|Berg, Tor Vik"), [
      "Gry Fosse: til stede",
      "Siv Lund: til stede",
      "Per Ås-Berg: til stede",
      "Tor Vik: til stede",
    ]);
  });

  it("keeps a role with its name", () => {
    assert.deepEqual(list("Til stede:|Gry Fosse (H) ordfører, Siv Lund (Ap)", "|varaordfører, Tor Vik (Sp)"), [
      "Gry Fosse: til stede, ordfører, H",
      "Siv Lund: til stede, varaordfører, Ap",
      "Tor Vik: til stede, Sp",
    ]);
    assert.deepEqual(list("Til stede:|Gry Fosse", "|ordfører", "|Siv Lund", "|varaordfører"), [
      "Gry Fosse: til stede, ordfører",
      "Siv Lund: til stede, varaordfører",
    ]);
  });

  it("takes no place into the next name", () => {
    for (const lines of [
      ["Til stede:|Gry Fosse, Hole", "|Siv Lund, Modum"],
      ["Til stede:", "Gry Fosse, Hole", "Siv Lund, Modum"],
    ])
      assert.deepEqual(list(...lines), ["Gry Fosse: til stede, Hole", "Siv Lund: til stede, Modum"]);
    assert.deepEqual(list("Til stede:|Gry Fosse, Siv Lund, Hole", "|Per Berg, Tor Vik, Modum"), [
      "Gry Fosse: til stede",
      "Siv Lund: til stede, Hole",
      "Per Berg: til stede",
      "Tor Vik: til stede, Modum",
    ]);
  });
});

describe("a label that names nobody", () => {
  for (const none of ["Forfall:|Ingen", "Forfall:|-", "Forfall:||Inga", "Forfall: -", "Fråfall:|Ingen."])
    it(`leaves the next line alone: ${none.replaceAll("|", " ")}`, () =>
      assert.deepEqual(
        list("Til stades:|Gry Fosse, leiar", none, "Elles møtte:|Revisor Per Berg", "|Sekretær Tor Vik"),
        ["Gry Fosse: til stede, leiar", "Per Berg: til stede, gjest, Revisor", "Tor Vik: til stede, gjest, Sekretær"],
      ));

  it("is no role of whoever stands before it", () =>
    assert.deepEqual(list("Forfall: Gry Fosse (ingen vara), Siv Lund (utan vara)"), [
      "Gry Fosse: forfall, (ingen vara)",
      "Siv Lund: forfall, (utan vara)",
    ]));
});

describe("the two sides of working life", () => {
  it("are members both", () => {
    assert.deepEqual(
      list(
        "Arbeidsgjevarrepresentantar:",
        "Gry Fosse, rådmann",
        "",
        "Arbeidstakarrepresentantar:",
        "Siv Lund, hovudverneombod (leiar)",
        "Tor Vik, Fagforbundet",
        "",
        "Bedriftshelsetenesta: Per Berg (utan røysterett)",
      ),
      [
        "Gry Fosse: til stede, rådmann",
        "Siv Lund: til stede, hovudverneombod",
        "Tor Vik: til stede, Fagforbundet",
        "Per Berg: til stede, gjest, (utan røysterett)",
      ],
    );
    assert.deepEqual(
      list("Arbeidsgiverrepresentanter:|Gry Fosse", "Arbeidstakerrepresentanter:|Siv Lund", "|Tor Vik"),
      ["Gry Fosse: til stede", "Siv Lund: til stede", "Tor Vik: til stede"],
    );
  });
});
