/** Who met, under labels and in lines: who was away, who met for whom, and who is no member. */
import assert from "node:assert/strict";
import { people } from "./people.ts";

describe("attendance under labels", () => {
  it("ends a list at the label of those who are employed, and counts them as no members", () => {
    assert.deepEqual(
      people(
        "Til stede: Gry Fosse, Tor Vik",
        "Forfall: Siv Lund",
        "Fra adm. (evt. andre): Per Berg, kommunedirektør",
        "Rådmenn: Ida Dal og Jon Ås",
        "Prosjektleder: Mai Nes",
        "Fra kommunen: Nils Rud",
        "Av øvrige møtte: Eva Li, revisor",
      ),
      [
        "Gry Fosse: til stede",
        "Tor Vik: til stede",
        "Siv Lund: forfall",
        "Per Berg: til stede, gjest, kommunedirektør",
        "Ida Dal: til stede, gjest",
        "Jon Ås: til stede, gjest",
        "Mai Nes: til stede, gjest, Prosjektleder",
        "Nils Rud: til stede, gjest",
        "Eva Li: til stede, gjest, revisor",
      ],
    );
    assert.deepEqual(
      people(
        "**A. Desse møtte:**",
        "- Gry Fosse, ordførar Vik",
        "",
        "**B. Forfall:** Tor Vik",
        "",
        "**C. Andre:** Siv Lund (sak 1/25)",
      ),
      ["Gry Fosse: til stede, ordførar, Vik", "Tor Vik: forfall", "Siv Lund: til stede, gjest, (sak 1/25)"],
    );
  });

  it("keeps a role before a name in its list", () => {
    assert.deepEqual(people("Forfall:", "Ordfører: Gry Fosse", "Rådmann: Tor Vik", "Til stede: Siv Lund"), [
      "Gry Fosse: forfall, Ordfører",
      "Tor Vik: forfall, Rådmann",
      "Siv Lund: til stede",
    ]);
  });

  it("reads mayors in a row, under their municipalities and in running text", () => {
    assert.deepEqual(people("Ordførarar: Gry Fosse, Tor Vik", "Forfall: Siv Lund"), [
      "Gry Fosse: til stede, Ordførar",
      "Tor Vik: til stede, Ordførar",
      "Siv Lund: forfall",
    ]);
    assert.deepEqual(
      people("Tilstede på møtet:", "", "Vik kommune:", "Ordfører Gry Fosse", "", "Sand kommune:", "Tor Vik (Sp)"),
      ["Gry Fosse: til stede, Ordfører, Vik kommune", "Tor Vik: til stede, Sand kommune"],
    );
    assert.deepEqual(
      people(
        "Rådet var samlet i Vik. Til stede var ordførerne Gry Fosse (Vik) og Tor Lie (Sand), i tillegg til daglig leder Siv Lund.",
      ),
      [
        "Gry Fosse: til stede, ordfører, Vik",
        "Tor Lie: til stede, ordfører, Sand",
        "Siv Lund: til stede, gjest, daglig leder",
      ],
    );
    for (const line of ["Ordfører: Gry Fosse", "Prosjektleder: Gry Fosse"])
      assert.deepEqual(people(line, "", "Rådet var samlet i Vik."), [], "a letterhead");
  });

  it("gives forfall to who is away and the seat to the deputy beside", () => {
    assert.deepEqual(people("Til stede: Gry Fosse, Siv Lund", "Forfall: Tor Vik (vara Siv Lund møter for fylket)"), [
      "Gry Fosse: til stede",
      "Siv Lund: vara, for Tor Vik",
      "Tor Vik: forfall",
    ]);
    assert.deepEqual(
      people("Forfall med vara: Tor Vik (Ap), vara Siv Lund (Ap)", "Vararepr.", "Ida Dal (for Jon Ås)"),
      ["Tor Vik: forfall, Ap", "Siv Lund: vara, vara, Ap, for Tor Vik", "Ida Dal: vara, for Jon Ås"],
    );
    assert.deepEqual(people("Forfall: Tor Vik (vara kunne ikke møte)"), ["Tor Vik: forfall, (vara kunne ikke møte)"]);
    assert.deepEqual(
      people("Til stede:", "Gry Fosse", "", "Medlem Tor Vik (Sp) varslet om forsinkelse, men møtte ikke."),
      ["Gry Fosse: til stede", "Tor Vik: forfall, Medlem, Sp"],
    );
  });

  it("counts who led the meeting, once", () => {
    assert.deepEqual(people("Møteleiar: Gry Fosse, leiar (Sp)", "Møtande medlemer: Tor Vik (H)"), [
      "Tor Vik: til stede, H",
      "Gry Fosse: til stede, leiar, Sp",
    ]);
    assert.deepEqual(people("Møteleiar: Gry Fosse", "Til stades: Gry Anne Fosse, Tor Vik"), [
      "Gry Anne Fosse: til stede",
      "Tor Vik: til stede",
    ]);
  });

  it("lets the employees' representatives vote only where both parties sit", () => {
    const lines = ["Til stede: Gry Fosse", "Ansattes representanter: Tor Vik (NSF)"];
    assert.deepEqual(people("Administrasjonsutvalget", ...lines), ["Gry Fosse: til stede", "Tor Vik: til stede, NSF"]);
    assert.deepEqual(people(...lines), ["Gry Fosse: til stede", "Tor Vik: til stede, gjest, NSF"]);
  });

  it("opens a list at the short labels of who met and who was away, with a letter and without a colon too", () => {
    assert.deepEqual(people("Møtt: Ordfører Gry Fosse, Vik (leder), Tor Arne Lie", "Fråfall: Siv Lund"), [
      "Gry Fosse: til stede, Ordfører, Vik",
      "Tor Arne Lie: til stede",
      "Siv Lund: forfall",
    ]);
    for (const label of ["Desse var med:", "Disse var med:", "A. Desse møtte"])
      assert.deepEqual(
        people(label, "Gry Fosse, Vik", "Tor Lie, Sand", "B. Forfall", "Siv Lund", "C. Andre", "Per Berg"),
        ["Gry Fosse: til stede, Vik", "Tor Lie: til stede, Sand", "Siv Lund: forfall", "Per Berg: til stede, gjest"],
      );
    assert.deepEqual(people("A. Desse møtte", "Gry Fosse", "B. Forfall", "Ingen", "C. Tiltak", "Per Berg"), [
      "Gry Fosse: til stede",
    ]);
  });

  it("gives the people of a line the organisation before them, and no name or label for one", () => {
    assert.deepEqual(
      people(
        "Til stede: Vik fylkeskommune: Gry Fosse, Siv Bø. Sand kommune: ordfører Tor Lie (vara for Per Berg). NHO Vik: Ida Dal.",
        "Forfall: Per Berg (Sand)",
      ),
      [
        "Gry Fosse: til stede, Vik fylkeskommune",
        "Siv Bø: til stede, Vik fylkeskommune",
        "Tor Lie: vara, ordfører, Sand kommune, for Per Berg",
        "Ida Dal: til stede, NHO Vik",
        "Per Berg: forfall, Sand",
      ],
    );
    assert.deepEqual(people("Til stede: Leder Gry Fosse, Vik: Siv Lund og Tor Lie, Sand: Per Berg og Ida Dal"), [
      "Gry Fosse: til stede, Leder",
      "Siv Lund: til stede, Vik",
      "Tor Lie: til stede, Vik",
      "Per Berg: til stede, Sand",
      "Ida Dal: til stede, Sand",
    ]);
    assert.deepEqual(people("Til stede: Ordførere: Gry Fosse, Siv Lund. Rådmenn: Tor Lie, Per Berg"), [
      "Gry Fosse: til stede, Ordfører",
      "Siv Lund: til stede, Ordfører",
      "Tor Lie: til stede, gjest",
      "Per Berg: til stede, gjest",
    ]);
    assert.deepEqual(people("Til stede: Ola A. Moen: leder, Siv B. Lie: medlem"), [
      "Ola A. Moen: til stede, leder",
      "Siv B. Lie: til stede, medlem",
    ]);
  });

  it("opens a list at a line without a colon that points at it", () => {
    assert.deepEqual(
      people(
        "Møtedeltakarar Parti",
        "Gry Fosse AP",
        "",
        "Forfall meldt frå følgjande medlemmer i utvalet",
        "Siv Lund V Medlem",
        "",
        "Følgjande varamedlemmer møtte",
        "Tor Lie V Varamedlem (for Siv Lund)",
      ),
      ["Gry Fosse: til stede, AP", "Siv Lund: forfall, Medlem, V", "Tor Lie: vara, Varamedlem, V, for Siv Lund"],
    );
    assert.deepEqual(
      people("Følgende saker ble behandlet", "Gry Fosse", "", "Disse tiltakene gjelder", "Siv Lund"),
      [],
    );
  });

  it("reads who was there for some of the saker, and remarks it of those who were in no other list", () => {
    assert.deepEqual(
      people(
        "Til stede:",
        "Sak 1 og 2/25 (kl 10-12):",
        "Vik kommune: Gry Fosse, Siv Lund. Sand kommune: Tor Lie.",
        "Fra sak 3/25:",
        "Vik kommune: Gry Fosse. Sand kommune: Ida Dal.",
        "Eksterne deltakere:",
        "Per Berg (sak 1/25)",
      ),
      [
        "Gry Fosse: til stede, Vik kommune",
        "Siv Lund: til stede, Vik kommune, (Sak 1 og 2/25 (kl 10-12))",
        "Tor Lie: til stede, Sand kommune, (Sak 1 og 2/25 (kl 10-12))",
        "Ida Dal: til stede, Sand kommune, (Fra sak 3/25)",
        "Per Berg: til stede, gjest, (sak 1/25)",
      ],
    );
    assert.deepEqual(people("Til stede: Gry Fosse", "", "Sak 1/25:", "Siv Lund"), ["Gry Fosse: til stede"]);
  });
});

describe("a label of members and deputies together", () => {
  for (const label of [
    "Følgende medlemmer/varamedlemmer møtte:",
    "Desse medlemene og varamedlemene møtte:",
    "Til stede av medlemmer og varamedlemmer:",
  ])
    it(`${label} is of those who are there, each told which`, () => {
      assert.deepEqual(people(label, "Gry Fosse, ordfører", "Tor Vik (vara for Siv Lund)"), [
        "Gry Fosse: til stede, ordfører",
        "Tor Vik: vara, vara, for Siv Lund",
      ]);
      assert.deepEqual(
        people(label, "Navn\tFunksjon\tRepr\tVara for", "Gry Fosse\tMedlem\tAp\t", "Tor Vik\tVaramedlem\tH\tSiv Lund"),
        ["Gry Fosse: til stede, Medlem, Ap", "Tor Vik: vara, Varamedlem, H, for Siv Lund"],
      );
    });
});

describe("those who are no members", () => {
  it("come from a place by the office that nobody is elected to, below those away", () =>
    assert.deepEqual(
      people(
        "Til stede: Gry Fosse, ordfører",
        "Forfall: Tor Vik",
        "Fra Nesvik kommune: Kommunedirektør Siv Lund",
        "Fra Vik næringsforum: Per Berg",
      ),
      [
        "Gry Fosse: til stede, ordfører",
        "Tor Vik: forfall",
        "Siv Lund: til stede, gjest, Kommunedirektør, Nesvik kommune",
        "Per Berg: til stede, gjest, Nesvik kommune",
      ],
    ));

  it("met as well, or came from elsewhere", () =>
    assert.deepEqual(people("Møtt: Gry Fosse, Tor Vik", "Også møtt: Siv Lund", "Til stede fra prosjektet: Per Berg"), [
      "Gry Fosse: til stede",
      "Tor Vik: til stede",
      "Siv Lund: til stede, gjest",
      "Per Berg: til stede, gjest",
    ]));

  it("are not those who came from a municipality in a list of who came", () =>
    assert.deepEqual(people("Til stede:", "Fra Nesvik kommune: Gry Fosse, ordfører", "Fra Vik kommune: Tor Vik"), [
      "Gry Fosse: til stede, ordfører, Nesvik kommune",
      "Tor Vik: til stede, Vik kommune",
    ]));
});

describe("names in lists", () => {
  it("may end in a word that is a label elsewhere", () => {
    assert.deepEqual(people("Til stede:", "- Ida Stad, leder", "- Tor Tid (Ap)", "- Siv Lund"), [
      "Ida Stad: til stede, leder",
      "Tor Tid: til stede, Ap",
      "Siv Lund: til stede",
    ]);
    assert.deepEqual(people("Til stede: Gry Fosse og Ida Sted, Tor Vik"), [
      "Gry Fosse: til stede",
      "Ida Sted: til stede",
      "Tor Vik: til stede",
    ]);
    assert.deepEqual(people("Til stede: Gry Fosse, Tor Vik", "Møteleder: Gry Fosse Tid: 10.00"), [
      "Gry Fosse: til stede",
      "Tor Vik: til stede",
    ]);
  });

  it("go on in the next line, also where that one ends the sentence", () =>
    assert.deepEqual(people("Til stede: Gry Fosse, Tor Vik, Per", "Olav Berg, Siv Lund."), [
      "Gry Fosse: til stede",
      "Tor Vik: til stede",
      "Per Olav Berg: til stede",
      "Siv Lund: til stede",
    ]));

  it("are none of those who speak below a label that gives a count", () =>
    assert.deepEqual(
      people("Til stades: 7 av 7 medlemer.", "", "Framlegg frå Gry Fosse, Ap:", "Vegen vert bygd."),
      [],
    ));

  it("stand behind the office that somebody is a contact of", () =>
    assert.deepEqual(people("Til stede: Gry Fosse, regionkontakt Tor Vik"), [
      "Gry Fosse: til stede",
      "Tor Vik: til stede, regionkontakt",
    ]));

  it("may stand below an entry without one", () =>
    assert.deepEqual(people("Til stede:", "- Representant for elevane", "- Gry Fosse", "- Tor Vik"), [
      "Gry Fosse: til stede",
      "Tor Vik: til stede",
    ]));
});
