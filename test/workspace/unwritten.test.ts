/** When a forslag is the vedtak of minutes that do not repeat it, and when nobody can know. */
import assert from "node:assert/strict";
import { compileDocumentLexicon } from "../../engine/document/lexicon.ts";
import { readDocument } from "../../engine/document/read-document.ts";
import { sourceText } from "../../engine/text/source-text.ts";
import { wordingOf } from "../../engine/workspace/unwritten.ts";
import { lexiconData } from "../check/rules-on-disk.ts";

const words = compileDocumentLexicon(lexiconData()["dokument"] as never);

function wording(decided: string, heading = "Innstilling", between = ""): string {
  const text = `Møteprotokoll\nStyringsgruppen for Levende bygder\nMøtedato: 4. juni 2024\n\nSak 5/24 Merking av stier\n\n${heading}:\nKr 80 000 overføres fra Torget til Stiene.\n\n${between}${decided}\n\nSak 6/24 Eventuelt\n\nVedtak:\nIngen saker.\n`;
  const document = readDocument(sourceText("p.txt", text), words);
  return wordingOf(document.saker[0]!, text).ord;
}

describe("the words of a vedtak", () => {
  it("are the forslag's where it alone was adopted as it stands", () => {
    for (const text of [
      "Innstillingen ble enstemmig vedtatt.",
      "Vedtak: Innstillingen ble vedtatt mot én stemme.",
      "Vedtak: Som innstillingen. Enstemmig.",
      "Vedtak: Enstemmig som innstilt.",
      "Votering: Innstillingen enstemmig vedtatt.",
      "Votering:\nProsjektlederens innstilling ble enstemmig vedtatt.",
      "Vedtak: Som foreslått.",
      "Vedtak: Sekretariatets forslag ble enstemmig vedtatt.",
      "Vedtak: I samsvar med kommunedirektørens forslag.",
      "Vedtak:\nStyrets innstilling enstemmig vedtatt.",
      "Votering:\nForslaget ble vedtatt med 4 mot 1 stemme.",
    ])
      assert.equal(wording(text), "forslagets", text);
    for (const text of [
      "Tilrådinga vart samrøystes vedteken.",
      "Vedtak: Samrøystes som tilrådinga.",
      "Vedtak: Som tilrådd.",
      "Røysting:\nTilrådinga vart vedteken mot ei røyst.",
    ])
      assert.equal(wording(text, "Tilråding"), "forslagets", text);
    assert.equal(wording("Framlegget vart samrøystes vedteke.", "Framlegg til vedtak"), "forslagets");
  });

  it("are unknown where it was changed, divided, one of several or only adopted", () => {
    for (const text of [
      "Innstillingen ble vedtatt med følgende endring: beløpet settes til 60 000 kroner.",
      "Innstillingen ble enstemmig vedtatt, med unntak av andre ledd.",
      "Punkt 1 i innstillingen ble vedtatt.",
      "Enstemmig vedtatt.",
      "Forslaget fra Sp ble enstemmig vedtatt.",
      "Kari Viks forslag ble enstemmig vedtatt.",
      "Vedtak: Som innstilt, med den endring at beløpet settes til 60 000 kroner.",
      "Vedtak i samsvar med innstillingen.",
    ])
      assert.equal(wording(text), "mangler", text);
    const moved = "Behandling:\nKari Vik fremmet tillegg om at stiene merkes i år.\n\n";
    assert.equal(wording("Votering:\nInnstillingen ble enstemmig vedtatt.", "Innstilling", moved), "mangler");
    const other = "Forslag fra Kari Vik:\nKr 60 000 overføres fra Torget til Stiene.\n\n";
    assert.equal(wording("Votering:\nInnstillingen ble enstemmig vedtatt.", "Innstilling", other), "mangler");
  });

  it("are the vedtak's own where it is written, and none where nothing was adopted", () => {
    for (const text of [
      "Vedtak:\nKr 60 000 overføres fra Torget til Stiene.\n\nEnstemmig vedtatt.",
      "Vedtak:\nSaken utsettes.",
      "Votering:\nInnstillingen falt med 2 mot 3 stemmer.",
      "Vedtak: Som innstillingen, og kr 10 000 overføres fra Torget til Elva.",
    ])
      assert.equal(wording(text), "egne", text);
  });
});
