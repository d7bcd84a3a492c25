/** The wordings that every secretary uses, in both languages: none of them may be read otherwise than it is meant. */
import assert from "node:assert/strict";
import { compileLexicon } from "../../engine/language/compile-lexicon.ts";
import { readEffects } from "../../engine/language/read-effects.ts";
import { passageOf } from "../../engine/text/passage.ts";
import { bankNames, lexiconData, shortEffect } from "./bank.ts";

const lexicon = compileLexicon(lexiconData());
const names = bankNames();
/** Without what else it could have been. */
const told = (text: string): string =>
  readEffects([passageOf(text)], names, lexicon)[0]!
    .map((effekt) => shortEffect({ ...effekt, kandidat: [] }))
    .join(" + ");

const points: Readonly<Record<"nb" | "nn", readonly (readonly [string, string])[]>> = {
  nb: [
    [
      "Det bevilges kr 50 000 til Bostedsattraktivitet. Beløpet dekkes av disposisjonsfondet.",
      'bevilgning{til: "Bostedsattraktivitet", beløp: 50000, kilde: "disposisjonsfondet"}',
    ],
    [
      "Det bevilges kr 50 000 til Bostedsattraktivitet, som dekkes av disposisjonsfondet.",
      'bevilgning{til: "Bostedsattraktivitet", beløp: 50000, kilde: "disposisjonsfondet"}',
    ],
    [
      "Det bevilges inntil kr 50 000 til Bostedsattraktivitet fra disposisjonsfondet.",
      'bevilgning{til: "Bostedsattraktivitet", beløp: {"høyst":50000}, kilde: "disposisjonsfondet"}',
    ],
    [
      "Det bevilges kr 50 000 fra prosjektets reserver til Bostedsattraktivitet.",
      'overføring{fra: "prosjektets reserver", til: "Bostedsattraktivitet", beløp: 50000}',
    ],
    [
      "Kr 50 000 bevilges til Bostedsattraktivitet og finansieres ved bruk av disposisjonsfondet.",
      'bevilgning{til: "Bostedsattraktivitet", beløp: 50000, kilde: "disposisjonsfondet"}',
    ],
    [
      "Bostedsattraktivitet tildeles kr 50 000 over disposisjonsfondet.",
      'bevilgning{til: "Bostedsattraktivitet", beløp: 50000, kilde: "disposisjonsfondet"}',
    ],
    [
      "Bostedsattraktivitet gis en tilleggsbevilgning på kr 50 000, som dekkes inn ved tilsvarende reduksjon av Vertskapsattraktivitet.",
      'overføring{til: "Bostedsattraktivitet", beløp: 50000, fra: "Vertskapsattraktivitet"}',
    ],
    [
      "Budsjettet for Bostedsattraktivitet økes fra kr 300 000 til kr 350 000.",
      'bevilgning{til: "Bostedsattraktivitet", beløp: 50000}',
    ],
    [
      "Budsjettposten Vertskapsattraktivitet nedjusteres med kr 50 000 og Bostedsattraktivitet oppjusteres med tilsvarende beløp.",
      'overføring{fra: "Vertskapsattraktivitet", beløp: 50000, til: "Bostedsattraktivitet"}',
    ],
    ["Ubrukte midler i Vertskapsattraktivitet overføres til neste år.", "annet{}"],
    [
      "Mindreforbruket på Vertskapsattraktivitet omdisponeres til Bostedsattraktivitet.",
      'overføring{fra: "Vertskapsattraktivitet", til: "Bostedsattraktivitet"}',
    ],
    [
      "Det foretas følgende budsjettjustering: Vertskapsattraktivitet -100 000, Bostedsattraktivitet +100 000.",
      'overføring{fra: "Vertskapsattraktivitet", til: "Bostedsattraktivitet", beløp: 100000}',
    ],
    [
      "Følgende omdisponering godkjennes: Kr 100 000 fra Vertskapsattraktivitet til Bostedsattraktivitet.",
      'overføring{fra: "Vertskapsattraktivitet", til: "Bostedsattraktivitet", beløp: 100000}',
    ],
    [
      "Styringsgruppa godkjenner omdisponering av kr 100 000 fra Vertskapsattraktivitet til Bostedsattraktivitet.",
      'overføring{fra: "Vertskapsattraktivitet", til: "Bostedsattraktivitet", beløp: 100000}',
    ],
    [
      "Styringsgruppen slutter seg til prosjektleders forslag om å overføre kr 100 000 fra Vertskapsattraktivitet til Bostedsattraktivitet.",
      'overføring{fra: "Vertskapsattraktivitet", til: "Bostedsattraktivitet", beløp: 100000}',
    ],
    ["Prosjektleder gis fullmakt til å omdisponere inntil kr 50 000 mellom delprosjektene.", "annet{}"],
    ["Prosjektleder gis fullmakt til å inngå avtale med leverandør.", "annet{}"],
    ["Rapporten tas til etterretning.", "orientering{}"],
    ["Styringsgruppen tar saken til orientering.", "orientering{}"],
    ["Saken utsettes til neste møte.", 'utsettelse{til: "neste møte"}'],
    ["Saken oversendes kommunestyrene til endelig behandling.", "annet{}"],
    [
      "Årsregnskapet for 2021 fastsettes med et mindreforbruk på kr 120 000, som avsettes til disposisjonsfondet.",
      "annet{}",
    ],
    ["Prosjektperioden forlenges med ett år.", "periodeutvidelse{måneder: 12}"],
    ["Prosjektperioden utvides til og med 31. desember 2023.", 'periodeutvidelse{tilDato: "2023-12-31"}'],
    [
      "Det søkes Viken fylkeskommune om forlengelse av prosjektperioden til 31. desember 2023.",
      'søknad{mottaker: "Viken fylkeskommune", gjelder: "forlengelse av prosjektperioden til 31. desember 2023"}',
    ],
    [
      "Under forutsetning av fylkeskommunens godkjenning forlenges prosjektet til 31. desember 2023.",
      'periodeutvidelse{tilDato: "2023-12-31"} [vilkår]',
    ],
    [
      "Delprosjektet Grønn omstilling avvikles. Gjenstående midler tilbakeføres Viken fylkeskommune.",
      'uttak{delprosjekt: "Grønn omstilling"} + tilbakeføring{til: "Viken fylkeskommune", beløp: {"resten":true}, fra: "Grønn omstilling"}',
    ],
    ["Delprosjektet Grønn omstilling videreføres uendret.", "annet{}"],
    [
      "Nytt delprosjekt «Ung i regionen» opprettes med en ramme på kr 150 000.",
      'opprettelse{navn: "Ung i regionen", beløp: 150000}',
    ],
    [
      "Ordfører Kari Dal, Hole, velges som ny leder av styringsgruppen for perioden 2022-2023.",
      'ledervalg{verv: "leder", organ: "styringsgruppen", person: "Kari Dal", kommune: "Hole", periode: "2022-2023"}',
    ],
    ["Kari Dal (Hole) gjenvelges som leder.", 'ledervalg{verv: "leder", person: "Kari Dal", kommune: "Hole"}'],
    ["Kari Dal velges til settemøteleder.", "annet{}"],
    ["PSD oppdateres i samsvar med vedtaket.", "psd-endring{}"],
    ["Revidert PSD, versjon 2.0, godkjennes.", "psd-endring{}"],
    [
      "Prosjektleder oppdaterer prosjektstyringsdokumentet innen 1. mars 2022.",
      'psd-endring{ansvarlig: "prosjektleder", frist: "2022-03-01"}',
    ],
    ["Samarbeidsavtalen punkt 4 endres slik: «Rådet møtes fire ganger i året.»", "avtaleendring{}"],
    ["Vedtak i sak 12/21 oppheves.", 'omgjøring{sak: "12/21"}'],
    ["Punkt 3 i sak 12/21 utgår.", 'omgjøring{sak: "12/21", punkt: 3}'],
    [
      "Sekretariatet bes utarbeide en sak om dette til neste møte.",
      'oppdrag{til: "sekretariatet", hva: "utarbeide en sak om dette", frist: "?«neste møte» er ingen dato"}',
    ],
    ["Sekretariatet følger opp saken.", 'oppdrag{til: "sekretariatet", hva: "følge opp saken"}'],
    ["Rådet avgir følgende høringsuttalelse: Rådet støtter forslaget.", "uttalelse{}"],
    ["Innkallingen og sakslisten godkjennes.", "annet{}"],
    ["Det avsettes kr 200 000 til Bostedsattraktivitet.", 'bevilgning{til: "Bostedsattraktivitet", beløp: 200000}'],
    ["Kr 100 000 av rammen til Vertskapsattraktivitet øremerkes tiltak for unge.", "annet{}"],
    [
      "Kr 100 000 av rammen til Vertskapsattraktivitet flyttes til Bostedsattraktivitet og kr 50 000 til Grønn omstilling.",
      'overføring{fra: "Vertskapsattraktivitet", til: "Bostedsattraktivitet", beløp: 100000} + overføring{fra: "Vertskapsattraktivitet", til: "Grønn omstilling", beløp: 50000}',
    ],
    [
      "Det bevilges kr 75 000 av disposisjonsfondet til Bostedsattraktivitet.",
      'bevilgning{til: "Bostedsattraktivitet", beløp: 75000, kilde: "disposisjonsfondet"}',
    ],
    [
      "Kr 75 000 bevilges av næringsfondet til Bostedsattraktivitet.",
      'bevilgning{til: "Bostedsattraktivitet", beløp: 75000, kilde: "næringsfondet"}',
    ],
    [
      "Budsjettet for Bostedsattraktivitet økes med kr 180 000 til kr 480 000.",
      'bevilgning{til: "Bostedsattraktivitet", beløp: 180000}',
    ],
    [
      "Prosjektleder bes søke Viken fylkeskommune om lengre prosjektperiode innen fredag 12. februar 2021.",
      'søknad{mottaker: "Viken fylkeskommune", gjelder: "lengre prosjektperiode", ansvarlig: "prosjektleder", frist: "2021-02-12"}',
    ],
    ["Uttalelsen sendes Viken fylkeskommune og stortingsbenken.", "annet{}"],
  ],
  nn: [
    [
      "Det blir løyvd kr 50 000 til Bostedsattraktivitet. Løyvinga vert dekt av disposisjonsfondet.",
      'bevilgning{til: "Bostedsattraktivitet", beløp: 50000, kilde: "disposisjonsfondet"}',
    ],
    [
      "Rådet løyver kr 50 000 til Bustadattraktivitet over disposisjonsfondet.",
      'bevilgning{til: "Bostedsattraktivitet", beløp: 50000, kilde: "disposisjonsfondet"}',
    ],
    [
      "Bustadattraktivitet får ei tilleggsløyving på kr 50 000 som vert dekt inn ved tilsvarande reduksjon i Vertskapsattraktivitet.",
      'overføring{til: "Bostedsattraktivitet", beløp: 50000, fra: "Vertskapsattraktivitet"}',
    ],
    [
      "Budsjettet til Bustadattraktivitet blir auka frå kr 300 000 til kr 350 000.",
      'bevilgning{til: "Bostedsattraktivitet", beløp: 50000}',
    ],
    ["Unytta midlar i Vertskapsattraktivitet vert overførte til neste år.", "annet{}"],
    [
      "Mindreforbruket i Vertskapsattraktivitet vert omdisponert til Bustadattraktivitet.",
      'overføring{fra: "Vertskapsattraktivitet", til: "Bostedsattraktivitet"}',
    ],
    [
      "Styringsgruppa godkjenner ei omdisponering på kr 100 000 frå Vertskapsattraktivitet til Bustadattraktivitet.",
      'overføring{fra: "Vertskapsattraktivitet", til: "Bostedsattraktivitet", beløp: 100000}',
    ],
    [
      "Styringsgruppa sluttar seg til framlegget om å flytte kr 100 000 frå Vertskapsattraktivitet til Bustadattraktivitet.",
      'overføring{fra: "Vertskapsattraktivitet", til: "Bostedsattraktivitet", beløp: 100000}',
    ],
    ["Prosjektleiar får fullmakt til å omdisponere inntil kr 50 000 mellom delprosjekta.", "annet{}"],
    ["Saka vert teken til vitande.", "orientering{}"],
    ["Saka vert utsett til neste møte.", 'utsettelse{til: "neste møte"}'],
    ["Saka vert send kommunane for endeleg handsaming.", "annet{}"],
    ["Prosjektperioden vert forlengd med eitt år.", "periodeutvidelse{måneder: 12}"],
    [
      "Det vert søkt Viken fylkeskommune om forlenging av prosjektperioden til 31. desember 2023.",
      'søknad{mottaker: "Viken fylkeskommune", gjelder: "forlenging av prosjektperioden til 31. desember 2023"}',
    ],
    [
      "Delprosjektet Grøn omstilling vert avslutta. Restmidlane vert førte attende til Viken fylkeskommune.",
      'uttak{delprosjekt: "Grønn omstilling"} + tilbakeføring{til: "Viken fylkeskommune", beløp: {"resten":true}, fra: "Grønn omstilling"}',
    ],
    [
      "Nytt delprosjekt «Ung i regionen» vert oppretta med ei ramme på kr 150 000.",
      'opprettelse{navn: "Ung i regionen", beløp: 150000}',
    ],
    [
      "Ordførar Kari Dal, Hole, vert vald til ny leiar av styringsgruppa for perioden 2022-2023.",
      'ledervalg{verv: "leder", organ: "styringsgruppa", person: "Kari Dal", kommune: "Hole", periode: "2022-2023"}',
    ],
    ["PSD vert oppdatert i samsvar med vedtaket.", "psd-endring{}"],
    [
      "Prosjektleiar oppdaterer prosjektstyringsdokumentet innan 1. mars 2022.",
      'psd-endring{ansvarlig: "prosjektleiar", frist: "2022-03-01"}',
    ],
    ["Punkt 4 i samarbeidsavtalen vert endra til: «Rådet møtest fire gonger i året.»", "avtaleendring{}"],
    ["Vedtaket i sak 12/21 vert oppheva.", 'omgjøring{sak: "12/21"}'],
    [
      "Sekretariatet vert bede om å førebu ei sak om dette til neste møte.",
      'oppdrag{til: "sekretariatet", hva: "førebu ei sak om dette", frist: "?«neste møte» er ingen dato"}',
    ],
    ["Sekretariatet følgjer opp saka.", 'oppdrag{til: "sekretariatet", hva: "følge opp saka"}'],
    ["Rådet gir denne høyringsfråsegna: Rådet støttar framlegget.", "uttalelse{}"],
    ["Innkallinga og saklista vert godkjende.", "annet{}"],
    ["Det vert sett av kr 200 000 til Bustadattraktivitet.", 'bevilgning{til: "Bostedsattraktivitet", beløp: 200000}'],
    [
      "Kr 100 000 av ramma til Vertskapsattraktivitet vert flytta til Bustadattraktivitet og kr 50 000 til Grøn omstilling.",
      'overføring{fra: "Vertskapsattraktivitet", til: "Bostedsattraktivitet", beløp: 100000} + overføring{fra: "Vertskapsattraktivitet", til: "Grønn omstilling", beløp: 50000}',
    ],
    [
      "Meirforbruket i Bustadattraktivitet, kr 40 000, vert dekt av Vertskapsattraktivitet.",
      'overføring{fra: "Vertskapsattraktivitet", til: "Bostedsattraktivitet", beløp: 40000}',
    ],
    [
      "Det vert løyvt kr 75 000 av disposisjonsfondet til Bustadattraktivitet.",
      'bevilgning{til: "Bostedsattraktivitet", beløp: 75000, kilde: "disposisjonsfondet"}',
    ],
    [
      "Kr 75 000 vert løyvd av næringsfondet til Bustadattraktivitet.",
      'bevilgning{til: "Bostedsattraktivitet", beløp: 75000, kilde: "næringsfondet"}',
    ],
    [
      "Prosjektleiar vert beden om å søkje Viken fylkeskommune om lengre prosjektperiode innan fredag 12. februar 2021.",
      'søknad{mottaker: "Viken fylkeskommune", gjelder: "lengre prosjektperiode", ansvarlig: "prosjektleiar", frist: "2021-02-12"}',
    ],
    ["Uttalen vert send Viken fylkeskommune og stortingsbenken.", "annet{}"],
  ],
};

for (const [language, all] of Object.entries(points))
  describe(`an everyday punkt (${language})`, () => {
    for (const [text, expected] of all) it(text, () => assert.equal(told(text), expected));
  });
