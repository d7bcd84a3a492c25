/** What words tell of a project over time: what still runs, what waits for something, what has priority. */
import assert from "node:assert/strict";
import { provisoIn, saysElse } from "../../engine/check/words/condition.ts";
import { openPrioritiesIn, prioritiesIn } from "../../engine/check/words/priority.ts";
import { runningIn } from "../../engine/check/words/running.ts";
import { passageOf } from "../../engine/text/passage.ts";

describe("words of a project's history", () => {
  const runs = (text: string): boolean => runningIn([passageOf(text)], ["Stier og løyper"]) !== null;

  it("tell that a delprosjekt goes on", () => {
    for (const text of [
      "Delprosjektet «Stier og løyper» skal være i full drift til våren.",
      "Arbeidet i Stier og løyper fortsetter til sommeren.",
      "«Stier og løyper» er i gang i tre kommuner.",
      "Stiar: delprosjektet «Stier og løyper» held fram som planlagt.",
      "I mai gjennomføres tredje del av stier og løyper.",
      "Delprosjektet «Stier og løyper» går etter planen.",
      "«Stier og løyper» er godt i rute.",
      "«Stier og løyper» følgjer planen.",
    ])
      assert.ok(runs(text), text);
  });

  it("do not take the past, an end or a change for going on", () => {
    for (const text of [
      "Delprosjektet «Stier og løyper» skal tas ut av PSD.",
      "«Stier og løyper» skulle starte i 2022.",
      "Delprosjektet «Stier og løyper» ble tatt ut, og midlene skal gå til skilt.",
      "«Stier og løyper» skal ikke gjennomføres.",
      "Midlene fra «Stier og løyper» skal overføres til «Bolyst».",
      "Erfaringene fra «Stier og løyper» skal evalueres.",
      "«Stier og løyper» hadde et budsjett på kr 200 000.",
      "Uttaket av «Stier og løyper» går etter planen.",
      "«Stier og løyper» er et godt tiltak.",
      "Delprosjektet «Bolyst» skal starte i 2022. «Stier og løyper» er et navn.",
    ])
      assert.ok(!runs(text), text);
  });

  it("take a word for a delprosjekt only where it is called one", () => {
    const named = (text: string): boolean => runningIn([passageOf(text)], ["Kommunikasjon"]) !== null;
    assert.ok(named("Delprosjektet «Kommunikasjon» skal starte i mai."));
    assert.ok(named("Delprosjekt Kommunikasjon skal starte i mai."));
    assert.ok(!named("Kommunikasjon med partene skal gjennomføres skriftlig."));
    assert.ok(!named("Kommunikasjonsplanen skal gjennomføres."));
    assert.equal(runningIn([passageOf("«A (b) [c]+» skal starte.")], ["A (b) [c]+"]) !== null, true);
  });

  it("tell whether anyone can see that a condition is met", () => {
    const checkable = (text: string) => provisoIn(passageOf(text))?.isCheckable ?? null;
    for (const text of [
      "Tiltaket opprettes under forutsetning av finansiering.",
      "Tiltaket settes i gang med forbehold om økonomisk dekning.",
      "Tiltaket vert sett i gang under føresetnad av tilstrekkelege midlar.",
      "Stillingen lyses ut på betingelse av at økonomien er god.",
    ])
      assert.equal(checkable(text), false, text);
    for (const text of [
      "Tiltaket opprettes under forutsetning av at Viken godkjenner det.",
      "Delprosjektet tas ut med forbehold om godkjenning fra Agder fylkeskommune.",
      "Tiltaket opprettes under forutsetning av at kommunestyret bevilger pengene.",
      "Kr 50 000 overføres under forutsetning av at minst tre kommuner deltar.",
      "Avtalen inngås under forutsetning av tilsagn.",
      "Turkartet trykkes under føresetnad av at grunneigarane er samde.",
      "Kr 50 000 utbetales under forutsetning av at laget bidrar med like mye.",
    ])
      assert.equal(checkable(text), true, text);
    assert.equal(checkable("Prosjektleder kaller inn vara dersom noen er syke."), null);
    assert.equal(checkable("Prosjektet har gode forutsetninger for å lykkes."), null);
  });

  it("tell what happens otherwise", () => {
    for (const text of [
      "Ellers legges saken fram på nytt.",
      "Dersom pengene ikke kommer, bortfaller vedtaket.",
      "I motsatt fall tilbakeføres midlene.",
      "Kjem ikkje svaret, fell vedtaket bort.",
    ])
      assert.ok(saysElse(text), text);
    assert.ok(!saysElse("Tiltaket opprettes under forutsetning av finansiering."));
  });

  it("tell a decision that waits from an opinion", () => {
    const decides = (text: string) => provisoIn(passageOf(text))?.isOfDecision ?? null;
    for (const text of [
      "Vedtas under forutsetning av finansiering.",
      "Saka vert godkjend under føresetnad av dekning.",
      "Under forutsetning av finansiering vedtas tiltaket.",
      "Vedtaket gjeld med atterhald om finansiering.",
    ])
      assert.equal(decides(text), true, text);
    assert.equal(decides("Styringsgruppen mener tiltaket er bra under forutsetning av god planlegging."), false);
    const front = provisoIn(passageOf("Under forutsetning av finansiering vedtas tiltaket."));
    assert.equal(front?.isCheckable, false);
    assert.ok(provisoIn(passageOf("Under forutsetning av at laget bidrar, gjennomføres tiltaket."))?.isCheckable);
  });

  it("tell what has priority, and that nobody has weighed it", () => {
    const yes = (text: string) => prioritiesIn(passageOf(text)).length;
    const open = (text: string) => openPrioritiesIn(passageOf(text)).length;
    assert.equal(yes("Turkartet er prioritert i delprosjektet Bolyst."), 1);
    assert.equal(yes("Styringsgruppa prioriterer turkartet i delprosjekt «Bolyst»."), 1);
    assert.equal(yes("Turkartet er ikke prioritert i delprosjektet Bolyst."), 0);
    assert.equal(yes("Det skal prioriteres i delprosjektet Bolyst."), 0);
    assert.equal(open("Hva som skal prioriteres i delprosjekt «Bolyst», er ikke avklart."), 1);
    assert.equal(open("Prioriteringane i delprosjektet «Bolyst» er enno ikkje avgjorde."), 1);
    assert.equal(open("Prioriteringane i delprosjektet «Bolyst» er ikkje drøfta."), 1);
    assert.equal(open("Turkartet er prioritert. Kostnaden er ikke vurdert."), 0);
  });
});
