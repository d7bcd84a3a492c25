/** Whose meeting it is, when and where: the head of a document in the shapes that people give it. */
import assert from "node:assert/strict";
import { read } from "./documents.ts";

const head = (...lines: readonly string[]) =>
  read([...lines, "", "Sak 4/25 Gangbru", "Vedtak: Brua bygges.", ""].join("\n"));
const organ = (...lines: readonly string[]): string | undefined => head(...lines).organTekst?.value;

describe("the organ of a document", () => {
  for (const [lines, expected] of [
    [["Møteprotokoll", "Utvalg for skole, kultur og idrett", "12.03.2025"], "Utvalg for skole, kultur og idrett"],
    [["Møteprotokoll", "Kommunalt råd for eldre – 12.03.2025"], "Kommunalt råd for eldre"],
    [["Møteprotokoll for Hovudutval for teknikk"], "Hovudutval for teknikk"],
    [["Møteprotokoll", "Utvalg: Nesvik Havn KF", "Dato: 12.03.2025"], "Nesvik Havn KF"],
    [["Møteinnkalling", "Utvalg/styre/råd: Møte i kontrollutvalget i Nesvik"], "kontrollutvalget i Nesvik"],
    [["Møtebok", "Fylkeseldrerådet", "Dato: 12.03.2025", "Møteleder: Kari Moe i Brukerutvalget"], "Fylkeseldrerådet"],
    [["Møteprotokoll", "Formannskapet for inntil to timer 12.03.2025"], "Formannskapet"],
    [["Saksprotokoll", "Formannskapet 12.03.2025", "Kommunestyret 26.03.2025"], "Kommunestyret"],
    [["# Møte i regionalt partnarskap for Vik", "Referat – partnarskapsmøte 2/2025"], "partnarskap"],
    [["Møtereferat byggekomité 12. mars 2025"], "byggekomité"],
    [["Referat", "Midtre Vikdal regionråd – arbeidsutvalget", "Dato: 12.03.2025"], "arbeidsutvalget"],
    [["Møteprotokoll", "Midtre Vikdal regionråd", "Dato: 12.03.2025"], "Midtre Vikdal regionråd"],
    [["Møteprotokoll", "Formannskapet – valgstyret", "Dato: 12.03.2025"], "Formannskapet"],
    [["MØTEBOK", "HOVUDUTVAL FOR OPPVEKST OG KULTUR"], "HOVUDUTVAL FOR OPPVEKST OG KULTUR"],
    [["REGIONRÅDET FOR VIKDAL", "MØTEPROTOKOLL 12.03.2025"], "REGIONRÅDET FOR VIKDAL"],
    [["PROTOKOLL", "MØTE I REGIONRÅDET VIKDAL", "Dato: 12.03.2025"], "REGIONRÅDET VIKDAL"],
    [["FORMANNSKAPET INNKALLES", "Møteinnkalling", "Dato: 12.03.2025"], "FORMANNSKAPET"],
    [
      ["FELLES SKOGNEMND FOR HOLE OG VIK", "Møteprotokoll", "Nemnda møtte på befaring."],
      "FELLES SKOGNEMND FOR HOLE OG VIK",
    ],
    [["Møtereferat", "Møte: Prosjektgruppa, møte nr. 4", "Dato: 12.03.2025"], "Prosjektgruppa"],
    [["Referat frå møte i SU/SMU ved Nesvik skule", "12.03.2025"], "SU/SMU ved Nesvik skule"],
  ] as const)
    it(lines.join(" / "), () => assert.equal(organ(...lines), expected));
});

describe("the day, time and place of a meeting", () => {
  it("has the year that its number tells", () => {
    const lines = ["Protokoll", "Møte i regionrådet", "Tid: Fredag 4. november kl. 09.00", "Stad: Nesvik"];
    assert.equal(head("Møte: 5/2022", ...lines).møteDato?.value, "2022-11-04");
    assert.equal(head(...lines).møteDato, null);
  });

  it("is not the day of another meeting whose minutes are reported or attached", () => {
    const title = "Referat fra møte i styret";
    for (const own of ["Torsdag 27. mars 2025 kl. 09.30", "Dato: torsdag 27. mars 2025", "Dato: 27.03.2025 kl. 09.30"])
      for (const other of [
        "- Referat fra AU-møte 06.03.25",
        "1. Ref. AU-møte 06.03.25",
        "Vedlegg: Protokoll fra styremøte 06.03.2025",
        "RS 2/25 Protokoll fra AU 06.03.2025",
      ])
        assert.equal(head(title, own, "", "Møtt: Kari Moe, Ola Li", "", other).møteDato?.value, "2025-03-27");
    assert.equal(head("Dato: 31.03.2025", "Referat fra møte i styret 27.03.2025").møteDato?.value, "2025-03-27");
    assert.equal(head("Protokoll nr. 3 - 27. mars 2025").møteDato?.value, "2025-03-27");
    assert.equal(head("Protokoll fra møte 26. - 27. mars 2025").møteDato?.value, "2025-03-26");
  });

  it("is where the others sit, though one takes part on a screen", () => {
    const form = (...lines: readonly string[]) => head("Møteprotokoll", "Dato: 12.03.2025", ...lines).møteform?.value;
    assert.equal(form("Møtested: Rådhuset", "Møtet ble lyst ut. Kari Moe deltok digitalt på Teams."), "møte");
    assert.equal(form("Møtested: Rådhuset", "Alle medlemmene deltok digitalt i møtet."), "fjernmøte");
  });

  it("are read behind labels of two words or without a colon", () => {
    const document = head(
      "Møteinnkalling",
      "Møtedato: 12.03.2025",
      "Møtested/lokaler: Rådhuset",
      "Sted, dato: Nesvik, 4. mars 2025",
    );
    assert.equal(document.sted?.value, "Rådhuset");
    assert.equal(document.datert?.value, "2025-03-04");
    assert.equal(head("Møteprotokoll", "Møtested Bystyresalen", "Møtedato 12.03.2025").sted?.value, "Bystyresalen");
  });

  it("are not those of minutes that somebody had remarks to", () => {
    const remark = "Det var ingen merknader til møtebok av 15. februar 2025.";
    assert.equal(head("Møtebok", "Eldrerådet", "Dato: 12. mars 2025", "", remark).møteDato?.value, "2025-03-12");
  });

  it("are not when the meeting ended", () => {
    assert.equal(head("Formannskapet 12. mars 2025", "Møtet ble avsluttet kl. 14.20.").klokkeslett, null);
    assert.equal(
      head("Formannskapet 12. mars 2025", "Møtet startet kl. 10.00 og ble avsluttet kl. 14.20.").klokkeslett?.value,
      "10:00",
    );
  });
});

describe("the title of a document", () => {
  it("is no sentence and no sak", () => {
    assert.equal(
      head("Formannskapet 12. mars 2025", "Lederen svarte muntlig i møtet, se møteprotokoll.").tittel?.value,
      "Formannskapet 12. mars 2025",
    );
    assert.equal(
      read("REFERAT FRA MØTE 12. MARS 2025\n\n## SAK 4/25 GANGBRU\n\nVedtak: Brua bygges.\n").tittel?.value,
      "REFERAT FRA MØTE 12. MARS 2025",
    );
    assert.equal(head("# Møte i styret", "Referat").tittel?.value, "Møte i styret");
  });
});

describe("a paper of one sak with the minutes of its organs", () => {
  const paper = (...protocols: readonly string[]) => {
    const head = ["Saksframlegg", "", "Saksgang", "Utvalg Møtedato Utvalgssak"];
    const organs = ["Formannskapet 04.11.2025 81/25", "Kommunestyret 20.11.2025 66/25", "", "Ny gangbru", ""];
    const { saker, møteDato } = read(
      [...head, ...organs, "Rådmannens forslag til vedtak:", "Brua bygges.", "", ...protocols, ""].join("\n"),
    );
    return saker.map(({ nr, vedtak, voteringer }) => [
      nr,
      møteDato?.value,
      vedtak[0]?.tekst.text,
      ...voteringer.map((one) => one.for?.value),
    ]);
  };
  const formannskap = ["Saksprotokoll i Formannskapet - 04.11.2025", "Behandling:", "Vedtatt med 5 mot 2 stemmer.", ""];
  const decided = ["Vedtak:", "Brua bygges av tre.", ""];
  const kommunestyre = ["Saksprotokoll i Kommunestyret - 20.11.2025", "Behandling:", "Vedtatt med 18 mot 3 stemmer."];

  it("has the number, the day and the votes of the last", () =>
    assert.deepEqual(
      paper(...formannskap, "Innstilling til kommunestyret:", "Brua bygges.", "", ...kommunestyre, ...decided),
      [["66/25", "2025-11-20", "Brua bygges av tre.", 18]],
    ));

  it("has those of the first where the last has not met", () =>
    assert.deepEqual(paper(...formannskap, ...decided), [["81/25", "2025-11-04", "Brua bygges av tre.", 5]]));
});

describe("the organ under «Utvalg:»", () => {
  const organ = (line: string) =>
    read(`Møteprotokoll\n\n${line}\nMøtested: Vik\nDato: 11.03.2025\n\nSak 1/25 Vei\n`).organTekst?.value;
  for (const name of [
    "Driftskomiteen",
    "Fagforum oppvekst",
    "Rådmannsforum",
    "Folkehelseforum Saltvik",
    "Politisk nettverk",
    "Rådet for personar med funksjonsnedsetjing",
  ])
    it(`is ${name}`, () => {
      assert.equal(organ(`Utvalg:\t${name}`), name);
      assert.equal(organ(`Utval: ${name}`), name);
    });

  it("is no municipality and nobody's name", () => {
    assert.equal(organ("Utvalg: Vik kommune"), undefined);
    assert.equal(organ("Utvalg: Gry Fosse"), undefined);
  });

  it("is the one that another organ has", () => {
    assert.equal(
      read("Fjordrådet sitt arbeidsutval (AU)\n\nSakliste\n\nSak 1/25 Veg\n").organTekst?.value,
      "arbeidsutval",
    );
    assert.equal(
      read("Regionrådets arbeidsutvalg\n\nSaksliste\n\nSak 1/25 Vei\n").organTekst?.value,
      "Regionrådets arbeidsutvalg",
    );
  });
});

describe("the head of a notat", () => {
  for (const [to, from, officer] of [
    ["Styringsgruppen", "Prosjektleder", "Saksbehandler"],
    ["Styringsgruppa", "Prosjektleiaren", "Sakshandsamar"],
  ] as const)
    for (const mark of [": ", ":\t"])
      it(`tells of no meeting: ${officer}${mark.trim()}`, () => {
        const { møteDato, datert, deltakere, saker } = read(
          `NOTAT\n\nTil${mark}${to}\nFra${mark}${from}\nDato${mark}13.11.2025\n${officer}${mark}Gry Fosse\n\nStatus for stiene\n\nBakgrunn\nFem stier er vedtatt.\n\nVurdering\nTo av dem er ferdige.\n`,
        );
        assert.deepEqual([møteDato, datert?.value, deltakere.length], [null, "2025-11-13", 0]);
        assert.equal(saker[0]?.tittel?.value, "Status for stiene");
      });
});

describe("a meeting whose day has no year", () => {
  const called = (words: string, dated: string) => {
    const { møteDato, ukedag } = read(
      `Innkalling til møte i rådet\n\n${words}\n\nSak 1/25 Vei\nSak 2/25 Bru\n\n${dated}\n\nGry Fosse\nleder\n`,
    );
    return [møteDato?.value ?? null, ukedag?.value ?? null];
  };
  const sent = "Vik, 29. februar 2024";

  it("is in the year of its letter, or the next", () => {
    assert.deepEqual(called("Det vert kalla inn til møte\nonsdag 14. mars kl. 10.00 på Vik hotell.", sent), [
      "2024-03-14",
      2,
    ]);
    assert.deepEqual(called("Tid: torsdag 14. mars kl. 10", sent), ["2024-03-14", 3]);
    assert.deepEqual(called("Møtedato: 14. mars\nTid: 10.00", sent), ["2024-03-14", null]);
    assert.deepEqual(called("Dere innkalles til møte torsdag 9. januar kl. 09.00.", "Vik, 15. desember 2024"), [
      "2025-01-09",
      3,
    ]);
  });

  it("is not known where it is not clear", () => {
    for (const [words, dated] of [
      ["onsdag 14. mars kl. 10.00\nonsdag 21. mars kl. 10.00", sent],
      ["onsdag 14. februar kl. 10.00", sent],
      ["Frist for forfall: onsdag 14. mars kl. 10.00", sent],
      ["onsdag 14. mars kl. 10.00", "Vik"],
    ] as const)
      assert.deepEqual(called(words, dated), [null, null], words);
  });
});

describe("a room and a screen", () => {
  const form = (sted: string) => head("Møteprotokoll", "Formannskapet", `Sted: ${sted}`).møteform?.value;
  for (const sted of [
    "Vik, rådhuset / Teams",
    "Rådhuset og Teams",
    "Førde/Teams",
    "Møterom 2 + Zoom",
    "Rådhuset, Teams for de som vil",
  ])
    it(`are a meeting that some follow by screen: ${sted}`, () => assert.equal(form(sted), "møte"));
  for (const sted of ["Teams", "Teams / telefon", "Digitalt (Teams)", "Microsoft Teams/nettmøte", "Fjernmøte, Teams"])
    it(`are not where everybody does: ${sted}`, () => assert.equal(form(sted), "fjernmøte"));
});

describe("a notat about what was said in a meeting", () => {
  const notat = (...lines: readonly string[]) => {
    const { møteDato, datert, arkivsak, saker } = read(
      [
        "NOTAT",
        "",
        "Til: Formannskapet",
        "Dato: 28.10.2025",
        ...lines,
        "",
        "Vurdering",
        "To av dem er ferdige.",
        "",
      ].join("\n"),
    );
    return [møteDato?.value ?? null, datert?.value, arkivsak?.value ?? null, saker[0]?.nr ?? null];
  };

  it("is of no meeting", () => {
    for (const line of [
      "Spørsmål fra møte i formannskapet 12.10.2025 om innleie",
      "Formannskapet ba i møte 12.10.2025 om en oversikt.",
      "Oppfølging av vedtak i møte 12.10.2025",
    ])
      assert.deepEqual(notat("", line), [null, "2025-10-28", null, null], line);
  });

  it("has the archive's number, which no sak has", () =>
    assert.deepEqual(notat("Sak: 21/2210", "", "Innleie"), [null, "2025-10-28", "21/2210", null]));

  it("may tell which meeting it goes to", () =>
    assert.equal(notat("", "Saka vert handsama i møte 12.11.2025.")[0], "2025-11-12"));
});
