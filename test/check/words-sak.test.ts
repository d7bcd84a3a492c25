/** What words of a sak and of minutes tell the rules: counts, statements, deadlines, unfinished reports, earlier treatment. */
import assert from "node:assert/strict";
import { isListedAgain, isPutOff, speaksOfAgain } from "../../engine/check/words/carried-over.ts";
import { statesOnly } from "../../engine/check/words/decides.ts";
import { departuresIn } from "../../engine/check/words/departures.ts";
import { namesActor, namesDeadline, repeats } from "../../engine/check/words/follow-up.ts";
import { headcountIn, someoneMoved } from "../../engine/check/words/headcount.ts";
import { mentionsEarlier } from "../../engine/check/words/mentions-earlier.ts";
import { missingAnswersIn } from "../../engine/check/words/missing-answers.ts";
import { recommendedOnly } from "../../engine/check/words/recommended.ts";
import { sentencesOf } from "../../engine/check/words/sentences.ts";
import { unfinishedBasis } from "../../engine/check/words/unfinished.ts";
import { passageOf } from "../../engine/text/passage.ts";

describe("words of a sak", () => {
  it("tell who left the meeting, and from which sak", () => {
    const told = (text: string) => departuresIn(text).map(({ who, sak, etter }) => [who.trim(), sak, etter]);
    const names = (text: string) => told(text).map(([who]) => who);
    assert.deepEqual(told("Ola Moe forlot møtet kl. 11.15."), [["Ola Moe  forlot møtet", null, false]]);
    assert.deepEqual(told("Kari Li, Ola Moe, Siri Nes (gikk etter sak 5/24)"), [
      ["Siri Nes ( gikk etter sak", "5/24", true],
    ]);
    assert.deepEqual(told("Kari Li forlét møtet før sak 8/24."), [["Kari Li  forlét møtet", "8/24", false]]);
    assert.deepEqual(names("Ola Moe (Ap) og Kari Li (H) gjekk frå møtet."), [
      "Ola Moe (Ap) og Kari Li (H)  gjekk frå møtet",
    ]);
    assert.deepEqual(names("Per Dal tok over da Ola Moe forlot møtet."), ["Ola Moe  forlot møtet"], "not who stayed");
    assert.deepEqual(names("Leder Ola Moe fikk permisjon og forlot møtet."), ["Leder Ola Moe  forlot møtet"]);
    assert.deepEqual(told("Siri Nes (gikk før sak 5/24)"), [["Siri Nes ( gikk før sak", "5/24", false]]);
    assert.deepEqual(told("Siri Nes måtte gå etter denne saken."), [
      ["Siri Nes  måtte gå etter denne saken", null, true],
    ]);
    const here = (text: string) => departuresIn(text).map(({ who, her }) => [who.trim(), her]);
    for (const [text, who, her] of [
      ["Ola Moe forlot møtet før denne saken.", "Ola Moe", "fra nå"],
      ["Kari Li og Ola Moe måtte gå før denne saken.", "Kari Li og Ola Moe", "fra nå"],
      ["Ola Moe gjekk frå møtet kl. 11.15, før saka.", "Ola Moe", "fra nå"],
      ["Ola Moe hadde gått kl. 11.15 og deltok ikke.", "Ola Moe", "fra nå"],
      ["Ola Moe var ikkje til stades under denne saka.", "Ola Moe", "bare her"],
      ["Ola Moe var ikke til stede under behandlingen av saken.", "Ola Moe", "bare her"],
      ["Ola Moe forlot møtet under behandlingen.", "Ola Moe  forlot møtet", "uvisst"],
      ["Kari Li gjekk frå møtet under handsaminga av saka.", "Kari Li  gjekk frå møtet", "uvisst"],
      ["Ola Moe forlot møtet kl. 11.15.", "Ola Moe  forlot møtet", null],
    ] as const)
      assert.deepEqual(here(text), [[who, her]], text);
    for (const text of [
      "Utvalget måtte gå gjennom tallene før saken.",
      "Ola Moe var ikke til stede under denne saken, og vara Per Dal møtte.",
      "Ola Moe gikk før saken som inhabil.",
      "Søkeren var ikke til stede under sak 5/24.",
    ])
      assert.deepEqual(here(text), [], text);
    for (const text of [
      "Ola Moe gikk ut under behandlingen av saken.",
      "Ola Moe forlot møtet under behandlingen som inhabil.",
      "Ola Moe forlot møtet som inhabil.",
      "Ola Moe forlot møtet kl. 11 og kom tilbake kl. 12.",
      "Saken forlot aldri skuffen.",
    ])
      assert.deepEqual(told(text), [], text);
  });

  it("tell how many did not agree in writing", () => {
    for (const [text, count] of [
      ["Det var kommet svar fra tre av fire medlemmer. Alle tre sluttet seg til.", 1],
      ["Det kom svar frå 4 av dei 6 medlemene.", 2],
      ["Alle unntatt Nils Moe og Kari Li (Ap) sluttet seg til forslaget.", 2],
      ["Samtlege bortsett frå Nils Moe var samde.", 1],
      ["Det kom tre positive svar og ett negativt.", 1],
      ["Fem positive svar, to negative.", 2],
      ["Vik og Berg: ja. Lien og Nes: nei.", 2],
    ] as const)
      assert.equal(missingAnswersIn(text)?.count, count, text);
    for (const text of [
      "Det var kommet svar fra tre av fire medlemmer 4. juli. Det siste svaret kom 7. juli.",
      "Det kom svar fra fire av fire medlemmer.",
      "Svar fra tre av fire kommuner er vedlagt.",
      "Alle unntatt Nils Moe svarte samme dag.",
      "Fire positive svar og ingen negative.",
      "Votering: ja. Merknader: nei.",
    ])
      assert.equal(missingAnswersIn(text), null, text);
  });

  it("tell that a sak was put off and keeps its number", () => {
    const carried = (text: string, words: string) =>
      isPutOff(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length }) ||
      (speaksOfAgain(text) && isListedAgain(text, 12, 2021));
    assert.ok(carried("12/21 SOMMERFESTEN (utsatt sak)\nVedtak", "12/21 SOMMERFESTEN"));
    assert.ok(carried("Sak 12/21 Festen\nSaka vart utsett frå møtet i mars.", "Sak 12/21"));
    assert.ok(
      carried(
        "SAKER TIL FORNYET BEHANDLING\nSAK 12/2021: Festen\n\nNYE SAKER\n\n\n\nSAK 12/2021: Festen",
        "SAK 12/2021: Festen\n\nNYE",
      ),
    );
    const list = "SAKER TIL NY BEHANDLING:\n\nSAK 9/2021: Brua\nSAK 12/2021: Festen\n";
    assert.ok(carried(`${list}\nNYE SAKER:\nSAK 14/2021: Kai`, "SAK 12/2021"), "further down in the list");
    assert.ok(
      !carried("SAKER TIL NY BEHANDLING:\nSAK 9/2021: Brua\n\nNYE SAKER:\nSAK 12/2021: Festen\n", "SAK 12/2021"),
    );
    assert.ok(!carried("12/21 Festen\nSaken ble utsatt.", "12/21 Festen"), "put off in this meeting");
    assert.ok(!carried("12/21 Ny behandlingsplan", "12/21"));
  });

  it("count heads", () => {
    const told = (text: string) => {
      const count = headcountIn(text);
      return count && [count.present, count.seats];
    };
    assert.deepEqual(told("7 av 8 representantar var til stades. Rådet var vedtaksført."), [7, 8]);
    assert.deepEqual(told("Fem medlemmer møtte."), [5, null]);
    assert.deepEqual(told("Formannskapet var vedtaksført med 5 av 7 medlemmer."), [5, 7]);
    assert.deepEqual(told("Gruppa var vedtaksfør med 4 av 5."), [4, 5]);
    assert.deepEqual(told("**Til stede:** 13 av 27 medlemmer"), [13, 27]);
    assert.deepEqual(told("Møtande: 11 av 12."), [11, 12]);
    assert.deepEqual(told("Arbeidsutvalget har 6 medlemmer. To møtte."), [2, 6]);
    assert.deepEqual(told("17 av 18 medlemer møtte. 1 vara møtte."), [18, 18]);
    assert.deepEqual(told("Av 18 medlemer møtte 17, og 1 varamedlem møtte. Til saman 18 røysteføre."), [18, null]);
    assert.deepEqual(told("Til stede: 12 av 15 medlemmer"), [12, 15]);
    assert.deepEqual(told("Av 18 medlemmer møtte 17."), [17, 18]);
    assert.deepEqual(told("17 av totalt 18 representanter møtte."), [17, 18]);
    assert.deepEqual(told("Frammøte: 17/18"), [17, 18]);
    assert.deepEqual(told("Av 18 medlemer møtte 15 faste medlemer og 2 varamedlemer."), [17, 18], "deputies vote");
    assert.deepEqual(told("Til stede: 15 faste medlemmer + 2 varamedlemmer = 17."), [17, null]);
    assert.deepEqual(told("Møtende: 12 (11 faste og 1 vara)"), [12, null]);
    assert.deepEqual(told("Kari Vik gikk fra som inhabil. 16 stemmeberettigede."), [16, null]);
    assert.deepEqual(told("Røysting:\n4 røysteføre."), [4, null]);
    assert.deepEqual(told("4 røysta. Framlegget vart vedteke."), [4, null]);
    assert.deepEqual(told("Det var no 4 medlemer att i møtet."), [4, null]);
    for (const text of [
      "Av utvalgets medlemmer/varamedlemmer møtte 4 av 5.",
      "Av utvalgets medlemmer møtte 4 av 5",
      "Av utvalet sine medlemer møtte fire av fem.",
      "Av medlemene i rådet var 4 av 5 til stades.",
      "Av representantane møtte 4 av 5.",
      "Av formannskapets medlemmer deltok 4 av 5",
      "4 av formannskapets 5 medlemmer møtte.",
      "4 representanter av 5 møtte.",
      "Av 5 medlemmer/varamedlemmer møtte 4. 1 varamedlem møtte for Kari Li.",
      "Navneopprop viste at 4 av 5\nrepresentanter var til stede.",
      "4 av 5 representanter var\ntil stede",
      "Av utvalgets medlemmer møtte\n4 av 5.",
      "Av utvalgets\nmedlemmer møtte 4\nav 5.",
    ])
      assert.deepEqual(told(text), [4, 5], text);
    assert.deepEqual(told("Til stede: 5\nforfall: 2"), [5, null], "a line of its own");
    assert.deepEqual(told("5 medlemmer\n\nTil stede: 4"), [4, null]);
    assert.equal(told("Av utvalgets medlemmer møtte 4 av 5 saker i forkant."), null);
    assert.equal(told("4 røysta for og 1 mot."), null);
    assert.equal(told("Forslaget fikk fire stemmer. Tre stemte imot."), null);
    assert.equal(told("Perioden for 4 medlemmer igjen skal fastsettes."), null);
    assert.equal(told("Til stede: Anne Vik, Ola Berg"), null);
    assert.equal(told("Til stede: 1. varaordfører Per Dal"), null);
    assert.equal(told("I 2021 var 3 av 4 stier ryddet."), null);
  });

  it("tell that someone came or went", () => {
    for (const text of [
      "Anne forlot møtet.",
      "Anne møtte kl. 10",
      "Per gjekk før sak 3",
      "Anne fratrådte som inhabil",
      "Per var gått.",
      "Per hadde gått for dagen.",
      "Anne hadde alt reist.",
      "Vik vek sete.",
      "Per var ikkje i salen.",
      "Anne var ikke med på avstemningen.",
      "Anne hadde meldt fra at hun måtte gå kl. 13.",
      "Per vart friteken etter kommunelova § 11-11 andre ledd.",
      "Per møtte frå sak 2/21.",
      "Anne deltok fra og med sak 2/21.",
      "Merknader: 4 til stades i sak 1/21.",
    ])
      assert.ok(someoneMoved(text), text);
    for (const text of [
      "Inhabile: Ingen",
      "Ugilde: ingen",
      "Ingen ble erklært inhabile.",
      "Forslaget ble vedtatt med 3 mot 2 stemmer.",
      "Dagleg leiar gjekk gjennom framlegget.",
      "Fristen gikk ut 1. mai.",
      "Permisjonsreglane vart drøfta.",
      "Fristen var gått.",
      "Han hadde reist spørsmål om habilitet.",
      "Kommunen hadde gått inn for forslaget.",
      "Kostnadene er ikke med i saken.",
      "Prosjektet måtte gå ut på anbud.",
      "Per Dal vart friteken frå vervet etter kommunelova § 7-9.",
      "Det er vist til protokollen fra sak 2/21.",
    ])
      assert.ok(!someoneMoved(text), text);
  });

  it("state, or decide", () => {
    const states = (text: string) => statesOnly(passageOf(text)) !== null;
    for (const text of ["Tiltaket er prioritert i delprosjektet.", "Arbeidet er viktig for bygdene."])
      assert.ok(states(text), text);
    for (const text of [
      "Tiltaket prioriteres.",
      "Tiltaket vert prioritert.",
      "Rådet er positiv til forslaget.",
      "Budsjettet er vedtatt.",
      "Tilskuddet faller bort dersom arbeidet ikke er startet.",
      "Avtalen gjelder til prosjektet er ferdig.",
      "Kr 20 000 overføres.",
    ])
      assert.ok(!states(text), text);
  });

  it("set a deadline and name who acts", () => {
    for (const text of [
      "… innen 1. april.",
      "… til neste møte.",
      "… i løpet av høsten 2023.",
      "… så snart svaret foreligger.",
    ])
      assert.ok(namesDeadline(text), text);
    assert.ok(!namesDeadline("Prosjektleder sender søknad om å utvide prosjektperioden til og med 2023."));
    for (const meeting of ["i møte nr. 8", "til møte nr. 8", "på neste møte", "til styremøte 5-2026", "til styremøtet"])
      assert.ok(namesDeadline(`Prosjektleder legger fram et kart ${meeting}.`), meeting);
    for (const meeting of ["ble gjort i møte nr. 3", "er vedtatt i møte 3/25", "står i protokollen i møte nr. 3"])
      assert.ok(!namesDeadline(`Prosjektleder retter det som ${meeting}.`), meeting);
    assert.ok(repeats("Prosjektleder rapporterer årlig."));
    assert.ok(namesActor("Styringsgruppen søker fylkeskommunen."));
    assert.ok(!namesActor("Det sendes søknad til fylkeskommunen."));
  });

  it("say that a report is not finished, and that it is enough", () => {
    const unfinished = (text: string) => unfinishedBasis([passageOf(text)]) !== null;
    assert.ok(unfinished("Rapporten er i sluttfasen."));
    assert.ok(unfinished("Utgreiinga er ikkje ferdig."));
    for (const text of [
      "Nordanalyse arbeider framleis med utgreiinga.",
      "Den endelige rapporten fra Nordanalyse foreligger i november. Utkastet anbefaler modell B.",
      "Utgreiinga vert ferdig i november.",
      "Utredningen er forsinket og kommer etter møtet.",
      "Vi ventar på utgreiinga frå Nordanalyse.",
      "Rapporten er ikkje komen.",
      "Berre ein førebels versjon av rapporten ligg føre.",
      "Utgreiinga er eit utkast.",
    ])
      assert.ok(unfinished(text), text);
    for (const text of [
      "Utgreiinga var forseinka, men vart ferdig 5. september.",
      "Delprosjektet «Kaiutredning» er ikke ferdig.",
      "Rapporten er forsinket, men ble levert i går.",
      "Den førebelse rapporten frå mai er no erstatta av den endelege.",
      "Rapporten er kommet.",
      "Sluttrapporten sendes i november.",
      "Stien blir ferdig i november.",
      "Den endelige rapporten forelå i november.",
      "Utredningen er forsinket, men konklusjonen påvirkes ikke: det som gjenstår er språkvask.",
    ])
      assert.ok(!unfinished(text), text);
    assert.ok(!unfinished("Rapporten er ikke ferdig. Hovedfunnene er endelige."));
    assert.ok(!unfinished("Stien er ikke ferdig."));
    assert.ok(!unfinished("Rapporten er ferdig."));
  });

  it("tell of an earlier treatment of the same matter", () => {
    const told = (text: string) => mentionsEarlier([passageOf(text)], ["Sti"]);
    for (const text of [
      "Saken ble behandlet i rådet 7. februar.",
      "Delprosjektet «Sti» ble drøftet i mai.",
      "Saka vart utsett.",
      "Tidligere vedtak står ved lag.",
      "Styringsgruppa utsette saka i januar 2025.",
      "Rådet drøftet spørsmålet i mai.",
      "Forslaget falt i rådet 7. februar.",
      "Saka vart send attende til prosjektleiaren.",
    ])
      assert.ok(told(text), text);
    for (const text of [
      "Strategien, som ble vedtatt i fjor, gjelder.",
      "Delprosjektet tas ut, og satsingen går inn i strategien, som ble vedtatt 7. februar.",
      "Sti skal ryddes.",
      "Styringsgruppen kan utsette saken.",
      "Temperaturen falt i mai.",
    ])
      assert.ok(!told(text), text);
  });

  it("recommend what the proposal lacks", () => {
    const only = (recommendation: string, proposal: string) =>
      recommendedOnly(sentencesOf(passageOf(recommendation)), [passageOf(proposal)], [])?.words ?? null;
    assert.equal(only("Det anbefales å utvide prosjektperioden.", "Kr 100 overføres."), "utvide prosjektperioden");
    assert.equal(only("Det anbefales å utvide prosjektperioden.", "Prosjektleder søker om utvidelse."), null);
    assert.equal(only("Det anbefales ikke å utvide prosjektperioden.", "Kr 100 overføres."), null);
    assert.equal(only("Delprosjektet tas ut.", "Som anbefalt av prosjektleder."), null);
  });
});
