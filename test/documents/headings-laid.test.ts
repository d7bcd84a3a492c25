/** Who lays a forslag before whom: the administration, an organ of the next one, somebody in the meeting. */
import assert from "node:assert/strict";
import { read } from "./documents.ts";

const head = ["Utvalg: Formannskapet", "Møtedato: 12.03.2025", "", "Sak 4/25 Ny gangbru", ""];
const sak = (kind: string, ...lines: readonly string[]) => read([kind, ...head, ...lines, ""].join("\n")).saker[0]!;
const texts = (of: readonly { readonly tekst: { readonly text: string } }[]): readonly string[] =>
  of.map(({ tekst }) => tekst.text);

describe("a forslag laid before an organ", () => {
  for (const heading of [
    "Kommunedirektøren gjer følgjande framlegg til vedtak:",
    "Rådmannen gjør slikt forslag til vedtak:",
    "Kommunedirektøren fremmer følgende forslag til vedtak:",
    "Rådmannen fremmer slik innstilling:",
    "Kommunedirektøren gjør følgende innstilling:",
    "Fylkesdirektøren fremjar slik tilråding:",
    "Kommunedirektøren har følgende forslag til vedtak:",
    "Formannskapet innstiller overfor kommunestyret på følgende vedtak:",
    "Formannskapet fremmer følgende innstilling til kommunestyret:",
    "Saken oversendes kommunestyret med følgende innstilling:",
  ])
    it(heading, () =>
      assert.deepEqual(texts(sak("Møteinnkalling", heading, "Brua bygges.").forslag), ["Brua bygges."]),
    );

  it("is somebody's beside it when a member puts it", () => {
    const { forslag, alternativer } = sak(
      "Møteprotokoll",
      "Rådmannens innstilling:",
      "Brua bygges.",
      "",
      "Behandling:",
      "Ola Vik (Sp) fremmer følgende forslag:",
      "Brua bygges ikke.",
    );
    assert.deepEqual(texts(forslag), ["Brua bygges."]);
    assert.deepEqual(
      alternativer.map(({ fra, punkter }) => [fra?.value, ...texts(punkter)]),
      [["Ola Vik (Sp)", "Brua bygges ikke."]],
    );
  });

  for (const [heading, fra] of [
    ["Forslag fra Ola Vik (Sp):", "Ola Vik (Sp)"],
    ["Det ble fremmet følgende forslag fra Ola Vik (Sp):", "Ola Vik (Sp)"],
    ["Det vart sett fram slikt framlegg frå Sp:", "Sp"],
    ["Alternativt forslag (Sp):", "Sp"],
    ["Endringsforslag 1 (Ola Vik, Sp):", "Ola Vik, Sp"],
    ["Tilleggsforslag fra SV v/Kari Lund:", "SV v/Kari Lund"],
  ] as const)
    it(`${heading} is put by ${fra}`, () =>
      assert.equal(
        sak("Møteprotokoll", "Innstilling:", "Brua bygges.", "", "Behandling:", heading, "Brua bygges ikke.")
          .alternativer[0]?.fra?.value,
        fra,
      ));

  it("stays in the point that quotes one", () => {
    const lines = ["1. Rapporten tas til etterretning.", "2. Saken sendes kommunestyret med slikt forslag til vedtak:"];
    const { vedtak } = sak("Møteprotokoll", "Vedtak:", ...lines, "   «Kommunestyret bygger brua.»");
    assert.deepEqual(
      vedtak.map(({ nr }) => nr),
      [1, 2],
    );
  });

  for (const [heading, organ] of [
    ["Formannskapet rår kommunestyret til å gjere slikt vedtak:", "kommunestyret"],
    ["Formannskapet foreslår at kommunestyret fatter følgende vedtak:", "kommunestyret"],
    ["Innstilling til kommunestyret:", "kommunestyret"],
    ["Forslag til vedtak i kommunestyret:", "kommunestyret"],
    ["Forslag til vedtak:", undefined],
    ["Kommunedirektørens innstilling:", undefined],
  ] as const)
    it(`${heading} is for ${organ ?? "nobody it names"}`, () =>
      assert.equal(sak("Møteinnkalling", heading, "Brua bygges.").tilOrgan?.value, organ));
});

describe("what an organ did with a sak of its number", () => {
  for (const heading of [
    "FORMANNSKAPET 004/25 VEDTAK:",
    "FORMANNSKAPET VEDTAK:",
    "004/25 VEDTAK:",
    "Formannskapet sitt vedtak 004/25:",
    "FSK-004/25 VEDTAK:",
  ])
    it(heading, () =>
      assert.deepEqual(
        texts(sak("Møteprotokoll", "Rådmannens innstilling:", "Brua bygges.", "", heading, "Brua bygges ikke.").vedtak),
        ["Brua bygges ikke."],
      ),
    );

  it("is another's where the number is", () => {
    const { vedtak } = sak(
      "Møteprotokoll",
      "UTVALG FOR TEKNISK 009/25 VEDTAK:",
      "Brua utredes.",
      "",
      "FORMANNSKAPET 004/25 HANDSAMING:",
      "Ordføreren orienterte.",
      "",
      "FORMANNSKAPET 004/25 VEDTAK:",
      "Brua bygges.",
    );
    assert.deepEqual(texts(vedtak), ["Brua bygges."]);
  });
});
