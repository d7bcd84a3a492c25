/** Vedtak told in running text of minutes, and sentences that only sound like one. */
import assert from "node:assert/strict";
import { read } from "./documents.ts";

const decided = (...lines: readonly string[]): readonly string[] =>
  read(
    ["Møteprotokoll", "Utvalg: Formannskapet", "Møtedato: 12.03.2025", "", "Sak 4/25 Ny gangbru", ...lines, ""].join(
      "\n",
    ),
  ).saker[0]!.vedtak.map(({ tekst }) => tekst.text);

describe("a vedtak without a heading", () => {
  for (const [line, words] of [
    ["Formannskapet godkjente at brua males grønn.", "brua males grønn."],
    ["Formannskapet godkjende at brua vert måla grøn.", "brua vert måla grøn."],
    ["Formannskapet var enig om å male brua.", "Formannskapet var enig om å male brua."],
    ["Formannskapet var einige om at brua vert måla.", "brua vert måla."],
    [
      "Formannskapet gir ordføreren fullmakt til å kjøpe maling.",
      "Formannskapet gir ordføreren fullmakt til å kjøpe maling.",
    ],
    ["Formannskapet løyver kr 9 000 til maling.", "Formannskapet løyver kr 9 000 til maling."],
    ["Beslutta: Brua males.", "Brua males."],
    ["Referatet fra 3. mars 2025 godkjennes.", "Referatet fra 3. mars 2025 godkjennes."],
    ["Innkallinga vert godkjend.", "Innkallinga vert godkjend."],
    [
      "Formannskapet ba rådmannen lage en plan innen 1. mars.",
      "Formannskapet ba rådmannen lage en plan innen 1. mars.",
    ],
    ["Kari Lund ble valgt til leder etter Ola Dal.", "Kari Lund ble valgt til leder etter Ola Dal."],
    ["Formannskapet vedtok enstemmig at brua bygges.", "brua bygges."],
    ["Det vart semje om at brua vert bygd.", "brua vert bygd."],
    ["Formannskapet tok saken til orientering.", "Formannskapet tok saken til orientering."],
    ["Val: Kari Lund vart samrøystes vald til leiar for 2026.", "Kari Lund vart samrøystes vald til leiar for 2026."],
    ["Valg: Per Moe ble gjenvalgt som nestleder.", "Per Moe ble gjenvalgt som nestleder."],
    ["Kari Lund ble enstemmig valgt til leder for 2026.", "Kari Lund ble enstemmig valgt til leder for 2026."],
  ] as const)
    it(line, () => assert.deepEqual(decided(line), [words]));

  for (const line of [
    "Representantskapet godkjente at brua males grønn.",
    "Fylkesutvalget bevilger kr 9 000 til maling.",
    "Formannskapet gir ordføreren honnør.",
    "Kari Lund ble valgt til leder i 2024.",
    "Formannskapet ba om ordet.",
    "Valgkomiteen la fram innstillingen sin.",
    "Det ble opplyst at kommunen har vedtatt å bygge brua.",
    "Formannskapet var enig i analysen.",
    "Formannskapet godkjente i 2023 at brua males.",
    "Moe var enig om at brua males.",
    "Referatet godkjennes av møtelederen før utsending.",
  ])
    it(`not ${line}`, () => assert.deepEqual(decided(line), []));

  it("gives way to one with its heading, and to a forslag that approves", () => {
    assert.deepEqual(decided("Formannskapet godkjente at brua males.", "Vedtak:", "Brua rives."), ["Brua rives."]);
    assert.deepEqual(
      decided("Forslag til vedtak:", "Godkjennes.", "Behandling:", "Referatet fra mars godkjennes."),
      [],
    );
  });
});
