/** What the punkter of a forslag do to a project: money, period, leadership, and what waits. */
import assert from "node:assert/strict";
import { addsUp } from "../../engine/consequence/ledger.ts";
import { lines, notesOf, paper, previewed, project, psd } from "./project.ts";

const day = { date: "16. mars 2022" };

describe("money in a preview", () => {
  const cases: readonly (readonly [string, readonly string[], string, number, readonly string[]])[] = [
    [
      "a delprosjekt is taken out and all it has goes to another",
      ["Delprosjekt «Klyngeprosjekt» tas ut av PSD, og kr 200 000 overføres til delprosjekt «Reiseliv»."],
      "Reiseliv 700000",
      0,
      [],
    ],
    [
      "less than it has is moved: the rest is on no line",
      ["Delprosjekt «Klyngeprosjekt» tas ut av PSD, og kr 150 000 overføres til delprosjekt «Reiseliv»."],
      "Reiseliv 650000",
      50_000,
      ["uten-post"],
    ],
    [
      "the removal stands after the transfer",
      ["Kr 200 000 overføres fra «Klyngeprosjekt» til «Reiseliv».", "Delprosjekt «Klyngeprosjekt» tas ut av PSD."],
      "Reiseliv 700000",
      0,
      [],
    ],
    [
      "more than it has is moved",
      ["Kr 250 000 overføres fra «Klyngeprosjekt» til «Reiseliv»."],
      "Klyngeprosjekt -50000, Reiseliv 750000",
      0,
      ["mangler-dekning"],
    ],
    [
      "half of it is moved",
      ["Halvparten av midlene i «Klyngeprosjekt» overføres til «Reiseliv»."],
      "Klyngeprosjekt 100000, Reiseliv 600000",
      0,
      [],
    ],
    [
      "two halves are halves of the same",
      [
        "Det opprettes et nytt delprosjekt «Sentrum».",
        "Halvparten av midlene i «Klyngeprosjekt» overføres til «Reiseliv», og halvparten til «Sentrum».",
      ],
      "Klyngeprosjekt 0, Reiseliv 600000, Sentrum 100000",
      0,
      [],
    ],
    [
      "what is left is shared by two",
      [
        "Delprosjekt «Klyngeprosjekt» tas ut av PSD.",
        "Det opprettes et nytt delprosjekt «Sentrum».",
        "Gjenstående midler i «Klyngeprosjekt» deles likt mellom «Reiseliv» og «Sentrum».",
      ],
      "Reiseliv 600000, Sentrum 100000",
      0,
      [],
    ],
    [
      "up to an amount: counted with all of it",
      ["Inntil kr 120 000 overføres fra «Klyngeprosjekt» til «Reiseliv»."],
      "Klyngeprosjekt 80000, Reiseliv 620000",
      0,
      ["inntil"],
    ],
    [
      "a new delprosjekt gets its money from another",
      ["Det opprettes et nytt delprosjekt «Sentrum».", "Kr 50 000 overføres fra «Reiseliv» til «Sentrum»."],
      "Klyngeprosjekt 200000, Reiseliv 450000, Sentrum 50000",
      0,
      [],
    ],
    [
      "money goes back to the one who gave it",
      ["Kr 80 000 fra «Klyngeprosjekt» tilbakeføres til Viken fylkeskommune."],
      "Klyngeprosjekt 120000, Reiseliv 500000",
      0,
      ["ut-av-prosjektet"],
    ],
    [
      "new money comes from a fund",
      ["Det bevilges kr 90 000 til «Reiseliv» fra disposisjonsfondet."],
      "Klyngeprosjekt 200000, Reiseliv 590000",
      0,
      ["nye-midler"],
    ],
  ];
  for (const [name, points, after, unplaced, notes] of cases)
    it(name, () => {
      const preview = previewed(project(psd(), paper(day, ...points)));
      assert.equal(lines(preview.after), after);
      assert.equal(preview.after.unplaced, unplaced);
      assert.deepEqual(notesOf(preview), notes);
      assert.ok(addsUp(preview.ledger), JSON.stringify(preview.ledger));
    });

  it("does not touch ramme or period", () => {
    const { before, after } = previewed(
      project(psd(), paper(day, "Delprosjekt «Klyngeprosjekt» tas ut, og kr 200 000 overføres til «Reiseliv».")),
    );
    assert.deepEqual([after.psd.ramme, after.psd.periode], [before.psd.ramme, before.psd.periode]);
  });

  it("says that the words do not tell where the money comes from or goes", () => {
    const [from, to] = ["Kr 50 000 overføres til «Reiseliv».", "Kr 50 000 overføres fra «Reiseliv» til «Fjelltopp»."];
    assert.deepEqual(notesOf(previewed(project(psd(), paper(day, from)))), ["ukjent-kilde"]);
    const preview = previewed(project(psd(), paper(day, to)));
    assert.deepEqual(notesOf(preview), ["ukjent-mottaker"]);
    assert.equal(preview.points[0]?.result, "uklart");
    assert.equal(lines(preview.after), lines(preview.before), "money that goes nowhere stays");
  });

  it("does not call money back what was spent", () => {
    const spent = psd().replace("budsjett: 200000", "budsjett: 200000, forbruk: 30000");
    const preview = previewed(project(spent, paper(day, "Kr 200 000 overføres fra «Klyngeprosjekt» til «Reiseliv».")));
    const [note] = preview.points[0]!.notes;
    assert.deepEqual(note, { kode: "mangler-dekning", verdier: { navn: "Klyngeprosjekt", mangler: 30_000 } });
  });

  it("takes a share of the budget of what was set aside, any other share of what is left", () => {
    const spent = psd().replace("budsjett: 500000 }", "budsjett: 500000, forbruk: 100000 }");
    const left = (words: string) => lines(previewed(project(spent, paper({ date: "16. mars 2022" }, words))).after);
    assert.equal(
      left("Halvparten av budsjettet til «Reiseliv» overføres til «Klyngeprosjekt»."),
      "Klyngeprosjekt 450000, Reiseliv 250000",
    );
    assert.equal(
      left("Halvparten av det som gjenstår på «Reiseliv» overføres til «Klyngeprosjekt»."),
      "Klyngeprosjekt 400000, Reiseliv 300000",
    );
  });

  it("does not book once more what the log of the PSD has", () => {
    const logged = psd(
      'versjonsdato: 2022-03-16\nendringslogg: [{ versjon: "1.1", dato: 2022-03-16, sak: 1/22, punkt: 1, organ: styringsgruppen }]\n',
    );
    const { after, points } = previewed(
      project(logged, paper({ date: "16. mars 2022" }, "Kr 100 000 overføres fra «Reiseliv» til «Klyngeprosjekt».")),
    );
    assert.equal(lines(after), "Klyngeprosjekt 200000, Reiseliv 500000");
    assert.deepEqual(
      points.map(({ notes }) => notes.map(({ kode }) => kode)),
      [["alt-ført"]],
    );
  });

  it("leaves what is spent of a delprosjekt that is taken out on its line, and tells it from what is left", () => {
    const spent = psd().replace("budsjett: 200000", "budsjett: 200000, forbruk: 30000");
    const told = (kr: string) => {
      const { points, after } = previewed(
        project(spent, paper(day, `Delprosjekt «Klyngeprosjekt» tas ut av PSD, og kr ${kr} overføres til «Reiseliv».`)),
      );
      return [...points[0]!.notes.map(({ kode, verdier }) => [kode, verdier["beløp"]]), lines(after)];
    };
    assert.deepEqual(told("170 000"), [["brukt", 30_000], "Klyngeprosjekt 30000, Reiseliv 670000"]);
    assert.deepEqual(told("150 000"), [
      ["brukt", 30_000],
      ["uten-post", 20_000],
      "Klyngeprosjekt 30000, Reiseliv 650000",
    ]);
  });

  it("takes the years along when all of it moves, and says so when it cannot tell", () => {
    const years = psd()
      .replace("budsjett: 200000", "budsjett: 200000, perÅr: { 2021: 80000, 2022: 120000 }")
      .replace("budsjett: 500000", "budsjett: 500000, perÅr: { 2022: 500000 }");
    const all = previewed(project(years, paper(day, "Kr 200 000 overføres fra «Klyngeprosjekt» til «Reiseliv».")));
    const to = all.after.psd.delprosjekter.find(({ navn }) => navn === "Reiseliv");
    assert.deepEqual(to?.perÅr, { 2021: 80_000, 2022: 620_000 });
    const part = previewed(project(years, paper(day, "Kr 20 000 overføres fra «Klyngeprosjekt» til «Reiseliv».")));
    assert.deepEqual(notesOf(part), ["år-ikke-sagt"]);
  });

  it("gives a tiltak its money within its delprosjekt", () => {
    const tiltak = psd().replace("budsjett: 500000", "budsjett: 500000, tiltak: [{ navn: Skilting, budsjett: 40000 }]");
    const { after } = previewed(
      project(tiltak, paper(day, "Kr 60 000 overføres fra «Klyngeprosjekt» til «Skilting».")),
    );
    assert.deepEqual(after.psd.delprosjekter.at(-1), {
      navn: "Reiseliv",
      budsjett: 560_000,
      tiltak: [{ navn: "Skilting", budsjett: 100_000 }],
    });
  });

  it("adopts only the punkter that are chosen", () => {
    const own = project(
      psd(),
      paper(
        day,
        "Kr 50 000 overføres fra «Klyngeprosjekt» til «Reiseliv».",
        "Delprosjekt «Klyngeprosjekt» tas ut av PSD.",
      ),
    );
    assert.equal(lines(previewed(own, [1]).after), "Klyngeprosjekt 150000, Reiseliv 550000");
    assert.equal(lines(previewed(own, []).after), lines(previewed(own).before));
    assert.deepEqual(
      previewed(own, [2]).changes.map(({ field }) => field),
      ["delprosjekter/Klyngeprosjekt"],
    );
  });
});

describe("what else a preview tells", () => {
  it("a new leader of the steering group", () => {
    const { changes } = previewed(
      project(psd(), paper(day, "Anne Vik, ordfører i Modum, velges til leder av styringsgruppen.")),
    );
    assert.deepEqual(
      changes.map(({ field, before, after, because }) => [field, before, after, because.punkt]),
      [["organisering/styringsgruppe/leder", "Ola Berg", "Anne Vik", 1]],
    );
  });

  it("the council's leader is not the project's", () => {
    const preview = previewed(project(psd(), paper(day, "Anne Vik, Modum, velges til leder av rådet for 2022.")));
    assert.deepEqual([preview.changes, notesOf(preview)], [[], ["leder-av-rådet"]]);
  });

  it("an extension takes effect as worded, also one in months", () => {
    const end = (words: string): string | undefined =>
      previewed(project(psd(), paper(day, words))).after.psd.periode.til;
    assert.equal(end("Prosjektperioden utvides til 31. desember 2023."), "2023-12-31");
    assert.equal(end("Prosjektperioden forlenges med seks måneder."), "2023-06-30");
  });

  it("an application waits, with whom it asks and by when, and what a yes would change", () => {
    const { changes, conditions, ifGranted } = previewed(
      project(
        psd(),
        paper(
          day,
          "Prosjektleder søker Viken fylkeskommune innen 1. april 2022 om å utvide prosjektperioden til 31. desember 2023.",
        ),
      ),
    );
    assert.deepEqual(changes, []);
    assert.deepEqual(
      conditions.map(({ hvem, gjelder, frist }) => [hvem, gjelder, frist]),
      [["Viken fylkeskommune", "periodeutvidelse", "2022-04-01"]],
    );
    assert.deepEqual(
      ifGranted.map(({ field, after }) => [field, after]),
      [["periode/til", "2023-12-31"]],
    );
  });

  for (const condition of ["under forutsetning av at", "med forbehold om at", "dersom"])
    it(`«${condition}» waits`, () => {
      const preview = previewed(
        project(
          psd(),
          paper(
            day,
            `Kr 50 000 overføres fra «Klyngeprosjekt» til «Reiseliv» ${condition} Viken fylkeskommune godkjenner endringen.`,
          ),
        ),
      );
      assert.deepEqual(
        [preview.changes, preview.points[0]?.result, preview.conditions[0]?.hvem],
        [[], "venter", "Viken fylkeskommune"],
      );
    });

  it("words that are not understood are said to be unclear", () => {
    const preview = previewed(project(psd(), paper(day, "Saken om Reiseliv parkeres inntil videre i skuffen.")));
    assert.equal(preview.points[0]?.result, "uklart");
    assert.deepEqual(notesOf(preview), ["ikke-forstått"]);
  });

  it("what is none of the project's business is not called unclear", () => {
    for (const words of ["Innkalling og saksliste godkjennes.", "Kursplanen for høsten vedtas."]) {
      const preview = previewed(project(psd(), paper(day, words)));
      assert.deepEqual([preview.points[0]?.result, notesOf(preview)], ["ingen", ["ingen-virkning"]]);
    }
  });

  it("what changes no PSD says so", () => {
    const preview = previewed(project(psd(), paper(day, "Saken tas til orientering.")));
    assert.deepEqual([preview.points[0]?.result, preview.changes], ["ingen", []]);
  });
});
