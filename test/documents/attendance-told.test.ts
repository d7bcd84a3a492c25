/** Attendance told in lines without a colon, and by first names alone. */
import assert from "node:assert/strict";
import { read } from "./documents.ts";
import { people } from "./people.ts";

const met = ["Kari Moe: til stede", "Per Vik: til stede"];

describe("a line without a colon under those away", () => {
  for (const [line, ...guests] of [
    ["Fra administrasjonen møtte kirkeverge Siri Lund og Jon Ås (referent)", "kirkeverge", "referent"],
    ["Frå administrasjonen deltok kommunedirektør Siri Lund og rådgjevar Jon Ås", "kommunedirektør", "rådgjevar"],
    ["Fra adm. møtte rådgiver Siri Lund og planlegger Jon Ås.", "rådgiver", "planlegger"],
    ["Administrasjonen var representert ved rådgiver Siri Lund og jurist Jon Ås.", "rådgiver", "jurist"],
  ] as const)
    it(`tells who met besides: ${line}`, () =>
      assert.deepEqual(people("Til stede: Kari Moe, Per Vik", "Forfall: Ole By", line), [
        ...met,
        "Ole By: forfall",
        `Siri Lund: til stede, gjest, ${guests[0]}`,
        `Jon Ås: til stede, gjest, ${guests[1]}`,
      ]));

  it("ends where the next one begins", () =>
    assert.deepEqual(
      people(
        "Til stede: Kari Moe, Per Vik",
        "Fra administrasjonen møtte rådgiver Siri Lund",
        "I tillegg møtte økonomisjef Jon Ås",
      ),
      [...met, "Siri Lund: til stede, gjest, rådgiver", "Jon Ås: til stede, gjest, økonomisjef"],
    ));

  it("makes no guests of those who came from the municipalities", () =>
    assert.deepEqual(people("Til stede: Kari Moe", "Fra kommunene møtte Per Vik"), met));
});

describe("who was away", () => {
  for (const line of [
    "Forfall hadde Ole By.",
    "Meldt forfall hadde Ole By",
    "Det var meldt forfall fra Ole By.",
    "Fråfall var meldt av Ole By",
  ])
    it(`is told: ${line}`, () =>
      assert.deepEqual(people("Til stede: Kari Moe, Per Vik", line), [...met, "Ole By: forfall"]));

  it("may be nobody", () => assert.deepEqual(people("Til stede: Kari Moe, Per Vik", "Forfall hadde ingen."), met));
});

describe("those beside the members", () => {
  it("are the styre before its owners, and not in its own meeting", () => {
    const lines = ["", "Til stede: Kari Moe", "Fra styret: Per Vik", "Fra administrasjonen: Ole By", ""];
    const seats = (organ: string) =>
      read(["Protokoll", organ, "Dato: 12.03.2025", ...lines, "Sak 1/25 Vei", "Vedtak: Ja.", ""].join("\n"))
        .deltakere.filter(({ medlem }) => medlem)
        .map(({ navn }) => navn.value);
    assert.deepEqual(seats("Representantskapet i Vik Vann IKS"), ["Kari Moe"]);
    assert.deepEqual(seats("Styremøte i Vik Vann IKS"), ["Kari Moe", "Per Vik"]);
  });

  it("are who is employed and takes the minutes, not a leder who does", () =>
    assert.deepEqual(people("Fremmøtte: Kari Moe, Per Vik", "Siri Lund (kirkeverge/sekr)", "Jon Ås (leder/referent)"), [
      ...met,
      "Siri Lund: til stede, gjest, kirkeverge",
      "Jon Ås: til stede, leder",
    ]));

  it("are no names of where somebody comes from", () =>
    assert.deepEqual(people("Til stede: Kari Moe, Per Vik", "Referent: Siri Lund, Valdres Natur regionråd"), [
      ...met,
      "Siri Lund: til stede, gjest, Referent, Valdres Natur regionråd",
    ]));
});

describe("first names alone", () => {
  const young = (organ: string, ...lines: readonly string[]): readonly string[] =>
    read(
      ["Referat", organ, "Dato: 12.03.2025", "", ...lines, "", "Sak 1/25 Vei", "Vedtak: Ja.", ""].join("\n"),
    ).deltakere.map(({ navn, status, rolle }) =>
      [navn.value, status.value, rolle?.value].filter((words) => words).join(", "),
    );

  it("are people where the young meet", () => {
    assert.deepEqual(young("Ungdomsrådet", "Til stede: Ida (leder), Nils, Jakob N og Mia", "Ikke til stede: Ola"), [
      "Ida, til stede, leder",
      "Nils, til stede",
      "Jakob N, til stede",
      "Mia, til stede",
      "Ola, forfall",
    ]);
    assert.deepEqual(young("Ungdomspanelet", "Til stades:", "Ida (leiar)", "Sara-Marie", "Nils og Mia (forfall)"), [
      "Ida, til stede, leiar",
      "Sara-Marie, til stede",
      "Nils, til stede",
      "Mia, forfall",
    ]);
  });

  it("are places, schools or nobody elsewhere", () => {
    for (const [organ, line] of [
      ["Regionrådet", "Til stede: Hole, Modum, Lier"],
      ["Ungdomsrådet", "Til stede: Vik skole (2), Nes skole (3)"],
      ["Ungdomsrådet", "Forfall: Ingen"],
      ["Ungdomsrådet", "Til stede: Alle"],
    ] as const)
      assert.deepEqual(young(organ, line), [], line);
  });

  it("do not part whole names", () =>
    assert.deepEqual(young("Ungdomsrådet", "Til stede: Ida Moe, Nils Vik", "Forfall: Ola By"), [
      "Ida Moe, til stede",
      "Nils Vik, til stede",
      "Ola By, forfall",
    ]));
});

describe("a deputy who was called in", () => {
  for (const line of [
    "Meldt forfall: Ida By (vara Lars Lund var innkalt, men hadde ikke anledning)",
    "Forfall: Ida By (vara Lars Lund kunne ikkje møte)",
    "Forfall: Ida By. Vara: Lars Lund kunne ikke møte.",
  ])
    it(`and could not come stands in for nobody: ${line}`, () => assert.deepEqual(people(line), ["Ida By: forfall"]));

  for (const line of ["Forfall: Ida By (vara Lars Lund møtte)", "Forfall: Ida By. Vara: Lars Lund."])
    it(`stands in: ${line}`, () => assert.deepEqual(people(line), ["Ida By: forfall", "Lars Lund: vara, for Ida By"]));
});

describe("who came in the place of another", () => {
  for (const line of [
    "I hans sted møtte Per Vik, varaordfører i Lia.",
    "I hans stad møtte Per Vik frå Lia.",
    "Varamedlem Per Vik fra Lia møtte for Ole By.",
    "Per Vik, varaordfører i Lia, møtte for Ole By.",
    "Per Vik (Lia) møtte som stedfortreder for Ole By.",
  ])
    it(line, () =>
      assert.deepEqual(people("Til stede: Kari Moe", "Forfall: Ole By", "", line).slice(2), [
        "Per Vik: vara, Lia, for Ole By",
      ]),
    );
});
