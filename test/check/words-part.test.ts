/** What words tell the rules of those who took part or did not, of the chair's vote, and of a county that is split. */
import assert from "node:assert/strict";
import { tellsOfShift } from "../../engine/check/words/county-shift.ts";
import { proposesNothing } from "../../engine/check/words/proposes-nothing.ts";
import { tookNoPart } from "../../engine/check/words/took-no-part.ts";
import { tookPartThough } from "../../engine/check/words/took-part.ts";
import { isTurnedTo } from "../../engine/check/words/turned-to.ts";
import { castingVoteIn, lotsDrawnIn } from "../../engine/document/casting-vote.ts";
import { passageOf } from "../../engine/text/passage.ts";

const each = (tells: (text: string) => unknown, yes: readonly string[], no: readonly string[]): void => {
  for (const text of yes) assert.ok(tells(text), text);
  for (const text of no) assert.ok(!tells(text), text);
};

describe("words of minutes", () => {
  it("tell that somebody inhabil took part all the same", () =>
    each(
      (text) => tookPartThough(passageOf(text)),
      [
        "Anne Vik ble erklært inhabil, men stemte.",
        "Anne Vik ble funnet inhabil etter forvaltningsloven § 6. Vik deltok likevel i avstemningen.",
        "Utvalget fant at Anne Vik er inhabil. Hun deltok i behandlingen av saken, men ikke i debatten.",
        "Styret erklærte Anne Vik inhabil. Hun var med på avstemningen.",
        "Styret fann henne ugild. Ho vart sitjande og røysta.",
        "Anne Vik meldte seg inhabil, men deltok i behandlingen.",
        "Anne Vik er ugild. Ho røysta for tilrådinga.",
        "Vik vart kjend ugild. Ho fråtredde ikkje.",
      ],
      [
        "Anne Vik ble erklært inhabil. Hun deltok i avstemningen i sak 12/25, men ikke i denne.",
        "Anne Vik ble erklært inhabil. Hun stemte for i forrige sak.",
        "Anne Vik meldte seg inhabil, men styret fant henne habil. Hun deltok i behandlingen.",
        "Anne Vik meldte seg inhabil. Styret drøftet spørsmålet. Hun deltok i avstemningen.",
        "Dersom Anne Vik er inhabil, møter vara. Hun deltok i behandlingen.",
        "Kari Nes mente at Anne Vik er inhabil. Vik deltok i avstemningen.",
        "Anne Vik ble kjent inhabil. Per Moe møtte som vara og stemte for.",
        "Anne Vik vart kjend ugild. Ho vart sitjande i salen som tilhøyrar.",
        "Utvalet fann at Anne Vik ikkje er ugild. Ho røysta for.",
        "Anne Vik ble kjent inhabil. Hun deltok i avstemningen om sin egen habilitet først.",
      ],
    ));

  it("tell that somebody took no part", () =>
    each(
      (text) => tookNoPart(text, "Anne Vik"),
      [
        "Anne Vik gikk fra møtet før saken.",
        "Vik tok ikkje del i handsaminga.",
        "Anne Vik arbeider i fylkeskommunen og deltok ikke.",
        "Anne Vik (rådgiver) forlot møtet før saken ble behandlet.",
        "Vik var ikkje til stades under denne saka.",
        "Anne Vik røysta ikkje.",
        "Vik satt over i saken.",
        "Vik deltok verken i drøftingen eller avstemningen.",
      ],
      [
        "Anne Vik orienterte om saken.",
        "Anne Vik stemte ikke imot.",
        "Vik tok ikke ordet, men stemte for.",
        "Kari Nes gikk fra møtet før saken.",
        "Anne Vik la fram saken, og Kari Nes gikk fra møtet.",
        "Vik var ikke enig i innstillingen.",
        "Lekvika. Per Moe forlot møtet.",
      ],
    ));

  it("tell that the chair's vote decided", () =>
    each(
      castingVoteIn,
      [
        "Vedtatt med møtelederens dobbeltstemme.",
        "Leiaren nytta dobbeltrøysta, og framlegget vart vedteke.",
        "Leders stemme ble dermed avgjørende.",
        "Ordførarens røyst vart utslagsgjevande.",
        "I stedet for å trekke lodd brukte lederen dobbeltstemmen.",
        "Ola Berg ble valgt, da møtelederen stemte på ham.",
        "Leder har dobbeltstemme og stemte for forslaget.",
        "Valet vart avgjort med dobbeltrøyst, ikkje ved loddtrekking.",
      ],
      [
        "Siden møteleder ikke har dobbeltstemme ved valg, ble det trukket lodd.",
        "Møteleders dobbeltstemme gjelder ikke ved valg.",
        "Valget kunne ikke avgjøres med møtelederens dobbeltstemme.",
        "Ved stemmelikhet i valg avgjøres valget ved loddtrekning, ikke med møtelederens dobbeltstemme.",
        "Møteleiar har dobbeltrøyst i andre saker enn val.",
        "Dobbeltrøysta vart ikkje nytta.",
        "Det ble reist spørsmål om bruk av dobbeltstemme.",
        "Leder åpnet møtet og stemte for.",
      ],
    ));

  it("tell that lots were drawn", () =>
    each(
      lotsDrawnIn,
      [
        "Det ble trukket lodd.",
        "Loddet falt på Ola Berg.",
        "Det vart trekt lodd mellom dei.",
        "Valet vart avgjort ved loddtrekking.",
      ],
      ["Det ble ikke trukket lodd.", "Lodden gikk til land.", "Ola Berg ble valgt uten å trekke lodd."],
    ));
});

describe("words about counties", () => {
  it("tell of a split, or of who takes over", () => {
    const heirs = ["Telemark", "Vestfold"];
    each(
      (text) => tellsOfShift(text, "Vestfold og Telemark", null, heirs),
      [
        "Vestfold og Telemark vert delt 1. januar 2024.",
        "Fra 2024 er det Telemark fylkeskommune som gir tilskuddet.",
        "Fylket deles ved årsskiftet.",
        "Etter delinga av Vestfold og Telemark går rapporten til arvtakaren.",
        "Etter oppdelingen, 1. januar 2024, sendes rapporten til ny mottaker.",
        "Vestfold og Telemark fylkeskommune vert løyst opp.",
        "Fylkesdelingen er vedtatt.",
      ],
      [
        "Tilskuddet er fra Vestfold og Telemark fylkeskommune.",
        "Rapporten deles ut i møtet.",
        "Delingen av kostnadene er avklart.",
        "Stien går gjennom Telemark.",
        "Fylkeskommunen deler ut midler hvert år.",
        "Fylket deler synet på framdriften.",
        "Prosjektet er delt i tre.",
      ],
    );
    assert.ok(tellsOfShift("Saka er avklart med Telemark.", "Vestfold og Telemark", "Telemark", heirs));
    assert.ok(
      !tellsOfShift("Vestfold og Telemark fylkeskommune gir tilskudd.", "Vestfold og Telemark", "Telemark", heirs),
    );
  });

  it("turn to one county and not to two of today", () => {
    const turns = (text: string) => {
      const at = text.indexOf("Troms og Finnmark");
      const name = /^Troms og Finnmark(?: fylkeskommune)?/.exec(text.slice(at))![0];
      return isTurnedTo(text, at, at + name.length, false);
    };
    each(
      turns,
      [
        "Prosjektleder sender rapporten til Troms og Finnmark fylkeskommune.",
        "Prosjektleiar søkjer Troms og Finnmark om midlar.",
      ],
      [
        "Prosjektleder orienterer både Troms og Finnmark fylkeskommuner.",
        "Prosjektleiar sender søknaden til Troms og Finnmark fylkeskommunar.",
        "Prosjektleder skriver til både Troms og Finnmark fylkeskommune.",
        "Prosjektleder sender rapporten til fylkene Troms og Finnmark.",
      ],
    );
  });
});

describe("words where a proposal belongs", () => {
  it("may propose nothing", () =>
    each(
      proposesNothing,
      [
        "Legges fram i møtet.",
        "Fremmes i møtet.",
        "Ettersendes.",
        "Vert ettersendt.",
        "(fylles ut)",
        "Utarbeides til møtet.",
        "Ingen.",
        "Saken legges fram uten innstilling.",
        "Leiar legg fram framlegg til vedtak i møtet.",
        "Blir lagt fram under behandlingen.",
        "…",
      ],
      [
        "Saken legges fram for representantskapet i møtet.",
        "Ingen nye tiltak settes i gang.",
        "Planen legges fram i møtet 2. mai.",
        "Utarbeides av prosjektleder innen 1. mai.",
        "Saka vert lagd fram på nytt når planen er ferdig.",
        "Årsmeldingen sendes kommunene.",
        "Forslaget vedtas.",
      ],
    ));
});
