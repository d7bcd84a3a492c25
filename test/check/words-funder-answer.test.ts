/** What a funder has answered, in the words secretaries use for it; and what is no answer to the change. */
import assert from "node:assert/strict";
import { settledWithFunder } from "../../engine/check/words/funder-answered.ts";
import { passageOf } from "../../engine/text/passage.ts";

type Matter = "endring" | "periode";

/** Said in the point that makes the change. */
function inPoint(text: string, matter: Matter = "endring"): boolean {
  const passage = passageOf(text);
  return settledWithFunder([passage], "Viken", matter, [passage]) !== null;
}

/** Said elsewhere in the sak. */
const besideIt = (text: string, matter: Matter = "endring"): boolean =>
  settledWithFunder([passageOf(text)], "Viken", matter) !== null;

const move = "Kulturstien får 150 000 kroner av midlene som er satt av til Bryggene. ";
const flytt = "Kulturstien får 150 000 kroner av midlane som er sette av til Bryggene. ";

describe("a funder's yes", () => {
  it("is read in the point that makes the change", () => {
    for (const text of [
      "Viken fylkeskommune har godkjent dette i brev av 3. mars 2022.",
      "Dette er godkjent av Viken fylkeskommune.",
      "Viken fylkeskommune har i brev av 3. mars 2022 godkjent bruken.",
      "Fylkeskommunen har gitt tillatelse til det.",
      "Fylkeskommunen ga tillatelse i møte 3. mars.",
      "Viken samtykte i brev av 3. mars 2022.",
      "Viken fylkeskommune har ingen merknader til dette.",
      "Viken fylkeskommune hadde ikke noe å innvende mot at pengene brukes slik.",
      "Tilskuddsgiveren har sagt ja.",
      "Tilskuddsyter har gitt grønt lys.",
      "Jf. godkjenning fra Viken fylkeskommune 3. mars 2022.",
      "Vi viser til samtykke fra fylkeskommunen av 3. mars 2022.",
      "Finansiøren er enig i dette.",
      "Fylkeskommunen har gitt lov til at pengene kan bli brukt på stien.",
    ])
      assert.ok(inPoint(move + text), text);
    for (const text of [
      "Viken fylkeskommune godkjende dette 3. mars 2022.",
      "Dette er godkjent av fylkeskommunen.",
      "Fylkeskommunen har gjeve løyve til dette i brev.",
      "Fylkeskommunen har ikkje innvendingar.",
      "Viken fylkeskommune har ingen merknader til endringa.",
      "Tilskotsytar har sagt ja til flyttinga.",
      "Fylkeskommunen samtykte i brev 3. mars 2022.",
      "Jf. godkjenning frå Viken fylkeskommune 3. mars 2022.",
      "Fylkeskommunen slutta seg til dette i mars.",
    ])
      assert.ok(inPoint(flytt + text), text);
  });

  it("is read beside it, of what was told right before", () => {
    for (const text of [
      "Viken fylkeskommune har sagt ja (brev av 3. mars 2022).",
      "Fylkeskommunen har samtykket.",
      "Fylkeskommunen har i brev av 3. mars godkjent at pengene brukes til batterier.",
      "Fylkeskommunen har ingen innvendinger.",
    ])
      assert.ok(besideIt(move + text), text);
    assert.ok(besideIt(`${flytt}Fylkeskommunen har gjeve samtykke.`));
    assert.ok(!besideIt("Fylkeskommunen har sagt ja til å delta på åpningen."));
  });

  it("is read beside it, where it points back", () => {
    for (const text of [
      `${move}Viken fylkeskommune har ingen innvendinger mot dette.`,
      "Fordelingen gjelder fra den dagen Viken fylkeskommune har godkjent den.",
      "Omdisponeringen gjelder fra den dagen fylkeskommunen har godkjent den.",
      "Flyttingen gjelder når fylkeskommunen har godkjent den.",
      "Fordelinga gjeld frå den dagen fylkeskommunen har godkjent henne.",
      "Flyttinga gjeld frå den dagen Viken fylkeskommune har godkjent henne.",
      "Viken fylkeskommune har gitt tillatelse til omdisponeringen.",
      "Fylkeskommunen har gjeve løyve til omdisponeringa.",
    ])
      assert.ok(besideIt(text), text);
    assert.ok(besideIt("Prosjektperioden vert forlengt til 30. juni 2023, jf. godkjenning frå Viken.", "periode"));
    assert.ok(besideIt("Perioden forlenges til 30. juni 2023, jf. samtykke fra Viken 3. mars.", "periode"));
    assert.ok(inPoint("Prosjektet varer til 30. juni 2023. Viken har ingen innvendinger.", "periode"));
  });

  it("is not read where it was no, is to come, or was about something else", () => {
    for (const text of [
      "Viken fylkeskommune har ikke godkjent dette.",
      "Viken fylkeskommune har ikke svart.",
      "Viken fylkeskommune ble ikke spurt, og har ingen merknader gitt.",
      "Fylkeskommunen må ha godkjent dette først.",
      "Fylkeskommunen avslo dette i brev 3. mars.",
      "Prosjektet er godkjent av Viken fylkeskommune.",
      "Viken fylkeskommune godkjente prosjektplanen i 2020.",
      "Midlene er gitt i tilsagn fra Viken fylkeskommune.",
      "Viken fylkeskommune har ingen merknader til rapporten.",
      "Fylkeskommunen har godkjent regnskapet.",
      "Kommunestyret har godkjent dette.",
      "Kommunen har ingen innvendinger.",
    ])
      assert.ok(!inPoint(move + text), text);
    for (const text of [
      "Fylkeskommunen har ikkje godkjent dette.",
      "Fylkeskommunen har ingen merknader til rekneskapen.",
      "Prosjektet vart godkjent av fylkeskommunen i 2020.",
      "Kommunestyret har gjeve løyve til dette.",
    ])
      assert.ok(!inPoint(flytt + text), text);
    assert.ok(!besideIt("Viken fylkeskommune har ingen merknader til årsrapporten."));
    assert.ok(
      !besideIt("Prosjektet går ut i 2021. Viken har varslet at den ser velvillig på en søknad om forlengelse."),
    );
    assert.ok(!besideIt("Prosjektperioden forlenges til 2023, jf. godkjenning fra styret.", "periode"));
    assert.ok(!besideIt("Viken fylkeskommune har ingen merknader til budsjettendringen.", "periode"));
  });
});
