/** What the rules read out of running text: offices, titles, longer periods and the end there is now. */
import assert from "node:assert/strict";
import { electionYear } from "../../engine/check/words/election-term.ts";
import { namesDeadline } from "../../engine/check/words/follow-up.ts";
import { officeIn, titleOf } from "../../engine/check/words/leadership.ts";
import { samePerson, samePlace } from "../../engine/check/words/names.ts";
import { extensionIn, statesPresentEnd, withoutEnds } from "../../engine/check/words/period.ts";
import { steeringLeadersIn } from "../../engine/check/words/told-leader.ts";
import type { CalendarDate } from "../../engine/text/calendar-date.ts";
import { passageOf } from "../../engine/text/passage.ts";

const p = (text: string) => passageOf(text);

describe("words about leaders", () => {
  it("name an office", () => {
    const office = (text: string) => officeIn(text, "Interkommunalt politisk råd for Elvelandet");
    for (const [text, verv, av] of [
      ["Leder av styringsgruppen", "leder", "styringsgruppe"],
      ["leiar i styringsgruppa", "leder", "styringsgruppe"],
      ["Ordfører (leder IPR)", "leder", "råd"],
      ["Leder av Interkommunalt politisk råd for Elvelandet", "leder", "råd"],
      ["Leder av regionrådet for Elvelandet", "leder", "råd"],
      ["nestleder i representantskapet", "nestleder", "råd"],
      ["Leder", "leder", "eget"],
      ["leder av arbeidsgruppen for samferdsel", "leder", "annet"],
      ["leder av rådet for eldre", "leder", "annet"],
      ["styringsgruppens leder", "leder", "styringsgruppe"],
      ["nestleiar i styringsgruppa", "nestleder", "styringsgruppe"],
      ["rådets leder", "leder", "råd"],
      ["valkomiteens leiar", "leder", "annet"],
    ] as const)
      assert.deepEqual(office(text), { verv, av }, text);
    for (const text of [
      "Prosjektleder",
      "Daglig leder",
      "Møteleder",
      "tidligere leder av IPR",
      "fungerende leder",
      "Ordfører",
    ])
      assert.equal(office(text), null, text);
  });

  it("tell who leads the steering group", () => {
    const led = (text: string) => steeringLeadersIn(text).map(({ start, end }) => text.slice(start, end));
    for (const text of [
      "Sted: Teams\nLeder av styringsgruppen: Kari Nes\nMedlemmer: Ola Berg",
      "**Leiar i styringsgruppa:** ordførar Kari Nes, Hole",
      "| Styringsgruppeleder | Kari Nes |",
      "Styringsgruppens leder: Kari Nes (Sp), tlf. 900 00 000",
      "Styringsgruppen ledes av Kari Nes.",
      "Møtet er på Teams. Styringsgruppa vert leidd av Kari Nes i Hole og har fem medlemer.",
      "Leder av styringsgruppen er ordfører Kari Nes.",
      "Kari Nes er leiar av styringsgruppa.",
    ])
      assert.deepEqual(led(text), ["Kari Nes"], text);
    for (const text of [
      "Nestleder av styringsgruppen: Kari Nes",
      "Tidligere leder av styringsgruppen: Kari Nes",
      "Vara for leiar av styringsgruppa: Kari Nes",
      "Styringsgruppen ledes av rådets leder.",
      "Styringsgruppen ble ledet av Kari Nes.",
      "Styringsgruppa vert leia av Kari Nes til sommaren, deretter av Ola Berg.",
      "Kari Nes leder styringsgruppen i dette møtet.",
      "Kari Nes leder styringsgruppemøtet.",
      "Forfall meldes til leder av styringsgruppen: Kari Nes",
    ])
      assert.deepEqual(led(text), [], text);
  });

  it("give a title", () => {
    assert.equal(titleOf("Varaordfører Kari Nes, Hole, velges.", "Kari Nes"), "varaordfører");
    assert.equal(titleOf("Kari Nes, ordførar i Hole, vert vald.", "Kari Nes"), "ordfører");
    assert.equal(titleOf("Kari Nes velges etter ordfører Ola Berg.", "Kari Nes"), null);
  });

  it("tell the year an office is taken over", () => {
    const year = (text: string, title = "Konstituering", date = "2024-11-28") =>
      electionYear(title, text, date as CalendarDate);
    assert.equal(year("Hole overtar ledelsen fra 1. januar 2025."), 2025);
    assert.equal(year("Leiarvervet går til Hole frå nyttår."), 2025);
    assert.equal(year("Leiarvervet går til Hole frå nyttår.", "Konstituering", "2025-01-10"), null);
    assert.equal(year("Kari Nes, ordfører fra 2019, velges til leder."), null);
    assert.equal(year("Kari Nes, ordfører i Hole fra 2024, velges til leder."), null);
    assert.equal(year("Hole overtar ledelsen fra 1. august 2025."), null);
    assert.equal(year("Hole får ledelsen.", "Valg av leder for 2025"), 2025);
    assert.equal(year("Hole får ledelsen.", "Valg av leder for 2025–2026"), null);
    assert.equal(year("Hole får ledelsen.", "Budsjett for 2025"), null);
  });

  it("tell persons and places apart", () => {
    assert.ok(samePerson("Kari Anne Nes", "Kari Nes"));
    assert.ok(samePerson("K. Nes", "Kari Nes"));
    assert.ok(!samePerson("Ola Nes", "Kari Nes"));
    assert.ok(samePlace("Hole kommune", "Hole"));
    assert.ok(samePlace("Viken fylkeskommune", "Viken"));
    assert.ok(!samePlace("Hole", "Holmestrand"));
  });
});

describe("words about periods", () => {
  const until = (text: string) => extensionIn(p(text))?.til?.date ?? null;
  it("make one longer", () => {
    assert.equal(until("Prosjektperioden utvides fra 31. desember 2022 til 31. desember 2023."), "2023-12-31");
    assert.equal(until("Det vert søkt om å lengje prosjektperioden til og med 2023."), "2023-12-31");
    assert.equal(until("Prosjektleder søker om å forlenge prosjektperioden til utgangen av 2023."), "2023-12-31");
    assert.equal(until("Prosjektperioden forlenges til juni 2024."), "2024-06-30");
    assert.equal(
      until(
        "Prosjektperioden utvides til 31. desember 2023, forutsatt at fylkeskommunen godkjenner det innen 1. juli 2022.",
      ),
      "2023-12-31",
    );
    assert.equal(until("Prosjektet forlenges til 2023, og sluttrapporten leveres til 1. mars 2024."), "2023-12-31");
    assert.equal(until("Prosjektperioden utvides med ett år, dersom svaret kommer innen 1. juli 2022."), null);
    assert.equal(extensionIn(p("Prosjektperioden utvides ikke.")), null);
    assert.equal(extensionIn(p("Åpningstiden i resepsjonen utvides.")), null);
  });

  it("set nobody a deadline by an end", () => {
    for (const text of [
      "Prosjektleder søker Viken om å forlenge prosjektperioden fra 31.12.2022 til 31.12.2023.",
      "Prosjektleiar søkjer om å utvide perioden til og med 2023.",
      "Det søkes om forlengelse ut 2023.",
    ])
      assert.ok(!namesDeadline(withoutEnds(p(text))), text);
    assert.ok(namesDeadline(withoutEnds(p("Prosjektleder søker innen 1. mai om å utvide perioden til 2023."))));
    assert.ok(namesDeadline(withoutEnds(p("Prosjektleder lager et turkart til neste møte."))));
  });

  it("say when one ends now", () => {
    const says = (text: string) => statesPresentEnd([p(text)], null, "2023-12-31" as CalendarDate) !== null;
    for (const text of [
      "Prosjektperioden går ut 31. desember 2022.",
      "Prosjektet har prosjektperiode 2020–2022.",
      "Prosjektet skal etter planen være ferdig ved utgangen av 2022.",
      "Prosjektperioden utvides fra 31.12.2022 til 31.12.2023.",
      "Tilsegna går ut 30. juni 2022.",
      "Prosjektet løper til 31. desember 2022.",
      "Perioda held fram til 30. juni 2022.",
    ])
      assert.ok(says(text), text);
    for (const text of [
      "Det anbefales å utvide prosjektperioden til og med 2023.",
      "Utvalget slutter seg til strategien av 7. februar 2022.",
      "Delprosjektet skal starte opp i 2022.",
      "Prosjektet løper godt. Pengene fra 2022 er brukt.",
    ])
      assert.ok(!says(text), text);
  });
});
