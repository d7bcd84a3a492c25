/** *.psd.yaml as read: every key of it, with its place; what is wrong. */
import assert from "node:assert/strict";
import { readPsd } from "../../engine/project/read-psd.ts";
import { slice, sourceText } from "../../engine/text/source-text.ts";

const read = (text: string) => readPsd(sourceText("psd/grønn-region.psd.yaml", text));

const whole = `prosjekt: Grønn region
alias: [Grøn region]
versjon: "1.0"
versjonsdato: 2021-05-01
sider: 14
eier: Fjelldal kommune
finansiør: { fylkeskommune: Innlandet fylkeskommune, andel: 50, tilsagn: { beløp: 900000, dato: 2021-03-01, hjemmel: ordning, gyldigTil: 2024-03-01 } }
periode: { fra: 2021-06-01, til: 2023-12-31 }
organisering:
  side: 8
  prosjektleder: Ola Nordmann
  prosjektansvarlig: Kari Nordmann
  styringsgruppe: { leder: Per Hansen, lederRegel: person, medlemmer: [{ navn: Per Hansen, representerer: Åsgrend }] }
ramme: 1800000
delprosjekter:
  - { navn: Bærekraft i skolen, alias: [Skole], side: 6, budsjett: 800000, forbruk: 100000.5, oppstart: 2022, slutt: 2023-06-30, perÅr: { 2022: 500000 }, tiltak: [{ navn: Kurs, budsjett: 50000 }] }
finansiering: [{ kilde: Innlandet, beløp: 900000, perÅr: { 2021: 300000 } }]
milepæler: [{ navn: Halvveis, dato: 2022-06-01 }]
fullmakter: [{ organ: styringsgruppen, maksBeløp: 100000 }]
vedtakslogg: [{ organ: styringsgruppen, sak: 06/2022, dato: 2022-02-07, punkt: 1, status: vedtatt }]
endringslogg: [{ versjon: "1.1", dato: 2022-03-01, organ: styringsgruppen, sak: 6/22, punkt: 1, felt: periode/til, fra: 2022-12-31, til: 2023-12-31 }]
godkjenninger: [{ fra: Innlandet, gjelder: periodeutvidelse, sak: 6/22, dato: 2022-04-01, resultat: godkjent, til: 2023-12-31 }]
`;

describe("a PSD", () => {
  it("is read whole", () => {
    const { psd, funn } = read(whole);
    assert.deepEqual(funn, []);
    assert.equal(psd.prosjekt.value, "Grønn region");
    assert.equal(psd.versjon?.value, "1.0");
    assert.equal(psd.finansiør?.fylkeskommune?.value, "Innlandet");
    assert.equal(psd.finansiør?.tilsagnsbeløp?.value, 90_000_000);
    assert.equal(psd.ramme?.value, 180_000_000);
    const [skole] = psd.delprosjekter;
    assert.equal(skole?.forbruk?.value, 10_000_050);
    assert.equal(skole?.oppstart?.value, "2022");
    assert.equal(skole?.perÅr.get(2022)?.value, 50_000_000);
    assert.equal(slice(psd.source, skole!.budsjett!.span), "800000");
    assert.equal(psd.vedtakslogg[0]?.sak.value, "6/22");
    assert.equal(psd.endringslogg[0]?.felt?.value, "periode/til");
    assert.equal(psd.godkjenninger[0]?.til, "2023-12-31");
    assert.equal(psd.styringsgruppemedlemmer[0]?.representerer?.value, "Åsgrend");
    assert.equal(psd.fullmakter[0]?.maksBeløp?.value, 10_000_000);
    assert.equal(psd.milepæler[0]?.dato?.value, "2022-06-01");
    assert.equal(psd.organiseringSide?.value, 8);
  });

  it("goes by its file's name when it has none", () => {
    const { psd, funn } = read("");
    assert.equal(psd.prosjekt.value, "grønn-region");
    assert.deepEqual(
      funn.map((one) => one.kode),
      ["skjema/mangler-nøkkel"],
    );
  });

  it("finds a delprosjekt that stands twice", () => {
    const text = "prosjekt: A\ndelprosjekter: [{ navn: Skole }, { navn: skole }]\n";
    assert.deepEqual(
      read(text).funn.map((one) => [one.kode, text.slice(one.span.start, one.span.end)]),
      [["psd/gjentatt-delprosjekt", "skole"]],
    );
  });
});
