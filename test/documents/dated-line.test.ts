/** The line of place and date: with and without its weekday, and what only looks like it. */
import assert from "node:assert/strict";
import { read } from "./documents.ts";

const notat = (line: string) =>
  `# Saksframlegg til styringsgruppen\n\n## Sak 1/26 Ny vei\n\n### Forslag til vedtak\n\nVeien bygges.\n\n${line}\n\nKari Nordmann\nprosjektleder\n`;

describe("a line of place and date", () => {
  for (const line of [
    "Tverrvik, 16. februar 2026",
    "Tverrvik, tirsdag 16. februar 2026",
    "Tverrvik, tysdag 16. februar 2026",
    "Tverrvik, tirsdag den 16. februar 2026",
    "Nordre Land, mandag 16.02.2026",
  ])
    it(`dates the document: ${line}`, () => assert.equal(read(notat(line)).datert?.value, "2026-02-16"));

  for (const line of [
    "Rådhuset, tirsdag 16. februar 2026",
    "Teams, tirsdag 16. februar 2026",
    "Åsgrend, festdag 16. februar",
  ])
    it(`is no dating: ${line}`, () => assert.equal(read(`# Innkalling\n\n${line}\n\n## Sak 1/26 Vei\n`).datert, null));

  it("is the day of the meeting where that is its day", () => {
    const { møteDato, datert } = read(
      "# Innkalling\n\nMøtedato: 17. februar 2026\n\nÅsgrend, tirsdag 17. februar 2026\n\n## Sak 1/26 Vei\n",
    );
    assert.deepEqual([møteDato?.value, datert], ["2026-02-17", null]);
  });
});

describe("a day that figures are told of", () => {
  for (const line of [
    "ØKONOMIRAPPORT PR. 30.09.25",
    "Pr. 31.03.2026",
    "Rekneskap per 31. mars 2026",
    "Prognose 31.12.2026",
    "Frist til 31.12.2026",
  ])
    it(`dates nothing: ${line}`, () => {
      const head = "# Innkalling\n\nMøtedato: 17. februar 2026\n\nSak 1/26\n";
      assert.equal(read(`${head}${line}\nForslag til vedtak: Ja.\n`).datert, null);
      assert.equal(
        read(`${head}${line}\nForslag til vedtak: Ja.\n\nVik, 3. februar 2026\n`).datert?.value,
        "2026-02-03",
      );
    });
});

describe("an innkalling", () => {
  const dated = (...lines: string[]) =>
    read(
      `# Innkalling til møte i representantskapet\n\nTid: 12. juni 2025 kl. 10\nSted: Fauske\n\n${lines.join("\n")}\n\n## Sak 1/25 Vei\n`,
    ).datert?.value;

  it("is dated by when it was sent, whatever else is told", () => {
    for (const other of ["Utskriftsdato: 10.06.2025", "Journalført: 10. juni 2025", "Arkivert 10. juni 2025"])
      for (const sent of [
        "Utsendt: 28.05.2025",
        "Sendt medlemmene 28. mai 2025",
        "Innkallingen er sendt 28. mai 2025.",
      ])
        assert.equal(dated(other, sent), "2025-05-28", `${other}, ${sent}`);
  });

  it("is not dated by when it was printed or filed alone", () => {
    for (const line of ["Utskriftsdato: 10.06.2025", "Arkivert 10. juni 2025"]) assert.equal(dated(line), undefined);
  });

  it("keeps its date where a letter's head has another", () => {
    const { møteDato, datert } = read(
      "Dato: 26.02.2026\n\nINNKALLING TIL MØTER TORSDAG 12. MARS 2026\n\nSted: Grong\n\nArbeidsutvalget: kl. 09.00\n\nSak 1/26 Vei\n",
    );
    assert.deepEqual([møteDato?.value, datert?.value], ["2026-03-12", "2026-02-26"]);
  });
});

describe("a date that dates nothing", () => {
  const minutes = (...lines: string[]) =>
    read(["Møteprotokoll", "Formannskapet", "Møtedato: 06.03.2025", "", ...lines, ""].join("\n"));

  it("goes on in a sentence", () => {
    for (const words of ["ein plan mot vald og truslar i møtet", "ein plan mot vald på arbeidsplassen i møtet den"]) {
      const { datert, saker } = minutes("Sak 8/25 Vald", `Vedtak: Rådmannen legg fram ${words}`, "12. juni 2025.");
      assert.equal(datert, null);
      assert.match(saker[0]!.vedtak[0]!.tekst.text, /12\. juni 2025/);
    }
  });

  it("is of a treatment", () =>
    assert.equal(
      read(
        "Særutskrift\n\nSaksnr\tUtval\tType\tDato\n15/2023\tLevekårsutvalet\tPS\t06.03.2023\n22/2023\tKommunestyret\tPS\t20.03.2023\n\nVEG I LIA\n\nKommunestyret - Sak 22/2023\nVedtak:\nVegen vert bygd.\n",
      ).datert,
      null,
    ));

  it("dates the minutes where it stands alone over a name", () =>
    assert.equal(
      minutes("Sak 8/25 Vald", "Vedtak: Saka vert utsett", "", "7. mars 2025", "Gry Fosse").datert?.value,
      "2025-03-07",
    ));
});

describe("a signature", () => {
  const signed = (...lines: string[]) =>
    read(
      ["Innkalling til møte i rådet", "", "14. januar 2026", "", "Sak 1/26 Vei", "Sak 2/26 Bru", "", ...lines, ""].join(
        "\n",
      ),
    ).signaturer.map(({ navn, rolle }) => [navn.value, rolle?.value]);

  it("stands below a greeting, with room to write between", () => {
    for (const greeting of ["Med hilsen", "Med helsing", "Vennlig hilsen", "Beste helsing", "Mvh"])
      for (const lines of [
        ["", "Gry Fosse", "leder av rådet"],
        ["Gry Fosse, leder av rådet"],
        ["", "", "Gry Fosse (sign.)", "leder av rådet"],
        ["", "Gry Fosse /s/", "leder av rådet"],
        ["", "Gry Fosse", "leder av rådet", "tlf. 900 00 000"],
      ])
        assert.deepEqual(
          signed(greeting, ...lines),
          [["Gry Fosse", "leder av rådet"]],
          `${greeting} ${lines.join("/")}`,
        );
  });

  it("is of nobody who gets a copy, and of no sender without a greeting", () => {
    assert.deepEqual(signed("Med hilsen", "Gry Fosse", "leder", "", "Kopi til:", "Per Vik"), [["Gry Fosse", "leder"]]);
    assert.deepEqual(signed("Forfall meldes til", "Gry Fosse"), []);
  });
});

describe("two dates in one head", () => {
  const dates = (...lines: readonly string[]) => {
    const { møteDato, datert } = read(
      [...lines, "", "Sak 1/23 Veg", "Framlegg til styrevedtak:", "Ja.", ""].join("\n"),
    );
    return [møteDato?.value ?? null, datert?.value ?? null];
  };

  it("are the letter's and, beside a clock or the place, the meeting's", () => {
    for (const lines of [
      ["Dato: 12. juni 2023", "", "Innkalling til styremøte", "", "Sted: Vik 4", "Dato: 20. juni 2023 kl. 17.00"],
      [
        "Innkalling til styremøte",
        "Stad: Vik",
        "Dato: 20.06.2023",
        "Tid: 17.00",
        "",
        "Til styret",
        "",
        "Dato: 12.06.2023",
      ],
    ])
      assert.deepEqual(dates(...lines), ["2023-06-20", "2023-06-12"], lines.join(" / "));
  });

  it("are as they were where one is called the meeting's", () =>
    assert.deepEqual(dates("Dato: 12.06.2023", "Innkalling til styremøte", "Møtedato: 20.06.2023", "Sted: Vik"), [
      "2023-06-20",
      "2023-06-12",
    ]));
});
