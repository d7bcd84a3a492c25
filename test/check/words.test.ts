/** What the rules read out of running text: funders, applications, approvals, conditions, organs. */
import assert from "node:assert/strict";
import { namedFunder, waitsForFunder } from "../../engine/check/words/funder.ts";
import { settledWithFunder } from "../../engine/check/words/funder-answered.ts";
import { asksFunder } from "../../engine/check/words/funder-asked.ts";
import { miscalledIn } from "../../engine/check/words/miscalled.ts";
import { namesOrganKind } from "../../engine/check/words/organ-kind.ts";
import { sentencesOf } from "../../engine/check/words/sentences.ts";
import { passageOf } from "../../engine/text/passage.ts";

const p = (text: string) => passageOf(text);

describe("words about the funder", () => {
  it("name one", () => {
    const named = (text: string) => namedFunder([p(text)])?.value ?? null;
    for (const [text, name] of [
      ["Prosjektet har fått tilskudd fra Viken fylkeskommune.", "Viken fylkeskommune"],
      ["Prosjektet har tilskot på kr 400 000 frå Møre og Romsdal fylkeskommune.", "Møre og Romsdal fylkeskommune"],
      ["Prosjektet er delfinansiert av Innovasjon Norge.", "Innovasjon Norge"],
      ["Agder fylkeskommune har gitt tilsagn.", "Agder fylkeskommune"],
      ["Tilskuddsgiver er Viken fylkeskommune.", "Viken fylkeskommune"],
      ["Prosjektleder sender søknad til Viken fylkeskommune om å utvide prosjektperioden.", null],
      ["Prosjektleder søker om tilskudd fra Viken fylkeskommune.", null],
      ["Kari Nordmann fra Viken fylkeskommune deltok.", null],
      ["Prosjektet har ikke tilskudd fra Viken fylkeskommune.", null],
      ["Prosjekteier er Hole kommune.", null],
    ] as const)
      assert.equal(named(text), name, text);
  });

  it("ask or tell about a change", () => {
    const asks = (text: string) => asksFunder(p(text), "Viken", "endring") !== null;
    for (const text of [
      "Endringen forelegges Viken fylkeskommune for godkjenning.",
      "Prosjektleder melder endringen til fylkeskommunen.",
      "Prosjektleder sender melding til Viken fylkeskommune.",
      "Prosjektleder søker Viken om å utvide prosjektperioden og om godkjenning av omdisponeringen i pkt. 1.",
      "Saken legges fram for tilskuddsgiver.",
      "Prosjektleiar orienterer fylkeskommunen om endringa.",
      "Finansiøren informeres om vedtaket.",
      "Omdisponeringen avklares med Viken fylkeskommune.",
      "Prosjektleder søker om godkjenning av omdisponeringen hos tilskuddsgiver.",
      "Kr 100 000 overføres fra A til B, og endringen meldes til Viken fylkeskommune.",
    ])
      assert.ok(asks(text), text);
    for (const text of [
      "Prosjektleder sender søknad til Viken fylkeskommune om å utvide prosjektperioden til og med 2023.",
      "Prosjektleder søker Viken fylkeskommune om godkjenning av utvidet prosjektperiode.",
      "Prosjektleder søker Viken fylkeskommune om forlengelse.",
      "Endringen forelegges ikke Viken fylkeskommune.",
      "Delprosjektet tas ut og midlene overføres til B.",
      "Delprosjektet tas ut, og prosjektleder søker Viken om å utvide perioden.",
      "Styringsgruppen orienteres om endringen.",
      "Prosjektleder søker Viken fylkeskommune om nytt tilskudd til festivalen.",
      "Prosjektleder sender sluttrapport til Viken fylkeskommune.",
      "Prosjektleder søker Viken innen 1. mai 2022 om delfinansiering av leiren.",
      "Omdisponeringen gjennomføres, og prosjektleder søker Viken om å utvide perioden.",
      "Prosjektleiar søkjer Kulturrådet om midlar.",
    ])
      assert.ok(!asks(text), text);
  });

  it("ask for more time", () => {
    const asks = (text: string) => asksFunder(p(text), "Viken", "periode") !== null;
    assert.ok(
      asks("Prosjektleder sender søknad til Viken fylkeskommune om å utvide prosjektperioden til og med 2023."),
    );
    assert.ok(asks("Det vert søkt om forlenging hjå fylkeskommunen."));
    assert.ok(asks("Prosjektleder sender søknad om forlengelse."));
    assert.ok(!asks("Prosjektperioden utvides til og med 2023."));
    assert.ok(!asks("Styringsgruppen orienteres om forlengelsen."));
    for (const text of [
      "Prosjektleder ber Viken fylkeskommune innen 1. juli 2022 om ett års forlengelse av prosjektet.",
      "Prosjektleiar bed fylkeskommunen om lengre prosjektperiode.",
      "Prosjektleder søker Viken innen 1. mai 2022 om godkjenning av forlengelsen.",
      "Endringen legges fram for Viken fylkeskommune for godkjenning.",
      "Forlengelsen legges fram for fylkeskommunen.",
      "Prosjektperioden forlenges til 2023, og prosjektleder sender søknad til Viken innen 1. mai.",
      "Det søkes Viken fylkeskommune om utsatt sluttdato.",
      "Det søkes om ett år til.",
      "Prosjektleder søker tilskuddsgiver om dette.",
      "Kommunen anmoder Viken fylkeskommune om å godkjenne ny sluttdato.",
      "Prosjektleiar hentar inn godkjenning frå fylkeskommunen.",
      "Prosjektleder søker Viken om tilleggsfinansiering og om å forlenge prosjektet.",
    ])
      assert.ok(asks(text), text);
    for (const text of [
      "Prosjektleder søker Kulturrådet innen 1. mai 2022 om støtte til leiren.",
      "Prosjektleder søker Viken fylkeskommune innen 1. mai 2022 om delfinansiering av leiren.",
      "Prosjektleder sender rapport til Viken fylkeskommune innen 1. mai 2022.",
      "Rekneskapen vert send fylkeskommunen innan 1. mai.",
      "Prosjektperioden forlenges til 2023, og prosjektleder søker Viken om støtte til leiren.",
      "Det søkes Viken om tilskudd for perioden 2022–2024.",
      "Omdisponeringen legges fram for Viken fylkeskommune.",
      "Prosjektleder søker Sparebankstiftelsen om å forlenge samarbeidet.",
      "Prosjektleder orienterer Viken fylkeskommune om framdriften.",
      "Prosjektleder søker Innovasjon Norge om forlenget støtte.",
    ])
      assert.ok(!asks(text), text);
  });

  it("say that it is settled", () => {
    const settled = (text: string, matter: "endring" | "periode" = "endring") =>
      settledWithFunder([p(text)], "Viken", matter) !== null;
    assert.ok(settled("Viken fylkeskommune har godkjent endringen i brev 3. mars."));
    assert.ok(settled("Omdisponeringen er avklart med fylkeskommunen."));
    assert.ok(settled("Fylkeskommunen er orientert."));
    assert.ok(settled("Endringa er godkjend av fylkeskommunen, som har godteke flyttinga."));
    assert.ok(settled("Søknad om forlenget prosjektperiode ble sendt til Viken fylkeskommune 1. mars.", "periode"));
    assert.ok(settled("Viken har innvilget utvidelsen.", "periode"));
    assert.ok(!settled("Prosjektet ble godkjent av Viken fylkeskommune i 2020."));
    assert.ok(!settled("Endringen er ikke avklart med fylkeskommunen."));
    assert.ok(!settled("Endringen må være godkjent av fylkeskommunen."));
    assert.ok(!settled("Viken fylkeskommune har godkjent forlengelsen."));
    assert.ok(!settled("Styringsgruppen ble orientert 3. mars."));
    assert.ok(!settled("Viken fylkeskommune har godkjent endringen av budsjettet.", "periode"));
    for (const text of [
      "Prosjektperioden forlenges til 30. juni 2023. Viken fylkeskommune godkjente dette 1. februar 2022.",
      "Perioden vert utvida til 2023. Dette godkjende fylkeskommunen i brev 1. februar.",
      "Prosjektet forlenges. Viken sa ja til det i brev 1. februar 2022.",
      "Det foreligger godkjenning fra Viken fylkeskommune av forlengelsen.",
      "Viken fylkeskommune har gitt utsettelse, slik at prosjektet kan forlenges.",
      "Viken fylkeskommune har forlenget tilsagnet til 30. juni 2023.",
      "Vi viser til søknad til Viken fylkeskommune av 1. mars 2022 om lengre periode.",
    ])
      assert.ok(settled(text, "periode"), text);
    for (const text of [
      "Viken fylkeskommune har innvilget tilskudd for perioden 2021–2022.",
      "Rapport for prosjektperioden er sendt Viken fylkeskommune.",
      "Prosjektperioden forlenges til 2023. Rapporten er sendt fylkeskommunen. Dette er gjort.",
      "Prosjektet har fått tilsagn fra Viken fylkeskommune.",
      "Det er søkt Kulturrådet om støtte i en utvidet periode.",
    ])
      assert.ok(!settled(text, "periode"), text);
    assert.ok(settled("A tas ut, og midlene overføres til B. Viken fylkeskommune godkjente dette 1. februar."));
    assert.ok(!settled("A tas ut. Fylkeskommunen fikk rapporten tilsendt og godkjente regnskapet."));
  });

  it("make a point wait", () => {
    for (const text of [
      "Kr 1 overføres fra A til B, under forutsetning av at Viken fylkeskommune godtar endringen.",
      "Prosjektperioden vert utvida, med atterhald om godkjenning frå fylkeskommunen.",
      "A tas ut dersom tilskuddsgiver samtykker.",
      "A tas ut når søknaden er innvilget.",
    ])
      assert.ok(waitsForFunder(text, "Viken"), text);
    for (const text of ["A tas ut under forutsetning av at kommunene betaler sin del.", "A tas ut."])
      assert.ok(!waitsForFunder(text, "Viken"), text);
  });
});

describe("words for organs", () => {
  it("name a kind of organ", () => {
    for (const text of [
      "Representantskapet i Interkommunalt politisk råd for Ringeriksregionen",
      "STYRINGSGRUPPEMØTE i prosjektet",
      "Arbeidsutvalget",
      "Arbeidsutvalet",
      "ORDFØRERUTVALGET",
      "Formannskapet",
      "Kommunestyret",
      "Styret",
      "Ungdomsrådet",
      "Regionrådet for Hadeland",
      "Hovudutval for næring",
      "Komité for plan",
      "Kommunalt råd for personer med nedsatt syn",
      "Møte i regionalt partnarskap for Vik",
      "Referat fra partnerskapsmøte",
    ])
      assert.ok(namesOrganKind(text, null), text);
  });
  it("leave the council's own name and everyday words alone", () => {
    for (const text of [
      "Interkommunalt politisk råd",
      "Interkommunalt politisk råd for Ringeriksregionen",
      "IPR",
      "IPRet vedtar strategien.",
      "Framover sammen – delprosjekt regionalt klyngeprosjekt",
      "Prosjektstyringsdokumentet endres på dette punktet.",
      "Kommunene går sammen om innkjøp av lisenser.",
      "Et godt utvalg av varer",
      "Rådhuset i Modum",
      "Gode råd for sommeren",
      "Kommunene inngår partnerskap med havna.",
    ])
      assert.ok(!namesOrganKind(text, null), text);
    assert.ok(!namesOrganKind("Regionrådet for Hadeland", "Regionrådet for Hadeland"));
  });
});

describe("sentences", () => {
  it("end where sentences end", () => {
    const of = (text: string) => sentencesOf(p(text)).map((one) => one.text.trim());
    assert.deepEqual(of("Kr. 200 000,- flyttes, jf. Viken fylkeskommune. Det er bra."), [
      "Kr. 200 000,- flyttes, jf. Viken fylkeskommune.",
      "Det er bra.",
    ]);
    assert.deepEqual(of("Møtet er 2. Mars er kald.\nNy linje"), ["Møtet er 2. Mars er kald.", "Ny linje"]);
  });
  it("are found in time linear in the text", () => {
    const start = performance.now();
    const text = "Viken fylkeskommune søker ikke om kr. 1 000 ".repeat(8000);
    for (const matter of ["endring", "periode"] as const) {
      asksFunder(p(text), "Viken", matter);
      settledWithFunder([p(text)], "Viken", matter);
      namedFunder([p(text)]);
    }
    waitsForFunder(text, "Viken");
    namesOrganKind(text, null);
    assert.ok(performance.now() - start < 4000);
  });
});

describe("a result its figures contradict", () => {
  it("is put in the word that fits, in the sentence as it stands", () => {
    const mended = (words: string, says: string): string => {
      const found = miscalledIn(words, says);
      assert.ok(found, words);
      return words.slice(0, found.start) + found.right + words.slice(found.start + found.written.length);
    };
    for (const [written, says, right] of [
      ["Vedtatt med 2 mot 4 stemmer.", "vedtatt", "Falt med 2 mot 4 stemmer."],
      ["Forslaget ble vedtatt med 2 mot 4 stemmer.", "vedtatt", "Forslaget falt med 2 mot 4 stemmer."],
      ["Framlegget vart vedteke med 2 mot 4 røyster.", "vedtatt", "Framlegget fall med 2 mot 4 røyster."],
      ["Forslaget falt med 4 mot 2 stemmer.", "falt", "Forslaget ble vedtatt med 4 mot 2 stemmer."],
      ["Fall med 4 mot 2 røyster.", "falt", "Vedteke med 4 mot 2 røyster."],
      ["Enstemmig vedtatt mot 1 stemme.", "enstemmig", "Vedtatt mot 1 stemme."],
      ["Innstillingen ble enstemmig vedtatt mot 1 stemme.", "enstemmig", "Innstillingen ble vedtatt mot 1 stemme."],
    ] as const)
      assert.equal(mended(written, says), right);
    assert.equal(miscalledIn("Forslaget oppnådde ikke flertall (4 mot 2).", "falt"), null);
  });
});
