/** Front matter wins over the text, and says so where they differ. */
import assert from "node:assert/strict";
import { read } from "./documents.ts";

const body = "# Innkalling til styringsgruppen\n\nTid: onsdag 2. mars 2022\nSted: Hole herredshus\n";

describe("front matter", () => {
  it("gives what the text does not say", () => {
    const document = read(
      `---\norgan: Representantskapet\ndatert: 2022-02-20\n---\n${body.replace("til styringsgruppen", "")}`,
    );
    assert.equal(document.organTekst?.value, "Representantskapet");
    assert.equal(document.datert?.value, "2022-02-20");
    assert.equal(document.møteDato?.value, "2022-03-02");
    assert.deepEqual(document.lesefunn, []);
  });

  it("wins, with a finding at the words that differ", () => {
    const document = read(`---\nmøteDato: 2022-03-03\n---\n${body}`);
    assert.equal(document.møteDato?.value, "2022-03-03");
    assert.equal(document.lesefunn[0]?.kode, "lesing/forord-avviker");
    assert.deepEqual(document.lesefunn[0]?.verdier, { felt: "møteDato", forord: "2022-03-03", tekst: "2022-03-02" });
  });

  it("reads the text though the YAML is broken", () => {
    const document = read(`---\norgan: [\nmøteDato: 31. februar\n---\n${body}`);
    assert.equal(document.møteDato?.value, "2022-03-02");
    assert.ok(document.lesefunn.length > 0);
  });

  it("is not begun by a rule across the page", () => {
    assert.equal(read(`---\n\n${body}`).organTekst?.value, "styringsgruppen");
  });
});
