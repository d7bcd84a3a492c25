/** Who left a sak as inhabil: by surname, under «Habilitet:», and who is only named beside them. */
import assert from "node:assert/strict";
import { read } from "./documents.ts";

const inhabile = (...lines: readonly string[]) =>
  read(
    [
      "Møteprotokoll",
      "",
      "Formannskapet",
      "Møtedato: 11.03.2025",
      "Til stede: Gry Fosse, Jorunn Oset, Per Vik",
      "",
      "Sak 1/25 Vei",
      ...lines,
      "Vedtak:",
      "Veien bygges.",
    ].join("\n"),
  ).saker[0]!.inhabile.map(({ navn, status }) => `${navn.value}: ${status.value}`);

describe("who left a sak", () => {
  for (const told of [
    "Oset fråtredde som inhabil.",
    "Oset (Sp) ble enstemmig kjent inhabil og forlot møtet.",
    "Oset vart samrøystes kjend ugild.",
  ])
    it(`is known by surname: ${told}`, () => assert.deepEqual(inhabile(told), ["Oset: inhabil"]));

  it("is told of in whole where the sentence before has the name", () =>
    assert.deepEqual(inhabile("Jorunn Oset ba om å få habiliteten vurdert. Oset fratrådte."), [
      "Jorunn Oset: inhabil",
    ]));

  for (const told of [
    "Habilitet: Jorunn Oset er styreleiar i Fjord Vekst og tok ikkje del i handsaminga.",
    "Habilitet:\nJorunn Oset deltok ikke i behandlingen.",
    "Spørsmål om habilitet: Jorunn Oset gikk fra møtet.",
  ])
    it(`took no part for that under its heading: ${told}`, () =>
      assert.deepEqual(inhabile(told), ["Jorunn Oset: inhabil"]));

  for (const told of [
    "Ordføreren fratrådte som inhabil.",
    "Medlemene fråtredde som ugilde.",
    "Habilitet: Ingen merknader.",
    "Habilitet: Jorunn Oset vart ikkje rekna som ugild og deltok.",
    "Jorunn Oset deltok ikke i behandlingen.",
  ])
    it(`is nobody by name: ${told}`, () => assert.deepEqual(inhabile(told), []));
});
