/** Vedtak told in running text of minutes, and sentences that only sound like one. */
import assert from "node:assert/strict";
import { read } from "./documents.ts";

const decided = (text: string): readonly string[] =>
  read(
    `Møteprotokoll\nUtvalg: Regionrådet\nMøtedato: 12.03.2025\n\nSak 4/25 Leder og midler\n\n${text}\n\nSak 5/25 Eventuelt\n`,
  ).saker[0]!.vedtak.map(({ tekst }) => tekst.text);

describe("a vedtak told in running text", () => {
  for (const [text, vedtak] of [
    ["Regionrådet vedtok enstemmig at brua bygges.", "brua bygges."],
    ["Det vart semje om at brua vert bygd.", "brua vert bygd."],
    ["Regionrådet tok saken til orientering.", "Regionrådet tok saken til orientering."],
    ["Val: Kari Lund vart samrøystes vald til leiar for 2026.", "Kari Lund vart samrøystes vald til leiar for 2026."],
    ["Valg: Per Moe ble gjenvalgt som nestleder.", "Per Moe ble gjenvalgt som nestleder."],
    ["Kari Lund ble enstemmig valgt til leder for 2026.", "Kari Lund ble enstemmig valgt til leder for 2026."],
  ] as const)
    it(text, () => assert.deepEqual(decided(text), [vedtak]));

  for (const text of [
    "Kari Lund ble valgt til leder i 2024.",
    "Valgkomiteen la fram innstillingen sin.",
    "Regionrådet drøftet om brua bør bygges.",
    "Det ble opplyst at kommunen har vedtatt å bygge brua.",
  ])
    it(`is not «${text}»`, () => assert.deepEqual(decided(text), []));
});
