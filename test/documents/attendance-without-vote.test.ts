/** Who was there and is no member: auditors, those who take the minutes, those whom a sentence takes the vote from. */
import assert from "node:assert/strict";
import { people } from "./people.ts";

/** Those who count among the people of the lines. */
const members = (...lines: readonly string[]): readonly string[] =>
  people(...lines).flatMap((one) => (one.includes("gjest") ? [] : [one.split(":")[0]!]));

describe("an auditor", () => {
  it("is no deputy and no member, wherever the line stands", () => {
    for (const line of [
      "Fra Revisjon Øst IKS: Oppdragsansvarlig revisor Morten Alm (sak 1/25)",
      "Frå Vestland revisjon IKS: Oppdragsansvarleg revisor Morten Alm",
      "Fra Vest Revisjon: Morten Alm",
      "Fra KPMG AS: Morten Alm, partner",
      "Forvaltningsrevisor Morten Alm",
      "Morten Alm, oppdragsansvarlig forvaltningsrevisor",
      "Morten Alm, statsautorisert revisor",
      "Oppdragsrevisor: Morten Alm",
      "Revisor | Morten Alm",
    ])
      for (const gap of [[], [""]]) {
        const row = line.replace(" | ", "\t");
        assert.deepEqual(members("Til stede: Gry Fosse, leder", ...gap, row), ["Gry Fosse"], line);
        assert.deepEqual(members("Til stede: Gry Fosse", "", "Varamedlem: Kari Moe", ...gap, row), [
          "Gry Fosse",
          "Kari Moe",
        ]);
        assert.deepEqual(members("Til stede: Gry Fosse", "", "Varamedlem:", "Kari Moe", ...gap, row), [
          "Gry Fosse",
          "Kari Moe",
        ]);
      }
  });

  it("comes from the firm that is told before the colon", () =>
    assert.deepEqual(people("Til stede: Gry Fosse", "Fra Revisjon Øst IKS: Oppdragsansvarlig revisor Morten Alm"), [
      "Gry Fosse: til stede",
      "Morten Alm: til stede, gjest, Oppdragsansvarlig revisor, Revisjon Øst IKS",
    ]));
});

describe("a table of roles under a label of attendance", () => {
  const found = [
    "Gry Fosse: til stede, Leiar",
    "Tor Vik: til stede, Medlem",
    "Kari Moe: vara, for Hanna Li",
    "Hanna Li: forfall",
    "Morten Alm: til stede, gjest, Revisor",
  ];
  const rows = [
    ["Leiar", "Gry Fosse"],
    ["Medlem", "Tor Vik"],
    ["1. varamedlem", "Kari Moe (for Hanna Li)"],
    ["Forfall", "Hanna Li"],
    ["Revisor", "Morten Alm"],
  ];

  it("has its members, and its auditor is not away", () => {
    for (const head of [
      "| Til stades | |",
      "| **Til stede** | |",
      "| Tilstede: | |",
      "| Møtande | |",
      "| | Til stades |",
    ])
      assert.deepEqual(people(head, "|---|---|", ...rows.map(([role, name]) => `| ${role} | ${name} |`)), found, head);
    assert.deepEqual(people("Til stades", ...rows.map((row) => row.join("\t"))), found);
    assert.deepEqual(people("Til stades", ...rows.map(([role, name]) => `${role!.padEnd(18)}${name}`)), found);
    assert.deepEqual(
      people(
        "| | |",
        "|---|---|",
        "| **Til stede** | Gry Fosse, Tor Vik |",
        "| Forfall | Hanna Li |",
        "| Revisor | Per Li |",
      ),
      ["Gry Fosse: til stede", "Tor Vik: til stede", "Hanna Li: forfall", "Per Li: til stede, gjest, Revisor"],
    );
  });

  it("may have lost its cells", () =>
    assert.deepEqual(
      people(
        "Til stede",
        "Leder Gry Fosse",
        "Medlem Tor Vik",
        "Vara Kari Moe",
        "Revisor Morten Alm",
        "Forfall Hanna Li",
      ),
      [
        "Gry Fosse: til stede, Leder",
        "Tor Vik: til stede, Medlem",
        "Kari Moe: vara, Vara",
        "Morten Alm: til stede, gjest, Revisor",
        "Hanna Li: forfall",
      ],
    ));
});

describe("below a table of members and parties", () => {
  it("shortened words are labels as the whole ones are", () => {
    for (const [vara, adm] of [
      ["Følgjande varamedl. møtte", "Frå adm. møtte:"],
      ["Følgende varamedl. møtte:", "Fra adm. møtte:"],
      ["Desse vararepr. møtte:", "Frå adm.:"],
      ["Følgende varam. møtte:", "Adm.:"],
      ["Varamedl. som møtte:", "Fra administrasjonen møtte:"],
    ] as const)
      assert.deepEqual(
        people(
          "Desse medlemmene møtte:                      Parti",
          "Gry Fosse                                    Sp",
          "Tor Vik                                      H",
          "",
          `${vara.padEnd(45)}Parti`,
          "Siv Lund                                     Ap",
          "",
          "Ugilde                                       Sak",
          "Tor Vik                                      1/25",
          "",
          `${adm.padEnd(18)}Kommunedirektør Per Moe, økonomisjef Eva Li`,
        ),
        [
          "Gry Fosse: til stede, Sp",
          "Tor Vik: til stede, H",
          "Siv Lund: vara, Ap",
          "Per Moe: til stede, gjest, Kommunedirektør",
          "Eva Li: til stede, gjest, økonomisjef",
        ],
        vara,
      );
  });
});

describe("who has no vote", () => {
  it("is told in a sentence below the list", () => {
    const list = ["Til stede:", "Vik: ordfører Gry Fosse, rådmann Per Moe", "Lia: ordfører Tor Vik, rådmann Siv Lund"];
    for (const told of [
      "Rådmennene møter uten stemmerett.",
      "Rådmennene har ikke stemmerett.",
      "Møteleder: Gry Fosse. Rådmennene deltar med møte- og talerett.",
      "Rådmennene har tale- og forslagsrett.",
      "Rådmennene møtte med talerett.",
      "Rådmennene har ikkje røysterett, men talerett.",
      "Rådmennene deltok utan røysterett.",
      "Per Moe og Siv Lund har ikke stemmerett.",
      "Rådmann Per Moe og rådmann Siv Lund møter uten stemmerett.",
    ])
      assert.deepEqual(members(...list, "", told), ["Gry Fosse", "Tor Vik"], told);
    for (const told of [
      "Alle har stemmerett.",
      "Per Moe har ikke stemmerett i sak 2/25.",
      "Rådmenn som møter for ordføreren, har ikke stemmerett.",
      "Rådmennene har møte-, tale- og stemmerett.",
      "Representantene for ungdomsrådet har talerett.",
      "Ordføreren har dobbeltstemme.",
    ])
      assert.equal(members(...list, "", told).length, 4, told);
  });

  it("may be one, by the role or the name", () => {
    for (const told of [
      "Daglig leder møter uten stemmerett.",
      "Siv Lund møter uten stemmerett.",
      "Siv Lund har møte- og talerett.",
    ])
      assert.deepEqual(
        members("Til stede:", "Gry Fosse, leder", "Siv Lund, daglig leder", "", told),
        ["Gry Fosse"],
        told,
      );
  });

  it("is told beside the name", () =>
    assert.deepEqual(
      members(
        "Til stede: Gry Fosse, Tor Vik (møte-, tale- og stemmerett), Siv Lund (møter med talerett), Per Moe (uten stemmerett), Eva Li, møte- og talerett",
      ),
      ["Gry Fosse", "Tor Vik"],
    ));

  it("is who is employed and takes the minutes", () =>
    assert.deepEqual(
      members(
        "Deltok:",
        "- Gry Fosse, Vik kommune (leder)",
        "- Tor Vik, nestleder (referent)",
        "- Siv Lund, prosjektleder (sekretær)",
        "- Per Moe, rådgiver (protokollfører)",
      ),
      ["Gry Fosse", "Tor Vik"],
    ));
});
